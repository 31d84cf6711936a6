"""Every question that the service answers, one module a noun; the hot ones first, for routing is by order."""

from __future__ import annotations

from typing import Final

from dezgraph_api.question import Question
from dezgraph_api.routes import (
    actors,
    addresses,
    aims,
    backing,
    conditions,
    entities,
    graph,
    pages,
    probes,
    relationships,
    resources,
    scenarios,
    sources,
    stats,
    timeline,
    vocabulary,
)

__all__ = ["QUESTIONS"]

_MODULES: Final = (
    actors, resources, relationships, entities, backing, timeline, conditions, aims, scenarios, sources, vocabulary,
    stats, graph, addresses, probes, pages,
)  # fmt: skip

QUESTIONS: Final[tuple[Question, ...]] = tuple(question for module in _MODULES for question in module.QUESTIONS)
