"""How deep Turtle, TriG and JSON nest, looked at before they are parsed: parsers keep every level, or recurse.

Brackets count, `<<` and `{|` too; those in texts, addresses and comments do not. What is not well-formed is the
parser's to tell: up to there both count alike.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NoReturn

from dezgraph.errors import SyntaxDataError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["JSON", "TURTLE", "Syntax", "shallow"]

_LONGEST: Final = 1 << 24  # as Oxigraph's own bound, which it has only where it reads from a stream
_LONGEST_SIGN: Final = 3
_PIECE: Final = 1 << 16
_WITHIN_A_CHARACTER: Final = bytes(range(0x80, 0xC0))  # what follows the first byte of one in UTF-8


@dataclass(frozen=True, slots=True)
class Syntax:
    """What brackets stand in. So many (`deepest`) may be open at once; `instead` says what to write.

    A file may have `most` bytes where its parser keeps all of them, and more, until the end.

    `step` passes over what is whole and no bracket, then takes a bracket that opens (group 1) or closes (group 2), if
    one follows. `inside` are the signs that begin what may go on in the next piece, longest first, and what passes
    over the rest of that, with its end as group 1.
    """

    deepest: int
    instead: str
    step: re.Pattern[bytes]
    inside: Mapping[bytes, re.Pattern[bytes]]
    most: int | None = None


def shallow(stream: IO[bytes], path: Path, syntax: Syntax) -> IO[bytes]:
    """Return a file that is looked at as it is read. O(n), 10 to 20 ms a megabyte, and constant memory.

    Raises:
        SyntaxDataError: at a read: it nests too deep, has a text or an address of more than 16 MB, or is too large;
            with line and column.
    """
    return io.BufferedReader(_LookedAt(stream, path, syntax), _PIECE)


class _LookedAt(io.RawIOBase):
    def __init__(self, stream: IO[bytes], path: Path, syntax: Syntax) -> None:
        self._stream, self._path, self._syntax = stream, path, syntax
        self._inside: re.Pattern[bytes] | None = None
        self._rest = b""
        self._depth = self._length = self._bytes = 0
        self._line = self._column = 1

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # any buffer, in the stubs
        piece = self._stream.read(len(buffer))
        self._bytes += len(piece)
        if self._syntax.most is not None and self._bytes > self._syntax.most:
            self._refuse(f"it is larger than {self._syntax.most >> 20:,} MB: write it as N-Triples", b"", 0)
        self._look_at(self._rest + piece)
        buffer[: len(piece)] = piece
        return len(piece)

    def _look_at(self, text: bytes) -> None:
        """Pass over a piece, and keep of it what says something only together with the next one."""
        at = 0
        while True:
            if self._inside is not None:
                at = self._within(text, at, self._inside)
            if self._inside is None:
                at = self._outside(text, at)
            if len(text) - at < _LONGEST_SIGN:
                break
            sign = next(sign for sign in self._syntax.inside if text.startswith(sign, at))
            self._inside, self._length = self._syntax.inside[sign], 0
            at += len(sign)
        self._rest = text[at:]
        self._line, self._column = self._place(text, at)

    def _outside(self, text: bytes, at: int) -> int:
        """Return how far a text can be told without what follows it, given that it begins with a sign of its own."""
        while step := self._syntax.step.match(text, at):
            at = step.end()
            if step.lastindex is None:
                break
            self._depth = self._depth + 1 if step.lastindex == 1 else max(self._depth - 1, 0)
            if self._depth > self._syntax.deepest:
                reason = f"it nests deeper than {self._syntax.deepest:,} brackets: {self._syntax.instead}"
                self._refuse(reason, text, step.start(1))
        return at

    def _within(self, text: bytes, at: int, inside: re.Pattern[bytes]) -> int:
        """Return how far what was begun goes on: to its end, or as far as can be told."""
        found = inside.match(text, at)
        end = found.end() if found else at
        self._length += end - at
        if self._length > _LONGEST:
            self._refuse(f"a text or an address in it is longer than {_LONGEST >> 20} MB", text, at)
        if found and found[1] is not None:
            self._inside = None
        return end

    def _place(self, text: bytes, at: int) -> tuple[int, int]:
        """Return line and column of a place in a text, which begins at those that are known."""
        start = text.rfind(b"\n", 0, at) + 1
        column = len(text[start:at].translate(None, _WITHIN_A_CHARACTER))
        return self._line + text.count(b"\n", 0, at), column + (1 if start else self._column)

    def _refuse(self, reason: str, text: bytes, at: int) -> NoReturn:
        line, column = self._place(text, at)
        raise SyntaxDataError(reason, path=self._path, line=line, column=column)


def _text(quote: str) -> dict[str, str]:
    """Return, by the sign that begins a text, what may stand in it before that sign ends it: a long one and a short."""
    long = rf"(?:[^{quote}\\]++|\\.|{quote}{quote}?(?=[^{quote}]))*+"
    return {quote * 3: long, quote: rf"(?:[^{quote}\\]++|\\.)*+"}


def _syntax(
    deepest: int,
    instead: str,
    brackets: tuple[str, str],
    noise: str,
    inside: Mapping[str, str],
    *,
    most: int | None = None,
) -> Syntax:
    """Return a syntax, given what opens and closes, what is no bracket, and what goes on after some signs."""
    return Syntax(
        deepest,
        instead,
        re.compile("(?:{})*+(?:({})|({}))?".format(noise, *brackets).encode(), re.DOTALL),
        {sign.encode(): re.compile(rest.encode(), re.DOTALL) for sign, rest in inside.items()},
        most,
    )


_TEXTS: Final = _text('"') | _text("'")
_JSON_TEXT: Final = _text('"')['"']
JSON: Final = _syntax(
    100,
    "write what is nested on its own, and name it by its @id",
    (r"[\[{]", r"[\]}]"),
    rf'[^\[\]{{}}"]++|"{_JSON_TEXT}"',
    {'"': f'{_JSON_TEXT}(")?'},
    most=1 << 30,
)
"""JSON-LD. Graphs need some ten levels; thousands end Oxigraph's parser."""
TURTLE: Final = _syntax(
    1000,
    "name what is nested, and write it on its own",
    (r"[\[({]|<<", r"[\])}]|>>"),
    "|".join(
        (
            r"""[^\[\](){}<>"'#\\]++(?:"[^"\\]++")?+""",  # most often a text follows, which is quicker at once
            r"<(?!<)[^>]*+>|>(?=[^>])",
            *(f"{sign}(?!{sign[0]}){rest}{sign}" for sign, rest in _TEXTS.items() if len(sign) == 1),
            *(f"{sign}{rest}{sign}" for sign, rest in _TEXTS.items() if len(sign) > 1),
            r"""""(?=[^"])|''(?=[^'])""",
            r"#[^\n\r]*+[\n\r]",
            r"\\.",
        )
    ),
    {sign: f"{rest}({sign})?" for sign, rest in _TEXTS.items()} | {"<": "[^>]*+(>)?", "#": r"[^\n\r]*+([\n\r])?"},
)
"""Turtle and TriG. Oxigraph keeps some 300 bytes a level; its comments end where either sign ends a line."""
