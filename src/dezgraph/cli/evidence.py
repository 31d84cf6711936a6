"""The columns that every relationship ends with: since when, until when, how surely, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dezgraph.cli.tables import Column

if TYPE_CHECKING:
    from dezgraph.cli.teller import Teller

__all__ = ["EVIDENCE", "evidence"]

EVIDENCE: Final = (
    Column("since", whole=True),
    Column("until", whole=True, below=True),
    Column("certainty", whole=True),
    Column("grade", style="bold", whole=True, below=True),
    Column("why", style="dim"),
)
"""The columns that every relationship ends with: `evidence` fills them."""


def evidence(teller: Teller, row: int) -> tuple[str, str, str, str, str]:
    """Return since, until, certainty, grade and sources of a relationship."""
    return *teller.dates(teller.network.shown(row)), teller.certainty(row), teller.grade(row), teller.why(row)
