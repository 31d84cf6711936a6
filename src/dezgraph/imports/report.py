"""What an import read, kept and left out, and why; and what becomes of a bad row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError

__all__ = ["Fault", "Likeness", "Report"]

_MOST_LISTED: Final = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about one line of a file, counted from 1; None where the line cannot be told."""

    path: Path
    line: int | None
    reason: str

    def __str__(self) -> str:
        return f"{self.path}{'' if self.line is None else f':{self.line}'}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Likeness:
    """An entity of a file, and one of the graph that it may be: the `candidate`.

    `original` is what the file calls it, an identifier, an id or a name; `name` and `kind` are what it says of it.
    `candidate_name` is the name by which the candidate was found. `score`, from 0 to 100, says how near the names are.
    """

    original: str
    name: str
    kind: str
    candidate: str
    candidate_name: str
    candidate_kinds: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]
    is_certain: bool = False


@dataclass(slots=True)
class Report:
    """The account of one import.

    `rows` were read, or what the `unit` says; `left_out` counts what is not an error and was not kept, by reason;
    `skipped` counts bad rows, of which `faults` has the first hundred; `counted` is what a format counts beside rows;
    `made` counts records by their class; `reused` are ids, and those of existing entities in their place; `remarks` say
    what a person should know.
    `by_name` are the likenesses that were taken for certain, `to_decide` those that were not and that nobody has
    decided: the entities are kept apart. `decided` counts the decisions that were followed, by `accept` and `reject`.
    """

    keep_going: bool = False
    rows: int = 0
    unit: str = "rows"
    skipped: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    counted: Counter[str] = field(default_factory=Counter)
    reused: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    by_name: list[Likeness] = field(default_factory=list)
    to_decide: list[Likeness] = field(default_factory=list)
    decided: Counter[str] = field(default_factory=Counter)

    def refuse(self, path: Path, line: int | None, reason: str) -> None:
        """Note a bad row and leave it out.

        Raises:
            DataError: bad rows are not to be left out: the first one ends the import.
        """
        if not self.keep_going:
            raise DataError(reason, path=path, line=line)
        self.skipped += 1
        if len(self.faults) < _MOST_LISTED:
            self.faults.append(Fault(path, line, reason))

    def remark(self, text: str) -> None:
        """Note what a person should know, once; the first hundred are kept."""
        if text not in self.remarks and len(self.remarks) < _MOST_LISTED:
            self.remarks.append(text)
