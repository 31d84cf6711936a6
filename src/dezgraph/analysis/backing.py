"""Who backs whom, with what, directly or through others.

Backing is every relationship of the type `backs` or a narrower one. Beyond depth 1 each backer comes
with one shortest chain; nobody is his own backer through a cycle. Where the lens names no day, the
relationships of a chain must all be possible on some common day: who backed a backer years before is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from dezgraph.analysis.frontier import Direction, beyond
from dezgraph.analysis.spans import possible_spans
from dezgraph.analysis.ties import Tie, gathered, order_of, standing_alike
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["MAX_DEPTH", "Backing", "Pair", "backers", "backing_rows", "backs", "table"]

MAX_DEPTH = 10
_TYPE = "backs"
_ALWAYS = (UNBOUNDED_PAST, UNBOUNDED_FUTURE)

Span: TypeAlias = tuple[int, int]
Chain: TypeAlias = tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Backing:
    """One backer (or one who is backed), `depth` steps away.

    `chain` are the steps between, from the entity that was asked about outwards: each a `Tie` whose
    entity is one step further. The last is this entity's own.
    """

    entity: str
    number: int
    depth: int
    chain: Chain

    @property
    def tie(self) -> Tie:
        """The tie of this entity to the one before it in the chain."""
        return self.chain[-1]


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the table: who backs whom. `tie` is seen from the one who is backed."""

    backer: str
    backer_number: int
    backed: str
    backed_number: int
    tie: Tie


def backers(network: View, id: str, *, depth: int | None = 1) -> list[Backing]:
    """Return who backs an entity, and up to `depth` steps who backs these; to any depth for None.

    Nearest first; within a depth certain before possible, then by grade, equals by id.
    O(relationships of all who are reached).

    Raises:
        NotFoundError: there is no such entity.
        InputError: `depth` is not from 1 to 10.
    """
    return _reached(network, id, depth, "to")


def backs(network: View, id: str, *, depth: int | None = 1) -> list[Backing]:
    """Return whom an entity backs, and up to `depth` steps whom these back; as `backers`.

    Raises:
        NotFoundError: there is no such entity.
        InputError: `depth` is not from 1 to 10.
    """
    return _reached(network, id, depth, "from")


def table(network: View) -> Iterator[Pair]:
    """Yield who backs whom, all pairs in view, by the id of who is backed, then strongest backer first."""
    content = network.content
    rows = backing_rows(network, network.rows)
    rows = rows[np.argsort(content.columns.target[rows], kind="stable")]
    backed, starts = np.unique(content.columns.target[rows], return_index=True)
    for number, of_it in zip(backed.tolist(), np.split(rows, starts[1:]), strict=False):
        for tie in gathered(network, number, of_it):
            yield Pair(tie.entity, tie.number, content.entity_ids[number], number, tie)


def backing_rows(network: View, rows: Numbers) -> Numbers:
    """Return those of some rows whose type is backing."""
    return rows[network.content.of_types(_TYPE)[network.content.columns.type[rows]]]


def _reached(network: View, id: str, depth: int | None, direction: Direction) -> list[Backing]:
    if depth is not None and not 1 <= depth <= MAX_DEPTH:
        raise InputError("depth", str(depth), f"use a whole number from 1 to {MAX_DEPTH}")
    start = network.content.entity_number(id)
    # All of it is possible on a day that is named; else the steps of a chain must be on some day that they share.
    if depth != 1 and network.lens.at is None:
        return _reached_on_some_day(network, start, depth, direction)
    found = [Backing(tie.entity, tie.number, 1, (tie,)) for tie in _steps(network, start, direction)]
    return found if depth == 1 else _reached_on_a_day(network, start, found, depth, direction)


def _reached_on_a_day(
    network: View, start: int, nearest: list[Backing], depth: int | None, direction: Direction
) -> list[Backing]:
    """Go on from who is one step away, a whole frontier at a time."""
    types = network.content.of_types(_TYPE)
    known = np.zeros(network.content.columns.entity_count, dtype=bool)
    known[start] = True
    found, front, step = list(nearest), nearest, 1
    while front and step != depth:
        step += 1
        numbers = np.array([backing.number for backing in front], dtype=np.int32)
        known[numbers] = True
        front = [
            Backing(tie.entity, tie.number, step, (*front[place].chain, tie))
            for place, tie in beyond(network, numbers, direction, types, known)
        ]
        found += front
    return found


def _reached_on_some_day(network: View, start: int, depth: int | None, direction: Direction) -> list[Backing]:
    """Go on by labels: an entity is passed again where a chain leads there on days on which none did before."""
    found: dict[int, Backing] = {}
    spans: dict[int, list[Span]] = {start: [_ALWAYS]}
    front: list[tuple[int, Chain, Span]] = [(start, (), _ALWAYS)]
    step = 0
    while front and step != depth:
        step += 1
        labels = [label for one in front for label in _further(network, one, direction)]
        if len(front) > 1:  # what one entity's ties are gathered in is this order already
            labels.sort(key=lambda label: order_of(label[1][-1]))
        front = []
        for number, chain, span in labels:
            if number == start:
                continue
            if number not in found:
                found[number] = Backing(chain[-1].entity, number, step, chain)
            if not any(_within(span, seen) for seen in spans.setdefault(number, [])):
                spans[number].append(span)
                front.append((number, chain, span))
    return list(found.values())


def _further(network: View, label: tuple[int, Chain, Span], direction: Direction) -> Iterator[tuple[int, Chain, Span]]:
    """Yield one step further from an entity: who is there, the chain to him, and each span in which it may hold."""
    number, chain, span = label
    rows = backing_rows(network, _rows_of(network, number, direction))
    firsts, lasts = possible_spans(network, rows)
    fits = (firsts <= span[1]) & (lasts >= span[0])
    together = {
        row: (max(first, span[0]), min(last, span[1]))
        for row, first, last in zip(rows[fits].tolist(), firsts[fits].tolist(), lasts[fits].tolist(), strict=True)
    }
    for tie in gathered(network, number, rows[fits]):
        for common in dict.fromkeys(together[row] for row in tie.rows):
            yield tie.number, (*chain, tie), common


def _steps(network: View, number: int, direction: Direction) -> Sequence[Tie]:
    """Return all ties of an entity to who backs it, or whom it backs; days on which all stands alike share them."""

    def made() -> Sequence[Tie]:
        return tuple(gathered(network, number, backing_rows(network, _rows_of(network, number, direction))))

    return standing_alike(network, ("backing", direction, number), made)


def _rows_of(network: View, number: int, direction: Direction) -> Numbers:
    return network.rows_to(number) if direction == "to" else network.rows_from(number)


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
