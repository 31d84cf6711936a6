"""Patrons and clients: ultimate backers, those whom two actors share, and circles of backing."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph.analysis.circles import circular
from dezgraph.errors import InputError
from dezgraph_api.parameters import DEPTH, LANG, PAGE, TWO_ENTITIES, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_SIDE: Final = one_of("side", "Who backs both, or whom both back.", ("backers", "clients"))

_FEW: Final = 64
"""So many ties of backing in circles are searched in milliseconds."""


def ultimate_backers(ask: Ask) -> Response:
    """Who stands behind an actor at the far end: backed by nobody in view, or only by each other.

    Ordered as the backers, each with one shortest chain, whose relationships existed on a common day. Membership is not
    followed: whoever stands at the end may be part of a larger one, which `part_of` names.
    """
    number = ask.entity("Actor")
    found = ask.network.ultimate_backers(ask.network.content.entity_ids[number])
    about = ask.shapes.subjects.actor(ask.network, number, "backers", found)
    return ask.page(found, lambda part: ask.shapes.ties.backings(ask.network, part), **about)


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

    Of at most ten actors; in each there is a day on which all of it may have held. The search goes from short to
    long: where it was ended, after a thousand circles or too many steps, `complete` is false and `note` says why.
    """
    found = ask.network.backing_cycles()
    return ask.page(found, ask.shapes.ties.cycles, **ask.shapes.ties.extent(found))


def _may_be_many(ask: Ask) -> bool:
    """Tell whether a search for circles may take long: no few of those who back each other reach each other."""
    return ask.service.is_large or len(circular(ask.network)) > _FEW


QUESTIONS: Final = (
    Question("/v1/actors/{id}/ultimate-backers", "ultimate_backers", "Actors", "Who stands behind all its backers",
             ultimate_backers, (LANG, *PAGE), LENS, heavy=True),
    Question("/v1/backing/shared", "shared_backing", "Actors", "Backers or clients that two actors share",
             shared, (LANG, TWO_ENTITIES, _SIDE, DEPTH, *PAGE), LENS, heavy=True),
    Question("/v1/backing/cycles", "backing_cycles", "Actors", "Who backs whom in a circle",
             cycles, (LANG, *PAGE), LENS, heavy=_may_be_many, in_thread=True),
)  # fmt: skip
