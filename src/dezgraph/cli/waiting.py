"""Progress on a terminal's stderr, for whatever takes longer than a second; nothing elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["CLEAR", "ReadingBar", "waiting"]

_PATIENCE = 1.0
CLEAR = "\r\x1b[K"
"""What takes away the line that a terminal shows."""


@contextmanager
def waiting(what: str) -> Generator[None]:
    """Say what is being waited for, and for how long, once it takes longer than a second."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(what, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(what: str, done: threading.Event) -> None:
    started = time.monotonic()
    if done.wait(_PATIENCE):
        return
    while True:
        sys.stderr.write(f"{CLEAR}{what} … {time.monotonic() - started:.0f} s")
        sys.stderr.flush()
        if done.wait(_PATIENCE):
            break
    sys.stderr.write(CLEAR)
    sys.stderr.flush()


class ReadingBar:
    """A bar of the bytes read of some files. A context manager; call it with a file and its bytes so far."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._read = dict.fromkeys(paths, 0)
        self._total = sum(path.stat().st_size for path in paths if path.is_file())
        self._started = time.monotonic()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Callable[[Path, int], None]:
        """Start the clock."""
        return self.advance

    def __exit__(self, *_: object) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def advance(self, path: Path, count: int) -> None:
        """Note that `count` bytes of a file have been read; show it after the first second."""
        if path not in self._read:
            return
        self._read[path] = count
        if self._bar is None:
            if time.monotonic() - self._started < _PATIENCE or not sys.stderr.isatty():
                return
            self._show()
        assert self._bar is not None
        assert self._task is not None
        read = sum(self._read.values())
        # Of a compressed file more is read than it has bytes: how much more is not known before the end.
        total = None if read > self._total else self._total
        what = "storing" if read == self._total else f"reading {path.name}"
        # What follows the last byte may hold the interpreter: nothing would be drawn from then on.
        self._bar.update(self._task, completed=read, total=total, description=what, refresh=read == self._total)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=self._total)
        self._bar.start()
