"""One request of the reconciliation protocol: its parameters, its documents, and how it is answered.

Clients of the protocol add parameters of their own, and OpenRefine does: what a path does not know is ignored here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

import orjson
from starlette.requests import Request
from starlette.responses import Response

from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph_api.answer import Answer
from dezgraph_api.parameters import Parameter, number
from dezgraph_api.posted import body_of, media_type_of
from dezgraph_api.question import Ask, Endpoint, Question
from dezgraph_api.reconcile.words import Words
from dezgraph_api.service import Service

__all__ = ["CALLBACK", "CURSOR", "DOCUMENTS", "FORM", "JSON", "LANG", "LIMIT", "PREFIX", "SCRIPT", "TYPE", "Asked",
           "Reconciling", "asked", "entity_id", "told"]  # fmt: skip

FORM: Final = "application/x-www-form-urlencoded"
JSON: Final = "application/json"
SCRIPT: Final = "text/javascript"
_MOST_BYTES: Final = 256 * 1024
_MOST_FIELDS: Final = 200
_CALLBACK: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$.]{0,99}")
_LONGEST: Final = 1000


def _callback(text: str) -> str:
    if not _CALLBACK.fullmatch(text):
        raise InputError("callback", text, "use the name of a function, of at most 100 letters")
    return text


def _lang(text: str) -> str:
    return "ar" if text.lower().startswith("ar") else "en"


def _short(text: str) -> str:
    return text[:_LONGEST]


def entity_id(explanation: str) -> Parameter:
    """Return the parameter that names an entity."""
    return Parameter("id", explanation, _short, example="iran", required=True, names_entity=True)


LANG: Final = Parameter("lang", "The language of names and texts: `ar`, or else English.", _lang, example="ar",
                        default="en")  # fmt: skip
CALLBACK: Final = Parameter("callback", "A function to call with the answer, as JSONP has it.", _callback,
                            {"type": "string", "pattern": f"^{_CALLBACK.pattern}$"})  # fmt: skip
PREFIX: Final = Parameter("prefix", "What was typed so far; all for nothing.", _short, example="Koni", default="")
CURSOR: Final = number("cursor", "How many suggestions to skip.", 0, 1000, 0)
LIMIT: Final = number("limit", "How many at most.", 1, 1000, 20)
TYPE: Final = Parameter("type", "Only what is of this kind, or for it.", _short, example="Actor", default="")
DOCUMENTS: Final = ("queries", "extend")


@dataclass(frozen=True)
class Reconciling(Question):
    """A question of the protocol; what has a `body` takes a POST."""

    verbs: tuple[str, ...] = ("GET",)

    @property
    def methods(self) -> list[str]:
        """How it can be asked."""
        return list(self.verbs)

    def endpoint(self, service: Service) -> Endpoint:
        """Return the handler: batches run beside the event loop, on a large graph in a worker."""

        async def endpoint(request: Request) -> Response:
            is_posted = request.method == "POST"
            body = await body_of(request, tuple(self.body or ()), most=_MOST_BYTES) if is_posted else b""
            answer = await self._answered(Asked(service, self, request, body), body)
            if is_posted:
                answer.headers["Cache-Control"] = "no-store"
            return answer

        return endpoint


class Asked(Ask):
    """One request. `documents` are the JSON texts by their names; the body, where it is one, is `body`.

    Raises:
        InputError: a value that a parameter does not take, or text that is not UTF-8.
    """

    def __init__(self, service: Service, question: Question, request: Request, posted: bytes) -> None:
        fields = _fields(request.scope["query_string"])
        is_form = media_type_of(request) == FORM
        if is_form:
            fields |= _fields(posted)
        self.documents = {name: fields[name] for name in DOCUMENTS if name in fields and name in question.accepted}
        self.body = b"" if is_form else posted
        own = {name: text for name, text in fields.items() if name in question.accepted and name not in DOCUMENTS}
        super().__init__(service, question, _with(request, urlencode(own).encode()))

    @property
    def graph(self) -> Graph:
        """The graph that is asked."""
        return self.network.content

    @cached_property
    def words(self) -> Words:
        """The names of the graph in the language asked for."""
        return self.words_in(self["lang"])

    def words_in(self, lang: str) -> Words:
        """Return the names of the graph in a language: Arabic, or else English."""
        return Words(self.graph, _lang(lang))


def asked(ask: Ask) -> Asked:
    """Return the request as what it is."""
    assert isinstance(ask, Asked)
    return ask


def told(ask: Asked, content: Any) -> Response:
    """Answer in JSON, or call the function of the client with it."""
    callback = ask.values.get("callback")
    if callback is None:
        return Answer(content)
    # The two line ends of Unicode end a line of a script in older browsers.
    script = orjson.dumps(content).replace(b"\xe2\x80\xa8", b"\\u2028").replace(b"\xe2\x80\xa9", b"\\u2029")
    return Response(b"/**/%b(%b);" % (callback.encode(), script), media_type=SCRIPT)


def _fields(encoded: bytes) -> dict[str, str]:
    """Return the fields of a form; the first of each name."""
    try:
        found = parse_qsl(encoded.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError:
        raise InputError("query", "", "use text in UTF-8") from None
    except ValueError:
        raise InputError("query", "", f"use at most {_MOST_FIELDS} parameters") from None
    return dict(reversed(found))


def _with(request: Request, query: bytes) -> Request:
    return Request({**request.scope, "query_string": query}, request.receive)
