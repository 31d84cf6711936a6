"""Data sets of the field into a stored graph, by the command: UCDP's support data, and Debian's packages as CSV."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from benchmarks.bench import Bench
from benchmarks.figure import Figure, ratios

__all__ = ["measure"]

_EXTERNAL: Final = Path(__file__).parents[2] / "shared/external"
_TYPES: Final = {
    "Depends": "depends-on",
    "Pre-Depends": "depends-on",
    "Recommends": "important-to",
    "Suggests": "important-to",
    "Enhances": "aids",
    "Provides": "enables",
    "Replaces": "succeeds",
    "Conflicts": "opposes",
    "Breaks": "harms",
}
"""What stands for Debian's words: types that are there, so that as much is looked up as for any table."""
_PACKAGES: Final = ("--map", "relation=type", *(part for pair in _TYPES.items() for part in ("--type", "=".join(pair))))
# Some packages provide or replace themselves: a row that is bad here.
_DEBIAN: Final = ("csv", "scale/debian-package-relations.csv.gz", *_PACKAGES, "--keep-going")
_SUPPORT: Final = ("ucdp-esd", "ucdp/ucdp-esd-ay-181.csv")


def measure(bench: Bench) -> Iterator[Figure]:
    """Import whole files, the start of the command included; a load is Oxigraph's most of all, so beside that."""
    missing = [file for _, file, *_ in (_SUPPORT, _DEBIAN) if not (_EXTERNAL / file).is_file()]
    if missing:
        print(f"  left out: {', '.join(missing)}", flush=True)
        return
    stored, written, made, bulk = bench.folder / "imported", bench.folder / "imported.nt", [], []
    support = [_seconds(_SUPPORT, "--store", stored) for _ in range(bench.rounds)]
    yield Figure("UCDP External Support into a store", median(support), "s", 5, (_shown("import ucdp-esd", support),))
    to_file = [_seconds(_DEBIAN, "--output", written) for _ in range(bench.rounds)]
    yield Figure("Debian's relations as CSV into a file", median(to_file), "s", 15, (_shown("import csv", to_file),))
    for _ in range(bench.rounds):
        made.append(_seconds(_DEBIAN, "--store", stored))
        bulk.append(bench.measured("bulk_loaded", written, stored)["seconds"])
        shutil.rmtree(stored)
    sides = _shown("import csv", made), _shown("bulk_load", bulk)
    yield Figure("the same into a store, beside bulk load", ratios(made, bulk), "of its time", 3.5, sides)


def _seconds(what: Sequence[str], option: str, target: Path) -> float:
    name, file, *options = what
    command = [str(Path(sys.executable).with_name("dezgraph")), "import", name, str(_EXTERNAL / file), *options]
    started = perf_counter()
    subprocess.run([*command, option, str(target)], check=True, capture_output=True)
    seconds = perf_counter() - started
    if target.is_dir():
        shutil.rmtree(target)
    return seconds


def _shown(what: str, seconds: Sequence[float]) -> str:
    return f"{what:16} {median(seconds):.3g} s (least {min(seconds):.3g} s)"
