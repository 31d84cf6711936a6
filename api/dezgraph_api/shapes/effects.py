"""Effects: what a scenario does, part by part, and in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from dezgraph.dates import isoformat
from dezgraph.scenario import OWN
from dezgraph_api.shapes.changes import Changes
from dezgraph_api.shapes.notes import NOTES

if TYPE_CHECKING:
    from dezgraph.analysis.balance.division import Tension
    from dezgraph.analysis.balance.measuring import Balance
    from dezgraph.analysis.communities import Communities
    from dezgraph.analysis.contest import Contest
    from dezgraph.analysis.effects.comparing import Effects as Found
    from dezgraph.analysis.effects.groups import Regrouping
    from dezgraph.analysis.effects.measured import Contested, Rebalanced
    from dezgraph.analysis.effects.telling import Told
    from dezgraph.analysis.effects.ties import Patrons, Realigned
    from dezgraph.analysis.moves import Moves
    from dezgraph_api.shapes import Shapes

__all__ = ["Effects"]


class Effects:
    """Effects of a scenario, by the shapes of the graph and of the scenario."""

    def __init__(self, before: Shapes, after: Shapes) -> None:
        self._before = before
        self._after = after
        self._changes = Changes(before, after)

    def full(self, found: Found, limit: int | None) -> dict[str, Any]:
        """Return all effects; of each list at most `limit`, with how many there are."""
        from dezgraph.analysis.effects.telling import told

        day = found.after.lens.at
        return {
            "scenario": self._scenario(found),
            "at": None if day is None else isoformat(day),
            "at_by": found.day_by,
            "before": found.before.lens.as_options(),
            "after": found.after.lens.as_options(),
            "summary": [self._told(one) for one in told(found)],
            "note": self._note(found),
            "relationships": {
                "counts": found.changes.counts["what"],
                **_listed(found.changes[:limit], len(found.changes), self._changes.differences),
            },
            "answers": [self._before.sensitivities.comparison(one, limit) for one in found.answers],
            "backing": {
                "is_complete": found.backing.is_complete,
                **self._each(found.backing.found, limit, self._patrons),
            },
            "pairs": self._each(found.pairs, limit, self._pair),
            "diplomacy": self._each(found.diplomacy, limit, self._pair),
            "contests": self._each(found.contests, limit, self._contest),
            "handovers": _listed(found.handovers[:limit], len(found.handovers), self._changes.handovers),
            "communities": self._communities(found.groups, limit),
            "balance": self._balance(found.balance),
            "centrality": self._ranks(found.ranks, limit),
        }

    def _scenario(self, found: Found) -> Any:
        """Return the scenario as a reference; one of the asker's own by the title that it was given."""
        scenario = found.after.lens.scenario
        if isinstance(scenario, str):
            return self._before.entities.referred(scenario)
        title = found.after.content.documents[OWN].title
        return {"id": OWN, "label": self._before.terms.text(title), "kinds": []}

    def _told(self, one: Told) -> dict[str, Any]:
        return {"about": one.about, "text": self._before.terms.text(one.texts), "texts": one.texts}

    def _note(self, found: Found) -> str | None:
        sides = found.balance.before, found.balance.after
        applies = {
            "same": not len(found.changes),
            "time limit": any("time limit" in side.notes for side in sides),
            "followed": not found.backing.is_complete,
        }
        said = (self._before.terms.text(NOTES[note]) or "" for note, is_so in applies.items() if is_so)
        return " ".join(said) or None

    def _each(self, found: Sequence[Any], limit: int | None, shape: Any) -> dict[str, Any]:
        return _listed(found[:limit], len(found), lambda some: [shape(one) for one in some])

    def _references(self, numbers: Iterable[int]) -> list[Any]:
        return [self._before.entities.reference(number) for number in numbers]

    def _patrons(self, one: Patrons) -> dict[str, Any]:
        return {
            "entity": self._before.entities.reference(one.number),
            "lost": self._references(one.lost),
            "gained": self._references(one.gained),
            "ultimate_lost": self._references(one.ultimate_lost),
            "ultimate_gained": self._references(one.ultimate_gained),
        }

    def _pair(self, one: Realigned) -> dict[str, Any]:
        return {
            "actors": self._references(one.numbers),
            "before": one.before,
            "after": one.after,
            "lost": self._before.terms.terms("types", one.lost),
            "gained": self._before.terms.terms("types", one.gained),
        }

    def _contest(self, one: Contested) -> dict[str, Any]:
        return {
            "resource": self._before.entities.reference(one.number),
            "before": _contest(one.before),
            "after": _contest(one.after),
            "claimants": [
                {"entity": self._before.entities.reference(each.number), "before": each.before, "after": each.after}
                for each in one.restaked
            ],
        }

    def _communities(self, found: Regrouping, limit: int | None) -> dict[str, Any]:
        def shaped(number: int, what: str, *groups: int | None) -> dict[str, Any]:
            return {"entity": self._before.entities.reference(number), "what": what, "before": groups[0],
                    "after": groups[1]}  # fmt: skip

        return {
            "before": _groups(found.before),
            "after": _groups(found.after),
            **self._each(found.found, limit, lambda one: shaped(one.number, one.what, one.before, one.after)),
        }

    def _balance(self, found: Rebalanced) -> dict[str, Any]:
        return {
            "before": _measures(found.before),
            "after": _measures(found.after),
            "entered": [self._tension(self._after, one) for one in found.entered],
            "left": [self._tension(self._before, one) for one in found.left],
        }

    @staticmethod
    def _tension(shapes: Shapes, one: Tension) -> dict[str, Any]:
        [tied] = shapes.ties.brief([one.tie])
        actors = [shapes.entities.reference(one.number), tied.pop("entity")]
        return {"actors": actors, "sign": one.sign, "always": one.always, **tied}

    def _ranks(self, found: Moves, limit: int | None) -> dict[str, Any]:
        moved = islice((row for row in found if row.what != "stayed"), limit)
        asked = {name: getattr(found.before, name) for name in ("measure", "over", "direction", "weight")}
        return {**asked, "total": found.moved, "items": self._before.centralities.moves(moved)}


def _listed(some: Sequence[Any], total: int, shape: Any) -> dict[str, Any]:
    return {"total": total, "items": shape(some)}


def _contest(side: Contest) -> dict[str, Any]:
    return {
        "index": side.index,
        "effective_claimants": side.effective_claimants,
        "is_complete": side.is_complete,
    }


def _groups(side: Communities) -> dict[str, Any]:
    return {"total": len(side), "modularity": side.modularity, "isolated_total": len(side.isolated)}


def _measures(side: Balance) -> dict[str, Any]:
    strict, weak = side.strict, side.weak
    return {
        "index": strict and strict.index,
        "bound": strict and strict.bound,
        "optimal": strict is None or strict.optimal,
        "weak_index": weak and weak.index,
        "weak_bound": weak and weak.bound,
        "triangle_total": side.triads.total,
        "balanced_triangles": side.triads.strict,
        "walk_balance": side.walk and side.walk.value,
        "ambivalent_total": len(side.ambivalent),
    }
