"""Who backs whom in a circle: all circles of a day, the short ones first, and what is said where the search ends."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis import circles
from dezgraph.analysis.circles import Cycles, cycles
from dezgraph.network import Network

Tie = Callable[..., str]
Made = Callable[..., Network]
NAMES = "abcdef"
ACTORS = " ".join(f"id:{name} a dz:ArmedGroup ." for name in NAMES) + "\n"
YEARS = st.integers(2000, 2007)


def told(found: Cycles) -> list[str]:
    return ["".join(found.view.content.entity_ids[number] for number in cycle.numbers) for cycle in found]


def by_hand(ties: list[tuple[str, str, int, int]]) -> list[str]:
    """Return all circles by trying every order of names: on some day there is a tie for each step."""
    on = {day: {(one, other) for one, other, first, last in ties if first <= day <= last} for day in range(2000, 2008)}
    orders = [order for size in range(2, len(NAMES) + 1) for order in permutations(NAMES, size)]
    found = [
        "".join(order)
        for order in orders
        if order[0] == min(order) and any(set(pairwise((*order, order[0]))) <= held for held in on.values())
    ]
    return sorted(found, key=lambda circle: (len(circle), circle))


@given(ties=st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), YEARS, YEARS), max_size=25))
def test_circles_are_those_of_brute_force_in_its_order(
    ties: list[tuple[str, str, int, int]], network_of_ties: Made
) -> None:
    held = [(one, other, first, last) for one, other, first, last in ties if one != other and first <= last]
    network = network_of_ties([(one, other, "backs", f"{first}-01-01", f"{last}-12-31")
                               for one, other, first, last in held])  # fmt: skip
    found = cycles(network)
    assert told(found) == by_hand(held)
    assert found.complete


def test_a_circle_of_backing_is_told_once_with_its_ties(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(ACTORS + "".join(tie(each) for each in ("f backs e", "e backs f", "e backs d", "d backs a")))
    [cycle] = cycles(network)
    assert [network.content.entity_ids[number] for number in cycle.numbers] == ["e", "f"]
    assert [tie.entity for tie in cycle.ties] == ["e", "f"]


def test_the_steps_of_a_circle_share_a_day(network_of: Callable[[str], Network], tie: Tie) -> None:
    until = tie("a backs b", validFrom='"2012"', validUntil='"2014-06-01"')
    again = tie("a backs b again", validFrom='"2020"')
    assert len(cycles(network_of(ACTORS + until + tie("b backs a", validFrom='"2014-06-01"')))) == 1
    assert len(cycles(network_of(ACTORS + until + tie("b backs a", validFrom='"2014-06-02"')))) == 0
    assert len(cycles(network_of(ACTORS + until + again + tie("b backs a", validFrom='"2015"')))) == 1


def test_the_window_of_the_lens_bounds_the_day(network_of_ties: Made) -> None:
    network = network_of_ties([("a", "b", "backs", "2012-01-01", "2016-12-31"),
                               ("b", "a", "backs", "2014-01-01", "2018-12-31")])  # fmt: skip
    assert len(cycles(network.view(from_="2010", until="2014"))) == 1
    assert len(cycles(network.view(from_="2010", until="2013"))) == 0
    assert len(cycles(network.view(from_="2017", until="2018"))) == 0


def test_a_dense_view_tells_the_circles_of_two_first(network_of: Callable[[str], Network], tie: Tie) -> None:
    names = [f"g{number:02}" for number in range(16)]
    lot = random.Random(0)
    pairs = lot.sample([(one, other) for one in names for other in names if one != other], 200)
    years = [lot.randint(2000, 2004) for _ in pairs]
    network = network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in names)
        + "\n"
        + "".join(
            tie(f"{one} backs {other}", validFrom=f'"{year}"', validUntil=f'"{year + 4}"')
            for (one, other), year in zip(pairs, years, strict=True)
        )
    )
    both = sorted(f"{one}{other}" for one, other in pairs if one < other and (other, one) in pairs)
    found = cycles(network)
    assert len(both) > 20
    assert told(found)[: len(both)] == both
    lengths = [len(numbers) for numbers in found.found]
    assert lengths == sorted(lengths) and lengths[len(both)] == 3
    assert (len(found), found.complete, found.ended_by) == (1000, False, "cycles")


def test_no_more_circles_are_told_than_asked_for_and_that_is_said(network_of_ties: Made) -> None:
    triple = network_of_ties([(one, other) for one in "abc" for other in "abc" if one != other])
    assert (told(cycles(triple, limit=4)), cycles(triple, limit=4).ended_by) == (["ab", "ac", "bc", "abc"], "cycles")
    assert (told(cycles(triple, limit=5))[-1], cycles(triple, limit=5).complete) == ("acb", True)


def test_a_search_of_too_many_steps_ends_and_says_so(network_of_ties: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    everyone = network_of_ties([(one, other) for one in NAMES for other in NAMES if one != other])
    whole = told(cycles(everyone))
    monkeypatch.setattr(circles, "MOST_STEPS", 200)
    found = cycles(everyone)
    assert 0 < len(found) < len(whole)
    assert told(found) == whole[: len(found)]
    assert (found.complete, found.ended_by) == (False, "steps")


def test_without_backing_there_are_none(network_of_ties: Made) -> None:
    found = cycles(network_of_ties([("a", "b", "rival-of"), ("b", "a", "rival-of")]))
    assert (list(found), found.complete) == ([], True)
