"""One step beyond a frontier: each entity once, by its strongest tie."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from dezgraph.analysis.frontier import Direction, beyond
from dezgraph.network import Network

Tie = Callable[..., str]

ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcdef") + "\n"


def step(network: Network, front: str, direction: Direction = "to") -> list[tuple[str, str]]:
    """Return who is one step beyond the front, and from whom in it; entities are single letters."""
    content = network.content
    numbers = np.array([content.entity_number(name) for name in front], dtype=np.int32)
    found = np.zeros(content.columns.entity_count, dtype=bool)
    found[numbers] = True
    told = beyond(network, numbers, direction, content.of_types("backs"), found)
    return [(tie.entity, front[place]) for place, tie in told]


def test_each_is_told_once_from_where_the_better_tie_leads(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(
        ACTORS + tie("c backs a", claims="id:rumour 4") + tie("c backs b", claims="id:gazette 1") + tie("d backs a")
    )
    assert ("c", "b") in step(network, "ab")
    assert sorted(step(network, "ab")) == [("c", "b"), ("d", "a")]


def test_of_equal_ties_that_from_the_earlier_place_counts(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(ACTORS + tie("c backs a") + tie("c backs b"))
    assert step(network, "ab") == [("c", "a")]
    assert step(network, "ba") == [("c", "b")]


def test_a_tie_gathers_all_relationships_to_the_same_one(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(ACTORS + tie("c backs a", claims="id:rumour 4") + tie("c commands a", claims="id:gazette 1"))
    [(_, found)] = beyond(
        network,
        np.array([network.content.entity_number("a")], dtype=np.int32),
        "to",
        network.content.of_types("backs"),
        np.zeros(network.content.columns.entity_count, dtype=bool),
    )
    assert [network.content.relationship_id(row) for row in found.rows] == ["c-commands-a", "c-backs-a"]
    assert (found.grade, found.grades, found.certainty) == ("B1", ("B1", "E4"), None)


def test_who_was_found_before_and_other_types_are_left_out(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(ACTORS + tie("b backs a") + tie("a backs a") + tie("c opposes a") + tie("d backs b"))
    assert step(network, "ab") == [("d", "b")]


@pytest.mark.parametrize(("direction", "expected"), [("to", [("b", "a")]), ("from", [("c", "a")])])
def test_a_step_goes_one_way(
    network_of: Callable[[str], Network], tie: Tie, direction: Direction, expected: list[tuple[str, str]]
) -> None:
    network = network_of(ACTORS + tie("b backs a") + tie("a backs c"))
    assert step(network, "a", direction) == expected


def test_beyond_those_with_no_ties_is_nobody(network_of: Callable[[str], Network], tie: Tie) -> None:
    assert step(network_of(ACTORS + tie("b backs a")), "cd") == []
