"""The application: everything that the service is, joined in one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.routing import BaseRoute, Match
from starlette.types import Lifespan, Receive, Scope, Send

from dezgraph.errors import DezgraphError
from dezgraph.opening import open_checked
from dezgraph_api.cache import Kept
from dezgraph_api.errors import refused
from dezgraph_api.front import Front
from dezgraph_api.metrics import Metrics
from dezgraph_api.question import Question
from dezgraph_api.readying import readying
from dezgraph_api.routes import first, rest
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
    app.add_middleware(Front, service=service, root_path=settings.root_path)
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
    app.exception_handlers |= dict.fromkeys((DezgraphError, HTTPException, RequestValidationError), refused)
    app.router.redirect_slashes = False
    app.state.routes = _Routes(service)
    app.router.routes.append(app.state.routes)
    return app


class _Route(APIRoute):
    """A route that hands the request to its question as it is.

    What FastAPI puts around a handler (dependencies, their exit stacks, a second catching of errors) has nothing to
    do here, and costs as much as answering.
    """

    def __init__(self, question: Question, service: Service) -> None:
        endpoint = question.endpoint(service)
        super().__init__(question.path, endpoint, name=question.name, methods=question.methods, response_model=None)

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            response = await endpoint(Request(scope, receive))
            await response(scope, receive, send)

        self.app = app


class _Routes(BaseRoute):
    """All routes, tried in order, but for a path without parameters, which is looked up."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._first = [_Route(question, service) for question in first()]
        self._fixed = _fixed(self._first)

    @property
    def routes(self) -> list[_Route]:
        """All of them, in order."""
        return [*self._first, *self._rest]

    @cached_property
    def _rest(self) -> list[_Route]:
        """Those that a start does without: made when a path is asked for that none of the first has."""
        questions = rest()
        self._service.negotiated = frozenset(question.path for question in questions if question.negotiates)
        made = [_Route(question, self._service) for question in questions]
        self._fixed |= _fixed(made)
        return made

    def _likely(self, path: str) -> Iterator[_Route]:
        if path in self._fixed:
            yield self._fixed[path]
        yield from self._first
        yield from self._rest

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Return how the first that fits does, and what it adds to the scope."""
        partial: tuple[Match, Scope] = Match.NONE, {}
        for route in self._likely(scope["path"]):
            match, child = route.matches(scope)
            if match is Match.FULL:
                return match, {**child, _FITTING: route}
            if match is Match.PARTIAL and partial[0] is Match.NONE:
                partial = match, {**child, _FITTING: route}
        return partial

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request to the route that fits."""
        await scope[_FITTING].handle(scope, receive, send)


def _fixed(routes: Iterable[_Route]) -> dict[str, _Route]:
    return {route.path: route for route in routes if not route.param_convertors}


_FITTING: Final = "dezgraph.route"
