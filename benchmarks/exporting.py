"""A whole graph into files: N-Triples beside Oxigraph's own dump, Parquet, GraphML beside networkx's writer."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import Any

import dezgraph
from benchmarks.bench import Bench
from benchmarks.figure import Figure, ratios

__all__ = ["measure"]

Runs = list[dict[str, Any]]


def measure(bench: Bench) -> Iterator[Figure]:
    """Write each format in turn, each time in a fresh process; opening and importing are not counted."""
    sides: dict[str, Runs] = {"n-triples": [], "dumped": [], "parquet": [], "graphml": [], "small": [], "networkx": []}
    small = bench.folder / "small-store"
    dezgraph.open_store(store=small).load([bench.small_file])
    file = bench.folder / "exported"
    for _ in range(bench.rounds):
        for name in ("n-triples", "parquet", "graphml"):
            sides[name].append(bench.measured("exported", bench.store, name, file))
        sides["dumped"].append(bench.measured("dumped", bench.store, file))
        sides["small"].append(bench.measured("exported", small, "graphml", file))
        sides["networkx"].append(bench.measured("graphml_by_networkx", small, file))
    return _figures(bench, sides)


def _figures(bench: Bench, sides: dict[str, Runs]) -> Iterator[Figure]:
    seconds = {name: [run["writing"] for run in runs] for name, runs in sides.items()}
    told = {name: f"{name:12} {_shown(runs)}" for name, runs in sides.items()}
    longer = ratios(seconds["n-triples"], seconds["dumped"])
    yield Figure("N-Triples, beside Oxigraph's dump", longer, "of its time", 3, (told["n-triples"], told["dumped"]))
    yield Figure("Parquet of the edges", median(seconds["parquet"]), "s", 5, (told["parquet"],))
    grown = max(run["grown"] for name in ("n-triples", "parquet", "graphml") for run in sides[name])
    yield Figure("memory that writing takes", grown / 1e9, "GB", 0.5, (told["graphml"],))
    faster = ratios(seconds["networkx"], seconds["small"])
    sizes = f"{bench.small_relationships:,} relationships"
    yield Figure(f"GraphML of {sizes}, beside networkx", faster, "times faster", 3,
                 (told["small"], told["networkx"]), at_least=True)  # fmt: skip


def _shown(runs: Runs) -> str:
    seconds, size = [run["writing"] for run in runs], runs[0]["bytes"]
    return f"{median(seconds):.3g} s (least {min(seconds):.3g} s), {size / 1e6:,.0f} MB"
