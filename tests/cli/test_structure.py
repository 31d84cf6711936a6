"""`centrality`, `moves` and `communities` as tables; their JSON is held against HTTP elsewhere."""

from __future__ import annotations


def lines(result):
    return [line.split() for line in result.stdout.splitlines()]


def test_a_ranking_shows_rank_name_id_and_value(ask):
    shown = lines(ask("centrality"))
    assert shown[0] == ["RANK", "WHO", "ID", "VALUE"]
    assert [line[0] for line in shown[1:]] == ["1", "2", "3"]
    assert shown[1][1:3] == ["North", "north"]


def test_a_measure_can_be_named(ask):
    assert lines(ask("centrality", "positive"))[1][1:] == ["South", "south", "2"]
    result = ask("centrality", "pagernk")
    assert result.exit_code == 2 and "did you mean pagerank" in result.stderr


def test_what_could_not_be_weighed_is_said(run, saved, tie, complete):
    from tests.cli.conftest import GRAPH

    document = 'id:leaflet a dz:SourceDocument ; dct:title "Leaflet"@en ; dz:reliability "F" ; dct:date "2017" .\n'
    graph = saved(complete(GRAPH + document + tie("north backs south", claims="id:leaflet 2")))
    result = run("centrality", "--weight", "grade", "--file", str(graph))
    assert result.exit_code == 1
    assert "their grade cannot be judged: 1" in result.stderr


def test_moves_show_both_places(ask):
    shown = ask("moves", "in_degree", "--from-at", "2015-06-01", "--to-at", "2019-06-01").stdout
    assert "entered" in shown and "1 (0.5)" in shown


def test_nothing_to_rank_is_said_in_the_language_asked_for(ask):
    assert "no relationships of this kind" in ask("centrality", "net", "--type", "controls").stderr
    result = ask("centrality", "--type", "controls", "--lang", "ar")
    assert result.exit_code == 1 and "لا علاقات من هذا النوع" in result.stderr


def test_communities_show_their_quality_and_members(ask):
    shown = ask("communities").stdout
    assert "modularity" in shown and "North, South" in shown
    assert "ties against it" in ask("communities", "balance").stdout
    assert "no actors" in ask("communities", "--type", "controls").stderr
