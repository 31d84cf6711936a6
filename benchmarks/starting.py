"""From the command to the first answer, beside a bare FastAPI application."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.bench import Bench
from benchmarks.figure import Figure, ratios
from benchmarks.servers import first_answer, free_port, running

__all__ = ["measure"]

_RUNS = 7
_QUESTION = "/v1/actors/syrian-regime/backers"


def measure(bench: Bench) -> Iterator[Figure]:  # noqa: ARG001 - every measurement takes one
    """Measure both in turn, each in a fresh process; the first of each, which may compile, does not count."""
    dezgraph = [str(Path(sys.executable).with_name("dezgraph")), "serve", "--port"]
    bare = [sys.executable, "-m", "uvicorn", "benchmarks.bare:app", "--log-level", "warning", "--port"]
    ours, theirs = [], []
    for _ in range(_RUNS + 1):
        ours.append(_started(dezgraph, _QUESTION))
        theirs.append(_started(bare, "/"))
    ours, theirs = ours[1:], theirs[1:]
    sides = (
        f"dezgraph serve, until it says who backs an actor   {median(ours):.3f} s (least {min(ours):.3f} s)",
        f"uvicorn with a bare FastAPI application            {median(theirs):.3f} s (least {min(theirs):.3f} s)",
    )
    yield Figure("start until the first answer", ratios(ours, theirs), "of its time", 2, sides)


def _started(command: Sequence[str], question: str) -> float:
    port = free_port()
    started = perf_counter()
    with running([*command, str(port)]):
        answer = first_answer(port, question)
        seconds = perf_counter() - started
    if not answer.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(answer[:500].decode(errors="replace"))
    return seconds
