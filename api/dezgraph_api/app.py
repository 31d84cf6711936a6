"""The application: everything that the service is, joined in one place."""

from __future__ import annotations

from dataclasses import replace

from fastapi import FastAPI
from starlette.types import Lifespan

from dezgraph.opening import open_checked
from dezgraph_api.cache import Kept
from dezgraph_api.errors import ON_PURPOSE, refused
from dezgraph_api.front import Front
from dezgraph_api.metrics import Metrics
from dezgraph_api.readying import readying
from dezgraph_api.routing import Routes
from dezgraph_api.service import Service
from dezgraph_api.settings import Settings
from dezgraph_api.sparql.worker import COMMAND as SPARQL_COMMAND
from dezgraph_api.workers import Workers

__all__ = ["application", "create_app", "service_of"]

_SPARQL_PATIENCE = 1.0
"""Seconds that a query waits for a worker: most take some milliseconds."""


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application that serves one graph; without settings those of the environment hold.

    Raises:
        DataError: a file is no valid graph; it names file and line. StoreError: there is no such stored graph.
    """
    settings = settings or Settings.from_environment()
    service = service_of(settings)
    environment = replace(settings, checked=service.version).as_environment()
    service.workers = Workers(environment, service.metrics, most=settings.heavy, seconds=settings.heavy_seconds)
    service.sparql = Workers(
        environment,
        service.metrics,
        most=settings.sparql,
        seconds=settings.sparql_seconds,
        command=SPARQL_COMMAND,
        patience=_SPARQL_PATIENCE,
    )
    app = application(service, lifespan=readying)
    app.add_middleware(Front, service=service, routes=app.state.routes, root_path=settings.root_path)
    return app


def service_of(settings: Settings) -> Service:
    """Return what all questions share, without workers. Raises as `create_app`."""
    network = open_checked(*settings.files, store=settings.store, known=settings.checked)
    return Service(network, Metrics(), Kept(settings.cache_bytes))


def application(service: Service, *, lifespan: Lifespan[FastAPI] | None = None) -> FastAPI:
    """Return the application that answers every question of a service, without what goes before and after."""
    # Documentation is made by questions of our own: FastAPI's pages reach for other hosts.
    app = FastAPI(title="dezgraph", openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.network = service.network
    app.state.service = service
    app.exception_handlers |= dict.fromkeys(ON_PURPOSE, refused)
    app.router.redirect_slashes = False
    app.state.routes = Routes(service)
    app.router.routes.append(app.state.routes)
    return app
