"""Counters for Prometheus: requests by route and status, how long they took, what the cache answered.

One process counts for itself: with several workers each answers `/metrics` with its own numbers.

Source: Prometheus text exposition format 0.0.4.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Final

__all__ = ["Metrics"]

_BOUNDS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Metrics:
    """What one application has answered since its start."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, int]] = Counter()
        self._seconds: dict[str, list[float]] = {}
        self.cache: Counter[str] = Counter()
        self.heavy: Counter[str] = Counter()

    def count(self, route: str, status: int, seconds: float) -> None:
        """Count one request: the template of its path, its status, how long it took."""
        self._requests[route, status] += 1
        counts = self._seconds.get(route)
        if counts is None:
            counts = self._seconds[route] = [0.0] * (len(_BOUNDS) + 2)
        counts[bisect_left(_BOUNDS, seconds)] += 1
        counts[-1] += seconds

    def text(self, gauges: dict[str, int]) -> str:
        """Return everything in the text format; `gauges` are values that others know."""
        return "\n".join([*self._counters(), *self._histogram(), *_gauges(gauges), ""])

    def _counters(self) -> Iterator[str]:
        yield "# HELP dezgraph_requests_total Requests answered."
        yield "# TYPE dezgraph_requests_total counter"
        for (route, status), count in sorted(self._requests.items()):
            yield f'dezgraph_requests_total{{route="{route}",status="{status}"}} {count}'
        yield "# HELP dezgraph_cache_total Requests that could come from the cache, by what became of them."
        yield "# TYPE dezgraph_cache_total counter"
        for outcome in ("hit", "miss"):
            yield f'dezgraph_cache_total{{outcome="{outcome}"}} {self.cache[outcome]}'
        yield "# HELP dezgraph_heavy_total Questions that take long, by what became of them."
        yield "# TYPE dezgraph_heavy_total counter"
        for outcome in ("answered", "refused", "abandoned", "overrun", "lost"):
            yield f'dezgraph_heavy_total{{outcome="{outcome}"}} {self.heavy[outcome]}'

    def _histogram(self) -> Iterator[str]:
        yield "# HELP dezgraph_request_seconds Time from the first byte asked to the last byte handed on."
        yield "# TYPE dezgraph_request_seconds histogram"
        for route, counts in sorted(self._seconds.items()):
            total = 0
            for bound, count in zip((*_BOUNDS, "+Inf"), counts, strict=False):
                total += int(count)
                yield f'dezgraph_request_seconds_bucket{{route="{route}",le="{bound}"}} {total}'
            yield f'dezgraph_request_seconds_sum{{route="{route}"}} {counts[-1]:.6f}'
            yield f'dezgraph_request_seconds_count{{route="{route}"}} {total}'


def _gauges(gauges: dict[str, int]) -> Iterator[str]:
    for name, value in gauges.items():
        yield f"# TYPE dezgraph_{name} gauge"
        yield f"dezgraph_{name} {value}"
