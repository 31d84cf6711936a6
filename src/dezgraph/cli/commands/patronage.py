"""Whom two actors share, and who backs whom in a circle: `shared`, `cycles`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.commands.backing import Depth, chain_of, depth_of
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.options import EntityId
from dezgraph.cli.tables import Column
from dezgraph.cli.waiting import waiting

if TYPE_CHECKING:
    from dezgraph.analysis.circles import Cycle
    from dezgraph.analysis.patronage import Shared

__all__ = ["cycles", "shared"]


class Side(StrEnum):
    """Which side two actors share."""

    backers = "backers"
    clients = "clients"


Which = Annotated[Side, typer.Option(help="Who backs both, or whom both back.")]


def shared(asked: Asked, first: EntityId, second: EntityId, side: Which = Side.backers, depth: Depth = "1") -> None:
    """Who backs both of two actors, or whom both back."""
    network, teller = asked.network, asked.teller()
    numbers = [network.number_of(id, "Actor") for id in (first, second)]
    of = network.shared_backers if side is Side.backers else network.shared_clients
    ids = [network.content.entity_ids[number] for number in numbers]

    def rows(each: Shared) -> Iterator[tuple[str, ...]]:
        for id, backing in zip(ids, (each.first, each.second), strict=True):
            chain = chain_of(teller, id, backing)
            for row in backing.tie.rows:
                record = network.content.relationship(row)
                yield teller.label(each.number), each.entity, chain, teller.with_what(record), *evidence(teller, row)

    asked.answer(
        of(*ids, depth=depth_of(depth)),
        columns=(
            Column("who", style="bold"),
            Column("id", style="dim", below=True),
            Column("chain", below=True),
            Column("with what"),
            *EVIDENCE,
        ),
        rows=rows,
        items=lambda shapes, shown: shapes.ties.shared(network, shown),
        nothing=asked.sentence("the graph knows of nobody whom the two share in this view"),
        content=lambda shapes: {"entities": [shapes.entities.reference(number) for number in numbers]},
    )


def cycles(asked: Asked) -> None:
    """Circles of backing: each backs the next, and the last the first."""
    network, teller = asked.network, asked.teller()
    with waiting("looking"):
        found = network.backing_cycles()
    note = asked.shapes().ties.extent(found)["note"]

    def rows(cycle: Cycle) -> Iterator[tuple[str, ...]]:
        names = [teller.label(number) for number in (*cycle.numbers, cycle.numbers[0])]
        yield str(len(cycle.numbers)), teller.chain(names, [tie.rows[0] for tie in cycle.ties])

    asked.answer(
        found,
        columns=(Column("length", whole=True), Column("chain")),
        rows=rows,
        items=lambda shapes, shown: shapes.ties.cycles(shown),
        nothing=asked.sentence("the graph knows of no circle of backing in this view"),
        note=note,
        content=lambda shapes: shapes.ties.extent(found),
    )
