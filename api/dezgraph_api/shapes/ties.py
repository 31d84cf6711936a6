"""Ties: who stands at the other end, how surely, with what, and through which relationships."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson

from dezgraph.analysis.membership import whole_numbers
from dezgraph.graph import Graph
from dezgraph.selection import Sight
from dezgraph.view import View
from dezgraph_api.shapes.entities import Entities
from dezgraph_api.shapes.notes import NOTES
from dezgraph_api.shapes.relationships import Relationships
from dezgraph_api.shapes.terms import Terms, fragment

if TYPE_CHECKING:
    from dezgraph.analysis.backing import Backing, Pair
    from dezgraph.analysis.circles import Cycle, Cycles
    from dezgraph.analysis.patronage import Shared
    from dezgraph.analysis.ties import Tie

__all__ = ["Ties", "by_type"]

_KEPT = 5_000


class Ties:
    """Ties of one graph in one language."""

    def __init__(self, graph: Graph, terms: Terms, entities: Entities, relationships: Relationships) -> None:
        self._graph = graph
        self._terms = terms
        self._entities = entities
        self._relationships = relationships
        self._backing = lru_cache(_KEPT)(self._shaped)

    def all(self, network: View, ties: Sequence[Tie]) -> list[dict[str, Any]]:
        """Return neighbours, each with the relationships that tie it."""
        return [self._neighbour(network, tie) for tie in ties]

    def typed(self, network: View, ties: Sequence[tuple[str, Tie]]) -> list[dict[str, Any]]:
        """Return neighbours, each with the relationship type under which it stands."""
        return [{"type": self._terms.term("types", token)} | self._neighbour(network, tie) for token, tie in ties]

    def of_wholes(self, network: View, id: str) -> list[dict[str, Any]]:
        """Return what an entity is part of, each with its claimants."""
        return [
            {
                "resource": self._entities.reference(self._graph.entity_number(whole)),
                "claimants": self.typed(network, by_type(network.claimants(whole))),
            }
            for whole in network.wholes(id)
        ]

    def brief(self, ties: Sequence[Tie]) -> list[dict[str, Any]]:
        """Return neighbours with the ids and hedges of the relationships that tie them."""
        return [self._step(tie) for tie in ties]

    def backings(self, network: View, found: Sequence[Backing]) -> list[orjson.Fragment]:
        """Return backers (or those backed): with what, and why, and what each is part of; with the chain to them."""
        return [self._backing(each, _sights(network, each.tie), whole_numbers(network, each.number)) for each in found]

    def pairs(self, network: View, pairs: Sequence[Pair]) -> list[dict[str, Any]]:
        """Return who backs whom."""
        return [self._pair(pair, _sights(network, pair.tie)) for pair in pairs]

    def _pair(self, pair: Pair, sights: tuple[Sight, ...]) -> dict[str, Any]:
        records = [self._graph.relationship(row) for row in pair.tie.rows]
        claims = ((record.claims, in_view) for record, (in_view, _) in zip(records, sights, strict=True))
        asserting = (claim for listed, in_view in claims for claim, is_seen in zip(listed, in_view, strict=True)
                     if is_seen and claim.stance == "asserts")  # fmt: skip
        return {
            "backer": self._entities.reference(pair.backer_number),
            "backed": self._entities.reference(pair.backed_number),
            "types": self._terms.terms("types", dict.fromkeys(record.type for record in records)),
            "support": self._support(pair.tie.rows),
            "sources": sorted({claim.document for claim in asserting}),
            **self._why(pair.tie, sights),
        }

    def shared(self, network: View, found: Sequence[Shared]) -> list[dict[str, Any]]:
        """Return those whom two entities share, each with how it stands to the first and to the second."""
        firsts = self.backings(network, [each.first for each in found])
        seconds = self.backings(network, [each.second for each in found])
        return [
            {"entity": self._entities.reference(each.number), "first": first, "second": second}
            for each, first, second in zip(found, firsts, seconds, strict=True)
        ]

    def cycles(self, found: Sequence[Cycle]) -> list[dict[str, Any]]:
        """Return circles of backing: as many steps as entities, each from the one who backs."""
        return [{"length": len(cycle.numbers), "steps": self.brief(cycle.ties)} for cycle in found]

    def extent(self, found: Cycles) -> dict[str, Any]:
        """Return whether these are all circles, and what ended the search if not."""
        note = None if found.ended_by is None else self._terms.text(NOTES[f"most {found.ended_by}"])
        return {"complete": found.complete, "note": note}

    def _shaped(self, backing: Backing, sights: tuple[Sight, ...], wholes: tuple[int, ...]) -> orjson.Fragment:
        return fragment(
            {
                "entity": self._entities.reference(backing.number),
                "part_of": [self._entities.reference(whole) for whole in wholes],
                "depth": backing.depth,
                "support": self._support(backing.tie.rows),
                **self._why(backing.tie, sights),
                "chain": [self._step(tie) for tie in backing.chain],
            }
        )

    def _neighbour(self, network: View, tie: Tie) -> dict[str, Any]:
        return {"entity": self._entities.reference(tie.number), **self._why(tie, _sights(network, tie))}

    def _support(self, rows: tuple[int, ...]) -> list[orjson.Fragment]:
        """Return the categories of support in some relationships, each once, by token."""
        tokens = {token for row in rows for token in self._graph.relationship(row).support}
        return self._terms.terms("supports", sorted(tokens))

    def _why(self, tie: Tie, sights: tuple[Sight, ...]) -> dict[str, Any]:
        standing = zip(tie.rows, tie.grades, tie.certainties, sights, strict=True)
        return {
            "grade": tie.grade,
            "certainty": tie.certainty,
            "relationships": [self._relationships.one(*one) for one in standing],
        }

    def _step(self, tie: Tie) -> dict[str, Any]:
        return {
            "entity": self._entities.reference(tie.number),
            "grade": tie.grade,
            "certainty": tie.certainty,
            **self._relationships.ids(tie.rows),
        }


def by_type(groups: Mapping[str, Sequence[Tie]]) -> list[tuple[str, Tie]]:
    """Return ties that are grouped by relationship type as one list."""
    return [(type_, tie) for type_, ties in groups.items() for tie in ties]


def _sights(network: View, tie: Tie) -> tuple[Sight, ...]:
    """Return what the lens lets through of each relationship of a tie."""
    return tuple(map(network.sight, tie.rows))
