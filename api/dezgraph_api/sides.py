"""Two views in one request: the parameters that name two days, and how they become views.

For every question that compares: all other options of the lens hold on both sides.
"""

from __future__ import annotations

from typing import Any, Final

from dezgraph.analysis.sides import sides
from dezgraph.view import View
from dezgraph_api.parameters import Parameter
from dezgraph_api.question import Ask

__all__ = ["SIDES", "told_sides", "views"]

_DAY: Final = {"type": "string", "format": "date"}
_FROM_AT: Final = Parameter("from_at", "The first of two days to compare.", str, _DAY, example="2017-01-01")
_TO_AT: Final = Parameter("to_at", "The second of two days to compare.", str, _DAY, example="2018-01-01")
_FROM_KNOWN: Final = Parameter(
    "from_known", "The first of two days of knowledge to compare.", str, _DAY, example="2018-01-01"
)
_TO_KNOWN: Final = Parameter(
    "to_known", "The second day of knowledge; without it all that is known now.", str, _DAY, example="2019-01-01"
)
SIDES: Final = (_FROM_AT, _TO_AT, _FROM_KNOWN, _TO_KNOWN)
"""The parameters of a comparison. Without any of them `scenario` is held against the graph as it is."""


def views(ask: Ask) -> tuple[View, View]:
    """Return the view before and the view after.

    Raises:
        InputError: nothing to compare, half a pair, or a day that the lens gives already. DateError: not a day.
    """
    before, after = sides(ask.lens, **{parameter.name: ask[parameter.name] for parameter in SIDES})
    return ask.service.view(before), ask.service.view(after)


def told_sides(before: View, after: View) -> dict[str, Any]:
    """Return the lenses of both sides, as an answer tells them."""
    return {"before": before.lens.as_options(), "after": after.lens.as_options()}
