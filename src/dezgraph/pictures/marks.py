"""What the marks of a network picture mean: line style and colour by sign, width by grade, shape by kind.

Nothing is told by colour alone. The legend is drawn with the same strokes as the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.grades import Grade
from dezgraph.pictures.style import FAINT, INK, PAPER

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from dezgraph.vocabulary import Vocabulary

__all__ = ["BANDS", "SHAPES", "SIGNS", "WEAKEST", "Point", "Stroke", "along", "curve", "doubt", "kind_of", "node",
           "stroke", "width_of"]  # fmt: skip


Point: TypeAlias = npt.NDArray[np.float64]

WEAKEST: Final = 0.6
BANDS: Final = (("B2", 3.2), ("C2", 2.0), ("C3", 1.2))
"""Widths in points, by the grade from which on they are drawn; `WEAKEST` for what is weaker or cannot be judged."""
SIGNS: Final[dict[int | None, tuple[str, Any]]] = {
    1: ("#0072B2", "solid"),
    -1: ("#D55E00", (0, (4, 2))),
    0: ("#777777", (0, (1, 1.4))),
    None: (INK, "solid"),
}
"""Colour and line style by sign, None for a sample that is of none. The colours remain apart for the colour-blind."""
SHAPES: Final = {
    "State": ("s", "#D6E6F2"),
    "Government": ("s", "#D6E6F2"),
    "ArmedForces": ("^", "#F6D9C6"),
    "ArmedGroup": ("^", "#F6D9C6"),
    "PrivateMilitaryCompany": ("^", "#F6D9C6"),
    "Tribe": ("p", "#E3EFD3"),
    "Clan": ("p", "#E3EFD3"),
    "Coalition": ("8", "#E4DDEE"),
    "ActorGroup": ("8", "#E4DDEE"),
    "Actor": ("o", "#F3F3F3"),
    "Resource": ("D", "#F9E3A8"),
    "Place": ("h", "#DDEEE9"),
    "Event": ("*", "#F6D5E1"),
    "Condition": ("X", "#E5E0D8"),
    "Objective": ("P", "#DCE3E8"),
    "Instrument": ("P", "#DCE3E8"),
    "Entity": (".", "#F3F3F3"),
}
"""Marker and fill by kind, narrower kinds included; the first that fits counts."""
_QUADRATIC: Final = 3
_SIZES: Final = {"*": 17, "^": 14, ".": 10, "p": 14, "h": 14, "X": 13, "P": 13}
_SIZE: Final = 12


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a relationship is drawn: its sign, its width in points, whether it has a head at its target."""

    sign: int | None
    width: float
    has_head: bool


def width_of(grade: str | None) -> float:
    """Return the width of a relationship of a grade, in points."""
    if grade is None:
        return WEAKEST
    return next((width for least, width in BANDS if Grade.parse(grade).meets(Grade.parse(least))), WEAKEST)


def kind_of(kinds: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the key in `SHAPES` of an entity of some kinds."""
    return next((top for top in SHAPES if vocabulary.narrower_kinds(top).intersection(kinds)), "Entity")


def curve(start: Point, end: Point, *, bend: float = 0, shrink: float = 0) -> list[Point]:
    """Return the control points of the line between two points: bent by `bend` points in its middle, `shrink` short.

    A Bézier curve of the second degree, of the third for a line that ends where it starts: a loop above it.
    """
    if np.array_equal(start, end):
        return [start + shrink * np.array(way) for way in ((-0.5, 0.8), (-2.5, 4), (2.5, 4), (0.5, 0.8))]
    across = (end - start) / np.hypot(*(end - start))
    turn = (start + end) / 2 + 2 * bend * np.array([across[1], -across[0]])
    return [start + shrink * _way(start, turn), turn, end + shrink * _way(end, turn)]


def along(line: Sequence[Point], share: float) -> Point:
    """Return a point of a Bézier curve. Source: de Casteljau's algorithm."""
    points = list(line)
    while len(points) > 1:
        points = [(1 - share) * first + share * second for first, second in pairwise(points)]
    return points[0]


def stroke(axes: Axes, look: Stroke, line: Sequence[Point], id: str = "") -> None:
    """Draw a relationship along a Bézier curve; in an SVG it gets the id."""
    from matplotlib.patches import PathPatch, Polygon
    from matplotlib.path import Path

    colour, style = SIGNS[look.sign]
    *before, tip = line
    if look.has_head:
        length = 4 + 2 * look.width
        back = _way(tip, before[-1])
        base, side = tip + length * back, 0.4 * length * np.array([back[1], -back[0]])
        axes.add_patch(Polygon([tip, base + side, base - side], facecolor=colour, linewidth=0, zorder=1.5))
        tip = tip + length * 0.8 * back
    code = Path.CURVE3 if len(line) == _QUADRATIC else Path.CURVE4
    path = Path([*before, tip], [Path.MOVETO, *[code] * len(before)])
    patch = PathPatch(path, fill=False, linewidth=look.width, linestyle=style, edgecolor=colour, capstyle="butt")
    patch.set(zorder=1, gid=id or None)
    axes.add_patch(patch)


def _way(start: Point, end: Point) -> Point:
    """Return the direction from one point to another, of length 1."""
    return np.asarray((end - start) / max(float(np.hypot(*(end - start))), 1e-9))


def node(axes: Axes, kind: str, place: Point, id: str = "", *, is_center: bool = False) -> None:
    """Draw an entity; in an SVG it gets the id. One that a picture is centred on has a ring around it."""
    marker, fill = SHAPES[kind]
    size = _SIZES.get(marker, _SIZE)
    outline: dict[str, Any] = {"markeredgecolor": INK, "markeredgewidth": 1}
    if is_center:
        axes.plot(*place, "o", markersize=size + 9, markerfacecolor=PAPER, zorder=3, **outline)
    axes.plot(*place, marker, markersize=size, markerfacecolor=fill, zorder=4, gid=id or None, **outline)


def doubt(axes: Axes, text: str, place: Point) -> None:
    """Mark a relationship that may hold, and may not."""
    ring = {"boxstyle": "circle,pad=0.15", "facecolor": PAPER, "edgecolor": FAINT, "linewidth": 0.5}
    axes.text(place[0], place[1], text, ha="center", va="center", fontsize=6, color=FAINT, zorder=2, bbox=ring)
