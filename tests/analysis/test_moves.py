"""How ranks move from one view to another."""

from __future__ import annotations

import pytest

from dezgraph.analysis.centrality import centrality
from dezgraph.analysis.moves import Place, moves
from dezgraph.errors import InputError
from dezgraph.view import View


@pytest.fixture
def network(network_of_ties):
    """Return a network in which b loses a client, c wins two, and d is backed no longer but backs."""
    return network_of_ties([
        ("a", "f", "backs", "2010", ".."),
        ("b", "d", "backs", "2010", "2015"),
        ("b", "f", "backs", "2010", ".."),
        ("c", "a", "backs", "2016", ".."),
        ("c", "e", "backs", "2016", ".."),
        ("c", "f", "backs", "2016", ".."),
    ])  # fmt: skip


@pytest.fixture
def found(network):
    return moves(network.at("2012-01-01"), network.at("2018-01-01"), "in_degree")


def test_everyone_ranked_on_either_side_is_told_with_rank_and_score_on_both(found):
    told = {move.entity: (move.what, move.ranks, move.before, move.after) for move in found}
    assert told["b"] == ("fell", -1, Place(1, pytest.approx(2 / 3)), Place(2, pytest.approx(1 / 4)))
    assert told["c"] == ("entered", 4, None, Place(1, pytest.approx(3 / 4)))
    assert told["d"] == ("left", -3, Place(3, 0), None)
    assert told["a"] == ("stayed", 0, Place(2, pytest.approx(1 / 3)), Place(2, pytest.approx(1 / 4)))
    assert set(told) == set("abcdef")


def test_the_farthest_moved_come_first(found):
    distances = [abs(move.ranks) for move in found]
    assert distances == sorted(distances, reverse=True)
    assert found[0].entity == "c" and found.moved == sum(move.what != "stayed" for move in found)


def test_equally_far_moved_stand_by_change_of_score_then_by_id(found):
    keys = [
        (
            -abs(move.ranks),
            -round(abs((move.before.score if move.before else 0) - (move.after.score if move.after else 0)), 9),
            move.entity,
        )
        for move in found
    ]
    assert keys == sorted(keys)


def test_a_view_held_against_itself_moves_nobody(network):
    view = network.at("2012-01-01")
    found = moves(view, view)
    assert found.moved == 0 and {move.what for move in found} == {"stayed"}


def test_the_other_way_round_all_moves_are_turned_around(network):
    one, other = network.at("2012-01-01"), network.at("2018-01-01")
    there = {move.entity: move for move in moves(one, other)}
    turned = {"rose": "fell", "fell": "rose", "entered": "left", "left": "entered", "stayed": "stayed"}
    for move in moves(other, one):
        assert (move.what, move.ranks) == (turned[there[move.entity].what], -there[move.entity].ranks)
        assert (move.before, move.after) == (there[move.entity].after, there[move.entity].before)


def test_nobody_ranked_on_either_side_is_an_empty_answer(network):
    empty = network.view(type="rival-of")
    assert len(moves(empty, empty)) == 0
    entered = moves(empty, network.at("2012-01-01"))
    assert {move.what for move in entered} == {"entered"} and entered.moved == len(entered)


def test_both_sides_are_ranked_as_asked(network):
    found = moves(network.at("2012-01-01"), network.at("2018-01-01"), "harmonic", direction="forward", weight="grade")
    assert found.before[:] == centrality(network.at("2012-01-01"), "harmonic", direction="forward", weight="grade")[:]
    with pytest.raises(InputError, match="measure"):
        moves(network, network, "harmonics")


def test_a_scenario_moves_ranks_in_the_shipped_graph(shipped):
    base = View(shipped)
    with_scenario = {id: moves(base, base.view(scenario=id), "net").moved for id in shipped.scenario_ids}
    assert len(with_scenario) == 6 and any(with_scenario.values())
