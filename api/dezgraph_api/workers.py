"""Workers: processes that answer what takes long, so that it holds up nobody and can be stopped.

A few at most work at once; whoever comes then waits for his turn, or is told to come again. A worker is killed when
nobody waits for its answer any more, or when it takes too long; another one takes its place. They are started when
they are first needed, and outlive the event loop that asks them.
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from threading import Lock, Thread
from typing import Any, Final

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive

from dezgraph_api.frames import Frame, packed
from dezgraph_api.metrics import Metrics
from dezgraph_api.process import Process

__all__ = ["COMMAND", "NOBODY_WAITS", "RETRY_SECONDS", "WorkerError", "Workers"]

COMMAND: Final = [sys.executable, "-P", "-m", "dezgraph_api.worker"]
RETRY_SECONDS: Final = 5
_START_SECONDS: Final = 120
_QUICK_SECONDS: Final = 0.02
"""What is answered so soon is not stopped when its client leaves: another process would cost more."""
_MOST_WAITING: Final = 8
_FORWARDED: Final = (b"accept", b"content-type")
NOBODY_WAITS: Final = 499  # what nginx writes to its log for a client that hung up


class Workers:
    """Up to `most` worker processes, each with `seconds` for an answer; `environment` tells them what to serve.

    They run `command`. Who comes while all are at work waits up to `patience` seconds for one, if not many do already.
    """

    def __init__(
        self,
        environment: Mapping[str, str],
        metrics: Metrics,
        *,
        most: int,
        seconds: int,
        command: Sequence[str] | None = None,
        patience: float = 0,
    ) -> None:
        self.most = most
        self.seconds = seconds
        self._patience = patience
        self._metrics = metrics
        self._free = [Process(environment, command or COMMAND) for _ in range(most)]
        self._waiting: deque[asyncio.Future[Process]] = deque()
        self._lock = Lock()  # of both: a process comes back from a thread where another one had to take its place

    @property
    def running(self) -> int:
        """How many are at work."""
        return self.most - len(self._free)

    async def answer(self, request: Request, body: bytes) -> Response:
        """Have a request answered by a worker that runs the application. Raises as `reply`."""
        reply = await self.reply(_head(request), body, request.receive)
        if reply is None:
            return Response(status_code=NOBODY_WAITS)
        head, content = reply
        answer = Response(content, head["status"])
        answer.raw_headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in head["headers"]]
        return answer

    async def reply(
        self, head: dict[str, Any], body: bytes, receive: Receive, seconds: float | None = None
    ) -> Frame | None:
        """Return what a worker makes of a head and a body; None where the client is gone before.

        Raises:
            HTTPException: all are at work (503), or the answer takes too long (504).
            WorkerError: the worker ended before it had answered.
        """
        worker = await self._taken()
        answer = None
        try:
            worker.start()
            if not worker.is_ready:
                with worker.exchange() as coming:
                    worker.is_ready = await self._in_time(coming, receive, _START_SECONDS) is not None
            if worker.is_ready:
                with worker.exchange(packed(head, body)) as coming:
                    answer = await self._in_time(coming, receive, seconds or self.seconds)
        except EOFError as error:
            self._metrics.heavy["lost"] += 1
            raise WorkerError("a worker ended before it had answered") from error
        finally:
            if answer is None:
                worker.kill()
                Thread(target=self._replace, args=(worker,)).start()
            else:
                self._give(worker)
        self._metrics.heavy["abandoned" if answer is None else "answered"] += 1
        return answer

    async def _in_time(self, coming: asyncio.Future[Frame], receive: Receive, seconds: float) -> Frame | None:
        """Return what comes, None where the client leaves before. Raises HTTPException where it takes too long."""
        quick = min(_QUICK_SECONDS, seconds)
        timer = asyncio.get_running_loop().call_later(quick, _watch, coming, receive, seconds - quick)
        try:
            return await coming
        except ClientDisconnect:
            return None
        except TimeoutError:
            self._metrics.heavy["overrun"] += 1
            raise HTTPException(504, f"the answer takes more than {seconds:g} seconds; ask for less") from None
        finally:
            timer.cancel()

    async def _taken(self) -> Process:
        """Return a worker that is free, if there is one in time; who waits longest is next."""
        with self._lock:
            if self._free:
                return self._free.pop()
            loop = asyncio.get_running_loop()
            turn: asyncio.Future[Process] = loop.create_future()
            if self._patience and len(self._waiting) < _MOST_WAITING * self.most:
                self._waiting.append(turn)
            else:
                turn.set_exception(TimeoutError())
        timer = loop.call_later(self._patience, _fail, turn, TimeoutError())
        try:
            return await turn
        except TimeoutError:
            self._metrics.heavy["refused"] += 1
            detail = f"{self.most} long questions are being answered, which is as many as may be at once; ask again"
            raise HTTPException(503, detail, {"Retry-After": str(RETRY_SECONDS)}) from None
        except asyncio.CancelledError:
            if not turn.cancelled() and turn.exception() is None:  # it was given one at the same moment
                self._give(turn.result())
            raise
        finally:
            timer.cancel()
            with self._lock, suppress(ValueError):
                self._waiting.remove(turn)

    def _replace(self, worker: Process) -> None:
        """Start another process in the place of one that is of no use any more."""
        try:
            worker.renew()
        finally:
            self._give(worker)

    def _give(self, worker: Process) -> None:
        """Hand a worker to who waits for one, or lay it down. May be called in any thread."""
        with self._lock:
            if not self._waiting:
                self._free.append(worker)
                return
            turn = self._waiting.popleft()
        loop = turn.get_loop()
        if loop is _running_loop():
            self._hand(turn, worker)
            return
        try:
            loop.call_soon_threadsafe(self._hand, turn, worker)
        except RuntimeError:  # it is closed
            self._give(worker)

    def _hand(self, turn: asyncio.Future[Process], worker: Process) -> None:
        if turn.done():
            self._give(worker)
        else:
            turn.set_result(worker)


class WorkerError(Exception):
    """A worker ended before it had answered."""


def _head(request: Request) -> dict[str, Any]:
    scope = request.scope
    headers = [(name, value) for name, value in scope["headers"] if name in _FORWARDED]
    return {
        "method": scope["method"],
        "path": scope["path"],
        "root_path": scope.get("root_path", ""),
        "query": scope["query_string"].decode("latin-1"),
        "headers": [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers],
    }


async def _left(receive: Receive) -> None:
    """Return when the client is gone. What comes first is the end of its request."""
    for _ in range(2):
        if (await receive())["type"] == "http.disconnect":
            return
    await asyncio.Event().wait()


def _watch(coming: asyncio.Future[Frame], receive: Receive, seconds: float) -> None:
    """Begin to see to it that what is to come fails once the client is gone, or after some seconds."""
    watching = asyncio.ensure_future(_watched(coming, receive, seconds))
    coming.add_done_callback(lambda _: watching.cancel())


async def _watched(coming: asyncio.Future[Frame], receive: Receive, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await _left(receive)
    except TimeoutError as error:
        _fail(coming, error)
    else:
        _fail(coming, ClientDisconnect())


def _fail(future: asyncio.Future[Any], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
