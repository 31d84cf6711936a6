"""Add files to a stored graph: `load`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dezgraph.cli.options import AsJson
from dezgraph.cli.waiting import ReadingBar, waiting

__all__ = ["load"]

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE...", help="Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, also .gz, .bz2 or .xz."
    ),
]
Store = Annotated[Path, typer.Option(metavar="DIR", help="The folder; made if it is not there.", show_default=False)]


Replace = Annotated[
    bool, typer.Option("--replace", help="Put the files in the place of all that is stored, as after an edit.")
]


def load(files: Files, store: Store, replace: Replace = False, as_json: AsJson = False) -> None:
    """Add files to a stored graph, all or nothing: where it would not be valid, the store stays as it was."""
    from dezgraph.disk import DiskStore
    from dezgraph.validity import refuse_invalid

    opened = DiskStore(store)
    try:
        with ReadingBar(files) as bar:
            version = opened.load(files, bar, replace=replace, accept=lambda graph: refuse_invalid(graph, files, store))
        with waiting("opening the stored graph"):
            graph = opened.graph()
    finally:
        opened.close()
    counts = {"relationships": len(graph.columns), "entities": graph.columns.entity_count}
    if as_json:
        from dezgraph.cli.asked import print_json

        print_json({"version": version, "files": [str(file) for file in files], "store": str(store), **counts})
        return
    typer.echo(
        f"{store} now holds {counts['relationships']} relationships between {counts['entities']} entities,"
        f" version {version}"
    )
