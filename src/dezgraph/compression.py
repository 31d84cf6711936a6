"""Files that are compressed, as their names say: `.gz`, `.bz2`, `.xz`."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

__all__ = ["compressed", "decompressed", "plain"]

_LEVEL: Final = 6  # gzip's own, as of the program; Python's takes twice as long for a hundredth

_Opened: TypeAlias = Callable[[IO[bytes]], AbstractContextManager[Any]]
_DECOMPRESSED: Final[dict[str, _Opened]] = {
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream),
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
}
_COMPRESSED: Final[dict[str, _Opened]] = {
    # Without name and time in it, so that equal content gives equal files.
    ".gz": lambda stream: gzip.GzipFile("", "wb", _LEVEL, stream, mtime=0),
    ".bz2": lambda stream: bz2.BZ2File(stream, "wb"),
    ".xz": lambda stream: lzma.LZMAFile(stream, "wb"),  # noqa: SIM115 - who calls has it in a `with`
}


def plain(path: Path) -> Path:
    """Return the path of a file without the ending that says how it is compressed."""
    return path.with_suffix("") if path.suffix.lower() in _DECOMPRESSED else path


def decompressed(stream: IO[bytes], path: Path) -> AbstractContextManager[Any]:
    """Return what reads an open file, decompressed as its name says."""
    return _DECOMPRESSED.get(path.suffix.lower(), nullcontext)(stream)


def compressed(stream: IO[bytes], path: Path) -> AbstractContextManager[Any]:
    """Return what writes to an open file, compressed as its name says; the file has all of it after the block."""
    return _COMPRESSED.get(path.suffix.lower(), nullcontext)(stream)
