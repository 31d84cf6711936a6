"""Resources: `contests` and one `contest`, `holders`, `dependents` and `dependencies`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.options import EntityId, Role, Step
from dezgraph.cli.sheets import Sheet
from dezgraph.cli.tables import Column, print_table

if TYPE_CHECKING:
    from dezgraph.analysis.clashes import Clash
    from dezgraph.analysis.contest import Contest
    from dezgraph.analysis.holding import Lane
    from dezgraph.analysis.ties import Tie
    from dezgraph.cli.teller import Teller

__all__ = ["contest", "contests", "dependencies", "dependents", "holders"]


class Among(StrEnum):
    """What is ranked."""

    resources = "resources"
    places = "places"
    all = "all"


_KINDS = {Among.resources: ("Resource",), Among.places: ("Place",), Among.all: ("Resource", "Place")}
_CLAIMANTS = (Column("who", style="bold"), Column("id", style="dim", below=True), Column("stake"), Column("how"))
_CLASHES = (Column("who"), Column("against"), Column("weight"), Column("enmity"), Column("certainty"))
_POINTS = tuple(Column(each, whole=True) for each in ("date", "index", "claimants", "effective", "clashes", "hostile"))
AmongWhat = Annotated[Among, typer.Option(help="What is ranked.")]
Series = Annotated[Step | None, typer.Option(help="Each month or year from --from until --until instead.")]
InRole = Annotated[Role, typer.Option(help="What was done with it.")]


def contests(asked: Asked, among: AmongWhat = Among.resources) -> None:
    """What is contested, hardest first: an index from 0 to 1 for everything that has a claimant."""
    teller = asked.teller()

    def rows(one: Contest) -> Iterator[tuple[str, ...]]:
        strongest = [name for clash in one.clashes[:1] for name in _two(teller, clash)]
        numbers = f"{one.index:.3f}", str(len(one.claimants)), f"{one.effective_claimants:.1f}"
        yield teller.label(one.number), one.entity, *numbers, " – ".join(strongest)

    asked.answer(
        asked.network.contests(*_KINDS[among]),
        columns=(
            Column("resource", style="bold"),
            Column("id", style="dim", below=True),
            Column("index", style="bold", whole=True),
            Column("claimants", whole=True),
            Column("effective", whole=True),
            Column("strongest clash"),
        ),
        rows=rows,
        items=lambda shapes, shown: shapes.resources.contests(shown),
        nothing=asked.sentence("the graph knows of no claimant of anything in this view"),
    )


def contest(asked: Asked, id: EntityId, series: Series = None) -> None:
    """How hard a resource or a place is contested, by whom, and what the index is made of."""
    number = asked.network.number_of(id, "Resource", "Place")
    if series is not None:
        _tell_series(asked, asked.network.content.entity_ids[number], series)
        return
    teller = asked.teller()
    found = asked.network.contest(asked.network.content.entity_ids[number])
    fields = (
        ("index", f"{found.index:.3f}" if found.is_complete else f"≥{found.index:.3f}"),
        ("effective claimants", f"{found.effective_claimants:.2f}"),
    )
    tables = (("claimants", _CLAIMANTS, _claimants(teller, found)), ("clashes", _CLASHES, _clashes(teller, found)))
    title = teller.label(number)
    shaped = asked.shapes().resources.contest(asked.network, found)
    Sheet(asked, title, found.entity, fields, tables, lambda _: shaped).print()
    if shaped["note"] and not asked.as_json:
        warned(shaped["note"])


def _tell_series(asked: Asked, id: str, step: Step) -> None:
    found = asked.network.contest_series(id, step=step.value)
    shaped = asked.shapes().resources.contest_series(found)
    if asked.as_json:
        print_json(asked.document(**shaped))
    elif found.points:
        print_table(asked.columns(*_POINTS), [_point(one) for one in shaped["items"]])
    else:
        warned(shaped["note"])
    if not found.points:
        raise typer.Exit(NOTHING_FOUND)


def _point(one: Mapping[str, Any]) -> tuple[str, ...]:
    index = f"{one['index']:.3f}" if one["is_complete"] else f"≥{one['index']:.3f}"
    totals = one["claimant_total"], one["effective_claimants"], one["clash_total"], one["hostile_total"]
    return one["day"], index, str(totals[0]), f"{totals[1]:.1f}", *map(str, totals[2:])


def holders(asked: Asked, id: EntityId, role: InRole = Role.controls) -> None:
    """Who held a resource or a place, or contested, sought, protected … it, since and until when, in order of time."""
    from dezgraph.analysis.holding import in_order, stretches

    teller = asked.teller()
    number = asked.network.number_of(id, "Resource", "Place")
    named = asked.network.content.entity_ids[number]

    def rows(lane: Lane) -> Iterator[tuple[str, ...]]:
        for span in lane.spans:
            how = teller.how(teller.network.content.relationship(span.row))
            yield teller.label(lane.tie.number), lane.tie.entity, how, *evidence(teller, span.row)[:-1]

    found = asked.network.holders(named, role=role.value)
    about = asked.shapes().subjects.resource(asked.network, number, role.value, found)
    asked.answer(
        found if asked.as_json else in_order(found),
        columns=(Column("who", style="bold"), Column("id", style="dim", below=True), Column("how"), *EVIDENCE[:-1]),
        rows=rows,
        items=lambda shapes, shown: shapes.resources.lanes(asked.network, shown),
        note=about["note"],
        content=lambda shapes: (
            about | shapes.resources.stretches(stretches(asked.network, named, role.value), role.value)
        ),
    )  # fmt: skip


def dependents(asked: Asked, id: EntityId) -> None:
    """Which actors depend on a resource or a place: draw income from it, run it, cannot do without it."""
    number = asked.network.number_of(id, "Resource", "Place")
    named = asked.network.content.entity_ids[number]
    nothing = asked.sentence("the graph knows of no actor that depends on {} in this view", named)
    _tell(asked, asked.network.dependents(named), nothing, ("resource", number))


def dependencies(asked: Asked, id: EntityId) -> None:
    """On which resources an actor depends."""
    number = asked.network.number_of(id, "Actor")
    named = asked.network.content.entity_ids[number]
    nothing = asked.sentence("the graph knows of no resource that {} needs in this view", named)
    _tell(asked, asked.network.dependencies(named), nothing, ("actor", number))


def _tell(asked: Asked, groups: Mapping[str, Sequence[Tie]], nothing: str, about: tuple[str, int]) -> None:
    teller = asked.teller()
    name, number = about

    def rows(found: tuple[str, Tie]) -> Iterator[tuple[str, ...]]:
        _, tie = found
        for row in tie.rows:
            record = teller.network.content.relationship(row)
            ends = teller.name(record.source), teller.how(record), teller.name(record.target)
            yield *ends, *evidence(teller, row)

    asked.answer(
        [(type_, tie) for type_, ties in groups.items() for tie in ties],
        columns=(Column("source", style="bold"), Column("how"), Column("target", style="bold"), *EVIDENCE),
        rows=rows,
        items=lambda shapes, shown: shapes.ties.typed(asked.network, shown),
        nothing=nothing,
        content=lambda shapes: {name: shapes.entities.reference(number)},
    )


def _claimants(teller: Teller, found: Contest) -> list[tuple[str, ...]]:
    lines: list[tuple[str, ...]] = []
    for one in found.claimants:
        how = (teller.how(teller.network.content.relationship(row)) for row in one.rows)
        lines.append((teller.label(one.number), one.entity, f"{one.stake:.2f}", teller.listed(how)))
    return lines


def _two(teller: Teller, clash: Clash) -> Iterator[str]:
    """Yield the names of two who clash, with the hedges of that by which they do."""
    for number, row in zip(clash.numbers, clash.rows, strict=True):
        yield teller.hedged(teller.label(number), row)


def _clashes(teller: Teller, found: Contest) -> list[tuple[str, ...]]:
    return [
        (
            *_two(teller, clash),
            f"{clash.weight:.3f}",
            teller.word(clash.enmity),
            teller.word(clash.certainty),
        )
        for clash in found.clashes
    ]
