"""Which whole names stand in a question that says more: *who backs the SDF* has one, من يدعم قسد another.

The longest names first, and no word twice. A name of initials counts where it is written in capitals, or, in a question
without any capital, from three letters on: *us* in a question is rarely the US. In Arabic the small words written
together with a name are set aside, as in `mentions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dezgraph.names.fold import bare
from dezgraph.names.mentions import openings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dezgraph.names.question import Question
    from dezgraph.names.table import NameTable

__all__ = ["whole_names"]

_SURE_INITIALS: Final = 3


def whole_names(
    question: Question, table: NameTable, by_key: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, slice]]:
    """Yield the rows of the names that stand in a question, each with its words; none of one that is a name as a whole.

    `by_key` are the rows by their bare text without blanks. O(words²).
    """
    place, size = (0, len(question.words)) if question.key not in by_key else (0, 0)
    while place < size:
        end = next((end for end in range(size, place, -1) if _rows(question, table, by_key, place, end)), 0)
        if end:
            yield from ((row, slice(place, end)) for row in _rows(question, table, by_key, place, end))
        place = end or place + 1


def _rows(question: Question, table: NameTable, by_key: Mapping[str, Sequence[int]], place: int, end: int) -> list[int]:
    """Return the rows whose names are the words from `place` to `end`."""
    first, rest = question.words[place], "".join(question.words[place + 1 : end])
    for _, opening in openings(first):
        key = bare(opening) + rest
        found = [row for row in by_key.get(key, ()) if not table.abbreviation[row] or _are_initials(question, key)]
        if found and len(key) > 1 and not key.isdigit():
            return found
    return []


def _are_initials(question: Question, key: str) -> bool:
    return key in question.initials if question.has_capitals else len(key) >= _SURE_INITIALS
