"""Source documents, and what they say: claims."""

from __future__ import annotations

from functools import cache
from typing import Any

import orjson

from dezgraph.graph import Graph
from dezgraph.model import Claim
from dezgraph_api.shapes.terms import Terms, fragment

__all__ = ["Sources"]


class Sources:
    """Source documents and claims of one graph in one language."""

    def __init__(self, graph: Graph, terms: Terms) -> None:
        self._documents = graph.documents
        self._terms = terms
        self.brief = cache(self._brief)

    def _brief(self, id: str) -> orjson.Fragment:
        """Return a source as it stands beside a claim."""
        document = self._documents.get(id)
        if document is None:
            return fragment({"id": id, "title": None, "publisher": None, "date": None, "address": None,
                             "language": None, "reliability": "F"})  # fmt: skip
        return fragment(
            {
                "id": id,
                "title": self._terms.text(document.title),
                "publisher": document.publisher,
                "date": document.date,
                "address": document.address,
                "language": document.language,
                "reliability": document.reliability,
            }
        )

    def full(self, id: str, claim_count: int) -> dict[str, Any]:
        """Return all that is known of a source, with how many claims about relationships it makes."""
        document = self._documents[id]
        return {
            "id": id,
            "iri": document.iri,
            "title": self._terms.text(document.title),
            "titles": document.title,
            "publisher": document.publisher,
            "date": document.date,
            "address": document.address,
            "language": document.language,
            "kind": document.kind,
            "reliability": self._terms.term("reliabilities", f"reliability-{document.reliability}"),
            "note": self._terms.text(document.note),
            "notes": document.note,
            "claim_count": claim_count,
        }

    def claim(self, claim: Claim, *, in_view: bool = True) -> dict[str, Any]:
        """Return a claim with its source. `in_view` tells whether the lens lets it through."""
        return {
            "id": claim.id,
            "source": self.brief(claim.document),
            "stance": claim.stance,
            "grade": claim.grade,
            "places": claim.places,
            "published": claim.published,
            "recorded": claim.recorded,
            "withdrawn": claim.withdrawn,
            "note": self._terms.text(claim.note),
            "in_view": in_view,
        }
