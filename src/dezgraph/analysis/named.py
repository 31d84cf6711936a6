"""Questions that are asked only by name: each is about one entity or two, or takes a search.

An answer that rests on several relationships is as sure as the weakest of them; of parallel ones the surest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from dezgraph.analysis.answers import DOUBT, Answers, keys_of, standing_of

if TYPE_CHECKING:
    from dezgraph.analysis.ties import Tie
    from dezgraph.view import View

__all__ = ["camp", "clashing", "path", "shared_backers", "tension", "ultimate_backers"]

Asked: TypeAlias = tuple[int, ...]
Row: TypeAlias = tuple[int, int, int]
"""Whom an answer is about, counted from 1, with 0 for none; the entity; and how sure it is, 0 where nothing says."""


def ultimate_backers(view: View, asked: Asked) -> Answers:
    """Return who stands behind all backers of an entity."""
    [number] = asked
    found = view.ultimate_backers(_id(view, number))
    return _made(view, ((number + 1, one.number, _weakest(view, one.chain)) for one in found))


def shared_backers(view: View, asked: Asked) -> Answers:
    """Return who backs both of two entities himself."""
    first, second = asked
    found = view.shared_backers(_id(view, first), _id(view, second))
    return _made(view, ((0, one.number, _weakest(view, (*one.first.chain, *one.second.chain))) for one in found))


def tension(view: View, _: Asked) -> Answers:
    """Return the ties that are against every best division in two camps: what depends on no choice among equals."""
    strict = view.balance(always=True).strict
    found = [one for one in strict.tension if one.always] if strict else []
    return _made(view, ((one.number + 1, one.tie.number, _weakest(view, (one.tie,))) for one in found))


def camp(view: View, asked: Asked) -> Answers:
    """Return who is in the same community as an entity, by Leiden on friendly ties."""
    [number] = asked
    groups = (group for group in view.communities().members if number in group)
    return _made(view, ((number + 1, other, 0) for group in groups for other in group.tolist() if other != number))


def clashing(view: View, asked: Asked) -> Answers:
    """Return which pairs of claimants clash over a resource."""
    [number] = asked
    return _made(
        view,
        ((clash.numbers[0] + 1, clash.numbers[1], _all_of(view, clash.rows, is_certain=clash.certainty == "certain"))
         for clash in view.contest(_id(view, number)).clashes),
    )  # fmt: skip


def path(view: View, asked: Asked) -> Answers:
    """Return the hops of the best path between two entities."""
    first, second = asked
    found = view.paths(_id(view, first), _id(view, second), k=1).found
    hops = (hop for one in found for hop in one.hops)
    return _made(view, ((hop.start_number + 1, hop.tie.number, _weakest(view, (hop.tie,))) for hop in hops))


def _id(view: View, number: int) -> str:
    return view.content.entity_ids[number]


def _weakest(view: View, ties: Iterable[Tie]) -> int:
    return max(int(standing_of(view, np.array(tie.rows, dtype=np.int32)).min()) for tie in ties)


def _all_of(view: View, rows: Sequence[int], *, is_certain: bool) -> int:
    rank = max(int(one) % DOUBT for one in standing_of(view, np.array(rows, dtype=np.int32)))
    return rank if is_certain or view.lens.window is None else rank + DOUBT


def _made(view: View, rows: Iterable[Row]) -> Answers:
    about, entity, standing = np.array(list(rows), dtype=np.int64).reshape(-1, 3).T
    return Answers.of(keys_of(view, about, entity, np.zeros(len(about), dtype=np.int64)), standing)
