"""Change: what differs between two days, two days of knowledge, or the graph and a scenario."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph.analysis.causes import CAUSES
from dezgraph.errors import InputError
from dezgraph.view import View
from dezgraph_api.parameters import LANG, PAGE, Parameter
from dezgraph_api.question import LENS, Ask, Question
from dezgraph_api.shapes.changes import Changes
from dezgraph_api.sides import SIDES, told_sides, views

__all__ = ["QUESTIONS"]


def diff(ask: Ask) -> Response:
    """What is not the same in two views: relationships begun, ended and changed, by id, each with why.

    Give `from_at` and `to_at`, or `from_known` (and `to_known`), or both pairs; or `scenario` alone, which is held
    against the graph as it is. All other options of the lens hold on both sides. `causes`: the `world` changed, we
    `learned`, only `certainty` did, for want of anything newer, the `scenario`; `cause` keeps those of one. Counts,
    entities, measures and movers are those of all that is kept.
    """
    before, after = views(ask)
    found = before.diff(after)
    if ask["cause"] is not None:
        found = found.caused_by(ask["cause"])
    changes = _changes(ask, before, after)
    return ask.page(found, changes.differences, **told_sides(before, after), **changes.summary(found))


def handovers(ask: Ask) -> Response:
    """What changed hands: resources and places that others control in one view than in the other, by id.

    The two views are named as for `/v1/diff`. Holders come strongest first.
    """
    before, after = views(ask)
    return ask.page(before.handovers(after), _changes(ask, before, after).handovers, **told_sides(before, after))


def _changes(ask: Ask, before: View, after: View) -> Changes:
    return Changes(*(ask.service.shapes(view.content, ask["lang"]) for view in (before, after)))


def _cause(text: str) -> str:
    if text not in CAUSES:
        raise InputError("cause", text, f"use one of {', '.join(CAUSES)}")
    return text


_CAUSE: Final = Parameter(
    "cause", "Only what has this cause.", _cause, {"type": "string", "enum": list(CAUSES)}, example="world"
)
QUESTIONS: Final = (
    Question("/v1/diff", "diff", "Change", "What differs between two views, and why",
             diff, (LANG, *SIDES, _CAUSE, *PAGE), LENS, heavy=True),
    Question("/v1/handovers", "handovers", "Change", "What changed hands between two views",
             handovers, (LANG, *SIDES, *PAGE), LENS, heavy=True),
)  # fmt: skip
