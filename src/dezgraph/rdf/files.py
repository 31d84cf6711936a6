"""Open graph files: by name to format, decompressed, to triples; and find the line of a subject.

Every format becomes N-Triples blocks (`dezgraph.rdf.ntriples`), N-Triples files directly, the others
by Oxigraph's parsers. The names of graphs in TriG and N-Quads are the store's concern, not this one's.
"""

from __future__ import annotations

import bz2
import gzip
import io
import itertools
import lzma
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc
import pyoxigraph as ox

from dezgraph.errors import DataError, FormatError, SubjectError, SyntaxDataError
from dezgraph.rdf.lines import subject_lines
from dezgraph.rdf.ntriples import Block, blocks
from dezgraph.rdf.triples import Triples
from dezgraph.terms import local_name

__all__ = ["FORMATS", "Progress", "bulk_load", "format_of", "line_of", "opened", "parsed_quads", "read_triples", "with_place"]

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".json": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".owl": ox.RdfFormat.RDF_XML,
    ".xml": ox.RdfFormat.RDF_XML,
}
"""File name endings and their formats; `.gz`, `.bz2`, `.xz` may follow each."""

_OPENERS: dict[str, Callable[[Path], IO[bytes]]] = {
    ".gz": lambda path: gzip.open(path, "rb"),
    ".bz2": lambda path: bz2.open(path, "rb"),
    ".xz": lambda path: lzma.open(path, "rb"),
}
_READ_ERRORS = (OSError, EOFError, lzma.LZMAError)
_PIECE = 200_000
Progress = Callable[[Path, int], None]


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format that a file's name says.

    Raises:
        FormatError: the ending is none of `FORMATS`.
    """
    ending = path.with_suffix("").suffix if path.suffix.lower() in _OPENERS else path.suffix
    try:
        return FORMATS[ending.lower()]
    except KeyError:
        endings = " ".join(FORMATS)
        reason = f"no graph format ends in {ending or 'nothing'!r}; known are {endings}, each also with .gz .bz2 .xz"
        raise FormatError(reason, path=path) from None


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for reading, decompressed by its name.

    Raises:
        DataError: it cannot be opened, or what is in it breaks off.
    """
    try:
        with _OPENERS.get(path.suffix.lower(), lambda plain: plain.open("rb"))(path) as stream:
            yield stream
    except _READ_ERRORS as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
        raise DataError(f"cannot be read: {reason}", path=path) from error


def read_triples(
    paths: Sequence[Path], progress: Progress | None = None, *, onto: Triples | None = None
) -> Triples:
    """Read files into one graph, together with what is there already. Blank nodes of different files stay apart.

    `progress` is told each file and how many bytes of it are read.

    Raises:
        DataError: a file that cannot be read or parsed, with its line and column where they are known.
    """
    read = (block for path in paths for block in _blocks(path, progress))
    return Triples.from_blocks(read if onto is None else itertools.chain([onto.as_block()], read))


def parsed_quads(path: Path) -> Iterator[ox.Quad]:
    """Yield the quads of a file, named graphs and all.

    Raises:
        DataError: it cannot be read or parsed.
    """
    with opened(path) as stream, _located(path):
        yield from ox.parse(stream, format=format_of(path), rename_blank_nodes=True)


def bulk_load(store: ox.Store, path: Path) -> None:
    """Load a file into an Oxigraph store, in compiled code.

    Raises:
        DataError: it cannot be read or parsed; part of it may be in the store.
    """
    with opened(path) as stream, _located(path):
        store.bulk_load(stream, format=format_of(path))


def _blocks(path: Path, progress: Progress | None) -> Iterator[Block]:
    form = format_of(path)
    with opened(path) as stream:
        watched = stream if progress is None else _Watched(stream, path, progress)
        read = blocks(watched, path) if form == ox.RdfFormat.N_TRIPLES else _parsed(watched, form, path)
        mark = secrets.token_hex(4)
        yield from (_apart(block, mark) for block in read)


def _parsed(stream: IO[bytes], form: ox.RdfFormat, path: Path) -> Iterator[Block]:
    """Parse with Oxigraph, and hand its triples on as N-Triples, piece by piece."""
    quads = ox.parse(stream, format=form)
    with _located(path):
        while text := ox.serialize(_some(quads), format=ox.RdfFormat.N_TRIPLES):
            yield from blocks(io.BytesIO(text))


@contextmanager
def _located(path: Path) -> Iterator[None]:
    """Turn the errors of Oxigraph's parsers into ours, with file, line and column."""
    try:
        yield
    except SyntaxError as error:
        raise SyntaxDataError(str(error.msg), path=path, line=error.lineno, column=error.offset) from error
    except ValueError as error:
        raise SyntaxDataError(str(error), path=path) from error


def _some(quads: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    for count, quad in enumerate(quads, start=1):
        yield quad.triple
        if count == _PIECE:
            return


class _Watched(io.RawIOBase):
    """A stream that tells how far it has been read."""

    def __init__(self, stream: IO[bytes], path: Path, progress: Progress) -> None:
        self._stream, self._path, self._progress = stream, path, progress
        self._bytes = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self._bytes += len(piece)
        self._progress(self._path, self._bytes)
        return piece


def _apart(block: Block, mark: str) -> Block:
    """Mark the blank nodes of a file, whose labels mean something in that file only."""
    return Block(_marked(block.subjects, mark), block.predicates, _marked(block.objects, mark))


def _marked(column: pa.DictionaryArray, mark: str) -> pa.DictionaryArray:
    terms = column.dictionary
    blank = pc.starts_with(terms, "_:")
    if not pc.any(blank).as_py():
        return column
    marked = pc.binary_join_element_wise(terms, pa.scalar(mark), "")
    return pa.DictionaryArray.from_arrays(column.indices, pc.if_else(blank, marked, terms))


def line_of(path: Path, iri: str) -> int | None:
    """Return the line on which a file introduces a subject, None where it cannot be told. Reads the whole file."""
    with opened(path) as stream:
        return subject_lines(stream.read().decode(errors="replace")).get(iri)


@contextmanager
def with_place(paths: Sequence[Path]) -> Iterator[None]:
    """Add file and line to a `SubjectError` that is raised inside."""
    try:
        yield
    except SubjectError as error:
        for path in paths:
            if (line := line_of(path, error.subject)) is not None:
                reason = error.reason.removeprefix(error.subject).lstrip()
                raise SubjectError(local_name(error.subject), reason, path=path, line=line) from error
        raise
