"""The OpenAPI document, made from the table of questions, the lens, and the models of the answers.

Made when it is first asked for: the models and their schemas cost more than the start of the whole service.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from typing import Any, Final, Literal

from pydantic.json_schema import models_json_schema

from dezgraph.errors import MissingExtraError, QueryRefusedError, WithdrawnError
from dezgraph.graph import Graph
from dezgraph.lens import OPTIONS
from dezgraph_api.errors import HTTP_PROBLEMS, MEDIA_TYPE, PROBLEMS
from dezgraph_api.errors import Problem as Kind
from dezgraph_api.parameters import Parameter
from dezgraph_api.question import Question
from dezgraph_api.schemas import ANSWERS, Problem, Shape, example_of
from dezgraph_api.schemas.posted import Posted

__all__ = ["document"]

_VERSION: Final = "1.0.0"
_MODEL: Final = "#/components/schemas/{model}"
_DESCRIPTION: Final = """Who backs whom, with what, as of a day, as known on a day, at what grade, and why.

Every answer repeats its `lens` and the `version` of the graph. Lists are ordered, bounded by `limit`, and go on at
`next_cursor`. Errors are problems by RFC 9457 with a stable `type`."""
_EXAMPLES: Final = {"actors": "syrian-regime", "resources": "conoco-gas-field", "entities": "iran", "id": "iran",
    "page": "iran", "vocabulary": "backs",
    "places": "khasham", "events": "ev-army-leaves-deir-ez-zor",
    "relationships": "iran-backs-syrian-regime", "scenarios": "scenario-continued-conflict",
    "sources": "article-deir-ez-zor", "assets": "favicon.png",
    "graph": "dezgraph.gexf"}  # fmt: skip
_SCENARIO: Final = "scenario"
_POSTED: Final = """The body is a scenario of the asker's own, laid over the graph for this answer and never stored:
relationships that are added, ended, or given another type. What it adds or amends has the hedge `potential` and a claim
of grade F6."""
_SIGNS: Final = ["+", "-", "0", "positive", "negative", "neutral"]


def document(questions: Iterable[Question], graph: Graph, root: str) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of some questions about a graph."""
    listed = list(questions)
    shapes: list[type[Shape]] = [*dict.fromkeys(ANSWERS.values()), Problem]
    models: list[tuple[type[Shape], Literal["serialization", "validation"]]] = [
        *((shape, "serialization") for shape in shapes),
        (Posted, "validation"),
    ]
    _, schemas = models_json_schema(models, ref_template=_MODEL)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "dezgraph",
            "version": _VERSION,
            "description": _DESCRIPTION,
            "license": {"name": "Apache-2.0 (software), CC BY 4.0 (data)"},
        },
        "servers": [{"url": root or "/"}],
        "tags": [{"name": name} for name in dict.fromkeys(question.tag for question in listed)],
        "paths": {question.path: _operations(question) for question in listed},
        "components": {
            "schemas": schemas["$defs"],
            "parameters": {option["name"]: option for option in _lens(graph)},
        },
    }


def _operations(question: Question) -> dict[str, Any]:
    """Return how a question can be asked: by GET, and by POST under a scenario of the asker's own."""
    read = _operation(question)
    if question.body is not None:
        both = {"get": read, "post": _posted(read, question.body)}
        return {method.lower(): both[method.lower()] for method in question.methods}
    if "POST" not in question.methods:
        return {"get": read}
    if question.name == "sparql":
        return {"get": read, "post": _protocol(read)}
    scenario = {"$ref": f"#/components/parameters/{_SCENARIO}"}
    return {
        "get": read,
        "post": read
        | {
            "operationId": f"{question.name}_imagined",
            "summary": f"{question.summary}, under a scenario of one's own",
            "description": f"{read['description']}\n\n{_POSTED}",
            "parameters": [parameter for parameter in read["parameters"] if parameter != scenario],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": {"$ref": _MODEL.format(model=Posted.__name__)},
                        "example": example_of(Posted),
                    }
                },
            },
            "responses": {code: told for code, told in read["responses"].items() if code != "304"}
            | {str(status): _problem(HTTP_PROBLEMS[status]) for status in (413, 415, 503, 504)},
        },
    }


def _protocol(read: dict[str, Any]) -> dict[str, Any]:
    """Return how a SPARQL query can be posted: in a form, or as it is."""
    query, *others = read["parameters"]
    form = {"type": "object", "properties": {"query": query["schema"]}, "required": ["query"]}
    return read | {
        "operationId": "sparql_posted",
        "parameters": others,
        "requestBody": {
            "required": True,
            "content": {
                "application/x-www-form-urlencoded": {"schema": form, "example": {"query": query["example"]}},
                "application/sparql-query": {"schema": query["schema"], "example": query["example"]},
            },
        },
        "responses": {code: told for code, told in read["responses"].items() if code != "304"}
        | {str(status): _problem(HTTP_PROBLEMS[status]) for status in (413, 415)},
    }


def _posted(read: dict[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
    """Return how something else than a scenario can be posted: as a form, or as JSON."""
    return read | {
        "operationId": f"{read['operationId']}_posted",
        "requestBody": {
            "required": True,
            "content": {kind: {"schema": {"type": "object"}, "example": example} for kind, example in body.items()},
        },
        "responses": {code: told for code, told in read["responses"].items() if code != "304"}
        | {str(status): _problem(HTTP_PROBLEMS[status]) for status in (413, 415)},
    }


def _operation(question: Question) -> dict[str, Any]:
    own = [_parameter(parameter) for parameter in question.parameters]
    lens = [{"$ref": f"#/components/parameters/{name}"} for name in question.lens]
    return {
        "operationId": question.name,
        "tags": [question.tag],
        "summary": question.summary,
        "description": cleandoc(question.answer.__doc__ or ""),
        "parameters": [*_path_parameters(question.path), *own, *lens],
        "responses": _responses(question),
    }


def _path_parameters(path: str) -> Iterator[dict[str, Any]]:
    for noun, name in re.findall(r"([a-z]+)/{(\w+)}", path):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1},
               "description": "An id; former ids are understood.", "example": _EXAMPLES[noun]}  # fmt: skip


def _parameter(parameter: Parameter) -> dict[str, Any]:
    schema = dict(parameter.schema)
    shown: dict[str, Any] = {"name": parameter.name, "in": "query", "description": parameter.explanation}
    if parameter.several:
        schema = {"type": "array", "items": schema}
    if parameter.required:
        shown["required"] = True
    shown["schema"] = schema
    if parameter.example is not None:
        shown["example"] = [parameter.example] if parameter.several else parameter.example
    return shown


def _lens(graph: Graph) -> Iterator[dict[str, Any]]:
    """Yield the options of the lens as parameters; what a graph knows of values is listed."""
    for option in OPTIONS:
        words = {
            "sign": _SIGNS,
            "certainty": list(option.choices),
            "scenario": list(graph.scenario_ids),
        }.get(option.name) or list(graph.vocabulary.lists.get(option.terms, ()))
        one: dict[str, Any] = {"type": "string"} | ({"enum": words} if words else _FORMS.get(option.name, {}))
        schema = {"type": "array", "items": one} if option.several else one
        example = [option.example] if option.several else option.example
        description = f"{option.explanation} For example `{option.example}`."
        yield {"name": option.name, "in": "query", "description": description, "schema": schema} | (
            {} if words and option.example not in words else {"example": example}
        )


def _responses(question: Question) -> dict[str, Any]:
    responses: dict[str, Any] = {}
    if question.name in _REDIRECTING:
        responses |= {code: {"description": text} for code, text in _REDIRECTS.items()}
    else:
        responses["200"] = {"description": "The answer.", "content": _content(question)}
        responses["304"] = {"description": "The answer that the client holds (`If-None-Match`) is still right."}
    if "{id}" in question.path or any(parameter.names_entity for parameter in question.parameters):
        kind = HTTP_PROBLEMS[404] if question.name in _FILES else _NOT_FOUND
        responses["404"] = _problem(kind, nearest=["iran"])
        if question.name not in _FILES | {"term"}:
            responses["410"] = _problem(PROBLEMS[WithdrawnError])
    value = {"parameter": "limit", "value": "0", "accepted": "use a whole number from 1 to 1000"}
    responses["422"] = _problem(_BAD_VALUE, **value)
    if question.name == "graph":
        responses["501"] = _problem(PROBLEMS[MissingExtraError])
    if question.name == "sparql":
        responses["403"] = _problem(PROBLEMS[QueryRefusedError])
    if question.heavy:
        responses |= {"503": _problem(HTTP_PROBLEMS[503]), "504": _problem(HTTP_PROBLEMS[504])}
    return responses | {
        "400": _problem(HTTP_PROBLEMS[400]),
        "414": _problem(HTTP_PROBLEMS[414]),
        "500": _problem(PROBLEMS[Exception]),
    }


def _content(question: Question) -> dict[str, Any]:
    model = ANSWERS.get(question.name)
    examples = _FREE_EXAMPLES if question.example is None else {"application/json": question.example}
    content: dict[str, Any] = {
        media_type.partition(";")[0]: {"schema": _free(media_type), "example": examples.get(media_type, "…")}
        for media_type in question.media_types
    }
    if model is not None:
        reference = {"$ref": _MODEL.format(model=model.__name__)}
        content["application/json"] = {"schema": reference, "example": example_of(model)}
    return content


def _free(media_type: str) -> dict[str, str]:
    """Return the schema of an answer that no model describes: any JSON, or text."""
    is_json = media_type.partition(";")[0].endswith(("/json", "+json"))
    return {} if is_json else {"type": "string"}


def _problem(kind: Kind, **facts: Any) -> dict[str, Any]:
    example = {"type": kind.iri, "title": kind.title, "status": kind.status, "detail": kind.title.lower(),
               "instance": "/v1/actors/iram/backers", **facts}  # fmt: skip
    content = {MEDIA_TYPE: {"schema": {"$ref": _MODEL.format(model="Problem")}, "example": example}}
    return {"description": kind.title, "content": content}


_FORMS: Final[dict[str, Any]] = {
    "at": {"format": "date"},
    "known": {"format": "date"},
    "min_grade": {"pattern": "^[A-Fa-f][1-6]$"},
}
_NOT_FOUND: Final = next(kind for kind in PROBLEMS.values() if kind.type == "not-found")
_BAD_VALUE: Final = next(kind for kind in PROBLEMS.values() if kind.type == "bad-value")
_FILES: Final = frozenset(("asset", "explorer_file"))
_REDIRECTING: Final = frozenset(("address", "term", "namespace", "named_graph"))
_REDIRECTS: Final = {"301": "The id is a former one; `Location` has that of today.", "303": "`Location` describes it."}
_FREE_EXAMPLES: Final[dict[str, Any]] = {"application/json": {"nodes": [], "edges": []}}
