"""A picture of a network: who is tied to whom, with sign, direction, grade and certainty of each relationship.

Parallel relationships are drawn side by side. In a small picture each is named with its grade. Each mark of an SVG has
the id of its entity or relationship, so that a page can find it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dezgraph.errors import InputError
from dezgraph.pictures import edges as ties
from dezgraph.pictures import legend
from dezgraph.pictures.edges import Edge
from dezgraph.pictures.marks import Point, Stroke, kind_of, node, width_of
from dezgraph.pictures.places import places
from dezgraph.pictures.style import FAINT, INK, PAPER, about, blank, drawing, figure_of, saved, width_of_text
from dezgraph.pictures.words import label, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from dezgraph.columns import Numbers
    from dezgraph.view import View
    from dezgraph.vocabulary import Vocabulary

__all__ = ["MOST_ENTITIES", "MOST_RELATIONSHIPS", "network"]

MOST_ENTITIES: Final = 300
MOST_RELATIONSHIPS: Final = 1500
_MOST_NAMED: Final = 40
"""Relationships up to which each is named in the picture."""
_WRAP: Final = 20
_LINE, _MARK, _MARGIN, _HEADER = 10, 18, 24, 46
_GAP, _GAP_FOR_NAMES = 14, 75


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    kind: str
    lines: tuple[str, ...]
    width: float

    @property
    def height(self) -> float:
        return _MARK + _LINE * len(self.lines)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a picture shows; `head` is its title and what stands under it."""

    nodes: list[_Node]
    edges: list[Edge]
    head: tuple[str, str]
    center: str | None
    lang: str


def network(
    view: View,
    rows: Numbers,
    numbers: Sequence[int],
    *,
    center: str | None = None,
    radius: int | None = None,
    lang: str = "en",
    form: str = "svg",
) -> bytes:
    """Return a picture of some relationships in view and of some entities, which are all that these tie.

    The form is `svg` or `png`. Seconds for 300 entities: the layout is O(n²) a step.

    Raises:
        InputError: more than 300 entities or 1,500 relationships, which nobody could read.
        MissingExtraError: matplotlib is not installed.
    """
    if len(numbers) > MOST_ENTITIES or len(rows) > MOST_RELATIONSHIPS:
        raise InputError(
            "format",
            form,
            f"a picture shows up to {MOST_ENTITIES} entities and {MOST_RELATIONSHIPS} relationships, here are"
            f" {len(numbers)} and {len(rows)}: narrow the lens, or take a center and a small radius",
        )
    with drawing():
        title = word("Network", lang) if center is None else _label(view, view.content.entity_number(center), lang)
        if not len(numbers):
            return saved(blank(word("nothing in this view", lang)), form, title)
        counts = [f"{word('entities', lang)}: {len(numbers)}", f"{word('relationships', lang)}: {len(rows)}"]
        head = title, about(view, counts if radius is None else [*counts, f"radius={radius}"])
        drawn = _Drawn(_nodes(view, numbers, lang), _edges(view, rows, numbers, lang), head, center, lang)
        return saved(_figure(drawn, view.content.vocabulary), form, title)


def _nodes(view: View, numbers: Sequence[int], lang: str) -> list[_Node]:
    content = view.content
    found = []
    for number in numbers:
        lines = textwrap.wrap(_label(view, number, lang), _WRAP, break_on_hyphens=False)
        width = max([_MARK, *map(width_of_text, lines)])
        kind = kind_of(content.kinds_of(number), content.vocabulary)
        found.append(_Node(content.entity_ids[number], kind, tuple(lines), width))
    return found


def _edges(view: View, rows: Numbers, numbers: Sequence[int], lang: str) -> list[Edge]:
    content, columns = view.content, view.content.columns
    terms = list(content.vocabulary.types.values())
    place = {number: at for at, number in enumerate(numbers)}
    found = []
    for row, (grade, certainty) in zip(rows.tolist(), view.told(rows), strict=True):
        term = terms[columns.type[row]]
        ends = place[int(columns.source[row])], place[int(columns.target[row])]
        look = Stroke(term.sign, width_of(grade), not term.symmetric)
        how = content.vocabulary.how(term.token, content.relationship(row).hedges, lang)
        name = f"{label({lang: how}, lang)} {grade or ''}".strip()
        found.append(Edge(content.relationship_id(row), *ends, look, name, certainty == "possible"))
    return found


def _figure(drawn: _Drawn, vocabulary: Vocabulary) -> Figure:
    nodes, edges, lang = drawn.nodes, drawn.edges, drawn.lang
    is_named = len(edges) <= _MOST_NAMED
    sizes = np.array([(each.width, each.height) for each in nodes], dtype=np.float64)
    middles = places([(edge.source, edge.target) for edge in edges], sizes, gap=_GAP_FOR_NAMES if is_named else _GAP)
    looks = {(edge.look, edge.is_possible) for edge in edges}
    key = legend.entries(vocabulary, {each.kind for each in nodes}, looks, lang)
    (right, top), (key_width, key_height) = (middles + sizes / 2).max(axis=0), legend.size(key)
    width, height = right + key_width + 3 * _MARGIN, max(top, key_height) + 2 * _MARGIN + _HEADER
    figure = figure_of(width, height)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.axis("off")
    middles += (2 * _MARGIN + key_width if lang == "ar" else _MARGIN, _MARGIN)
    marks = middles + np.array([(0, (each.height - _MARK) / 2) for each in nodes])
    taken = np.hstack([middles - sizes / 2, middles + sizes / 2])
    ties.draw(axes, edges, marks, taken, shrink=_MARK / 2 + 1, lang=lang, is_named=is_named)
    for each, mark in zip(nodes, marks, strict=True):
        _draw_node(axes, each, mark, is_center=each.id == drawn.center)
    _draw_head(axes, drawn.head, width, height, lang)
    corner = _MARGIN + key_width if lang == "ar" else width - _MARGIN - key_width, height - _HEADER - _MARGIN
    legend.draw(axes, key, corner, lang)
    return figure


def _draw_node(axes: Axes, each: _Node, mark: Point, *, is_center: bool) -> None:
    node(axes, each.kind, mark, each.id, is_center=is_center)
    for at, line in enumerate(each.lines):
        axes.text(mark[0], mark[1] - _MARK / 2 - 2 - _LINE * at, line, ha="center", va="top", zorder=5, color=INK,
                  weight="bold" if is_center else "normal",
                  bbox={"boxstyle": "square,pad=0.05", "facecolor": PAPER, "alpha": 0.8, "linewidth": 0})  # fmt: skip


def _draw_head(axes: Axes, head: tuple[str, str], width: float, height: float, lang: str) -> None:
    side: dict[str, Any] = {"x": width - _MARGIN, "ha": "right"} if lang == "ar" else {"x": _MARGIN, "ha": "left"}
    title, told = head
    axes.text(y=height - _MARGIN, s=title, fontsize=13, weight="bold", va="top", **side)
    axes.text(y=height - _MARGIN - 20, s=told, fontsize=7, color=FAINT, va="top", **side)


def _label(view: View, number: int, lang: str) -> str:
    return label(view.content.labels(number), lang)
