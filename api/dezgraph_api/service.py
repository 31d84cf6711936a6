"""What all questions share: the graph that is served, views of it that were looked at lately, shapes."""

from __future__ import annotations

from asyncio import Semaphore
from functools import lru_cache
from threading import BoundedSemaphore

import orjson

from dezgraph.lens import Lens, lens_of
from dezgraph.view import View
from dezgraph_api.cache import Kept
from dezgraph_api.metrics import Metrics
from dezgraph_api.shapes import Shapes
from dezgraph_api.workers import Workers

__all__ = ["Service"]

_VIEWS = 32
_LARGE = 20_000
_SHAPES = 16
_LARGE_SHAPES = 4
_STREAMS = 4
"""How many searches may stream at once: each takes a thread, and a share of the interpreter."""
_TURNS = 4
"""How many answers that take a while may be made at once: each has its own objects in memory."""
_LENSES = 8192  # the days of twenty years


class Service:
    """One network, served. Nothing in it belongs to a request; without `workers` it answers everything here.

    `negotiated` are the paths whose answers depend on `Accept`, once their routes are made.
    """

    def __init__(self, network: View, metrics: Metrics, kept: Kept, workers: Workers | None = None) -> None:
        self.network = network
        self.graph = network.source_graph
        self.version = network.version
        self.metrics = metrics
        self.kept = kept
        self.workers = workers
        self.sparql: Workers | None = None
        self.negotiated: frozenset[str] = frozenset()
        self.streams = BoundedSemaphore(_STREAMS)
        self.turns = Semaphore(_TURNS)
        self.view = lru_cache(1 if self.is_large else _VIEWS)(self._view)
        self.lens = lru_cache(_LENSES)(self._lens)
        # by graph, of which a scenario has its own, and language
        self.shapes = lru_cache(_LARGE_SHAPES if self.is_large else _SHAPES)(Shapes)

    @property
    def is_large(self) -> bool:
        """Whether questions may take more than a few milliseconds, and are kept off the event loop."""
        return len(self.graph.columns) > _LARGE

    def _view(self, lens: Lens) -> View:
        """Return the network through a lens; those looked at lately are kept."""
        return View(self.graph, lens)

    def _lens(self, options: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Lens, orjson.Fragment]:
        """Return the lens that options describe, and how answers repeat it. Raises InputError."""
        lens = lens_of(self.graph, dict(options))
        return lens, orjson.Fragment(orjson.dumps(lens.as_options()))
