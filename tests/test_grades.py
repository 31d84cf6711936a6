"""Admiralty grades: every pair against the definition, and the columns against the grades."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import GradeError
from dezgraph.grades import (
    CODES,
    GRADES,
    NO_GRADE,
    RANKS,
    UNRANKED,
    Grade,
    best,
    best_codes,
    credibility_from_confidence,
    meets_mask,
)

LETTERS = "ABCDEF"
DIGITS = range(1, 7)
EVERY = [Grade(letter, digit) for letter in LETTERS for digit in DIGITS]
EVERY_BYTE = np.arange(256, dtype=np.uint8)
# Read off the definition by hand: which letters, and which digits, meet each demand.
LETTERS_THAT_MEET = {"A": "A", "B": "AB", "C": "ABC", "D": "ABCD", "E": "ABCDE", "F": "ABCDEF"}
DIGITS_THAT_MEET = {1: "1", 2: "12", 3: "123", 4: "1234", 5: "12345", 6: "123456"}


def named(text: str) -> list[Grade]:
    return [Grade.parse(each) for each in text.split()]


@pytest.mark.parametrize("minimum", EVERY, ids=str)
def test_a_grade_meets_a_minimum_when_both_of_its_halves_do(minimum: Grade) -> None:
    for grade in EVERY:
        letter_meets = grade.reliability in LETTERS_THAT_MEET[minimum.reliability]
        digit_meets = str(grade.credibility) in DIGITS_THAT_MEET[minimum.credibility]

        assert grade.meets(minimum) == (letter_meets and digit_meets), f"{grade} against {minimum}"


def test_what_cannot_be_judged_meets_no_demand_however_low() -> None:
    assert not Grade("F", 1).meets(Grade("E", 6))
    assert not Grade("A", 6).meets(Grade("F", 5))


def test_what_cannot_be_judged_makes_no_demand() -> None:
    assert all(grade.meets(Grade("F", 6)) for grade in EVERY)
    assert Grade("F", 2).meets(Grade("F", 3))
    assert Grade("B", 6).meets(Grade("C", 6))


@pytest.mark.parametrize("minimum", EVERY, ids=str)
def test_the_mask_answers_as_each_grade_does_and_leaves_out_what_is_no_grade(minimum: Grade) -> None:
    by_code = {grade.code: grade.meets(minimum) for grade in EVERY}

    assert meets_mask(EVERY_BYTE, minimum).tolist() == [by_code.get(code, False) for code in range(256)]


def test_the_mask_of_no_rows_is_empty() -> None:
    mask = meets_mask(np.zeros(0, dtype=np.uint8), Grade("C", 3))

    assert mask.dtype == np.bool_
    assert len(mask) == 0


def test_a_mask_can_be_changed_without_changing_the_next_one() -> None:
    meets_mask(EVERY_BYTE, Grade("C", 3))[:] = True

    assert not meets_mask(EVERY_BYTE, Grade("C", 3)).all()


def test_text_and_code_come_back_as_the_same_grade() -> None:
    for grade in EVERY:
        assert Grade.parse(str(grade)) == grade
        assert Grade.parse(str(grade).lower()) == grade
        assert Grade.from_code(grade.code) == grade
    assert len({grade.code for grade in EVERY}) == len(EVERY)
    assert NO_GRADE not in {grade.code for grade in EVERY}


def test_the_code_is_eight_times_the_place_of_the_letter_plus_the_digit() -> None:
    assert [grade.code for grade in named("A1 A6 B1 C3 F6")] == [1, 6, 9, 19, 46]


@pytest.mark.parametrize(
    "text",
    ["", "C", "3", "C0", "C7", "G3", "3C", "C33", " C3", "C3 ", "C3\n", "\u04213", "C٣", "ﬁ3", "C3" * 100_000],
    ids=repr,
)
def test_what_is_no_grade_is_refused_by_naming_it_and_what_is_accepted(text: str) -> None:
    with pytest.raises(GradeError, match="letter A to F and a digit 1 to 6") as refused:
        Grade.parse(text)

    assert refused.value.value == text
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(("letter", "digit"), [("G", 1), ("c", 3), ("", 3), ("AB", 3), ("A", 0), ("A", 7)])
def test_a_grade_with_a_half_that_is_not_on_the_scale_cannot_be_made(letter: str, digit: int) -> None:
    with pytest.raises(GradeError):
        Grade(letter, digit)


@pytest.mark.parametrize("code", [-1, 0, 7, 8, 47, 255, 256])
def test_a_code_that_is_no_grade_is_refused(code: int) -> None:
    with pytest.raises(GradeError, match=f"code: '{code}'"):
        Grade.from_code(code)


def test_grades_are_equal_and_hashed_by_value_but_have_no_order() -> None:
    assert len({Grade("C", 3), Grade.parse("c3")}) == 1
    with pytest.raises(TypeError):
        sorted(EVERY)  # type: ignore[type-var]


def test_all_grades_stand_in_the_stated_order() -> None:
    judged = "A1 A2 B1 A3 B2 C1 A4 B3 C2 D1 A5 B4 C3 D2 E1 B5 C4 D3 E2 C5 D4 E3 D5 E4 E5"
    half_judged = "A6 F1 B6 F2 C6 F3 D6 F4 E6 F5"

    assert list(GRADES) == named(f"{judged} {half_judged} F6")


def test_the_best_of_two_is_the_one_that_stands_first() -> None:
    for one, other in itertools.product(EVERY, repeat=2):
        assert best([one, other]) == GRADES[min(GRADES.index(one), GRADES.index(other))]


def test_the_best_does_not_depend_on_the_order_of_the_claims() -> None:
    shuffled = [EVERY[place * 7 % 36] for place in range(36)]

    assert best(shuffled) == best(reversed(shuffled)) == Grade("A", 1)


def test_a_grade_that_is_better_in_both_halves_stands_better() -> None:
    for one, other in itertools.permutations(EVERY, 2):
        if one.meets(other) and "F" not in str(other) and "6" not in str(other):
            assert best([one, other]) == one


def test_of_no_grades_none_is_best() -> None:
    with pytest.raises(ValueError, match="empty"):
        best([])


def test_ranks_are_places_in_the_order_and_lead_back_to_codes() -> None:
    for place, grade in enumerate(GRADES):
        assert RANKS[grade.code] == place
        assert CODES[place] == grade.code
    no_grades = np.setdiff1d(EVERY_BYTE, [grade.code for grade in GRADES])
    assert set(RANKS[no_grades].tolist()) == {UNRANKED}
    assert set(CODES[len(GRADES) :].tolist()) == {NO_GRADE}


def test_the_tables_cannot_be_changed() -> None:
    for table in (RANKS, CODES):
        with pytest.raises(ValueError, match="read-only"):
            table[0] = 1


@given(st.lists(st.lists(st.sampled_from(EVERY), max_size=4), max_size=8))
def test_the_best_code_of_each_group_is_that_of_its_best_grade(groups: list[list[Grade]]) -> None:
    codes = np.array([grade.code for group in groups for grade in group], dtype=np.uint8)
    starts = np.cumsum([0, *(len(group) for group in groups)])[:-1].astype(np.intp)

    found = best_codes(codes, starts)

    assert found.dtype == np.uint8
    assert found.tolist() == [best(group).code if group else NO_GRADE for group in groups]


def test_claims_out_of_view_do_not_count_for_their_group() -> None:
    codes = np.array([Grade("A", 1).code, Grade("C", 3).code, Grade("B", 2).code], dtype=np.uint8)
    in_view = np.array([False, True, False])

    found = best_codes(np.where(in_view, codes, np.uint8(NO_GRADE)), np.array([0, 2]))

    assert found.tolist() == [Grade("C", 3).code, NO_GRADE]


def test_the_confidence_is_that_of_stix_and_absent_where_it_cannot_be_judged() -> None:
    assert [Grade("F", digit).confidence for digit in DIGITS] == [90, 70, 50, 30, 10, None]


def test_the_credibility_comes_back_from_its_own_confidence() -> None:
    assert [credibility_from_confidence(Grade("A", digit).confidence) for digit in DIGITS] == list(DIGITS)


@pytest.mark.parametrize(
    ("lowest", "highest", "digit"), [(80, 100, 1), (60, 79, 2), (40, 59, 3), (20, 39, 4), (0, 19, 5)]
)
def test_every_confidence_of_a_range_is_one_credibility(lowest: int, highest: int, digit: int) -> None:
    assert {credibility_from_confidence(confidence) for confidence in range(lowest, highest + 1)} == {digit}


@pytest.mark.parametrize("confidence", [-1, 101])
def test_a_confidence_off_the_scale_is_refused(confidence: int) -> None:
    with pytest.raises(GradeError, match=f"confidence: '{confidence}'.*0 to 100"):
        credibility_from_confidence(confidence)
