"""What Oxigraph's parsers say is wrong with a text, as our errors: file, line, column, and the reason once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dezgraph.errors import SyntaxDataError

__all__ = ["located", "syntax_error"]

_PLACE = re.compile(r"^Parser error at line \d+[^:]*: | \(line \d+\)$")
_BYTE_ORDER_MARK = "\ufeff"
_NO_BYTE_ORDER_MARK = "a byte order mark stands in it, where a file does not begin: take it out"
_REMOTE_CONTEXT = "No LoadDocumentCallback"
_NO_REMOTE_CONTEXT = (
    "it names a remote @context, and nothing is fetched from elsewhere: write the context into the file"
)
_TOO_LONG = "a text or an address in it is longer than 16 MB"


def syntax_error(error: SyntaxError, path: Path | None, line: int | None) -> SyntaxDataError:
    """Return the error for a parser's `error`, without the place that its message repeats."""
    reason = _PLACE.sub("", str(error.msg))
    if _REMOTE_CONTEXT in reason:
        reason = _NO_REMOTE_CONTEXT
    elif _BYTE_ORDER_MARK in reason:
        reason = _NO_BYTE_ORDER_MARK
    return SyntaxDataError(reason, path=path, line=line, column=error.offset)


@contextmanager
def located(path: Path) -> Iterator[None]:
    """Turn the errors of parsers inside into ours, with file, line and column.

    Raises:
        SyntaxDataError: what is read inside cannot be parsed.
    """
    try:
        yield
    except SyntaxError as error:
        raise syntax_error(error, path, error.lineno) from error
    except ValueError as error:
        raise SyntaxDataError(str(error), path=path) from error
    except MemoryError as error:  # of Oxigraph's own bound; where memory ends, it ends the process
        raise SyntaxDataError(_TOO_LONG, path=path) from error
