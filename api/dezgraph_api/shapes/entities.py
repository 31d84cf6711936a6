"""Entities: as a reference, as an item of a list, and in full."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import orjson

from dezgraph.errors import NotFoundError
from dezgraph.graph import Graph
from dezgraph.linked_data import entity_iri
from dezgraph.model import Entity
from dezgraph.names import Match
from dezgraph.view import View
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.sources import Sources
from dezgraph_api.shapes.terms import Terms, fragment

__all__ = ["Entities"]


class Entities:
    """Entities of one graph in one language."""

    def __init__(self, graph: Graph, terms: Terms, sources: Sources) -> None:
        self._graph = graph
        self._terms = terms
        self._sources = sources
        self.reference = cache(self._reference)
        self.referred = cache(self._referred)
        self._mask = cache(graph.of_kinds)

    def is_of(self, number: int, kinds: tuple[str, ...]) -> bool:
        """Tell whether an entity is of one of these kinds or of narrower ones."""
        return bool(self._mask(kinds)[number])

    def of(self, *kinds: str) -> np.ndarray[Any, np.dtype[np.intp]]:
        """Return the numbers of all entities of these kinds, in the order of ids."""
        return np.flatnonzero(self._mask(kinds))

    def referring(self, number: int) -> dict[str, Any]:
        """Return what a reference holds, for one that says more: id, IRI, label, kinds."""
        id, iri = self._graph.entity_ids[number], entity_iri(self._graph, number)
        label = self._terms.text(self._graph.labels(number))
        return {"id": id, "iri": iri, "label": label, "kinds": self._graph.kinds_of(number)}

    def _reference(self, number: int) -> orjson.Fragment:
        """Return an entity as it stands in other things."""
        return fragment(self.referring(number))

    def _referred(self, id: str) -> orjson.Fragment:
        """Return the reference to an entity by id; what is no entity of the graph has its id as label."""
        try:
            return self.reference(self._graph.entity_number(id))
        except NotFoundError:
            return fragment({"id": id, "iri": None, "label": id, "kinds": []})

    def maybe(self, id: str | None) -> orjson.Fragment | None:
        """Return the reference to an entity by id, None for none."""
        return None if id is None else self.referred(id)

    def listed(self, numbers: Iterable[int]) -> list[dict[str, Any]]:
        """Return entities as items of a list."""
        return [self.item(self._graph.entity(int(number))) for number in numbers]

    def matched(self, matches: Sequence[Match]) -> list[dict[str, Any]]:
        """Return what a search found, with score and the name that was found."""
        return [
            self.item(self._graph.entity(match.entity)) | {"score": match.score, "matched": match.name}
            for match in matches
        ]

    def note_on(self, matches: Sequence[Match]) -> str | None:
        """Return what is said of matches that are all merely the nearest, best first; None of others."""
        return self._terms.text(NOTES["nearest"]) if matches and not matches[0].is_like else None

    def item(self, entity: Entity) -> dict[str, Any]:
        """Return an entity as an item of a list."""
        return {
            "id": entity.id,
            "iri": entity.iri,
            "label": self._terms.text(entity.labels) or entity.id,
            "labels": entity.labels,
            "kinds": entity.kinds,
            "definition": self._terms.text(entity.definition),
            "coordinates": _coordinates(entity),
            "date": entity.date,
        }

    def full(self, entity: Entity) -> dict[str, Any]:
        """Return all that is known of an entity; texts in both languages."""
        terms, refer = self._terms, self.referred
        return {
            **self.item(entity),
            "kind_terms": terms.terms("kinds", entity.kinds),
            "aliases": [{"language": language, "text": text} for language, text in entity.aliases],
            "definitions": entity.definition,
            "note": terms.text(entity.note),
            "notes": entity.note,
            "former_ids": entity.former_ids,
            "identifiers": self._identifiers(entity),
            "sources": [self._sources.brief(id) for id in entity.documents],
            "participants": [refer(id) for id in entity.participants],
            "locations": [refer(id) for id in entity.locations],
            "likelihood": entity.likelihood and terms.term("likelihoods", entity.likelihood),
            "drivers": [refer(id) for id in entity.drivers],
            "claims": [self._sources.claim(claim) for claim in entity.claims],
        }

    @staticmethod
    def counts(network: View, number: int) -> dict[str, int]:
        """Return how many relationships in view an entity has, and how many it began and ended as an event."""
        return {
            "relationship_count": len(network.rows_at(number)),
            "started_count": len(network.rows_started_by(number)),
            "ended_count": len(network.rows_ended_by(number)),
        }

    def _identifiers(self, entity: Entity) -> list[dict[str, Any]]:
        schemes = self._graph.vocabulary.identifiers
        return [
            {
                "scheme": token,
                "label": self._terms.text(schemes[token].labels) or token,
                "value": value,
                "address": (schemes[token].url_template or "").replace("{}", value) or None,
            }
            for token, value in entity.identifiers.items()
        ]


def _coordinates(entity: Entity) -> dict[str, float] | None:
    if entity.coordinates is None:
        return None
    latitude, longitude = entity.coordinates
    return {"latitude": latitude, "longitude": longitude}
