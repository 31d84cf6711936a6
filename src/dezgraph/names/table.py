"""All names as columns: what is worked out once for each name and each distinct word, when the index is built.

A row is a name, or a name without the qualifier that stands in brackets after it: *Hezbollah (Lebanon)* makes two rows.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.names.distance import codes, weights
from dezgraph.names.fold import bare_lines, fold_lines
from dezgraph.names.glossary import meaning
from dezgraph.names.sounds import skeleton, sounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dezgraph.names.name import Name

__all__ = ["COMMON_WEIGHT", "QUALIFIER", "WHOLE_WIDTH", "WORD_WIDTH", "NameTable", "is_abbreviation", "standing"]

WORD_WIDTH: Final = 16
WHOLE_WIDTH: Final = 48
"""Sounds of a word, and of a whole name, that are compared; what is longer is cut."""

COMMON_WEIGHT: Final = 0.4
"""What a word of the glossary, such as *brigade*, counts beside a proper one."""

_ABBREVIATION: Final = re.compile(r"[^\W\d_a-z]{2,7}(?:[-\u2013/][^\W\d_a-z]+)?")
QUALIFIER: Final = re.compile(r"\s*\([^()]*\)")
"""What stands in brackets after a name to tell it from another."""


def is_abbreviation(text: str) -> bool:
    """Tell whether a name is written as initials (SDF, IRGC-QF): such are looked up, never guessed."""
    return text.isupper() and _ABBREVIATION.fullmatch(text) is not None


def standing(name: Name) -> int:
    """Return 0 for a preferred name, 1 for an alias, 2 for a hidden one: names are told before misspellings."""
    if name.hidden:
        return 2
    return 0 if name.preferred else 1


class NameTable:
    """The columns. Everything a name consists of is reached by its row number."""

    def __init__(self, names: Sequence[Name]) -> None:
        texts = [(number, name.text) for number, name in enumerate(names)]
        texts += [(number, QUALIFIER.sub("", text)) for number, text in texts if "(" in text]
        folded = fold_lines([text for _, text in texts])
        kept = [row for row, text in enumerate(folded) if text]
        self.folded = [folded[row] for row in kept]
        self.bare = bare_lines(self.folded)
        self.name = np.array([texts[row][0] for row in kept], dtype=np.int32)
        self.entity = np.array([names[number].entity for number in self.name], dtype=np.int64)
        self.standing = np.array([standing(names[number]) for number in self.name], dtype=np.int8)
        self.abbreviation = np.array([is_abbreviation(texts[row][1]) for row in kept], dtype=bool)
        self.shortened = np.array([row >= len(names) for row in kept], dtype=bool)
        self._read_words()

    def __len__(self) -> int:
        return len(self.bare)

    def _read_words(self) -> None:
        rows = [line.split() for line in self.bare]
        self.vocabulary = sorted({word for row in rows for word in row})
        self.word_number = {word: number for number, word in enumerate(self.vocabulary)}
        self.words = np.array([self.word_number[word] for row in rows for word in row], dtype=np.int32)
        self.starts = np.array([0, *accumulate(len(row) for row in rows)], dtype=np.int64)
        self.row_of_word = np.repeat(np.arange(len(rows), dtype=np.int32), np.diff(self.starts))

        spoken = sounds("\n".join(self.vocabulary)).split("\n") if self.vocabulary else []
        self.word_codes = codes(spoken, WORD_WIDTH)
        self.word_weights = weights(self.word_codes)
        self.word_meanings = np.array([meaning(word) for word in self.vocabulary], dtype=np.int32)
        spread = np.bincount(self.words, minlength=len(self.vocabulary))
        rarity = np.log1p(len(rows) / np.maximum(spread, 1)) / np.log1p(max(len(rows), 1))
        self.importance = np.where(self.word_meanings > 0, COMMON_WEIGHT, 1.0) * rarity

        self.whole_codes = codes(_joined(spoken, rows, self.word_number), WHOLE_WIDTH)
        self.whole_weights = weights(self.whole_codes)
        self._spoken = spoken

    def skeletons(self) -> list[str]:
        """Return the skeleton of each row, which only the fuzzy search needs."""
        rows = [line.split() for line in self.bare]
        return _joined(skeleton("\n".join(self._spoken)).split("\n"), rows, self.word_number)


def _joined(spelling: list[str], rows: list[list[str]], number: dict[str, int]) -> list[str]:
    return ["".join([spelling[number[word]] for word in row]) for row in rows]
