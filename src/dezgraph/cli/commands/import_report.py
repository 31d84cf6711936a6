"""What an import tells, of what it read, made and left out, and of whom it took for whom; the same for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

from dezgraph.cli.exits import warned
from dezgraph.cli.tables import Column, print_table

if TYPE_CHECKING:
    from dezgraph.imports import Report
    from dezgraph.imports.report import Likeness

__all__ = ["Told", "told"]

_SHOWN: Final = 10
_PLURALS: Final = {"Source": "sources", "Entity": "entities", "Relationship": "relationships", "Term": "terms"}
_LIKENESSES: Final = (
    Column("in the file", style="bold"),
    Column("kind", below=True),
    Column("in the store", style="bold"),
    Column("named", below=True),
    Column("kind"),
    Column("score", whole=True),
    Column("why"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell: `shown` are a few relationships as lines, `asked` counts rows added to `decisions`."""

    report: Report
    shown: Sequence[str]
    where: Path | None
    decisions: Path | None
    asked: int
    is_dry: bool


def told(what: Told, *, as_json: bool) -> None:
    """Print the account of an import, as text or as one JSON document. Bad rows go to stderr."""
    if as_json:
        from dezgraph.cli.asked import print_json

        print_json(_document(what))
        return
    report = what.report
    made = ", ".join(f"{count} {_counted(name, count)}" for name, count in report.made.items()) or "nothing new"
    typer.echo(f"read {report.rows} {report.unit}; {'would make' if what.is_dry else 'made'} {made}")
    for line in what.shown if what.is_dry else ():
        typer.echo(f"  {line}")
    for heading, counts in (("counted", report.counted), ("left out", report.left_out)):
        for reason, count in counts.items():
            typer.echo(f"{heading}: {count} {reason}")
    _list("used again", [f"{there} for {id}" for id, there in report.reused.items()])
    _list("note", report.remarks)
    _reconciled(what)
    for fault in report.faults[:_SHOWN]:
        warned(f"skipped {fault}")
    if report.skipped > _SHOWN:
        warned(f"skipped {report.skipped} bad rows in all")
    if what.where is not None and not what.is_dry:
        typer.echo(what.where)


def _reconciled(what: Told) -> None:
    for word, count in what.report.decided.items():
        if count:
            typer.echo(f"decided before: {count} {word}")
    _table("taken by its name; --decisions can reject it", what.report.by_name)
    _table("to be decided, kept apart until then", what.report.to_decide)
    if what.report.by_name or what.report.to_decide:
        typer.echo()
    if what.report.to_decide and what.decisions is None:
        typer.echo("--decisions FILE writes them to a table for your answers")
    elif what.report.to_decide:
        added = f", {what.asked} of them new" if what.asked else ""
        typer.echo(f"they are in {what.decisions}{added}: write accept or reject there, and import again")


def _table(heading: str, likenesses: Sequence[Likeness]) -> None:
    if not likenesses:
        return
    typer.echo(f"\n{heading}: {len(likenesses)}")
    rows = [
        (
            _called(each),
            each.kind,
            each.candidate,
            each.candidate_name,
            ", ".join(each.candidate_kinds),
            f"{each.score:.0f}",
            ", ".join(each.reasons),
        )
        for each in likenesses[:_SHOWN]
    ]
    print_table(_LIKENESSES, rows)
    if len(likenesses) > _SHOWN:
        typer.echo(f"{len(likenesses) - _SHOWN} more; --json lists them")


def _called(likeness: Likeness) -> str:
    return likeness.name if likeness.name == likeness.original else f"{likeness.name} ({likeness.original})"


def _counted(name: str, count: int) -> str:
    return name.lower() if count == 1 else _PLURALS[name]


def _list(what: str, texts: Sequence[str]) -> None:
    for text in texts[:_SHOWN]:
        typer.echo(f"{what}: {text}")
    if len(texts) > _SHOWN:
        typer.echo(f"{what}: {len(texts) - _SHOWN} more; --json lists them")


def _document(what: Told) -> dict[str, Any]:
    report = what.report
    return {
        "dry_run": what.is_dry,
        "written_to": None if what.is_dry or what.where is None else str(what.where),
        "rows": report.rows,
        "made": {_PLURALS[name]: count for name, count in report.made.items()},
        "counted": dict(report.counted),
        "left_out": dict(report.left_out),
        "used_again": report.reused,
        "taken_by_name": [_likeness(each) for each in report.by_name],
        "to_decide": [_likeness(each) for each in report.to_decide],
        "decided": {word: report.decided[word] for word in ("accept", "reject")},
        "decisions": None if what.decisions is None else str(what.decisions),
        "notes": report.remarks,
        "skipped": report.skipped,
        "faults": [{"file": str(each.path), "line": each.line, "reason": each.reason} for each in report.faults],
    }


def _likeness(likeness: Likeness) -> dict[str, Any]:
    return {
        "original": likeness.original,
        "name": likeness.name,
        "kind": likeness.kind,
        "candidate": likeness.candidate,
        "candidate_name": likeness.candidate_name,
        "candidate_kinds": likeness.candidate_kinds,
        "score": likeness.score,
        "reasons": likeness.reasons,
    }
