"""What an importer makes of a file: a source document, entities, and relationships with one claim each. No RDF.

Ids are slugs: lower-case letters, digits and single hyphens. An entity comes before the relationships that name it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, TypeAlias

__all__ = [
    "Addition",
    "Claim",
    "Entity",
    "Record",
    "Relationship",
    "Source",
    "Statements",
    "Triple",
    "digest",
    "is_slug",
    "language_of",
    "slug",
]

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_SLUG: Final = re.compile(r"[^a-z0-9]+")
_ARABIC: Final = re.compile("[ء-ي]")
_LATIN: Final = re.compile("[A-Za-z]")
_LONGEST_SLUG: Final = 80
Triple: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """The document that the claims of an import rest on. `reliability` is a letter of the Admiralty code, A to F.

    `kind` says in a word or two what it is, `language` is a tag such as `ar`.
    """

    id: str
    title: str
    reliability: str
    publisher: str | None = None
    date: str | None = None
    address: str | None = None
    kind: str = "data set"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a document says of a relationship or an event. `stance` is as in the vocabulary, `notes` are by language."""

    document: str
    credibility: int
    stance: str = "asserts"
    places: tuple[str, ...] = ()
    published: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that relationships tie together.

    `labels` are by language, `en` or `ar`; `aliases` are (language, text); `identifiers` are (scheme, value), with the
    name that the scheme has in the vocabulary (`ucdpActor`); `scope_note` is in English. `is_named_by_id` where the
    file gave the id itself, and not a name. `definitions` are by language, `coordinates` are latitude and longitude in
    degrees; an event has a `date` in EDTF, and `claims`. `other_kinds` are what it is as well.
    """

    id: str
    kind: str
    source: str | None
    labels: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[tuple[str, str], ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    scope_note: str | None = None
    is_named_by_id: bool = False
    definitions: Mapping[str, str] = field(default_factory=dict)
    coordinates: tuple[float, float] | None = None
    date: str | None = None
    claims: tuple[Claim, ...] = ()
    other_kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statements:
    """What RDF says of a thing, as it stands there: triples in terms of N-Triples, also of nodes that hang on it.

    `sort` is what the thing is counted as, `Source` or `Term`; empty where another record tells of it as well.
    """

    id: str
    triples: tuple[Triple, ...]
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Addition:
    """More names, (language, text), and identifiers, (scheme, value), for an entity that is there already."""

    id: str
    source: str | None
    aliases: tuple[tuple[str, str], ...]
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)  # not frozen: that takes several times as long, and there may be a million
class Relationship:
    """A tie and its claim. Dates are EDTF, None for what is not known; `places` say where in the source it stands.

    `credibility` is a digit of the Admiralty code, 1 to 6; `descriptions` are by language; `note` is in English.
    Where the file has several claims, they are `claims`, and `document` is only what was imported. `statements` are
    what RDF says of it beside all this, see `Statements`; with a claim among them, no other is made. Without a
    `document` it was there already, in our vocabulary.
    """

    id: str
    source: str
    type: str
    target: str
    document: str | None
    credibility: int
    places: tuple[str, ...]
    valid_from: str | None = None
    valid_until: str | None = None
    support: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    descriptions: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
    claims: tuple[Claim, ...] = ()
    statements: tuple[Triple, ...] = ()


Record: TypeAlias = Source | Entity | Addition | Relationship | Statements


def is_slug(text: str) -> bool:
    """Tell whether a text can be an id as it is."""
    return _SLUG.fullmatch(text) is not None


def slug(name: str) -> str:
    """Return a name as an id: of its Latin letters and digits; of a digest where it has none.

    >>> slug("Jabhat al-Nuṣra (2012)"), slug("العكيدات")
    ('jabhat-al-nusra-2012', 'name-2648788d')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NO_SLUG.sub("-", plain).strip("-")[:_LONGEST_SLUG].strip("-") or f"name-{digest(name)}"


def digest(text: str) -> str:
    """Return eight characters that tell a text from others."""
    return sha256(text.encode()).hexdigest()[:8]


def language_of(name: str) -> str:
    """Return how a name is tagged, by its letters: `ar`, `en` for Latin ones, `und` for others."""
    if _ARABIC.search(name):
        return "ar"
    return "en" if _LATIN.search(name) else "und"
