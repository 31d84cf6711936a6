"""A worker: the same service in a process of its own, for what takes long. `python -m dezgraph_api.worker`.

It is told what to serve by the environment, reads requests from stdin, writes answers to stdout, one at a time,
and ends with its stdin. `workers` starts, asks and kills it.
"""

from __future__ import annotations

import asyncio
import logging
import os
import select
import signal
import sys
from collections.abc import Callable
from threading import Thread
from typing import Any, Final, TypeAlias

from starlette.types import ASGIApp, Message

from dezgraph_api.errors import PROBLEMS, problem
from dezgraph_api.frames import Frame, packed, received
from dezgraph_api.settings import Settings

__all__ = ["Replies", "main", "work"]

_NICENESS: Final = 10
_GRACE_SECONDS: Final = 5
_log = logging.getLogger(__name__)

Replies: TypeAlias = Callable[[dict[str, Any], bytes], Frame]
"""What makes of the head and body of a request those of its answer."""


def main() -> None:
    """Answer requests by the application."""
    settings = Settings.from_environment()
    work(lambda: _replies(settings), settings.heavy_seconds)


def work(opened: Callable[[], Replies], seconds: int) -> None:
    """Say that all is open, and answer requests until stdin ends, each in so many seconds.

    The service goes before its workers where the processor is short.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the service, which then lets go of stdin
    os.nice(_NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    requests = sys.stdin.buffer
    Thread(target=_end_with, args=(requests.fileno(),), daemon=True).start()
    replies = opened()
    answers.write(packed({}, b""))
    answers.flush()
    while True:
        try:
            head, body = received(requests)
        except EOFError:
            return
        # The one that ends a computation which outlives the service, whatever holds the interpreter.
        signal.alarm(seconds + _GRACE_SECONDS)
        answers.write(packed(*replies(head, body)))
        answers.flush()
        signal.alarm(0)


def _replies(settings: Settings) -> Replies:
    app = _application(settings)
    return lambda head, body: asyncio.run(_answer(app, head, body))


def _application(settings: Settings) -> ASGIApp:
    from dezgraph_api.app import application, service_of

    service = service_of(settings)
    if settings.checked and service.version != settings.checked:
        sys.exit(f"the graph is now version {service.version}, not {settings.checked}: start the service again")
    return application(service)


def _end_with(pipe: int) -> None:
    """End the process once nobody holds the other end of a pipe, even in the middle of an answer."""
    watch = select.poll()
    watch.register(pipe, 0)  # what there is to read is not for this thread: it sleeps while others read
    watch.poll()
    os._exit(0)


async def _answer(app: ASGIApp, head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """Return status and headers, and the body, of what the application answers."""
    messages: list[Message] = []
    unread = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        if not unread:
            await asyncio.Event().wait()
        return unread.pop()

    async def send(message: Message) -> None:
        messages.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "method": head["method"],
        "path": head["path"],
        "raw_path": b"",
        "root_path": head["root_path"],
        "query_string": head["query"].encode("latin-1"),
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in head["headers"]],
        "client": None,
        "server": None,
    }
    try:
        await app(scope, receive, send)
    except Exception:  # noqa: BLE001
        # As in `front`: told to the log in full, to the client as a problem without details.
        _log.exception("%s %s failed", head["method"], ascii(head["path"]))
        messages.clear()
        kind = PROBLEMS[Exception]
        await problem(kind, kind.title.lower(), head["path"])(scope, receive, send)
    start, *parts = messages
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]]
    return {"status": start["status"], "headers": headers}, b"".join(part.get("body", b"") for part in parts)


if __name__ == "__main__":
    main()
