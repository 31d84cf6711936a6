"""STIX 2.1: bundles of other producers, and our own.

Identities, threat actors, intrusion sets, campaigns, incidents and locations become entities; relationships between
them become relationships of the type that says as much and no more. Files are read twice, since objects stand in any
order: first for entities, then for relationships.

Written by hand: the library `stix2` parses a bundle as a whole, and refuses what does not follow the specification to
the letter. What is needed of an object here is some ten properties, and these are checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from dezgraph.errors import InputError
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, Record
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.stix.annotations import TYPES as ABOUT
from dezgraph.imports.stix.annotations import Annotations
from dezgraph.imports.stix.entities import TYPES, Entities
from dezgraph.imports.stix.objects import Object, Place, is_id, objects
from dezgraph.imports.stix.sources import Sources
from dezgraph.imports.stix.ties import TYPES as TIES
from dezgraph.imports.stix.ties import Ties, ties
from dezgraph.imports.stix.words import Words

__all__ = ["read"]

_COPIES: Final = "older versions and copies of objects"
_REVOKED: Final = "objects that were revoked"


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield source documents, entities and relationships, each when it is first needed.

    Memory: entities and reports, and the ids of relationships.

    Raises:
        DataError: a file cannot be read, or an object is bad. InputError: a type that the vocabulary does not have.
    """
    made = Ties(known.vocabulary, Words(known.vocabulary, settings.types))
    sources = Sources(settings, known)
    return _Bundles(settings, report, Entities(known, report), sources, Annotations(sources), made).records(files)


@dataclass(slots=True)
class _Thing:
    """An entity of a file, where it stands, and whether it was told already."""

    object: Object
    entity: Entity
    place: Place
    is_told: bool = False


@dataclass(slots=True)
class _Bundles:
    """What was made of the objects so far."""

    settings: Settings
    report: Report
    entities: Entities
    sources: Sources
    annotations: Annotations
    made: Ties
    versions: dict[str, str] = field(default_factory=dict)  # the newest of each object
    things: dict[str, _Thing] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)  # what objects are that are no entities
    makers: set[str] = field(default_factory=set)  # ids of those who made objects

    def records(self, files: Sequence[Path]) -> Iterator[Record]:
        """Yield what the files hold."""
        for content, place in objects(files, self.settings, is_first=True):
            self.report.rows += 1
            with self._refused(content, place):
                self._note(Object(content), place)
        for content, place in objects(files, self.settings, is_first=False):
            with self._refused(content, place):
                yield from self._ties(content, place)
        for id, thing in self.things.items():
            if id not in self.makers:
                with self._refused({"id": id}, thing.place):
                    yield from self._told(thing)
            elif not thing.is_told:
                self.report.left_out["identities that only made objects: they are sources"] += 1
        self.annotations.count(self.report)

    @contextmanager
    def _refused(self, content: Any, place: Place) -> Iterator[None]:
        """Refuse what is wrong with an object by its id, if it has one: a line may hold all of them."""
        try:
            yield
        except InputError as error:
            id = content.get("id") if isinstance(content, dict) else None
            self.report.refuse(place.path, place.line, f"{id}: {error}" if is_id(id) else str(error))

    def _note(self, object: Object, place: Place) -> None:
        """Take what the first reading needs of an object: the newest version of each."""
        id, modified = object.id, object.moment("modified") or ""
        type = id.rpartition("--")[0]
        before = self.versions.get(id)
        if before is not None:
            self.report.left_out[_COPIES] += 1
            if modified <= before:
                return
        self.versions[id] = modified
        if maker := object.text("created_by_ref"):
            self.makers.add(maker)
        if type not in TIES:
            self.things.pop(id, None)
            self.sources.reports.pop(id, None)
            self.annotations.forget(id)
            self._keep(object, type, place)

    def _keep(self, object: Object, type: str, place: Place) -> None:
        id = object.id
        if object.is_revoked:
            self.others[id] = "an object that was revoked"
            self.report.left_out[_REVOKED] += 1
            return
        if type == "identity":
            self.sources.makers[id] = object.needed("name")
        entity = self.entities.entity(object, type) if type in TYPES else None
        if entity is not None:
            self.things[id] = _Thing(object, entity, place)
        elif type == "report":
            self.sources.note_report(object)
        else:
            self.others[id] = f"an object of the type {type}"
            if type in ABOUT:
                self.annotations.note(object, type, place)
                return
            self.report.left_out[f"objects of the type {type}"] += 1

    def _ties(self, content: Any, place: Place) -> list[Record]:
        """Return what the newest version of a relationship or a sighting makes, new things first."""
        if not isinstance(content, dict) or content.get("type") not in TIES:
            return []
        id, object = content.get("id"), Object(content)
        if not isinstance(id, str) or self.versions.get(id) != (object.moment("modified") or ""):
            return []
        del self.versions[id]  # a copy is not told again
        if object.is_revoked:
            self.report.left_out[_REVOKED] += 1
            return []
        found = [self._tie(each, name, place) for each, name in ties(object)]
        if not found:
            self.report.left_out["sightings that do not say where"] += 1
        return [record for each in found for record in each]

    def _tie(self, object: Object, name: str, place: Place) -> list[Record]:
        ends = [object.needed("source_ref"), object.needed("target_ref")]
        for end in ends:
            if end not in self.things:
                missing = self.others.get(end, "something that is not in the files")
                self.report.left_out[f"relationships with {missing} at an end"] += 1
                return []
        if ends[0] == ends[1]:
            self.report.left_out["relationships of an entity with itself"] += 1
            return []
        type, is_reversed = self.made.type(object)
        if type is None:
            word = object.needed("relationship_type")
            self.report.left_out[f"{word} relationships: --type {word}=TYPE says what they are"] += 1
            return []
        things = [self.things[end] for end in (reversed(ends) if is_reversed else ends)]
        sources, claims = self.sources.claims(object, place)
        others, opinions = self.annotations.opinions(object)
        document = self.sources.document(object, place)
        ids = [thing.entity.id for thing in things]
        made = self.made.tie(object, name, type=type, ends=ids, document=document.id, claims=(*claims, *opinions))
        made.descriptions = {**self.annotations.descriptions(object), **made.descriptions}
        new: list[Record] = [new for source in (document, *sources, *others) for new in self.sources.new(source)]
        return [*new, *(record for thing in things for record in self._told(thing)), made]

    def _told(self, thing: _Thing) -> list[Record]:
        """Return an entity, with its sources before it, the first time that it is asked for."""
        if thing.is_told:
            return []
        document = self.sources.document(thing.object, thing.place)
        is_event = thing.entity.date is not None
        further, claims = self.sources.claims(thing.object, thing.place) if is_event else ([], ())
        thing.is_told = True
        new: list[Record] = [new for source in (document, *further) for new in self.sources.new(source)]
        entity = self.annotations.named(thing.entity, thing.object)
        return [*new, replace(entity, source=document.id, claims=claims)]
