"""Linked-data addresses: `/id/{id}` names a thing, and leads to what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response

from dezgraph.errors import NotFoundError
from dezgraph_api.accept import preferred
from dezgraph_api.question import Ask, Question

__all__ = ["QUESTIONS"]

_RECORD: Final = "application/json"
_TURTLE: Final = "text/turtle"


def address(ask: Ask) -> Response:
    """The address of an entity, a relationship or a source, as it stands in RDF.

    Leads by 303 to the record in JSON, or to Turtle for those who ask for it. A former id leads by 301 to the id of
    today.
    """
    id, documents = _found(ask)
    root = ask.request.scope.get("root_path", "")
    headers = {"Vary": "Accept", "Cache-Control": "public, no-cache"}
    if id != ask.id:
        return RedirectResponse(f"{root}/id/{quote(id)}", 301, headers)
    accepted = preferred(ask.request.headers.get("accept", ""), tuple(documents))
    return RedirectResponse(root + documents[accepted], 303, headers)


def _found(ask: Ask) -> tuple[str, Mapping[str, str]]:
    """Return the id of what the path names, and where it is described by media type."""
    try:
        return _entity(ask)
    except NotFoundError as error:
        missing = error
    for describe in (_relationship, _source):
        with suppress(NotFoundError):
            return describe(ask)
    raise missing


def _entity(ask: Ask) -> tuple[str, Mapping[str, str]]:
    content = ask.network.content
    id = content.entity_ids[content.entity_number(ask.id)]
    turtle = f"/v1/graph?format=turtle&center={quote(id)}&radius=1"
    return id, {_RECORD: f"/v1/entities/{quote(id)}", _TURTLE: turtle}


def _relationship(ask: Ask) -> tuple[str, Mapping[str, str]]:
    content = ask.network.content
    row = content.relationship_number(ask.id)
    id, source = content.relationship_id(row), content.entity_ids[content.columns.source[row]]
    turtle = f"/v1/graph?format=turtle&center={quote(source)}&radius=1"
    return id, {_RECORD: f"/v1/relationships/{quote(id)}", _TURTLE: turtle}


def _source(ask: Ask) -> tuple[str, Mapping[str, str]]:
    content = ask.network.content
    id = content.document_ids[content.document_number(ask.id)]
    return id, {_RECORD: f"/v1/sources/{quote(id)}", _TURTLE: f"/v1/graph?format=turtle&source={quote(id)}"}


QUESTIONS: Final = (
    Question("/id/{id}", "address", "Graph", "The linked-data address of a thing", address, ()),
)  # fmt: skip
