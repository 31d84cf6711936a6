"""The nearest word, where one was not found."""

import pytest

from dezgraph.names import nearest

IDS = ["hezbollah", "iran", "islamic-state", "kataib-hezbollah", "syrian-regime"]


@pytest.mark.parametrize(
    ("word", "first"), [("iron", "iran"), ("Hezbolah", "hezbollah"), ("syrianregime", "syrian-regime")]
)
def test_a_slip_finds_the_word_that_was_meant(word: str, first: str) -> None:
    assert nearest(word, IDS)[0] == first


@pytest.mark.parametrize("word", ["", "xxxx", "\ud800", "\x00", "a" * 10_000_000])
def test_nothing_is_like_nonsense(word: str) -> None:
    assert nearest(word, IDS) == []


def test_no_more_than_asked_for() -> None:
    assert len(nearest("item-1", [f"item-{number}" for number in range(50)], limit=2)) == 2


def test_no_candidates_no_answer() -> None:
    assert nearest("iran", []) == []
