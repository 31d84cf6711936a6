"""Sources: the documents, and what each of them claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from starlette.responses import Response

from dezgraph_api.parameters import LANG, PAGE, PLACE
from dezgraph_api.question import Ask, Question

__all__ = ["QUESTIONS"]


def sources(ask: Ask) -> Response:
    """The source documents by id, each with how many claims about relationships it makes."""
    columns, ids = ask.network.content.columns, ask.network.content.document_ids
    counts = np.bincount(columns.claim_document, minlength=len(ids)).tolist()
    full = ask.shapes.sources.full
    return ask.page(range(len(ids)), lambda part: [full(ids[number], counts[number]) for number in part])


def source(ask: Ask) -> Response:
    """One source document, and what it claims about relationships, by the id of the relationship.

    `place` keeps what it claims there: in a paragraph, `P61`, or however the claims name their places.
    """
    content = ask.network.content
    number = content.document_number(ask.id)
    rows = np.unique(content.columns.claim_row[content.columns.claim_document == number]).tolist()
    id = content.document_ids[number]
    claims = [(row, claim) for row in rows for claim in content.relationship(row).claims if claim.document == id]
    place = ask["place"]
    found = claims if place is None else [(row, claim) for row, claim in claims if claim.is_at(place)]
    return ask.page(found, lambda part: _claims(ask, part), source=ask.shapes.sources.full(id, len(claims)))


def _claims(ask: Ask, part: Sequence[Any]) -> list[dict[str, Any]]:
    shapes = ask.shapes
    return [shapes.sources.claim(claim) | {"relationship": shapes.relationships.brief(row)} for row, claim in part]


QUESTIONS: Final = (
    Question("/v1/sources", "sources", "Sources", "Source documents", sources, (LANG, *PAGE)),
    Question("/v1/sources/{id}", "source", "Sources", "One source document and its claims", source,
             (LANG, PLACE, *PAGE)),
)  # fmt: skip
