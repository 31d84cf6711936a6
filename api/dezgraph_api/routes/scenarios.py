"""Scenarios: the futures that were thought of, and what each does."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.parameters import LANG, LIMIT, PAGE
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def scenarios(ask: Ask) -> Response:
    """The scenarios by id, each with its likelihood and drivers, and how many relationships it adds, ends or amends."""
    shapes = ask.shapes
    return ask.page(shapes.entities.of("Scenario").tolist(), shapes.scenarios.listed)


def scenario(ask: Ask) -> Response:
    """One scenario with its likelihood, drivers, changes and claims.

    To see the graph as it would be, ask anything else with `scenario={id}`.
    """
    return ask.answer(scenario=ask.shapes.scenarios.full(ask.entity("Scenario")))


def scenario_effects(ask: Ask) -> Response:
    """What a scenario does: the graph as it is and as the scenario has it, held against each other in every respect.

    Relationships, answers to the standard questions, backers, who is friendly or hostile, diplomacy, contests, what
    changes hands, groups, balance, ranks; and a `summary` of at most ten sentences. Without `at`, `from` and `until`
    both are looked at on the day by which the changes have begun if these have dates, else on the day before that by
    which the newest claim of the scenario was out. Each list has at most `limit` items.
    """
    return _effects(ask, ask.id)


def effects(ask: Ask) -> Response:
    """What a scenario does: one of your own, posted, or the one of the graph that `scenario` names.

    The answer is that of `/v1/scenarios/{id}/effects`. One of your own is looked at on the day by which its changes
    have begun, and where none has a date, as a whole.
    """
    return _effects(ask, None)


def _effects(ask: Ask, id: str | None) -> Response:
    from dezgraph_api.shapes.effects import Effects

    found = ask.network.effects(id)
    sides = (ask.service.shapes(view.content, ask["lang"]) for view in (found.before, found.after))
    return ask.answer(**Effects(*sides).full(found, ask["limit"]))


_LENS: Final = tuple(name for name in LENS if name != "scenario")
QUESTIONS: Final = (
    Question("/v1/scenarios", "scenarios", "Scenarios", "The futures, with their likelihood", scenarios, (LANG, *PAGE)),
    Question("/v1/scenarios/effects", "effects", "Scenarios", "What a scenario does",
             effects, (LANG, LIMIT), LENS, heavy=True),
    Question("/v1/scenarios/{id}/effects", "scenario_effects", "Scenarios", "What one future does",
             scenario_effects, (LANG, LIMIT), _LENS, heavy=True),
    Question("/v1/scenarios/{id}", "scenario", "Scenarios", "One future, with what it would change", scenario),
)  # fmt: skip
