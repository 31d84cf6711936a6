"""Relationships and sightings of STIX as relationships of the graph; those of our own export as what they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from dezgraph.dates import interval
from dezgraph.errors import DateError, InputError
from dezgraph.formats.stix.objects import EXTENSION
from dezgraph.imports.records import Claim, Relationship, digest, is_slug
from dezgraph.imports.stix.objects import Object
from dezgraph.imports.stix.words import Words
from dezgraph.names import nearest
from dezgraph.vocabulary import Vocabulary

__all__ = ["TYPES", "Ties", "ties"]

_SIGHTING: Final = "sighting"
TYPES: Final = ("relationship", _SIGHTING)
"""The types of objects that tie others together."""


def ties(object: Object) -> Iterator[tuple[Object, str]]:
    """Yield what an object ties, as relationships with a name each: a sighting ties what was seen to every place."""
    if not object.id.startswith(_SIGHTING):
        yield object, object.id
        return
    said = {
        "relationship_type": _SIGHTING,
        "source_ref": object.needed("sighting_of_ref"),
        "start_time": object.text("first_seen"),
        "stop_time": object.text("last_seen"),
    }
    for place in object.texts("where_sighted_refs"):
        yield object.copy(**said, target_ref=place), f"{object.id} {place}"


@dataclass(slots=True)
class Ties:
    """The relationships that were made so far."""

    vocabulary: Vocabulary
    words: Words
    ids: set[str] = field(default_factory=set)

    def type(self, object: Object) -> tuple[str | None, bool]:
        """Return the type of a relationship, None where nothing fits, and whether its ends change places."""
        own, word = object.extension(EXTENSION), object.needed("relationship_type")
        type = None if own is None or word in self.words.given else own.text("type")
        if type is None:
            return self.words.meaning(word)
        if type not in self.vocabulary.types:
            near = nearest(type, self.vocabulary.types)
            raise InputError("type", type, f"use a relationship type such as {', '.join(near or ['backs'])}", near)
        return type, False

    def tie(
        self, object: Object, name: str, *, type: str, ends: Sequence[str], document: str, claims: tuple[Claim, ...]
    ) -> Relationship:
        """Return a relationship. Its id follows from its ends, its type and the name of the object."""
        own = object.extension(EXTENSION)
        given = None if own is None else own.text("id")
        source, target = ends
        id = given if given and is_slug(given) else f"{source}-{type}-{target}-{digest(name)}"
        if id in self.ids:
            raise InputError("id", id, "use it once: another relationship has it")
        made = Relationship(
            id=id,
            source=source,
            type=type,
            target=target,
            document=document,
            credibility=claims[0].credibility,
            places=claims[0].places,
            claims=claims,
            **(_content(object) if own is None else self._own(own)),
        )
        self.ids.add(id)
        return made

    def _own(self, own: Object) -> dict[str, Any]:
        """Return what the extension of our own export says of a relationship."""
        return {
            **_dates("valid_from", own.text("valid_from"), "valid_until", own.text("valid_until")),
            "support": _within(own, "support", self.vocabulary.supports),
            "hedges": _within(own, "hedges", self.vocabulary.hedges),
            "descriptions": own.by_language("descriptions"),
        }


def _content(object: Object) -> dict[str, Any]:
    """Return what a relationship of others says beside its ends: the days of its times, and a description."""
    days = _dates("start_time", object.day("start_time"), "stop_time", object.day("stop_time"))
    description = object.text("description")
    return {**days, "descriptions": {object.tag(description): description} if description else {}}


def _dates(first: str, start: str | None, last: str, end: str | None) -> dict[str, str | None]:
    """Return start and end as EDTF. Raises InputError for what is no date, or runs backwards."""
    for name, ends in ((first, (start, None)), (last, (None, end)), (last, (start, end))):
        try:
            interval(*ends)
        except DateError as error:
            raise InputError(name, error.value, error.accepted) from error
    return {"valid_from": start, "valid_until": end}


def _within(own: Object, name: str, terms: Mapping[str, object]) -> tuple[str, ...]:
    words = own.texts(name)
    for word in words:
        if word not in terms:
            near = nearest(word, terms)
            raise InputError(name, word, f"use words of the vocabulary, such as {', '.join(near or terms)}", near)
    return words
