"""The conditions that people live under: what causes them, who is affected, what eases them."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.neighbours import Neighbours
from dezgraph_api.parameters import LANG, PAGE, Q
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def conditions(ask: Ask) -> Response:
    """Humanitarian conditions, each with its causes, what it causes, whom it affects, and what eases or hinders it.

    By id; with `q` best first. Within each list certain before possible, better grade first, then by id.
    """
    return _NEIGHBOURS.answer(ask)


_NEIGHBOURS: Final = Neighbours(
    kind="Condition",
    roles={
        "causes": ("to", "causes"),
        "effects": ("from", "causes"),
        "affects": ("from", "affects"),
        "eased_by": ("to", "eases"),
        "hinders": ("from", "hinders"),
    },
)

QUESTIONS: Final = (
    Question("/v1/conditions", "conditions", "Aims and conditions", "Conditions, their causes and whom they affect",
             conditions, (LANG, Q, *PAGE), LENS),
)  # fmt: skip
