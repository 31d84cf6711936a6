"""Statistics: how much there is."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from starlette.responses import Response

from dezgraph.view import View
from dezgraph_api.parameters import LANG
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def stats(ask: Ask) -> Response:
    """How many entities, relationships, claims and sources there are; relationships and their claims under the lens."""
    network = ask.network
    content, columns = network.content, network.content.columns
    return ask.answer(
        entities={"total": columns.entity_count, "by_kind": _by_kind(network)},
        relationships={"total": len(network.rows), "by_type": _by_type(network), "by_family": _by_family(network)},
        claims={"total": int(np.diff(columns.claim_starts)[network.rows].sum())},
        sources={"total": len(content.document_ids)},
        scenarios={"total": len(content.scenario_ids)},
    )


def _by_kind(network: View) -> dict[str, int]:
    """Return how many entities are declared to be of each kind; kinds that nothing has are left out."""
    content = network.content
    counts = np.bincount(content.columns.kind_kind, minlength=len(content.vocabulary.kinds)).tolist()
    return {kind: count for kind, count in zip(content.vocabulary.kinds, counts, strict=True) if count}


def _by_type(network: View) -> dict[str, int]:
    types = network.content.vocabulary.types
    counts = np.bincount(network.content.columns.type[network.rows], minlength=len(types)).tolist()
    return {type_: count for type_, count in zip(types, counts, strict=True) if count}


def _by_family(network: View) -> dict[str, int]:
    types, counts = network.content.vocabulary.types, dict[Any, int]()
    for token, count in _by_type(network).items():
        family = types[token].family
        counts[family] = counts.get(family, 0) + count
    return dict(sorted(counts.items()))


QUESTIONS: Final = (
    Question("/v1/stats", "stats", "Service", "How much there is, under the lens", stats, (LANG,), LENS),
)
