"""A view: a graph seen through a lens, and the questions that can be asked of it.

Each question is a function of `dezgraph.analysis`, imported when it is first asked. What a view is made of
is `dezgraph.selection`; `dezgraph.network` gives it the face of a networkx graph.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from dezgraph.selection import Selection

if TYPE_CHECKING:  # imported by the questions themselves, which a start does without
    import igraph
    import networkx as nx
    import pandas as pd
    import polars as pl
    import pyarrow as pa
    import rdflib

    from dezgraph.analysis.backing import Backing, Pair
    from dezgraph.analysis.balance.measuring import Balance
    from dezgraph.analysis.balance.series import Series
    from dezgraph.analysis.centrality import Centrality
    from dezgraph.analysis.change import Diff
    from dezgraph.analysis.circles import Cycles
    from dezgraph.analysis.communities import Communities
    from dezgraph.analysis.contest import Contest, Contests
    from dezgraph.analysis.contest_series import ContestSeries
    from dezgraph.analysis.effects.comparing import Effects
    from dezgraph.analysis.holding import Handover, Lane
    from dezgraph.analysis.moves import Moves
    from dezgraph.analysis.paths.model import Paths, Stream
    from dezgraph.analysis.paths.query import Asked, AskedForAll
    from dezgraph.analysis.patronage import Shared
    from dezgraph.analysis.sensitivity import Sensitivity, SingleSource
    from dezgraph.analysis.ties import Tie
    from dezgraph.analysis.timeline import Moment
    from dezgraph.formats.form import Asked as Wanted
    from dezgraph.formats.form import Part

__all__ = ["View"]


class View(Selection):
    """A graph seen through a lens. `content` is the graph under the lens's scenario."""

    def backers(self, id: str, *, depth: int | None = 1) -> list[Backing]:
        """Return who backs an entity (`dezgraph.analysis.backing`)."""
        from dezgraph.analysis.backing import backers

        return backers(self, id, depth=depth)

    def backs(self, id: str, *, depth: int | None = 1) -> list[Backing]:
        """Return whom an entity backs (`dezgraph.analysis.backing`)."""
        from dezgraph.analysis.backing import backs

        return backs(self, id, depth=depth)

    def ultimate_backers(self, id: str) -> list[Backing]:
        """Return who stands behind all backers of an entity (`dezgraph.analysis.patronage`)."""
        from dezgraph.analysis.patronage import ultimate_backers

        return ultimate_backers(self, id)

    def shared_backers(self, first: str, second: str, *, depth: int | None = 1) -> list[Shared]:
        """Return who backs both entities (`dezgraph.analysis.patronage`)."""
        from dezgraph.analysis.patronage import shared_backers

        return shared_backers(self, first, second, depth=depth)

    def shared_clients(self, first: str, second: str, *, depth: int | None = 1) -> list[Shared]:
        """Return whom both entities back (`dezgraph.analysis.patronage`)."""
        from dezgraph.analysis.patronage import shared_clients

        return shared_clients(self, first, second, depth=depth)

    def backing_cycles(self) -> Cycles:
        """Return who backs whom in a circle (`dezgraph.analysis.circles`)."""
        from dezgraph.analysis.circles import cycles

        return cycles(self)

    def backing(self) -> Iterator[Pair]:
        """Return who backs whom, all of it (`dezgraph.analysis.backing`)."""
        from dezgraph.analysis.backing import table

        return table(self)

    def allies(self, id: str) -> list[Tie]:
        """Return who is tied to an entity by positive signs (`dezgraph.analysis.ties`)."""
        from dezgraph.analysis.ties import allies

        return allies(self, id)

    def rivals(self, id: str) -> list[Tie]:
        """Return who is tied to an entity by negative signs (`dezgraph.analysis.ties`)."""
        from dezgraph.analysis.ties import rivals

        return rivals(self, id)

    def claimants(self, id: str) -> dict[str, list[Tie]]:
        """Return who controls, contests, seeks … a resource or place (`dezgraph.analysis.claimants`)."""
        from dezgraph.analysis.claimants import claimants

        return claimants(self, id)

    def wholes(self, id: str) -> list[str]:
        """Return what an entity is part of, nearest first (`dezgraph.analysis.membership`)."""
        from dezgraph.analysis.membership import wholes

        return wholes(self, id)

    def contests(self, *kinds: str) -> Contests:
        """Return how hard each entity of some kinds is contested, resources for none (`dezgraph.analysis.contest`)."""
        from dezgraph.analysis.contest import contests

        return contests(self, kinds or ("Resource",))

    def contest(self, id: str) -> Contest:
        """Return how hard a resource is contested, and by whom (`dezgraph.analysis.contest`)."""
        from dezgraph.analysis.contest import contest

        return contest(self, id)

    def contest_series(self, id: str, *, step: str = "month") -> ContestSeries:
        """Return how hard a resource is contested each month or year (`dezgraph.analysis.contest_series`)."""
        from dezgraph.analysis.contest_series import contest_series

        return contest_series(self, id, step=step)

    def holders(self, id: str, *, role: str = "controls") -> list[Lane]:
        """Return who held, contested, sought … a resource or place, and when (`dezgraph.analysis.holding`)."""
        from dezgraph.analysis.holding import lanes

        return lanes(self, id, role)

    def handovers(self, other: View) -> list[Handover]:
        """Return what others hold in another view (`dezgraph.analysis.holding`)."""
        from dezgraph.analysis.holding import handovers

        return handovers(self, other)

    def dependents(self, id: str) -> dict[str, list[Tie]]:
        """Return which actors depend on a resource (`dezgraph.analysis.dependence`)."""
        from dezgraph.analysis.dependence import dependents

        return dependents(self, id)

    def dependencies(self, id: str) -> dict[str, list[Tie]]:
        """Return on which resources an actor depends (`dezgraph.analysis.dependence`)."""
        from dezgraph.analysis.dependence import dependencies

        return dependencies(self, id)

    def diff(self, other: View) -> Diff:
        """Return what is not the same in another view, and why (`dezgraph.analysis.change`)."""
        from dezgraph.analysis.change import diff

        return diff(self, other)

    def effects(self, scenario: str | None = None) -> Effects:
        """Return what a scenario does: the one named, else the one of this view (`dezgraph.analysis.effects`)."""
        from dezgraph.analysis.effects.comparing import effects

        return effects(self, scenario)

    def centrality(self, measure: str = "pagerank", **options: Any) -> Centrality:
        """Return all entities ranked by a measure (`dezgraph.analysis.centrality`)."""
        from dezgraph.analysis.centrality import centrality

        return centrality(self, measure, **options)

    def centrality_changes(self, other: View, measure: str = "pagerank", **options: Any) -> Moves:
        """Return how the ranking by a measure moves from this view to another (`dezgraph.analysis.moves`)."""
        from dezgraph.analysis.moves import moves

        return moves(self, other, measure, **options)

    def communities(self, method: str = "leiden", **options: Any) -> Communities:
        """Return actors in groups that stand together (`dezgraph.analysis.communities`)."""
        from dezgraph.analysis.communities import communities

        return communities(self, method, **options)

    def single_source(self) -> SingleSource:
        """Return which relationships only one source asserts (`dezgraph.analysis.sensitivity`)."""
        from dezgraph.analysis.sensitivity import single_source

        return single_source(self)

    def balance(self, *, ambivalent: str = "both", time_limit: float = 5.0, always: bool = False) -> Balance:
        """Return how balanced the signed ties between actors are (`dezgraph.analysis.balance`)."""
        from dezgraph.analysis.balance.measuring import balance

        return balance(self, ambivalent=ambivalent, time_limit=time_limit, always=always)

    def balance_series(self, *, step: str = "month", ambivalent: str = "both", time_limit: float = 30.0) -> Series:
        """Return the balance of each month or year of a span (`dezgraph.analysis.balance.series`)."""
        from dezgraph.analysis.balance.series import balance_series

        return balance_series(self, step=step, ambivalent=ambivalent, time_limit=time_limit)

    def sensitivity(self, **options: Any) -> Sensitivity:
        """Return which answers hang on a source, or on claims below a grade (`dezgraph.analysis.sensitivity`)."""
        from dezgraph.analysis.sensitivity import sensitivity

        return sensitivity(self, **options)

    def paths(self, source_entity: str, target_entity: str, **options: Unpack[Asked]) -> Paths:
        """Return the best paths from one entity to another (`dezgraph.analysis.paths`)."""
        from dezgraph.analysis.paths.finding import paths

        return paths(self, source_entity, target_entity, **options)

    def all_paths(self, source_entity: str, target_entity: str, **options: Unpack[AskedForAll]) -> Stream:
        """Return all paths from one entity to another, as they are found (`dezgraph.analysis.paths`)."""
        from dezgraph.analysis.paths.finding import all_paths

        return all_paths(self, source_entity, target_entity, **options)

    def timeline(self, *ids: str) -> list[Moment]:
        """Return what happened around some entities (`dezgraph.analysis.timeline`)."""
        from dezgraph.analysis.timeline import timeline

        return timeline(self, ids)

    def to_arrow(self, part: Part = "edges", **options: Unpack[Wanted]) -> pa.Table:
        """Return the relationships, or with `nodes` the entities, as an Arrow table (`dezgraph.frames`)."""
        from dezgraph.frames import to_arrow

        return to_arrow(self, part, **options)

    def to_pandas(self, part: Part = "edges", **options: Unpack[Wanted]) -> pd.DataFrame:
        """Return the relationships, or with `nodes` the entities, as a pandas data frame (`dezgraph.frames`)."""
        from dezgraph.frames import to_pandas

        return to_pandas(self, part, **options)

    def to_polars(self, part: Part = "edges", **options: Unpack[Wanted]) -> pl.DataFrame:
        """Return the relationships, or with `nodes` the entities, as a polars data frame (`dezgraph.frames`)."""
        from dezgraph.frames import to_polars

        return to_polars(self, part, **options)

    def to_igraph(self, **options: Unpack[Wanted]) -> igraph.Graph:
        """Return a directed igraph graph with all attributes (`dezgraph.graph_copies`)."""
        from dezgraph.graph_copies import to_igraph

        return to_igraph(self, **options)

    def to_networkx(self, **options: Unpack[Wanted]) -> nx.MultiDiGraph[str]:
        """Return a plain networkx graph with all attributes, which may be changed (`dezgraph.graph_copies`)."""
        from dezgraph.graph_copies import to_networkx

        return to_networkx(self, **options)

    @cached_property
    def rdf(self) -> rdflib.Dataset:
        """The graph as an rdflib dataset, read-only: all of it, under the scenario (`dezgraph.rdf.dataset`)."""
        from dezgraph.rdf.dataset import dataset

        return dataset(self.content)

    def _repr_html_(self) -> str:
        """Return what a notebook shows (`dezgraph.notebook`)."""
        from dezgraph.notebook import summary

        return summary(self)
