"""Reconciliation: someone's own table matched with this graph and extended from it, as OpenRefine does.

`/reconcile` speaks version 0.2 of the W3C protocol, `/reconcile/v1` the draft of 1.0, about the same candidates.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from starlette.responses import Response

from dezgraph_api.parameters import Parameter
from dezgraph_api.question import Ask
from dezgraph_api.reconcile import answers
from dezgraph_api.reconcile.asked import (
    CALLBACK,
    CURSOR,
    FORM,
    JSON,
    LANG,
    LIMIT,
    PREFIX,
    SCRIPT,
    TYPE,
    Reconciling,
    entity_id,
)
from dezgraph_api.reconcile.manifest import DRAFT

__all__ = ["QUESTIONS"]

_TAG: Final = "Reconciliation"
_HTML: Final = "text/html"
_QUERIES: Final = '{"q0": {"query": "Koniko", "type": "Resource", "limit": 3}}'
_EXTEND: Final = '{"ids": ["iran"], "properties": [{"id": "backs", "settings": {"at": "2017-11-03"}}]}'
_IRAN: Final = {"id": "iran", "name": "Iran"}
_CANDIDATE: Final = _IRAN | {
    "score": 100,
    "match": True,
    "features": [{"id": "name", "value": 100}],
    "type": [{"id": "State", "name": "State"}],
}
_EXTENDED: Final = {
    "meta": [{"id": "wikidata", "name": "Wikidata"}],
    "rows": [{"id": "iran", "properties": [{"id": "wikidata", "values": [{"str": "Q794"}]}]}],
}
_PROPOSED: Final = {"properties": [{"id": "backs", "name": "backs"}]}
_FLYOUT: Final = {"id": "iran", "html": "<h3>Iran</h3><p>State in western Asia.</p>"}
_SUGGESTED: Final = (PREFIX, CURSOR, LIMIT, TYPE)


def _term(example: str) -> Parameter:
    return Parameter("id", "A type or a property.", str, example=example, required=True)


def _get(path: str, name: str, summary: str, answer: Callable[[Ask], Response], *own: Parameter,
         example: Any = None) -> Reconciling:  # fmt: skip
    """Return a question of version 0.2; one without an example answers with a page."""
    is_page = example is None
    shared = (LANG,) if is_page else (LANG, CALLBACK)
    return Reconciling(f"/reconcile{path}", name, _TAG, summary, answer, (*shared, *own),
                       media_types=(_HTML,) if is_page else (JSON, SCRIPT), example=example)  # fmt: skip


def _drafted(question: Reconciling) -> Reconciling:
    """Return the same question of version 1.0-draft, which has no JSONP."""
    return replace(
        question,
        path=question.path.replace("/reconcile", DRAFT, 1),
        name=f"{question.name}_draft",
        summary=f"{question.summary}, version 1.0-draft",
        parameters=tuple(parameter for parameter in question.parameters if parameter is not CALLBACK),
        media_types=tuple(each for each in question.media_types if each != SCRIPT),
    )


def _posted(path: str, name: str, summary: str, answer: Callable[[Ask], Response], *,
            body: Any, example: Any) -> Reconciling:  # fmt: skip
    """Return a question of version 1.0-draft that is a document."""
    return Reconciling(f"{DRAFT}{path}", name, _TAG, f"{summary}, version 1.0-draft", answer, (LANG,),
                       heavy=answers.is_long, in_thread=True, body={JSON: body}, example=example,
                       verbs=("POST",))  # fmt: skip


_SHARED: Final = (
    _get("/suggest/entity", "suggest_entity", "Entities by half a name", answers.entities, *_SUGGESTED,
         example={"result": [_IRAN]}),
    _get("/suggest/type", "suggest_type", "Types by half a word", answers.types, *_SUGGESTED,
         example={"result": [{"id": "State", "name": "State"}]}),
    _get("/suggest/property", "suggest_property", "Properties by half a word", answers.properties, *_SUGGESTED,
         example={"result": [{"id": "backs", "name": "backs"}]}),
    _get("/preview", "preview", "An entity as a small page", answers.previewed, entity_id("The entity.")),
    _get("/extend/propose", "propose", "Properties that entities of a type have", answers.propose, TYPE, LIMIT,
         example=_PROPOSED),
)  # fmt: skip

QUESTIONS: Final = (
    Reconciling("/reconcile", "reconcile", _TAG, "The reconciliation service, version 0.2", answers.reconcile,
                (LANG, CALLBACK,
                 Parameter("queries", "A batch of queries, as JSON.", str, example=_QUERIES),
                 Parameter("extend", "A data extension query, as JSON.", str, example=_EXTEND)),
                media_types=(JSON, SCRIPT), heavy=answers.is_long, in_thread=True, verbs=("GET", "POST"),
                body={FORM: {"queries": _QUERIES}}, example={"q0": {"result": [_CANDIDATE]}}),
    *_SHARED,
    _get("/flyout/entity", "flyout_entity", "A suggested entity explained", answers.entity_flyout,
         entity_id("The entity."), example=_FLYOUT),
    _get("/flyout/type", "flyout_type", "A suggested type explained", answers.type_flyout, _term("State"),
         example=_FLYOUT),
    _get("/flyout/property", "flyout_property", "A suggested property explained", answers.property_flyout,
         _term("backs"), example=_FLYOUT),
    _get("/features", "features", "How scores come about", answers.features),
    Reconciling(DRAFT, "manifest_draft", _TAG, "The manifest, version 1.0-draft", answers.manifest, (LANG,),
                example={"versions": ["1.0-draft"], "name": "dezgraph"}),
    *(_drafted(question) for question in _SHARED),
    _posted("/match", "match_draft", "Candidates", answers.match,
            body={"queries": [{"conditions": [{"matchType": "name", "propertyValue": "Koniko"}]}]},
            example={"results": [{"candidates": [_CANDIDATE]}]}),
    _posted("/extend", "extend_draft", "Data extension", answers.extend,
            body={"ids": ["iran"], "properties": [{"id": "wikidata"}]}, example=_EXTENDED),
)  # fmt: skip
