"""Who is central, held against networkx and against what one would expect of small and known graphs."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis.centrality import MEASURE_NAMES, centrality
from dezgraph.engines import betweenness
from dezgraph.errors import InputError
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
NAMES = "abcdef"
UNSIGNED = MEASURE_NAMES[:-6]
SIGNED = ("positive", "negative", "net", "ratio", "pn_index", "signed_eigenvector")
BY_NETWORKX = {
    "pagerank": lambda graph: nx.pagerank(graph, tol=1e-10, max_iter=1000),
    "in_degree": nx.in_degree_centrality,
    "out_degree": nx.out_degree_centrality,
    "betweenness": nx.betweenness_centrality,
    "closeness": nx.closeness_centrality,
    "harmonic": nx.harmonic_centrality,
}
edges = st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda e: e[0] != e[1]), min_size=1)


def scores(found):
    return {row.entity: row.score for row in found}


@pytest.fixture
def network(network_of_ties: Callable[..., Network]) -> Network:
    """Return a → b, a → c, b → d, c → d by backing, and d against a and e."""
    return network_of_ties(
        [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "a", "rival-of"), ("d", "e", "rival-of")]
    )


def test_who_backs_many_and_backs_who_backs_is_influential(network):
    found = centrality(network)
    assert [(row.rank, row.entity) for row in found] == [(1, "a"), (2, "b"), (2, "c"), (4, "d")]
    assert (found.measure, found.over, found.direction, found.weight) == ("pagerank", "backing", "reverse", "none")
    assert found.ties == 4 and found.note is None and found.sampling is None


def test_equals_share_a_rank_and_a_score_and_stand_by_id(network):
    rows = centrality(network, "degree", over="backing")[:]
    assert {(row.rank, row.score) for row in rows} == {(1, 2 / 3)}
    assert [row.entity for row in rows] == ["a", "b", "c", "d"]


def test_a_row_can_be_looked_at_alone(network):
    found = centrality(network)
    assert found[0] == found[:][0] and found[-1] == found[:][-1]
    with pytest.raises(IndexError):
        found[len(found)]


def test_scores_by_entity_are_nought_for_who_is_not_ranked(network):
    by_entity = centrality(network).by_entity
    ids = network.content.entity_ids
    assert by_entity[ids.index("f")] == 0 and by_entity[ids.index("a")] == centrality(network)[0].score


def test_direction_turns_influence_into_dependence(network):
    assert centrality(network, direction="forward")[0].entity == "d"


def test_signed_measures_count_friends_and_enemies(network):
    assert scores(centrality(network, "positive")) == {"a": 2, "b": 2, "c": 2, "d": 2, "e": 0}
    assert scores(centrality(network, "net")) == {"a": 1, "b": 2, "c": 2, "d": 0, "e": -1}
    assert scores(centrality(network, "ratio"))["a"] == pytest.approx(2 / 3)
    assert [row.rank for row in centrality(network, "net")] == [1, 1, 3, 4, 5]
    assert scores(centrality(network, "positive", direction="reverse")) == {"a": 2, "b": 1, "c": 1, "d": 0, "e": 0}
    assert scores(centrality(network, "negative", direction="reverse"))["e"] == 1, "rivalry runs both ways"


def test_a_pair_that_is_both_counts_twice(network_of_ties):
    both = network_of_ties([("a", "b", "allied-with"), ("a", "b", "rival-of")])
    assert scores(centrality(both, "net")) == {"a": 0, "b": 0}
    assert scores(centrality(both, "ratio")) == {"a": 0.5, "b": 0.5}
    assert centrality(both, "signed_eigenvector").note == "undefined"


def test_stronger_is_nearer_where_distance_counts(network_of_ties):
    twice = network_of_ties([("a", "b"), ("a", "b", "commands"), ("a", "c")])
    found = scores(centrality(twice, "harmonic", weight="count"))
    assert found == {"a": 3, "b": 0, "c": 0}


def test_nothing_of_the_kind_is_an_answer(network_of_ties):
    rivals = network_of_ties([("a", "b", "rival-of")])
    for measure in UNSIGNED:
        found = centrality(rivals, measure)
        assert (len(found), found.ties, found.note) == (0, 0, "no ties")
    nobody = network_of_ties([])
    for measure in MEASURE_NAMES:
        assert centrality(nobody, measure).note == "no ties"


@pytest.mark.parametrize(
    ("measure", "options", "parameter"),
    [
        ("betweeness", {}, "measure"),
        ("net", {"over": "backing"}, "over"),
        ("pagerank", {"over": "bakcing"}, "over"),
        ("degree", {"direction": "forward"}, "direction"),
        ("signed_eigenvector", {"direction": "reverse"}, "direction"),
        ("pagerank", {"direction": "up"}, "direction"),
        ("betweenness", {"weight": "grade"}, "weight"),
        ("pn_index", {"weight": "count"}, "weight"),
        ("pagerank", {"weight": "grades"}, "weight"),
    ],
)
def test_what_a_measure_does_not_regard_is_refused(network, measure, options, parameter):
    with pytest.raises(InputError) as caught:
        centrality(network, measure, **options)
    assert caught.value.parameter == parameter


def test_an_estimate_says_how_far_it_may_be_off(network, monkeypatch):
    monkeypatch.setattr(betweenness, "EXACT_WORK", 3)
    found = centrality(network, "betweenness", over="all")
    assert found.sampling is not None and found.sampling.confidence == 0.95 and found.sampling.error > 0


@given(edges=edges)
def test_scores_are_those_of_networkx(edges, network_of_ties):
    network, plain = network_of_ties(sorted(edges)), nx.DiGraph(sorted(edges))
    for measure, expected in BY_NETWORKX.items():
        for direction, graph in (("forward", plain), ("reverse", plain.reverse())):
            found = scores(centrality(network, measure, direction=direction))
            assert found == pytest.approx(expected(graph), abs=1e-6), measure


@given(edges=edges, measure=st.sampled_from(MEASURE_NAMES))
def test_a_ranking_is_in_order(edges, measure, network_of_ties):
    types = ("backs", "rival-of", "allied-with")
    ties = [(*edge, types[place % 3]) for place, edge in enumerate(sorted(edges))]
    rows = centrality(network_of_ties(ties), measure, over=None if measure in SIGNED else "all")[:]
    assert [(-row.score, row.number) for row in rows] == sorted((-row.score, row.number) for row in rows)
    for row in rows:
        assert row.rank == 1 + sum(other.score > row.score for other in rows)
    assert np.isfinite([row.score for row in rows]).all()


def test_in_the_shipped_graph_iran_is_the_most_influential_backer(shipped):
    view = View(shipped).at("2018-06-01")
    assert centrality(view)[0].entity == "iran"
    assert centrality(view, "pn_index")[0].entity == "iran"
    assert centrality(view, "negative")[0].entity == "islamic-state", "whom everybody fights"


@pytest.mark.parametrize("measure", MEASURE_NAMES)
def test_every_measure_has_an_answer_on_the_shipped_graph(shipped, measure):
    over = "all" if measure == "eigenvector" else None
    found = centrality(View(shipped), measure, over=over)
    assert len(found) > 20 and found.note is None
    assert found[:] == centrality(View(shipped), measure, over=over)[:], "and the same one each time"


def test_an_eigenvector_needs_a_circle(shipped, network_of_ties):
    found = centrality(View(shipped), "eigenvector")
    assert (len(found), found.note) == (0, "undefined"), "nobody backs anybody in a circle"
    circle = network_of_ties([("a", "b"), ("b", "c"), ("c", "a")])
    assert [place.score for place in centrality(circle, "eigenvector")] == pytest.approx([3**-0.5] * 3)
