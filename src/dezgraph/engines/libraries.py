"""The compiled libraries behind the engines, for who wants them imported before a question needs them.

Engines import a library when they first use it, which keeps it out of every start. What serves for long can have
them all at a quiet moment instead.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

__all__ = ["LIBRARIES", "import_libraries"]

LIBRARIES: Final = (
    "scipy.sparse.csgraph",
    "scipy.sparse.linalg",
    "scipy.optimize",
    "rustworkx",
    "highspy",
    "graspologic_native",
    "dezgraph.engines.frustration",
)
"""Modules, and of our own those that are imported late; scikit-network is not among them, for only Louvain asks it."""


def import_libraries() -> None:
    """Import what is not imported yet. About 0.3 s."""
    for name in LIBRARIES:
        import_module(name)
