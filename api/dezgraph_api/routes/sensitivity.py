"""Sensitivity: which answers hang on a source or on weak claims, and what only one source says."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph.analysis.standard import QUESTIONS as STANDARD
from dezgraph_api.parameters import LANG, LIMIT, PAGE, Parameter
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def sensitivity(ask: Ask) -> Response:
    """Which answers change when all claims of some sources, or all claims below a grade, are left out.

    Asked are the standard questions, or the one that `question` names, about `entity` if given (twice for
    `shared-backers` and `path`). An answer is `lost`,
    `gained`, `weakened` (possible instead of certain, or a worse grade) or `strengthened`; at most `limit` of each are
    listed, by ids, and all are counted.
    """
    found = ask.network.sensitivity(
        drop_source=ask["drop_source"], drop_below=ask["drop_below"], question=ask["question"], entity=ask["entity"]
    )
    return ask.answer(**ask.shapes.sensitivities.full(ask.network, found, ask["limit"]))


def single_source(ask: Ask) -> Response:
    """The relationships in view that only one source asserts, by id; and the sources on which most of them hang.

    `alone` is how many hang on a source, `total` how many it asserts at all, both under the lens.
    """
    found = ask.network.single_source()
    shapes = ask.shapes.sensitivities
    return ask.page(found, shapes.hanging, **shapes.reliances(found.sources))


def _is_long(ask: Ask) -> bool:
    """Tell whether it may take seconds: the search for the best divisions of both views may on a small graph too."""
    return ask.service.is_large or ask["question"] == "tension"


_DROP_SOURCE: Final = Parameter(
    "drop_source",
    "Leave out all claims of these sources.",
    str,
    example="article-deir-ez-zor",
    several=True,
    default=(),
)
_DROP_BELOW: Final = Parameter(
    "drop_below", "Leave out all claims below this grade.", str,
    {"type": "string", "pattern": "^[A-Fa-f][1-6]$"}, example="C3",
)  # fmt: skip
_QUESTION: Final = Parameter(
    "question", "Only this question.", str, {"type": "string", "enum": list(STANDARD)}, example="backers"
)
_ABOUT: Final = Parameter(
    "entity",
    "Whom or what the question is about; for some questions given twice.",
    str,
    example="syrian-regime",
    several=True,
    default=(),
    names_entity=True,
)
QUESTIONS: Final = (
    Question("/v1/sensitivity", "sensitivity", "Sensitivity", "Which answers hang on a source or a grade",
             sensitivity, (LANG, _DROP_SOURCE, _DROP_BELOW, _QUESTION, _ABOUT, LIMIT), LENS, heavy=_is_long,
             in_thread=True),
    Question("/v1/sensitivity/single-source", "single_source", "Sensitivity", "What only one source says",
             single_source, (LANG, *PAGE), LENS, heavy=True),
)  # fmt: skip
