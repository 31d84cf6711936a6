"""Patrons and clients: ultimate backers, those whom two actors share, and circles of backing."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph.errors import InputError
from dezgraph_api.parameters import DEPTH, LANG, PAGE, TWO_ENTITIES, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_SIDE: Final = one_of("side", "Who backs both, or whom both back.", ("backers", "clients"))


def ultimate_backers(ask: Ask) -> Response:
    """Who stands behind an actor at the far end: backed by nobody in view, or only by each other.

    Ordered as the backers, each with one shortest chain, whose relationships existed on a common day.
    """
    number = ask.entity("Actor")
    found = ask.network.ultimate_backers(ask.network.content.entity_ids[number])
    actor = ask.shapes.entities.reference(number)
    return ask.page(found, lambda part: ask.shapes.ties.backings(ask.network, part), actor=actor)


def shared(ask: Ask) -> Response:
    """Who backs both of two actors (`side=backers`), or whom both back (`side=clients`), up to `depth` steps away.

    Fewest steps first, then by id; each with how it stands to the first and to the second.
    """
    ids = ask["entity"]
    if len(ids) != 2:  # noqa: PLR2004 - a pair
        raise InputError("entity", ", ".join(ids), "give it twice: two actors")
    first, second = (ask.entity("Actor", id=id) for id in ids)
    named = [ask.network.content.entity_ids[number] for number in (first, second)]
    of = ask.network.shared_backers if ask["side"] == "backers" else ask.network.shared_clients
    entities = [ask.shapes.entities.reference(number) for number in (first, second)]
    found = of(*named, depth=ask["depth"])
    return ask.page(found, lambda part: ask.shapes.ties.shared(ask.network, part), entities=entities)


def cycles(ask: Ask) -> Response:
    """Circles of backing: each backs the next, and the last the first. Shortest first, then by id.

    Of at most ten actors, and at most a thousand of them. Without `at`, the relationships need not share a day.
    """
    return ask.page(ask.network.backing_cycles(), ask.shapes.ties.cycles)


QUESTIONS: Final = (
    Question("/v1/actors/{id}/ultimate-backers", "ultimate_backers", "Actors", "Who stands behind all its backers",
             ultimate_backers, (LANG, *PAGE), LENS, heavy=True),
    Question("/v1/backing/shared", "shared_backing", "Actors", "Backers or clients that two actors share",
             shared, (LANG, TWO_ENTITIES, _SIDE, DEPTH, *PAGE), LENS, heavy=True),
    Question("/v1/backing/cycles", "backing_cycles", "Actors", "Who backs whom in a circle",
             cycles, (LANG, *PAGE), LENS, heavy=True),
)  # fmt: skip
