"""XML read as it comes, and only what is plain: whatever could grow, reach out or nest without end is refused.

A document type is refused, and with it every entity of its own. Memory: a piece of 64 KiB, and the open elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final, TypeAlias
from xml.parsers import expat

from dezgraph.errors import DataError
from dezgraph.imports.seeming import seems
from dezgraph.rdf.files import Progress, opened

__all__ = ["Event", "events", "refuse_document_type"]

Event: TypeAlias = tuple[dict[str, str] | None, str, str, int]
"""(attributes, name, text, line): a start of an element has attributes and no text; an end has None, and the text."""

_PIECE: Final = 1 << 16
_LONGEST: Final = 1_000_000
_DEEPEST: Final = 100


def events(
    path: Path, encoding: str | None = None, progress: Progress | None = None, *, root: str = ""
) -> Iterator[Event]:
    """Yield the starts and the ends of elements, by names without their namespaces; the first of all is a `root`.

    The text of an element is its own, without that of elements in it and without blanks around it. Lines count from 1.

    Raises:
        DataError: a file that cannot be read, is no XML, has another root or a document type, nests deeper than 100
            elements, or has a text or a tag of more than a million characters.
    """
    reader = _Reader(path, encoding, root)
    with opened(path, progress) as stream:
        while piece := stream.read(_PIECE):
            yield from reader.read(piece)
        yield from reader.read(b"", is_last=True)


def refuse_document_type(stream: IO[bytes], path: Path) -> None:
    """Read XML up to its first element. Raises DataError where a document type comes before it, or it is no XML."""
    reader = _Reader(path, None)
    while (piece := stream.read(_PIECE)) and not reader.read(piece):
        pass


class _Reader:
    """What was read of a file, and not yet yielded."""

    def __init__(self, path: Path, encoding: str | None, root: str = "") -> None:
        self._path, self._root = path, root
        self._found: list[Event] = []
        self._is_begun = False
        self._texts: list[list[str]] = []
        self._length = self._idle = 0
        self._parser: Any = expat.ParserCreate(encoding, namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._document_type
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self, piece: bytes, *, is_last: bool = False) -> list[Event]:
        """Return the events of a piece."""
        self._found = []
        self._idle += len(piece)
        try:
            self._parser.Parse(piece, is_last)
        except expat.ExpatError as error:
            hint = seems(self._path) if self._root and not self._is_begun else ""
            reason = f"is no XML: {expat.ErrorString(error.code)}{hint}"
            raise DataError(reason, path=self._path, line=error.lineno) from error
        except (LookupError, ValueError) as error:  # what a file says of its encoding
            raise self._refused(f"cannot be read as XML: {error}") from error
        if self._idle > _LONGEST:
            raise self._refused(f"has a tag or a comment of more than {_LONGEST:,} characters")
        return self._found

    def _document_type(self, *_: object) -> None:
        raise self._refused("has a document type (<!DOCTYPE): take it out; none is read, nor are entities of its own")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._texts) == _DEEPEST:
            raise self._refused(f"nests deeper than {_DEEPEST} elements")
        if self._root and not self._is_begun and _local(name) != self._root:
            reason = f"begins with <{_local(name):.80}>, and not with <{self._root}>{seems(self._path)}"
            raise self._refused(reason)
        self._is_begun = True
        self._idle = self._length = 0
        self._texts.append([])
        self._found.append((attributes, _local(name), "", self._parser.CurrentLineNumber))

    def _end(self, name: str) -> None:
        self._idle = self._length = 0
        text = "".join(self._texts.pop()).strip()
        self._found.append((None, _local(name), text, self._parser.CurrentLineNumber))

    def _text(self, text: str) -> None:
        self._idle = 0
        self._length += len(text)
        if self._length > _LONGEST:
            raise self._refused(f"has a text of more than {_LONGEST:,} characters")
        self._texts[-1].append(text)

    def _refused(self, reason: str) -> DataError:
        return DataError(reason, path=self._path, line=self._parser.CurrentLineNumber)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
