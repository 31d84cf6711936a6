"""Admiralty grades: how far a source is trusted, and how likely what it says is.

A grade is a letter for the source (A completely reliable … E unreliable) and a digit for the
information (1 confirmed … 5 improbable). F and 6 mean that it *cannot be judged*. That is no place on
the scale, neither worse than the worst nor the middle: such a half meets no demand, and as a demand it
asks for nothing.

Grades have no `<`: A5 and E1 cannot be compared. Two questions can be asked instead: does a grade meet a
minimum (`meets`), and which of several claims stands best, by an order that is agreed on (`best`).

For columns a grade is one byte, its `code`; code 0 is "no grade".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from dezgraph.errors import GradeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

__all__ = [
    "CODES",
    "DIGITS",
    "GRADES",
    "LETTERS",
    "NO_GRADE",
    "RANKS",
    "TEXTS",
    "UNRANKED",
    "Codes",
    "Grade",
    "best",
    "best_codes",
    "codes_of",
    "credibility_from_confidence",
    "meets_mask",
]

Codes: TypeAlias = "NDArray[np.uint8]"
Mask: TypeAlias = "NDArray[np.bool_]"

LETTERS: Final = "ABCDEF"
"""Reliabilities, best first; the last cannot be judged."""
DIGITS: Final = range(1, 7)
"""Credibilities, best first; the last cannot be judged."""
_UNJUDGED_LETTER: Final = "F"
_UNJUDGED_DIGIT: Final = 6
_LETTER_STEP: Final = 8
_TABLE_SIZE: Final = 256
_MAX_CONFIDENCE: Final = 100
_CONFIDENCES: Final = {1: 90, 2: 70, 3: 50, 4: 30, 5: 10}

_A_GRADE: Final = "use a letter A to F and a digit 1 to 6, such as C3"
_A_CODE: Final = "use 8 times the letter's place (A is 0) plus the digit"
_A_CONFIDENCE: Final = "use a whole number from 0 to 100"

NO_GRADE: Final = 0
"""The code of what has no grade at all, such as a relationship none of whose claims is in view."""
UNRANKED: Final = 255
"""The rank of a code that is no grade: after every grade."""


@dataclass(frozen=True, slots=True)
class Grade:
    """A letter of source reliability, `A` to `F`, and a digit of information credibility, 1 to 6.

    Raises:
        GradeError: the letter or the digit is not one of these.
    """

    reliability: str
    credibility: int

    def __post_init__(self) -> None:
        """Refuse halves that are not on the scale."""
        is_letter = len(self.reliability) == 1 and self.reliability in LETTERS
        if not is_letter or self.credibility not in DIGITS:
            raise GradeError(str(self), _A_GRADE)

    @classmethod
    def parse(cls, text: str) -> Grade:
        """Return the grade that `text` writes, in either case.

        >>> str(Grade.parse("c3"))
        'C3'

        Raises:
            GradeError: `text` is not a letter A to F and a digit 1 to 6.
        """
        grade = _BY_TEXT.get(text[:3].upper())
        if grade is None:
            raise GradeError(text, _A_GRADE)
        return grade

    @classmethod
    def from_code(cls, code: int) -> Grade:
        """Return the grade with this `code`.

        Raises:
            GradeError: no grade has it.
        """
        grade = _BY_CODE.get(code)
        if grade is None:
            raise GradeError(str(code), _A_CODE, "code")
        return grade

    @property
    def code(self) -> int:
        """The grade in one byte: 8 times the letter's place (A is 0) plus the digit."""
        return LETTERS.index(self.reliability) * _LETTER_STEP + self.credibility

    @property
    def confidence(self) -> int | None:
        """The STIX 2.1 confidence, 0 to 100, of the credibility alone; None where it cannot be judged.

        Source: STIX 2.1 (OASIS, 2021), appendix A, admiralty credibility scale.
        """
        return _CONFIDENCES.get(self.credibility)

    def meets(self, minimum: Grade) -> bool:
        """Tell whether both halves are at least as good as those of `minimum`.

        F and 6 meet no demand; in `minimum` they make none.

        >>> Grade("B", 2).meets(Grade("C", 3)), Grade("A", 4).meets(Grade("C", 3)), Grade("F", 1).meets(Grade("E", 5))
        (True, False, False)
        >>> Grade("F", 1).meets(Grade("F", 3))
        True
        """
        return self._letter_meets(minimum.reliability) and self._digit_meets(minimum.credibility)

    def _letter_meets(self, demand: str) -> bool:
        if demand == _UNJUDGED_LETTER:
            return True
        return self.reliability != _UNJUDGED_LETTER and self.reliability <= demand

    def _digit_meets(self, demand: int) -> bool:
        if demand == _UNJUDGED_DIGIT:
            return True
        return self.credibility != _UNJUDGED_DIGIT and self.credibility <= demand

    def __str__(self) -> str:
        """Return the letter and the digit, as in `C3`."""
        return f"{self.reliability}{self.credibility}"


def best(grades: Iterable[Grade]) -> Grade:
    """Return the grade that stands best, by the order of `GRADES`.

    >>> str(best([Grade("F", 1), Grade("D", 4), Grade("E", 3)]))
    'D4'

    Raises:
        ValueError: there is none.
    """
    return min(grades, key=_standing)


def codes_of(letter_places: Codes, digits: Codes) -> Codes:
    """Return the codes of grades given by the places of their letters in LETTERS, and their digits. O(n)."""
    return letter_places * np.uint8(_LETTER_STEP) + digits


def meets_mask(codes: Codes, minimum: Grade) -> Mask:
    """Return a mask of the codes whose grade meets `minimum`; what is no grade meets nothing. O(n)."""
    return _meeting(minimum).take(codes)


def best_codes(codes: Codes, starts: NDArray[np.intp]) -> Codes:
    """Return the best code of each group: group i is `codes[starts[i]:starts[i + 1]]`, the last runs to the end.

    A group that is empty, or holds only NO_GRADE, has NO_GRADE. `starts` must not descend. O(n).
    """
    ranks = np.append(RANKS[codes], np.uint8(UNRANKED))
    lowest = np.minimum.reduceat(ranks, starts)
    # To reduceat an empty group is its first element, which belongs to the next group.
    lowest[starts == np.append(starts[1:], len(codes))] = UNRANKED
    return CODES[lowest]


def credibility_from_confidence(confidence: int | None) -> int:
    """Return the credibility digit for a STIX 2.1 confidence; 6, cannot be judged, for None.

    Raises:
        GradeError: `confidence` is not from 0 to 100.

    Source: STIX 2.1 (OASIS, 2021), appendix A, admiralty credibility scale.
    """
    if confidence is None:
        return _UNJUDGED_DIGIT
    if not 0 <= confidence <= _MAX_CONFIDENCE:
        raise GradeError(str(confidence), _A_CONFIDENCE, "confidence")
    return max(1, 5 - confidence // 20)


def _standing(grade: Grade) -> tuple[int, int, str]:
    unjudged = (grade.reliability == _UNJUDGED_LETTER) + (grade.credibility == _UNJUDGED_DIGIT)
    places = LETTERS.index(grade.reliability) + grade.credibility
    return unjudged, places, grade.reliability


def _read_only(table: NDArray[np.uint8]) -> Codes:
    table.setflags(write=False)
    return table


def _rank_table() -> Codes:
    table = np.full(_TABLE_SIZE, UNRANKED, dtype=np.uint8)
    for rank, grade in enumerate(GRADES):
        table[grade.code] = rank
    return _read_only(table)


def _code_table() -> Codes:
    table = np.full(_TABLE_SIZE, NO_GRADE, dtype=np.uint8)
    table[: len(GRADES)] = [grade.code for grade in GRADES]
    return _read_only(table)


@lru_cache(maxsize=len(LETTERS) * len(DIGITS))
def _meeting(minimum: Grade) -> Mask:
    table = np.zeros(_TABLE_SIZE, dtype=np.bool_)
    table[[grade.code for grade in GRADES if grade.meets(minimum)]] = True
    table.setflags(write=False)
    return table


GRADES: Final = tuple(sorted((Grade(letter, digit) for letter in LETTERS for digit in DIGITS), key=_standing))
"""All 36, best first: both halves judged, then one, then none; then by the sum of both places, equals by letter."""
RANKS: Final = _rank_table()
"""From code to place in GRADES, for every byte; UNRANKED for what is no grade."""
CODES: Final = _code_table()
"""From place in GRADES to code, for every byte; NO_GRADE beyond the last."""
TEXTS: Final[dict[int, str | None]] = {NO_GRADE: None} | {grade.code: str(grade) for grade in GRADES}
"""From code to the grade as it is written; None for NO_GRADE."""
_BY_CODE: Final = {grade.code: grade for grade in GRADES}
_BY_TEXT: Final = {str(grade): grade for grade in GRADES}
