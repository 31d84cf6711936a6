"""Open graph files: by name to format, decompressed, to triples; and find the line of a subject.

Every format becomes N-Triples blocks (`dezgraph.rdf.ntriples`), N-Triples files directly, the others
by Oxigraph's parsers. The names of graphs in TriG and N-Quads are the store's concern, not this one's.
"""

from __future__ import annotations

import io
import lzma
import re
import secrets
import zlib
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from operator import attrgetter
from pathlib import Path
from typing import IO, Any, cast

import pyarrow as pa
import pyoxigraph as ox

from dezgraph.compression import decompressed, plain
from dezgraph.errors import DataError, FormatError, SubjectError
from dezgraph.rdf.markup import LookedAt
from dezgraph.rdf.nesting import JSON, TURTLE, shallow
from dezgraph.rdf.ntriples import Block, block_of, blocks
from dezgraph.rdf.syntax import located
from dezgraph.rdf.triples import Triples
from dezgraph.terms import local_name

__all__ = [
    "FORMATS",
    "Progress",
    "blocks_of",
    "bulk_load",
    "format_of",
    "line_of",
    "opened",
    "parsable",
    "parsed_quads",
    "read_triples",
    "with_place",
]

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

_READ_ERRORS = (OSError, EOFError, lzma.LZMAError, zlib.error)
_PIECE = 200_000
_NESTED = {ox.RdfFormat.TURTLE: TURTLE, ox.RdfFormat.TRIG: TURTLE, ox.RdfFormat.JSON_LD: JSON}
_TRIPLE = attrgetter("triple")
Progress = Callable[[Path, int], None]


def format_of(path: Path) -> ox.RdfFormat:
    """Return the format that a file's name says.

    Raises:
        FormatError: the ending is none of `FORMATS`.
    """
    ending = plain(path).suffix
    try:
        return FORMATS[ending.lower()]
    except KeyError:
        endings = " ".join(FORMATS)
        reason = (
            f"no graph format ends in {ending or 'nothing'!r}; known are {endings}, each also with .gz .bz2 .xz;"
            " tables and other formats are read by `dezgraph import`"
        )
        raise FormatError(reason, path=path) from None


@contextmanager
def opened(path: Path, progress: Progress | None = None) -> Iterator[IO[bytes]]:
    """Open a file for reading, decompressed by its name, after a byte order mark of UTF-8 if it has one.

    `progress` is told the file and how many of its bytes are read: of those on disk, before decompression.

    Raises:
        DataError: it cannot be opened, or what is in it breaks off.
    """
    try:
        with path.open("rb") as stream:
            _pass_mark(stream)
            with decompressed(_watched(stream, path, progress), path) as content:
                _pass_mark(content)
                yield content
    except _READ_ERRORS as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
        raise DataError(f"cannot be read: {reason}", path=path) from error


def parsable(stream: IO[bytes], path: Path) -> IO[bytes]:
    """Return what Oxigraph may parse of a file that is open: looked at as it is read, unless it nests nothing.

    Raises:
        SyntaxDataError: when it is read: Turtle, TriG or JSON-LD that nests so deep, or has a text so long, that its
            parser would take all memory (`dezgraph.rdf.nesting`); XML that would overwhelm it (`dezgraph.rdf.markup`).
    """
    form = format_of(path)
    if form == ox.RdfFormat.RDF_XML:
        return cast("IO[bytes]", LookedAt(stream, path))
    syntax = _NESTED.get(form)
    return stream if syntax is None else shallow(stream, path, syntax)


def read_triples(paths: Sequence[Path], progress: Progress | None = None, *, onto: Triples | None = None) -> Triples:
    """Read files into one graph, together with what is there already. Blank nodes of different files stay apart.

    `progress` is told each file and how many of its bytes are read.

    Raises:
        DataError: a file that cannot be read or parsed, with its line and column where they are known, or
            that holds nothing.
    """
    read = (block for path in paths for block in _blocks(path, progress))
    return Triples.from_blocks(read if onto is None else chain([onto.as_block()], read))


def parsed_quads(path: Path) -> Iterator[ox.Quad]:
    """Yield the quads of a file, named graphs and all.

    Raises:
        DataError: it cannot be read or parsed.
    """
    with opened(path) as stream, located(path):
        yield from ox.parse(parsable(stream, path), format=format_of(path), rename_blank_nodes=True)


def bulk_load(store: ox.Store, path: Path) -> None:
    """Load a file into an Oxigraph store, in compiled code.

    Raises:
        DataError: it cannot be read or parsed; part of it may be in the store.
    """
    with opened(path) as stream, located(path):
        store.bulk_load(parsable(stream, path), format=format_of(path))


def blocks_of(quads: Iterator[ox.Quad]) -> Iterator[Block]:
    """Yield quads, by whatever parser they were read, as blocks of triples, piece by piece."""
    while text := ox.serialize(map(_TRIPLE, islice(quads, _PIECE)), format=ox.RdfFormat.N_TRIPLES):
        yield block_of(text)


def _pass_mark(stream: Any) -> None:
    if hasattr(stream, "peek") and stream.peek(len(BOM_UTF8)).startswith(BOM_UTF8):
        stream.read(len(BOM_UTF8))


def _watched(stream: IO[bytes], path: Path, progress: Progress | None) -> Any:
    return stream if progress is None else _Watched(stream, path, progress)


def _blocks(path: Path, progress: Progress | None) -> Iterator[Block]:
    """Yield the triples of a file, its blank nodes marked as its own. Raises DataError if there are none."""
    form, mark, count = format_of(path), secrets.token_hex(4), 0
    with opened(path, progress) as stream, located(path):
        is_plain = form == ox.RdfFormat.N_TRIPLES
        for block in blocks(stream, path) if is_plain else blocks_of(ox.parse(parsable(stream, path), format=form)):
            count += len(block.subjects)
            yield _apart(block, mark)
    if not count:
        raise DataError("holds no statement", path=path)


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
    import pyarrow.compute as pc

    terms = column.dictionary
    blank = pc.starts_with(terms, "_:")
    if not pc.any(blank).as_py():
        return column
    marked = pc.binary_join_element_wise(terms, pa.scalar(mark), "")
    return pa.DictionaryArray.from_arrays(column.indices, pc.if_else(blank, marked, terms))


def line_of(path: Path, iri: str) -> int | None:
    """Return the line on which a file speaks of `iri`, None where it does not.

    A search of the text, made only to explain an error: the first line that begins with the IRI or a
    prefixed name for it, unless indented; else the first that does so indented, or holds the IRI at all.
    Unlike `dezgraph.rdf.lines` it takes any format, and reads a large file no further than it must.
    """
    name = re.escape(re.split("[/#]", iri)[-1])
    subject = re.compile(rf"(\s*)(?:<{re.escape(iri)}>|[\w.-]*:{name})(?=\.?(?:[\s;,]|$))")
    mentioned = None
    with opened(path) as stream:
        for number, raw in enumerate(stream, start=1):
            line = raw.decode(errors="replace")
            found = subject.match(line)
            if found and not found[1]:
                return number
            if mentioned is None and (found or iri in line):
                mentioned = number
    return mentioned


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
