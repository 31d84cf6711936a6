"""Relationships: those that a lens lets through, and one with all its claims."""

from __future__ import annotations

from typing import Final

import numpy as np
from starlette.responses import Response

from dezgraph.columns import Index, Numbers
from dezgraph.grades import RANKS
from dezgraph_api.parameters import ENDED_BY, ENTITY, LANG, PAGE, SOURCE_ENTITY, STARTED_BY, TARGET_ENTITY, one_of
from dezgraph_api.question import LENS, Ask, Question

__all__ = ["QUESTIONS"]


def relationships(ask: Ask) -> Response:
    """The relationships in view, each with the claims that pass, by id or the important first.

    `source_entity`, `target_entity` and `entity` keep those of an entity, `started_by` and `ended_by` those that an
    event began or ended, as far as was known by the day `known`.
    """
    rows = _rows(ask)
    listed = _by_importance(ask, rows) if ask["order"] == "importance" else rows
    return ask.page(listed.tolist(), lambda part: ask.shapes.relationships.all(ask.network, list(part)))


def relationship(ask: Ask) -> Response:
    """One relationship with all its claims and their sources, whatever the lens.

    `in_view` tells of the relationship, and of each claim, whether the lens lets it through.
    """
    row = ask.network.content.relationship_number(ask.id)
    return ask.answer(relationship=ask.shapes.relationships.full(ask.network, row))


def _rows(ask: Ask) -> Numbers:
    rows = _rows_at_ends(ask)
    for name, rows_by in (("started_by", ask.network.rows_started_by), ("ended_by", ask.network.rows_ended_by)):
        if ask[name] is not None:
            brought = rows_by(ask.entity("Event", id=ask[name]))
            rows = brought if rows is None else rows[np.isin(rows, brought)]
    return ask.network.rows if rows is None else rows


def _by_importance(ask: Ask, rows: Numbers) -> Numbers:
    """Return rows in view, certain before possible, better grade first; then by turns of types, signed first.

    A turn takes one relationship of each type, so that a hub's first page is not all of one. O(n log n).
    """
    codes, certain = ask.network.standing(rows)
    doubtful = np.zeros(len(rows), dtype=bool) if certain is None else ~certain
    content = ask.network.content
    signs = np.array([term.sign for term in content.vocabulary.types.values()], dtype=np.int8)
    types = content.columns.type[rows].astype(np.int32)
    # Who is equal but for the type, and then of the type too, each a number.
    rank = RANKS[codes].astype(np.int32) + doubtful * 256
    groups = rank * len(signs) + types
    _, numbers = np.unique(groups, return_inverse=True)
    index = Index.of(numbers.astype(np.int32), int(numbers.max(initial=-1)) + 1)
    turns = np.empty(len(rows), dtype=np.int32)
    turns[index.rows] = np.arange(len(rows)) - index.starts[numbers[index.rows]]
    return rows[np.lexsort((rows, signs[types] == 0, turns, rank))]


def _rows_at_ends(ask: Ask) -> Numbers | None:
    """Return the relationships in view with the ends asked for; None where no end is."""
    network, source, target, either = ask.network, ask["source_entity"], ask["target_entity"], ask["entity"]
    columns = network.content.columns
    if either is not None:
        rows = network.rows_at(ask.entity(id=either))
    elif source is not None:
        rows = network.rows_from(ask.entity(id=source))
    elif target is not None:
        rows = network.rows_to(ask.entity(id=target))
    else:
        return None
    if source is not None:
        rows = rows[columns.source[rows] == ask.entity(id=source)]
    if target is not None:
        rows = rows[columns.target[rows] == ask.entity(id=target)]
    return rows


_ORDER: Final = one_of(
    "order",
    "By id, or the important first: certain before possible, then better grade, then by turns of their types.",
    ("id", "importance"),
)

QUESTIONS: Final = (
    Question("/v1/relationships", "relationships", "Relationships", "Relationships under the lens",
             relationships, (LANG, SOURCE_ENTITY, TARGET_ENTITY, ENTITY, STARTED_BY, ENDED_BY, _ORDER, *PAGE), LENS),
    Question("/v1/relationships/{id}", "relationship", "Relationships", "One relationship with all its claims",
             relationship, (LANG,), LENS),
)  # fmt: skip
