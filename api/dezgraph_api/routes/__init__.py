"""Every question that the service answers, one module a noun; the hot ones first, for routing is by order."""

from __future__ import annotations

from typing import Final

from dezgraph_api.question import Question
from dezgraph_api.routes import (
    actors,
    addresses,
    aims,
    backing,
    balance,
    centrality,
    change,
    communities,
    conditions,
    entities,
    graph,
    pages,
    paths,
    patronage,
    probes,
    reconcile,
    relationships,
    resources,
    scenarios,
    sensitivity,
    sources,
    sparql,
    stats,
    timeline,
    vocabulary,
)

__all__ = ["QUESTIONS"]

_MODULES: Final = (
    actors, resources, relationships, entities, backing, patronage, paths, timeline, change, sensitivity, centrality,
    communities, balance, conditions, aims, scenarios, sources, vocabulary, stats, graph, sparql, reconcile, addresses,
    probes, pages,
)  # fmt: skip

QUESTIONS: Final[tuple[Question, ...]] = tuple(question for module in _MODULES for question in module.QUESTIONS)
