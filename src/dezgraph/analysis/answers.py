"""The answers of a view to a question, as a set of numbers that can be held against that of another view.

An answer names an entity, the one that the question is *about* (none where it is about the whole view) and the type of
relationship, none where it is no single one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.grades import RANKS

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["DOUBT", "Answers", "Keys", "keys_of", "standing_of"]

DOUBT: Final = 64
"""What is added to the rank of a grade where something holds but possibly: more than any rank."""

Keys: TypeAlias = npt.NDArray[np.int64]
Whole: TypeAlias = npt.NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, eq=False)
class Answers:
    """All answers of one view to a question: a number for each, ascending; the smaller its `standing`, the surer."""

    keys: Keys
    standing: Keys

    @classmethod
    def of(cls, keys: Keys, standing: Keys) -> Answers:
        """Return answers in order, each once, as sure as the surest that says it. O(n log n)."""
        order = np.lexsort((standing, keys))
        keys, firsts = np.unique(keys[order], return_index=True)
        return cls(keys, standing[order][firsts])


def keys_of(view: View, about: Whole, entity: Whole, type: Whole) -> Keys:
    """Return answers as numbers; about and type are counted from 1, with 0 for none."""
    pairs = about.astype(np.int64) * view.content.columns.entity_count + entity
    return pairs * (len(view.content.vocabulary.types) + 1) + type


def standing_of(view: View, rows: Numbers) -> Keys:
    """Return how sure relationships are: the smaller, the surer."""
    codes, certain = view.standing(rows)
    doubt = np.zeros(len(rows), dtype=np.int64) if certain is None else np.where(certain, 0, DOUBT)
    return doubt + RANKS[codes].astype(np.int64) + 1
