"""The frustration index of random signed graphs, beside a plain formulation as an integer program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from time import perf_counter

import networkx as nx
import numpy as np
from highspy import Highs, HighsVarType

from benchmarks.bench import Bench
from benchmarks.figure import Figure
from dezgraph.engines.frustration import frustration
from dezgraph.engines.links import Links

__all__ = ["measure"]

_SIZES = ((100, 250, 1),)
_ON_REQUEST = (200, 500, 0)
_LIMIT = 300
"""Seconds after which the plain formulation is stopped; the ratio is then a lower bound."""


def measure(_: Bench) -> Iterator[Figure]:
    """Prove the index of 100 nodes and 250 edges, signs by coin; DEZGRAPH_BENCH_LARGE=1 adds 200 and 500."""
    frustration(_random(40, 120, 0))  # what is imported once is no part of a search
    for count, edges, seed in (*_SIZES, *([_ON_REQUEST] if os.environ.get("DEZGRAPH_BENCH_LARGE") else [])):
        links = _random(count, edges, seed)
        started = perf_counter()
        split = frustration(links, seconds=_LIMIT)
        ours = perf_counter() - started
        index, bound, theirs = _plain(links)
        sides = (
            f"odd cycles, branch and cut   {ours:8.2f} s, index {_told(split.bound, split.frustrated)}",
            f"plain formulation in HiGHS   {theirs:8.2f} s, index {_told(bound, index)}",
        )
        yield Figure(
            f"frustration index, {count} nodes, {edges} edges", theirs / ours, "times faster", 10, sides, at_least=True
        )


def _random(count: int, edges: int, seed: int) -> Links:
    graph = nx.gnm_random_graph(count, edges, seed=seed)
    sources, targets = np.array(graph.edges, dtype=np.int32).T
    signs = np.random.default_rng(seed).choice([-1.0, 1.0], edges)
    return Links(count, sources, targets, signs, directed=False)


def _plain(links: Links) -> tuple[int, int, float]:
    """Return index, bound and seconds of: a side for each node, 0 or 1, and for each link what its sign asks of it."""
    program = Highs()
    program.silent()
    program.setOptionValue("time_limit", float(_LIMIT))
    count = links.count
    program.addVars(count + len(links), np.zeros(count + len(links)), np.ones(count + len(links)))
    every = np.arange(count + len(links), dtype=np.int32)
    program.changeColsCost(len(links), every[count:], np.ones(len(links)))
    program.changeColsIntegrality(count, every[:count], np.array([HighsVarType.kInteger] * count))
    ends = zip(links.sources.tolist(), links.targets.tolist(), links.weights.tolist(), strict=True)
    for place, (one, other, sign) in enumerate(ends, start=count):
        columns = np.array([place, one, other], dtype=np.int32)
        for turn in (1.0, -1.0):
            least = 0.0 if sign > 0 else turn
            factors = np.array([1.0, turn, -turn if sign > 0 else turn])
            program.addRow(least, np.inf, 3, columns, factors)
    started = perf_counter()
    program.run()
    info = program.getInfo()
    bound = int(np.ceil(info.mip_dual_bound - 1e-6))
    return round(info.objective_function_value), bound, perf_counter() - started


def _told(bound: int, index: int) -> str:
    return str(index) if bound == index else f"from {bound} to {index}, not proven"
