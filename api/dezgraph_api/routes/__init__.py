"""Every question that the service answers, one module a noun; the hot ones first, for routing is by order.

A start imports the first modules only, which answer who backs whom. What the others need, and making their routes,
takes as long again: `rest` has them when a path is asked for that none of the first has, or shortly after the start.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final

from dezgraph_api.question import Question

if TYPE_CHECKING:
    QUESTIONS: tuple[Question, ...]

__all__ = ["QUESTIONS", "first", "rest"]

_FIRST: Final = ("actors", "resources", "relationships", "entities", "backing", "probes")
_REST: Final = (
    "patronage", "paths", "timeline", "change", "sensitivity", "centrality", "communities", "balance", "conditions",
    "aims", "scenarios", "sources", "vocabulary", "stats", "graph", "sparql", "reconcile", "addresses", "pages",
)  # fmt: skip


def first() -> tuple[Question, ...]:
    """Return the questions of which a start makes routes."""
    return _of(_FIRST)


def rest() -> tuple[Question, ...]:
    """Return all other questions."""
    return _of(_REST)


@cache
def _of(names: tuple[str, ...]) -> tuple[Question, ...]:
    modules = (import_module(f"dezgraph_api.routes.{name}") for name in names)
    return tuple(question for module in modules for question in module.QUESTIONS)


def __getattr__(name: str) -> tuple[Question, ...]:
    """Return all questions as `QUESTIONS`. Raises AttributeError for any other name."""
    if name != "QUESTIONS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return first() + rest()
