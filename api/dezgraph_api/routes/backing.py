"""Backing: the whole table, who backs whom."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.parameters import LANG, PAGE
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def backing(ask: Ask) -> Response:
    """Who backs whom, with what: every pair in view, by the id of who is backed, strongest backer first."""
    pairs = list(ask.network.backing())
    return ask.page(pairs, lambda part: ask.shapes.ties.pairs(ask.network, part))


QUESTIONS: Final = (
    Question("/v1/backing", "backing", "Actors", "The whole table: who backs whom", backing, (LANG, *PAGE), LENS),
)
