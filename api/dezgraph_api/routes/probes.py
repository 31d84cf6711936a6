"""Probes: is it alive, is it ready, what has it been doing."""

from __future__ import annotations

from typing import Final

from starlette.responses import JSONResponse, Response

from dezgraph_api.question import Ask, Question

__all__ = ["QUESTIONS"]

_NEW: Final = {"Cache-Control": "no-store"}


def healthz(_: Ask) -> Response:
    """The process answers."""
    return JSONResponse({"status": "ok"}, headers=_NEW)


def readyz(ask: Ask) -> Response:
    """The graph is open; says its version. The service does not start before it is."""
    return JSONResponse({"status": "ready", "version": ask.service.version}, headers=_NEW)


def metrics(ask: Ask) -> Response:
    """Counters in the text format of Prometheus: requests by route and status, times, the cache."""
    service = ask.service
    gauges = {
        "cache_bytes": service.kept.size,
        "cache_answers": len(service.kept),
        "graph_relationships": len(service.graph.columns),
        "graph_entities": service.graph.columns.entity_count,
        "heavy_running": service.workers.running if service.workers else 0,
    }
    return Response(service.metrics.text(gauges), media_type="text/plain; version=0.0.4", headers=_NEW)


QUESTIONS: Final = (
    Question("/healthz", "healthz", "Service", "Is it alive", healthz, ()),
    Question("/readyz", "readyz", "Service", "Is it ready", readyz, ()),
    Question("/metrics", "metrics", "Service", "Counters for Prometheus", metrics, (), media_types=("text/plain",)),
)
