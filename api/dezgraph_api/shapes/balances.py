"""Signed balance: measures, divisions with the ties against them, and all that through time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from dezgraph.analysis.balance.census import Census
from dezgraph.analysis.balance.division import Division, Tension
from dezgraph.analysis.balance.measuring import Ambivalent, Balance
from dezgraph.analysis.balance.series import Point, Series
from dezgraph.analysis.ties import Tie
from dezgraph.dates import isoformat
from dezgraph.engines.triads import Triads
from dezgraph.engines.walk_balance import WalkBalance
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.terms import Terms
from dezgraph_api.shapes.ties import Ties

__all__ = ["Balances"]

_MOST_NAMED: Final = 5


class Balances:
    """Balance of one graph in one language."""

    def __init__(self, terms: Terms, entities: Entities, ties: Ties) -> None:
        self._terms = terms
        self._entities = entities
        self._ties = ties

    def balance(self, network: View, found: Balance, limit: int | None) -> dict[str, Any]:
        """Return the balance of a view; of each list at most `limit`, with how many there are."""
        return {
            "ambivalent": found.rule,
            "actors": found.actors,
            "positive": found.positive,
            "negative": found.negative,
            "triangles": _triangles(found.triads),
            "directed_census": self._census(found.census),
            "walk_balance": _walk(found.walk),
            "strict": self._division(network, found.strict, limit),
            "weak": self._division(network, found.weak, limit),
            "ambivalent_total": len(found.ambivalent),
            "ambivalent_pairs": [self._pair(network, pair) for pair in found.ambivalent[:limit]],
            "left_out_total": len(found.left_out),
            "left_out": [self._entities.reference(number) for number in found.left_out[:limit]],
            "parted_total": len(found.parted),
            "parted": [
                {"actor": self._entities.reference(part), "part_of": self._entities.reference(whole)}
                for part, whole in found.parted[:limit]
            ],
            "note": " ".join([*self._texts(found.notes), *self._of_membership(network, found)]) or None,
        }

    def series(self, found: Series) -> dict[str, Any]:
        """Return the balance through time."""
        return {
            "ambivalent": found.rule,
            "step": found.step,
            "optimal": found.optimal,
            "note": " ".join(self._texts(found.notes)) or None,
            "total": len(found.points),
            "unmeasured": found.unmeasured,
            "items": [_point(point) for point in found.points],
        }

    def _census(self, found: Census) -> dict[str, Any]:
        triads = found.triads or ()
        return {
            "total": found.total,
            "is_counted": found.triads is not None,
            "items": [{"type": one.type, "ties": one.ties, "count": one.count} for one in triads],
            "note": None if found.triads is not None else self._terms.text(NOTES["too many triads"]),
        }

    def _division(self, network: View, found: Division | None, limit: int | None) -> dict[str, Any] | None:
        if found is None:
            return None
        return {
            "index": found.index,
            "bound": found.bound,
            "optimal": found.optimal,
            "normalised": found.normalised,
            "faction_total": len(found.factions),
            "factions": [
                {
                    "part": faction.part,
                    "size": len(faction.numbers),
                    "members": [
                        {**self._entities.referring(number), "is_settled": is_settled}
                        for number, is_settled in zip(faction.numbers[:limit], faction.settled[:limit], strict=True)
                    ],
                }
                for faction in found.factions[:limit]
            ],
            "tension_total": len(found.tension),
            "tension": [self._tension(network, tension) for tension in found.tension[:limit]],
        }

    def _tension(self, network: View, tension: Tension) -> dict[str, Any]:
        tied = self._tied(network, tension.number, tension.tie)
        return {"sign": tension.sign, "always": tension.always, **tied}

    def _pair(self, network: View, pair: Ambivalent) -> dict[str, Any]:
        friendly, hostile = (self._tied(network, pair.number, tie) for tie in (pair.positive, pair.negative))
        actors = friendly.pop("actors")
        del hostile["actors"]
        return {"actors": actors, "positive": friendly, "negative": hostile}

    def _tied(self, network: View, number: int, tie: Tie) -> dict[str, Any]:
        """Return both ends, by id, and the relationships of a tie."""
        [tied] = self._ties.all(network, [tie])
        return {"actors": [self._entities.reference(number), tied.pop("entity")], **tied}

    def _of_membership(self, network: View, found: Balance) -> Iterator[str]:
        """Yield a sentence on who is left out, and one on who stands apart from what he is part of."""

        def label(number: int) -> str:
            return self._terms.text(network.content.labels(number)) or ""

        if found.left_out:
            yield self._text("left out").format(self._named([label(number) for number in found.left_out]))
        if found.parted:
            pairs = [self._text("part of").format(label(part), label(whole)) for part, whole in found.parted]
            yield self._text("parted").format(self._named(pairs))

    def _named(self, names: Sequence[str]) -> str:
        others = [self._text("others")] if len(names) > _MOST_NAMED else []
        return ("؛ " if self._terms.lang == "ar" else "; ").join([*names[:_MOST_NAMED], *others])

    def _texts(self, notes: Iterable[str]) -> list[str]:
        return [self._text(note) for note in notes]

    def _text(self, note: str) -> str:
        return self._terms.text(NOTES[note]) or ""


def _triangles(found: Triads) -> dict[str, Any]:
    return {
        "total": found.total,
        "friends": found.friends,
        "one_negative": found.one_negative,
        "two_negative": found.two_negative,
        "enemies": found.enemies,
        "strict": found.strict,
        "weak": found.weak,
    }


def _walk(found: WalkBalance | None) -> dict[str, float] | None:
    return None if found is None else {"value": found.value, "lower": found.lower, "upper": found.upper}


def _point(point: Point) -> dict[str, Any]:
    measures = point.measures
    return {
        "day": isoformat(point.day),
        "actors": measures.actors,
        "positive": measures.positive,
        "negative": measures.negative,
        "ambivalent_total": measures.ambivalent,
        "triangles": _triangles(measures.triads),
        "walk_balance": _walk(measures.walk),
        "index": measures.index,
        "bound": measures.bound,
        "optimal": measures.optimal,
        "normalised": measures.normalised,
    }
