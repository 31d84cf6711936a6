"""The graph, or a part of it, in a file of another format: `export`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.completion import entity_ids
from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.waiting import waiting
from dezgraph.errors import InputError

if TYPE_CHECKING:
    from dezgraph.formats import Part

__all__ = ["export"]

Name = Annotated[
    str | None, typer.Option("--format", metavar="NAME", help="The format; else by the ending of FILE, or Turtle.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Where to, compressed by .gz, .bz2 or .xz; else to standard output."
    ),
]
Center = Annotated[
    str | None, typer.Option(metavar="ID", help="Only what is around this entity.", autocompletion=entity_ids)
]
Radius = Annotated[int, typer.Option(help="Steps around the center.")]
Ids = Annotated[
    list[str] | None,
    typer.Option("--id", metavar="ID", help="Only what is between these entities; repeat.", autocompletion=entity_ids),
]
Table = Annotated[
    str | None, typer.Option("--part", metavar="edges|nodes", help="One table, of csv and parquet; else a zip of both.")
]


def export(
    asked: Asked,
    *,
    format: Name = None,
    output: Output = None,
    center: Center = None,
    radius: Radius = 1,
    id: Ids = None,
    part: Table = None,
) -> None:
    """Write the graph, as the lens shows it, in another format: RDF, for graph tools, as tables, or on a map.

    A file that ends in .csv or .parquet is the table of edges, unless --part says nodes.
    """
    from dezgraph.compression import compressed, plain
    from dezgraph.formats.choice import chosen

    network = asked.network
    known = [network.content.entity_ids[network.number_of(each)] for each in id or []]
    middle = None if center is None else network.content.entity_ids[network.number_of(center)]
    form, table = chosen(format, output and plain(output), _part(part))
    with waiting("writing"):
        pieces = form.write(network, center=middle, radius=radius, ids=known, lang=asked.lang, part=table)
        if output is None:
            _print(pieces)
        else:
            with output.open("wb") as file, compressed(file, output) as stream:
                stream.writelines(pieces)
    if output is not None:
        _tell(asked, form.name, output)
    if not len(network.rows):
        warned(asked.sentence("nothing of this is in view"))
        raise typer.Exit(NOTHING_FOUND)


def _part(text: str | None) -> Part | None:
    from dezgraph.formats import PARTS

    known = [part for part in PARTS if part == text]
    if text is not None and not known:
        raise InputError("part", text, f"use {' or '.join(PARTS)}")
    return known[0] if known else None


def _print(pieces: Iterator[bytes]) -> None:
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def _tell(asked: Asked, name: str, output: Path) -> None:
    if asked.as_json:
        print_json(asked.document(format=name, file=str(output)))
    else:
        typer.echo(output)
