"""Measures of a view, and what moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.measures import MEASURES, SCORES, movements, movers
from dezgraph.network import Network

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    early, late = {"validFrom": '"2014"', "validUntil": '"2015"'}, {"validFrom": '"2014"', "validUntil": '"2018"'}
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd") + " id:field a dz:OilField .\n"
        + tie("a backs b", **late) + tie("b partners-with a", **late) + tie("a fights c", **early)
        + tie("d backs c", **early) + tie("a controls field", **late) + tie("c contests field", **early)
    )  # fmt: skip


def test_every_measure_is_told_before_and_after(network: Network) -> None:
    before, after = network.at("2015-06-01"), network.at("2017-06-01")
    assert {one.measure: (one.before, one.after) for one in movements(before, after)} == {
        "relationships": (6, 3),
        "entities": (5, 3),
        "friendly_pairs": (2, 1),
        "hostile_pairs": (1, 0),
        "backing_pairs": (2, 1),
        "contested_resources": (1, 0),
        "frustration": (0, 0),
        "triangle_balance": (None, None),
    }


def test_a_view_with_nothing_in_it_measures_nothing(network: Network) -> None:
    empty = network.at("1990-01-01")
    assert {measure(empty) for name, measure in MEASURES.items() if name != "triangle_balance"} == {0}
    assert MEASURES["triangle_balance"](empty) is None
    assert not any(score(empty).any() for score in SCORES.values())


def test_entities_move_farthest_first_then_by_id(network: Network) -> None:
    found = movers(network.at("2015-06-01"), network.at("2017-06-01"), "degree")
    assert [(one.entity, one.before, one.after) for one in found] == [
        ("c", 3, 0),
        ("a", 4, 3),
        ("d", 1, 0),
        ("field", 2, 1),
    ]
    assert movers(network, network, "degree") == []
    assert len(movers(network.at("2015-06-01"), network.at("2017-06-01"), "degree", limit=2)) == 2


def test_a_triangle_of_one_enmity_is_not_balanced(network_of: Callable[[str], Network], tie: Tie) -> None:
    actors = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abc") + "\n"
    network = network_of(actors + tie("a backs b") + tie("b backs c") + tie("a fights c", validFrom='"2015"'))
    found = {one.measure: (one.before, one.after) for one in movements(network.at("2010-01-01"), network)}
    assert found["frustration"] == (0, 1)
    assert found["triangle_balance"] == (None, 0)
