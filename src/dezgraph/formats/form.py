"""What a format is, and which part of a view it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, Unpack, get_args

import numpy as np

from dezgraph.analysis.neighbourhood import around, neighbourhood
from dezgraph.errors import InputError
from dezgraph.lens import Lens

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["PARTS", "Asked", "Excerpt", "Format", "Part", "Writer", "excerpt"]

Part: TypeAlias = Literal["edges", "nodes"]
PARTS: tuple[Part, ...] = get_args(Part)
"""The tables of a format that is made of tables."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is written: rows of a view, and entities; both ascending.

    The entities are those at the ends of the rows and those asked for by `center` or `ids`. Where nothing is asked for
    that speaks of relationships, they are all that there are, or all of the kinds asked for. `radius` is None without
    a centre. `lang` is the language of a format that has room for one only; the others write both. `part` is the one
    table that is written of a format made of tables; None for all.
    """

    view: View
    rows: Numbers
    entities: Numbers
    center: str | None = None
    radius: int | None = None
    ids: tuple[str, ...] = ()
    lang: str = "en"
    part: Part | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is all that there is: no lens, no centre, no ids."""
        return self.cut == {} and self.view.lens == Lens()

    @property
    def cut(self) -> dict[str, str | int | list[str]]:
        """What was asked for beside the lens, by name: `center` and `radius`, or `ids`; empty for the whole view."""
        if self.center is not None and self.radius is not None:
            return {"center": self.center, "radius": self.radius}
        return {"ids": list(self.ids)} if self.ids else {}


Writer: TypeAlias = Callable[[Excerpt], Iterator[bytes]]
"""Yields the bytes of a file piece by piece. What cannot be written is refused before the first piece."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, media type, file ending (without the dot) and writer.

    One that `is_slow` is made as a whole before its first piece: pictures, which are bounded in size, and workbooks.
    A format `of_tables` has one file for edges and one for nodes; both together are a zip archive.
    """

    name: str
    media_type: str
    extension: str
    writer: Writer
    is_slow: bool = False
    of_tables: bool = False

    def write(
        self,
        view: View,
        *,
        center: str | None = None,
        radius: int = 1,
        ids: Sequence[str] = (),
        lang: str = "en",
        part: Part | None = None,
    ) -> Iterator[bytes]:
        """Return the pieces of a file: a view, or what lies within `radius` steps of `center`, or among `ids`.

        Errors in what was asked for are raised here, before the first piece.

        Raises:
            NotFoundError: there is no such entity. InputError: a value that cannot be used; too much for the format.
            MissingExtraError: the format needs a library that is not installed.
        """
        return self.writer(self._excerpt(view, center=center, radius=radius, ids=ids, lang=lang, part=part))

    def type_of(self, part: Part | None) -> str:
        """Return the media type of what is written."""
        return "application/zip" if self.of_tables and part is None else self.media_type

    def file_name(self, part: Part | None) -> str:
        """Return a name for what is written: `dezgraph.graphml`, `dezgraph-edges.csv`, `dezgraph-csv.zip`."""
        if not self.of_tables:
            return f"dezgraph.{self.extension}"
        return f"dezgraph-{self.extension}.zip" if part is None else f"dezgraph-{part}.{self.extension}"

    def _excerpt(self, view: View, *, lang: str, part: Part | None, **asked: Unpack[Asked]) -> Excerpt:
        if part is not None and not self.of_tables:
            raise InputError("part", part, f"{self.name} is one file: leave it out")
        return excerpt(view, lang=lang, part=part, **asked)


class Asked(TypedDict, total=False):
    """What part of a view is meant: all of it, what lies within `radius` steps of `center`, or among `ids`."""

    center: str | None
    radius: int
    ids: Sequence[str]


def excerpt(
    view: View,
    *,
    center: str | None = None,
    radius: int = 1,
    ids: Sequence[str] = (),
    lang: str = "en",
    part: Part | None = None,
) -> Excerpt:
    """Return the part of a view that is asked for.

    Raises:
        NotFoundError: there is no such entity. InputError: a value that cannot be used.
    """
    if part is not None and part not in PARTS:
        raise InputError("part", part, f"use {' or '.join(PARTS)}")
    if center is not None and ids:
        raise InputError("ids", ", ".join(ids), "use either ids or a center")
    asked = [view.content.entity_number(id) for id in ([center] if center is not None else ids)]
    names = [view.content.entity_ids[number] for number in asked]  # a former id leads to the one of today
    rows = view.rows
    if center is not None:
        rows = neighbourhood(view, center, radius)
    elif ids:
        rows = around(view, np.array(asked, dtype=np.int32), 0)
    numbers = _ends(view, rows, asked) if asked or _asks_of_relationships(view.lens) else _everyone(view)
    if center is not None:
        return Excerpt(view, rows, numbers, names[0], radius, (), lang, part)
    return Excerpt(view, rows, numbers, None, None, tuple(names), lang, part)


def _asks_of_relationships(lens: Lens) -> bool:
    """Tell whether a lens leaves out relationships by what they are, and with them who is at their ends."""
    unset = Lens()
    return replace(lens, kind=(), scenario=None, certainty=unset.certainty) != unset


def _everyone(view: View) -> Numbers:
    """Return all entities, or those of the kinds asked for."""
    content, kinds = view.content, view.lens.kind
    mask = content.of_kinds(kinds) if kinds else np.ones(content.columns.entity_count, dtype=bool)
    return np.flatnonzero(mask).astype(np.int32)


def _ends(view: View, rows: Numbers, asked: Sequence[int]) -> Numbers:
    columns = view.content.columns
    ends = np.union1d(columns.source[rows], columns.target[rows])
    return np.union1d(ends, np.array(asked, dtype=np.int32)).astype(np.int32)
