"""Which format a file is written in: the one that is named, or that the file's name ends in."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dezgraph.compression import compressed, plain
from dezgraph.errors import InputError
from dezgraph.formats import FORMATS, PARTS, Format, Part
from dezgraph.names import nearest

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["chosen", "write"]


def write(view: View, path: str | PathLike[str], *, format: str | None = None, **options: Any) -> None:
    """Write a view into a file, in the format that its name ends in, or that is named.

    Where the name ends in `.gz`, `.bz2` or `.xz` as well, it is compressed. `options` are `center` and `radius`, or
    `ids`, for a part of it; `lang`; and for csv and parquet `part`, edges or nodes: a file that ends in `.csv` is the
    table of edges without it. What was in the file is replaced once the first piece is there.

    Raises:
        InputError: no format is called or ends so, or a value that cannot be used. NotFoundError: no such entity.
        MissingExtraError: the format needs a library that is not installed.
    """
    path = Path(path)
    form, part = chosen(format, plain(path), options.pop("part", None))
    pieces = form.write(view, part=part, **options)
    with path.open("wb") as file, compressed(file, path) as stream:
        stream.writelines(pieces)


def chosen(name: str | None, path: Path | None, part: Part | None) -> tuple[Format, Part | None]:
    """Return the format, and which table it is to write: a file named after a table format is one table, of edges.

    Raises:
        InputError: no format is called so, or none ends so.
    """
    if name is not None:
        if name not in FORMATS:
            raise InputError("format", name, f"use {' or '.join(FORMATS)}", nearest(name, list(FORMATS)))
        form = FORMATS[name]
    elif path is None:
        form = FORMATS["turtle"]
    else:
        form = _of_ending(path)
    is_table = form.of_tables and path is not None and _ending(path) == form.extension
    return form, part or (PARTS[0] if is_table else None)


def _of_ending(path: Path) -> Format:
    name = path.name.lower()
    found = [form for form in FORMATS.values() if name.endswith(f".{form.extension}")]
    found += [form for form in FORMATS.values() if form.of_tables and name.endswith(f"{form.extension}.zip")]
    if found:  # `.stix.json` ends in `.json` as well
        return max(found, key=lambda form: len(form.extension))
    endings = " ".join(dict.fromkeys(f".{form.extension}" for form in FORMATS.values()))
    raise InputError("file", str(path), f"use a name that ends in one of {endings}, or name the format")


def _ending(path: Path) -> str:
    return path.suffix.removeprefix(".").lower()
