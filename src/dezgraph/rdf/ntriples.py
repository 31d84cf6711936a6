"""Read N-Triples at the speed of compiled code: lines in, three dictionary-encoded columns out.

Every line is independent, so a file is cut into blocks that are read on all cores. A block in canonical
form is cut at its spaces, and each *distinct* term is matched against the grammar by a compiled regular
expression. A block in which anything is not canonical (comments, tabs, escapes, blank lines) goes through
Oxigraph's parser, which either reads it and writes it canonically, or says what is wrong with it.

Terms stay in their N-Triples spelling (`<iri>`, `_:label`, `"text"@en`): it is unique for each term.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyoxigraph as ox

from dezgraph.errors import SyntaxDataError
from dezgraph.rdf.syntax import syntax_error

__all__ = ["Block", "as_arrow", "block_of", "blocks"]

_BLOCK_BYTES = 1 << 24
_MOST_WORKERS = 8
_LONGEST_LINE = 1 << 26
# These match less than the grammar does: only what Oxigraph takes as it stands and would spell in the same way.
_SEGMENT = r"!$&-.0-;=?-Z_a-z~\x{A0}-\x{D7FF}\x{F900}-\x{FDCF}\x{FDF0}-\x{FFEF}"
_AUTHORITY = rf"//[0-9A-Za-z._~-]*(?::[0-9]*)?(?:[/?][/{_SEGMENT}]*)?"
_IRI = rf"<[A-Za-z][0-9A-Za-z+.-]*:(?:{_AUTHORITY}|/?[{_SEGMENT}][/{_SEGMENT}]*|/)?(?:#[/{_SEGMENT}]*)?>"
_BLANK = r"_:[0-9A-Za-z]+"
_LANGUAGE = r"@[a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?"
_LITERAL = rf'"[^"\\\x00-\x1f\x7f\x{{FFFE}}\x{{FFFF}}]*"(?:{_LANGUAGE}|\^\^{_IRI})?'
_NEEDLESS = '"^^<http://www.w3.org/2001/XMLSchema#string>'  # the literal without it is the same, and canonical
_TERMS = (f"{_IRI}|{_BLANK}", _IRI, f"{_IRI}|{_BLANK}|{_LITERAL}")
_LINE_FEED, _SPACE, _DOT = b"\n ."


@dataclass(frozen=True, slots=True)
class Block:
    """Some triples: three dictionary arrays of N-Triples terms, of equal length, in any order."""

    subjects: pa.DictionaryArray
    predicates: pa.DictionaryArray
    objects: pa.DictionaryArray


def blocks(stream: IO[bytes], path: Path | None = None, *, size: int = _BLOCK_BYTES) -> Iterator[Block]:
    """Yield the triples of an N-Triples stream, block by block of about `size` bytes.

    Raises:
        SyntaxDataError: a line that is not N-Triples, with its number.
    """
    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    # Not `pool.map`: it reads the whole stream before it gives the first result.
    under_way: deque[Future[Block]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for text, first_line in _cut(stream, size, path):
            under_way.append(pool.submit(_block, text, first_line, path))
            if len(under_way) > workers:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()


def as_arrow(codes: npt.NDArray[np.int32]) -> pa.Array:
    """Return a column of codes to Arrow as it lies in memory. `pa.array` would import all of `numpy.ma` first."""
    return pa.Array.from_buffers(pa.int32(), len(codes), [None, pa.py_buffer(np.ascontiguousarray(codes))])


def block_of(text: bytes) -> Block:
    """Return the triples of a text that Oxigraph has written: canonical as it stands, no term needs to be matched."""
    cut = _cut_at_spaces(text) if text else pa.array([], pa.string())
    assert cut is not None, "Oxigraph writes one space between terms, and one statement a line"
    return Block(*_columns(cut))


def _cut(stream: IO[bytes], size: int, path: Path | None) -> Iterator[tuple[bytes, int]]:
    """Yield whole lines in pieces of about `size` bytes, each with the number of its first line."""
    rest, line = b"", 1
    while piece := stream.read(size):
        head, newline, tail = piece.rpartition(b"\n")
        if not newline:
            rest += piece
            if len(rest) > _LONGEST_LINE:
                raise SyntaxDataError(f"a line of more than {_LONGEST_LINE >> 20} MB", path=path, line=line)
            continue
        whole = rest + head + newline
        yield whole, line
        line += whole.count(b"\n")
        rest = tail
    if rest:
        yield rest + b"\n", line


def _block(text: bytes, first_line: int, path: Path | None) -> Block:
    _check_utf8(text, first_line, path)
    columns = _canonical(text)
    return block_of(_rewritten(text, first_line, path)) if columns is None else Block(*columns)


def _canonical(text: bytes) -> list[pa.DictionaryArray] | None:
    """Return the three columns of a text of canonical lines, None where any line is something else.

    Subjects and predicates hold no space, so that the first two of a line are where the line is cut.
    """
    import pyarrow.compute as pc

    cut = _cut_at_spaces(text)
    if cut is None:
        return None
    columns = _columns(cut)
    matched = (
        pc.all(pc.match_substring_regex(column.dictionary, f"^(?:{pattern})$")).as_py()
        for column, pattern in zip(columns, _TERMS, strict=True)
    )
    needless = pc.any(pc.ends_with(columns[2].dictionary, _NEEDLESS)).as_py()
    return columns if all(matched) and not needless else None


def _columns(cut: pa.Array) -> list[pa.DictionaryArray]:
    return [cut.take(as_arrow(np.arange(part, len(cut), 6, dtype=np.int32))).dictionary_encode() for part in (0, 2, 4)]


def _cut_at_spaces(text: bytes) -> pa.Array | None:
    """Return subject, space, predicate, space, object and ` .` of each line in turn, None if a line has them not."""
    data = np.frombuffer(text, dtype=np.uint8)
    cuts = np.flatnonzero((data == _SPACE) | (data == _LINE_FEED))
    line_feeds = np.flatnonzero(data[cuts] == _LINE_FEED)
    at = np.append(0, line_feeds[:-1] + 1)
    if (line_feeds <= at + 1).any():
        return None
    starts, first, second = np.append(0, cuts[line_feeds[:-1]] + 1), cuts[at], cuts[at + 1]
    last = cuts[line_feeds] - 2
    if (second >= last).any() or (data[last] != _SPACE).any() or (data[last + 1] != _DOT).any():
        return None
    offsets = np.append(np.stack((starts, first, first + 1, second, second + 1, last), axis=1), len(text))
    buffers = [None, pa.py_buffer(offsets.astype(np.int32)), pa.py_buffer(text)]
    return pa.Array.from_buffers(pa.string(), len(offsets) - 1, buffers)


def _check_utf8(text: bytes, first_line: int, path: Path | None) -> None:
    try:
        text.decode()
    except UnicodeDecodeError as error:
        line = first_line + text.count(b"\n", 0, error.start)
        column = error.start - text.rfind(b"\n", 0, error.start)
        raise SyntaxDataError("not UTF-8", path=path, line=line, column=column) from error


def _rewritten(text: bytes, first_line: int, path: Path | None) -> bytes:
    """Return a text as Oxigraph would have written it: canonical, without comments and blank lines."""
    try:
        return _written(text)
    except SyntaxError as error:
        told = error.lineno or 1
        # A statement that has no end is told with the line after it, where its end is missed.
        for number in (told - 1, told):
            _check_line(text, number, first_line + number - 1, path)
        raise syntax_error(error, path, first_line + told - 1) from error


def _check_line(text: bytes, number: int, shown: int, path: Path | None) -> None:
    try:
        _written(b"".join(text.split(b"\n")[number - 1 : number]))
    except SyntaxError as error:
        raise syntax_error(error, path, shown) from error


def _written(text: bytes) -> bytes:
    return ox.serialize(ox.parse(text, format=ox.RdfFormat.N_TRIPLES), format=ox.RdfFormat.N_TRIPLES) or b""
