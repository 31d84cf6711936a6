"""What a graph holds, as plain records: entities, relationships, claims, sources, scenarios.

Frozen values, with no behaviour but what follows from their fields. Dates are EDTF strings as they were
written; texts are by language (`en`, `ar`); ids are the last part of the IRI. What a question answers is made of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

__all__ = ["Change", "Claim", "Document", "Entity", "Found", "Relationship", "Texts"]

Texts: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A source document. `reliability` is its Admiralty letter; `date` is None where none is known."""

    id: str
    iri: str
    title: Texts
    publisher: str | None
    date: str | None
    address: str | None
    language: str | None
    kind: str | None
    reliability: str
    note: Texts


@dataclass(frozen=True, slots=True)
class Claim:
    """One document saying, disputing or denying something.

    `places` are where in the document (`P34`); `published` is the day by which it was certainly out.
    """

    id: str
    document: str
    stance: str
    grade: str
    places: tuple[str, ...]
    published: str | None
    recorded: str | None
    withdrawn: str | None
    note: Texts

    def is_at(self, place: str) -> bool:
        """Tell whether it is made at a place of its document, such as `P34`; case does not count."""
        return place.casefold() in (own.casefold() for own in self.places)


@dataclass(frozen=True, slots=True)
class Change:
    """What a scenario does: `addition` of a tie, `ending`, `amendment` or `flip` of a relationship.

    An addition has `source`, `type` and `target`, perhaps dates and `support`; an ending has `relationship`; an
    amendment has `relationship` and its new `type`; a flip has `relationship`, and gives it the opposite type. Each may
    have a `description`, and `hedges`: whatever a scenario does is `potential`, these say what else qualifies it.
    """

    change: str
    relationship: str | None = None
    source: str | None = None
    type: str | None = None
    target: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    description: Texts = field(default_factory=dict)
    support: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()

    @property
    def assumed_hedges(self) -> tuple[str, ...]:
        """What qualifies it under the scenario: `potential`, because it is assumed, and its own hedges, by name."""
        return tuple(sorted({*self.hedges, "potential"}))


@dataclass(frozen=True, slots=True)
class Relationship:
    """A dated tie of `source` to `target`, with all its claims, whatever the lens."""

    id: str
    iri: str
    source: str
    type: str
    target: str
    valid_from: str | None
    valid_until: str | None
    support: tuple[str, ...]
    hedges: tuple[str, ...]
    started_by: str | None
    ended_by: str | None
    description: Texts
    note: Texts
    claims: tuple[Claim, ...]

    def without_end(self) -> Relationship:
        """Return it as one who does not know its end has it; itself where it states none.

        Nor are there a description and a note: they are written by one who knows the end, and may tell of it.
        """
        if self.valid_until is None and self.ended_by is None:
            return self
        return replace(self, valid_until=None, ended_by=None, description={}, note={})

    def is_disputed(self, seen: Iterable[bool]) -> bool:
        """Tell whether any claim that is seen disputes or denies it; `seen` tells of each whether it is."""
        return any(is_seen and claim.stance != "asserts" for claim, is_seen in zip(self.claims, seen, strict=True))


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, a resource, a place, an event, an objective, an instrument, a condition or a scenario.

    `aliases` are (language, text); `coordinates` are latitude and longitude in degrees, WGS84.
    The fields after `documents` speak of events and scenarios only.
    """

    id: str
    iri: str
    kinds: tuple[str, ...]
    labels: Texts
    aliases: tuple[tuple[str, str], ...]
    definition: Texts
    note: Texts
    former_ids: tuple[str, ...]
    identifiers: Mapping[str, str]
    coordinates: tuple[float, float] | None
    documents: tuple[str, ...]
    date: str | None = None
    participants: tuple[str, ...] = ()
    locations: tuple[str, ...] = ()
    likelihood: str | None = None
    drivers: tuple[str, ...] = ()
    changes: tuple[Change, ...] = field(default=())
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An entity that a text names, by its id, with the name that was found and a score from 0 to 1."""

    entity: str
    score: float
    name: str
