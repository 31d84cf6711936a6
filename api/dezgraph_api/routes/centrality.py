"""Centrality: who is central by a measure, and whose rank changed."""

from __future__ import annotations

from typing import Any, Final

from starlette.responses import Response

from dezgraph.analysis.centrality import MEASURE_NAMES
from dezgraph.analysis.linking import DIRECTIONS, OVER, STRENGTHS
from dezgraph_api.parameters import LANG, PAGE, choice
from dezgraph_api.question import LENS, Ask, Question
from dezgraph_api.sides import SIDES, told_sides, views

__all__ = ["QUESTIONS", "WEIGHT"]


def centrality(ask: Ask) -> Response:
    """Everyone ranked by a measure: highest score first, equals share a rank and are ordered by id.

    The default asks for influence: PageRank over backing, where rank flows from who is backed to who backs. `over`
    says which relationships count, `direction` which way rank flows along them, `weight` what makes a tie strong;
    measures of signed ties take no other. `sampling` says how far scores may be off where they are estimated.
    """
    found = ask.network.centrality(**_options(ask))
    return ask.page(found, ask.shapes.centralities.ranked, **ask.shapes.centralities.summary(found))


def changes(ask: Ask) -> Response:
    """How the ranking moves from one view to another: farthest moved first, then by change of score, then by id.

    The two views are named as for `/v1/diff`, the ranking as for `/v1/centrality`. Who is ranked in one view only has
    `entered` or `left`, and is taken to stand behind all who are ranked in the other.
    """
    before, after = views(ask)
    found = before.centrality_changes(after, **_options(ask))
    shapes = ask.service.shapes(before.content, ask["lang"]).centralities
    return ask.page(found, shapes.moves, **told_sides(before, after), **shapes.movement(found))


def _options(ask: Ask) -> dict[str, Any]:
    return {parameter.name: ask[parameter.name] for parameter in _RANKING}


WEIGHT: Final = choice(
    "weight",
    "What makes a tie strong: nothing, the best grade of its relationships (those that cannot be judged are left out), "
    "or how many relationships it has.",
    tuple(STRENGTHS),
    default="none",
)
_RANKING: Final = (
    choice("measure", "By what to rank.", MEASURE_NAMES, default="pagerank"),
    choice("over", "Which relationships count; `backing`, or `signed` for measures of signed ties.", tuple(OVER)),
    choice(
        "direction",
        "Which way rank flows: from source to target, from target to source (the default for backing), or both.",
        DIRECTIONS,
    ),
    WEIGHT,
)
QUESTIONS: Final = (
    Question("/v1/centrality", "centrality", "Structure", "Who is central, by a measure",
             centrality, (LANG, *_RANKING, *PAGE), LENS, heavy=True),
    Question("/v1/centrality/changes", "centrality_changes", "Structure", "Whose rank differs between two views",
             changes, (LANG, *SIDES, *_RANKING, *PAGE), LENS, heavy=True),
)  # fmt: skip
