"""The JSON that a client sends, read part by part: what is not as the protocol has it is named by its place.

Source: Reconciliation Service API 0.2 (W3C Community Group, 2023) and 1.0-draft.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

import orjson
from starlette.exceptions import HTTPException

from dezgraph.errors import InputError
from dezgraph.names import nearest

__all__ = ["MOST_QUERIES", "document_of", "item", "items", "no_more_than", "text", "whole"]

MOST_QUERIES: Final = 100
"""The `batchSize`."""


def document_of(name: str, body: str | bytes) -> dict[str, Any]:
    """Return the object that a text is, as JSON. Raises InputError: it is none, or is nested too deeply."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise InputError(name, "", f"use JSON: {error}") from None
    return item(name, document)


def item(place: str, value: Any, known: Collection[str] = ()) -> dict[str, Any]:
    """Return a value that must be an object; with `known` keys, of no others. Raises InputError."""
    if not isinstance(value, dict):
        raise InputError(place, _shown(value), "use an object")
    for key in value if known else ():
        if key not in known:
            near = nearest(key, known)
            hint = f"did you mean {', '.join(near)}" if near else f"it takes {', '.join(known)}"
            raise InputError(f"{place}.{key}", _shown(value[key]), f"there is no such key here; {hint}", near)
    return value


def items(place: str, value: Any, most: int) -> list[Any]:
    """Return a value that must be an array of at most so many items. Raises InputError."""
    if not isinstance(value, list) or len(value) > most:
        raise InputError(place, _shown(value), f"use an array of at most {most}")
    return value


def text(place: str, value: Any, accepted: Collection[str] = ()) -> str:
    """Return a value that must be a text, perhaps one of some. Raises InputError."""
    if not isinstance(value, str) or (accepted and value not in accepted):
        raise InputError(place, _shown(value), f"use {' or '.join(accepted)}" if accepted else "use a text")
    return value


def whole(place: str, value: Any, lowest: int, highest: int) -> int:
    """Return a value that must be a whole number within bounds. Raises InputError."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
        raise InputError(place, _shown(value), f"use a whole number from {lowest} to {highest}")
    if not lowest <= value <= highest:
        raise InputError(place, _shown(value), f"use a whole number from {lowest} to {highest}")
    return int(value)


def no_more_than(queries: Mapping[str, Any] | list[Any]) -> None:
    """Refuse a batch of too many queries. Raises HTTPException (413), as the protocol has it."""
    if len(queries) > MOST_QUERIES:
        raise HTTPException(413, f"use at most {MOST_QUERIES} queries at once, as the manifest says in batchSize")


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else str(value)[:200]
