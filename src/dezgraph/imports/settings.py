"""How an import is to be done: what a file does not say of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from dezgraph.errors import InputError
from dezgraph.grades import Grade
from dezgraph.rdf.files import Progress

__all__ = ["Settings", "pairs"]


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of whoever imports; None where the importer chooses.

    `grade` judges the source and its statements, `title` names the source, `published` is its date in EDTF; `recorded`
    is the day on which the claims enter the graph. For tables without fixed columns: `columns` are fields by the names
    of columns, `constants` are cells by fields, `types` are relationship types by the words of the file.
    `mapping` is a SPARQL CONSTRUCT query for RDF in another vocabulary, a folder of them, or a shipped one by its name.
    """

    grade: Grade | None = None
    published: str | None = None
    title: str | None = None
    recorded: date = field(default_factory=_today)
    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    delimiter: str | None = None
    encoding: str | None = None
    mapping: Path | None = None
    progress: Progress | None = None


def pairs(parameter: str, texts: list[str]) -> dict[str, str]:
    """Return `left=right` texts as a dictionary; the last `=` of a text parts it.

    Raises:
        InputError: a text without two sides, or a left side that stands twice.
    """
    found: dict[str, str] = {}
    for text in texts:
        left, _, right = (side.strip() for side in text.rpartition("="))
        if not left or not right:
            raise InputError(parameter, text, "use two words with = between them")
        if left in found:
            raise InputError(parameter, text, f"say only once what {left} is")
        found[left] = right
    return found
