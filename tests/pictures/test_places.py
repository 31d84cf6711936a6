"""Boxes keep apart, whatever is tied to what."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.pictures.places import apart, places

SIZES = st.lists(st.tuples(st.integers(10, 120), st.integers(10, 60)), min_size=1, max_size=14)


def gaps(middles, boxes):
    """Return how far apart each two boxes are, along the axis on which they are further apart."""
    between = np.abs(middles[:, None] - middles[None]) - (boxes[:, None] + boxes[None]) / 2
    return between.max(axis=2)[~np.eye(len(boxes), dtype=bool)]


@settings(max_examples=40)
@given(sizes=SIZES, data=st.data())
def test_no_two_boxes_are_nearer_than_the_gap(sizes, data):
    node = st.integers(0, len(sizes) - 1)
    edges = data.draw(st.lists(st.tuples(node, node), max_size=30))
    boxes = np.array(sizes, dtype=float)
    found = places(edges, boxes, gap=10)
    assert (gaps(found, boxes) >= 10 - 1e-3).all()
    assert ((found - boxes / 2) >= -1e-6).all()


@given(sizes=SIZES)
def test_boxes_on_one_spot_are_pushed_apart(sizes):
    boxes = np.array(sizes, dtype=float)
    assert (gaps(apart(np.zeros_like(boxes), boxes), boxes) >= -1e-3).all()


def test_what_does_not_overlap_stays_where_it_is():
    middles, boxes = np.array([[0.0, 0.0], [100.0, 0.0]]), np.full((2, 2), 50.0)
    assert (apart(middles, boxes) == middles).all()


def test_equal_input_gives_equal_places():
    edges, boxes = [(0, 1), (1, 2), (3, 4)], np.full((6, 2), 40.0)
    assert (places(edges, boxes, gap=5) == places(edges, boxes, gap=5)).all()


def test_who_is_tied_is_nearer_than_who_is_not():
    boxes = np.full((8, 2), 30.0)
    path = [(at, at + 1) for at in range(7)]
    found = places(path, boxes, gap=10)
    tied = np.mean([np.hypot(*(found[first] - found[second])) for first, second in path])
    assert np.hypot(*(found[0] - found[7])) > 2 * tied


@pytest.mark.parametrize("edges", [[], [(0, 1), (2, 3), (4, 5)]])
def test_components_stand_in_rows_and_not_all_in_one(edges):
    found = places(edges, np.full((12, 2), 40.0), gap=10)
    assert len(np.unique(found[:, 1].round(3))) > 1
