"""Aims: objectives and who pursues them, instruments and what they serve."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.neighbours import Neighbours
from dezgraph_api.parameters import LANG, PAGE, Q
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def objectives(ask: Ask) -> Response:
    """Objectives, each with who pursues it, what it concerns, what serves it and what hinders it.

    By id; with `q` best first. Within each list certain before possible, better grade first, then by id.
    """
    return _OBJECTIVES.answer(ask)


def instruments(ask: Ask) -> Response:
    """Instruments, each with who uses it, which objectives it serves and what it concerns; ordered as objectives."""
    return _INSTRUMENTS.answer(ask)


_OBJECTIVES: Final = Neighbours(
    kind="Objective",
    roles={
        "pursued_by": ("to", "pursues"),
        "concerns": ("from", "concerns"),
        "served_by": ("to", "serves"),
        "serves": ("from", "serves"),
        "hindered_by": ("to", "hinders"),
    },
)

_INSTRUMENTS: Final = Neighbours(
    kind="Instrument",
    roles={
        "used_by": ("to", "uses"),
        "serves": ("from", "serves"),
        "concerns": ("from", "concerns"),
        "hindered_by": ("to", "hinders"),
    },
)

QUESTIONS: Final = (
    Question("/v1/objectives", "objectives", "Aims and conditions", "Objectives and who pursues them",
             objectives, (LANG, Q, *PAGE), LENS),
    Question("/v1/instruments", "instruments", "Aims and conditions", "Instruments and what they serve",
             instruments, (LANG, Q, *PAGE), LENS),
)  # fmt: skip
