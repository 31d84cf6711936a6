"""Run the measurements: `python -m benchmarks [NAME …] [--relationships N] [--peer-relationships N] [--rounds N]`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    asking,
    beside,
    explorer,
    exporting,
    frustration,
    holding,
    importing,
    loading,
    masks,
    page,
    paths,
    querying,
    ranking,
    reopening,
    serving,
    starting,
)
from benchmarks.bench import Bench
from benchmarks.figure import Figure, table
from benchmarks.machine import description

MEASUREMENTS: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "loading": loading.measure,
    "reopening": reopening.measure,
    "masks": masks.measure,
    "asking": asking.measure,
    "paths": paths.measure,
    "ranking": ranking.measure,
    "beside": beside.measure,
    "frustration": frustration.measure,
    "exporting": exporting.measure,
    "importing": importing.measure,
    "serving": serving.measure,
    "querying": querying.measure,
    "page": page.measure,
    "holding": holding.measure,
    "starting": starting.measure,
    "explorer": explorer.measure,
}


def main() -> None:
    """Measure, and print each figure as it comes and all of them at the end."""
    options = _options()
    print(description(), flush=True)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="dezgraph-bench-") as folder:
        bench = Bench(Path(folder), options.relationships, options.rounds, options.peer_relationships)
        for name in options.names or MEASUREMENTS:
            print(f"\n{name}: {MEASUREMENTS[name].__doc__}", flush=True)
            for figure in MEASUREMENTS[name](bench):
                print(figure, flush=True)
                figures.append(figure)
    print(f"\nFor {options.relationships:,} relationships, median of at least {options.rounds} rounds in turn:\n")
    print(table(figures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASUREMENTS))
    parser.add_argument("--relationships", type=int, default=1_000_000, help="size of the generated graph (1000000)")
    parser.add_argument(
        "--peer-relationships", type=int, default=100_000, help="the same beside other engines (100000)"
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each side is measured (3)")
    options = parser.parse_args()
    if unknown := set(options.names) - set(MEASUREMENTS):
        parser.error(f"no measurement is called {', '.join(sorted(unknown))}; there are {', '.join(MEASUREMENTS)}")
    return options


if __name__ == "__main__":
    main()
