"""Communities: actors in groups, with what speaks for the division and against it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from dezgraph.analysis import communities as analysis
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.terms import Terms

__all__ = ["Communities"]

_MOST_MEMBERS: Final = 1000


class Communities:
    """Communities of one graph in one language."""

    def __init__(self, terms: Terms, entities: Entities) -> None:
        self._terms = terms
        self._entities = entities

    def summary(self, found: analysis.Communities) -> dict[str, Any]:
        """Return how actors were divided, how well, and who stands alone (a thousand at most)."""
        against = found.frustration
        return {
            "method": found.method,
            "ambivalent": found.rule,
            "modularity": found.modularity,
            "frustration": against and {"ties": against.ties, "bound": against.bound, "optimal": against.optimal},
            "pairs": {"friendly": found.friendly, "hostile": found.hostile, "ambivalent": found.ambivalent},
            "unweighed": found.unweighed,
            "isolated_total": len(found.isolated),
            "isolated": self._references(found.isolated.tolist()),
            "note": None if found.note is None else self._terms.text(NOTES[found.note]),
        }

    def listed(self, groups: Iterable[analysis.Community]) -> list[dict[str, Any]]:
        """Return groups, each with a thousand of its members at most."""
        return [
            {
                "community": group.community,
                "size": len(group.numbers),
                "friendly": group.friendly,
                "hostile": group.hostile,
                "members": self._references(group.numbers),
            }
            for group in groups
        ]

    def _references(self, numbers: Iterable[int]) -> list[Any]:
        return [self._entities.reference(number) for number in list(numbers)[:_MOST_MEMBERS]]
