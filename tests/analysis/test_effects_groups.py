"""Who stands in another group: groups are matched by their members, not by their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.analysis.communities import Communities
from dezgraph.analysis.effects.groups import regrouped
from dezgraph.network import Network

Made = Callable[..., Network]
pairs = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=9)


def partition(found: Communities) -> set[frozenset[int]]:
    return {frozenset(members.tolist()) for members in found.members}


def friends(*cliques: Iterable[str]) -> list[tuple[str, str, str]]:
    return [(one, other, "allied-with") for clique in cliques for one in clique for other in clique if one < other]


def test_who_changes_sides_has_moved_and_who_stays_has_not(network_of_ties: Made) -> None:
    before, after = network_of_ties(friends("abc", "def")), network_of_ties(friends("ab", "cdef"))
    found = regrouped(before, after)
    [moved] = found.found
    assert (moved.number, moved.what) == (2, "moved")
    assert moved.before is not None
    assert moved.after is not None
    # The groups changed places: the larger one counts first.
    assert 2 in found.before.members[moved.before - 1]
    assert found.after.members[moved.after - 1].tolist() == [2, 3, 4, 5]


def test_who_gains_a_first_friend_joins_and_who_loses_the_last_one_leaves(network_of_ties: Made) -> None:
    before, after = network_of_ties(friends("abc")), network_of_ties(friends("abd"))
    assert [(one.number, one.what, one.before, one.after) for one in regrouped(before, after).found] == [
        (2, "left", 1, None),
        (3, "joined", None, 1),
    ]


def test_without_friends_nobody_moves(network_of_ties: Made) -> None:
    assert regrouped(network_of_ties([]), network_of_ties([])).found == ()


@settings(max_examples=60)
@given(pairs, pairs)
def test_nobody_moves_just_where_the_groups_are_the_same(
    network_of_ties: Made, one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> None:
    before, after = (network_of_ties([(*pair, "allied-with") for pair in drawn]) for drawn in (one, other))
    found = regrouped(before, after)
    assert (not found.found) == (partition(found.before) == partition(found.after))
