"""The lines of a text file, each looked at before it is read: what is no text, or in another encoding, is refused."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from dezgraph.errors import DataError, InputError
from dezgraph.imports.encoding import unmarked
from dezgraph.rdf.files import opened

__all__ = ["HEAD", "text_lines"]

HEAD: Final = 64
"""How many of the first bytes tell the encoding."""
_LONGEST: Final = 1_000_000


def text_lines(stream: IO[bytes], encoding: str, path: Path) -> Iterator[str]:
    """Yield the lines of the file at `path`, which is open, with their ends.

    Raises:
        DataError: a line is longer than a million characters, in another encoding, or has a NUL character.
        InputError: there is no such encoding.
    """
    try:
        text = io.TextIOWrapper(stream, encoding, errors="surrogateescape", newline="")
    except LookupError:
        raise InputError("encoding", encoding, "use one that Python knows, such as utf-8 or windows-1256") from None
    number = 0
    try:
        while line := text.readline(_LONGEST + 1):
            number += 1
            if fault := _fault(line, encoding, path):
                raise DataError(fault, path=path, line=number)
            yield line
    except UnicodeError as error:
        raise DataError(f"is not {encoding}: {error}", path=path, line=number + 1) from error
    finally:
        if not stream.closed:  # whoever opened it closes it
            text.detach()


def _fault(line: str, encoding: str, path: Path) -> str:
    """Return what is wrong with a line; nothing where it can be read."""
    if len(line) > _LONGEST:
        return f"is longer than {_LONGEST:,} characters"
    if "\0" in line:
        return f"has a NUL character: {_of_nulls(path)}"
    if not line.isascii() and any("\udc80" <= sign <= "\udcff" for sign in line):
        return f"is not {encoding.removesuffix('-sig')}: name the encoding that it is in, such as windows-1256"
    return ""


def _of_nulls(path: Path) -> str:
    with opened(path) as stream:
        found = unmarked(stream.read(HEAD))
    return f"it looks like UTF-16 without a byte order mark: name the encoding {found}" if found else "this is no text"
