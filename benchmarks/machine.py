"""On what the figures were measured: they mean nothing without it."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

__all__ = ["description", "pinned"]

_PACKAGES = ("dezgraph", "numpy", "pyarrow", "pyoxigraph", "rdflib", "networkx", "fastapi", "uvicorn")


def description() -> str:
    """Return the processor, memory, operating system and versions, as lines."""
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return "\n".join(
        (
            f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.platform()}",
            f"{platform.python_implementation()} {platform.python_version()}, {packages}",
        )
    )


@contextmanager
def pinned(which: int) -> Iterator[None]:
    """Keep this process on one core, -1 for the last; do nothing where there is only one, or no way to."""
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()
    if len(cores) > 1:
        os.sched_setaffinity(0, {sorted(cores)[which]})
    try:
        yield
    finally:
        if cores:
            os.sched_setaffinity(0, cores)


def _processor() -> str:
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
