"""A picture of ranks between days: a bump chart, with a line for each that is ranked and its name at both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, isoformat
from dezgraph.dates import day as day_of
from dezgraph.errors import DateError
from dezgraph.pictures.style import COLOURS, INK, PAPER, STROKES, blank, chart, drawing, saved, width_of_text
from dezgraph.pictures.words import label, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from dezgraph.view import View

__all__ = ["Ranking", "rankings_of", "ranks"]

_ROW: Final = 22
_COLUMN: Final = 58
_MOST_YEARS: Final = 12


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranks of one over time: (day since 1970-01-01, rank from 1), days ascending; days without a rank left out."""

    label: str
    points: tuple[tuple[int, int], ...]


def rankings_of(
    view: View,
    ids: Sequence[str] = (),
    *,
    days: Sequence[str] = (),
    measure: str = "pagerank",
    top: int = 10,
    lang: str = "en",
) -> list[Ranking]:
    """Return the rankings of some entities by a measure of centrality, on some days; every new year for none.

    Without entities it is those that come in the first `top` on any of the days, as long as they do. In the order of
    their best rank, equals by id. The lens of the view holds but for its days; those of its window bound the years.

    Raises:
        NotFoundError: there is no such entity. InputError: no such day or measure.
    """
    numbers = {view.content.entity_number(id) for id in ids}
    found: dict[int, list[tuple[int, int]]] = {}
    for day in sorted(set(map(_day, days))) or _new_years(view):
        on_day = type(view)(view.source_graph, replace(view.lens, at=day, first=None, last=None))
        for one in on_day.centrality(measure)[:]:
            if one.number in numbers or (not numbers and one.rank <= top):
                found.setdefault(one.number, []).append((day, one.rank))
    order = sorted(found, key=lambda number: (min(rank for _, rank in found[number]), number))
    return [Ranking(label(view.content.labels(number), lang), tuple(found[number])) for number in order]


def ranks(rankings: Sequence[Ranking], *, head: tuple[str, str], lang: str = "en", form: str = "svg") -> bytes:
    """Return a picture of rankings, `svg` or `png`. `head` is a title and what stands under it.

    Days stand side by side, however far apart they are; on each those who are shown stand in the order of their ranks,
    which are written in: who shares a rank stands below. A day without a rank breaks the line.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    with drawing():
        days = sorted({day for ranking in rankings for day, _ in ranking.points})
        if not days:
            return saved(blank(word("nothing in this view", lang)), form, head[0])
        places = {day: _places(rankings, day) for day in days}
        names = [[rankings[at].label for at in places[day]] for day in (days[0], days[-1])]
        rows = max(map(len, places.values()))
        column = max(_COLUMN, width_of_text(_told(days)[0]) + 12)
        size = (column * max(len(days) - 1, 1), _ROW * rows)
        figure, axes = chart(head, size, names[0], lang, opposite=names[1])
        for at, ranking in enumerate(rankings):
            _draw(axes, ranking, [places[day].get(at) for day in days], at)
        axes.set_ylim(rows - 0.5, -0.5)
        axes.set_xlim(*((len(days) - 0.8, -0.2) if lang == "ar" else (-0.2, len(days) - 0.8)))
        axes.set_xticks(range(len(days)), _told(days))
        _name_ends(axes, names, lang)
        return saved(figure, form, head[0])


def _places(rankings: Sequence[Ranking], day: int) -> dict[int, int]:
    """Return the place from 0 of each that is ranked on a day, by their position in the list, best first."""
    ranked = sorted((rank, at) for at, ranking in enumerate(rankings) for on, rank in ranking.points if on == day)
    return {at: place for place, (_, at) in enumerate(ranked)}


def _draw(axes: Axes, ranking: Ranking, places: Sequence[int | None], at: int) -> None:
    """Draw one line, with the rank in each of its points; where neither end names it, its last point does."""
    colour, style = COLOURS[at % len(COLOURS)], STROKES[at // len(COLOURS) % len(STROKES)]
    values = [float("nan") if place is None else place for place in places]
    axes.plot(range(len(places)), values, color=colour, linestyle=style, linewidth=2, marker="o", markersize=13,
              markerfacecolor=PAPER, markeredgewidth=1.5, clip_on=False)  # fmt: skip
    there = [(column, place) for column, place in enumerate(places) if place is not None]
    for (column, place), (_, rank) in zip(there, ranking.points, strict=True):
        axes.text(column, place, str(rank), ha="center", va="center_baseline", fontsize=6.5, zorder=3)
    if there and places[0] is None and places[-1] is None:
        axes.annotate(
            ranking.label, there[-1], (0, -9), textcoords="offset points", ha="center", va="top", fontsize=6.5
        )


def _told(days: Sequence[int]) -> list[str]:
    """Return days as ISO 8601: years alone where all are new year's days."""
    written = [isoformat(day) or "" for day in days]
    return [day[:-6] for day in written] if all(day.endswith("-01-01") for day in written) else written


def _name_ends(axes: Axes, ends: Sequence[Sequence[str]], lang: str) -> None:
    first, last = ends
    axes.set_yticks(range(len(first)), first, color=INK)
    other = axes.secondary_yaxis("left" if lang == "ar" else "right")
    other.set_yticks(range(len(last)), last, color=INK)
    for side in (axes, other):
        side.tick_params(axis="y", length=0, pad=6)
        side.spines[:].set_visible(False)


def _day(text: str) -> int:
    try:
        return day_of(text)
    except DateError as error:
        raise DateError(error.value, error.accepted, "on") from None


def _new_years(view: View) -> list[int]:
    """Return the first days of the last years of which relationships in view are known to tell, at most twelve."""
    columns, rows = view.content.columns, view.rows
    bounds = np.concatenate([columns.start_earliest[rows], columns.end_latest[rows]]).astype(np.int64)
    first, last = view.lens.window or (UNBOUNDED_PAST, UNBOUNDED_FUTURE)
    known = np.clip(bounds[(bounds > UNBOUNDED_PAST) & (bounds < UNBOUNDED_FUTURE)], first, last)
    if not len(known):
        return []
    years = known.astype("datetime64[D]").astype("datetime64[Y]").astype(int)
    shown = np.arange(max(years.min(), years.max() + 1 - _MOST_YEARS), years.max() + 1)
    return [int(day) for day in shown.astype("datetime64[Y]").astype("datetime64[D]").astype(int)]
