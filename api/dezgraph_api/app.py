"""The application: everything that the service is, joined in one place."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from dezgraph.errors import DezgraphError
from dezgraph.opening import open_view
from dezgraph_api.cache import Kept
from dezgraph_api.errors import refused
from dezgraph_api.front import Front
from dezgraph_api.metrics import Metrics
from dezgraph_api.question import Question
from dezgraph_api.routes import QUESTIONS
from dezgraph_api.service import Service
from dezgraph_api.settings import Settings

__all__ = ["create_app"]


def create_app(settings: Settings | None = None) -> FastAPI:
    """Return the application that serves one graph; without settings those of the environment hold.

    Raises:
        DataError: a file is no valid graph; it names file and line. StoreError: there is no such stored graph.
    """
    settings = settings or Settings.from_environment()
    network = open_view(*settings.files, store=settings.store)
    service = Service(network, Metrics(), Kept(settings.cache_bytes))
    # Documentation is made by questions of our own: FastAPI's pages reach for other hosts.
    app = FastAPI(title="dezgraph", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.network = network
    app.add_middleware(Front, service=service, root_path=settings.root_path)
    app.exception_handlers |= dict.fromkeys((DezgraphError, HTTPException, RequestValidationError), refused)
    app.router.redirect_slashes = False
    app.router.routes += [_Route(question, service) for question in QUESTIONS]
    return app


class _Route(APIRoute):
    """A route that hands the request to its question as it is.

    What FastAPI puts around a handler (dependencies, their exit stacks, a second catching of errors) has nothing to
    do here, and costs as much as answering.
    """

    def __init__(self, question: Question, service: Service) -> None:
        endpoint = question.endpoint(service)
        super().__init__(question.path, endpoint, name=question.name, methods=["GET"], response_model=None)

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            response = await endpoint(Request(scope, receive))
            await response(scope, receive, send)

        self.app = app
