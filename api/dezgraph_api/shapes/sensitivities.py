"""Sensitivity: which answers change when claims are left out, and what hangs on one source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.relationships import Relationships
from dezgraph_api.shapes.sources import Sources
from dezgraph_api.shapes.terms import Terms

if TYPE_CHECKING:
    from dezgraph.analysis.comparison import Answer, Comparison, Held
    from dezgraph.analysis.sensitivity import Hanging, Reliance, Sensitivity

__all__ = ["Sensitivities"]

_MOST_SOURCES: Final = 100


class Sensitivities:
    """Sensitivity in one graph and one language."""

    def __init__(self, terms: Terms, entities: Entities, relationships: Relationships, sources: Sources) -> None:
        self._terms = terms
        self._entities = entities
        self._relationships = relationships
        self._sources = sources

    def full(self, network: View, sensitivity: Sensitivity, limit: int | None) -> dict[str, Any]:
        """Return what becomes of the answers: of each question at most `limit` that are lost, gained and so on."""
        return {
            "without": sensitivity.without.lens.as_options(),
            "relationships": {
                "before": len(network.rows),
                "after": len(sensitivity.without.rows),
                "lost": len(sensitivity.lost),
            },
            "is_stable": sensitivity.is_stable,
            "note": self._terms.text(NOTES["stable"]) if sensitivity.is_stable else None,
            "questions": [self.comparison(comparison, limit) for comparison in sensitivity.comparisons],
        }

    def comparison(self, comparison: Comparison, limit: int | None) -> dict[str, Any]:
        """Return how the answers to one question differ."""
        question, counts = comparison.question, comparison.counts
        return {
            "question": question.name,
            "label": self._terms.text(question.labels),
            "before": len(comparison.before.keys),
            "after": len(comparison.after.keys),
            "counts": counts,
            **{shift: [self._answer(one) for one in comparison.shifted(shift, limit)] for shift in counts},
        }

    def hanging(self, found: Iterable[Hanging]) -> list[dict[str, Any]]:
        """Return relationships that hang on one source, with it."""
        return [
            {
                "relationship": self._relationships.brief(one.row),
                "source": self._sources.brief(one.document),
                "grade": one.grade,
            }
            for one in found
        ]

    def reliances(self, found: Sequence[Reliance]) -> dict[str, Any]:
        """Return the hundred sources on which most hangs alone."""
        sources = [
            {"source": self._sources.brief(one.document), "alone": one.alone, "total": one.total}
            for one in found[:_MOST_SOURCES]
        ]
        return {
            "source_total": len(found),
            "sources": sources,
            "note": None if found else self._terms.text(NOTES["nothing in view"]),
        }

    def _answer(self, answer: Answer) -> dict[str, Any]:
        return {
            "about": self._entities.maybe(answer.about),
            "entity": self._entities.referred(answer.entity),
            "type": answer.type and self._terms.term("types", answer.type),
            "before": _held(answer.before),
            "after": _held(answer.after),
        }


def _held(held: Held | None) -> dict[str, str | None] | None:
    return None if held is None else {"certainty": held.certainty, "grade": held.grade}
