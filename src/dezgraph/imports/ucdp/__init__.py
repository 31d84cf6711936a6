"""What the data sets of the Uppsala Conflict Data Program share: ids, lists in cells, yes and no."""

from __future__ import annotations

from typing import Final

from dezgraph.errors import InputError
from dezgraph.imports.records import Source
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import Row

__all__ = ["IDENTIFIER", "UNJUDGED", "entity_id", "id_in", "ids_in", "is_yes", "listed", "source_of"]

IDENTIFIER: Final = "ucdpActor"
"""The scheme of the vocabulary that holds the ids of actors."""
UNJUDGED: Final = 6
"""The credibility of single statements: the data sets do not judge them, and nor do we."""
_RELIABILITY: Final = "B"
_YES_OR_NO: Final = {"1": True, "1.0": True, "0": False, "0.0": False, "": False}


def entity_id(actor: str) -> str:
    """Return the id of an actor here: the same in all data sets, whatever its name there."""
    return f"ucdp-actor-{actor}"


def listed(cell: str) -> list[str]:
    """Return what stands between the commas of a cell."""
    return [part.strip() for part in cell.split(",") if part.strip()]


def ids_in(row: Row, column: str) -> list[str]:
    """Return the ids of a cell, each once. Raises InputError for what is none."""
    found = list(dict.fromkeys(listed(row[column])))
    for each in found:
        if not (each.isascii() and each.isdigit()):
            raise InputError(column, row[column], "use ids of UCDP: digits, with commas between them")
    return found


def id_in(row: Row, column: str) -> str:
    """Return the only id of a cell. Raises InputError for none, for several, and for what is none."""
    found = ids_in(row, column)
    if len(found) != 1:
        raise InputError(column, row[column], "use one id of UCDP: digits")
    return found[0]


def is_yes(row: Row, column: str) -> bool:
    """Return what a cell of 1 or 0 says, no for an empty one. Raises InputError for others."""
    try:
        return _YES_OR_NO[row[column]]
    except KeyError:
        raise InputError(column, row[column], "use 1 or 0") from None


def source_of(settings: Settings, id: str, title: str, date: str | None) -> Source:
    """Return a data set of the programme as a source document."""
    return Source(
        id=id,
        title=settings.title or title,
        reliability=settings.grade.reliability if settings.grade else _RELIABILITY,
        publisher="Uppsala Conflict Data Program",
        date=settings.published or date,
        address="https://ucdp.uu.se/downloads/",
    )
