"""Who controls, contests, seeks, guards … a resource or a place, on a day or through time.

Which types make a claimant is told by the vocabulary: those of the family `control`, but for types of the past, such as
`lost-control-of`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.analysis.ties import Tie, gathered
from dezgraph.lens import Lens
from dezgraph.sieve import Sieve

if TYPE_CHECKING:
    from dezgraph.view import View
    from dezgraph.vocabulary import Term

__all__ = ["claimants", "makes_claimant", "wholes"]

_FAMILY = "control"
_PART_OF = "part-of"


def claimants(network: View, id: str) -> dict[str, list[Tie]]:
    """Return who lays hands on an entity, by relationship type.

    Types are in the order of the vocabulary; those that nobody has are left out. Within a type
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


def wholes(network: View, id: str) -> list[str]:
    """Return what an entity is part of, such as the group that a field belongs to: nearest first, equals by id.

    Whoever seeks the whole seeks the part, though nobody may have said so of the part. Of the lens only dates, what was
    known and the scenario matter: what is asked of claimants says nothing of what belongs together. O(rows passed).

    Raises:
        NotFoundError: there is no such entity.
    """
    content, lens = network.content, network.lens
    columns, is_part_of = content.columns, content.of_types(_PART_OF)
    sieve = Sieve(content, replace(Lens(), at=lens.at, first=lens.first, last=lens.last, known=lens.known))
    found = dict.fromkeys([content.entity_number(id)])
    step = list(found)
    while step:
        rows = np.concatenate([columns.outgoing[number] for number in step]).astype(np.int32)
        rows = rows[is_part_of[columns.type[rows]]]
        further = np.unique(columns.target[rows[sieve.passing(rows)]]).tolist()
        step = [number for number in further if number not in found]
        found |= dict.fromkeys(step)
    return [content.entity_ids[number] for number in found][1:]


def makes_claimant(type: Term) -> bool:
    """Tell whether whoever is tied to something by a relationship type lays hands on it."""
    return type.family == _FAMILY and not type.past
