"""Keys under which nearly equal names meet, so that a long list need not be compared with all names, one by one.

Three ways to be nearly equal: the same letters (without blanks and articles), the same consonants in the same order,
or the same words in any order, each by its consonants or its meaning. Equal keys are not yet equal names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dezgraph.names.fold import bare_lines, fold_lines
from dezgraph.names.glossary import meaning
from dezgraph.names.sounds import skeleton, sounds
from dezgraph.names.table import QUALIFIER

__all__ = ["keys"]

_FEWEST_CONSONANTS: Final = 3
"""Fewer tell nothing: half of all short names share two."""


def keys(texts: Sequence[str]) -> frozenset[str]:
    """Return the keys of some names, and of each without its qualifier in brackets. O(characters).

    >>> keys(["Liwa Fatemiyoun"]) & keys(["Fatimiyun Brigade"]) != frozenset()
    True
    """
    if not texts:
        return frozenset()
    lines = bare_lines(fold_lines([*texts, *(QUALIFIER.sub("", text) for text in texts if "(" in text)]))
    consonants = skeleton(sounds("\n".join(lines))).split("\n")
    found: set[str] = set()
    for line, heard in zip(lines, consonants, strict=True):
        found.add(line.replace(" ", ""))
        whole = heard.replace(" ", "")
        if len(whole) >= _FEWEST_CONSONANTS:
            parts = zip(line.split(" "), heard.split(" "), strict=True)
            found |= {whole, " ".join(sorted({str(meaning(word) or own) for word, own in parts}))}
    return frozenset(found - {""})
