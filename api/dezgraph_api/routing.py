"""Which question a path asks: all routes of the service, as one route of FastAPI."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from dezgraph_api.errors import ON_PURPOSE, refused
from dezgraph_api.question import Question
from dezgraph_api.routes import first, rest
from dezgraph_api.service import Service

__all__ = ["Routes"]


class _Route(APIRoute):
    """A route that hands the request to its question as it is.

    What FastAPI puts around a handler (dependencies, their exit stacks, a second catching of errors) has nothing to
    do here, and costs as much as answering.
    """

    def __init__(self, question: Question, service: Service) -> None:
        endpoint = question.endpoint(service)
        super().__init__(question.path, endpoint, name=question.name, methods=question.methods, response_model=None)
        self.methods = {*question.methods, "HEAD"}  # of which `front` makes a GET: told to whoever asks what there is

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            response = await endpoint(Request(scope, receive))
            await response(scope, receive, send)

        self.app = app


class Routes(BaseRoute):
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

    async def answered(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer what a route fits, as FastAPI would have it; False where none does, and nothing is sent.

        FastAPI looks at each request in six layers that have nothing to do here, at a third of what an answer costs.
        """
        match, child = self.matches(scope)
        if match is not Match.FULL:
            return False
        scope.update(child)
        try:
            await child[_FITTING].app(scope, receive, send)
        except ON_PURPOSE as error:
            answer = await refused(Request(scope, receive), error)
            await answer(scope, receive, send)
        return True


def _fixed(routes: Iterable[_Route]) -> dict[str, _Route]:
    return {route.path: route for route in routes if not route.param_convertors}


_FITTING: Final = "dezgraph.route"
