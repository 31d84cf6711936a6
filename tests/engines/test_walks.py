"""Walks: grown step by step, and joined where they meet."""

from __future__ import annotations

import numpy as np
import pytest

from dezgraph.engines.walks import Steps, Walks, extended, joined, ranges

ANY = 1 << 30
ALWAYS = (0, 100)


def steps_of(edges: dict[int, list[tuple[int, int, int, bool, int]]]) -> Steps:
    """Return the steps of some nodes: each leads to a node, from day to day, turns the sign or not, and has a score."""
    nodes = np.array(sorted(edges), dtype=np.int32)
    counts = [len(edges[node]) for node in nodes.tolist()]
    flat = [edge for node in nodes.tolist() for edge in edges[node]]
    columns = list(zip(*flat, strict=True)) or [()] * 5
    others, first, last, score = (np.array(columns[place], dtype=np.int32) for place in (0, 1, 2, 4))
    starts = np.concatenate(([0], np.cumsum(counts)))
    return Steps(nodes, starts, others, first, last, np.array(columns[3], dtype=bool), score)


def plain(*others: int) -> list[tuple[int, int, int, bool, int]]:
    return [(other, *ALWAYS, False, 1) for other in others]


def test_ranges_are_listed_one_after_the_other():
    numbers, starts = ranges(np.array([3, 7, 7]), np.array([5, 7, 9]))
    assert (numbers.tolist(), starts.tolist()) == ([3, 4, 7, 8], [0, 2, 2, 4])


def test_a_walk_goes_on_to_where_it_has_not_been():
    steps = steps_of({0: plain(1, 2), 1: plain(0, 2), 2: plain(0)})
    once = extended(Walks.at(0, ALWAYS), steps, adds=True, most=ANY)
    twice = extended(once, steps, adds=True, most=ANY)
    assert twice.nodes.T.tolist() == [[0, 1, 2]]
    assert twice.score.tolist() == [2] and twice.hops == 2


def test_days_are_cut_down_to_what_all_steps_share():
    steps = steps_of({0: [(1, 10, 20, False, 1)], 1: [(2, 15, 30, False, 1), (3, 21, 30, False, 1)]})
    walks = extended(extended(Walks.at(0, ALWAYS), steps, adds=True, most=ANY), steps, adds=True, most=ANY)
    assert walks.nodes.T.tolist() == [[0, 1, 2]]
    assert (walks.first.tolist(), walks.last.tolist()) == ([15], [20])


def test_signs_multiply_and_the_worst_score_counts():
    steps = steps_of({0: [(1, *ALWAYS, True, 5)], 1: [(2, *ALWAYS, True, 3), (3, *ALWAYS, False, 9)]})
    walks = extended(extended(Walks.at(0, ALWAYS), steps, adds=False, most=ANY), steps, adds=False, most=ANY)
    assert (walks.odd.tolist(), walks.score.tolist()) == ([False, True], [5, 9])
    assert len(extended(Walks.at(0, ALWAYS), steps, adds=False, most=4)) == 0


def test_walks_of_equal_nodes_stay_side_by_side():
    steps = steps_of({0: [(1, 0, 5, False, 1), (1, 6, 9, False, 2)], 1: plain(2, 3)})
    walks = extended(extended(Walks.at(0, ALWAYS), steps, adds=True, most=ANY), steps, adds=True, most=ANY)
    assert walks.nodes[2].tolist() == [2, 2, 3, 3]
    assert walks.groups.tolist() == [0, 0, 1, 1]


@pytest.mark.parametrize("most", [1, 2, 3, 100])
def test_parts_hold_all_walks_and_never_part_equals(most):
    steps = steps_of({0: [(1, 0, 5, False, 1), (1, 6, 9, False, 2), *plain(2, 3)]})
    walks = extended(Walks.at(0, ALWAYS), steps, adds=True, most=ANY)
    parts = list(walks.parts(np.ones(len(walks), dtype=np.int64), most))
    assert [node for part in parts for node in part.ends.tolist()] == [1, 1, 2, 3]
    assert parts[0].ends.tolist()[:2] == [1, 1]
    assert all(len(part) <= max(most, 2) for part in parts)


def test_paths_that_meet_are_told_once_in_the_order_of_their_nodes():
    forth = steps_of({0: [(1, 0, 5, False, 1), (1, 6, 9, False, 2), *plain(2)]})
    back = steps_of({9: plain(1, 2)})
    ahead = extended(Walks.at(0, ALWAYS), forth, adds=True, most=ANY)
    behind = extended(Walks.at(9, ALWAYS), back, adds=True, most=ANY).backwards()
    found = joined(ahead, behind, adds=True, most=ANY)
    assert [found.route(place) for place in range(len(found))] == [(0, 1, 9), (0, 2, 9)]
    assert found.score.tolist() == [2, 2]
    assert len(joined(ahead, behind, adds=True, most=ANY, odd=True)) == 0
    assert len(joined(ahead, behind, adds=True, most=1)) == 0


def test_walks_that_share_more_than_where_they_meet_make_no_path():
    forth = steps_of({0: plain(1), 1: plain(2)})
    back = steps_of({9: plain(1), 1: plain(2)})
    ahead = extended(extended(Walks.at(0, ALWAYS), forth, adds=True, most=ANY), forth, adds=True, most=ANY)
    behind = extended(extended(Walks.at(9, ALWAYS), back, adds=True, most=ANY), back, adds=True, most=ANY)
    assert len(joined(ahead, behind.backwards(), adds=True, most=ANY)) == 0


def test_wanted_nodes_are_marked_on_either_side():
    bits = np.zeros(10, dtype=np.uint16)
    bits[[1, 5]] = 1, 2
    ahead = extended(Walks.at(0, ALWAYS), steps_of({0: plain(1)}), adds=True, most=ANY, bits=bits)
    behind = extended(Walks.at(9, ALWAYS), steps_of({9: plain(5)}), adds=True, most=ANY, bits=bits)
    behind = extended(behind, steps_of({5: plain(1)}), adds=True, most=ANY, bits=bits).backwards()
    assert joined(ahead, behind, adds=True, most=ANY, passing=3).route(0) == (0, 1, 5, 9)
    assert len(joined(ahead, behind, adds=True, most=ANY, passing=4)) == 0
