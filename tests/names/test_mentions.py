"""Names in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import NameQueryError
from dezgraph.names import MentionFinder, Name

KATAIB, HEZBOLLAH, CITY, TRIBE, FIELD, STATES, CLAN, TOWN, STATION = range(9)
NAMES = [
    Name(KATAIB, "كتائب حزب الله", preferred=True),
    Name(KATAIB, "Kata'ib Hezbollah", preferred=True),
    Name(HEZBOLLAH, "حزب الله", preferred=True),
    Name(HEZBOLLAH, "Hezbollah (Lebanon)", preferred=True),
    Name(CITY, "دير الزور", preferred=True),
    Name(CITY, "Deir ez-Zor", preferred=True),
    Name(TRIBE, "العقيدات", preferred=True),
    Name(FIELD, "حقل العمر", preferred=True),
    Name(FIELD, "al-Omar oil field", preferred=True),
    Name(STATES, "US", preferred=False),
    Name(CLAN, "البوكمال", preferred=True),
    Name(CLAN, "al-Bu Kamal (branch of al-Uqaydat)", preferred=True),
    Name(TOWN, "البوكمال", preferred=True),
    Name(TOWN, "al-Bukamal", preferred=True),
    Name(STATION, "T2", preferred=True),
]


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return MentionFinder(NAMES)


def named(finder: MentionFinder, text: str) -> list[tuple[str, int]]:
    return [(text[mention.start : mention.end], mention.entity) for mention in finder.find(text)]


def test_the_longest_name_wins(finder: MentionFinder) -> None:
    assert named(finder, "كتائب حزب الله وحزب الله") == [("كتائب حزب الله", KATAIB), ("حزب الله", HEZBOLLAH)]
    assert named(finder, "Kata\u2019ib Hezbollah, Hezbollah") == [
        ("Kata\u2019ib Hezbollah", KATAIB),
        ("Hezbollah", HEZBOLLAH),
    ]


@pytest.mark.parametrize("text", ["ودير الزور", "بدير الزور", "ولدير الزور", "فدير الزور", "كدير الزور"])
def test_small_words_written_together_with_a_name_are_set_aside(finder: MentionFinder, text: str) -> None:
    assert named(finder, text) == [("دير الزور", CITY)]


@pytest.mark.parametrize("text", ["والعقيدات", "بالعقيدات", "وبالعقيدات", "كالعقيدات"])
def test_so_they_are_before_the_article(finder: MentionFinder, text: str) -> None:
    assert named(finder, text) == [("العقيدات", TRIBE)]


@pytest.mark.parametrize("text", ["للعقيدات", "وللعقيدات"])
def test_to_the_is_one_letter_short_of_the_article(finder: MentionFinder, text: str) -> None:
    assert [entity for _, entity in named(finder, text)] == [TRIBE]


def test_marks_and_tatweel_do_not_hide_a_name(finder: MentionFinder) -> None:
    assert named(finder, "وَدَيْـرِ الزَّوْر") == [("دَيْـرِ الزَّوْر", CITY)]


def test_a_first_name_is_no_field(finder: MentionFinder) -> None:
    assert named(finder, "قال عمر إن العمر طويل") == []


def test_without_its_article_an_arabic_name_is_another_word(finder: MentionFinder) -> None:
    assert named(finder, "عقيدات") == []


@pytest.mark.parametrize("text", ["al-Omar oil field", "Al-Omar oil field", "El Omar oil field"])
def test_a_latin_article_belongs_to_the_mention(finder: MentionFinder, text: str) -> None:
    assert named(finder, f"the {text}.") == [(text, FIELD)]


def test_a_latin_article_is_optional(finder: MentionFinder) -> None:
    assert named(finder, "Omar oil field") == [("Omar oil field", FIELD)]


def test_capitals_tell_a_country_from_a_pronoun(finder: MentionFinder) -> None:
    assert named(finder, "give us the US") == [("US", STATES)]


def test_a_name_does_not_cross_the_end_of_a_sentence(finder: MentionFinder) -> None:
    assert named(finder, "في دير. الزور") == []


def test_the_town_is_meant_before_the_clan(finder: MentionFinder) -> None:
    assert named(finder, "البوكمال") == [("البوكمال", TOWN)]


def test_a_name_of_letters_and_digits_is_found_in_either_writing(finder: MentionFinder) -> None:
    assert named(finder, "T2, T-2") == [("T2", STATION), ("T-2", STATION)]


def test_a_text_that_is_too_long_is_refused(finder: MentionFinder) -> None:
    with pytest.raises(NameQueryError, match="1000001 characters"):
        finder.find("a" * 1_000_001)


@given(st.text(st.sampled_from("حزب الله كتائب و ب ل al-Omar US T2 \u064b\u202e\ud800'.-"), max_size=60))
def test_mentions_are_in_order_and_never_overlap(text: str) -> None:
    mentions = MentionFinder(NAMES).find(text)
    ends = [0, *(mention.end for mention in mentions)]
    assert all(end <= mention.start < mention.end for end, mention in zip(ends, mentions, strict=False))
