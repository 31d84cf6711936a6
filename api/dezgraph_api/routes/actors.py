"""Actors: who backs them, whom they back, who their allies and rivals are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from starlette.responses import Response

from dezgraph.analysis.ties import standing_alike
from dezgraph_api.parameters import DEPTH, LANG, PAGE
from dezgraph_api.question import LENS, Ask, Question

if TYPE_CHECKING:
    from dezgraph.analysis.backing import Backing
    from dezgraph.analysis.ties import Tie

__all__ = ["QUESTIONS"]

_SHALLOW: Final = 3
"""Steps of backing that are followed in milliseconds on any graph."""


def backers(ask: Ask) -> Response:
    """Who backs an actor, with what, and why we think so: the relationships, and the claims that the lens lets through.

    Nearest first; then certain before possible, better grade first, then by id. Beyond depth 1 each comes with one
    shortest chain, from the actor outwards. Claims that dispute or deny are shown beside those that assert. Membership
    is not followed: `part_of` names what the actor, and each backer, is part of.
    """
    number = ask.entity("Actor")
    found = ask.network.backers(_id(ask, number), depth=ask["depth"])
    return ask.page(found, _backings(ask, number), **_actor(ask, number, found))


def backs(ask: Ask) -> Response:
    """Whom an actor backs, with what, and why we think so; ordered and shown as the backers."""
    number = ask.entity("Actor")
    found = ask.network.backs(_id(ask, number), depth=ask["depth"])
    return ask.page(found, _backings(ask, number), **_actor(ask, number, found))


def allies(ask: Ask) -> Response:
    """Who is tied to an actor by a type of sign +1, in either direction.

    Certain before possible, better grade first, then by id. A pair can be allies and rivals at once.
    """
    number = ask.entity("Actor")
    found = ask.network.allies(_id(ask, number))
    return ask.page(found, _ties(ask), **_actor(ask, number, found))


def rivals(ask: Ask) -> Response:
    """Who is tied to an actor by a type of sign -1, in either direction; ordered as the allies."""
    number = ask.entity("Actor")
    found = ask.network.rivals(_id(ask, number))
    return ask.page(found, _ties(ask), **_actor(ask, number, found))


def _goes_deep(ask: Ask) -> bool:
    """Tell whether a chain may lead to thousands: beyond a few steps of a large graph."""
    return ask.service.is_large and (ask["depth"] is None or ask["depth"] > _SHALLOW)


def _id(ask: Ask, number: int) -> str:
    return ask.network.content.entity_ids[number]


def _actor(ask: Ask, number: int, found: Sequence[object]) -> dict[str, Any]:
    return ask.shapes.subjects.actor(ask.network, number, ask.question.name, found)


def _backings(ask: Ask, number: int) -> Callable[[Sequence[Backing]], list[Any]]:
    """Return the shape of backers; days on which all stands alike share what was made of a page."""
    key = ("backings", ask.question.name, number, *map(ask.values.get, ("depth", "limit", "cursor", "lang")))

    def shaped(part: Sequence[Backing]) -> list[Any]:
        return standing_alike(ask.network, key, lambda: ask.shapes.ties.backings(ask.network, part))

    return shaped


def _ties(ask: Ask) -> Callable[[Sequence[Tie]], list[Any]]:
    return lambda part: ask.shapes.ties.all(ask.network, part)


QUESTIONS: Final = (
    Question("/v1/actors/{id}/backers", "backers", "Actors", "Who backs it, with what, and why",
             backers, (LANG, DEPTH, *PAGE), LENS, heavy=_goes_deep),
    Question("/v1/actors/{id}/backs", "backs", "Actors", "Whom it backs, with what, and why",
             backs, (LANG, DEPTH, *PAGE), LENS, heavy=_goes_deep),
    Question("/v1/actors/{id}/allies", "allies", "Actors", "Who is with it", allies, (LANG, *PAGE), LENS),
    Question("/v1/actors/{id}/rivals", "rivals", "Actors", "Who is against it", rivals, (LANG, *PAGE), LENS),
)  # fmt: skip
