"""Who lays hands on a resource or a place: `claimants`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dezgraph.cli.asked import Asked
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.options import EntityId
from dezgraph.cli.tables import Column

if TYPE_CHECKING:
    from dezgraph.analysis.ties import Tie

__all__ = ["claimants"]


def claimants(asked: Asked, id: EntityId) -> None:
    """Who controls, contests, seeks, operates or guards a resource or a place."""
    teller = asked.teller()
    number = asked.network.number_of(id, "Resource", "Place")

    def rows(found: tuple[str, Tie]) -> Iterator[tuple[str, ...]]:
        _, tie = found
        for row in tie.rows:
            how = teller.how(teller.network.content.relationship(row))
            yield teller.label(tie.number), tie.entity, how, *evidence(teller, row)

    asked.answer(
        [(type_, tie) for type_, ties in asked.network.claimants(id).items() for tie in ties],
        columns=(Column("who", style="bold"), Column("id", style="dim", below=True), Column("how"), *EVIDENCE),
        rows=rows,
        items=lambda shapes, shown: shapes.ties.typed(asked.network, shown),
        nothing=asked.sentence("nobody lays hands on {} in this view", asked.network.content.entity_ids[number]),
        content=lambda shapes: {"resource": shapes.entities.reference(number)},
    )
