"""Directed signed triads of a view: which way relationships run, and what an ambivalent pair is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Made = Callable[..., Network]


def counts(view: View, rule: str = "both") -> dict[str, int]:
    return {one.ties: one.count for one in view.balance(ambivalent=rule).census.triads or ()}


def test_symmetric_relationships_run_both_ways_and_others_one(network_of_ties: Made) -> None:
    network = network_of_ties([("a", "b", "allied-with"), ("b", "c", "backs"), ("c", "a", "sanctions")])
    [triad] = network.balance().census.triads or ()
    assert (triad.type, triad.count) == ("120C", 1)
    assert counts(network) == {"A-B B+C C+A C+B": 1}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("both", {"A±B A+C": 1}), ("positive", {"A+B A+C": 1}), ("negative", {"A-B A+C": 1}), ("drop", {"A+B": 1})],
)
def test_an_ambivalent_tie_counts_by_the_rule(network_of_ties: Made, rule: str, expected: dict[str, int]) -> None:
    network = network_of_ties([("a", "b", "backs"), ("a", "b", "sanctions"), ("a", "c", "backs")])
    assert counts(network, rule) == expected


def test_a_pair_that_is_friendly_one_way_and_hostile_the_other_has_no_ambivalent_tie(network_of_ties: Made) -> None:
    network = network_of_ties([("a", "b", "backs"), ("b", "a", "sanctions"), ("a", "c", "backs")])
    assert counts(network) == {"A-B B+A B+C": 1}
    assert counts(network, "drop") == {"A+B": 1}


def test_the_shipped_census_has_every_three_of_actors(shipped: Graph) -> None:
    view = View(shipped).at("2018-01-01")
    for rule in ("both", "positive", "negative", "drop"):
        found = view.balance(ambivalent=rule)
        n = found.actors
        assert sum(one.count for one in found.census.triads or ()) == found.census.total == n * (n - 1) * (n - 2) // 6
        assert any("±" in one.ties for one in found.census.triads or ()) == (rule == "both")


def test_a_view_without_signed_ties_has_no_triads(network_of_ties: Made) -> None:
    census = network_of_ties([("a", "b", "backs")]).view(type="controls").balance().census
    assert (census.total, census.triads) == (0, ())
