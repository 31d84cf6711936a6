"""Moments of a timeline: what happened, on which day, to whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dezgraph.dates import isoformat
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.relationships import Relationships

if TYPE_CHECKING:
    from dezgraph.analysis.timeline import Moment
    from dezgraph.view import View

__all__ = ["Moments"]


class Moments:
    """Moments of one graph in one language."""

    def __init__(self, entities: Entities, relationships: Relationships) -> None:
        self._entities = entities
        self._relationships = relationships

    def all(self, moments: Iterable[Moment]) -> list[dict[str, Any]]:
        """Return moments, each with the event, or the relationship that began or ended."""
        return [self._moment(moment) for moment in moments]

    @staticmethod
    def count(network: View, moments: Sequence[Moment]) -> dict[str, int | None]:
        """Return how many of all moments certainly fell into the window of the lens; None where it has none."""
        certain = sum(moment.certainty == "certain" for moment in moments)
        return {"certain_total": None if network.lens.window is None else certain}

    def _moment(self, moment: Moment) -> dict[str, Any]:
        is_event = moment.what == "event"
        return {
            "what": moment.what,
            "date": moment.date,
            "earliest": isoformat(moment.earliest),
            "latest": isoformat(moment.latest),
            "certainty": moment.certainty,
            "event": self._entities.reference(moment.number) if is_event else None,
            "relationship": None if is_event else self._relationships.brief(moment.number),
        }
