"""Relationships under a lens: what ties two entities, how surely, and the claims that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import orjson

from dezgraph.graph import Graph
from dezgraph.model import Relationship
from dezgraph.selection import Sight
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.sources import Sources
from dezgraph_api.shapes.terms import Terms, fragment

__all__ = ["Relationships"]

_KEPT = 20_000


class Relationships:
    """Relationships of one graph in one language. Equal answers to different lenses are made once."""

    def __init__(self, graph: Graph, terms: Terms, entities: Entities, sources: Sources) -> None:
        self._graph = graph
        self._terms = terms
        self._entities = entities
        self._sources = sources
        self.one = lru_cache(_KEPT)(self._one)

    def all(self, network: View, rows: Sequence[int]) -> list[orjson.Fragment]:
        """Return some relationships as the lens of a network shows them, with the claims that pass."""
        return [
            self.one(row, grade, certainty, network.sight(row))
            for row, (grade, certainty) in zip(rows, network.told(np.array(rows, dtype=np.int32)), strict=True)
        ]

    def full(self, network: View, row: int) -> dict[str, Any]:
        """Return one relationship with all its claims, each marked by whether the lens lets it through.

        Where it does not hold at the time asked for, its certainty is `absent`.
        """
        rows = np.array([row], dtype=np.int32)
        [(grade, _)] = network.told(rows)
        record, seen = network.shown(row), network.claims_in_view(row)
        return {
            **self._content(record, grade, network.certainty(row), seen),
            "iri": record.iri,
            "descriptions": record.description,
            "notes": record.note,
            "in_view": bool(network.sieve.passing(rows)[0]),
            "claims": [
                self._sources.claim(claim, in_view=is_seen) for claim, is_seen in zip(record.claims, seen, strict=True)
            ],
        }

    def brief(self, row: int) -> dict[str, Any]:
        """Return who is tied to whom by what, and with what reservation, without dates and claims."""
        record = self._graph.relationship(row)
        return {
            "id": record.id,
            "source": self._entities.referred(record.source),
            "type": self._terms.term("types", record.type),
            "target": self._entities.referred(record.target),
            "hedges": self._terms.terms("hedges", record.hedges),
        }

    def ids(self, rows: Iterable[int]) -> dict[str, Any]:
        """Return some relationships by id only, and how any of them is to be qualified."""
        records = [self._graph.relationship(row) for row in rows]
        return {
            "relationships": [record.id for record in records],
            "hedges": [
                {"id": token, "label": self._terms.label("hedges", token), "relationship": record.id}
                for record in records
                for token in record.hedges
            ],
        }

    def _one(self, row: int, grade: str | None, certainty: str | None, sight: Sight) -> orjson.Fragment:
        """Return one relationship of a grade and certainty, with the claims that are seen, and the end if it is."""
        record = self._graph.relationship(row)
        seen, is_end_seen = sight
        if not is_end_seen:
            record = record.without_end()
        claims = [self._sources.claim(claim) for claim, is_seen in zip(record.claims, seen, strict=True) if is_seen]
        return fragment({**self._content(record, grade, certainty, seen), "claims": claims})

    def _content(
        self, record: Relationship, grade: str | None, certainty: str | None, seen: tuple[bool, ...]
    ) -> dict[str, Any]:
        terms, entities = self._terms, self._entities
        return {
            "id": record.id,
            "source": entities.referred(record.source),
            "type": terms.term("types", record.type),
            "target": entities.referred(record.target),
            "valid_from": record.valid_from,
            "valid_until": record.valid_until,
            "certainty": certainty,
            "grade": grade,
            "disputed": record.is_disputed(seen),
            "support": terms.terms("supports", record.support),
            "hedges": terms.terms("hedges", record.hedges),
            "started_by": entities.maybe(record.started_by),
            "ended_by": entities.maybe(record.ended_by),
            "description": terms.text(record.description),
            "note": terms.text(record.note),
        }
