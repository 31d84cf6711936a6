"""Say what is wrong with files: `validate`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dezgraph.cli.asked import print_json
from dezgraph.cli.exits import NOTHING_FOUND
from dezgraph.cli.options import AsJson
from dezgraph.cli.starting import starting
from dezgraph.cli.tables import Column, print_table
from dezgraph.cli.waiting import waiting
from dezgraph.errors import DataError

if TYPE_CHECKING:
    from dezgraph.validation import Violation

__all__ = ["validate"]

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files that make a graph together.")]


def validate(files: Files, as_json: AsJson = False) -> None:
    """What is wrong with files, and where; exit code 1 if anything is."""
    with starting(), waiting("checking"):
        found = _found(files)
    if as_json:
        print_json({"files": [str(file) for file in files], "total": len(found), "violations": found})
    elif found:
        columns = (
            Column("WHERE", whole=True),
            Column("NODE", style="bold"),
            Column("PROPERTY", below=True),
            Column("WHAT IS WRONG"),
        )
        print_table(columns, [_row(violation) for violation in found])
        typer.echo(f"{len(found)} violation{'s' if len(found) > 1 else ''}", err=True)
    else:
        typer.echo(f"{', '.join(str(file) for file in files)}: nothing is wrong", err=True)
    if found:
        raise typer.Exit(NOTHING_FOUND)


def _found(files: Sequence[Path]) -> list[dict[str, Any]]:
    """Return the violations; where a file cannot be read at all, that is the one there is."""
    from dezgraph.validation import validate as violations

    try:
        return [_violation(each) for each in violations(files)]
    except DataError as error:
        broken = {"file": str(error.path), "line": error.line, "column": error.column, "message": error.reason}
        return [{**dict.fromkeys(("focus_node", "path", "value")), **broken}]


def _violation(each: Violation) -> dict[str, Any]:
    return {
        "file": str(each.file),
        "line": each.line,
        "column": None,
        "focus_node": each.focus_node,
        "path": each.path,
        "value": each.value,
        "message": each.message,
    }


def _row(violation: dict[str, Any]) -> tuple[str, str, str, str]:
    where = ":".join(str(violation[part]) for part in ("file", "line", "column") if violation[part] is not None)
    return where, violation["focus_node"] or "", violation["path"] or "", violation["message"]
