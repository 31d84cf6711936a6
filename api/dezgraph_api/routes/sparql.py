"""SPARQL 1.1 Protocol: queries of the graph as RDF, each in a process that can be stopped; and a page to write them."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from dezgraph import errors
from dezgraph.sparql import RDF_FORMATS, RESULT_FORMATS
from dezgraph.sparql.description import service_description
from dezgraph_api.accept import preferred
from dezgraph_api.origin import origin
from dezgraph_api.question import Ask, Endpoint, Question
from dezgraph_api.service import Service
from dezgraph_api.sparql.page import page
from dezgraph_api.sparql.request import PARAMETERS, Wanted, wanted
from dezgraph_api.workers import NOBODY_WAITS, WorkerError

__all__ = ["QUESTIONS"]

_HTML: Final = "text/html"
_VARY: Final = {"Vary": "Accept"}
_COSTLY: Final = "it took all of its memory, or is nested too deeply; ask for less"


def sparql(ask: Ask) -> Response:
    """A SPARQL 1.1 query, by the SPARQL 1.1 Protocol: `GET`, a form, or the query as the body of a `POST`.

    The default graph has entities, relationships as nodes with their claims, and sources; the graph
    `https://w3id.org/dezgraph/graph/direct` has one triple, source type target, for each relationship. Nothing is
    written or fetched. Where there are more rows than are sent, `X-SPARQL-MaxRows` says how many are. A browser that
    sends no query gets a page to write one, other clients the description of the service.
    """
    offered = (*RDF_FORMATS, _HTML)
    media_type = preferred(ask.request.headers.get("accept", ""), offered)
    if media_type == _HTML:
        return page(ask.service, ask.request)
    body = service_description(f"{origin(ask.request)}/sparql", media_type)
    # It repeats the address by which it was asked for, so it is not for others.
    return Response(body, media_type=media_type, headers=_VARY | {"Cache-Control": "private, no-cache"})


class _Sparql(Question):
    """A question whose query string and body are those of the protocol."""

    @property
    def methods(self) -> list[str]:
        """How it can be asked."""
        return ["GET", "POST"]

    def endpoint(self, service: Service) -> Endpoint:
        """Return the handler, which waits for a worker."""

        async def endpoint(request: Request) -> Response:
            assert service.sparql is not None  # a worker that answers other questions is not asked this
            asked = await wanted(request, service.sparql.seconds)
            if asked is None:
                return self.answer(Ask(service, self, _without_query(request)))
            answer = await _answered(service, request, asked)
            if request.method == "POST":
                answer.headers["Cache-Control"] = "no-store"
            return answer

        return endpoint


async def _answered(service: Service, request: Request, asked: Wanted) -> Response:
    assert service.sparql is not None
    head = {
        "media_types": asked.media_types,
        "default_graphs": asked.default_graphs,
        "named_graphs": asked.named_graphs,
    }
    try:
        reply = await service.sparql.reply(head, asked.query.encode(), request.receive, asked.seconds)
    except WorkerError as error:
        raise errors.QueryCostError(_COSTLY) from error
    if reply is None:
        return Response(status_code=NOBODY_WAITS)
    told, body = reply
    if "error" in told:
        raise _ERRORS[told["error"]](*told["facts"])
    headers = dict(_VARY)
    if told["is_cut"]:
        headers |= {"X-SPARQL-MaxRows": str(told["rows"]), "Access-Control-Expose-Headers": "X-SPARQL-MaxRows"}
    return Response(body, media_type=told["media_type"], headers=headers)


def _without_query(request: Request) -> Request:
    return Request({**request.scope, "query_string": b""}, request.receive)


_ERRORS: Final = {
    error.__name__: error for error in (errors.QueryError, errors.QueryRefusedError, errors.QueryCostError)
}

QUESTIONS: Final = (
    _Sparql("/sparql", "sparql", "SPARQL", "A SPARQL query", sparql, PARAMETERS,
            media_types=(*RESULT_FORMATS, *RDF_FORMATS, _HTML), heavy=True, negotiates=True),
)  # fmt: skip
