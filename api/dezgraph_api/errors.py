"""Errors as answers: one table from error class to status, and RFC 9457 problems made from it.

Nothing else in the service knows a status for an error. What a problem repeats of a request is cut short
and free of control characters; what went wrong inside is logged, never told.

Source: RFC 9457, Problem Details for HTTP APIs (2023).
"""

from __future__ import annotations

import http
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dezgraph import errors

__all__ = ["HTTP_PROBLEMS", "MEDIA_TYPE", "PROBLEMS", "ParameterError", "Problem", "facts", "problem",
           "problem_of", "refused"]  # fmt: skip

MEDIA_TYPE: Final = "application/problem+json"
_TYPES: Final = "https://w3id.org/dezgraph/problem/"
_SHOWN: Final = 200


class ParameterError(errors.InputError):
    """A query parameter that the path does not take."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of failure: its status, the last part of its type, and its title."""

    status: int
    type: str
    title: str

    @property
    def iri(self) -> str:
        """The stable address that names this kind of problem."""
        return _TYPES + self.type


def problem_of(error: Exception) -> Problem:
    """Return the problem of an error: that of its class, or of the nearest class above it."""
    return next((PROBLEMS[cls] for cls in type(error).__mro__ if cls in PROBLEMS), PROBLEMS[Exception])


def problem(kind: Problem, detail: str, path: str, facts: Mapping[str, Any] | None = None) -> Response:
    """Return the answer that tells of a problem."""
    content: dict[str, Any] = {
        "type": kind.iri,
        "title": kind.title,
        "status": kind.status,
        "detail": _clean(detail, 3 * _SHOWN),
        "instance": _clean(path),
    }
    content |= {name: value for name, value in (facts or {}).items() if value}
    return Response(orjson.dumps(content), kind.status, media_type=MEDIA_TYPE)


ON_PURPOSE: Final = (errors.DezgraphError, HTTPException)
"""What is raised to refuse a request."""


async def refused(request: Request, error: Exception) -> Response:
    """Answer with the problem of an error that dezgraph or the routing raised on purpose."""
    path = request.scope["path"]
    if isinstance(error, HTTPException):
        kind = HTTP_PROBLEMS.get(error.status_code) or _http_problem(error.status_code)
        says_more = error.detail != http.HTTPStatus(error.status_code).phrase
        answer = problem(kind, error.detail if says_more else kind.title.lower(), path)
        answer.headers.update(error.headers or {})
        return answer
    kind = problem_of(error)
    if kind.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR and not isinstance(error, errors.MissingExtraError):
        return problem(kind, kind.title.lower(), path)
    return problem(kind, str(error), path, facts(error) | _whereabouts(error, request))


def facts(error: Exception) -> dict[str, Any]:
    """Return which part of what was asked is at fault, and what would have been right."""
    facts = {name: getattr(error, name, None) for name in ("parameter", "value", "accepted")}
    places = ("line", "column") if isinstance(error, errors.QueryError) else ()
    return {name: _clean(text) for name, text in facts.items() if text} | {
        **{name: getattr(error, name) for name in places},
        "nearest": [_clean(text) for text in getattr(error, "nearest", ())],
    }


def _whereabouts(error: Exception, request: Request) -> dict[str, str]:
    """Return where an entity is told of that is not of the kind which the path is about."""
    if not isinstance(error, errors.NotFoundError) or not error.found:
        return {}
    return {"see": f"{request.scope.get('root_path', '')}/v1/entities/{quote(error.id, safe='')}"}


def _http_problem(status: int) -> Problem:
    title = http.HTTPStatus(status).phrase
    return Problem(status, title.lower().replace(" ", "-"), title)


def _clean(text: str, longest: int = _SHOWN) -> str:
    """Return the beginning of a text that a request brought, safe to show anywhere and to encode."""
    cut = text if len(text) <= longest else text[:longest] + "…"
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in cut)


HTTP_PROBLEMS: Final = {
    400: Problem(400, "unreadable-request", "The request cannot be read"),
    404: Problem(404, "no-such-path", "There is nothing at this path"),
    405: Problem(405, "method-not-allowed", "This path does not take this method"),
    413: Problem(413, "too-large", "The body is too large"),
    414: Problem(414, "too-long", "The address is too long"),
    415: Problem(415, "unknown-body", "The body is of no type that is read here"),
    431: Problem(431, "head-too-long", "The head of the request is too long"),
    503: Problem(503, "busy", "As many long questions are being answered as may be at once"),
    504: Problem(504, "took-too-long", "The answer takes longer than it may"),
}

PROBLEMS: Final[Mapping[type[Exception], Problem]] = {
    Exception: Problem(500, "internal-error", "Something went wrong inside the service"),
    errors.DezgraphError: Problem(500, "internal-error", "Something went wrong inside the service"),
    errors.InputError: Problem(422, "bad-value", "A parameter has a value that it does not take"),
    errors.DateError: Problem(422, "bad-date", "A date cannot be read, or cannot be used here"),
    errors.GradeError: Problem(422, "bad-grade", "This is no Admiralty grade"),
    errors.LensError: Problem(422, "bad-lens", "The lens does not take this"),
    errors.ScenarioError: Problem(422, "bad-scenario", "This scenario cannot be laid over the graph"),
    errors.CursorError: Problem(422, "bad-cursor", "This list gave out no such cursor"),
    errors.NameQueryError: Problem(422, "bad-search", "This text cannot be searched"),
    ParameterError: Problem(422, "unknown-parameter", "There is no such parameter here"),
    errors.NotFoundError: Problem(404, "not-found", "Nothing of this kind has this id"),
    errors.WithdrawnError: Problem(410, "withdrawn", "This id is withdrawn"),
    errors.DataError: Problem(500, "bad-data", "The graph cannot be read"),
    errors.SyntaxDataError: Problem(500, "bad-data", "The graph cannot be read"),
    errors.SubjectError: Problem(500, "bad-data", "The graph cannot be read"),
    errors.FormatError: Problem(500, "bad-data", "The graph cannot be read"),
    errors.QueryError: Problem(400, "bad-query", "This SPARQL query cannot be answered"),
    errors.QueryRefusedError: Problem(403, "query-refused", "This graph is only read, and sends no requests"),
    errors.QueryCostError: Problem(422, "too-costly", "This SPARQL query needs more than it may have"),
    errors.StoreError: Problem(503, "store-unavailable", "The stored graph cannot be reached"),
    errors.MissingExtraError: Problem(501, "not-installed", "What this needs is not installed with the service"),
}
