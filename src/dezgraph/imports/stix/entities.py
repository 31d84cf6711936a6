"""Objects of STIX as entities of the nearest kind; those that `dezgraph export` wrote as what they were."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from dezgraph.dates import bounds
from dezgraph.errors import InputError
from dezgraph.formats.stix.objects import EXTENSION, OWN_TYPE
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, digest, is_slug, language_of, slug
from dezgraph.imports.report import Report
from dezgraph.imports.stix import places
from dezgraph.imports.stix.objects import Object
from dezgraph.names import nearest

__all__ = ["TYPES", "Entities"]

_EVENT: Final = "Event"
_PLACE: Final = "Place"
TYPES: Final[dict[str, str | None]] = {
    "identity": "Actor",
    "threat-actor": "Actor",
    "intrusion-set": "Actor",
    "campaign": _EVENT,
    "incident": _EVENT,
    "location": _PLACE,
    "infrastructure": None,
    OWN_TYPE: None,
}
"""The kind of an object by its type. None: only those of our own export are read."""
_PERSON: Final = "individual"
_COUNTRY: Final = "Country"
_STIX_ID: Final = "stixId"
_PATTERNS: Final = {
    "wikidata": "Q[1-9][0-9]*",
    "geonames": "[1-9][0-9]*",
    "ucdpActor": "[0-9]+",
    places.SCHEME: "[A-Z]{2}(?:-[A-Z0-9]{1,3})?",
}
"""Schemes that others' references may name, and what an identifier of each looks like."""


@dataclass(slots=True)
class Entities:
    """The entities that objects were made into so far: ids by names are given once, in the order of objects."""

    known: Known
    report: Report
    ids: dict[str, str] = field(default_factory=dict)  # by those of objects
    holders: dict[str, str] = field(default_factory=dict)  # and the other way round

    def entity(self, object: Object, type: str) -> Entity | None:
        """Return what an object is, without its source; None for what is not taken. Raises InputError."""
        if (own := object.extension(EXTENSION)) is not None and own.has("kinds"):
            return self._own(object, own)
        if (kind := TYPES[type]) is None:
            return None
        name = places.name(object) if kind == _PLACE else object.needed("name")
        names = [(object.tag(each), each) for each in (name, *object.texts("aliases"))]
        labels = dict([names[0]] if names[0][0] in {"en", "ar"} else [])
        description = object.text("description")
        tag = object.tag(description or "")
        identifiers, note = self._references(object)
        if kind == _PLACE:
            code = places.code(object)
            identifiers = (*identifiers, *([(places.SCHEME, code)] if code else []))
            note = " ".join(filter(None, (places.note(object), note))) or None
        return Entity(
            id=self._id(object.id, name),
            kind=self._kind(object, kind),
            source="",
            labels=labels,
            aliases=tuple(each for each in dict.fromkeys(names) if each[1] not in labels.values()),
            identifiers=((_STIX_ID, object.id), *identifiers),
            scope_note=note,
            definitions={tag: description} if description and tag in {"en", "ar"} else {},
            coordinates=places.coordinates(object),
            date=_date(object) if kind == _EVENT else None,
        )

    def _own(self, object: Object, own: Object) -> Entity | None:
        """Return an entity of our own export as it was; of a scenario its changes and its likelihood are not there."""
        kinds = own.texts("kinds")
        for kind in kinds:
            if kind not in self._kinds:
                near = nearest(kind, self._kinds)
                raise InputError("kinds", kind, f"use a kind such as {', '.join(near or ['Actor'])}", near)
        if not kinds:
            return None
        id = own.needed("id")
        if not is_slug(id):
            raise InputError("id", id, "use an id of lower-case letters, digits and single hyphens")
        if self.holders.setdefault(id, object.id) != object.id:
            raise InputError("id", id, f"use it once: {self.holders[id]} has it")
        self.ids[object.id] = id
        labels = own.by_language("labels")
        notes = own.by_language("notes")
        return Entity(
            id=id,
            kind=kinds[0],
            source="",
            labels=labels,
            aliases=tuple((language_of(each), each) for each in own.texts("aliases")),
            identifiers=tuple(
                (each.needed("source_name"), each.needed("external_id"))
                for each in object.each("external_references")
                if each.text("source_name") in self.known.vocabulary.identifiers
            ),
            scope_note=notes.get("en"),
            is_named_by_id=not labels,
            definitions=own.by_language("definitions"),
            coordinates=places.coordinates(own) or places.coordinates(object),
            date=own.edtf("date"),
            other_kinds=kinds[1:],
        )

    def _kind(self, object: Object, kind: str) -> str:
        if kind == "Actor" and object.text("identity_class") == _PERSON:
            return "Person"
        return _COUNTRY if kind == _PLACE and places.is_country(object) and _COUNTRY in self._kinds else kind

    @property
    def _kinds(self) -> Mapping[str, object]:
        return self.known.vocabulary.kinds

    def _id(self, object: str, name: str) -> str:
        """Return the id of an entity: of its name, unless that is another's."""
        if object not in self.ids:
            id = slug(name)
            if id in self.holders or self.known.is_other(id, name):
                other = f"{id}-{digest(object)}"
                self.report.remark(
                    f"{name!r} ({object}) is kept apart from {self.holders.get(id, id)!r}: its id is {other}"
                )
                id = other
            self.ids[object] = id
            self.holders[id] = object
        return self.ids[object]

    def _references(self, object: Object) -> tuple[tuple[tuple[str, str], ...], str | None]:
        """Return the identifiers that the vocabulary has a scheme for, and a note of the others."""
        identifiers, others = [], []
        schemes = {scheme.casefold(): scheme for scheme in _PATTERNS}
        for each in object.each("external_references"):
            name, id = each.text("source_name"), each.text("external_id")
            scheme = schemes.get((name or "").casefold(), "")
            if id and scheme and re.fullmatch(_PATTERNS[scheme], id):
                identifiers.append((scheme, id))
            elif id:
                others.append(f"{name or 'unnamed'} {id}")
        return tuple(identifiers), f"External ids: {'; '.join(dict.fromkeys(others))}." if others else None


def _date(object: Object) -> str:
    """Return when something happened: between what was first and last seen of it; else by when it was told."""
    first, last = object.day("first_seen"), object.day("last_seen")
    if first is None and last is None:
        object.needed("created")
        return f"../{object.day('created')}"
    if first == last and first is not None:
        return first
    date = f"{first or '..'}/{last or '..'}"
    bounds(date)
    return date
