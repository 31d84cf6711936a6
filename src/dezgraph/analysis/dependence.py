"""Which actors depend on which resources: who draws income from it, runs it, cannot do without it.

The types that speak of it, with all narrower ones: from actor to resource `depends-on`, `finances-from`, `operates`,
`owns-share-of`, `invests-in`; from resource to actor `important-to`, `enables`. To hold a thing is not to depend on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.ties import Tie, gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dezgraph.columns import Mask, Numbers
    from dezgraph.graph import Graph
    from dezgraph.view import View

__all__ = ["dependencies", "dependents"]

_TO_RESOURCE = ("depends-on", "finances-from", "operates", "owns-share-of", "invests-in")
_TO_ACTOR = ("important-to", "enables")


def dependents(network: View, id: str) -> dict[str, list[Tie]]:
    """Return which actors depend on a resource, by relationship type, as `dezgraph.analysis.claimants` does.

    What is said of a part of it, or of the whole that it is part of, is not counted. O(its relationships).

    Raises:
        NotFoundError: there is no such entity.
    """
    number = network.content.entity_number(id)
    return _by_type(network, number, network.rows_to(number), network.rows_from(number), "Actor")


def dependencies(network: View, id: str) -> dict[str, list[Tie]]:
    """Return on which resources an actor depends, by relationship type; as `dependents`.

    Raises:
        NotFoundError: there is no such entity.
    """
    number = network.content.entity_number(id)
    return _by_type(network, number, network.rows_from(number), network.rows_to(number), "Resource")


def _by_type(network: View, number: int, using: Numbers, serving: Numbers, kind: str) -> dict[str, list[Tie]]:
    """Return the ties of an entity to those of a kind: `using` rows lead to a resource, `serving` ones to an actor."""
    content = network.content
    columns = content.columns
    using = using[_of(content, _TO_RESOURCE)[columns.type[using]]]
    serving = serving[_of(content, _TO_ACTOR)[columns.type[serving]]]
    rows = np.union1d(using, serving).astype(np.int32)
    others = np.where(columns.source[rows] == number, columns.target[rows], columns.source[rows])
    rows = rows[content.of_kinds((kind,))[others]]
    types = columns.type[rows]
    return {
        token: gathered(network, number, rows[types == place])
        for place, token in enumerate(content.vocabulary.types)
        if np.any(types == place)
    }


def _of(content: Graph, tokens: Sequence[str]) -> Mask:
    return content.of_types(*tokens)
