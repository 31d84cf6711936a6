"""Changes: what is not the same in two views, which may be of two graphs, one of them under a scenario."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from dezgraph_api.shapes.notes import NOTES

if TYPE_CHECKING:
    from dezgraph.analysis.change import Diff, Difference, Standing
    from dezgraph.analysis.holding import Handover
    from dezgraph.analysis.measures import Mover
    from dezgraph_api.shapes import Shapes

__all__ = ["Changes"]

_MOST_AFFECTED: Final = 100


class Changes:
    """Changes from what one set of shapes knows to what another does; for one graph both are the same."""

    def __init__(self, before: Shapes, after: Shapes) -> None:
        self._before = before
        self._after = after

    def summary(self, diff: Diff) -> dict[str, Any]:
        """Return how much changed, whom it affects (the hundred most affected) and which measures moved."""
        from dezgraph.analysis.measures import SCORES, movements, movers

        affected, refer = diff.affected, self._before.entities.reference
        return {
            "counts": diff.counts,
            "affected_total": len(affected),
            "affected": [
                {"entity": refer(one.number), "what": one.what, "count": one.count} for one in affected[:_MOST_AFFECTED]
            ],
            "measures": [
                {"measure": one.measure, "before": one.before, "after": one.after}
                for one in movements(diff.before, diff.after)
            ],
            "movers": {score: self._movers(movers(diff.before, diff.after, score)) for score in SCORES},
            "note": None if len(diff) else self._before.terms.text(NOTES["same"]),
        }

    def differences(self, differences: Iterable[Difference]) -> list[dict[str, Any]]:
        """Return what became of relationships, each as it stands on either side."""
        return [self._difference(one) for one in differences]

    def handovers(self, handovers: Sequence[Handover]) -> list[dict[str, Any]]:
        """Return what changed hands: who lost and who gained it, and all who held it on either side."""
        before, after = self._before.ties, self._after.ties
        return [
            {
                "resource": self._before.entities.reference(one.number),
                "lost": before.brief(one.lost),
                "gained": after.brief(one.gained),
                "before": before.brief(one.before),
                "after": after.brief(one.after),
            }
            for one in handovers
        ]

    def _movers(self, found: Iterable[Mover]) -> list[dict[str, Any]]:
        refer = self._before.entities.reference
        return [{"entity": refer(one.number), "before": one.before, "after": one.after} for one in found]

    def _difference(self, one: Difference) -> dict[str, Any]:
        shapes, standing = (self._before, one.before) if one.after is None else (self._after, one.after)
        assert standing is not None
        return {
            "what": one.what,
            "aspects": one.aspects,
            "causes": one.causes,
            "hedges": shapes.terms.terms("hedges", one.hedges),
            "relationship": shapes.relationships.brief(standing.row),
            "before": self._standing(self._before, one.before),
            "after": self._standing(self._after, one.after),
        }

    @staticmethod
    def _standing(shapes: Shapes, standing: Standing | None) -> dict[str, Any] | None:
        return None if standing is None else {
            "type": shapes.terms.term("types", standing.type),
            "valid_from": standing.valid_from,
            "valid_until": standing.valid_until,
            "certainty": standing.certainty,
            "grade": standing.grade,
            "disputed": standing.disputed,
            "claims": standing.claims,
        }  # fmt: skip
