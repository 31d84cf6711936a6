"""The conditions that people live under: what causes them, who is affected, what eases them."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.neighbours import neighbours
from dezgraph_api.parameters import LANG, PAGE, Q
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def conditions(ask: Ask) -> Response:
    """Conditions, humanitarian and political, each with its causes and effects, and whom it affects.

    Also with what eases, hinders or enables it, what it needs, and for what it does so. By id; with `q` best first.
    Within each list certain before possible, better grade first, then by id.
    """
    return neighbours(ask, "Condition")


QUESTIONS: Final = (
    Question("/v1/conditions", "conditions", "Aims and conditions", "Conditions, their causes and whom they affect",
             conditions, (LANG, Q, *PAGE), LENS),
)  # fmt: skip
