"""Aims: objectives and who pursues them, instruments and what they serve."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.neighbours import neighbours
from dezgraph_api.parameters import LANG, PAGE, PURSUED_BY, USED_BY, Q
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def objectives(ask: Ask) -> Response:
    """Objectives, each with who pursues it, what it concerns, what serves, hinders or enables it, and what it needs.

    With `actor` those that it pursues itself; what a group pursues that it belongs to is no aim of its own. By id; with
    `q` best first. Within each list certain before possible, better grade first, then by id.
    """
    return neighbours(ask, "Objective")


def instruments(ask: Ask) -> Response:
    """Instruments, each with who uses it, which objectives it serves, what it concerns, and what comes of it.

    With `actor` those that it uses itself. Ordered as objectives.
    """
    return neighbours(ask, "Instrument")


QUESTIONS: Final = (
    Question("/v1/objectives", "objectives", "Aims and conditions", "Objectives and who pursues them",
             objectives, (LANG, Q, PURSUED_BY, *PAGE), LENS),
    Question("/v1/instruments", "instruments", "Aims and conditions", "Instruments and what they serve",
             instruments, (LANG, Q, USED_BY, *PAGE), LENS),
)  # fmt: skip
