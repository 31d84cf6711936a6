"""Statistics: how much there is."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.parameters import LANG
from dezgraph_api.question import LENS, Ask, Question
from dezgraph_api.shapes.stats import counts

__all__ = ["QUESTIONS"]


def stats(ask: Ask) -> Response:
    """How many entities, relationships, claims and sources there are; relationships and their claims under the lens."""
    return ask.answer(**counts(ask.network))


QUESTIONS: Final = (
    Question("/v1/stats", "stats", "Service", "How much there is, under the lens", stats, (LANG,), LENS),
)
