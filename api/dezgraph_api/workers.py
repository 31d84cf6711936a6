"""Workers: processes that answer what takes long, so that it holds up nobody and can be stopped.

A few at most work at once, and whoever comes then is told to come again. A worker is killed when nobody waits
for its answer any more, or when it takes too long; another one takes its place. They are started when they are
first needed. Threads wait for them, not the event loop, so that a worker may outlive a loop.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive

from dezgraph_api.frames import packed, received
from dezgraph_api.metrics import Metrics

__all__ = ["COMMAND", "NOBODY_WAITS", "RETRY_SECONDS", "Reply", "WorkerError", "Workers"]

COMMAND: Final = [sys.executable, "-m", "dezgraph_api.worker"]
RETRY_SECONDS: Final = 5
_START_SECONDS: Final = 120
_POLL_SECONDS: Final = 0.01
_MOST_WAITING: Final = 8
_FORWARDED: Final = (b"accept", b"content-type")
NOBODY_WAITS: Final = 499  # what nginx writes to its log for a client that hung up

Reply = tuple[dict[str, Any], bytes]


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
        self._free = [_Worker(environment, command or COMMAND) for _ in range(most)]
        self._patience = patience
        self._waiting = 0
        self._metrics = metrics

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
    ) -> Reply | None:
        """Return what a worker makes of a head and a body; None where the client is gone before.

        Raises:
            HTTPException: all are at work (503), or the answer takes too long (504).
            WorkerError: the worker ended before it had answered.
        """
        seconds = seconds or self.seconds
        worker = await self._taken()
        worker.start()
        ready = asyncio.Event()
        if worker.is_ready:
            ready.set()
        is_ready = partial(asyncio.get_running_loop().call_soon_threadsafe, ready.set)
        asking = asyncio.ensure_future(run_in_threadpool(self._ask, worker, packed(head, body), is_ready))
        leaving, starting = asyncio.ensure_future(_left(receive)), asyncio.ensure_future(ready.wait())
        try:
            await asyncio.wait({asking, leaving, starting}, timeout=_START_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                await asyncio.wait({asking, leaving}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            leaving.cancel()
            starting.cancel()
            if not asking.done():
                worker.kill()
                asking.add_done_callback(lambda done: done.cancelled() or done.exception())  # of which all is said
        if not asking.done():
            self._give_up(seconds, is_late=not leaving.done())
            return None
        return self._replied(asking)

    def _ask(self, worker: _Worker, frame: bytes, is_ready: Callable[[], object]) -> Reply:
        try:
            return worker.ask(frame, is_ready)
        finally:
            self._free.append(worker)  # here and not in the loop, which may end before the thread does

    async def _taken(self) -> _Worker:
        """Return a worker that is free, if there is one in time."""
        loop = asyncio.get_running_loop()
        late = loop.time() + (self._patience if self._waiting < _MOST_WAITING * self.most else 0)
        self._waiting += 1
        try:
            while not self._free and loop.time() < late:  # noqa: ASYNC110 - events belong to one loop, workers to none
                await asyncio.sleep(_POLL_SECONDS)
        finally:
            self._waiting -= 1
        if not self._free:
            self._metrics.heavy["refused"] += 1
            detail = f"{self.most} long questions are being answered, which is as many as may be at once; ask again"
            raise HTTPException(503, detail, {"Retry-After": str(RETRY_SECONDS)})
        return self._free.pop()

    def _give_up(self, seconds: float, *, is_late: bool) -> None:
        self._metrics.heavy["overrun" if is_late else "abandoned"] += 1
        if is_late:
            raise HTTPException(504, f"the answer takes more than {seconds:g} seconds; ask for less")

    def _replied(self, asking: asyncio.Future[Reply]) -> Reply:
        try:
            reply = asking.result()
        except WorkerError:
            self._metrics.heavy["lost"] += 1
            raise
        self._metrics.heavy["answered"] += 1
        return reply


class WorkerError(Exception):
    """A worker ended before it had answered."""


class _Worker:
    """A place for one worker process; who asks has it for himself."""

    def __init__(self, environment: Mapping[str, str], command: Sequence[str]) -> None:
        self._environment = environment
        self._command = command
        self.is_ready = False
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None

    def start(self) -> None:
        """See that there is a process; it takes requests before it is ready for them."""
        if self._process is None or self._process.poll() is not None:
            self._renew()

    def ask(self, frame: bytes, is_ready: Callable[[], object]) -> Reply:
        """Return the answer to a request; waits for it. Where the process ends first, there is a new one after it.

        `is_ready` is called once the process has opened what it serves.
        """
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            if not self.is_ready:
                received(process.stdout)
                self.is_ready = True
                is_ready()
            process.stdin.write(frame)
            process.stdin.flush()
            return received(process.stdout)
        except (EOFError, OSError) as error:
            status = process.wait()
            self._renew()
            raise WorkerError(f"a worker ended with {status} before it had answered") from error

    def kill(self) -> None:
        """Stop the process at once; `ask` sees that it is gone."""
        if self._process is not None:
            self._process.kill()

    def _renew(self) -> None:
        self._end()
        self.is_ready = False
        self._process = subprocess.Popen(  # noqa: S603 - the command is our own
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | dict(self._environment)
        )
        self._end = weakref.finalize(self, _ended, self._process)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Stop a process and close what leads to it."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


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
