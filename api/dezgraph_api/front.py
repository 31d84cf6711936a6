"""The front of the service: what every request passes before FastAPI sees it, and every answer after.

An answer that was given before is sent from the cache, without routing. What is new is asked of the route that fits,
and of FastAPI only where none does. It is kept, tagged and compressed here; headers for browsers are added, requests
counted, and whatever goes wrong inside is logged and answered as a problem. Answers that name their own
`Cache-Control`, streams and errors are not kept.

It is plain ASGI, because it answers most requests: everything that runs once a request is in here.
"""

from __future__ import annotations

import logging
import zlib
from time import perf_counter
from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dezgraph_api import explorer
from dezgraph_api.accept import preferred
from dezgraph_api.cache import COMPRESSED_FROM, Entry, Headers, Kept, Key, compressor, is_packed
from dezgraph_api.errors import HTTP_PROBLEMS, PROBLEMS, problem
from dezgraph_api.query import REFUSED
from dezgraph_api.routing import Routes
from dezgraph_api.service import Service
from dezgraph_api.unread import Unread

__all__ = ["Front"]

_LONGEST_QUERY: Final = 8192
_LONGEST_PATH: Final = 1024
_UNMATCHED: Final = "unmatched"
_HTML: Final = "text/html"
_FIRST_ERROR: Final = 400
_UNREADABLE: Final = "\ufffd"
"""What a server puts into a path for bytes that are not UTF-8."""
_ALWAYS: Final[Headers] = [(b"access-control-allow-origin", b"*"), (b"x-content-type-options", b"nosniff")]
_KEPT: Final[Headers] = [*_ALWAYS, (b"cache-control", b"public, no-cache"), (b"vary", b"Accept-Encoding")]
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
_log = logging.getLogger(__name__)


class Front:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, *, service: Service, routes: Routes, root_path: str) -> None:
        self._app = app
        self._routes = routes
        self._version = service.version.encode()
        self._kept = service.kept
        self._metrics = service.metrics
        self._root_path = root_path
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from the cache, or have it answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()
        exchange = scope["dezgraph.exchange"] = Exchange(scope, send, self._kept)
        if scope["path"] in self._service.negotiated:
            exchange.key = (f"{exchange.key[0]} {exchange.accept}", exchange.key[1])
        if exchange.reads and (entry := self._kept.get(exchange.key)) is not None:
            self._metrics.cache["hit"] += 1
            await exchange.send_entry(entry)
            self._metrics.count(entry.route, exchange.status, perf_counter() - started)
            return
        await self._have_answered(exchange, receive)
        if exchange.entry is not None:
            self._metrics.cache["miss"] += 1
        self._metrics.count(exchange.route, exchange.status, perf_counter() - started)

    async def _have_answered(self, exchange: Exchange, receive: Receive) -> None:
        exchange.version = self._version
        scope = exchange.scope
        if not exchange.reads:
            receive = exchange.unread = Unread(receive)
        if self._root_path:
            scope["root_path"] = self._root_path
        early = _early(scope, exchange.accept)
        if early is not None:
            await early(scope, receive, exchange)
            return
        try:
            if not await self._routes.answered(scope, receive, exchange):
                await self._app(scope, receive, exchange)
        except Exception:  # noqa: BLE001
            # The outermost frame of a request: told to the log in full, to the client as a problem without details.
            _log.exception("%s %s failed", scope["method"], ascii(scope["path"]))
            if not exchange.started:
                kind = PROBLEMS[Exception]
                await problem(kind, kind.title.lower(), scope["path"])(scope, receive, exchange)


def _early(scope: Scope, accept: str) -> Response | None:
    """Return the answer to what needs no routing: preflights, and addresses that no question has."""
    path = scope["path"]
    length = len(scope["query_string"])
    if length > _LONGEST_QUERY or len(path) > _LONGEST_PATH:
        if path == "/" and preferred(accept, ("application/json", _HTML)) == _HTML:
            return explorer.too_long(scope.get("root_path", ""), length, _LONGEST_QUERY)
        return problem(HTTP_PROBLEMS[414], f"use a path of at most {_LONGEST_PATH} bytes and a query of at most"
                       f" {_LONGEST_QUERY}", path)  # fmt: skip
    if REFUSED.search(path) or _UNREADABLE in path:
        return problem(HTTP_PROBLEMS[400], "the path holds control characters, or is not UTF-8", path)
    if scope["method"] == "OPTIONS" and any(name == b"access-control-request-method" for name, _ in scope["headers"]):
        return Response(status_code=204, headers=_PREFLIGHT)
    if scope["method"] == "HEAD":
        scope["method"] = "GET"
    return None


class Exchange:
    """One request and its answer on the way out: the `send` that the application is given."""

    __slots__ = ("_gzip", "_kept", "_known", "_send", "_start", "_zip", "accept", "entry", "has_body", "key", "reads",
                 "scope", "started", "status", "unread", "version")  # fmt: skip

    def __init__(self, scope: Scope, send: Send, kept: Kept) -> None:
        self.scope = scope
        self.key: Key = (scope["path"], scope["query_string"])
        self._kept = kept
        self.version = b""
        self.reads = scope["method"] in {"GET", "HEAD"}
        self.has_body = scope["method"] != "HEAD"
        self.entry: Entry | None = None
        self.status = 500
        self.started = False
        self.unread: Unread | None = None
        self._send = send
        self._start: Message | None = None
        self._zip: zlib._Compress | None = None
        self._gzip = False
        self._known = b""
        self.accept = ""
        for name, value in scope["headers"]:
            if name == b"accept-encoding":
                self._gzip = b"gzip" in value and b"gzip;q=0" not in value.replace(b" ", b"")
            elif name == b"if-none-match":
                self._known = value
            elif name == b"accept":
                self.accept = value.decode("latin-1")

    @property
    def route(self) -> str:
        """The template of the path that was asked for."""
        return getattr(self.scope.get("route"), "path", _UNMATCHED)

    def is_answered(self) -> bool:
        """Tell whether the same has been answered to another meanwhile; that is sent then, whatever is given here."""
        self.entry = self._kept.get(self.key) if self.reads else None
        return self.entry is not None

    async def __call__(self, message: Message) -> None:
        """Take a part of the answer from the application."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        if self.entry is not None:
            await self.send_entry(self.entry)
            return
        start, self._start = self._start, None
        body, more = message.get("body", b""), message.get("more_body", False)
        if start is None:
            await self._go_on(body, more=more)
        elif not more and self.reads and start["status"] == 200 and not _names(start, b"cache-control"):  # noqa: PLR2004
            headers = [header for header in start["headers"] if header[0] != b"content-length"]
            etag = b'W/"%b-%08x"' % (self.version, zlib.crc32(body))
            self.entry = Entry(self.route, etag, [*headers, *_KEPT], body)
            # Before it is sent: who reads slowly keeps nobody else waiting.
            self._kept.put(self.key, self.entry)
            await self.send_entry(self.entry)
        else:
            await self._begin(start, body, more=more)

    async def send_entry(self, entry: Entry) -> None:
        """Send an answer that is complete, or that the client has it already."""
        self.started = True
        if self._known and (self._known == b"*" or entry.etag.removeprefix(b"W/") in self._known):
            self.status = 304
            await self._send({"type": "http.response.start", "status": 304, "headers": entry.not_modified})
            await self._send({"type": "http.response.body", "body": b""})
            return
        self.status = 200
        headers, body = entry.variant(gzip=self._gzip)
        await self._send({"type": "http.response.start", "status": 200, "headers": headers})
        await self._send({"type": "http.response.body", "body": body if self.has_body else b""})

    async def _begin(self, start: Message, body: bytes, *, more: bool) -> None:
        """Send the head of an answer that is not kept; a stream is compressed on its way."""
        self.started, self.status = True, start["status"]
        headers = [*start["headers"], *_ALWAYS]
        if self._gzip and (more or len(body) >= COMPRESSED_FROM) and not is_packed(start["headers"]):
            self._zip = compressor()
            headers = [header for header in headers if header[0] != b"content-length"]
            headers += [(b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]
        await self._send({**start, "headers": headers})
        await self._go_on(body, more=more)

    async def _go_on(self, body: bytes, *, more: bool) -> None:
        if self._zip is not None:
            body = self._zip.compress(body) + (b"" if more else self._zip.flush())
        body = body if self.has_body else b""
        if not more and self.unread is not None and self.status >= _FIRST_ERROR:
            # Told before the rest is read, for who waits to be told; the end is sent after it.
            await self._send({"type": "http.response.body", "body": body, "more_body": True})
            await self.unread.drain()
            body = b""
        await self._send({"type": "http.response.body", "body": body, "more_body": more})


def _names(start: Message, wanted: bytes) -> bool:
    return any(name == wanted for name, _ in start["headers"])
