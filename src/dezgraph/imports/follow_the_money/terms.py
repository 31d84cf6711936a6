"""Schemata, dates and names of FollowTheMoney in the words of a vocabulary, by its own mappings."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Final

from dezgraph.dates import interval
from dezgraph.edtf import Bounds, bounds
from dezgraph.errors import DateError, InputError
from dezgraph.formats.follow_the_money.schemata import lineage
from dezgraph.imports.follow_the_money.entities import FtmEntity
from dezgraph.imports.records import language_of
from dezgraph.vocabulary import Term, Vocabulary

__all__ = ["NAMES", "Terms", "date_of", "edtf", "names_of", "ordered", "texts_by_language"]

NAMES: Final = ("name", "alias", "previousName", "abbreviation")
_OTHER_NAMES: Final = ("full", "title", "username")
_UNFIT: Final = frozenset(("Control",))
"""What the vocabulary maps a type to, and which says less than the type: there is no way back."""
_DATE: Final = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?")
_LONG_AGO: Final = "1001-01-01"
_WIDEST: Final = "Entity"


class Terms:
    """The kinds and types of a vocabulary by the schemata of FollowTheMoney."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._kinds = vocabulary.kinds
        self._kinds_of = _by_schema(vocabulary.kinds)
        self._types_of = _by_schema(vocabulary.types)
        self.kind = cache(self._kind)

    def type(self, schema: str) -> str | None:
        """Return the one type that is mapped to a schema; None without, or where that says less than the type."""
        found = self._types_of.get(schema, [])
        return found[0] if len(found) == 1 and schema not in _UNFIT else None

    def _kind(self, schema: str) -> str:
        """Return the kind of a schema, or of the nearest wider one: of several the one of its name, or what they are.

        An Organization may be an armed group or a party, so it is an actor.
        """
        for each in lineage(schema):
            found = self._kinds_of.get(each, [])
            if each in found:
                return each
            if found:
                shared = set.intersection(*(set(self._wider(kind)) for kind in found))
                return next((kind for kind in self._wider(found[0]) if kind in shared), _WIDEST)
        return _WIDEST

    def _wider(self, kind: str) -> tuple[str, ...]:
        """Return a kind and all wider ones, nearest first."""
        found: dict[str, None] = {}
        waiting = deque([kind])
        while waiting:
            each = waiting.popleft()
            if each in self._kinds and each not in found:
                found[each] = None
                waiting.extend(self._kinds[each].broader)
        return tuple(found)


def _by_schema(terms: Mapping[str, Term]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for token, term in terms.items():
        for schema in term.mappings.get("ftm", ()):
            found.setdefault(schema, []).append(token)
    return found


def date_of(values: Iterable[str], name: str) -> str | None:
    """Return dates as one in EDTF, as precise as they are: several as the one that has all others in it, or the span.

    >>> date_of(["2014-05"], "startDate"), date_of(["2014-05", "2014"], "startDate"), date_of(["2014", "2016"], "date")
    ('2014-05', '2014', '2014/2016')

    Raises:
        InputError: what is no date.
    """
    spans: dict[str, Bounds] = {}
    for value in values:
        match = _DATE.fullmatch(value)
        if match is None:
            raise InputError(name, value, "use a date such as 2014, 2014-05 or 2014-05-21")
        if match[1] == _LONG_AGO:  # stands for what is not known there
            continue
        try:
            spans[match[1]] = bounds(match[1])
        except DateError as error:
            raise InputError(name, error.value, error.accepted) from error
    if not spans:
        return None
    first = min(spans, key=lambda each: (spans[each].earliest, -spans[each].latest))
    last = max(spans, key=lambda each: (spans[each].latest, -spans[each].earliest))
    return first if spans[first].latest >= spans[last].latest else f"{first}/{last}"


def edtf(text: str | None, name: str) -> str | None:
    """Return a date in EDTF as it is, None for none. Raises InputError for what is no date."""
    if text is not None:
        ordered(text, None, name)
    return text


def ordered(valid_from: str | None, valid_until: str | None, name: str) -> None:
    """Raise InputError for what is no EDTF, or an end before the start."""
    try:
        interval(valid_from, valid_until)
    except DateError as error:
        raise InputError(name, error.value, error.accepted) from error


def names_of(entity: FtmEntity) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the labels of an entity by language, and its other names with theirs.

    A label is the first name in Latin or in Arabic letters; nothing is a label that is in neither.
    """
    names = entity.values(*NAMES) or entity.values(*_OTHER_NAMES) or ([entity.caption] if entity.caption else [])
    plain = dict.fromkeys(" ".join(name.split()) for name in names)
    labels: dict[str, str] = {}
    for name in plain:
        if (language := language_of(name)) != "und":
            labels.setdefault(language, name)
    return labels, tuple((language_of(name), name) for name in plain if name not in labels.values())


def texts_by_language(texts: Collection[str]) -> dict[str, str]:
    """Return the first text in Latin and in Arabic letters."""
    found: dict[str, str] = {}
    for text in texts:
        if (language := language_of(text)) != "und":
            found.setdefault(language, text)
    return found
