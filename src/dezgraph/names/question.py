"""What a user typed into the search, read once in every way that the search looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from dezgraph.names.fold import bare, fold
from dezgraph.names.glossary import meaning
from dezgraph.names.sounds import skeleton, sounds
from dezgraph.names.table import QUALIFIER, is_abbreviation

__all__ = ["LONGEST_QUERY", "Question"]

LONGEST_QUERY: Final = 200
"""Characters of a query that are looked at; the rest is ignored, so that no query is slow."""

_MOST_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class Question:
    """A query, folded, bare, in words, in sounds and as a skeleton; `initials` are its words written as such."""

    folded: str
    bare: str
    words: list[str]
    spoken: list[bytes]
    skeleton: str
    meanings: list[int]
    is_abbreviation: bool
    initials: frozenset[str]
    has_capitals: bool

    @classmethod
    def read(cls, query: str) -> Question:
        """Read the first 200 characters of `query`. A query without a letter or digit has no words."""
        text = query[:LONGEST_QUERY].replace("\n", " ").strip()
        folded = fold(text)
        short = bare(folded)
        words = short.split()[:_MOST_WORDS]
        spoken = [sounds(word) for word in words]
        return cls(
            folded=folded,
            bare=short,
            words=words,
            spoken=[sound.encode("latin-1") for sound in spoken],
            skeleton=skeleton("\n".join(spoken)).replace("\n", ""),
            meanings=[meaning(word) for word in words],
            is_abbreviation=is_abbreviation(text),
            initials=frozenset(fold(word).replace(" ", "") for word in text.split() if is_abbreviation(word)),
            has_capitals=text != text.lower(),
        )

    @classmethod
    def readings(cls, query: str) -> list[Question]:
        """Read a query, and once more without a qualifier in brackets if it has one; none without a letter or digit."""
        start = query[:LONGEST_QUERY]
        texts = dict.fromkeys((start, QUALIFIER.sub("", start)))
        return [reading for reading in map(cls.read, texts) if reading.words]

    @property
    def key(self) -> str:
        """The query without blanks, by which names that are equal to it are found."""
        return self.bare.replace(" ", "")
