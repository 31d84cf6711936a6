"""From a view to links: what counts, which way, how strong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.linking import GRADE_STRENGTHS, linked
from dezgraph.analysis.projection import project
from dezgraph.errors import InputError
from dezgraph.grades import Grade
from dezgraph.network import Network

Tie = Callable[..., str]
ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd") + " id:field a dz:OilField .\n"


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return a → b twice and b ⇄ c by backing, alliance and rivalry; the grades are B2, E4, B3, F and B1."""
    return network_of(
        "id:leaflet a dz:SourceDocument ; dz:reliability 'F' .\n"
        + ACTORS
        + tie("a backs b")
        + tie("a commands b", claims="id:rumour 4")
        + tie("b allied-with c", claims="id:gazette 3")
        + tie("b rival-of c", claims="id:leaflet 2")
        + tie("d controls field", claims="id:gazette 1")
    )


def pairs(ties, **options):
    found = linked(ties, **options)
    ids = [ties.content.entity_ids[number] for number in found.projection.nodes]
    links = found.links
    weights = [1.0] * len(links) if links.weights is None else links.weights.round(3).tolist()
    ends = zip(links.sources.tolist(), links.targets.tolist(), strict=True)
    return {(ids[source], ids[target]): weight for (source, target), weight in zip(ends, weights, strict=True)}


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ("backing", {("a", "b")}),
        ("friendly", {("a", "b"), ("b", "c")}),
        ("hostile", {("b", "c")}),
        ("signed", {("a", "b"), ("b", "c")}),
        ("all", {("a", "b"), ("b", "c"), ("d", "field")}),
    ],
)
def test_what_counts_can_be_said(network, over, expected):
    assert set(pairs(network, over=over)) == expected


def test_rank_flows_the_way_that_is_asked_for(network):
    assert set(pairs(network, over="friendly", direction="forward")) == {("a", "b"), ("b", "c"), ("c", "b")}
    assert set(pairs(network, over="friendly", direction="reverse")) == {("b", "a"), ("b", "c"), ("c", "b")}


def test_what_is_symmetric_runs_both_ways_and_its_rows_stay_in_order(network):
    tied = project(network, directed=True)
    ids = [network.content.entity_ids[number] for number in tied.nodes]
    both = [(ids[source], ids[target]) for source, target in zip(tied.sources, tied.targets, strict=True)]
    assert both == [("a", "b"), ("b", "c"), ("c", "b"), ("d", "field")]
    assert all((tied.rows_of(edge)[:-1] < tied.rows_of(edge)[1:]).all() for edge in range(len(tied)))
    assert tied.rows_of(1).tolist() == tied.rows_of(2).tolist()


def test_a_tie_is_as_strong_as_its_best_grade_or_as_many_as_its_relationships(network):
    assert pairs(network, over="signed", weight="grade") == {("a", "b"): 0.7, ("b", "c"): 0.6}
    assert pairs(network, over="signed", weight="count") == {("a", "b"): 2, ("b", "c"): 2}
    assert linked(network, "signed", weight="grade").lengths.weights.round(3).tolist() == [1.429, 1.667]


def test_what_cannot_be_judged_is_left_out_and_counted(network):
    assert linked(network, "hostile", weight="grade").unweighed == 1
    assert pairs(network, over="hostile", weight="grade") == {}
    assert linked(network, "signed").unweighed == 0


def test_each_sign_has_the_strength_of_its_own_relationships(network):
    found = linked(network, "signed", weight="count")
    assert found.of_sign(1).weights.tolist() == [2, 1]
    assert found.of_sign(-1).weights.tolist() == [1]


@pytest.mark.parametrize(
    ("grade", "strength"), [("A1", 0.9), ("B2", 0.7), ("C3", 0.5), ("A3", 0.7), ("E5", 0.1), ("F1", 0), ("A6", 0)]
)
def test_a_grade_has_a_strength(grade, strength):
    assert GRADE_STRENGTHS[Grade.parse(grade).code] == pytest.approx(strength)


@pytest.mark.parametrize("option", ["over", "direction", "weight"])
def test_an_unknown_word_is_refused_and_the_nearest_named(network, option):
    wrong = {"over": "backng", "direction": "forwards", "weight": "grades"}[option]
    with pytest.raises(InputError) as caught:
        linked(network, **{"over": "signed", option: wrong})
    assert (caught.value.parameter, caught.value.value) == (option, wrong)
    assert caught.value.nearest[0] in {"backing", "forward", "grade"}
