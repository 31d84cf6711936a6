"""What is logged while a command works, as lines of that command; imported only where something may be."""

from __future__ import annotations

import logging
import sys
from collections.abc import Generator
from contextlib import contextmanager

from dezgraph.cli.exits import warned
from dezgraph.cli.waiting import CLEAR

__all__ = ["telling"]


@contextmanager
def telling() -> Generator[None]:
    """Write what dezgraph logs to stderr, each message on a line of its own even where `waiting` shows something."""
    logger, lines = logging.getLogger("dezgraph"), _Lines()
    logger.addHandler(lines)
    try:
        yield
    finally:
        logger.removeHandler(lines)


class _Lines(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(CLEAR)
        warned(record.getMessage())
