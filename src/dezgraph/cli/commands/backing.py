"""Who backs whom: `backers`, `backs` and the whole table, `backing`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dezgraph.analysis.backing import MAX_DEPTH
from dezgraph.cli.asked import Asked
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.options import EntityId
from dezgraph.cli.tables import Column
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.analysis.backing import Backing, Pair
    from dezgraph.cli.teller import Teller

__all__ = ["Depth", "backers", "backing", "backs", "chain_of", "depth_of"]


def depth_of(text: str) -> int | None:
    """Return how many steps a text asks for, None for all. Raises InputError."""
    if text == "all":
        return None
    if not text.isascii() or not text.isdigit():
        raise InputError("depth", text, f"use a whole number from 1 to {MAX_DEPTH}, or all")
    return int(text)


Depth = Annotated[
    str, typer.Option(metavar="N|all", help="Steps to go: 2 also gives the backers of backers; all goes to the end.")
]
Ultimate = Annotated[bool, typer.Option("--ultimate", help="Only those at the far end: no backer of theirs is known.")]


def backers(asked: Asked, id: EntityId, depth: Depth = "1", ultimate: Ultimate = False) -> None:
    """Who backs an entity, with what, since and until when, at what grade, and why we think so."""
    number = asked.network.number_of(id, "Actor")
    steps = None if ultimate else depth_of(depth)
    found = asked.network.ultimate_backers(id) if ultimate else asked.network.backers(id, depth=steps)
    _tell(asked, number, steps, found, "backers")


def backs(asked: Asked, id: EntityId, depth: Depth = "1") -> None:
    """Whom an entity backs, with what, since and until when, at what grade, and why we think so."""
    number = asked.network.number_of(id, "Actor")
    steps = depth_of(depth)
    _tell(asked, number, steps, asked.network.backs(id, depth=steps), "backs")


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
        nothing=asked.sentence("the graph knows of no backing in this view"),
    )


def _tell(asked: Asked, number: int, depth: int | None, found: list[Backing], question: str) -> None:
    teller = asked.teller()
    about = asked.shapes().subjects.actor(asked.network, number, question, found)
    id = asked.network.content.entity_ids[number]
    is_deep = depth != 1
    chain = (Column("chain", below=True),) if is_deep else ()
    asked.answer(
        found,
        columns=(
            Column("who", style="bold"),
            Column("id", style="dim", below=True),
            *chain,
            Column("with what"),
            Column("part of", style="dim"),
            *EVIDENCE,
        ),
        rows=lambda each: _rows(teller, each, id, with_chain=is_deep),
        items=lambda shapes, shown: shapes.ties.backings(asked.network, shown),
        note=about["note"],
        content=lambda _: about,
    )


def _rows(teller: Teller, each: Backing, id: str, *, with_chain: bool) -> Iterator[tuple[str, ...]]:
    """Yield the lines of one entity: one a relationship of its last step."""
    chain = chain_of(teller, id, each) if each.depth > 1 else ""
    part_of = teller.listed(map(teller.name, teller.network.wholes(each.entity)))
    for row in each.tie.rows:
        record = teller.network.content.relationship(row)
        who = (teller.label(each.number), each.entity, *([chain] if with_chain else []))
        yield *who, teller.with_what(record), part_of, *evidence(teller, row)


def chain_of(teller: Teller, id: str, each: Backing) -> str:
    """Return the ids of a chain in the direction of backing: the one who backs, an arrow, the one who is backed."""
    ids, rows = [id, *(tie.entity for tie in each.chain)], [tie.rows[0] for tie in each.chain]
    columns = teller.network.content.columns
    if columns.source[each.tie.rows[0]] == each.number:
        ids.reverse()
        rows.reverse()
    return teller.chain(ids, rows)


def _pair_rows(teller: Teller, pair: Pair) -> Iterator[tuple[str, ...]]:
    for row in pair.tie.rows:
        record = teller.network.content.relationship(row)
        ends = (teller.label(pair.backer_number), pair.backer, teller.label(pair.backed_number), pair.backed)
        yield *ends, teller.with_what(record), *evidence(teller, row)
