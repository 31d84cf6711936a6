"""A network: a graph seen through a lens. To networkx it is a `MultiDiGraph` like any other.

Nothing is built until networkx asks for adjacency: the lens is a mask over columns, and the questions
that dezgraph answers itself (`backers`, `claimants` …) read only the rows that they need.
Every view is immutable, and knows the graph, the lens and the version that it came from.

    >>> import dezgraph
    >>> network = dezgraph.open().at("2017-11-03")
    >>> "russia" in [backing.entity for backing in network.backers("syrian-regime")]
    True
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NoReturn

import networkx as nx
import numpy as np

from dezgraph.analysis import backing, claimants, ties, timeline
from dezgraph.columns import Mask, Numbers
from dezgraph.dates import isoformat
from dezgraph.grades import Grade
from dezgraph.graph import Graph
from dezgraph.lens import Lens, Sieve, lens_of
from dezgraph.model import Entity, Relationship
from dezgraph.names import Match

__all__ = ["Network"]


class Network(nx.MultiDiGraph):
    """A graph seen through a lens, as a networkx graph.

    Nodes are entity ids: the ends of the relationships in view. Edges run from source to target, one
    for each relationship, with its id as key; symmetric types are written once, in one direction.
    Node data: `kinds`, `label_en`, `label_ar`. Edge data: `type`, `family`, `sign`, `valid_from`,
    `valid_until`, `grade`, `certainty` (None where the lens asks for no date), `support`, `hedges`.
    """

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return a network of a graph; without one, the plain graph that networkx fills for its own use."""
        if args and isinstance(args[0], Graph):
            return super().__new__(cls)
        return nx.MultiDiGraph(*args, **kwargs)

    def __init__(self, graph: Graph, lens: Lens | None = None) -> None:
        self.source_graph = graph
        self.lens = lens or Lens()
        self.content = graph.under(self.lens.scenario)
        self.sieve = Sieve(self.content, self.lens)
        self.graph = {"name": "dezgraph", "version": graph.version}
        self.__networkx_cache__: dict[str, Any] = {}

    # -- looking

    def view(self, **options: Any) -> Network:
        """Return the network under further options of the lens, such as `min_grade="C3"`.

        `from_` stands for `from`, which Python keeps for itself.

        Raises:
            InputError: an option that does not exist, or a value that it does not take.
        """
        named = {name.removesuffix("_"): value for name, value in options.items()}
        return Network(self.source_graph, lens_of(self.source_graph, named, base=self.lens))

    def at(self, day: str) -> Network:
        """Return the network on a day, `2017-11-03`."""
        return self.view(at=day)

    @property
    def version(self) -> str:
        """The version of the graph."""
        return self.source_graph.version

    # -- rows

    @cached_property
    def rows(self) -> Numbers:
        """The rows of the relationships in view, ascending."""
        return np.flatnonzero(self.sieve.passing()).astype(np.int32)

    @cached_property
    def certain(self) -> Mask | None:
        """Whether each of `rows` holds certainly; None where the lens asks for no date."""
        return self.sieve.certain(self.rows)

    def rows_to(self, number: int) -> Numbers:
        """Return the rows in view with this entity as target. O(its relationships)."""
        rows = self.content.columns.incoming[number]
        return rows[self.sieve.passing(rows, focus=number)]

    def rows_from(self, number: int) -> Numbers:
        """Return the rows in view with this entity as source. O(its relationships)."""
        rows = self.content.columns.outgoing[number]
        return rows[self.sieve.passing(rows, focus=number)]

    # -- asking

    def entity(self, id: str) -> Entity:
        """Return the full record of an entity. Raises NotFoundError."""
        return self.content.entity(self.content.entity_number(id))

    def relationship(self, id: str) -> Relationship:
        """Return the full record of a relationship. Raises NotFoundError."""
        return self.content.relationship(self.content.relationship_number(id))

    def search(self, text: str, *, limit: int = 10, kinds: Sequence[str] = ()) -> list[Match]:
        """Return the entities that a text names, best first. Raises NameQueryError."""
        return self.content.search(text, limit=limit, kinds=kinds)

    def backers(self, id: str, *, depth: int = 1) -> list[backing.Backing]:
        """Return who backs an entity (`dezgraph.analysis.backing`)."""
        return backing.backers(self, id, depth=depth)

    def backs(self, id: str, *, depth: int = 1) -> list[backing.Backing]:
        """Return whom an entity backs (`dezgraph.analysis.backing`)."""
        return backing.backs(self, id, depth=depth)

    def backing(self) -> Iterator[backing.Pair]:
        """Return who backs whom, all of it (`dezgraph.analysis.backing`)."""
        return backing.table(self)

    def allies(self, id: str) -> list[ties.Tie]:
        """Return who is tied to an entity by positive signs (`dezgraph.analysis.ties`)."""
        return ties.allies(self, id)

    def rivals(self, id: str) -> list[ties.Tie]:
        """Return who is tied to an entity by negative signs (`dezgraph.analysis.ties`)."""
        return ties.rivals(self, id)

    def claimants(self, id: str) -> dict[str, list[ties.Tie]]:
        """Return who controls, contests, seeks … a resource or place (`dezgraph.analysis.claimants`)."""
        return claimants.claimants(self, id)

    def timeline(self, *ids: str) -> list[timeline.Moment]:
        """Return what happened around some entities (`dezgraph.analysis.timeline`)."""
        return timeline.timeline(self, ids)

    # -- networkx

    @cached_property
    def _node(self) -> dict[str, dict[str, Any]]:
        columns = self.content.columns
        numbers = np.union1d(columns.source[self.rows], columns.target[self.rows])
        return {self.content.entity_ids[number]: self._node_data(number) for number in numbers.tolist()}

    def _node_data(self, number: int) -> dict[str, Any]:
        labels = self.content.labels(number)
        kinds = self.content.kinds_of(number)
        return {"kinds": kinds, "label_en": labels.get("en"), "label_ar": labels.get("ar")}

    @cached_property
    def _both(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Successors and predecessors, which share their edge data."""
        successors: dict[str, Any] = {node: {} for node in self._node}
        predecessors: dict[str, Any] = {node: {} for node in self._node}
        for source, target, key, data in self._edges():
            keyed = successors[source].setdefault(target, {})
            keyed[key] = data
            predecessors[target][source] = keyed
        return successors, predecessors

    def _edges(self) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
        content, columns, ids = self.content, self.content.columns, self.content.entity_ids
        certain = self.certain
        grades = self.sieve.grades(self.rows).tolist()
        for place, row in enumerate(self.rows.tolist()):
            data = content.edge_data(row)
            data["grade"] = str(Grade.from_code(grades[place])) if grades[place] else None
            data["certainty"] = None if certain is None else "certain" if certain[place] else "possible"
            yield ids[columns.source[row]], ids[columns.target[row]], content.relationship_id(row), data

    @property
    def _adj(self) -> dict[str, Any]:
        return self._both[0]

    @property
    def _succ(self) -> dict[str, Any]:
        return self._both[0]

    @property
    def _pred(self) -> dict[str, Any]:
        return self._both[1]

    def to_directed_class(self) -> type[nx.MultiDiGraph]:
        """Return the class of mutable copies."""
        return nx.MultiDiGraph

    def to_undirected_class(self) -> type[nx.MultiGraph]:
        """Return the class of undirected copies."""
        return nx.MultiGraph

    def copy(self, as_view: bool = False) -> nx.MultiDiGraph:
        """Return a plain, mutable `MultiDiGraph` of what is in view."""
        plain = nx.MultiDiGraph(**self.graph)
        plain.add_nodes_from((node, dict(data)) for node, data in self._node.items())
        plain.add_edges_from((u, v, k, dict(data)) for u, v, k, data in self.edges(keys=True, data=True))
        return plain

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle as the plain copy: a view without its graph would be empty."""
        return self.copy().__reduce__()

    def __repr__(self) -> str:
        """Say what is in view, by what lens."""
        shown = ", ".join(f"{name}={value}" for name, value in self.lens.as_options().items())
        return f"<Network of {len(self.rows)} relationships, {shown or 'no lens'}, version {self.version}>"

    __str__ = __repr__

    def _frozen(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse: a network is one view of one version. `copy()` gives a graph that can be changed."""
        raise nx.NetworkXError("a network cannot be changed; change its copy()")

    add_node = add_nodes_from = remove_node = remove_nodes_from = _frozen
    add_edge = add_edges_from = add_weighted_edges_from = remove_edge = remove_edges_from = _frozen
    clear = clear_edges = update = _frozen


