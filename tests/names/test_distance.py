"""The edit distance with prices."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.names.distance import codes, distances, weights

WORDS = st.text("abdgkqrszS", min_size=1, max_size=8)


def distance(one: str, other: str) -> float:
    return float(distances(one.encode(), codes([other], 16))[0][0])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("brd", "brd", 0.0),
        ("brd", "bard", 0.12),
        ("qbr", "gbr", 0.10),
        ("brd", "br", 1.0),
        ("b", "m", 1.3),
        ("1", "2", 2.08),
    ],
)
def test_the_price_is_that_of_the_cheapest_way(one: str, other: str, expected: float) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=1e-5)


@given(WORDS, WORDS)
def test_there_and_back_cost_the_same(one: str, other: str) -> None:
    assert distance(one, other) == pytest.approx(distance(other, one), abs=1e-4)


@given(WORDS, WORDS)
def test_it_never_costs_more_than_to_leave_out_both(one: str, other: str) -> None:
    both = float(weights(codes([one, other], 16)).sum())
    assert distance(one, other) <= both + 1e-4


@given(st.lists(WORDS, min_size=1, max_size=5), WORDS)
def test_many_rows_at_once_are_as_one_by_one(rows: list[str], query: str) -> None:
    together = distances(query.encode(), codes(rows, 16))[0]
    assert np.allclose(together, [distance(query, row) for row in rows], atol=1e-4)


def test_a_beginning_costs_nothing_to_complete() -> None:
    _, beginning = distances(b"fatm", codes(["fatmyun"], 16))
    assert beginning[0] == 0.0
