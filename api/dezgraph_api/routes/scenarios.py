"""Scenarios: the futures that were thought of."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.parameters import LANG, PAGE
from dezgraph_api.question import Ask, Question

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


QUESTIONS: Final = (
    Question("/v1/scenarios", "scenarios", "Scenarios", "The futures, with their likelihood", scenarios, (LANG, *PAGE)),
    Question("/v1/scenarios/{id}", "scenario", "Scenarios", "One future, with what it would change", scenario),
)
