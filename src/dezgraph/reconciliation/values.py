"""The values of a property of an entity, through a lens: what a table of someone's own is extended with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dezgraph.reconciliation.clues import ties_of
from dezgraph.reconciliation.properties import Property
from dezgraph.selection import Selection

__all__ = ["Value", "values_of"]


@dataclass(frozen=True, slots=True)
class Value:
    """One value: an entity by its number, a number, or a text, perhaps in a language."""

    text: str = ""
    lang: str | None = None
    number: float | None = None
    entity: int | None = None


def values_of(view: Selection, property: Property, number: int, *, lang: str = "en") -> list[Value]:
    """Return the values of a property of an entity: relationships in view by id, each entity once; texts as they stand.

    `lang` picks the definition and the note, English or any where there is none in it. O(its relationships).
    """
    return list(_VALUES[property.family](view, property, number, lang))


def _id(view: Selection, _: Property, number: int, __: str) -> Iterator[Value]:
    yield Value(view.content.entity_ids[number])


def _label(view: Selection, property: Property, number: int, _: str) -> Iterator[Value]:
    text = view.content.labels(number).get(property.of)
    if text is not None:
        yield Value(text, property.of)


def _aliases(view: Selection, _: Property, number: int, __: str) -> Iterator[Value]:
    return (Value(text, language or None) for language, text in view.content.entity(number).aliases)


def _identifier(view: Selection, property: Property, number: int, _: str) -> Iterator[Value]:
    value = view.content.entity(number).identifiers.get(property.of)
    if value is not None:
        yield Value(value)


def _kinds(view: Selection, _: Property, number: int, __: str) -> Iterator[Value]:
    return (Value(kind) for kind in view.content.kinds_of(number))


def _place(view: Selection, property: Property, number: int, _: str) -> Iterator[Value]:
    coordinates = view.content.entity(number).coordinates
    if coordinates is None:
        return
    latitude, longitude = coordinates
    if not property.of:
        yield Value(f"{latitude},{longitude}")
    else:
        yield Value(number=latitude if property.of == "latitude" else longitude)


def _date(view: Selection, _: Property, number: int, __: str) -> Iterator[Value]:
    date = view.content.entity(number).date
    if date is not None:
        yield Value(date)


def _text(view: Selection, property: Property, number: int, lang: str) -> Iterator[Value]:
    entity = view.content.entity(number)
    texts = entity.definition if property.id == "definition" else entity.note
    chosen = next((each for each in (lang, "en", *texts) if each in texts), None)
    if chosen is not None:
        yield Value(texts[chosen], chosen)


def _others(view: Selection, property: Property, number: int, _: str) -> Iterator[Value]:
    in_view = set(view.rows_at(number).tolist())
    ties = ties_of(view.content, property, number)
    return (Value(entity=other) for other in dict.fromkeys(other for row, other in ties if row in in_view))


_VALUES: Final[Mapping[str, Callable[[Selection, Property, int, str], Iterator[Value]]]] = {
    "id": _id,
    "name": _label,
    "alias": _aliases,
    "identifier": _identifier,
    "kind": _kinds,
    "place": _place,
    "date": _date,
    "text": _text,
    "out": _others,
    "in": _others,
}
