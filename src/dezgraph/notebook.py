"""What a notebook shows: of a view what it is, its lens, how much is in it and its strongest relationships; pictures.

HTML of its own, without scripts or styles from elsewhere. Whatever comes from the data or the lens is escaped, and
names stand in both scripts, each in its own direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.grades import RANKS

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.view import View

__all__ = ["Picture", "summary"]

_SHOWN: Final = 10
_LONGEST: Final = 100
_HEAD: Final = ("source", "type", "target", "from", "until", "grade", "certainty")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as SVG, of `dezgraph.pictures` or the format `svg`, for a notebook to show."""

    svg: bytes

    def _repr_svg_(self) -> str:
        return self.svg.decode()


def summary(view: View) -> str:
    """Return a view as a piece of HTML, with up to ten relationships.

    Those with a sign come first, then certain before possible, then by grade; equals by id. O(relationships in view).
    """
    content, rows = view.content, view.rows
    columns = content.columns
    entities = len(np.union1d(columns.source[rows], columns.target[rows]))
    signs = _signs(view)
    counts = (
        f"{len(rows):,} relationships of {entities:,} entities: {np.count_nonzero(signs > 0):,} friendly,"
        f" {np.count_nonzero(signs < 0):,} hostile, {np.count_nonzero(signs == 0):,} neither"
    )
    options = view.lens.as_options()
    lens = ", ".join(f"{name}={_plain(value)}" for name, value in options.items()) or "none: all that there is"
    told = {type(view).__name__: counts, "Lens": lens, "Version": view.version}
    lines = "<br>".join(f"<b>{escape(name)}</b> {escape(_cut(text))}" for name, text in told.items())
    return f'<div class="dezgraph"><p>{lines}</p>{_table(view, _strongest(view, signs))}</div>'


def _signs(view: View) -> np.ndarray:
    signs = np.array([term.sign for term in view.content.vocabulary.types.values()], dtype=np.int8)
    return signs[view.content.columns.type[view.rows]]


def _strongest(view: View, signs: np.ndarray) -> Numbers:
    codes, certain = view.standing(view.rows)
    doubtful = np.zeros(len(codes), dtype=bool) if certain is None else ~certain
    return view.rows[np.lexsort((view.rows, RANKS[codes], doubtful, signs == 0))[:_SHOWN]]


def _table(view: View, rows: Numbers) -> str:
    if not len(rows):
        return "<p>nothing is in view</p>"
    head = "".join(f'<th style="text-align:left">{name}</th>' for name in _HEAD)
    body = "".join(f"<tr>{''.join(_row(view, row, told))}</tr>" for row, told in _told(view, rows))
    more = len(view.rows) - len(rows)
    rest = f"<p>… and {more:,} more, all in <code>to_pandas()</code></p>" if more else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def _told(view: View, rows: Numbers) -> Iterator[tuple[int, tuple[str | None, str | None]]]:
    return zip(rows.tolist(), view.told(rows), strict=True)


def _row(view: View, row: int, told: tuple[str | None, str | None]) -> Iterator[str]:
    content, columns, vocabulary = view.content, view.content.columns, view.content.vocabulary
    term, hedges = list(vocabulary.types.values())[columns.type[row]], content.relationship(row).hedges
    source, target = (content.labels(int(ends[row])) for ends in (columns.source, columns.target))
    how = {lang: vocabulary.how(term.token, hedges, lang) for lang in term.labels or ("en",)}
    for texts in (source, how, target):
        yield f'<td style="text-align:left">{_both(texts)}</td>'
    for text in (*view.dates_of(row), *told):
        yield f'<td style="text-align:left">{escape(_cut(text or ""))}</td>'


def _both(texts: Mapping[str, str]) -> str:
    """Return a text in each language that it is known in, one below the other."""
    found = [
        f'<span lang="{escape(language)}" dir="auto">{escape(_cut(text))}</span>' for language, text in texts.items()
    ]
    return "<br>".join(found)


def _plain(value: object) -> str:
    return " or ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
