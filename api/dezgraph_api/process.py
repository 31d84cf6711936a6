"""A worker process and the pipes to it, and one exchange of frames over them in the running event loop.

A process belongs to no loop: only while it is asked does a loop listen to it. No thread waits for it, so an answer
costs one write, one read, and nothing to wake.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Final

from dezgraph_api.frames import Frame, unpacked

__all__ = ["Process"]

_MOST_AT_ONCE: Final = 1 << 16  # what a pipe holds; to make room for more takes longer than to read


class Process:
    """A place for one worker process; who asks has it for himself. `is_ready` once it has opened what it serves."""

    def __init__(self, environment: Mapping[str, str], command: Sequence[str]) -> None:
        self._environment = environment
        self._command = command
        self.is_ready = False
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None

    def start(self) -> None:
        """See that there is a process; it takes requests before it is ready for them. Raises OSError."""
        if self._process is None or self._process.poll() is not None:
            self.renew()

    def renew(self) -> None:
        """Stop the process, wait for its end, and start another one. Raises OSError."""
        self._end()
        self.is_ready = False
        self._process = subprocess.Popen(  # noqa: S603 - the command is our own
            self._command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | dict(self._environment),
        )
        self._end = weakref.finalize(self, _ended, self._process)

    def kill(self) -> None:
        """Stop the process at once; an exchange sees that it is gone."""
        if self._process is not None:
            self._process.kill()

    @contextmanager
    def exchange(self, frame: bytes = b"") -> Iterator[asyncio.Future[Frame]]:
        """Send a frame, and give the one that comes back; the running loop listens to the process inside the block.

        The future raises EOFError where the process ends first.
        """
        assert self._process is not None
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        loop = asyncio.get_running_loop()
        to, from_ = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(to, False)
        coming: asyncio.Future[Frame] = loop.create_future()
        unsent, read = memoryview(frame), bytearray()

        def send() -> None:
            nonlocal unsent
            try:
                unsent = unsent[os.write(to, unsent) :]
            except BlockingIOError:
                pass
            except OSError:  # it is gone, which `receive` will see
                unsent = unsent[:0]
            if not unsent:
                loop.remove_writer(to)

        def receive() -> None:
            piece = os.read(from_, _MOST_AT_ONCE)
            read.extend(piece)
            found = unpacked(read)
            if found is not None and not coming.done():
                coming.set_result(found)
            elif not piece and not coming.done():
                coming.set_exception(EOFError())

        loop.add_reader(from_, receive)
        try:
            send()
            if unsent:
                loop.add_writer(to, send)
            yield coming
        finally:
            coming.cancel()
            loop.remove_reader(from_)
            if unsent:
                loop.remove_writer(to)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """Stop a process and close what leads to it."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
