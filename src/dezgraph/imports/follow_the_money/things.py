"""Things of FollowTheMoney as entities."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.follow_the_money.entities import FtmEntity
from dezgraph.imports.follow_the_money.terms import NAMES, Terms, date_of, edtf, names_of, texts_by_language
from dezgraph.imports.records import Claim, Entity, is_slug
from dezgraph.names import nearest
from dezgraph.vocabulary import Vocabulary

__all__ = ["Things", "noted"]

_IDENTIFIER: Final = "ftmId"
_SCHEMES: Final = {"wikidata": "wikidataId", "iso3166": "territoryCode"}
_LEVELS: Final = {"country": "Country", "adm1": "Governorate"}
_ITEM: Final = re.compile(r"Q[1-9][0-9]*")
_COUNTRY: Final = re.compile(r"[a-z]{2}")
_OURS: Final = frozenset(("summary", "description", "full", "level", "territoryCode", "date", "location", "involved"))
"""What `dezgraph export` writes beside the facts of its own that say the same, or more."""
_HIDDEN: Final = frozenset(("bodyText", "bodyHtml", "indexText", "namesMentioned", "alephUrl", "translatedText"))
_MARK: Final = "dezgraph:"
_HALF_TURN: Final = 180
_RIGHT_ANGLE: Final = 90


class Things:
    """What makes entities of things."""

    def __init__(self, vocabulary: Vocabulary, terms: Terms) -> None:
        self._vocabulary, self._terms = vocabulary, terms

    def entity(self, thing: FtmEntity, id: str, claim: Claim) -> Entity:
        """Return a thing as an entity. Raises InputError for what it cannot be."""
        kinds = self._kinds(thing)
        labels, aliases = names_of(thing)
        is_event = kinds[0] in self._vocabulary.narrower_kinds("Event")
        is_ours = bool(thing.marks("kind"))
        coordinates, identifiers = _coordinates(thing), self._identifiers(thing, id)
        used = {*NAMES, *(_OURS if is_ours else ()), *(("latitude", "longitude") if coordinates else ())}
        used |= {_SCHEMES[scheme] for scheme, _ in identifiers if scheme in _SCHEMES}
        return Entity(
            id,
            kinds[0],
            claim.document,
            labels,
            aliases,
            identifiers,
            noted(thing, used),
            is_named_by_id=list(labels.values()) == [thing.id] and is_slug(thing.id),
            definitions=texts_by_language(thing.values("summary")) if is_ours else {},
            coordinates=coordinates,
            date=_event_date(thing) if is_event else None,
            claims=(claim,) if is_event else (),
            other_kinds=kinds[1:],
        )

    def _kinds(self, thing: FtmEntity) -> tuple[str, ...]:
        for kind in (marks := thing.marks("kind")):
            if kind not in self._vocabulary.kinds:
                near = nearest(kind, self._vocabulary.kinds)
                raise InputError("kind", kind, f"use a kind such as {', '.join(near or ['Actor'])}", near)
        level = next((_LEVELS[each] for each in thing.values("level") if each in _LEVELS), None)
        if not marks and level in self._vocabulary.kinds:
            return (level,) if level else ()
        return tuple(marks) or (self._terms.kind(thing.schema),)

    def _identifiers(self, thing: FtmEntity, id: str) -> tuple[tuple[str, str], ...]:
        schemes = self._vocabulary.identifiers
        found = dict.fromkeys(
            (scheme, value) for scheme, _, value in (each.partition(":") for each in thing.marks("identifier")) if value
        )
        items, codes = thing.values("wikidataId"), thing.values("territoryCode")
        if len(items) == 1 and _ITEM.fullmatch(items[0]):  # two would be two things
            found["wikidata", items[0]] = None
        if len(codes) == 1 and _COUNTRY.fullmatch(codes[0]):
            found["iso3166", codes[0].upper()] = None
        if id != thing.id:
            found[_IDENTIFIER, thing.id] = None
        return tuple(each for each in found if each[0] in schemes)


def noted(thing: FtmEntity, used: Collection[str]) -> str | None:
    """Return what properties say that were not used, for people: `country: sy; gender: male`; None for nothing."""
    told = []
    for name, values in thing.properties.items():
        plain = [value for value in values if not value.startswith(_MARK)]
        if plain and name not in used and name not in _HIDDEN:
            told.append(f"{name}: {', '.join(plain)}")
    if thing.datasets:
        told.append(f"datasets: {', '.join(thing.datasets)}")
    return "; ".join(told) or None


def _coordinates(thing: FtmEntity) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees; None without, or where there are several."""
    degrees = (thing.mark("coordinates") or "").split() or thing.values("latitude") + thing.values("longitude")
    try:
        latitude, longitude = map(float, degrees)
    except ValueError:
        return None
    is_there = abs(latitude) <= _RIGHT_ANGLE and abs(longitude) <= _HALF_TURN
    return (latitude, longitude) if is_there else None


def _event_date(thing: FtmEntity) -> str | None:
    return edtf(thing.mark("date"), "date") or date_of(thing.values("date") or thing.values("startDate"), "date")
