"""Who controls, contests, seeks, guards … a resource or a place, on a day or through time.

Which types make a claimant is told by the vocabulary: those of the family `control`, but for types of the past, such as
`lost-control-of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.ties import Tie, gathered

if TYPE_CHECKING:
    from dezgraph.columns import Mask
    from dezgraph.graph import Graph
    from dezgraph.view import View
    from dezgraph.vocabulary import Term

__all__ = ["claimant_types", "claimants", "makes_claimant"]

_FAMILY = "control"


def claimants(network: View, id: str) -> dict[str, list[Tie]]:
    """Return the claimants of an entity, by relationship type.

    Types are in the order of the vocabulary; those without a claimant are left out. Within a type
    strongest first. O(relationships of the entity).

    Raises:
        NotFoundError: there is no such entity.
    """
    content = network.content
    number = content.entity_number(id)
    rows = network.rows_to(number)
    types = content.columns.type[rows]
    return {
        token: gathered(network, number, rows[types == place])
        for place, (token, term) in enumerate(content.vocabulary.types.items())
        if makes_claimant(term) and np.any(types == place)
    }


def claimant_types(content: Graph) -> Mask:
    """Return a mask of the relationship types, by number, that make a claimant."""
    return np.array([makes_claimant(term) for term in content.vocabulary.types.values()], dtype=bool)


def makes_claimant(type: Term) -> bool:
    """Tell whether whoever is tied to something by a relationship type is a claimant of it."""
    return type.family == _FAMILY and not type.past
