"""Weak balance, held against every division there is."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.engines import weak
from dezgraph.engines.links import Links
from dezgraph.engines.weak import weak_division


def links(count, pairs):
    ends = np.array(sorted(pairs), dtype=np.int32).reshape(-1, 2)
    return Links(count, ends[:, 0], ends[:, 1], directed=False)


@st.composite
def signed_pairs(draw, most=6):
    count = draw(st.integers(0, most))
    pairs = list(itertools.combinations(range(count), 2))
    signs = [draw(st.sampled_from(("", "", "+", "+", "-", "-", "±"))) for _ in pairs]
    positive, negative = (
        [pair for pair, sign in zip(pairs, signs, strict=True) if sign in kept] for kept in ("+±", "-±")
    )
    return links(count, positive), links(count, negative)


def divisions(count):
    """Yield every division into groups, as labels."""
    if not count:
        yield []
        return
    for labels in divisions(count - 1):
        for label in range(max(labels, default=-1) + 2):
            yield [*labels, label]


def against(positive, negative, labels):
    """Return how many links are frustrated, and how many of them are positive."""
    labels = np.array(labels, dtype=int)
    parted = int((labels[positive.sources] != labels[positive.targets]).sum())
    return parted + int((labels[negative.sources] == labels[negative.targets]).sum()), parted


@given(signed=signed_pairs())
def test_no_division_is_better_and_none_as_good_parts_fewer_friends(signed):
    found = weak_division(*signed)
    best = min(against(*signed, labels) for labels in divisions(signed[0].count))
    assert against(*signed, found.labels) == best
    assert (found.frustrated, found.bound, found.optimal) == (best[0], best[0], True)


@given(signed=signed_pairs())
def test_groups_hold_together_by_friends(signed):
    positive, _ = signed
    found = weak_division(*signed)
    inside = found.labels[positive.sources] == found.labels[positive.targets]
    reached = np.eye(positive.count, dtype=bool)
    reached[positive.sources[inside], positive.targets[inside]] = True
    for _ in range(positive.count):
        reached = reached | reached.T | (reached @ reached)
    assert (reached == (found.labels[:, None] == found.labels)).all()


def test_three_enemies_are_three_groups():
    found = weak_division(links(3, []), links(3, [(0, 1), (0, 2), (1, 2)]))
    assert (found.labels.tolist(), found.frustrated) == ([0, 1, 2], 0)


def test_a_pair_with_both_signs_is_frustrated_either_way():
    found = weak_division(links(2, [(0, 1)]), links(2, [(0, 1)]))
    assert (found.labels.tolist(), found.frustrated, found.optimal) == ([0, 0], 1, True)


def test_many_links_are_divided_by_contraction_with_a_bound(monkeypatch):
    monkeypatch.setattr(weak, "MOST_EXACT", 5)
    positive, negative = links(6, [(0, 1), (1, 2), (3, 4), (4, 5)]), links(6, [(0, 2), (3, 5)])
    found = weak_division(positive, negative)
    assert (found.frustrated, found.bound) == (2, 2), "two triangles with one enmity each share no link"


def test_when_time_is_up_the_bounds_say_how_far_it_came():
    everyone = list(itertools.combinations(range(30), 2))
    chosen = np.random.default_rng(1).random(len(everyone))
    positive = links(30, [pair for pair, each in zip(everyone, chosen, strict=True) if each < 0.3])
    negative = links(30, [pair for pair, each in zip(everyone, chosen, strict=True) if 0.3 < each < 0.6])
    found = weak_division(positive, negative, seconds=0.05)
    assert 0 <= found.bound < found.frustrated and not found.optimal
    assert against(positive, negative, found.labels)[0] == found.frustrated


@pytest.mark.parametrize("count", [0, 1, 3])
def test_without_links_everyone_is_alone(count):
    found = weak_division(links(count, []), links(count, []))
    assert found.labels.tolist() == list(range(count)) and found.optimal
