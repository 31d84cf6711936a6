"""What is merely writing makes no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.names.fold import bare, fold, fold_lines


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آمال", "امال"),
        ("هيئة", "هيئه"),
        ("مصطفى", "مصطفي"),
        ("ديــر الــزور", "دير الزور"),
        ("دَيْرُ الزَّوْر", "دير الزور"),
        ("البگارة", "البكارة"),
        ("کردی", "كردي"),
        ("اللواء ١٣٧", "اللواء 137"),
        ("اللواء ۱۳۷", "اللواء 137"),
        ("\ufdf2", "الله"),
        ("\u202bحزب\u202c\u200f الله", "حزب الله"),
        ("Kata'ib", "Kata\u02beib"),
        ("AL-OMAR", "al-Omar"),
        ("Türkiye", "Turkiye"),
        ("ﬁeld", "field"),
        ("CJTF–OIR", "CJTF-OIR"),
        ("137th Brigade", "137 brigade"),
        ("T2", "T-2"),
        ("d'Omar", "Omar"),
    ],
)
def test_two_ways_of_writing_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("العقيدات", "عقيدات"),
        ("القبائل والعشائر", "قبايل عشاير"),
        ("al-Uqaydat", "uqaydat"),
        ("Deir ez-Zor", "deir zor"),
        ("ash-Shaddadi", "shaddadi"),
        ("as-Suwar", "suwar"),
        ("the regime", "regime"),
    ],
)
def test_the_article_is_optional(text: str, expected: str) -> None:
    assert bare(fold(text)) == expected


def test_god_keeps_the_article() -> None:
    assert bare(fold("حزب الله")) == "حزب الله"


def test_a_sun_letter_makes_an_article_only_before_itself() -> None:
    assert bare(fold("as Mayadin")) == "as mayadin"


def test_an_article_alone_stays() -> None:
    assert bare(fold("Al")) == "al"


@pytest.mark.parametrize("text", ["", "\x00", "\u202e", "😀", "\u064b\u064c", "\ud800", "---", "\u0640\u0640"])
def test_a_text_without_letters_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@given(st.text(st.characters(), max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.lists(st.text(st.characters(), max_size=12), max_size=6))
def test_lines_fold_together_as_they_do_alone(texts: list[str]) -> None:
    assert fold_lines(texts) == [fold(" ".join(text.splitlines())) for text in texts]
