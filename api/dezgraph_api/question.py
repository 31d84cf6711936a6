"""A question: a path, the parameters it takes, and the function that answers it.

    Question("/v1/actors/{id}/backers", "backers", …)   one row of a route module's table
    Ask                                                 one request for it, read and checked

FastAPI would declare, convert and validate each parameter of each route by itself, at a cost above that
of the answers. So a question reads its query string here, in one pass, by the tables of
`dezgraph.lens` and `parameters`; `openapi` documents it from the same tables.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dezgraph.errors import InputError, ScenarioError
from dezgraph.lens import OPTIONS, Lens, lens_of
from dezgraph.names import Match, nearest
from dezgraph.scenario import Scenario
from dezgraph.view import View
from dezgraph_api import paging
from dezgraph_api.answer import Answer
from dezgraph_api.errors import ParameterError
from dezgraph_api.parameters import LANG, Parameter
from dezgraph_api.posted import body_of, scenario_of
from dezgraph_api.query import pairs
from dezgraph_api.service import Service
from dezgraph_api.shapes import Shapes

__all__ = ["DATES", "LENS", "Ask", "Endpoint", "Question"]

LENS: Final = tuple(option.name for option in OPTIONS)
DATES: Final = ("at", "from", "until", "kind")
_MOST_MATCHES: Final = 1000
_NO_LENS: Final = Lens()
_NO_OPTIONS: Final = orjson.Fragment(b"{}")


@dataclass(frozen=True)
class Question:
    """What can be asked at one path. The docstring of `answer` explains it."""

    path: str
    name: str
    tag: str
    summary: str
    answer: Callable[[Ask], Response]
    parameters: tuple[Parameter, ...] = (LANG,)
    lens: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ("application/json",)
    heavy: bool | Callable[[Ask], bool] = False
    """Whether it takes long on a large graph, or under a posted scenario; a function tells of each request."""
    in_thread: bool = False
    """Whether what is not heavy takes milliseconds all the same."""
    negotiates: bool = False
    """Whether the answer depends on `Accept`."""
    body: Mapping[str, Any] | None = None
    """What a POST takes that is no scenario: an example for each media type."""
    example: Any = None
    """An answer in JSON, where no model describes it."""

    @property
    def methods(self) -> list[str]:
        """How it can be asked: what looks through a scenario takes one of the asker's own in a POST."""
        return ["GET", "POST"] if "scenario" in self.lens else ["GET"]

    @cached_property
    def accepted(self) -> dict[str, Parameter | None]:
        """What the query string may hold: own parameters, and options of the lens as None."""
        own: dict[str, Parameter | None] = {parameter.name: parameter for parameter in self.parameters}
        return dict.fromkeys(self.lens) | own

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """The value of each parameter that is not given."""
        return {parameter.name: parameter.default for parameter in self.parameters}

    @cached_property
    def required(self) -> tuple[Parameter, ...]:
        """The parameters that must be given."""
        return tuple(parameter for parameter in self.parameters if parameter.required)

    def endpoint(self, service: Service) -> Endpoint:
        """Return the handler: inline where answers are quick, in a thread where they may not be, or in a worker.

        A thread cannot be stopped, and shares the interpreter: what may take seconds goes to a worker.
        """

        async def endpoint(request: Request) -> Response:
            if request.method == "POST":
                body = await body_of(request)
                answer = await self._answered(Ask(service, self, request, body), body)
                answer.headers["Cache-Control"] = "no-store"
                return answer
            return await self._answered(Ask(service, self, request))

        return endpoint

    async def _answered(self, ask: Ask, body: bytes = b"") -> Response:
        if ask.service.workers is not None and await self._may_take_long(ask):
            return await ask.service.workers.answer(ask.request, body)
        if self.heavy is True or self.in_thread:
            return await self._in_turn(ask)
        if ask.service.is_large or ask.lens.scenario is not None:
            return await run_in_threadpool(self.answer, ask)
        return self.answer(ask)

    async def _in_turn(self, ask: Ask) -> Response:
        """Answer in a thread, a few at once: what many ask for at one time is made once, and memory is bounded."""
        async with ask.service.turns:
            exchange = ask.request.scope.get("dezgraph.exchange")  # a worker has none
            if exchange is not None and exchange.is_answered():
                return Response()
            return await run_in_threadpool(self.answer, ask)

    async def _may_take_long(self, ask: Ask) -> bool:
        """Tell whether a worker is to answer. What a posted scenario makes of a small graph is not known beforehand."""
        is_posted = isinstance(ask.lens.scenario, Scenario)
        if is_posted and ask.service.is_large:
            return True
        if not callable(self.heavy):
            return self.heavy and (is_posted or ask.service.is_large)
        return self.heavy(ask) if ask.lens.scenario is None else await run_in_threadpool(self.heavy, ask)


class Ask:
    """One request for a question: its parameters read, its lens checked.

    Raises:
        InputError: a parameter that the question does not take, or a value that the parameter does not take.
    """

    def __init__(self, service: Service, question: Question, request: Request, body: bytes | None = None) -> None:
        self.service = service
        self.question = question
        self.request = request
        self.values = question.defaults
        self.lens = _NO_LENS
        self.told_lens = _NO_OPTIONS
        self.id: str = request.path_params.get("id", "")
        query = request.scope["query_string"]
        options = self._read(query) if query else {}
        if body is not None:
            self._imagine(scenario_of(body), options)
        elif options:
            self.lens, self.told_lens = service.lens(tuple((name, tuple(texts)) for name, texts in options.items()))
        for parameter in question.required:
            if self.values[parameter.name] is None:
                raise InputError(parameter.name, "", f"it must be given, such as {parameter.example}")

    def __getitem__(self, name: str) -> Any:
        """Return the value of a parameter."""
        return self.values[name]

    @cached_property
    def network(self) -> View:
        """The network through the lens of the request."""
        return self.service.network if self.lens == _NO_LENS else self.service.view(self.lens)

    @property
    def shapes(self) -> Shapes:
        """The shapes of what the network holds, in the language asked for."""
        return self.service.shapes(self.network.content, self.values.get("lang", "en"))

    def entity(self, *kinds: str, id: str | None = None) -> int:
        """Return the number of the entity that the path names (or `id`), which must be of one of these kinds.

        Raises:
            NotFoundError: there is none, or it is of another kind.
        """
        return self.network.number_of(self.id if id is None else id, *kinds)

    def matches(self, *kinds: str) -> list[Match]:
        """Return the entities of these kinds that the parameter `q` names, best first."""
        return self.network.content.search(self["q"], limit=_MOST_MATCHES, kinds=kinds)

    def answer(self, **content: Any) -> Answer:
        """Answer with one thing, and say of which version, by what lens, in which language."""
        head = {"version": self.network.version, "lens": self.told_lens, "lang": self.values.get("lang", "en")}
        return Answer(head | content)

    def page(self, found: Sequence[Any], shape: Callable[[Sequence[Any]], list[Any]], **content: Any) -> Answer:
        """Answer with the part of a list that was asked for; only that part is shaped."""
        limit, token = self.values["limit"], self.values["cursor"]
        start = 0 if token is None else paging.place(token, self._identity)
        end = start + limit
        total = len(found)
        return self.answer(
            **content,
            total=total,
            limit=limit,
            next_cursor=paging.cursor(end, self._identity) if end < total else None,
            items=shape(found[start:end]),
        )

    @property
    def _identity(self) -> str:
        """What a cursor belongs to: the version and the question, but for the page."""
        own = {name: value for name, value in self.values.items() if name not in {"limit", "cursor", "lang"}}
        return repr((self.service.version, self.question.name, self.id, sorted(own.items()), self.lens))

    def _read(self, query: bytes) -> dict[str, list[str]]:
        """Read the parameters of the question, and return the options of the lens as they were given."""
        given: dict[str, list[str]] = {}
        for name, value in pairs(query):
            given.setdefault(name, []).append(value)
        accepted = self.question.accepted
        self.values = dict(self.values)
        options: dict[str, list[str]] = {}
        for name, texts in given.items():
            if name not in accepted:
                raise self._unknown(name, texts[0])
            parameter = accepted[name]
            if parameter is None:
                options[name] = texts
            else:
                self.values[name] = _value(parameter, texts)
        return options

    def _imagine(self, posted: Scenario, options: dict[str, list[str]]) -> None:
        self.lens = lens_of(self.service.graph, options, base=Lens(scenario=posted))
        if self.lens.scenario is not posted:
            raise ScenarioError(
                "scenario", str(self.lens.scenario), "use either this one or one of your own, in the body"
            )
        self.told_lens = orjson.Fragment(orjson.dumps(self.lens.as_options()))

    def _unknown(self, name: str, value: str) -> ParameterError:
        near = tuple(nearest(name, self.question.accepted))
        hint = f"did you mean {', '.join(near)}" if near else f"it takes {', '.join(self.question.accepted) or 'none'}"
        return ParameterError(name or "(without a name)", value, f"there is no such parameter here; {hint}", near)


def _value(parameter: Parameter, texts: list[str]) -> Any:
    if parameter.several:
        return tuple(parameter.read(part) for text in texts for part in text.split(",") if part)
    if len(texts) > 1:
        raise InputError(parameter.name, ", ".join(texts), "give it once")
    return parameter.read(texts[0])


Endpoint = Callable[[Request], Awaitable[Response]]
