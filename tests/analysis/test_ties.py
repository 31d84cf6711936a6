"""Allies and rivals: by sign, in either direction, and both at once where both is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]

ACTORS = " ".join(f"id:{name} a dz:State ." for name in "abcde") + "\n"


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        ACTORS
        + tie("a backs b", claims="id:rumour 3")
        + tie("b allied-with a", claims="id:gazette 2", validFrom='"2014"', validUntil='"2015"')
        + tie("a rival-of b")
        + tie("c opposes a")
        + tie("a negotiates-with d")
        + tie("a opposes a")
    )


def test_allies_and_rivals_are_found_in_both_directions(network: Network) -> None:
    assert [tie.entity for tie in network.allies("a")] == [tie.entity for tie in network.allies("a")] == ["b"]
    assert [tie.entity for tie in network.allies("b")] == ["a"]
    assert [tie.entity for tie in network.rivals("a")] == ["b", "c"]
    assert [tie.entity for tie in network.rivals("c")] == ["a"]


def test_who_is_both_is_in_both_lists(network: Network) -> None:
    assert {"b"} == {tie.entity for tie in network.allies("a")} & {tie.entity for tie in network.rivals("a")}


def test_what_has_no_sign_is_neither(network: Network) -> None:
    assert network.allies("d") == network.rivals("d") == []


def test_nobody_is_tied_to_oneself(network: Network) -> None:
    assert "a" not in [tie.entity for tie in network.rivals("a")]


def test_a_tie_gathers_all_relationships_best_first(network: Network) -> None:
    (tie,) = network.allies("a")
    assert [network.content.relationship_id(row) for row in tie.rows] == ["b-allied-with-a", "a-backs-b"]
    assert (tie.grade, tie.grades) == ("B2", ("B2", "E3"))
    assert (tie.certainty, tie.certainties) == (None, (None, None))


def test_a_tie_is_certain_if_one_relationship_is_and_has_the_best_grade_of_all(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        ACTORS
        + tie("a backs b", validFrom='"2014"', validUntil='"2018"', claims="id:rumour 4")
        + tie("b allied-with a", validFrom='"2014/2018"', claims="id:gazette 1")
        + tie("a backs c", validFrom='"2014"', validUntil='"2018"', claims="id:gazette 2")
    )
    found = network.at("2016-06-01").allies("a")
    assert [(tie.entity, tie.certainty, tie.grade) for tie in found] == [("b", "certain", "B1"), ("c", "certain", "B2")]
    assert found[0].certainties == ("certain", "possible")
    assert found[0].grades == ("E4", "B1")


def test_a_grade_is_that_of_the_claims_under_the_lens(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(ACTORS + tie("a backs b", claims="id:gazette 1,id:rumour 3"))
    assert network.allies("a")[0].grade == "B1"
    assert network.view(source="rumour").allies("a")[0].grade == "E3"


def test_an_unknown_entity_is_not_found(network: Network) -> None:
    for ask in (network.allies, network.rivals):
        with pytest.raises(NotFoundError):
            ask("nobody")
