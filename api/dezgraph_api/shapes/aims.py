"""Conditions, objectives and instruments, each with its neighbours by role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dezgraph.analysis.aims import roles_of
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.ties import Ties

__all__ = ["Aims"]


class Aims:
    """Aims and conditions of one graph in one language."""

    def __init__(self, entities: Entities, ties: Ties) -> None:
        self._entities = entities
        self._ties = ties

    def all(self, network: View, numbers: Sequence[int], kind: str) -> list[dict[str, Any]]:
        """Return entities of a kind of `aims.ROLES` as items of a list, each with those around it in every role."""
        items = self._entities.listed(numbers)
        return [
            item | {role: self._ties.brief(ties) for role, ties in roles_of(network, number, kind).items()}
            for number, item in zip(numbers, items, strict=True)
        ]
