"""From a lens to a mask over all relationships, beside filtering a networkx graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter
from typing import Any

import networkx as nx

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from dezgraph import Network
from dezgraph.dates import day
from dezgraph.lens import lens_of
from dezgraph.sieve import Sieve

__all__ = ["measure"]

_RUNS = 21
_DAY = "2017-11-03"
_EDGES = 100_000


def measure(bench: Bench) -> Iterator[Figure]:
    """Measure several lenses, the last the worst: every option that looks at a column."""
    network = bench.network
    document = network.content.document_ids[0]
    lenses: tuple[dict[str, Any], ...] = (
        {"at": _DAY},
        {"at": _DAY, "min_grade": "C3"},
        {"known": "2018-01-01", "min_grade": "C3", "type": "allied-with", "not_source": document},
        {
            "at": _DAY,
            "certainty": "certain",
            "known": "2018-01-01",
            "min_grade": "C3",
            "sign": "+",
            "not_source": document,
            "kind": "Actor",
            "support": "weapons",
        },
    )
    filtered, edges = _filtering(network)
    alternative = f"networkx, filtered by at and built again: {filtered:,.0f} ms, scaled linearly from {edges:,} edges"
    for options in lenses:
        milliseconds = _masking(network, options)
        side = f"median of {_RUNS}, {min(milliseconds):.1f} to {max(milliseconds):.1f} ms"
        yield Figure("lens to mask: " + ", ".join(options), median(milliseconds), "ms", 20, (side, alternative))


def _masking(network: Network, options: dict[str, Any]) -> list[float]:
    def mask() -> None:
        Sieve(network.content, lens_of(network.content, options)).passing()

    mask()
    return [_milliseconds(mask) for _ in range(_RUNS)]


def _filtering(network: Network) -> tuple[float, int]:
    """Return how long the graph of a day takes, made from the graph of all days, and on how many edges it was tried."""
    columns = network.content.columns
    rows = slice(0, _EDGES)
    numbers = (columns.source, columns.target, columns.start_earliest, columns.end_latest)
    whole = nx.MultiDiGraph()
    for source, target, start, end in zip(*(column[rows].tolist() for column in numbers), strict=True):
        whole.add_edge(source, target, start=start, end=end)
    wanted = day(_DAY)

    def filtered() -> None:
        edges = whole.edges(data=True)
        nx.MultiDiGraph((u, v, data) for u, v, data in edges if data["start"] <= wanted <= data["end"])

    edges = whole.number_of_edges()
    return min(_milliseconds(filtered) for _ in range(3)) * len(columns) / edges, edges


def _milliseconds(act: Callable[[], None]) -> float:
    started = perf_counter()
    act()
    return 1000 * (perf_counter() - started)
