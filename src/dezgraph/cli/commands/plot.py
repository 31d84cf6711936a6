"""Pictures in files: `plot`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.completion import entity_ids
from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.options import Role, Step
from dezgraph.cli.waiting import waiting
from dezgraph.errors import InputError

__all__ = ["plot"]


class Picture(StrEnum):
    """What is drawn."""

    network = "network"
    holders = "holders"
    balance = "balance"
    ranks = "ranks"


What = Annotated[
    Picture, typer.Argument(metavar="network|holders|balance|ranks", help="What to draw.", show_default=False)
]
Output = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="Where to: a name that ends in .svg or .png.")
]
Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        help="The center of a network; the resources that are held; who is ranked.",
        autocompletion=entity_ids,
    ),
]
Radius = Annotated[int, typer.Option(help="network: steps around the center.")]
EachStep = Annotated[Step, typer.Option(help="balance: how far points are apart.")]
InRole = Annotated[Role, typer.Option(help="holders: what was done with it.")]
Measure = Annotated[str, typer.Option(help="ranks: by which measure of centrality.")]
On = Annotated[list[str] | None, typer.Option(metavar="DAY", help="ranks: on this day; repeat. Else every new year.")]
Top = Annotated[int, typer.Option(help="ranks: down to this rank, where no ID is given.", min=1)]

_FORMS: Final = ("svg", "png")


def plot(
    asked: Asked,
    what: What,
    output: Output,
    ids: Ids = None,
    *,
    radius: Radius = 1,
    step: EachStep = Step.year,
    role: InRole = Role.controls,
    measure: Measure = "pagerank",
    on: On = None,
    top: Top = 10,
) -> None:
    """Draw a picture into a file: a network, who held what, balance over time, or how ranks move.

    A network shows sign by line style, direction by arrow heads, grade by width, kind by shape.
    """
    form = output.suffix.removeprefix(".").lower()
    if form not in _FORMS:
        raise InputError("output", str(output), "use a name that ends in .svg or .png")
    with waiting("drawing"):
        if what is Picture.network:
            picture, is_empty = _network(asked, ids or [], radius, form)
        elif what is Picture.holders:
            picture, is_empty = _holders(asked, ids or [], form, role.value)
        elif what is Picture.balance:
            picture, is_empty = _balance(asked, ids or [], step, form)
        else:
            picture, is_empty = _ranks(asked, ids or [], form, measure=measure, on=on or [], top=top)
        output.write_bytes(picture)
    if asked.as_json:
        print_json(asked.document(picture=what.value, file=str(output)))
    else:
        typer.echo(output)
    if is_empty:
        warned(asked.sentence("nothing of this is in view"))
        raise typer.Exit(NOTHING_FOUND)


def _network(asked: Asked, ids: list[str], radius: int, form: str) -> tuple[bytes, bool]:
    from dezgraph.formats import FORMATS

    if len(ids) > 1:
        raise InputError("id", " ".join(ids), "use one entity as the center of a network, or none")
    network = asked.network
    center = network.content.entity_ids[network.number_of(ids[0])] if ids else None
    picture = b"".join(FORMATS[form].write(network, center=center, radius=radius, lang=asked.lang))
    return picture, center is None and not len(network.rows)


def _holders(asked: Asked, ids: list[str], form: str, role: str) -> tuple[bytes, bool]:
    from dezgraph.pictures.lanes import lanes, lanes_of

    network = asked.network
    known = [network.content.entity_ids[network.number_of(id, "Resource", "Place")] for id in ids]
    found = lanes_of(network, known, asked.lang, role=role)
    return lanes(network, found, lang=asked.lang, form=form, role=role), not found


def _balance(asked: Asked, ids: list[str], step: Step, form: str) -> tuple[bytes, bool]:
    from dezgraph.pictures.series import balance_lines, series
    from dezgraph.pictures.style import about
    from dezgraph.pictures.words import word

    if ids:
        raise InputError("id", " ".join(ids), "leave it out: balance is that of the whole view")
    found = asked.network.balance_series(step=step)
    told = [f"step={step}", *([] if found.optimal else [word("not proven everywhere", asked.lang)])]
    head = word("Balance over time", asked.lang), about(asked.network, told)
    lines, unit = balance_lines(found, asked.lang), word("1 is balanced", asked.lang)
    return series(lines, head=head, unit=unit, limits=(0, 1.02), lang=asked.lang, form=form), not found.points


def _ranks(asked: Asked, ids: list[str], form: str, *, measure: str, on: list[str], top: int) -> tuple[bytes, bool]:
    from dezgraph.pictures.ranks import rankings_of, ranks
    from dezgraph.pictures.style import about
    from dezgraph.pictures.words import word

    network = asked.network
    known = [network.content.entity_ids[network.number_of(id)] for id in ids]
    found = rankings_of(network, known, days=on, measure=measure, top=top, lang=asked.lang)
    head = word("Ranks", asked.lang), about(network, [f"measure={measure}"])
    return ranks(found, head=head, lang=asked.lang, form=form), not found
