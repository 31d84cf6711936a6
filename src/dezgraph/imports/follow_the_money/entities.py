"""FollowTheMoney files as entities, one at a time: one in JSON a line, or an array; nested ones are taken apart.

Memory: one line of at most ten million bytes, or one element of at most a million characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import orjson

from dezgraph.errors import DataError, InputError
from dezgraph.formats.follow_the_money.schemata import marked
from dezgraph.imports.json_items import items
from dezgraph.imports.report import Report
from dezgraph.imports.seeming import mistaken, seems
from dezgraph.rdf.files import Progress, opened

__all__ = ["FtmEntity", "entities"]

_LONGEST_LINE: Final = 10_000_000
_LONGEST_SYMBOL: Final = 255
_PIECE: Final = 1 << 16
_MARK: Final = b"\xef\xbb\xbf"
_MARKED_FIELDS: Final = ("keywords", "description")
_NO_TEXT: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class FtmEntity:
    """An entity as it stands in a file: on which line it begins, and the values of its properties, as texts."""

    path: Path
    line: int
    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]
    caption: str | None = None
    datasets: tuple[str, ...] = ()

    def values(self, *names: str) -> list[str]:
        """Return the values of some properties, each once."""
        return list(dict.fromkeys(value for name in names for value in self.properties.get(name, ())))

    def marks(self, fact: str) -> list[str]:
        """Return what is kept of a fact that no property holds (`dezgraph.formats.follow_the_money`)."""
        begin = marked(fact)
        return [value.removeprefix(begin) for value in self.values(*_MARKED_FIELDS) if value.startswith(begin)]

    def mark(self, fact: str) -> str | None:
        """Return the same of a fact that has one value; None without."""
        return next(iter(self.marks(fact)), None)


def entities(files: Sequence[Path], report: Report, progress: Progress | None = None) -> Iterator[FtmEntity]:
    """Yield the entities in files; what is none is the report's, by its line.

    Raises:
        DataError: a file cannot be read, is no JSON as a whole, or has a line that is too long; or an entity is bad.
    """
    for path in files:
        is_empty = True
        for line, value in _values(path, report, progress):
            report.rows += 1
            is_empty = False
            try:
                found = _taken_apart(path, line, value)
            except InputError as error:
                hint = seems(path, "ftm") if line == 1 else ""
                report.refuse(path, line, f"{error}{hint}")
            else:
                yield from found
        if is_empty and not report.skipped:
            raise mistaken(path, "has no entity", "FollowTheMoney", "ftm")


def _values(path: Path, report: Report, progress: Progress | None) -> Iterator[tuple[int, Any]]:
    if _begins(path).startswith(b"["):
        for _, value, line in items(path, (), None, progress):
            yield line, value
        return
    with opened(path, progress) as stream:
        for line, text in _lines(path, stream):
            try:
                value = orjson.loads(text)
            except orjson.JSONDecodeError as error:
                report.rows += 1
                hint = seems(path, "ftm") if line == 1 else ""
                reason = f"is no JSON: {error}; use one entity a line, or an array of them{hint}"
                report.refuse(path, line, reason)
            else:
                yield line, value


def _begins(path: Path) -> bytes:
    """Return the first piece of a file that is not blank."""
    with opened(path) as stream:
        first = stream.read(_PIECE).removeprefix(_MARK)
        while first and not first.strip():
            first = stream.read(_PIECE)
    return first.lstrip()


def _lines(path: Path, stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, and their numbers."""
    number, rest = 1, b""
    while piece := stream.read(_PIECE):
        *whole, rest = (rest + piece).split(b"\n")
        for line in whole:
            yield from _line(number, line)
            number += 1
        if len(rest) > _LONGEST_LINE:
            raise DataError(f"is longer than {_LONGEST_LINE:,} bytes", path=path, line=number)
    yield from _line(number, rest)


def _line(number: int, line: bytes) -> Iterator[tuple[int, bytes]]:
    plain = line.removeprefix(_MARK) if number == 1 else line
    if plain.strip():
        yield number, plain


def _taken_apart(path: Path, line: int, value: Any) -> list[FtmEntity]:
    """Return an entity and those nested in it. Raises InputError for what is none."""
    found, waiting = [], [value]
    while waiting:
        each = waiting.pop()
        if not isinstance(each, dict):
            raise InputError("entity", _shown(each), "use an object with id, schema and properties")
        properties = each.get("properties") or {}
        if not isinstance(properties, dict):
            raise InputError("properties", _shown(properties), "use an object of lists")
        told = {}
        for name, values in properties.items():
            listed = values if isinstance(values, list) else [values]
            waiting += [nested for nested in listed if isinstance(nested, dict)]
            key = _symbol(name, "properties")
            told[key] = tuple(_plain(listed, key))
        caption, datasets = each.get("caption"), each.get("datasets")
        found.append(
            FtmEntity(
                path,
                line,
                _id(each),
                _symbol(each.get("schema"), "schema"),
                told,
                _text(caption, "caption") if caption else None,
                tuple(_plain(datasets, "datasets")) if isinstance(datasets, list) else (),
            )
        )
    return found


def _plain(values: Iterable[Any], name: str) -> Iterator[str]:
    for value in values:
        if value is None:
            continue
        text = _id(value) if isinstance(value, dict) else _text(value, name)
        if text := text.strip():
            yield text


def _id(entity: dict[str, Any]) -> str:
    return _symbol(entity.get("id"), "id")


def _symbol(value: Any, name: str) -> str:
    """Return what names something. Raises InputError for what is no such word."""
    symbol = _text(value, name)
    if not symbol or len(symbol) > _LONGEST_SYMBOL or not symbol.isprintable():
        raise InputError(name, symbol, f"use one to {_LONGEST_SYMBOL} characters that can be seen")
    return symbol


def _text(value: Any, name: str) -> str:
    if isinstance(value, bool | int | float):
        return str(value)
    if not isinstance(value, str):
        raise InputError(name, _shown(value), "use a text")
    if _NO_TEXT.search(value):
        raise InputError(name, value, "use a text without control characters")
    return value


def _shown(value: Any) -> str:
    return str(value)[:100] if not isinstance(value, dict | list) else type(value).__name__
