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

__all__ = ["Addition", "Entity", "Record", "Relationship", "Source", "digest", "is_slug", "language_of", "slug"]

_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_SLUG: Final = re.compile(r"[^a-z0-9]+")
_ARABIC: Final = re.compile("[ء-ي]")
_LATIN: Final = re.compile("[A-Za-z]")
_LONGEST_SLUG: Final = 80


@dataclass(frozen=True, slots=True)
class Source:
    """The document that the claims of an import rest on. `reliability` is a letter of the Admiralty code, A to F."""

    id: str
    title: str
    reliability: str
    publisher: str | None = None
    date: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that relationships tie together.

    `labels` are by language, `en` or `ar`; `aliases` are (language, text); `identifiers` are (scheme, value), with the
    name that the scheme has in the vocabulary (`ucdpActor`); `scope_note` is in English. `is_named_by_id` where the
    file gave the id itself, and not a name.
    """

    id: str
    kind: str
    source: str
    labels: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[tuple[str, str], ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    scope_note: str | None = None
    is_named_by_id: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """More names, (language, text), for an entity that is there already."""

    id: str
    source: str
    aliases: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Relationship:
    """A tie and its claim. Dates are EDTF, None for what is not known; `places` say where in the source it stands.

    `credibility` is a digit of the Admiralty code, 1 to 6; `descriptions` are by language; `note` is in English.
    """

    id: str
    source: str
    type: str
    target: str
    document: str
    credibility: int
    places: tuple[str, ...]
    valid_from: str | None = None
    valid_until: str | None = None
    support: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    descriptions: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None


Record: TypeAlias = Source | Entity | Addition | Relationship


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
