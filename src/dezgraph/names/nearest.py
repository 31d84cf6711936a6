"""The nearest valid word for an error message: the "did you mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["nearest"]

_LONGEST_WORD: Final = 100
_LOWEST_LIKENESS: Final = 60.0


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """Return at most `limit` candidates that are written much like `word`, best first, equals alphabetical.

    Case does not count, and a word that is part of a candidate is like it. A word of more than 100 characters is like
    nothing. O(candidates).
    """
    # Imported at the first mistake, not at every start.
    from rapidfuzz import fuzz, process

    if len(word) > _LONGEST_WORD:
        return []
    choices = sorted(set(candidates))
    found = process.extract(
        word.casefold(),
        [choice.casefold() for choice in choices],
        scorer=fuzz.WRatio,
        limit=limit,
        score_cutoff=_LOWEST_LIKENESS,
    )
    return [choices[place] for _, _, place in found]
