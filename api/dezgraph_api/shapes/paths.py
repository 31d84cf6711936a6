"""Paths: their hops with all relationships, the days they share, and the sentences that tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dezgraph.analysis.paths.dating import Span
from dezgraph.analysis.paths.model import Extent, Hop, Path, Stream
from dezgraph.analysis.paths.model import Paths as Found
from dezgraph.analysis.paths.telling import note, sentence
from dezgraph.dates import isoformat
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.terms import Terms
from dezgraph_api.shapes.ties import Ties

__all__ = ["Paths"]


class Paths:
    """Paths of one graph in one language."""

    def __init__(self, terms: Terms, entities: Entities, ties: Ties) -> None:
        self._terms = terms
        self._entities = entities
        self._ties = ties

    def all(self, network: View, found: Sequence[Path]) -> list[dict[str, Any]]:
        """Return paths, each with its hops and sentences."""
        return [self._path(network, path) for path in found]

    def asked(self, network: View, source: str, target: str) -> dict[str, Any]:
        """Return the two entities between which paths were asked for."""
        return {
            name: self._entities.reference(network.content.entity_number(id))
            for name, id in (("source", source), ("target", target))
        }

    def extent(self, found: Found) -> dict[str, Any]:
        """Return how far a search came, and what is to be said of it."""
        return {**_extent(found.extent), "note": self._terms.text(found.note)}

    def lines(self, network: View, found: Stream, max_hops: int) -> Iterator[dict[str, Any]]:
        """Yield the lines of a stream: `path` for each path, then one `end` that says how far the search came."""
        total = 0
        for path in found:
            total += 1
            yield {"path": self._path(network, path)}
        assert found.extent is not None
        told = self._terms.text(note(found.extent, max_hops, found=total))
        yield {"end": {"total": total, **_extent(found.extent), "note": told}}

    def _path(self, network: View, path: Path) -> dict[str, Any]:
        sentences = {lang: sentence(network, path, lang) for lang in ("en", "ar")}
        return {
            "entities": [self._entities.referred(id) for id in path.entities],
            "length": len(path.hops),
            "grade": path.grade,
            "weight": path.weight,
            "net_sign": path.net_sign,
            "possible": [_span(span) for span in path.possible],
            "certain": [_span(span) for span in path.certain],
            "sentence": self._terms.text(sentences),
            "sentences": sentences,
            "hops": [self._hop(network, hop) for hop in path.hops],
        }

    def _hop(self, network: View, hop: Hop) -> dict[str, Any]:
        [tie] = self._ties.all(network, [hop.tie])
        return {"start": self._entities.reference(hop.start_number), "direction": hop.direction, **tie}


def _extent(extent: Extent) -> dict[str, Any]:
    return {"complete": extent.complete, "limit_reached": extent.limit, "seen_hops": extent.seen_hops}


def _span(span: Span) -> dict[str, str | None]:
    return {name: None if day is None else isoformat(day) for name, day in (("first", span.first), ("last", span.last))}
