"""JSON read as it comes: the elements of the arrays of a document, one at a time, however large the document is.

Memory: one element, of at most a million characters unless more are asked for, and the keys of the document, up to
10,000. A key that stands twice in an object is refused; what JSON does not have and Python writes (`NaN`, `Infinity`)
is read as nothing.
"""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

from dezgraph.errors import DataError, InputError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.imports.seeming import seems
from dezgraph.rdf.files import Progress, opened

__all__ = ["Item", "items", "texts"]

Item: TypeAlias = tuple[str, Any, int]
"""(key, value, line): a value of the document, or an element of an array in it, under the key of the array."""

_LONGEST: Final = 1_000_000
_MOST_KEYS: Final = 10_000
_MOST_DIGITS: Final = 1000
_PIECE: Final = 1 << 16
_BLANKS: Final = re.compile(r"[ \t\r\n]*")
_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def items(
    path: Path,
    within: Collection[str] = (),
    encoding: str | None = None,
    progress: Progress | None = None,
    longest: int = _LONGEST,
) -> Iterator[Item]:
    """Yield the values of an object and the elements of its arrays, or the elements of an array under the key `""`.

    Objects under a key of `within` are gone into; all others are values. Lines count from 1.

    Raises:
        DataError: a file that cannot be read, is no JSON or in another encoding, nests too deep, or has a value of
            more than `longest` characters.
        InputError: `encoding` is none.
    """
    with opened(path, progress) as stream:
        text = _Text(path, stream, encoding or _encoding(path), longest)
        sign = text.sign()
        if sign not in ("{", "["):
            raise text.refused(f"is no JSON of a graph: '{{' is expected, not {sign!r}{seems(path)}")
        if sign == "[":
            yield from _elements(text, "")
        else:
            yield from _values(text, within)
        if text.sign():
            raise text.refused(f"goes on after its end{seems(path, only='ftm')}")


def texts(value: Any) -> dict[str, str]:
    """Return the values of an object as cells: of a list what is in it, of what is nested or nothing no cell.

    >>> texts({"sign": -1, "is": True, "support": ["weapons", "training"], "from": None, "style": {}})
    {'sign': '-1', 'is': 'true', 'support': 'weapons;training'}
    """
    found = {}
    for name, each in value.items() if isinstance(value, dict) else ():
        if isinstance(each, str):
            found[name] = each.strip()
        elif isinstance(each, list | int):
            parts = each if isinstance(each, list) else [each]
            found[name] = SEPARATOR.join(_text(part) for part in parts if isinstance(part, str | int))
    return found


def _text(value: str | int) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value).strip()


def _encoding(path: Path) -> str:
    with opened(path) as stream:
        return _MARKS.get(stream.read(2), "utf-8-sig")


def _values(text: _Text, within: Collection[str]) -> Iterator[Item]:
    seen = set()
    for _ in _listed(text, "{", "}"):
        line, key = text.line, text.value()
        if not isinstance(key, str):
            raise text.refused(f"has no text as key: {key!r:.80}")
        if key in seen:
            raise text.refused(f"has the key twice: {key!r:.80}")
        seen.add(key)
        if len(seen) > _MOST_KEYS:
            raise text.refused(f"has more than {_MOST_KEYS:,} keys")
        text.take(":")
        sign = text.sign()
        if sign == "[":
            yield from _elements(text, key)
        elif sign == "{" and key in within:
            yield from _values(text, ())
        else:
            yield key, text.value(), line


def _elements(text: _Text, key: str) -> Iterator[Item]:
    for _ in _listed(text, "[", "]"):
        line = text.line
        yield key, text.value(), line


def _listed(text: _Text, first: str, last: str) -> Iterator[None]:
    """Yield where each thing of a list begins; whoever asks takes it."""
    text.take(first)
    if text.sign() == last:
        text.take(last)
        return
    while True:
        text.sign()
        yield
        if text.sign() == last:
            text.take(last)
            return
        text.take(",")


class _Text:
    """A file as text, read from its beginning to its end."""

    def __init__(self, path: Path, stream: IO[bytes], encoding: str, longest: int) -> None:
        try:
            self._text = io.TextIOWrapper(stream, encoding, newline="")
        except LookupError:
            raise InputError("encoding", encoding, "use one that Python knows, such as utf-8 or windows-1256") from None
        self._path, self._encoding, self._longest = path, encoding, longest
        self._buffer, self._at = "", 0
        self.line = 1

    def sign(self) -> str:
        """Return the next sign that is no blank, and pass over blanks; nothing at the end."""
        while True:
            found = _BLANKS.match(self._buffer, self._at)
            self._pass(found.end() if found else self._at)
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def take(self, expected: str) -> None:
        """Pass over a sign that has to be there."""
        if (sign := self.sign()) != expected:
            raise self.refused(f"is no JSON of a graph: {expected!r} is expected, not {sign!r}")
        self._at += 1

    def value(self) -> Any:
        """Return the value that comes next."""
        while True:
            try:
                found, end = _DECODER.raw_decode(self._buffer, self._at)
            except RecursionError as error:
                raise self.refused("nests too deep") from error
            except _LongError as error:
                reason = f"has a value that cannot be read: a number of more than {_MOST_DIGITS:,} digits"
                raise self.refused(reason) from error
            except _TwiceError as error:
                raise self.refused(f"has a key twice: {error.args[0]!r:.80}") from error
            except ValueError as error:  # perhaps because it breaks off here
                is_long = len(self._buffer) - self._at > self._longest
                if is_long or not self._more():
                    reason = f"more than {self._longest:,} characters, or none" if is_long else str(error)
                    raise self.refused(f"has a value that cannot be read: {reason}") from error
            else:
                if end < len(self._buffer) or not self._more():  # a number may go on
                    self._pass(end)
                    return found

    def refused(self, reason: str) -> DataError:
        return DataError(reason, path=self._path, line=self.line)

    def _pass(self, end: int) -> None:
        self.line += self._buffer.count("\n", self._at, end)
        self._at = end

    def _more(self) -> bool:
        """Read on, twice as much as is there, and tell whether anything came."""
        rest = self._buffer[self._at :]
        try:
            piece = self._text.read(max(_PIECE, len(rest)))
        except UnicodeError as error:
            name = self._encoding.removesuffix("-sig")
            raise self.refused(f"is not {name}: name the encoding that it is in, such as windows-1256") from error
        self._buffer, self._at = rest + piece, 0
        return bool(piece)


class _TwiceError(ValueError):
    """A key that stands twice in one object."""


class _LongError(ValueError):
    """A whole number of very many digits."""


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise _LongError
    return int(digits)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _TwiceError(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return found


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=str, parse_int=_whole, parse_constant=lambda _: None, strict=False
)
"""Numbers with a point stay as they are written; control characters in texts are let through, and looked at later."""
