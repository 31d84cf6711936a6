"""Locations of STIX: what they are called, and by which code, as exactly as they say where they are."""

from __future__ import annotations

import re
from typing import Final

from dezgraph.imports.stix.objects import Object

__all__ = ["SCHEME", "code", "coordinates", "is_country", "name", "note"]

SCHEME: Final = "iso3166"
_NAMED: Final = ("name", "city")
_WITHIN: Final = ("administrative_area", "country", "region")
"""What a place may lie in, or be: the narrowest first."""
_COUNTRY: Final = re.compile("[A-Za-z]{2}")
_PART: Final = re.compile("[A-Za-z]{2}-[A-Za-z0-9]{1,3}")


def name(place: Object) -> str:
    """Return what a place is called: its name, else its coordinates, else the narrowest that it is. Raises InputError.

    >>> name(Object({"country": "SY", "region": "western-asia"})), name(Object({"latitude": 35.33, "longitude": -40}))
    ('SY', '35.33° N, 40.0° W')
    """
    if found := _first(place, _NAMED):
        return place.needed(found)
    if (point := coordinates(place)) is not None:
        latitude, longitude = point
        return f"{abs(latitude)}° {'S' if latitude < 0 else 'N'}, {abs(longitude)}° {'W' if longitude < 0 else 'E'}"
    return code(place) or place.needed(_first(place, _WITHIN) or "name")


def code(place: Object) -> str | None:
    """Return the code of ISO 3166 of a place that is a country or a part of one; None where it only lies in one."""
    pattern = {"administrative_area": _PART, "country": _COUNTRY}.get(_is(place) or "")
    text = place.needed(_is(place) or "name") if pattern else ""
    return text.upper() if pattern and pattern.fullmatch(text) else None


def is_country(place: Object) -> bool:
    """Tell whether a place is a country, and does not only lie in one."""
    return _is(place) == "country"


def note(place: Object) -> str | None:
    """Return what a place says of where it is beside its name, for people."""
    own = _is(place)
    told = [f"{each.replace('_', ' ')} {text}" for each in _WITHIN if each != own and (text := place.text(each))]
    return f"Location: {'; '.join(told)}." if told else None


def coordinates(place: Object) -> tuple[float, float] | None:
    """Return latitude and longitude in degrees, None where one of them is not there."""
    latitude, longitude = place.degrees("latitude", 90), place.degrees("longitude", 180)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _is(place: Object) -> str | None:
    """Return what of `_WITHIN` a place is; None for one with a name or coordinates of its own."""
    return None if _first(place, _NAMED) or coordinates(place) else _first(place, _WITHIN)


def _first(place: Object, names: tuple[str, ...]) -> str | None:
    return next((each for each in names if place.text(each)), None)
