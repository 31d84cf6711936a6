"""How much there is in a view, counted by kind, type and family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np

from dezgraph.view import View

__all__ = ["counts"]


def counts(network: View) -> dict[str, Any]:
    """Return how many entities and sources there are in all, and how many relationships and claims in view.

    Kinds, types and families are in the order of the vocabulary, without those that nothing has.
    """
    content, columns, vocabulary = network.content, network.content.columns, network.content.vocabulary
    by_type = _tally(columns.type[network.rows], vocabulary.types)
    by_family: Counter[str | None] = Counter()
    for token, count in by_type.items():
        by_family[vocabulary.types[token].family] += count
    return {
        "entities": {"total": columns.entity_count, "by_kind": _tally(columns.kind_kind, vocabulary.kinds)},
        "relationships": {
            "total": len(network.rows),
            "by_type": by_type,
            "by_family": {family: by_family[family] for family in vocabulary.families if by_family[family]},
        },
        "claims": {"total": int(np.diff(columns.claim_starts)[network.rows].sum())},
        "sources": {"total": len(content.document_ids)},
        "scenarios": {"total": len(content.scenario_ids)},
    }


def _tally(numbers: np.ndarray[Any, np.dtype[np.int16]], tokens: Iterable[str]) -> dict[str, int]:
    """Return how often each token occurs in a column of their numbers, without those that do not."""
    listed = list(tokens)
    found = np.bincount(numbers, minlength=len(listed)).tolist()
    return {token: count for token, count in zip(listed, found, strict=True) if count}
