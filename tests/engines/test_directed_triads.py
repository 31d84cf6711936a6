"""The directed signed census: every three is counted once, in the class of all threes that look like it."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations
from math import comb
from random import Random

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.engines import directed_triads as module
from dezgraph.engines.directed_triads import TYPES, Triad, directed_triads

SIGNS = {1: "+", 2: "-", 3: "±"}
State = dict[tuple[int, int], int]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, State]:
    count = draw(st.integers(0, 7))
    pairs = list(permutations(range(count), 2))
    states = draw(st.lists(st.integers(0, 3), min_size=len(pairs), max_size=len(pairs)))
    return count, {pair: state for pair, state in zip(pairs, states, strict=True) if state}


def census(count: int, ties: State) -> tuple[Triad, ...] | None:
    ends = np.array(list(ties), dtype=np.int32).reshape(-1, 2)
    return directed_triads(count, ends[:, 0], ends[:, 1], np.array(list(ties.values()), dtype=np.int64))


def look(ties: State, three: tuple[int, ...]) -> frozenset[tuple[frozenset[tuple[str, str, str]], int]]:
    """Return what a three looks like, whatever its nodes are called: all ways to call them."""
    ways = (dict(zip(three, names, strict=True)) for names in permutations("ABC"))
    return frozenset(Counter(frozenset((way[a], SIGNS[state], way[b]) for (a, b), state in ties.items()
                                       if a in way and b in way) for way in ways).items())  # fmt: skip


def told(triad: Triad) -> frozenset[tuple[frozenset[tuple[str, str, str]], int]]:
    drawn = {("ABC".index(tie[0]), "ABC".index(tie[2])): "+-±".index(tie[1]) + 1 for tie in triad.ties.split()}
    return look(drawn, (0, 1, 2))


@given(graphs())
def test_every_three_is_counted_once_in_the_class_of_those_that_look_like_it(graph: tuple[int, State]) -> None:
    count, ties = graph
    found = census(count, ties) or ()
    assert {told(one): one.count for one in found} == Counter(
        look(ties, three) for three in combinations(range(count), 3)
    )
    assert len({told(one) for one in found}) == len(found)


@given(graphs())
def test_without_signs_the_types_are_those_of_networkx(graph: tuple[int, State]) -> None:
    count, ties = graph
    plain = nx.DiGraph(list(ties))
    plain.add_nodes_from(range(count))
    types: Counter[str] = Counter()
    for one in census(count, ties) or ():
        types[one.type] += one.count
    assert types == Counter({type: threes for type, threes in nx.triadic_census(plain).items() if threes})


@given(graphs(), st.randoms())
def test_other_names_change_nothing(graph: tuple[int, State], random: Random) -> None:
    count, ties = graph
    names = list(range(count))
    random.shuffle(names)
    assert census(count, {(names[a], names[b]): state for (a, b), state in ties.items()}) == census(count, ties)


def test_a_census_by_hand() -> None:
    """A circle in which one tie is both, and one is answered; and somebody who has no tie."""
    assert census(4, {(0, 1): 1, (1, 0): 2, (1, 2): 1, (2, 0): 3}) == (
        Triad("012", "A+B", 1),
        Triad("012", "A±B", 1),
        Triad("102", "A-B B+A", 1),
        Triad("120C", "A±B B+C C+A C-B", 1),
    )


def test_classes_come_in_the_order_of_the_types() -> None:
    found = census(5, {(0, 1): 1, (1, 0): 1, (0, 2): 2, (3, 2): 1, (3, 4): 2}) or ()
    assert [TYPES.index(one.type) for one in found] == sorted(TYPES.index(one.type) for one in found)
    assert sum(one.count for one in found) == comb(5, 3)


def test_there_are_138_classes_of_one_sign_a_direction() -> None:
    every = {module._canonical((a, b, c)) for a in range(16) for b in range(16) for c in range(16)}
    assert len([one for one in every if 3 not in one]) == 138


def test_above_the_limit_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    star = {(0, other): 1 for other in range(1, 6)}
    monkeypatch.setattr(module, "MOST_WEDGES", 10)
    assert census(6, star) == (Triad("003", "", 10), Triad("021D", "A+B A+C", 10))
    monkeypatch.setattr(module, "MOST_WEDGES", 9)
    assert census(6, star) is None
