"""Who is who, as a person decided it: a table that people, spreadsheets and version control can read.

A row is an entity of a file, one of the graph that it may be, and `accept`, `reject` or nothing yet. Rows are kept by
the format and by what the file calls the entity, so that they hold for later versions of the file, too. An import adds
the rows that are still to be decided, and changes none.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyarrow as pa

from dezgraph.errors import DataError, shown
from dezgraph.formats.cells import SEPARATOR, escaped
from dezgraph.imports.report import Likeness, Report
from dezgraph.imports.table import Row, Table

__all__ = ["COLUMNS", "Decisions", "add", "decisions"]

_ACCEPT: Final = "accept"
_REJECT: Final = "reject"
_NEEDED: Final = ("format", "original", "candidate", "decision")
COLUMNS: Final = (
    *("format", "original", "name", "kind", "candidate", "candidate_name", "candidate_kinds", "score", "reasons"),
    *("decision", "date"),
)
"""The columns of a new file. `date` is the day on which the question came up; others may be added and are kept."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Ids of entities of the graph: the one accepted, and those rejected, by a format and what it calls an entity.

    `listed` has every row, decided or not, with its candidate.
    """

    accepted: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    rejected: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    listed: frozenset[tuple[str, str, str]] = frozenset()


def decisions(path: Path, id_of: Callable[[str], str | None]) -> Decisions:
    """Return the decisions in a file, none where there is no file. `id_of` gives the id of an entity that is there.

    Raises:
        DataError: the file cannot be read; a decision is none, contradicts another, or names an entity that is not
            there; with file and line.
    """
    accepted: dict[tuple[str, str], str] = {}
    rejected: dict[tuple[str, str], frozenset[str]] = {}
    listed: dict[tuple[str, str, str], str] = {}
    for row in _rows(path):
        key = row["format"], row["original"]
        word = row["decision"].lower()
        if word not in {_ACCEPT, _REJECT, ""}:
            raise _fault(row, f"decision: {shown(row['decision'])} is not accepted; use accept, reject, or nothing yet")
        if not word:
            listed.setdefault((*key, row["candidate"]), word)
            continue
        there = id_of(row["candidate"])
        if there is None:
            raise _fault(row, f"candidate: the graph has no entity {shown(row['candidate'])}; use the id of one")
        if listed.get((*key, there)) not in {word, "", None}:
            raise _fault(row, f"{there} is both accepted and rejected for {shown(key[1])}")
        if word == _ACCEPT and accepted.get(key, there) != there:
            raise _fault(row, f"{shown(key[1])} cannot be both {accepted[key]} and {there}; accept one")
        listed[*key, there] = word
        if word == _ACCEPT:
            accepted[key] = there
        else:
            rejected[key] = rejected.get(key, frozenset()) | {there}
    return Decisions(accepted, rejected, frozenset(listed))


def add(path: Path, format: str, questions: Iterable[Likeness], known: Decisions, day: date) -> int:
    """Add rows for what is to be decided and not listed yet, all or nothing, and return how many.

    A file that is there keeps its rows, their order, and columns of its own; it is written as UTF-8 with commas.
    """
    new = [each for each in questions if (format, each.original, each.candidate) not in known.listed]
    if not new:
        return 0
    before = [row.cells for row in _rows(path)]
    columns = list(dict.fromkeys((*(_table(path).columns() if path.exists() else ()), *COLUMNS)))
    made = path.with_name(f"{path.name}.new")
    try:
        with made.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(columns)
            for cells in (*before, *(_cells(format, each, day) for each in new)):
                texts = pa.array([cells.get(column, "") for column in columns], pa.string())
                writer.writerow(escaped(texts).to_pylist())
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)
    return len(new)


def _table(path: Path) -> Table:
    return Table(path, _NEEDED)


def _rows(path: Path) -> list[Row]:
    return list(_table(path).rows(Report())) if path.exists() else []


def _cells(format: str, likeness: Likeness, day: date) -> dict[str, str]:
    return {
        "format": format,
        "original": likeness.original,
        "name": likeness.name,
        "kind": likeness.kind,
        "candidate": likeness.candidate,
        "candidate_name": likeness.candidate_name,
        "candidate_kinds": SEPARATOR.join(likeness.candidate_kinds),
        "score": f"{likeness.score:g}",
        "reasons": f"{SEPARATOR} ".join(likeness.reasons),
        "date": day.isoformat(),
    }


def _fault(row: Row, reason: str) -> DataError:
    return DataError(reason, path=row.path, line=row.line)
