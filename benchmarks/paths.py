"""Paths between two actors, and chains of backing, on a large graph, inside the process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

import numpy as np

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from dezgraph import Network

__all__ = ["measure"]

_QUESTIONS = 200
_HOPS = 6
_DEPTH = 3


def measure(bench: Bench) -> Iterator[Figure]:
    """Ask for the five best paths between random actors, and for backers of backers, each through another lens."""
    network = bench.network
    columns = network.content.columns
    lot = np.random.default_rng(11)
    drawn = {
        "any two": lot.integers(columns.entity_count, size=(_QUESTIONS, 2)),
        "two by degree": columns.target[lot.integers(len(columns), size=(_QUESTIONS, 2))],
    }
    asked: dict[str, Callable[[Network, str, str], object]] = {
        "at(day).paths": lambda view, a, b: view.paths(a, b, k=5, max_hops=_HOPS),
        "at(day).paths, directed": lambda view, a, b: view.paths(a, b, k=5, max_hops=_HOPS, directed=True),
        "at(day).paths, net_sign": lambda view, a, b: view.paths(a, b, k=5, max_hops=_HOPS, net_sign="+"),
        "at(day).paths, by grade": lambda view, a, b: view.paths(a, b, k=5, max_hops=_HOPS, by="grade"),
        "at(day).paths, by weight": lambda view, a, b: view.paths(a, b, k=5, max_hops=_HOPS, by="weight"),
    }
    network.paths(*_named(network, drawn["any two"])[0])  # what is made once a graph
    for question, ask in asked.items():
        for name, numbers in drawn.items():
            yield _figure(f"{question}, {name}", network, _named(network, numbers), ask, 20, dated=True)
    for name, numbers in drawn.items():
        pairs = _named(network, numbers)
        yield _figure(f"paths, no day, {name}", network, pairs, asked["at(day).paths"], 20, dated=False)
        backers = f"at(day).backers(id, depth={_DEPTH}), {'any actor' if name == 'any two' else 'an actor by degree'}"
        yield _figure(backers, network, pairs, lambda view, a, _: view.backers(a, depth=_DEPTH), 5, dated=True)


def _named(network: Network, numbers: np.ndarray) -> list[tuple[str, str]]:
    ids = network.content.entity_ids
    return [(ids[a], ids[b]) for a, b in numbers.tolist() if a != b]


def _figure(
    name: str,
    network: Network,
    pairs: list[tuple[str, str]],
    ask: Callable[[Network, str, str], object],
    target: float,
    *,
    dated: bool,
) -> Figure:
    seconds = []
    for place, pair in enumerate(pairs):
        started = perf_counter()
        view = network.at(f"20{11 + place % 14}-11-03") if dated else network.view()
        ask(view, *pair)
        seconds.append(perf_counter() - started)
    low, high, most = 1000 * np.quantile(seconds, (0.05, 0.95, 1))
    side = f"median of {len(pairs)}; 5 % {low:.2f}, 95 % {high:.2f}, slowest {most:.1f} ms"
    return Figure(name, 1000 * float(np.median(seconds)), "ms", target, (side,))
