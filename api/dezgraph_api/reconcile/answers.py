"""The answers of the reconciliation service, in both versions of the protocol; their docstrings document the paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from starlette.responses import Response

from dezgraph.errors import InputError
from dezgraph.reconciliation import (
    Candidate,
    Query,
    candidates,
    entities_like,
    kinds_like,
    properties_like,
    property_of,
    proposed,
)
from dezgraph.reconciliation.matching import check_kinds
from dezgraph_api.origin import origin
from dezgraph_api.question import Ask
from dezgraph_api.reconcile.asked import Asked, asked, told
from dezgraph_api.reconcile.documents import document_of
from dezgraph_api.reconcile.extension import extended_by_draft, extended_by_second, extension_of
from dezgraph_api.reconcile.manifest import DRAFT, manifest_of_draft, manifest_of_second
from dezgraph_api.reconcile.previews import features_page, flyout, preview
from dezgraph_api.reconcile.queries import queries_of_draft, queries_of_second

__all__ = [
    "entities", "entity_flyout", "extend", "features", "is_long", "manifest", "match", "previewed", "properties",
    "property_flyout", "propose", "reconcile", "type_flyout", "types",
]  # fmt: skip

T = TypeVar("T")


def reconcile(ask: Ask) -> Response:
    """The reconciliation service, version 0.2: its manifest, or the answer to `queries` or to `extend`.

    A batch has at most 100 queries; each gives its candidates, best first, with a score from 0 to 100, features that
    explain it, and `match` where there is not much doubt. Nobody is of a type that there is not. `extend` gives the
    values of properties of entities. Both are JSON, in the query string or in a form.
    """
    own = asked(ask)
    if "queries" in own.documents:
        queries = queries_of_second(document_of("queries", own.documents["queries"]))
        shape = own.words.candidate
        found = {key: _meant(own, query) for key, query in queries.items()}
        return told(own, {key: {"result": [shape(each, told=False) for each in few]} for key, few in found.items()})
    if "extend" in own.documents:
        extension = extension_of(own.network, document_of("extend", own.documents["extend"]), own["lang"])
        return told(own, extended_by_second(extension, _both(own)))
    if ask.request.method == "POST":
        raise InputError("queries", "", "it must be given, or extend")
    return _for_one(told(own, manifest_of_second(own.words, origin(ask.request))))


def manifest(ask: Ask) -> Response:
    """The manifest of the reconciliation service, version 1.0-draft."""
    own = asked(ask)
    return _for_one(told(own, manifest_of_draft(own.words, origin(ask.request))))


def match(ask: Ask) -> Response:
    """The candidates for each query of a batch, version 1.0-draft: as in version 0.2, in the order of the queries.

    Conditions are about the `name`, the `id` or a `property`; `required`, `matchQuantifier` and the qualifier `exact`
    are heeded. The `lang` of a query picks that of its answer.
    """
    own = asked(ask)
    results = []
    for query, lang in queries_of_draft(document_of("body", own.body)):
        shape = own.words_in(lang or own["lang"]).candidate
        results.append({"candidates": [shape(each, told=True) for each in _meant(own, query)]})
    return told(own, {"results": results})


def extend(ask: Ask) -> Response:
    """The values of properties of entities, version 1.0-draft; settings of a property are those of the lens."""
    own = asked(ask)
    extension = extension_of(own.network, document_of("body", own.body), own["lang"])
    return told(own, extended_by_draft(extension, _both(own)))


def propose(ask: Ask) -> Response:
    """The properties that entities of a type have, to extend a table by; of any type for none."""
    own = asked(ask)
    kinds = (own["type"],) if own["type"] else ()
    found = proposed(own.graph, kinds)[: own["limit"]]
    shown = [own.words.property(each, told=False) for each in found]
    return told(own, {"properties": shown, "limit": own["limit"]} | ({"type": own["type"]} if kinds else {}))


def entities(ask: Ask) -> Response:
    """Entities that a half-typed name or an id may mean, in either script, best first."""
    own = asked(ask)
    found = _page(own, entities_like(own.graph, own["prefix"], _kinds(own)))
    return told(own, {"result": [own.words.suggested(number, told=_is_draft(own)) for number in found]})


def types(ask: Ask) -> Response:
    """Types, which are the kinds of the vocabulary, by half a word in either language."""
    own = asked(ask)
    found = _page(own, kinds_like(own.graph, own["prefix"]))
    return told(own, {"result": [own.words.kind_described(token, told=_is_draft(own)) for token in found]})


def properties(ask: Ask) -> Response:
    """Properties to match or to extend by: names, identifiers, places, dates, and relationships in both directions."""
    own = asked(ask)
    found = _page(own, properties_like(own.graph, own["prefix"], _kinds(own)))
    return told(own, {"result": [own.words.property(each, told=_is_draft(own)) for each in found]})


def previewed(ask: Ask) -> Response:
    """An entity as a small page."""
    own = asked(ask)
    return preview(own.words, own.entity(id=own["id"]), own.request.scope.get("root_path", ""))


def entity_flyout(ask: Ask) -> Response:
    """What is shown beside a suggested entity."""
    own = asked(ask)
    shown = own.words.described(own.entity(id=own["id"]), told=False)
    return told(own, flyout(own["id"], shown["name"], shown.get("description", "")))


def type_flyout(ask: Ask) -> Response:
    """What is shown beside a suggested type."""
    own = asked(ask)
    check_kinds(own.graph, (own["id"],))
    shown = own.words.kind_described(own["id"], told=False)
    return told(own, flyout(own["id"], shown["name"], shown.get("description", "")))


def property_flyout(ask: Ask) -> Response:
    """What is shown beside a suggested property."""
    own = asked(ask)
    shown = own.words.property(property_of(own.graph, own["id"]), told=False)
    return told(own, flyout(own["id"], shown["name"], shown.get("description", "")))


def features(ask: Ask) -> Response:
    """How scores come about, as a page with an anchor for each feature."""
    return features_page(asked(ask).words)


def _meant(own: Asked, query: Query) -> list[Candidate]:
    """Return the candidates for one query of a batch. Of a type that there is not nobody is, which is no fault."""
    kinds = tuple(kind for kind in query.kinds if kind in own.graph.vocabulary.kinds)
    is_must = query.strictness == "all" or (query.strictness == "any" and not kinds)
    if kinds != query.kinds and is_must:
        return []
    return candidates(own.graph, replace(query, kinds=kinds))


def _both(own: Asked) -> dict[str, Any]:
    return {lang: own.words_in(lang) for lang in ("en", "ar")}


def _for_one(answer: Response) -> Response:
    # A manifest repeats the address by which it was asked for, so it is not for others.
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _kinds(own: Asked) -> tuple[str, ...]:
    """Return the type asked for; clients send types of other services, too, which are no kinds here."""
    return (own["type"],) if own["type"] in own.graph.vocabulary.kinds else ()


def _page(own: Asked, found: Sequence[T]) -> Sequence[T]:
    start: int = own["cursor"]
    return found[start : start + own["limit"]]


def _is_draft(own: Asked) -> bool:
    return own.question.path.startswith(DRAFT)


def is_long(ask: Ask) -> bool:
    """Tell whether a request is for a worker: a batch, on a large graph. A manifest needs the address it is at."""
    own = asked(ask)
    return ask.service.is_large and bool(own.documents or own.body)
