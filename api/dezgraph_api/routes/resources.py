"""Resources and places: who lays hands on them."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.parameters import LANG, PAGE
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def claimants(ask: Ask) -> Response:
    """Who controls, contests, seeks, guards … a resource or a place.

    By relationship type in the order of the vocabulary; within a type certain before possible, better grade first,
    then by id. Who does so in two ways comes twice.
    """
    number = ask.entity("Resource", "Place")
    groups = ask.network.claimants(ask.network.content.entity_ids[number])
    found = [(type_, tie) for type_, ties in groups.items() for tie in ties]
    resource = ask.shapes.entities.reference(number)
    return ask.page(found, lambda part: ask.shapes.ties.typed(ask.network, part), resource=resource)


QUESTIONS: Final = (
    Question("/v1/resources/{id}/claimants", "claimants", "Resources", "Who controls, contests or seeks it",
             claimants, (LANG, *PAGE), LENS),
)  # fmt: skip
