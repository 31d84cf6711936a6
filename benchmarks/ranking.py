"""Who is central: PageRank of a day and betweenness, beside networkx and beside the engines called by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import Any

import networkx as nx
import numpy as np

from benchmarks.bench import Bench
from benchmarks.figure import Figure, ratios
from dezgraph import Network
from dezgraph.backend.converted import from_network
from dezgraph.dates import day
from dezgraph.engines.links import Links
from dezgraph.engines.measures import MEASURES

__all__ = ["measure"]

_DAY = "2017-11-03"
_NODES, _EDGES = 2_000, 20_000


def measure(bench: Bench) -> Iterator[Figure]:
    """Measure from the question to scores by id."""
    yield from _pagerank(bench)
    yield _betweenness(bench)


def _pagerank(bench: Bench) -> Iterator[Figure]:
    network = bench.network
    links = from_network(network.at(_DAY)).links

    def asked() -> None:
        nx.pagerank(network.at(_DAY))

    def converged() -> None:
        nx.pagerank(network.at(_DAY), tol=1e-6 / links.count)

    def by_hand() -> None:
        MEASURES["pagerank"].scores(Links(links.count, links.sources, links.targets))

    rounds = max(bench.rounds, 11)
    asked()
    ours, engine = _in_turn(rounds, converged, by_hand)
    sides = (
        f"from the network to scores by id, converged to 1e-6 in all: median {_shown(ours)}",
        f"the engine by hand on prepared arrays, as far: median {_shown(engine)}",
    )
    yield Figure("PageRank of a day, ours over the engine by hand", ratios(ours, engine), "times", 1.5, sides)
    (ours,) = _in_turn(rounds, asked)
    whole = _whole(network)
    (theirs,) = _in_turn(1, lambda: nx.pagerank(_of_a_day(whole), backend="networkx"))
    sides = (
        f"nx.pagerank(network.at({_DAY!r})), {len(links):,} ties in view: median {_shown(ours)}",
        f"networkx, graph of all days filtered, then ranked: {_shown(theirs)}",
    )
    name = "PageRank of a day, networkx filtered and ranked over ours"
    yield Figure(name, theirs[0] / median(ours), "times", 50, sides, at_least=True)


def _betweenness(bench: Bench) -> Figure:
    graph = nx.gnm_random_graph(_NODES, _EDGES, seed=1, directed=True)
    graph.__networkx_cache__ = None  # convert it anew each time
    (engine, theirs) = _in_turn(
        1,
        lambda: nx.betweenness_centrality(graph, backend="dezgraph"),
        lambda: nx.betweenness_centrality(graph, backend="networkx"),
    )
    more, _ = _in_turn(bench.rounds, lambda: nx.betweenness_centrality(graph, backend="dezgraph"), lambda: None)
    ours = [median([*engine, *more])]
    sides = (f"engine, graph converted from networkx: {_shown(ours)}", f"networkx: {_shown(theirs)}")
    name = f"betweenness, {_NODES:,} nodes, {_EDGES:,} edges, networkx over ours"
    return Figure(name, ratios(theirs, ours), "times", 30, sides, at_least=True)


def _whole(network: Network) -> nx.MultiDiGraph[Any]:
    """Return the graph of all days, with the days of each tie: what one would keep to filter."""
    columns = network.content.columns
    numbers = (columns.source, columns.target, columns.start_earliest, columns.end_latest)
    whole: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for source, target, start, end in zip(*(column.tolist() for column in numbers), strict=True):
        whole.add_edge(source, target, start=start, end=end)
    return whole


def _of_a_day(whole: nx.MultiDiGraph[Any]) -> nx.MultiDiGraph[Any]:
    wanted = day(_DAY)
    edges = whole.edges(data=True)
    return nx.MultiDiGraph((u, v, data) for u, v, data in edges if data["start"] <= wanted <= data["end"])


def _in_turn(rounds: int, *sides: Callable[[], object]) -> list[list[float]]:
    took: list[list[float]] = [[] for _ in sides]
    for _ in range(rounds):
        for side, times in zip(sides, took, strict=True):
            started = perf_counter()
            side()
            times.append(perf_counter() - started)
    return took


def _shown(seconds: list[float]) -> str:
    return f"{1000 * float(np.median(seconds)):,.0f} ms"
