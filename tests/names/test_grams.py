"""Names are fetched by the runs of consonants that they share."""

import numpy as np

from dezgraph.names.grams import GramIndex


def test_the_same_skeleton_is_fetched() -> None:
    index = GramIndex(["ktt", "knk", "trzr"])
    assert index.nearest("knk", 1).tolist() == [1]


def test_a_skeleton_that_shares_nothing_fetches_nothing() -> None:
    assert GramIndex(["ktt", "knk"]).nearest("ls", 5).tolist() == []


def test_a_row_that_is_not_allowed_is_not_fetched() -> None:
    index = GramIndex(["knk", "knkr"])
    assert index.nearest("knk", 5, np.array([False, True])).tolist() == [1]


def test_an_empty_skeleton_is_harmless() -> None:
    assert GramIndex(["", "knk"]).nearest("", 5).tolist() == []
