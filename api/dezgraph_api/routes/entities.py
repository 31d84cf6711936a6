"""Entities: found by name, listed by kind, and one in full."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeAlias

import numpy as np
from starlette.responses import Response

from dezgraph import Lens
from dezgraph.dates import start_bounds
from dezgraph_api.parameters import LANG, PAGE, REQUIRED_Q, Q
from dezgraph_api.question import DATES, LENS, Ask, Question

__all__ = ["QUESTIONS"]

Numbers: TypeAlias = np.ndarray[Any, np.dtype[np.intp]]


def search(ask: Ask) -> Response:
    """Entities by name: in either script, misspelt, transliterated, half typed, or within a question.

    First who has the text as id or identifier, `Q794`; then best first, with a score from 0 to 1 and the name that was
    found; equals as the search ranks them. A name scored below 0.5 is not like the text, only the nearest; `note` says
    so where all are.
    """
    return _matches(ask, ask.lens.kind or ("Entity",))


def _one(*kinds: str) -> Callable[[Ask], Response]:
    def entity(ask: Ask) -> Response:
        entities, number = ask.shapes.entities, ask.entity(*kinds)
        record = entities.full(ask.network.content.entity(number))
        return ask.answer(entity=record | entities.counts(ask.network, number))

    entity.__doc__ = f"""All that is known of {_named(kinds)}, in both languages.

    With how many relationships the lens lets through; of an event, how many it began and ended.
    """
    return entity


def _named(kinds: tuple[str, ...]) -> str:
    articles = {True: "an", False: "a"}
    return " or ".join(f"{articles[kind[0] in 'AE']} {kind.lower()}" for kind in kinds or ("Entity",))


def _listing(kind: str) -> Callable[[Ask], Response]:
    def listed(ask: Ask) -> Response:
        kinds = ask.lens.kind or (kind,)
        if ask["q"] is not None:
            return _matches(ask, kinds, within=kind)
        entities = ask.shapes.entities
        numbers = np.intersect1d(entities.of(kind), entities.of(*kinds))
        narrowed = _dated if kind == "Event" else _tied
        return ask.page(narrowed(ask, numbers).tolist(), entities.listed, note=None)

    listed.__doc__ = f"""{kind}s by kind and by name.

    `kind` picks the kinds listed, with all narrower ones; `q` finds by name. By id; with `q` best first, with a score
    from 0 to 1. {_NARROWED[kind == "Event"]}
    """
    return listed


def _matches(ask: Ask, kinds: tuple[str, ...], within: str = "Entity") -> Response:
    entities = ask.shapes.entities
    found = [match for match in ask.matches(*kinds) if entities.is_of(match.entity, (within,))]
    return ask.page(found, entities.matched, note=entities.note_on(found))


def _tied(ask: Ask, numbers: Numbers) -> Numbers:
    """Keep the entities with a relationship in view, where the lens asks for anything but kinds."""
    lens = replace(ask.lens, kind=())
    if lens == Lens():
        return numbers
    network = ask.service.view(lens)
    columns = network.content.columns
    mask = np.zeros(columns.entity_count, dtype=bool)
    mask[columns.source[network.rows]] = True
    mask[columns.target[network.rows]] = True
    return np.intersect1d(numbers, np.flatnonzero(mask))


def _dated(ask: Ask, numbers: Numbers) -> Numbers:
    """Keep the events that may have fallen into the window of the lens."""
    if ask.lens.window is None:
        return numbers
    first, last = ask.lens.window
    bounds = [start_bounds(ask.network.content.entity(number).date) for number in numbers.tolist()]
    return numbers[[date.earliest <= last and date.latest >= first for date in bounds]] if bounds else numbers


def _list(path: str, kind: str, lens: tuple[str, ...]) -> Question:
    return Question(path, path.rpartition("/")[2], "Entities", f"{kind}s by kind and name", _listing(kind),
                    (LANG, Q, *PAGE), lens)  # fmt: skip


def _record(path: str, kind: str) -> Question:
    name = kind.lower()
    return Question(f"{path}/{{id}}", name, "Entities", f"One {name} in full", _one(kind), (LANG,), LENS)


_NARROWED: Final = (
    "Under a lens: those that take part in a relationship in view.",
    "Dates of the lens keep the events that may have happened then.",
)

QUESTIONS: Final = (
    Question("/v1/search", "search", "Entities", "Entities by name", search, (LANG, REQUIRED_Q, *PAGE), ("kind",)),
    _list("/v1/actors", "Actor", LENS),
    _list("/v1/resources", "Resource", LENS),
    _list("/v1/places", "Place", LENS),
    _list("/v1/events", "Event", DATES),
    Question("/v1/entities/{id}", "entity", "Entities", "One entity in full", _one(), (LANG,), LENS),
    _record("/v1/actors", "Actor"),
    _record("/v1/resources", "Resource"),
    _record("/v1/places", "Place"),
    _record("/v1/events", "Event"),
)
