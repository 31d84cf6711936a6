"""BACKEND: what networkx loads. Its functions by name, what can and should run on it, and how graphs become its own."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import networkx as nx

from dezgraph.backend import centrality, grouping, paths
from dezgraph.backend.converted import Converted, from_graph, to_graph
from dezgraph.network import Network

if TYPE_CHECKING:
    import pytest

__all__ = ["BACKEND"]

_NETWORKX_ONLY: dict[str, Mapping[str, tuple[Any, ...]]] = {
    "betweenness_centrality": {"weight": (None,)},
    "leiden_communities": {"max_level": (None,)},
    "louvain_communities": {"max_level": (None,), "threshold": (1e-7,)},
    "shortest_path": {"method": ("dijkstra",)},
    "shortest_path_length": {"method": ("dijkstra",)},
}
"""For each function the arguments that matter, and the values with which an engine can run it."""

_OTHER_MOVES = "expects the communities that networkx finds with this seed, in its order: an engine moves otherwise"

_DIFFERENCES: dict[str, str] = {
    "test_louvain:test_karate_club_partition": _OTHER_MOVES,
    "test_louvain:test_undirected_selfloops": _OTHER_MOVES,
    "test_louvain:test_directed_partition": _OTHER_MOVES,
    "test_louvain:test_none_weight_param": _OTHER_MOVES,
}
"""Tests of networkx that fail by intention, `module:test`, each with the reason."""


def can_run(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool | str:
    """Return True, or why the function cannot run with these arguments."""
    try:
        given = inspect.signature(getattr(BACKEND, name)).bind(*args, **kwargs).arguments
    except TypeError as error:
        return f"the arguments are not those of the engine: {error}"
    for argument in ("weight", "distance"):
        if callable(given.get(argument)):
            return f"a {argument} that is a function must be asked for every edge"
    for argument, accepted in _NETWORKX_ONLY.get(name, {}).items():
        if argument in given and given[argument] not in accepted:
            return f"no engine takes this {argument}"
    return True


def should_run(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> bool | str:  # noqa: ARG001 - networkx's
    """Return True for a network, whose columns are at hand; any other graph comes only when its caller says so."""
    graph = args[0] if args else kwargs.get("G")
    return isinstance(graph, Network) or "only networks are converted without being asked for"


def convert_from_nx(graph: nx.Graph[Any], *, edge_attrs: Mapping[str, Any] | None = None, **_: Any) -> Converted:
    """Return a graph as the backend holds it, with the one edge attribute that the function needs, if any."""
    return from_graph(graph, next(iter(edge_attrs), None) if edge_attrs else None)


def convert_to_nx(result: Any, **_: Any) -> Any:
    """Return what a function gave, as networkx would: it is, unless it is a converted graph."""
    return to_graph(result) if isinstance(result, Converted) else result


def on_start_tests(items: Sequence[pytest.Item]) -> None:
    """Mark the tests of networkx that fail by intention."""
    import pytest

    for item in items:
        reason = _DIFFERENCES.get(f"{item.path.stem}:{item.name}")
        if reason:
            item.add_marker(pytest.mark.xfail(reason=reason, strict=True))


BACKEND = SimpleNamespace(
    can_run=can_run,
    should_run=should_run,
    convert_from_nx=convert_from_nx,
    convert_to_nx=convert_to_nx,
    on_start_tests=on_start_tests,
    **{name: getattr(module, name) for module in (centrality, grouping, paths) for name in module.__all__},
)
