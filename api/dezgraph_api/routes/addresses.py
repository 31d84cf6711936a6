"""Linked-data addresses: `/id/{id}` and `/vocabulary/{id}` name a thing or a term, and lead to what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response

from dezgraph.errors import NotFoundError
from dezgraph.formats import FORMATS
from dezgraph.linked_data import DIRECT, GRAPHS, catalogue, is_described, vocabulary
from dezgraph.names import nearest
from dezgraph.sparql import RDF_FORMATS
from dezgraph_api.accept import preferred
from dezgraph_api.origin import origin
from dezgraph_api.question import Ask, Question
from dezgraph_api.record_page import record_page, vocabulary_page

__all__ = ["QUESTIONS"]

_JSON: Final = "application/json"
_HTML: Final = "text/html"
_GRAPHS: Final = {
    format.media_type.partition(";")[0]: format.name
    for format in FORMATS.values()
    if format.media_type.partition(";")[0] in RDF_FORMATS
}
"""The formats of `/v1/graph` that describe a thing as RDF, by media type."""
_TRIPLES: Final = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{}> {{ ?s ?p ?o }} }}"
_VARY: Final = {"Vary": "Accept", "Cache-Control": "public, no-cache"}


def address(ask: Ask) -> Response:
    """The address of an entity, a relationship or a source, as it stands in RDF.

    Leads by 303 to the record in JSON, to a page for those who ask for HTML, or to a description in Turtle, JSON-LD,
    RDF/XML or N-Triples. A former id leads by 301 to the id of today; one that is withdrawn is gone, 410.
    """
    id, record, part = _found(ask)
    root = ask.request.scope.get("root_path", "")
    if id != ask.id:
        return RedirectResponse(f"{root}/id/{quote(id)}", 301, _VARY)
    graphs = {media_type: f"/v1/graph?format={name}&{part}" for media_type, name in _GRAPHS.items()}
    return _see(ask, {_JSON: record, _HTML: f"/page/{quote(id)}"} | graphs)


def page(ask: Ask) -> Response:
    """What is known of an entity, a relationship or a source, as a page to read, in the language asked for."""
    id, record, _ = _found(ask)
    return record_page(ask, id, record)


def term(ask: Ask) -> Response:
    """The address of a term of the vocabulary, as it stands in RDF: leads by 303 to the vocabulary."""
    tokens = {token for terms in ask.network.content.vocabulary.lists.values() for token in terms}
    if ask.id not in tokens:
        raise NotFoundError("term", ask.id, nearest(ask.id, sorted(tokens)))
    return _see(ask, {_JSON: "/v1/vocabulary"} | dict.fromkeys((_HTML, *RDF_FORMATS), f"/vocabulary#{quote(ask.id)}"))


def terms(ask: Ask) -> Response:
    """The vocabulary as a document: Turtle, N-Triples, RDF/XML, JSON-LD, or a page to read."""
    media_type = _preferred(ask)
    if media_type == _HTML:
        return vocabulary_page(ask)
    return Response(vocabulary(ask.network.content, media_type), media_type=media_type, headers={"Vary": "Accept"})


def namespace(ask: Ask) -> Response:
    """The address of the vocabulary as a whole, as it stands in RDF: leads by 303 to the vocabulary."""
    return RedirectResponse(f"{ask.request.scope.get('root_path', '')}/vocabulary", 303, _VARY)


def named_graph(ask: Ask) -> Response:
    """The address of a graph, as it stands in RDF.

    Leads by 303 to what is in the graph of direct triples, and to the description of the data set that is served.
    """
    root, iri = ask.request.scope.get("root_path", ""), GRAPHS + ask.id
    if iri == DIRECT:
        return RedirectResponse(f"{root}/sparql?query={quote(_TRIPLES.format(iri), safe='')}", 303, _VARY)
    if is_described(ask.network.content, iri):
        return RedirectResponse(f"{root}/.well-known/void", 303, _VARY)
    raise NotFoundError("graph", ask.id)


def description(ask: Ask) -> Response:
    """What this graph is, how much is in it, and where it can be had, by VoID and DCAT."""
    media_type = _preferred(ask, html=False)
    formats = {name: format.media_type for name, format in FORMATS.items()}
    body = catalogue(ask.network.content, origin(ask.request), formats, media_type)
    # It repeats the address by which it was asked for, so it is not for others.
    return Response(body, media_type=media_type, headers={"Vary": "Accept", "Cache-Control": "private, no-cache"})


def _preferred(ask: Ask, *, html: bool = True) -> str:
    return preferred(ask.request.headers.get("accept", ""), (*RDF_FORMATS, *((_HTML,) if html else ())))


def _see(ask: Ask, documents: Mapping[str, str]) -> Response:
    accepted = preferred(ask.request.headers.get("accept", ""), tuple(documents))
    return RedirectResponse(ask.request.scope.get("root_path", "") + documents[accepted], 303, _VARY)


def _found(ask: Ask) -> tuple[str, str, str]:
    """Return the id of what the path names, where its record is, and which part of the graph speaks of it."""
    try:
        return _entity(ask)
    except NotFoundError as error:
        missing = error
    for describe in (_relationship, _source):
        with suppress(NotFoundError):
            return describe(ask)
    raise missing


def _entity(ask: Ask) -> tuple[str, str, str]:
    content = ask.network.content
    id = content.entity_ids[content.entity_number(ask.id)]
    return id, f"/v1/entities/{quote(id)}", f"center={quote(id)}&radius=1"


def _relationship(ask: Ask) -> tuple[str, str, str]:
    content = ask.network.content
    row = content.relationship_number(ask.id)
    id, source = content.relationship_id(row), content.entity_ids[content.columns.source[row]]
    return id, f"/v1/relationships/{quote(id)}", f"center={quote(source)}&radius=1"


def _source(ask: Ask) -> tuple[str, str, str]:
    content = ask.network.content
    id = content.document_ids[content.document_number(ask.id)]
    return id, f"/v1/sources/{quote(id)}", f"source={quote(id)}"


_DOCUMENTS: Final = (*RDF_FORMATS, _HTML)

QUESTIONS: Final = (
    Question("/id/{id}", "address", "Linked data", "The linked-data address of a thing", address, ()),
    Question("/page/{id}", "page", "Linked data", "A thing as a page", page, media_types=(_HTML,)),
    Question("/vocabulary", "terms", "Linked data", "The vocabulary as a document", terms, media_types=_DOCUMENTS,
             negotiates=True),
    Question("/vocabulary/{id}", "term", "Linked data", "The linked-data address of a term", term, ()),
    Question("/vocabulary/", "namespace", "Linked data", "The linked-data address of the vocabulary", namespace, ()),
    Question("/graph/{id}", "named_graph", "Linked data", "The linked-data address of a graph", named_graph, ()),
    Question("/.well-known/void", "description", "Linked data", "The graph by VoID and DCAT", description, (),
             media_types=tuple(RDF_FORMATS), negotiates=True),
)  # fmt: skip
