"""Words of STIX and MISP for relationships, and the types of the vocabulary that say as much and no more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dezgraph.errors import InputError
from dezgraph.names import nearest
from dezgraph.vocabulary import Vocabulary

__all__ = ["Words"]

_WIDER: Final = {
    "affiliated": None,
    "enemy-of": "opposes",
    "owns": None,
    "provide-support-to": "backs",
    "sponsored-by": "backs",
    "sponsors": "backs",
    "targets": None,
}
"""Words that say less than the type that is written so, and what they are read as, if anything."""


class Words:
    """What each word means: what the caller says, then the mappings of the vocabulary, then its own words."""

    def __init__(self, vocabulary: Vocabulary, given: Mapping[str, str]) -> None:
        """Raise InputError for a type that the vocabulary does not have."""
        self.given = given
        for word, type in given.items():
            if type not in vocabulary.types:
                near = nearest(type, vocabulary.types)
                hint = f", such as {', '.join(near)}" if near else ""
                raise InputError("type", f"{word}={type}", f"use a relationship type of the vocabulary{hint}", near)
        self._meanings: dict[str, tuple[str | None, bool]] = {token: (token, False) for token in vocabulary.types}
        for mapping, is_reversed in (("mispInverse", True), ("misp", False), ("stix", False)):
            for token, term in vocabulary.types.items():
                for name in term.mappings.get(mapping, ()):
                    meant = _WIDER.get(name, token)
                    self._meanings[name] = (meant if meant in vocabulary.types else None, is_reversed)
        self._meanings |= {word: (type, False) for word, type in given.items()}

    def meaning(self, word: str) -> tuple[str | None, bool]:
        """Return the type of a word, None for none, and whether it runs from the target to the source.

        >>> import dezgraph
        >>> words = Words(dezgraph.open().content.vocabulary, {})
        >>> words.meaning("supported-by"), words.meaning("enemy-of"), words.meaning("targets")
        (('backs', True), ('opposes', False), (None, False))
        """
        return self._meanings.get(word, (None, False))
