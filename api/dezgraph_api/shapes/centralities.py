"""Rankings: who is central, and how ranks move between two views."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dezgraph.analysis.centrality import NO_TIES, UNDEFINED, Centrality, Ranked
from dezgraph.analysis.moves import Move, Moves, Place
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.terms import Terms

__all__ = ["Centralities"]


class Centralities:
    """Rankings of one graph in one language."""

    def __init__(self, terms: Terms, entities: Entities) -> None:
        self._terms = terms
        self._entities = entities

    def summary(self, found: Centrality) -> dict[str, Any]:
        """Return what was ranked by what, and how far that can be relied on."""
        return self._asked(found) | {**_counted(found), "note": self._note(found.note)}

    def ranked(self, rows: Iterable[Ranked]) -> list[dict[str, Any]]:
        """Return rows of a ranking."""
        return [{"rank": row.rank, "score": row.score, "entity": self._entities.reference(row.number)} for row in rows]

    def movement(self, found: Moves) -> dict[str, Any]:
        """Return which two rankings were compared, and how many entities have another rank."""
        missing = {found.before.note, found.after.note}
        note = UNDEFINED if UNDEFINED in missing else NO_TIES if not len(found) else None if found.moved else "unmoved"
        sides = {"before": _counted(found.before), "after": _counted(found.after)}
        return self._asked(found.before) | {"moved": found.moved, "counted": sides, "note": self._note(note)}

    def moves(self, rows: Iterable[Move]) -> list[dict[str, Any]]:
        """Return entities with their places in both rankings."""
        return [
            {
                "entity": self._entities.reference(row.number),
                "what": row.what,
                "ranks": row.ranks,
                "before": _place(row.before),
                "after": _place(row.after),
            }
            for row in rows
        ]

    def _note(self, note: str | None) -> str | None:
        return None if note is None else self._terms.text(NOTES[note])

    @staticmethod
    def _asked(found: Centrality) -> dict[str, Any]:
        return {name: getattr(found, name) for name in ("measure", "over", "direction", "weight")}


def _counted(found: Centrality) -> dict[str, Any]:
    sampling = found.sampling
    return {
        "ties": found.ties,
        "unweighed": found.unweighed,
        "sampling": sampling
        and {"samples": sampling.samples, "error": sampling.error, "confidence": sampling.confidence},
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return None if place is None else {"rank": place.rank, "score": place.score}
