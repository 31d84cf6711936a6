"""What an import read, kept and left out, and why; and what becomes of a bad row."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError

__all__ = ["Fault", "Report"]

_MOST_LISTED: Final = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """Something about one line of a file, counted from 1."""

    path: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


@dataclass(slots=True)
class Report:
    """The account of one import.

    `rows` were read; `left_out` counts what is not an error and was not kept, by reason; `skipped` counts bad rows, of
    which `faults` has the first hundred; `counted` is what a format counts beside rows; `made` counts records by their
    class; `reused` are ids, and those of existing entities in their place; `remarks` say what a person should know.
    """

    keep_going: bool = False
    rows: int = 0
    skipped: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    counted: Counter[str] = field(default_factory=Counter)
    reused: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def refuse(self, path: Path, line: int, reason: str) -> None:
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
