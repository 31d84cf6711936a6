"""Scenarios: futures, what drives them, and what each would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from dezgraph.graph import Graph
from dezgraph.model import Change
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.sources import Sources
from dezgraph_api.shapes.terms import Terms

__all__ = ["Scenarios"]

_CHANGES = ("addition", "ending", "amendment")


class Scenarios:
    """Scenarios of one graph in one language."""

    def __init__(self, graph: Graph, terms: Terms, entities: Entities, sources: Sources) -> None:
        self._graph = graph
        self._terms = terms
        self._entities = entities
        self._sources = sources

    def listed(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """Return scenarios as items of a list, with how many changes of each sort they bring."""
        return [self._item(int(number)) for number in numbers]

    def full(self, number: int) -> dict[str, Any]:
        """Return all that is known of a scenario."""
        scenario = self._graph.entity(number)
        return {**self._entities.full(scenario), "changes": [self._change(change) for change in scenario.changes]}

    def _item(self, number: int) -> dict[str, Any]:
        scenario = self._graph.entity(number)
        counts = Counter(change.change for change in scenario.changes)
        return {
            "id": scenario.id,
            "iri": scenario.iri,
            "label": self._terms.text(scenario.labels) or scenario.id,
            "labels": scenario.labels,
            "definition": self._terms.text(scenario.definition),
            "likelihood": scenario.likelihood and self._terms.term("likelihoods", scenario.likelihood),
            "drivers": [self._entities.referred(id) for id in scenario.drivers],
            "change_counts": {change: counts[change] for change in _CHANGES},
        }

    def _change(self, change: Change) -> dict[str, Any]:
        return {
            "change": change.change,
            "relationship": change.relationship,
            "source": self._entities.maybe(change.source),
            "type": change.type and self._terms.term("types", change.type),
            "target": self._entities.maybe(change.target),
            "valid_from": change.valid_from,
            "valid_until": change.valid_until,
            "hedges": self._terms.terms("hedges", change.hedges),
            "description": self._terms.text(change.description),
            "descriptions": change.description,
        }
