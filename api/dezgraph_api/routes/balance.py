"""Signed balance: on a day, and through time."""

from __future__ import annotations

import re
from typing import Final

from starlette.responses import Response

from dezgraph.analysis.balance.ground import RULES
from dezgraph.analysis.balance.series import STEPS
from dezgraph.errors import InputError
from dezgraph_api.parameters import LANG, LIMIT, Parameter, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]

_MOST_SECONDS: Final = 60
_SECONDS: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})?", re.ASCII)


def balance(ask: Ask) -> Response:
    """How balanced the signed ties between actors are, and which ties stand in the way.

    Triangles by signs; walk balance; the division in two camps a part (`strict`), and in as many as it takes (`weak`),
    that has the fewest ties against it, with these ties and their evidence. `optimal` says that none has fewer;
    where `time_limit` was reached, `bound` says how many it has at least.
    """
    found = ask.network.balance(ambivalent=ask["ambivalent"], time_limit=ask["time_limit"], always=True)
    return ask.answer(**ask.shapes.balances.balance(ask.network, found, ask["limit"]))


def series(ask: Ask) -> Response:
    """The strict balance on the first day of `from`, and of each month or year after it up to `until`.

    Without these, from the first to the last day that the dates of signed ties name. At most 1200 points.
    `time_limit` is for all of them.
    """
    options = {name: ask[name] for name in ("step", "ambivalent", "time_limit")}
    return ask.answer(**ask.shapes.balances.series(ask.network.balance_series(**options)))


def _seconds(text: str) -> float:
    if not _SECONDS.fullmatch(text) or not 0 < float(text) <= _MOST_SECONDS:
        raise InputError("time_limit", text, f"use seconds, more than 0 and at most {_MOST_SECONDS}")
    return float(text)


def _time_limit(seconds: int) -> Parameter:
    schema = {"type": "number", "exclusiveMinimum": 0, "maximum": _MOST_SECONDS, "default": seconds}
    return Parameter(
        "time_limit", "How many seconds to search for the best division.", _seconds, schema, seconds, float(seconds)
    )


_AMBIVALENT: Final = one_of("ambivalent", "What a pair counts as that is friendly and hostile at once.", RULES)
_STEP: Final = one_of("step", "How far points are apart.", STEPS)
QUESTIONS: Final = (
    Question("/v1/balance", "balance", "Balance", "Signed balance, and the ties that stand in its way",
             balance, (LANG, _AMBIVALENT, _time_limit(5), LIMIT), LENS, heavy=True),
    Question("/v1/balance/series", "balance_series", "Balance", "Signed balance through time",
             series, (LANG, _STEP, _AMBIVALENT, _time_limit(30)), LENS, heavy=True),
)  # fmt: skip
