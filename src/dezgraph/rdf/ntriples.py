"""Read N-Triples at the speed of compiled code: lines in, three dictionary-encoded columns out.

Every line is independent, so a file is cut into blocks that are matched against the grammar by a
compiled regular expression, on all cores. A line that is not in the canonical form (comments, tabs,
escapes, blank lines) goes to Oxigraph's parser, which either reads it or says what is wrong with it.

Terms stay in their N-Triples spelling (`<iri>`, `_:label`, `"text"@en`): it is unique for each term.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyoxigraph as ox

from dezgraph.errors import SyntaxDataError

__all__ = ["Block", "blocks"]

_BLOCK_BYTES = 1 << 24
_WORKERS = 2
_IRI = r'<[^\x00-\x20<>"{}|^`\\]*>'
_BLANK = r"_:[0-9A-Za-z]+"
_LITERAL = rf'"[^"\\\n\r]*"(?:@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*|\^\^{_IRI})?'
_LINE = rf"^(?P<s>{_IRI}|{_BLANK}) (?P<p>{_IRI}) (?P<o>{_IRI}|{_BLANK}|{_LITERAL}) \.$"


@dataclass(frozen=True, slots=True)
class Block:
    """Some triples: three dictionary arrays of N-Triples terms, of equal length, in file order."""

    subjects: pa.DictionaryArray
    predicates: pa.DictionaryArray
    objects: pa.DictionaryArray


def blocks(stream: IO[bytes], path: Path | None = None) -> Iterator[Block]:
    """Yield the triples of an N-Triples stream, block by block, in order.

    Raises:
        SyntaxDataError: a line that is not N-Triples, with its number.
    """
    with ThreadPoolExecutor(_WORKERS) as pool:
        yield from pool.map(lambda numbered: _block(*numbered, path), _cut(stream))


def _cut(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield whole lines in pieces of about 16 MB, each with the number of its first line."""
    rest, line = b"", 1
    while piece := stream.read(_BLOCK_BYTES):
        head, newline, tail = piece.rpartition(b"\n")
        if not newline:
            rest += piece
            continue
        whole = rest + head + newline
        yield whole, line
        line += whole.count(b"\n")
        rest = tail
    if rest:
        yield rest + b"\n", line


def _block(text: bytes, first_line: int, path: Path | None) -> Block:
    _check_utf8(text, first_line, path)
    lines = _lines(text)
    parts = pc.extract_regex(lines, _LINE)
    if parts.null_count:
        parts = _repaired(lines, parts, first_line, path)
    return Block(*(column.dictionary_encode() for column in parts.flatten()))


def _lines(text: bytes) -> pa.Array:
    """Return the lines of `text` without their line feeds, sharing its memory."""
    ends = np.flatnonzero(np.frombuffer(text, dtype=np.uint8) == 10)  # noqa: PLR2004 - the line feed
    offsets = np.concatenate(([0], ends + 1)).astype(np.int32)
    raw = pa.Array.from_buffers(pa.string(), len(ends), [None, pa.py_buffer(offsets), pa.py_buffer(text)])
    return pc.utf8_rtrim(raw, "\n\r")


def _check_utf8(text: bytes, first_line: int, path: Path | None) -> None:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        line = first_line + text.count(b"\n", 0, error.start)
        column = error.start - text.rfind(b"\n", 0, error.start)
        raise SyntaxDataError("not UTF-8", path=path, line=line, column=column) from error


def _repaired(lines: pa.Array, parts: pa.Array, first_line: int, path: Path | None) -> pa.Array:
    """Replace the lines that did not match by what Oxigraph reads in them."""
    odd = pc.indices_nonzero(pc.is_null(parts))
    read = (_parsed(lines[i].as_py(), first_line + i, path) for i in odd.to_pylist())
    rows = [{"s": s, "p": p, "o": o} for triple in read for s, p, o in triple]
    extra = pa.array(rows, type=parts.type)
    return pa.concat_arrays([parts.filter(pc.is_valid(parts)), extra])


def _parsed(line: str, number: int, path: Path | None) -> Iterable[tuple[str, str, str]]:
    try:
        quads = list(ox.parse(io.BytesIO(line.encode()), format=ox.RdfFormat.N_TRIPLES))
    except SyntaxError as error:
        raise SyntaxDataError(str(error.msg), path=path, line=number, column=error.offset) from error
    return [(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads]
