"""The part of the OpenAPI document that the explorer is typed by, as `web/openapi.json`.

`python web/openapi.py` writes it. It has every JSON answer under `/v1/`, without what changes with the graph or only
helps a reader: examples, texts, errors, and the tokens of the vocabulary.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

__all__ = ["FILE", "snapshot"]

FILE: Final = Path(__file__).with_name("openapi.json")
_TOLD: Final = frozenset(("example", "examples", "description", "summary", "tags", "title", "format"))
_OF_THE_GRAPH: Final = frozenset(("type", "family", "support", "kind", "source", "not_source", "scenario"))
_JSON: Final = "application/json"


def snapshot() -> str:
    """Return the document as the service makes it today; it ends with a line feed."""
    from dezgraph_api.app import service_of
    from dezgraph_api.openapi import document
    from dezgraph_api.routes import QUESTIONS
    from dezgraph_api.settings import Settings

    whole = document(QUESTIONS, service_of(Settings()).graph, "")
    components = whole["components"]
    kept = {
        "openapi": whole["openapi"],
        "info": {"title": "dezgraph", "version": whole["info"]["version"]},
        "paths": {path: asked for path, how in whole["paths"].items() if (asked := _operations(path, how))},
        "components": {
            "schemas": {name: _plain(schema) for name, schema in components["schemas"].items()},
            "parameters": {name: _parameter(each) for name, each in components["parameters"].items()},
        },
    }
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _operations(path: str, how: dict[str, Any]) -> dict[str, Any]:
    """Return what of a path is kept: how it is asked, and its answer in JSON."""
    if not path.startswith("/v1/"):
        return {}
    return {method: kept for method, operation in how.items() if (kept := _operation(operation))}


def _operation(operation: dict[str, Any]) -> dict[str, Any] | None:
    answer = operation["responses"]["200"]["content"].get(_JSON)
    if answer is None or "schema" not in answer:
        return None
    kept = {name: operation[name] for name in ("operationId", "requestBody") if name in operation}
    parameters = [_parameter(each) for each in operation["parameters"]]
    responses = {"200": {"description": "", "content": {_JSON: {"schema": _plain(answer["schema"])}}}}
    return _plain(kept) | {"parameters": parameters, "responses": responses}


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter; tokens of the vocabulary are any text, for another graph has others."""
    kept = _plain(parameter)
    if kept.get("name") in _OF_THE_GRAPH:
        kept["schema"].get("items", kept["schema"]).pop("enum", None)
    return dict(kept)


def _plain(value: Any) -> Any:
    """Return a part of the document without what only a reader needs."""
    if isinstance(value, dict):
        told = {name for name, each in value.items() if name in _TOLD and not isinstance(each, dict)}
        return {name: _plain(each) for name, each in value.items() if name not in told and name != "example"}
    return [_plain(each) for each in value] if isinstance(value, list) else value


if __name__ == "__main__":
    FILE.write_text(snapshot())
