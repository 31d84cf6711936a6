"""Resources and places: their claimants, who holds them, who depends on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from starlette.responses import Response

from dezgraph.analysis.holding import ROLES
from dezgraph.analysis.ties import Tie
from dezgraph.analysis.turns import STEPS
from dezgraph_api.parameters import LANG, PAGE, one_of
from dezgraph_api.question import LENS, Ask, Question
from dezgraph_api.shapes.ties import by_type

__all__ = ["QUESTIONS"]


def claimants(ask: Ask) -> Response:
    """Who controls, contests, seeks, guards … a resource or a place.

    By relationship type in the order of the vocabulary; within a type certain before possible, better grade first,
    then by id. Who does so in two ways comes twice. `part_of` has those of each group that it belongs to: who seeks
    the oil fields seeks this one, though nobody may have said so of it.
    """
    number = ask.entity("Resource", "Place")
    network, shapes = ask.network, ask.shapes
    id = network.content.entity_ids[number]
    found = by_type(network.claimants(id))
    about = shapes.subjects.resource(network, number, "claimants", found)
    return _typed(ask, found, **about, part_of=shapes.ties.of_wholes(network, id))


def contest(ask: Ask) -> Response:
    """How hard a resource or a place is contested: an index from 0 to 1, the claimants and the clashes it is made of.

    Claimants by stake, clashes by weight, greatest first, equals by id; of clashes the hundred heaviest are listed.
    `part_of` has the contest over each group that it belongs to, which the index does not count.
    """
    number = ask.entity("Resource", "Place")
    found = ask.network.contest(ask.network.content.entity_ids[number])
    return ask.answer(**ask.shapes.resources.contest(ask.network, found))


def contests(ask: Ask) -> Response:
    """All that has a claimant, most contested first, then more effective claimants, then by id.

    `among` resources, places or all.
    """
    found = ask.network.contests(*_AMONG[ask["among"]])
    return ask.page(found, ask.shapes.resources.contests)


def contest_series(ask: Ask) -> Response:
    """How hard a resource or a place was contested on the first day of `from`, and of each month or year after it.

    Up to `until`; without these, from the first to the last day that the dates of its claimants name. At most 1200
    points.
    """
    number = ask.entity("Resource", "Place")
    found = ask.network.contest_series(ask.network.content.entity_ids[number], step=ask["step"])
    return ask.answer(**ask.shapes.resources.contest_series(found))


def holders(ask: Ask) -> Response:
    """Who held a resource or a place, and when, by the first day on which each may have begun to.

    With `role` who contested, sought or protected it, drew funds from it, or `all` of these and other claimants.

    Each holder has its spans, with the earliest and latest day of start and of end. `stretches` cut the same time into
    pieces through which the same held: `open` (nobody known: a gap), `doubtful`, `held` (one), `shared` (several).
    """
    from dezgraph.analysis.holding import stretches

    number = ask.entity("Resource", "Place")
    id, role, shapes = ask.network.content.entity_ids[number], ask["role"], ask.shapes
    found = ask.network.holders(id, role=role)
    return ask.page(
        found,
        lambda part: shapes.resources.lanes(ask.network, part),
        **shapes.subjects.resource(ask.network, number, role, found),
        **shapes.resources.stretches(stretches(ask.network, id, role), role),
    )


def dependents(ask: Ask) -> Response:
    """Which actors depend on a resource or a place: draw income from it, run it, cannot do without it.

    By relationship type in the order of the vocabulary, then as claimants.
    """
    number = ask.entity("Resource", "Place")
    groups = ask.network.dependents(ask.network.content.entity_ids[number])
    return _typed(ask, by_type(groups), resource=ask.shapes.entities.reference(number))


def dependencies(ask: Ask) -> Response:
    """On which resources an actor depends. Shape and order as for dependents."""
    number = ask.entity("Actor")
    groups = ask.network.dependencies(ask.network.content.entity_ids[number])
    return _typed(ask, by_type(groups), actor=ask.shapes.entities.reference(number))


def _typed(ask: Ask, found: Sequence[tuple[str, Tie]], **content: Any) -> Response:
    return ask.page(found, lambda part: ask.shapes.ties.typed(ask.network, part), **content)


_AMONG: Final = {"resources": ("Resource",), "places": ("Place",), "all": ("Resource", "Place")}
_AMONG_WHAT: Final = one_of("among", "What is ranked.", tuple(_AMONG))
_ROLE: Final = one_of("role", "What was done with it.", tuple(ROLES))
_STEP: Final = one_of("step", "How far points are apart.", STEPS)
QUESTIONS: Final = (
    Question("/v1/resources/{id}/claimants", "claimants", "Resources", "Who controls, contests or seeks it",
             claimants, (LANG, *PAGE), LENS),
    Question("/v1/resources/{id}/contest", "contest", "Resources", "How hard it is contested, and by whom",
             contest, (LANG,), LENS),
    Question("/v1/resources/{id}/contest/series", "contest_series", "Resources", "How hard it was contested when",
             contest_series, (LANG, _STEP), LENS, heavy=True),
    Question("/v1/resources/{id}/holders", "holders", "Resources", "Who held it, and when",
             holders, (LANG, _ROLE, *PAGE), LENS),
    Question("/v1/resources/{id}/dependents", "dependents", "Resources", "Which actors depend on it",
             dependents, (LANG, *PAGE), LENS),
    Question("/v1/contests", "contests", "Resources", "What is contested, hardest first",
             contests, (LANG, _AMONG_WHAT, *PAGE), LENS, heavy=True),
    Question("/v1/actors/{id}/dependencies", "dependencies", "Actors", "On which resources it depends",
             dependencies, (LANG, *PAGE), LENS),
)  # fmt: skip
