"""From N-Triples to a network that answers, beside rdflib with networkx and beside Oxigraph's bulk load."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from statistics import median
from typing import Any

import dezgraph
from benchmarks.bench import Bench
from benchmarks.figure import Figure, ratios

__all__ = ["measure"]

Sides = dict[str, list[dict[str, Any]]]


def measure(bench: Bench) -> Iterator[Figure]:
    """Measure the four ways in turn, each time in a fresh process."""
    asked = next(dezgraph.open(bench.small_file).backing()).backed
    _check(bench, asked)
    sides: Sides = {"opened": [], "by_rdflib": [], "loaded": [], "bulk_loaded": []}
    for _ in range(bench.rounds):
        sides["opened"].append(bench.measured("opened", bench.graph_file, asked))
        sides["by_rdflib"].append(bench.measured("by_rdflib", bench.small_file, asked))
        for side in ("loaded", "bulk_loaded"):
            folder = bench.folder / side
            sides[side].append(bench.measured(side, bench.graph_file, folder))
            shutil.rmtree(folder)
    return _figures(bench, sides)


def _check(bench: Bench, asked: str) -> None:
    """Raise AssertionError unless both ways give the same answer, and one at all."""
    ours, theirs = (bench.measured(side, bench.small_file, asked)["backers"] for side in ("opened", "by_rdflib"))
    assert ours == theirs > 0, f"{ours} backers, but {theirs} by rdflib"


def _figures(bench: Bench, sides: Sides) -> Iterator[Figure]:
    seconds = {side: [run["seconds"] for run in runs] for side, runs in sides.items()}
    scale = bench.relationships / bench.small_relationships
    rdflib = [scale * one for one in seconds["by_rdflib"]]
    opened = f"dezgraph.open and the first backers   {_shown(sides['opened'])}"
    loaded = f"dezgraph load                         {_shown(sides['loaded'])}"
    bulk = f"pyoxigraph.Store.bulk_load            {_shown(sides['bulk_loaded'])}"
    by_rdflib = (
        f"rdflib, networkx and the same query   {median(rdflib):.3g} s, scaled linearly from "
        f"{median(seconds['by_rdflib']):.3g} s for {bench.small_relationships:,} relationships"
    )
    faster = ratios(rdflib, seconds["opened"])
    yield Figure(
        "N-Triples to a network, beside rdflib", faster, "times faster", 20, (opened, by_rdflib), at_least=True
    )
    longer = ratios(seconds["opened"], seconds["bulk_loaded"])
    yield Figure("N-Triples to a network, beside bulk load", longer, "of its time", 2.5, (opened, bulk))
    longer = ratios(seconds["loaded"], seconds["bulk_loaded"])
    yield Figure("dezgraph load, beside bulk load", longer, "of its time", 2.5, (loaded, bulk))


def _shown(runs: list[dict[str, Any]]) -> str:
    seconds = [run["seconds"] for run in runs]
    peak = max(run["peak"] for run in runs)
    return f"{median(seconds):.3g} s (least {min(seconds):.3g} s), peak memory {peak / 1e9:.2f} GB"
