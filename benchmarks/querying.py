"""A one-hop SELECT at `/sparql` beside the same question in JSON, over HTTP: new questions, and ones asked before.

The service is run as anybody runs it, on every core for both: queries have processes of their own.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from urllib.parse import quote

import dezgraph
from benchmarks.bench import Bench
from benchmarks.client import requests_a_second
from benchmarks.figure import Figure, ratios
from benchmarks.machine import pinned
from benchmarks.servers import first_answer, free_port, running
from dezgraph.terms import DIRECT_GRAPH
from dezgraph_api.settings import Settings

__all__ = ["measure"]

_SECONDS, _TURNS = 0.5, 6  # short turns, many of them: the machine may have other work
_DAYS = [f"{year}-{month:02}-{day:02}" for year in range(2011, 2025) for month in range(1, 13) for day in range(1, 29)]
_QUERY = (
    "PREFIX dz: <https://w3id.org/dezgraph/vocabulary/> "
    f"SELECT ?backer {{{{ GRAPH <{DIRECT_GRAPH}> {{{{ ?backer dz:backs <{{id}}> }}}} }}}} # {{mark}}"
)


def measure(bench: Bench) -> Iterator[Figure]:
    """Measure all in turn."""
    ids = sorted({pair.backed for pair in dezgraph.open().backing()})
    sides = {
        "JSON, uncached": (f"/v1/actors/{id}/backers?at={day}" for day in itertools.cycle(_DAYS) for id in ids),
        "SPARQL, uncached": (_path(id, str(mark)) for mark in itertools.count() for id in ids),
        "JSON, from the cache": itertools.cycle([f"/v1/actors/{id}/backers" for id in ids]),
        "SPARQL, from the cache": itertools.cycle([_path(id, "") for id in ids]),
    }
    rates: dict[str, list[float]] = {name: [] for name in sides}
    port = free_port()
    command = [str(Path(sys.executable).with_name("dezgraph")), "serve", "--port", str(port)]
    with running(command), pinned(0):
        first_answer(port, "/readyz")
        requests_a_second(port, sides["SPARQL, uncached"], _SECONDS, connections=Settings().sparql)  # they start
        for _ in range(bench.rounds * _TURNS):
            for name, paths in sides.items():
                rates[name].append(requests_a_second(port, paths, _SECONDS))
    for how in ("uncached", "from the cache"):
        ours, theirs = rates[f"SPARQL, {how}"], rates[f"JSON, {how}"]
        told = f"GET /sparql                {_shown(ours)}", f"GET /v1/actors/…/backers   {_shown(theirs)}"
        yield Figure(f"HTTP: one hop by SPARQL, {how}", ratios(ours, theirs), "of its rate", 0.5, told, at_least=True)


def _path(id: str, mark: str) -> str:
    return f"/sparql?query={quote(_QUERY.format(id=id, mark=mark))}"


def _shown(rates: list[float]) -> str:
    return f"{median(rates):,.0f} a second (most {max(rates):,.0f})"
