"""Signed balance: on a day, and through time."""

from __future__ import annotations

import re
from typing import Final

from starlette.responses import Response

from dezgraph.analysis.balance.ground import RULES, ground
from dezgraph.analysis.turns import STEPS
from dezgraph.errors import InputError
from dezgraph_api.parameters import LANG, LIMIT, Parameter, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_MOST_SECONDS: Final = 60
_ENTANGLED: Final = 64
"""Independent circuits of ties: so many are divided in tenths of a second, twice as many in seconds."""
_MANY: Final = 500
"""Actors whose walk balance takes a tenth of a second."""
_SECONDS: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})?", re.ASCII)


def balance(ask: Ask) -> Response:
    """How balanced the signed ties between actors are, and which ties stand in the way.

    Triangles by signs; walk balance; the division in two camps a part (`strict`), and in as many as it takes (`weak`),
    that has the fewest ties against it, with these ties and their evidence. `optimal` says that none has fewer; where
    others have as few, `always` and `is_settled` say what is the same in all of them. `left_out` are groups whose parts
    are hostile to one another, `parted` who stands in another camp than what it is part of: membership has no sign.
    `time_limit` is for all of it: where it was reached, `bound` says how many ties are against any division at least,
    and `note` names what is not proven.
    """
    found = ask.network.balance(ambivalent=ask["ambivalent"], time_limit=ask["time_limit"], always=True)
    return ask.answer(**ask.shapes.balances.balance(ask.network, found, ask["limit"]))


def series(ask: Ask) -> Response:
    """The strict balance on the first day of `from`, and of each month or year after it up to `until`.

    Without these, from the first to the last day that the dates of signed ties name. At most 1200 points.
    `time_limit` is for all of them; `note` names what there was no time for.
    """
    options = {name: ask[name] for name in ("step", "ambivalent", "time_limit")}
    return ask.answer(**ask.shapes.balances.series(ask.network.balance_series(**options)))


def _takes_long(ask: Ask) -> bool:
    """Tell whether a division may take long: on a small graph only where the ties in view are much entangled."""
    if ask.service.is_large:
        return True
    found = ground(ask.network, ask["ambivalent"])
    return found.circuits > _ENTANGLED or len(found.projection.nodes) > _MANY


def _seconds(text: str) -> float:
    if not _SECONDS.fullmatch(text) or not 0 < float(text) <= _MOST_SECONDS:
        raise InputError("time_limit", text, f"use seconds, more than 0 and at most {_MOST_SECONDS}")
    return float(text)


def _time_limit(seconds: int) -> Parameter:
    schema = {"type": "number", "exclusiveMinimum": 0, "maximum": _MOST_SECONDS, "default": seconds}
    return Parameter(
        "time_limit", "About how many seconds all of it may take together.", _seconds, schema, seconds, float(seconds)
    )


_AMBIVALENT: Final = one_of("ambivalent", "What a pair counts as that is friendly and hostile at once.", RULES)
_STEP: Final = one_of("step", "How far points are apart.", STEPS)
QUESTIONS: Final = (
    Question("/v1/balance", "balance", "Balance", "Signed balance, and the ties that stand in its way",
             balance, (LANG, _AMBIVALENT, _time_limit(5), LIMIT), LENS, heavy=_takes_long, in_thread=True),
    Question("/v1/balance/series", "balance_series", "Balance", "Signed balance through time",
             series, (LANG, _STEP, _AMBIVALENT, _time_limit(30)), LENS, heavy=_takes_long, in_thread=True),
)  # fmt: skip
