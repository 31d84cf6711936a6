"""Data extension: which properties of which entities are asked for, and their values, in both versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from dezgraph.errors import InputError, NotFoundError
from dezgraph.lens import lens_of
from dezgraph.reconciliation import Property, Value, property_of, values_of
from dezgraph.view import View
from dezgraph_api.reconcile.documents import item, items, text, whole
from dezgraph_api.reconcile.words import Words

__all__ = ["SETTINGS", "Extension", "extended_by_draft", "extended_by_second", "extension_of"]

_MOST_ENTITIES: Final = 1000
_MOST_PROPERTIES: Final = 20
_MOST_CELLS: Final = 5000
_MOST_VALUES: Final = 200
_LANGS: Final = ("en", "ar")
_LENS: Final = ("at", "known", "min_grade")
SETTINGS: Final[tuple[dict[str, Any], ...]] = (
    {"id": "limit", "name": "Limit", "type": "number", "default": 0,
     "help": f"How many values at most; 0 for {_MOST_VALUES}, which is all there are of most things."},
    {"id": "at", "name": "On the day", "type": "text", "default": "",
     "help": "Relationships that hold, certainly or possibly, on a day such as 2017-11-03."},
    {"id": "known", "name": "As known on", "type": "text", "default": "",
     "help": "Relationships that were known by a day such as 2019-01-01."},
    {"id": "min_grade", "name": "Worst grade", "type": "text", "default": "",
     "help": "Relationships of this Admiralty grade or better, such as C3."},
    {"id": "lang", "name": "Language", "type": "select", "default": "en",
     "help": "The language of names and texts.",
     "choices": [{"value": "en", "name": "English"}, {"value": "ar", "name": "العربية"}]},
)  # fmt: skip
"""What can be set for each property, in the words of 1.0-draft; `help` is `help_text` or `helpText`."""


@dataclass(frozen=True, slots=True)
class _Column:
    property: Property
    view: View
    limit: int
    lang: str


@dataclass(frozen=True, slots=True)
class Extension:
    """Entities by the ids that were given, None for one that there is not, and the columns that are wanted."""

    entities: dict[str, int | None]
    columns: list[_Column]


def extension_of(view: View, document: dict[str, Any], lang: str) -> Extension:
    """Return what is asked for; `lang` holds where a property has no setting of it.

    Raises:
        InputError: it is not as the protocol has it, names a property that there is not, or asks for too much.
    """
    given = item("extend", document)
    ids = items("extend.ids", given.get("ids"), _MOST_ENTITIES)
    wanted = items("extend.properties", given.get("properties"), _MOST_PROPERTIES)
    if len(ids) * len(wanted) > _MOST_CELLS:
        raise InputError("extend", f"{len(ids)} × {len(wanted)}", f"use at most {_MOST_CELLS} ids times properties")
    entities = {text("extend.ids", id): _number(view, id) for id in ids}
    return Extension(entities, [_column(view, f"extend.properties[{n}]", each, lang) for n, each in enumerate(wanted)])


def extended_by_second(extension: Extension, words: dict[str, Words]) -> dict[str, Any]:
    """Return the answer in version 0.2."""
    rows = {
        id: {column.property.id: list(_cells(column, number, words, told=False)) for column in extension.columns}
        for id, number in extension.entities.items()
    }
    return {"meta": _meta(extension, words, told=False), "rows": rows}


def extended_by_draft(extension: Extension, words: dict[str, Words]) -> dict[str, Any]:
    """Return the answer in version 1.0-draft, with the language of each text."""
    rows = [
        {
            "id": id,
            "properties": [
                {"id": column.property.id, "values": list(_cells(column, number, words, told=True))}
                for column in extension.columns
            ],
        }
        for id, number in extension.entities.items()
    ]
    return {"meta": _meta(extension, words, told=True), "rows": rows}


def _number(view: View, id: str) -> int | None:
    try:
        return view.content.entity_number(id)
    except NotFoundError:
        return None


def _column(view: View, place: str, value: Any, lang: str) -> _Column:
    given = item(place, value)
    settings = item(f"{place}.settings", given.get("settings") or {})
    known = {each["id"] for each in SETTINGS}
    item(f"{place}.settings", settings, tuple(sorted(known)))
    limit = whole(f"{place}.settings.limit", _number_of(settings.get("limit") or 0), 0, 1 << 31)
    lens = {name: text(f"{place}.settings.{name}", settings[name]) for name in _LENS if settings.get(name)}
    return _Column(
        property=property_of(view.content, text(f"{place}.id", given.get("id"))),
        view=View(view.source_graph, lens_of(view.source_graph, lens)) if lens else view,
        limit=min(limit or _MOST_VALUES, _MOST_VALUES),
        lang=text(f"{place}.settings.lang", settings.get("lang") or lang, _LANGS),
    )


def _number_of(value: Any) -> Any:
    """Return a number that a form may have sent as a text."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10 else value  # noqa: PLR2004


def _meta(extension: Extension, words: dict[str, Words], *, told: bool) -> list[dict[str, Any]]:
    meta = []
    for column in extension.columns:
        own = words[column.lang]
        entry = own.named(column.property.id, column.property.labels, told=told)
        if column.property.is_relationship:
            entry["type"] = own.kind("Entity", told=told)
        meta.append(entry)
    return meta


def _cells(column: _Column, number: int | None, words: dict[str, Words], *, told: bool) -> Iterator[dict[str, Any]]:
    if number is None:
        return
    for value in values_of(column.view, column.property, number, lang=column.lang)[: column.limit]:
        yield _cell(value, words[column.lang], told=told)


def _cell(value: Value, words: Words, *, told: bool) -> dict[str, Any]:
    if value.entity is not None:
        return words.entity(value.entity, told=told)
    if value.number is not None:
        return {"float": value.number}
    return {"str": value.text} | (words.direction(value.lang) if told and value.lang else {})
