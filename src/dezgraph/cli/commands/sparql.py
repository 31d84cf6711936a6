"""Ask the graph in SPARQL: `sparql`."""

from __future__ import annotations

import json
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.tables import Column, print_table
from dezgraph.cli.waiting import waiting

if TYPE_CHECKING:
    from dezgraph.sparql import Found

__all__ = ["sparql"]

_JSON: Final = "application/sparql-results+json"
_CSV: Final = "text/csv"
_TURTLE: Final = "text/turtle"
_OURS: Final = {"https://w3id.org/dezgraph/id/": "id:", "https://w3id.org/dezgraph/vocabulary/": "dz:"}

Query = Annotated[str, typer.Argument(metavar="QUERY|FILE", help="A query, a file that holds one, or - for stdin.")]
Files = Annotated[list[Path] | None, typer.Option("--file", metavar="FILE", help="Ask this file; may be repeated.")]
Store = Annotated[Path | None, typer.Option(metavar="DIR", help="Ask the graph stored in this folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="SPARQL JSON results; JSON-LD of triples.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV, full addresses and all.")]


def sparql(
    query: Query, file: Files = None, store: Store = None, as_json: AsJson = False, as_csv: AsCsv = False
) -> None:
    """Ask in SPARQL 1.1: a table of rows, yes or no, or Turtle; up to 100,000 rows or triples.

    In a table id: and dz: stand for the addresses of entities and terms.
    """
    if as_json and as_csv:
        raise typer.BadParameter("use either --json or --csv", param_hint="--csv")
    if file and store is not None:
        raise typer.BadParameter("use either --file or --store", param_hint="--file")
    text = _text_of(query)
    found = _found(
        text, file or [], store, [_CSV] if as_csv else [_JSON, "application/ld+json" if as_json else _TURTLE]
    )
    if found.is_cut:
        warned(f"there is more: {found.rows} are shown; use LIMIT and OFFSET")
    if as_json or found.media_type != _JSON:
        sys.stdout.write(found.body.decode().rstrip("\r\n").replace("\r\n", "\n") + "\n")
    else:
        _print(found)
    if not found.rows:
        raise typer.Exit(NOTHING_FOUND)


def _text_of(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    with suppress(OSError, ValueError):  # a query is no name of a file, and may be too long for one
        if Path(query).is_file():
            return Path(query).read_text(encoding="utf-8")
    return query


def _found(text: str, files: list[Path], store: Path | None, media_types: list[str]) -> Found:
    from dezgraph.opening import open_store
    from dezgraph.sparql import answered, read

    read(text)  # what is no query needs no graph
    opened = open_store(files, store)
    # The database does not look up from a long query for Python's sake: Ctrl-C ends it as it ends other programs.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        with waiting("looking"):
            return answered(opened.dataset(), text, media_types=media_types)
    finally:
        signal.signal(signal.SIGINT, before)
        opened.close()


def _print(found: Found) -> None:
    """Print yes or no, or a table of rows."""
    document = json.loads(found.body)
    if "boolean" in document:
        typer.echo("yes" if document["boolean"] else "no")
        return
    names = document["head"]["vars"]
    rows = [tuple(_short(row.get(name, {})) for name in names) for row in document["results"]["bindings"]]
    print_table([Column(name.upper()) for name in names], rows)


def _short(term: dict[str, str]) -> str:
    text = str(term.get("value", ""))
    if term.get("type") == "uri":
        return next((short + text[len(long) :] for long, short in _OURS.items() if text.startswith(long)), text)
    return " ".join(text.split())
