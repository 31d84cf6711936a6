"""Who backs whom: `backers`, `backs` and the whole table, `backing`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.options import EntityId
from dezgraph.cli.tables import Column

if TYPE_CHECKING:
    from dezgraph.analysis.backing import Backing, Pair
    from dezgraph.cli.teller import Teller

__all__ = ["backers", "backing", "backs"]

Depth = Annotated[int, typer.Option(help="Steps to go: 2 also gives the backers of backers.")]


def backers(asked: Asked, id: EntityId, depth: Depth = 1) -> None:
    """Who backs an entity, with what, since and until when, at what grade, and why we think so."""
    _tell(asked, id, depth, asked.network.backers(id, depth=depth), f"nobody backs {id} in this view")


def backs(asked: Asked, id: EntityId, depth: Depth = 1) -> None:
    """Whom an entity backs, with what, since and until when, at what grade, and why we think so."""
    _tell(asked, id, depth, asked.network.backs(id, depth=depth), f"{id} backs nobody in this view")


def backing(asked: Asked) -> None:
    """Who backs whom: the whole table."""
    teller = asked.teller()
    asked.answer(
        asked.network.backing(),
        columns=(
            Column("who", style="bold"),
            Column("id", style="dim", below=True),
            Column("whom", style="bold"),
            Column("id", style="dim", below=True),
            Column("with what"),
            *EVIDENCE,
        ),
        rows=lambda pair: _pair_rows(teller, pair),
        items=lambda shapes, pairs: shapes.ties.pairs(asked.network, pairs),
        nothing="nobody backs anybody in this view",
    )


def _tell(asked: Asked, id: str, depth: int, found: list[Backing], nothing: str) -> None:
    teller = asked.teller()
    chain = (Column("chain", below=True),) if depth > 1 else ()
    asked.answer(
        found,
        columns=(
            Column("who", style="bold"),
            Column("id", style="dim", below=True),
            *chain,
            Column("with what"),
            *EVIDENCE,
        ),
        rows=lambda each: _rows(teller, each, id, with_chain=depth > 1),
        items=lambda shapes, shown: shapes.ties.backings(asked.network, shown),
        nothing=nothing,
        content=lambda shapes: {"actor": shapes.entities.referred(id)},
    )


def _rows(teller: Teller, each: Backing, id: str, *, with_chain: bool) -> Iterator[tuple[str, ...]]:
    """Yield the lines of one entity: one a relationship of its last step."""
    chain = " → ".join([*(tie.entity for tie in reversed(each.chain)), id]) if each.depth > 1 else ""
    for row in each.tie.rows:
        record = teller.network.content.relationship(row)
        who = (teller.label(each.number), each.entity, *([chain] if with_chain else []))
        yield *who, teller.with_what(record), *evidence(teller, row)


def _pair_rows(teller: Teller, pair: Pair) -> Iterator[tuple[str, ...]]:
    for row in pair.tie.rows:
        record = teller.network.content.relationship(row)
        ends = (teller.label(pair.backer_number), pair.backer, teller.label(pair.backed_number), pair.backed)
        yield *ends, teller.with_what(record), *evidence(teller, row)
