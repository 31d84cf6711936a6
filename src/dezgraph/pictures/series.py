"""A picture of numbers over time, such as balance: a line for each, told apart by colour, stroke and marker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dezgraph.pictures.style import COLOURS, MARKERS, STROKES, blank, chart, drawing, explain, saved, timed
from dezgraph.pictures.words import word

if TYPE_CHECKING:
    from dezgraph.analysis.balance.series import Measures, Series

__all__ = ["Line", "balance_lines", "series"]

_SIZE: Final = (620, 300)
_MOST_MARKERS: Final = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A number over time: (day since 1970-01-01, value), days ascending; None for no value, which is a gap."""

    label: str
    points: tuple[tuple[int, float | None], ...]


def balance_lines(found: Series, lang: str = "en") -> list[Line]:
    """Return what a series of balance tells: three measures from 0 to 1, the nearer to 1 the more balanced.

    The share of balanced triangles, the walk balance, and how well two factions fit: 1 - 2 frustration index / ties.
    """
    measures: dict[str, Callable[[Measures], float | None]] = {
        "balanced triangles": lambda on_day: on_day.triads.strict,
        "walk balance": lambda on_day: None if on_day.walk is None else on_day.walk.value,
        "fit of two factions": lambda on_day: on_day.normalised,
    }
    return [
        Line(word(name, lang), tuple((point.day, measure(point.measures)) for point in found.points))
        for name, measure in measures.items()
    ]


def series(
    lines: Sequence[Line],
    *,
    head: tuple[str, str],
    unit: str,
    limits: tuple[float, float] | None = None,
    lang: str = "en",
    form: str = "svg",
) -> bytes:
    """Return a picture of lines, `svg` or `png`. `head` is a title and what stands under it, `unit` that of the values.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    with drawing():
        from matplotlib.lines import Line2D

        days = [day for line in lines for day, value in line.points if value is not None]
        if not days:
            return saved(blank(word("nothing in this view", lang)), form, head[0])
        figure, axes = chart(head, _SIZE, ["0.00 "], lang)
        samples = []
        for place, line in enumerate(lines):
            look: dict[str, Any] = {
                "color": COLOURS[place % len(COLOURS)],
                "linestyle": STROKES[place % len(STROKES)],
                "marker": MARKERS[place % len(MARKERS)],
                "markersize": 3.5,
                "markevery": -(-len(line.points) // _MOST_MARKERS),
                "linewidth": 1.4,
                "label": line.label,
            }
            values = [float("nan") if value is None else value for _, value in line.points]
            axes.plot([day for day, _ in line.points], values, **look)
            samples.append(Line2D([], [], **look))
        if limits is not None:
            axes.set_ylim(*limits)
        axes.set_ylabel(unit)
        side = max((max(days) - min(days)) * 0.02, 1)
        timed(axes, min(days) - side, max(days) + side, lang)
        axes.grid(axis="y", color="#e2e2e2", linewidth=0.6)
        explain(figure, samples, lang)
        return saved(figure, form, head[0])
