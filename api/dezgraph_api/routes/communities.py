"""Communities: who stands together."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph.analysis.balance.ground import RULES
from dezgraph.analysis.communities import METHODS, MOST_RESOLUTION, MOST_SEED
from dezgraph.errors import InputError
from dezgraph_api.parameters import LANG, PAGE, Parameter, choice
from dezgraph_api.question import LENS, Ask, Question
from dezgraph_api.routes.centrality import WEIGHT

__all__ = ["QUESTIONS"]


def communities(ask: Ask) -> Response:
    """Actors in groups, largest first, equals by their smallest id; members by id, a thousand of each at most.

    `leiden` and `louvain` go by friendly ties, and tell their `modularity`; `balance` by friendly and hostile ones,
    with the fewest ties against the division (`frustration`). `isolated` are the actors without such a tie. Equal
    requests have equal answers; another `seed` may give others.
    """
    options = {parameter.name: ask[parameter.name] for parameter in _DIVISION}
    found = ask.network.communities(**options)
    return ask.page(found, ask.shapes.communities.listed, **ask.shapes.communities.summary(found))


def _resolution(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise InputError("resolution", text, f"use a number above 0, at most {MOST_RESOLUTION:g}") from None


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(MOST_SEED))):
        raise InputError("seed", text, f"use a whole number from 0 to {MOST_SEED}")
    return int(text)


_DIVISION: Final = (
    choice("method", "How to divide.", METHODS, default="leiden"),
    WEIGHT,
    Parameter(
        "resolution",
        "Higher gives more and smaller groups; 1 if not given. Not for `balance`.",
        _resolution,
        {"type": "number", "exclusiveMinimum": 0, "maximum": MOST_RESOLUTION},
        example=1,
    ),
    Parameter(
        "seed",
        "Where chance begins; 0 if not given. Not for `balance`.",
        _seed,
        {"type": "integer", "minimum": 0, "maximum": MOST_SEED},
        example=0,
    ),
    choice(
        "ambivalent",
        "What a pair that is friendly and hostile at once counts as: both, one of the two, or nothing.",
        RULES,
        default="both",
    ),
)
QUESTIONS: Final = (
    Question("/v1/communities", "communities", "Structure", "Who stands together",
             communities, (LANG, *_DIVISION, *PAGE), LENS, heavy=True),
)  # fmt: skip
