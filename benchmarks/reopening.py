"""Opening a stored graph again, and what it holds in memory for each relationship."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks.bench import Bench
from benchmarks.figure import Figure

__all__ = ["measure"]


def measure(bench: Bench) -> Iterator[Figure]:
    """Measure in fresh processes, the file in the page cache as after any recent use."""
    runs = [bench.measured("reopened", bench.store) for _ in range(bench.rounds + 2)]
    seconds, last = [run["seconds"] for run in runs], runs[-1]
    opened = f"dezgraph.open(store=…) and the first backers: {min(seconds):.2f} to {max(seconds):.2f} s"
    yield Figure("reopening the stored graph", median(seconds), "s", 2, (opened,))
    each = {name: last[name] / bench.relationships for name in ("columns", "numbering", "triples", "terms")}
    sides = (
        f"columns and their indexes {each['columns']:.0f}, the terms that rows stand for {each['numbering']:.0f}",
        f"mapped from the file, not held: triples {each['triples']:.0f}, their terms {each['terms']:.0f}",
        f"peak memory {last['peak'] / 1e6:.0f} MB, {last['imported'] / 1e6:.0f} MB of it before it opened",
    )
    yield Figure(
        "memory a relationship, columns and numbering", each["columns"] + each["numbering"], "bytes", 150, sides
    )
