"""The relationships of a network picture: parallel ones side by side, each named where there is room for names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.pictures.marks import Point, Stroke, along, curve, doubt, stroke
from dezgraph.pictures.style import INK, PAPER, width_of_text
from dezgraph.pictures.words import word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from dezgraph.pictures.places import Points

__all__ = ["Edge", "draw"]

_APART: Final = 16
"""How far apart parallel relationships run in their middle, in points."""
_MOST_BENT: Final = 0.4
"""The share of its length by which a relationship is bent at most."""
_NAME_SIZE: Final = 6.5
_SHARES: Final = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
"""Where on its line the name of a relationship may stand, best first."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship in a picture; `source` and `target` are places in its list of nodes."""

    id: str
    source: int
    target: int
    look: Stroke
    name: str
    is_possible: bool


def draw(
    axes: Axes, edges: Sequence[Edge], marks: Points, taken: Points, *, shrink: float, lang: str, is_named: bool
) -> None:
    """Draw relationships between marks (one row a node), `shrink` points short of them.

    Names keep off what is `taken`, and off one another, as far as they can: rows of left, lower, right and upper edge.
    """
    boxes = list(taken)
    for edge, line in _lines(edges, marks, shrink):
        stroke(axes, edge.look, line, edge.id)
        if is_named:
            _draw_name(axes, edge, line, boxes, lang)
        elif edge.is_possible:
            doubt(axes, word("?", lang), along(line, 0.5))


def _lines(edges: Sequence[Edge], marks: Points, shrink: float) -> Iterator[tuple[Edge, list[Point]]]:
    """Yield each relationship with its line; those of a pair are bent apart."""
    pairs: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        pairs.setdefault((min(edge.source, edge.target), max(edge.source, edge.target)), []).append(edge)
    for parallel in pairs.values():
        for place, edge in enumerate(parallel):
            start, end = marks[edge.source], marks[edge.target]
            most = _MOST_BENT * float(np.hypot(*(end - start)))
            bend = _APART * (place - (len(parallel) - 1) / 2) * (1 if edge.source <= edge.target else -1)
            is_loop = edge.source == edge.target
            reach = shrink * (1 + place / 2) if is_loop else shrink
            yield edge, curve(start, end, bend=float(np.clip(bend, -most, most)), shrink=reach)


def _draw_name(axes: Axes, edge: Edge, line: Sequence[Point], taken: list[Point], lang: str) -> None:
    name = f"{edge.name} {word('?', lang)}" if edge.is_possible else edge.name
    half = np.array([width_of_text(name, _NAME_SIZE) / 2 + 1, _NAME_SIZE * 0.7])
    places = [along(line, share) for share in _SHARES]
    boxes = [np.concatenate([place - half, place + half]) for place in places]
    best = min(range(len(places)), key=lambda at: _overlap(boxes[at], taken))
    taken.append(boxes[best])
    (x, y), paper = places[best], {"boxstyle": "square,pad=0.1", "facecolor": PAPER, "alpha": 0.85, "linewidth": 0}
    axes.text(x, y, name, ha="center", va="center", fontsize=_NAME_SIZE, color=INK, zorder=2, bbox=paper)


def _overlap(box: Point, taken: Sequence[Point]) -> float:
    """Return the area of a box that others cover."""
    others = np.array(taken)
    sides = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
    return float(np.clip(sides, 0, None).prod(axis=1).sum())
