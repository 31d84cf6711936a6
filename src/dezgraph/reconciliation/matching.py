"""Candidates for who is meant, best first, each with a score that its features explain.

The score, from 0 to 100:

1. An identifier that matches decides: 100.
2. Else the name counts for two thirds and the conditions, by their mean, for one third; alone, each counts for all. A
   condition of which nothing is known counts 0.8: it leaves a good name good, and one that agrees ahead.
3. Another identifier than the one asked for halves it. Another kind, where kinds only should be right, takes 30 %.

The best candidate is a *match* where an identifier decides for it alone, or for several of which its name is the best
by 5 points; or where a name was given, the score is at least 95 (90 with conditions), the next is 5 points behind,
and nothing speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np

from dezgraph.columns import Mask
from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph.names import nearest
from dezgraph.reconciliation.clues import Clue, clue
from dezgraph.reconciliation.properties import Property, property_of
from dezgraph.reconciliation.query import Candidate, Condition, Query

__all__ = ["candidates", "check_kinds"]

_FEWEST_FOUND: Final = 25
_NAME_SHARE: Final = 2 / 3
_SILENT: Final = 0.8
_CONTRADICTED: Final = 0.5
_OTHER_KIND: Final = 0.7
_SURE: Final = 95.0
_SURE_WITH_CONDITIONS: Final = 90.0
_LEAD: Final = 5.0
_TRUE: Final = 0.5
_MOST_LED_TO: Final = 500
"""How many entities are looked at that no name was given for: a hub has thousands at the other end."""
_DECIMALS: Final = 2


def candidates(graph: Graph, query: Query) -> list[Candidate]:
    """Return who may be meant, at most `query.limit`, best first; equals by the name, then as the search ranks them.

    One search of names for each name, and for each text that stands for a name.

    Raises:
        InputError: a kind or a property that there is not; the nearest are named.
    """
    check_kinds(graph, query.kinds)
    tests = [_Test(graph, condition) for condition in query.conditions]
    allowed = _of_kinds(graph, query)
    named = _named(graph, query, allowed)
    found = _found(query, named, tests, allowed)
    judged = [_judged(number, named.get(number), query, tests, allowed) for number in found]
    standing = [each for each in judged if each is not None]
    standing.sort(key=lambda each: (-each.score, -each.name_score))
    return [
        Candidate(each.entity, each.score, place == 0 and _is_match(standing, query), each.name, each.features)
        for place, each in enumerate(standing[: query.limit])
    ]


def check_kinds(graph: Graph, kinds: Iterable[str]) -> None:
    """Refuse a kind that there is not. Raises InputError: the nearest are named."""
    known = graph.vocabulary.kinds
    for kind in kinds:
        if kind not in known:
            near = nearest(kind, known)
            hint = f"did you mean {', '.join(near)}" if near else "use one that the suggest service names"
            raise InputError("type", kind, f"there is no such type; {hint}", near)


@dataclass(frozen=True, slots=True)
class _Named:
    score: float
    name: str | None
    decides: bool = False


@dataclass(frozen=True, slots=True)
class _Judged:
    entity: int
    score: float
    name_score: float
    name: str | None
    is_decided: bool
    is_doubtful: bool
    features: tuple[tuple[str, float | bool], ...]


class _Test:
    """One condition, ready to be held against entities."""

    def __init__(self, graph: Graph, condition: Condition) -> None:
        self.condition = condition
        self.property: Property = property_of(graph, condition.property)
        self._clues: list[Clue] = [clue(graph, self.property, value) for value in condition.values]

    @property
    def decides(self) -> bool:
        """Whether it names an entity by what no other has."""
        return self.property.family in {"id", "identifier"} and self.condition.quantifier != "none"

    def leads_to(self) -> Iterator[int]:
        """Yield the entities that its values lead to."""
        if self.condition.quantifier != "none":
            yield from chain.from_iterable(each.leads_to() for each in self._clues)

    def agreement(self, number: int) -> float | None:
        """Return how well an entity meets it, 0 to 1; None where nothing is known."""
        told = [each for clue in self._clues if (each := clue.agrees(number)) is not None]
        if not told or (self.condition.quantifier == "all" and len(told) < len(self._clues)):
            return None
        if self.condition.exact:
            told = [float(each == 1.0) for each in told]
        if self.condition.quantifier == "all":
            return min(told)
        return 1.0 - max(told) if self.condition.quantifier == "none" else max(told)


def _of_kinds(graph: Graph, query: Query) -> Mask | None:
    """Return a mask of the entities of the kinds asked for; None where none are."""
    if not query.kinds:
        return None
    if query.strictness == "all":
        every: Mask = np.logical_and.reduce([graph.of_kinds((kind,)) for kind in query.kinds])
        return every
    return graph.of_kinds(query.kinds)


def _named(graph: Graph, query: Query, allowed: Mask | None) -> Mapping[int, _Named]:
    """Return who is named by the names of a query. An identifier is as good as a name; an address decides."""
    named: dict[int, _Named] = {}
    known = graph.directory.identifiers
    limit = max(_FEWEST_FOUND, query.limit)
    for text in query.names:
        masks = [allowed] if allowed is None or query.strictness != "should" else [allowed, None]
        matches = [match for mask in masks for match in graph.names.search(text, limit=limit, entities=mask)]
        found = [(match.entity, _Named(match.score, match.name)) for match in matches]
        bare = text.strip()
        if "://" in bare:
            found += [(number, _Named(1.0, None, decides=True)) for number in known.at(bare)]
        else:
            found += [(number, _Named(1.0, None)) for number in known.named(bare)]
        for entity, each in found:
            if entity not in named or (each.decides, each.score) > (named[entity].decides, named[entity].score):
                named[entity] = each
    return named


def _found(query: Query, named: Mapping[int, _Named], tests: list[_Test], allowed: Mask | None) -> list[int]:
    """Return the entities to judge: who is named, who is identified, and without a name whom the conditions lead to."""
    found = dict.fromkeys(named)
    for test in tests:
        if test.decides or not query.names:
            led = (number for number, _ in zip(test.leads_to(), range(_MOST_LED_TO), strict=False))
            found |= dict.fromkeys(led)
    if allowed is None or query.strictness == "should":
        return list(found)
    return [number for number in found if allowed[number]]


def _judged(
    number: int, named: _Named | None, query: Query, tests: list[_Test], allowed: Mask | None
) -> _Judged | None:
    """Return what is thought of an entity; None where it lacks what is required."""
    agreements = [(test, test.agreement(number)) for test in tests]
    if any(test.condition.required and (each or 0.0) < _TRUE for test, each in agreements):
        return None
    is_other = allowed is not None and not allowed[number]
    decides = (named is not None and named.decides) or any(test.decides and each == 1.0 for test, each in agreements)
    contradicts = any(test.decides and each == 0.0 for test, each in agreements)
    share = _share(named, query, [each for _, each in agreements])
    share = (1.0 if decides else share) * (_CONTRADICTED if contradicts else 1.0) * (_OTHER_KIND if is_other else 1.0)
    return _Judged(
        entity=number,
        score=_points(share),
        name_score=0.0 if named is None else named.score,
        name=None if named is None else named.name,
        is_decided=decides and not contradicts and not is_other,
        is_doubtful=contradicts or is_other or any(each is not None and each < _TRUE for _, each in agreements),
        features=tuple(_features(named, query, agreements, is_other=is_other)),
    )


def _share(named: _Named | None, query: Query, agreements: list[float | None]) -> float:
    """Return how well an entity answers by its name and by the conditions, 0 to 1."""
    name = 0.0 if named is None else named.score
    if not agreements:
        return name
    met = sum(_SILENT if each is None else each for each in agreements) / len(agreements)
    return _NAME_SHARE * name + (1 - _NAME_SHARE) * met if query.names else met


def _features(
    named: _Named | None, query: Query, agreements: list[tuple[_Test, float | None]], *, is_other: bool
) -> Iterator[tuple[str, float | bool]]:
    if query.names:
        yield "name", _points(0.0 if named is None else named.score)
    if query.kinds:
        yield "type", not is_other
    told: dict[str, float] = {}
    for test, each in agreements:
        if each is not None:
            told[test.property.id] = min(each, told.get(test.property.id, 1.0))
    yield from ((id, _points(each)) for id, each in told.items())


def _is_match(standing: list[_Judged], query: Query) -> bool:
    first, *others = standing
    if first.is_decided:
        rivals = [_points(each.name_score) for each in others if each.is_decided]
        return not rivals or _points(first.name_score) - max(rivals) >= _LEAD
    lead = first.score - max((each.score for each in others), default=0.0)
    enough = _SURE_WITH_CONDITIONS if query.conditions else _SURE
    return first.name_score > 0 and not first.is_doubtful and first.score >= enough and lead >= _LEAD


def _points(share: float) -> float:
    return round(100 * share, _DECIMALS)
