"""One question about one actor on a large graph, inside the process."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from dezgraph import Network

__all__ = ["measure"]

_QUESTIONS = 1000


def measure(bench: Bench) -> Iterator[Figure]:
    """Ask for the backers of random actors: all alike, and by how often they are a target."""
    network = bench.network
    lot = np.random.default_rng(7)
    ids, columns = network.content.entity_ids, network.content.columns
    drawn = {
        "any actor": lot.integers(len(ids), size=_QUESTIONS),
        "an actor by degree": columns.target[lot.integers(len(columns), size=_QUESTIONS)],
    }
    for name, numbers in drawn.items():
        milliseconds = 1000 * _asked(network, [ids[number] for number in numbers.tolist()])
        low, high, most = np.quantile(milliseconds, (0.05, 0.95, 1))
        side = f"median of {_QUESTIONS}; 5 % {low:.2f}, 95 % {high:.2f}, slowest {most:.1f} ms"
        yield Figure(f"at(day).backers(id), {name}", float(np.median(milliseconds)), "ms", 1, (side,))


def _asked(network: Network, ids: list[str]) -> np.ndarray:
    seconds = []
    for place, id in enumerate(ids):
        day = f"20{11 + place % 14}-11-03"
        started = perf_counter()
        network.at(day).backers(id)
        seconds.append(perf_counter() - started)
    return np.array(seconds)
