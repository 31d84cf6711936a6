"""What objects say of other objects: opinions of relationships, which are claims, and texts in other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.records import Claim, Entity, Source
from dezgraph.imports.report import Report
from dezgraph.imports.stix.objects import Object, Place
from dezgraph.imports.stix.sources import Sources

__all__ = ["TYPES", "Annotations"]

_OPINION: Final = "opinion"
_TEXTS: Final = "language-content"
TYPES: Final = (_OPINION, _TEXTS)
"""The types of objects that are about others."""
_STANCES: Final[dict[str, str | None]] = {
    "strongly-disagree": "denies",
    "disagree": "disputes",
    "neutral": None,
    "agree": "asserts",
    "strongly-agree": "asserts",
}
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?:-[A-Za-z0-9]+)*")
_OURS: Final = ("en", "ar")


@dataclass(slots=True)
class Annotations:
    """The objects about others that were found, by their ids. Those about nothing that is kept are counted."""

    sources: Sources
    found: dict[str, tuple[Object, Place, frozenset[str]]] = field(default_factory=dict)
    about: dict[str, dict[str, None]] = field(default_factory=dict)  # by what any version of them is about
    used: set[str] = field(default_factory=set)

    def note(self, object: Object, type: str, place: Place) -> None:
        """Remember an object about others. Raises InputError."""
        if type == _OPINION:
            _stance(object)
            object.text("explanation")
            refs = frozenset(object.texts("object_refs"))
        else:
            list(_contents(object))
            refs = frozenset((object.needed("object_ref"),))
        self.found[object.id] = object, place, refs
        for ref in refs:
            self.about.setdefault(ref, {})[object.id] = None

    def forget(self, id: str) -> None:
        """Forget an older version of an object."""
        self.found.pop(id, None)

    def opinions(self, object: Object) -> tuple[list[Source], tuple[Claim, ...]]:
        """Return what opinions of an object claim, and whose they are. Who is neutral claims nothing."""
        sources, claims = [], []
        for id, said, place in self._about(object, _OPINION):
            if (stance := _stance(said)) is None:
                continue
            self.used.add(id)
            source, claim = self.sources.opinion(said, place, stance)
            sources.append(source)
            claims.append(claim)
        return sources, tuple(claims)

    def named(self, entity: Entity, object: Object) -> Entity:
        """Return an entity with its names and descriptions in other languages: its own go before them."""
        for language, said in self._texts(object):
            name, labels = said.text("name"), dict(entity.labels)
            names = [each for each in (name, *said.texts("aliases")) if each]
            if name and language in _OURS:
                labels.setdefault(language, name)
            there = {*labels.values(), *(text for _, text in entity.aliases)}
            more = tuple((language, each) for each in dict.fromkeys(names) if each not in there)
            entity = replace(
                entity,
                labels=labels,
                aliases=(*entity.aliases, *more),
                definitions={**_described(language, said), **entity.definitions},
            )
        return entity

    def descriptions(self, object: Object) -> dict[str, str]:
        """Return the descriptions of an object in other languages."""
        told = (_described(language, said) for language, said in self._texts(object))
        return {language: text for each in told for language, text in each.items()}

    def count(self, report: Report) -> None:
        """Count what was about nothing that is kept."""
        for id in self.found:
            if id not in self.used:
                report.left_out[f"objects of the type {id.rpartition('--')[0]}"] += 1

    def _texts(self, object: Object) -> Iterator[tuple[str, Object]]:
        for id, said, _ in self._about(object, _TEXTS):
            if said.text("object_modified") in (
                None,
                object.text("modified"),
            ):  # else they are those of another version
                self.used.add(id)
                yield from _contents(said)

    def _about(self, object: Object, type: str) -> Iterator[tuple[str, Object, Place]]:
        for id in self.about.get(object.id, ()):
            said, place, refs = self.found.get(id, (object, None, ()))
            if place is not None and object.id in refs and id.startswith(type):
                yield id, said, place


def _stance(opinion: Object) -> str | None:
    word = opinion.needed("opinion")
    if word not in _STANCES:
        raise InputError("opinion", word, f"use {', '.join(_STANCES)}")
    return _STANCES[word]


def _contents(object: Object) -> Iterator[tuple[str, Object]]:
    """Yield languages and what is said in each: texts that are looked at already."""
    contents = object.inside("contents")
    for tag in () if contents is None else contents.names:
        language = _LANGUAGE.fullmatch(tag)
        if language is None:
            raise InputError("contents", tag, "use a tag of a language, such as ar")
        said = contents.inside(tag) if contents else None
        if said is not None:
            _ = said.text("name"), said.texts("aliases"), said.text("description")
            yield language[1], said


def _described(language: str, said: Object) -> dict[str, str]:
    text = said.text("description")
    return {language: text} if text and language in _OURS else {}
