"""Search: what is found, and in which order."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import NameQueryError
from dezgraph.names import Name, NameIndex

KATAIB, HEZBOLLAH, BRIGADE, CLAN, TOWN, FIELD, SDF, SAA, TRIBE = range(9)
NAMES = [
    Name(KATAIB, "Kata'ib Hezbollah", preferred=True),
    Name(KATAIB, "كتائب حزب الله", preferred=True),
    Name(KATAIB, "KH", preferred=False),
    Name(HEZBOLLAH, "Hezbollah (Lebanon)", preferred=True),
    Name(HEZBOLLAH, "حزب الله", preferred=True),
    Name(BRIGADE, "لواء الباقر", preferred=True),
    Name(CLAN, "al-Bu Kamal (branch of al-Uqaydat)", preferred=True),
    Name(CLAN, "البوكمال", preferred=True),
    Name(TOWN, "al-Bukamal", preferred=True),
    Name(TOWN, "البوكمال", preferred=True),
    Name(FIELD, "al-Omar oil field", preferred=True),
    Name(FIELD, "حقل العمر", preferred=True),
    Name(SDF, "Syrian Democratic Forces", preferred=True),
    Name(SDF, "قوات سوريا الديمقراطية", preferred=True),
    Name(SAA, "SAA", preferred=False),
    Name(SAA, "Syrian Arab Army", preferred=True),
    Name(TRIBE, "العقيدات", preferred=True),
    Name(TRIBE, "Ougaidat", preferred=False, hidden=True),
]


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(NAMES)


def found(index: NameIndex, query: str) -> list[int]:
    return [match.entity for match in index.search(query)]


def test_the_longest_name_wins(index: NameIndex) -> None:
    assert found(index, "كتائب حزب الله")[0] == KATAIB
    assert found(index, "حزب الله")[0] == HEZBOLLAH


@pytest.mark.parametrize("query", ["who backs the SAA", "who backs the saa", "SAA and nobody", "من يدعم العقيدات"])
def test_a_whole_name_is_found_within_a_question(index: NameIndex, query: str) -> None:
    [first, *_] = index.search(query)
    assert first.entity in {SAA, TRIBE}
    assert first.is_like


def test_small_words_of_arabic_before_a_name_within_a_question_are_set_aside(index: NameIndex) -> None:
    assert found(index, "ماذا حدث للعقيدات أمس")[0] == TRIBE


def test_the_longest_name_within_a_question_wins(index: NameIndex) -> None:
    assert found(index, "من يدعم كتائب حزب الله اليوم")[0] == KATAIB


def test_initials_in_a_question_are_capitals_or_three_letters() -> None:
    index = NameIndex([Name(0, "US", preferred=True), Name(1, "SDF", preferred=True)])
    assert found(index, "what do they want of us now") == []
    assert found(index, "What do they want of us now") == []
    assert found(index, "What does the US want now") == [0]
    assert found(index, "what does the sdf want now") == [1]
    assert found(index, "What does the sdf want now") == []


def test_words_in_several_names_of_one_entity_count_together() -> None:
    index = NameIndex(
        [
            Name(0, "Euphrates", preferred=True),
            Name(1, "Mission Support Site Euphrates", preferred=True),
            Name(1, "قاعدة كونيكو", preferred=False),
        ]
    )
    assert found(index, "Euphrates base") == [1, 0]


def test_what_is_only_the_nearest_says_so() -> None:
    [match] = NameIndex([Name(0, "قوة القدس", preferred=True)]).search("لواء القدس")
    assert not match.is_like


def test_equal_after_folding_scores_one(index: NameIndex) -> None:
    (first, *_) = index.search("kataib HEZBOLLAH")
    assert (first.entity, first.score, first.name) == (KATAIB, 1.0, "Kata'ib Hezbollah")


def test_a_qualifier_is_optional_on_either_side(index: NameIndex) -> None:
    assert index.search("Hezbollah")[0].score == 0.98
    assert index.search("البوكمال (town)")[0].score == 0.98


def test_blanks_make_little_difference(index: NameIndex) -> None:
    assert index.search("حزبالله")[0].score == 0.98


def test_a_kind_of_body_is_found_in_translation(index: NameIndex) -> None:
    (first, *_) = index.search("Baqir Brigade")
    assert first.entity == BRIGADE
    assert 0.9 <= first.score < 0.98


@pytest.mark.parametrize("query", ["Akidat", "Uqaydat", "Egaidat", "Ageidat", "العكيدات", "العگيدات", "عقيدات"])
def test_every_spelling_of_a_dialect_meets_the_name(index: NameIndex, query: str) -> None:
    assert found(index, query)[0] == TRIBE


def test_the_town_comes_before_the_clan_that_needs_a_qualifier(index: NameIndex) -> None:
    assert found(index, "البوكمال")[:2] == [TOWN, CLAN]


def test_a_first_name_is_not_the_field_named_after_it(index: NameIndex) -> None:
    (match, *_) = index.search("عمر")
    assert match.entity == FIELD
    assert match.score < 0.9


def test_initials_are_found_and_never_guessed(index: NameIndex) -> None:
    assert index.search("SDF")[0].score == 0.93
    assert found(index, "قسد") == [SDF]
    assert found(index, "SDP") == []
    assert SAA not in found(index, "SAB")


@pytest.mark.parametrize("query", ["isil", "ISIL", "sil", "سيل", "isul"])
def test_a_query_of_two_consonants_does_not_find_what_differs_by_one(query: str) -> None:
    index = NameIndex([Name(0, "Shell", preferred=True), Name(0, "شركة شل", preferred=True)])
    assert found(index, query) == []


@pytest.mark.parametrize("query", ["omer", "Umar", "عمير"])
def test_a_query_of_two_consonants_finds_what_differs_by_a_vowel(index: NameIndex, query: str) -> None:
    assert found(index, query)[0] == FIELD


def test_a_name_half_typed_is_found(index: NameIndex) -> None:
    assert found(index, "Syrian Dem")[0] == SDF
    assert found(index, "كتا")[0] == KATAIB


def test_tiers_come_in_order() -> None:
    index = NameIndex([Name(0, "Tanak pumping house", preferred=True)])
    exact, alike, prefix, word, near = (
        index.search(query)[0].score
        for query in ("tanak pumping house", "Tenek pumpin haus", "Tanak pu", "pumping", "Tanaq river house")
    )
    assert exact > alike > prefix > word > near


def test_one_row_an_entity(index: NameIndex) -> None:
    entities = found(index, "hezbollah")
    assert len(entities) == len(set(entities))


def test_best_first(index: NameIndex) -> None:
    scores = [match.score for match in index.search("syrian arab")]
    assert scores == sorted(scores, reverse=True)


def test_only_entities_that_are_allowed_are_found(index: NameIndex) -> None:
    allowed = np.zeros(9, dtype=bool)
    allowed[CLAN] = True
    assert [match.entity for match in index.search("البوكمال", entities=allowed)] == [CLAN]


def test_preferred_names_come_before_aliases_and_aliases_before_misspellings() -> None:
    index = NameIndex(
        [
            Name(0, "Tanak", preferred=False, hidden=True),
            Name(1, "Tanak", preferred=False),
            Name(2, "Tanak", preferred=True),
        ]
    )
    assert found(index, "Tanak") == [2, 1, 0]


def test_equals_come_by_entity_number_whatever_the_order_of_the_names() -> None:
    names = [Name(entity, "Tanak", preferred=True) for entity in range(5)]
    assert found(NameIndex(names[::-1]), "Tanak") == [0, 1, 2, 3, 4]


def test_the_name_found_is_given_as_it_is_written(index: NameIndex) -> None:
    assert index.search("ougaidat")[0].name == "Ougaidat"


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_below_one_is_refused(index: NameIndex, limit: int) -> None:
    with pytest.raises(NameQueryError, match=f"limit: '{limit}'"):
        index.search("Iran", limit=limit)


def test_a_mask_that_is_too_short_is_refused(index: NameIndex) -> None:
    with pytest.raises(NameQueryError, match="mask of 3"):
        index.search("Iran", entities=np.ones(3, dtype=bool))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "\x00",
        "\u202e\u202e",
        "😀",
        "\u064b\u064c\u064d",
        "\ud800\udfff",
        " " * 10_000_000,
        "a" * 10_000_000,
        "\u0300" * 1_000_000,
        "((((" * 1_000_000,
        "[.*+?^$",
    ],
    ids=lambda query: ascii(query[:8]),
)
def test_hostile_queries_find_nothing(index: NameIndex, query: str) -> None:
    assert index.search(query) == []


def test_only_the_beginning_of_a_long_query_is_looked_at(index: NameIndex) -> None:
    assert found(index, "حزب الله" + " " * 300 + "x" * 10_000_000)[0] == HEZBOLLAH


@given(st.text(st.characters(), max_size=300))
def test_no_query_fails(query: str) -> None:
    for match in NameIndex(NAMES).search(query):
        assert 0.0 < match.score <= 1.0


@pytest.mark.parametrize("names", [[], [Name(0, "", preferred=True)], [Name(0, "\u064b", preferred=True)]])
def test_an_index_without_names_finds_nothing(names: list[Name]) -> None:
    assert NameIndex(names).search("Iran") == []
    assert NameIndex(names).mentions("Iran") == []
