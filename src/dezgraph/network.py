"""A network: a graph seen through a lens. To networkx it is a `MultiDiGraph` like any other.

Nothing is built until networkx asks for adjacency; the questions of `dezgraph.view` need none of it.

    >>> import dezgraph
    >>> network = dezgraph.open().at("2017-11-03")
    >>> "russia" in [backing.entity for backing in network.backers("syrian-regime")]
    True
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import networkx as nx
import numpy as np

from dezgraph.graph import Graph
from dezgraph.lens import Lens
from dezgraph.view import View

__all__ = ["EDGE_DATA", "Network"]

EDGE_DATA = frozenset(
    {"type", "family", "sign", "valid_from", "valid_until", "grade", "certainty", "support", "hedges"}
)
"""What each edge of a network tells."""

if TYPE_CHECKING:  # networkx has type arguments in its stubs only
    Plain: TypeAlias = nx.MultiDiGraph[str]
    Undirected: TypeAlias = nx.MultiGraph[str]
else:
    Plain, Undirected = nx.MultiDiGraph, nx.MultiGraph


class Network(View, Plain):
    """A graph seen through a lens, as a networkx graph.

    Nodes are entity ids: the ends of the relationships in view. Edges run from source to target, one
    for each relationship, with its id as key; symmetric types are written once, in one direction.
    Node data: `kinds`, `label_en`, `label_ar`. Edge data: `type`, `family`, `sign`, `valid_from`,
    `valid_until` (None also where the end was not known by the day `known`), `grade`, `certainty` (None where the lens
    asks for no date), `support`, `hedges`.
    """

    frozen = True  # what `nx.is_frozen` asks for

    def __new__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return a network of a graph; without one, the plain graph that networkx fills for its own use."""
        if args and isinstance(args[0], Graph):
            return super().__new__(cls)
        return Plain(*args, **kwargs)

    def __init__(self, graph: Graph, lens: Lens | None = None) -> None:
        View.__init__(self, graph, lens)
        self.graph = {"name": "dezgraph", "version": graph.version}
        self.__networkx_cache__: Any = None  # where networkx caches it warns of changes, and there are none here

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
        for row, (grade, certainty) in zip(self.rows.tolist(), self.told(self.rows), strict=True):
            data = content.edge_data(row) | {"grade": grade, "certainty": certainty}
            if not self.sieve.is_end_known(row):
                data["valid_until"] = None
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

    def to_directed_class(self) -> type[Plain]:
        """Return the class of mutable copies."""
        return nx.MultiDiGraph

    def to_undirected_class(self) -> type[Undirected]:
        """Return the class of undirected copies."""
        return nx.MultiGraph

    def copy(self, as_view: bool = False) -> Plain:  # type: ignore[override] # noqa: ARG002 - a view cannot be copied as one
        """Return a plain, mutable `MultiDiGraph` of what is in view."""
        plain = Plain(**self.graph)
        plain.add_nodes_from((node, dict(data)) for node, data in self._node.items())
        for source, target, key, data in self.edges(keys=True, data=True):
            plain.add_edge(source, target, key, **data)
        return plain

    def __reduce__(self) -> str | tuple[Any, ...]:
        """Pickle as the plain copy: a view without its graph would be empty."""
        return self.copy().__reduce__()

    __repr__ = __str__ = View.__repr__

    def _frozen(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse: a network is one view of one version. `copy()` gives a graph that can be changed."""
        raise nx.NetworkXError("a network cannot be changed; change its copy()")

    add_node = add_nodes_from = remove_node = remove_nodes_from = _frozen
    add_edge = add_edges_from = add_weighted_edges_from = remove_edge = remove_edges_from = _frozen
    clear = clear_edges = update = _frozen


# A network goes to the backend by itself; no other graph does (`backend.interface.should_run`). `__networkx_backend__`
# would do that too, but then networkx refuses every function that takes a network beside a plain graph.
_priorities: Any = nx.config.backend_priority
if "dezgraph" in nx.config.backends and "dezgraph" not in _priorities.algos:
    _priorities.algos = [*_priorities.algos, "dezgraph"]
