"""Lists of entities with their neighbours by role: the causes of a condition, the pursuers of an objective."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from dezgraph.analysis.ties import Tie, gathered
from dezgraph_api.question import Ask

__all__ = ["Neighbours"]


@dataclass(frozen=True)
class Neighbours:
    """Entities of a kind. A role is a direction (`to` or `from` the entity) and a type, narrower ones included."""

    kind: str
    roles: Mapping[str, tuple[str, str]]

    def answer(self, ask: Ask) -> Response:
        """Answer with the entities of the kind, each with its neighbours by role under the lens."""
        if ask["q"] is None:
            numbers = ask.shapes.entities.of(self.kind).tolist()
        else:
            numbers = [match.entity for match in ask.matches(self.kind)]
        return ask.page(numbers, lambda part: self._shaped(ask, part))

    def _shaped(self, ask: Ask, numbers: Sequence[int]) -> list[dict[str, Any]]:
        items = ask.shapes.entities.listed(numbers)
        return [
            item | {role: ask.shapes.ties.brief(self._ties(ask, number, role)) for role in self.roles}
            for number, item in zip(numbers, items, strict=True)
        ]

    def _ties(self, ask: Ask, number: int, role: str) -> list[Tie]:
        direction, token = self.roles[role]
        network = ask.network
        rows = network.rows_to(number) if direction == "to" else network.rows_from(number)
        types = network.content.columns.type[rows]
        return gathered(network, number, rows[network.content.of_types(token)[types]])
