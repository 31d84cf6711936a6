"""The parameters of a query string, each described once: how it is read, and how it is documented.

The lens is not described here: `dezgraph.lens.OPTIONS` is its table, for every interface.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from dezgraph.analysis.backing import MAX_DEPTH
from dezgraph.errors import InputError

__all__ = [
    "CENTER",
    "CURSOR",
    "DEPTH",
    "ENDED_BY",
    "ENTITIES",
    "ENTITY",
    "LANG",
    "LIMIT",
    "PAGE",
    "PLACE",
    "PURSUED_BY",
    "RADIUS",
    "REQUIRED_Q",
    "SOURCE_ENTITY",
    "STARTED_BY",
    "TARGET_ENTITY",
    "TWO_ENTITIES",
    "USED_BY",
    "Parameter",
    "Q",
    "choice",
    "flag",
    "number",
    "one_of",
]  # fmt: skip

_MAX_LIMIT: Final = 1000
_MAX_QUERY: Final = 200
"""The longest text that can be searched, in characters: as many as `dezgraph.names` looks at."""
_MAX_RADIUS: Final = 5
"""Less than the analysis takes: what is further off is the whole graph."""
_WHOLE: Final = re.compile(r"[0-9]{1,6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: `read` turns its text into a value, `schema` is its JSON schema."""

    name: str
    explanation: str
    read: Callable[[str], Any]
    schema: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})
    example: Any = None
    default: Any = None
    required: bool = False
    several: bool = False
    names_entity: bool = False


def _whole(name: str, lowest: int, highest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not _WHOLE.fullmatch(text) or not lowest <= int(text) <= highest:
            raise InputError(name, text, f"use a whole number from {lowest} to {highest}")
        return int(text)

    return read


def _number(name: str, explanation: str, lowest: int, highest: int, default: int) -> Parameter:
    schema = {"type": "integer", "minimum": lowest, "maximum": highest, "default": default}
    read = _whole(name, lowest, highest)
    return Parameter(name, explanation, read, schema, example=default, default=default)


def _depth() -> Parameter:
    schema = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": MAX_DEPTH}, {"const": "all"}], "default": 1}
    explanation = "How many steps of backing to follow, or `all`."
    return Parameter("depth", explanation, depth_of, schema, example=1, default=1)


def depth_of(text: str) -> int | None:
    """Return how many steps a text asks for, None for all. Raises InputError."""
    if text == "all":
        return None
    if not _WHOLE.fullmatch(text) or not 1 <= int(text) <= MAX_DEPTH:
        raise InputError("depth", text, f"use a whole number from 1 to {MAX_DEPTH}, or all")
    return int(text)


def one_of(name: str, explanation: str, choices: tuple[str, ...]) -> Parameter:
    """Return a parameter that takes one of some words, the first of them by default."""

    def read(text: str) -> str:
        if text not in choices:
            raise InputError(name, text, f"use {' or '.join(choices)}")
        return text

    schema = {"type": "string", "enum": list(choices), "default": choices[0]}
    return Parameter(name, explanation, read, schema, example=choices[0], default=choices[0])


def choice(name: str, explanation: str, choices: tuple[str, ...], *, default: str | None = None) -> Parameter:
    """Return a parameter that takes one of some words; who answers refuses others, and names the nearest."""
    schema = {"type": "string", "enum": list(choices)} | ({} if default is None else {"default": default})
    return Parameter(name, explanation, str, schema, example=default or choices[0], default=default)


def _text(name: str, explanation: str, example: str, *, required: bool = False) -> Parameter:
    def read(text: str) -> str:
        if not 1 <= len(text) <= _MAX_QUERY:
            raise InputError(name, text, f"use 1 to {_MAX_QUERY} characters")
        return text

    schema = {"type": "string", "minLength": 1, "maxLength": _MAX_QUERY}
    return Parameter(name, explanation, read, schema, example=example, required=required)


def _id(name: str, explanation: str, example: str, *, several: bool = False) -> Parameter:
    default = () if several else None
    return Parameter(name, explanation, str, example=example, several=several, default=default, names_entity=True)


def number(name: str, explanation: str, lowest: int, highest: int, default: int) -> Parameter:
    """Return a parameter that takes a whole number within bounds."""
    return _number(name, explanation, lowest, highest, default)


def flag(name: str, explanation: str) -> Parameter:
    """Return a parameter that takes `true` or `false`, which it is by default."""

    def read(text: str) -> bool:
        if text not in {"true", "false"}:
            raise InputError(name, text, "use true or false")
        return text == "true"

    return Parameter(name, explanation, read, {"type": "boolean", "default": False}, example=False, default=False)


LANG: Final = one_of("lang", "The language of labels and texts.", ("en", "ar"))
LIMIT: Final = _number("limit", "How many items at most.", 1, _MAX_LIMIT, 100)
CURSOR: Final = Parameter("cursor", "Where to go on: `next_cursor` of the answer before, to the same question.", str)
PAGE: Final = (LIMIT, CURSOR)
DEPTH: Final = _depth()
RADIUS: Final = _number("radius", "How many steps around the center.", 0, _MAX_RADIUS, 1)
Q: Final = _text("q", "A name, in either script, misspelt or transliterated; best first.", "Koniko")
REQUIRED_Q: Final = _text("q", "A name, in either script, misspelt or transliterated.", "Koniko", required=True)
SOURCE_ENTITY: Final = _id("source_entity", "Only relationships from this entity.", "iran")
TARGET_ENTITY: Final = _id("target_entity", "Only relationships to this entity.", "syrian-regime")
ENTITY: Final = _id("entity", "Only relationships from or to this entity.", "conoco-gas-field")
STARTED_BY: Final = _id("started_by", "Only relationships that this event began.", "ev-battle-of-khasham")
ENDED_BY: Final = _id("ended_by", "Only relationships that this event ended.", "ev-fall-of-assad")
PLACE: Final = _text("place", "Only claims at this place in the document.", "P61")
ENTITIES: Final = _id(
    "entity",
    "What concerns this entity; given twice or more, what concerns all of them.",
    "conoco-gas-field",
    several=True,
)
PURSUED_BY: Final = _id(
    "actor", "What this actor pursues; given twice or more, what all of them do.", "iran", several=True
)
USED_BY: Final = _id("actor", "What this actor uses; given twice or more, what all of them do.", "iran", several=True)
TWO_ENTITIES: Final = _id("entity", "An actor; given twice.", "syrian-regime", several=True)
CENTER: Final = _id("center", "Only what is around this entity.", "conoco-gas-field")
