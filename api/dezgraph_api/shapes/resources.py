"""Resources: how hard each is contested, and who held it through time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from dezgraph.dates import Bounds, isoformat
from dezgraph.graph import Graph
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.relationships import Relationships
from dezgraph_api.shapes.terms import Terms

if TYPE_CHECKING:
    from dezgraph.analysis.clashes import Clash
    from dezgraph.analysis.contest import Contest
    from dezgraph.analysis.contest_series import ContestSeries
    from dezgraph.analysis.holding import Lane, Span, Stretch

__all__ = ["Resources"]

_MOST_CLASHES: Final = 100
_MOST_STRETCHES: Final = 1000
_MOST_NAMED: Final = 20


class Resources:
    """Resources of one graph in one language."""

    def __init__(self, graph: Graph, terms: Terms, entities: Entities, relationships: Relationships) -> None:
        self._graph = graph
        self._terms = terms
        self._entities = entities
        self._relationships = relationships

    def contest(self, network: View, contest: Contest) -> dict[str, Any]:
        """Return one contest with all that its index is made of, and what it does not count: that over each whole.

        Of clashes the hundred heaviest.
        """
        wholes = [network.contest(whole) for whole in network.wholes(contest.entity)]
        claimants = [
            {
                "entity": self._entities.reference(one.number),
                "stake": one.stake,
                **self._relationships.ids(one.rows),
            }
            for one in contest.claimants
        ]
        return {
            **self._head(contest),
            "claimants": claimants,
            "clashes": [self._clash(clash) for clash in contest.clashes[:_MOST_CLASHES]],
            "part_of": [self._head(whole) for whole in wholes],
            "note": self._note(contest, wholes),
        }

    def contests(self, contests: Sequence[Contest]) -> list[dict[str, Any]]:
        """Return contests as items of a ranking, each with its heaviest clash."""
        return [
            {**self._head(one), "strongest_clash": self._clash(one.clashes[0]) if one.clashes else None}
            for one in contests
        ]

    def contest_series(self, found: ContestSeries) -> dict[str, Any]:
        """Return the contest through time: of each day the head of its contest, but for the resource."""
        return {
            "resource": self._entities.reference(found.number),
            "step": found.step,
            "note": None if found.points else self._terms.text(NOTES["no claim dates"]),
            "total": len(found.points),
            "items": [{"day": isoformat(point.day), **self._measures(point.contest)} for point in found.points],
        }

    def lanes(self, network: View, lanes: Sequence[Lane]) -> list[dict[str, Any]]:
        """Return holders, each with the times at which it held."""
        return [
            {
                "holder": self._entities.reference(lane.tie.number),
                "grade": lane.tie.grade,
                "certainty": lane.tie.certainty,
                "spans": [self._span(network, span) for span in lane.spans],
            }
            for lane in lanes
        ]

    def stretches(self, stretches: Sequence[Stretch], role: str) -> dict[str, Any]:
        """Return the time cut by who held, the first thousand pieces of it."""
        return {
            "role": role,
            "stretch_total": len(stretches),
            "stretches": [self._stretch(stretch) for stretch in stretches[:_MOST_STRETCHES]],
        }

    def _head(self, contest: Contest) -> dict[str, Any]:
        return {"resource": self._entities.reference(contest.number), **self._measures(contest)}

    def _measures(self, contest: Contest) -> dict[str, Any]:
        return {
            "index": round(contest.index, 6),
            "effective_claimants": round(contest.effective_claimants, 6),
            "claimant_total": len(contest.claimants),
            "clash_total": len(contest.clashes),
            "hostile_total": sum(clash.enmity == "hostile" for clash in contest.clashes),
            "is_complete": contest.is_complete,
        }

    def _clash(self, clash: Clash) -> dict[str, Any]:
        return {
            "claimants": [self._entities.reference(number) for number in clash.numbers],
            "weight": clash.weight,
            "enmity": clash.enmity,
            "certainty": clash.certainty,
            **self._relationships.ids(clash.rows),
        }

    def _note(self, contest: Contest, wholes: Sequence[Contest]) -> str | None:
        told = [] if contest.is_complete else ["at least"]
        if not contest.clashes:
            told.append("uncontested" if contest.claimants else "unclaimed")
        texts = [self._terms.text(NOTES[name]) or "" for name in told]
        contested = ", ".join(self._indexed(whole) for whole in wholes if whole.clashes)
        if contested:
            texts.append((self._terms.text(NOTES["over whole"]) or "").format(contested))
        return " ".join(texts) or None

    def _indexed(self, contest: Contest) -> str:
        return f"{self._terms.text(self._graph.labels(contest.number))} ({contest.index:.3f})"

    def _span(self, network: View, span: Span) -> dict[str, Any]:
        record = network.shown(span.row)
        return {
            "relationship": record.id,
            "type": self._terms.term("types", record.type),
            "valid_from": record.valid_from,
            "valid_until": record.valid_until,
            "disputed": network.is_disputed(span.row),
            "hedges": self._terms.terms("hedges", record.hedges),
            "start": _bounds(span.start),
            "end": _bounds(span.end),
        }

    def _stretch(self, stretch: Stretch) -> dict[str, Any]:
        return {
            "first": isoformat(stretch.first),
            "last": isoformat(stretch.last),
            "state": stretch.state,
            "certain": [self._graph.entity_ids[number] for number in stretch.certain[:_MOST_NAMED]],
            "possible": [self._graph.entity_ids[number] for number in stretch.possible[:_MOST_NAMED]],
            "partial": [self._graph.entity_ids[number] for number in stretch.partial[:_MOST_NAMED]],
        }


def _bounds(bounds: Bounds) -> dict[str, str | None]:
    return {"earliest": isoformat(bounds.earliest), "latest": isoformat(bounds.latest)}
