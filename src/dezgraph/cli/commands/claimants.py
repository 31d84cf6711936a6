"""Who claims a resource or a place, and how: `claimants`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from dezgraph.cli.asked import Asked
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.options import EntityId
from dezgraph.cli.tables import Column

if TYPE_CHECKING:
    from dezgraph.analysis.ties import Tie

__all__ = ["claimants"]

Found: TypeAlias = "tuple[str, str, Tie]"


def claimants(asked: Asked, id: EntityId) -> None:
    """Who controls, contests, seeks, operates or guards a resource or a place, or a group that it belongs to."""
    teller, network = asked.teller(), asked.network
    number = network.number_of(id, "Resource", "Place")
    id = network.content.entity_ids[number]

    def of(one: str) -> list[Found]:
        return [(one, type_, tie) for type_, ties in network.claimants(one).items() for tie in ties]

    own = of(id)
    about = asked.shapes().subjects.resource(network, number, "claimants", own)

    def rows(found: Found) -> Iterator[tuple[str, ...]]:
        what, _, tie = found
        for row in tie.rows:
            how = teller.how(network.content.relationship(row))
            yield teller.label(tie.number), tie.entity, how, what if what != id else "", *evidence(teller, row)

    asked.answer(
        [*own, *(found for one in ([] if asked.as_json else network.wholes(id)) for found in of(one))],
        columns=(Column("who", style="bold"), Column("id", style="dim", below=True), Column("how"),
                 Column("part of", style="dim"), *EVIDENCE),
        rows=rows,
        items=lambda shapes, shown: shapes.ties.typed(network, [(type_, tie) for _, type_, tie in shown]),
        note=about["note"],
        content=lambda shapes: about | {"part_of": shapes.ties.of_wholes(network, id)},
    )  # fmt: skip
