"""What is wanted and what stands around it: `conditions`, `objectives`, `instruments`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.completion import entity_ids
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.tables import Column

__all__ = ["conditions", "instruments", "objectives"]

_MOST_MATCHES = 1000
Words = Annotated[list[str] | None, typer.Argument(metavar="[TEXT]...", help="A name, or part of one; all without.")]
Pursuers = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="ID", help="What it pursues; repeated: what all do.", autocompletion=entity_ids),
]
Users = Annotated[
    list[str] | None,
    typer.Option("--actor", metavar="ID", help="What it uses; repeated: what all do.", autocompletion=entity_ids),
]


def conditions(asked: Asked, text: Words = None) -> None:
    """Conditions: what causes, eases, hinders or enables each, what it needs, and what comes of it."""
    _tell(asked, "Condition", text or ())


def objectives(asked: Asked, text: Words = None, actor: Pursuers = None) -> None:
    """Objectives: who pursues each, what it concerns, what serves or hinders it, and what it needs."""
    _tell(asked, "Objective", text or (), actor or ())


def instruments(asked: Asked, text: Words = None, actor: Users = None) -> None:
    """Instruments: who uses each, which objectives it serves, what it concerns, and what comes of it."""
    _tell(asked, "Instrument", text or (), actor or ())


def _tell(asked: Asked, kind: str, text: Sequence[str], actor: Sequence[str] | None = None) -> None:
    from dezgraph.analysis.aims import ROLES, of_actors, roles_of

    teller, network = asked.teller(), asked.network
    actors = [network.number_of(part, "Actor") for each in actor or () for part in each.split(",") if part]
    numbers = _named(asked, kind, " ".join(text))
    found = numbers if actor is None else of_actors(network, numbers, kind, actors)

    def rows(number: int) -> Iterator[tuple[str, ...]]:
        name = (teller.label(number), network.content.entity_ids[number])
        ties = roles_of(network, number, kind)
        for role, (direction, _) in ROLES[kind].items():
            for tie in ties[role]:
                for row in tie.rows:
                    how = teller.how(network.content.relationship(row), inverse=direction == "to")
                    yield *name, how, teller.label(tie.number), *evidence(teller, row)
        if not any(ties.values()):
            yield *name, "", "", *("" for _ in EVIDENCE)

    asked.answer(
        found,
        columns=(Column("what", style="bold"), Column("id", style="dim", below=True), Column("how"),
                 Column("name", style="bold"), *EVIDENCE),
        rows=rows,
        items=lambda shapes, shown: shapes.aims.all(network, shown, kind),
        nothing=asked.sentence("the graph knows of nothing of this kind in this view"),
        content=lambda shapes: (
            {} if actor is None else {"actors": [shapes.entities.reference(number) for number in actors]}
        ),
    )  # fmt: skip


def _named(asked: Asked, kind: str, text: str) -> list[int]:
    """Return the entities of a kind that a text names, best first; all by id where it is empty."""
    content = asked.network.content
    if not text:
        return [int(number) for number in content.of_kinds((kind,)).nonzero()[0]]
    return [match.entity for match in content.search(text, limit=_MOST_MATCHES, kinds=(kind,))]
