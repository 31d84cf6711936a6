"""A picture of who held what through time: a lane for each resource, in it a row for each holder.

What is certain is filled, what is only possible is hatched: from the first day on which it may have begun to the last
on which it may have ended. An arrow at the side says that it goes on beyond.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.pictures.style import COLOURS, FAINT, INK, about, blank, chart, drawing, explain, saved, timed
from dezgraph.pictures.words import label, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from dezgraph.analysis.holding import Span
    from dezgraph.view import View

__all__ = ["Lane", "Row", "lanes", "lanes_of"]

_TITLES: Final = {
    "controls": "Who held what",
    "contests": "Who contested what",
    "seeks": "Who sought what",
    "protects": "Who protected what",
    "finances-from": "Who drew funds from what",
    "all": "Who was a claimant of what",
}
_ROW: Final = 18
_WIDTH: Final = 620
_THICK: Final = 0.62
_EARLIEST, _LATEST = -719_162, 2_932_896
"""The years 1 to 9999, which are all that matplotlib can put on an axis."""
_SIDE: Final = 0.03


@dataclass(frozen=True, slots=True)
class Row:
    """A holder with its times of holding."""

    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """What is held, with those who held it."""

    label: str
    rows: tuple[Row, ...]


def lanes_of(view: View, ids: Sequence[str], lang: str = "en", *, role: str = "controls") -> list[Lane]:
    """Return the lanes of some resources or places, those that nobody held left out; of all resources for none.

    With another `role` (`dezgraph.analysis.holding.ROLES`) of those who contested it, sought it and so on.

    Raises:
        NotFoundError: there is no such entity. InputError: there is no such role.
    """
    content = view.content
    every = [content.entity_ids[number] for number in content.of_kinds(("Resource",)).nonzero()[0].tolist()]

    def named(number: int) -> str:
        return label(content.labels(number), lang)

    held = ((id, view.holders(id, role=role)) for id in ids or every)
    return [
        Lane(named(content.entity_number(id)), tuple(Row(named(one.tie.number), one.spans) for one in holders))
        for id, holders in held
        if holders
    ]


def lanes(view: View, found: Sequence[Lane], *, lang: str = "en", form: str = "svg", role: str = "controls") -> bytes:
    """Return a picture of lanes, `svg` or `png`; the view says through which lens they were seen.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    with drawing():
        title = word(_TITLES[role], lang)
        rows = [row for lane in found for row in lane.rows]
        if not rows:
            return saved(blank(word("nothing in this view", lang)), form, title)
        figure, axes = chart(
            (title, about(view)),
            (_WIDTH, _ROW * (len(rows) + len(found))),
            [row.label for row in rows] + [f"{lane.label}  " for lane in found],
            lang,
        )
        first, last = _extent(view, rows)
        timed(axes, first, last, lang)
        colours = {
            label: COLOURS[at % len(COLOURS)] for at, label in enumerate(dict.fromkeys(row.label for row in rows))
        }
        ticks = []
        for place, lane, row in _placed(found):
            if row is None:
                axes.axhspan(place - 0.5, place + 0.5, color="#efefef", linewidth=0)
                ticks.append((place, lane.label))
            else:
                ticks.append((place, row.label))
                for span in row.spans:
                    _draw(axes, span, place, colours[row.label], lang)
        axes.set_ylim(len(ticks) - 0.5, -0.5)
        axes.set_yticks([place for place, _ in ticks], [name for _, name in ticks], color=INK)
        axes.tick_params(axis="y", length=0, pad=9)
        headings = {place for place, _, row in _placed(found) if row is None}
        for place, text in enumerate(axes.get_yticklabels()):
            text.set_fontweight("bold" if place in headings else "normal")
        explain(figure, _samples(lang), lang)
        return saved(figure, form, title)


def _placed(found: Sequence[Lane]) -> Iterator[tuple[int, Lane, Row | None]]:
    """Yield the rows of a picture from its top: the heading of a lane, then its holders."""
    place = 0
    for lane in found:
        for row in (None, *lane.rows):
            yield place, lane, row
            place += 1


def _extent(view: View, rows: Sequence[Row]) -> tuple[float, float]:
    """Return the first and the last day of the picture: those that are known, within the window of the lens."""
    bounds = [day for row in rows for span in row.spans for day in (*_days(span.start), *_days(span.end))]
    window = view.lens.window or (UNBOUNDED_PAST, UNBOUNDED_FUTURE)
    known = [day for day in (*bounds, *window) if _EARLIEST <= day <= _LATEST] or [0]
    first, last = max(min(known), window[0]), min(max(known), window[1])
    side = max((last - first) * _SIDE, 30)
    return max(first - side, _EARLIEST), min(last + side, _LATEST)


def _days(bounds: Any) -> tuple[int, int]:
    return bounds.earliest, bounds.latest


def _draw(axes: Axes, span: Span, place: int, colour: str, lang: str) -> None:
    first, last = sorted(axes.get_xlim())
    begin, end = max(span.start.earliest, first), min(span.end.latest, last)
    axes.barh(
        place, end - begin, left=begin, height=_THICK, facecolor="white", edgecolor=colour, hatch="/////", linewidth=0.8
    )
    settled, least = max(span.start.latest, first), min(span.end.earliest, last)
    if settled < least:
        axes.barh(
            place, least - settled, left=settled, height=_THICK, facecolor=colour, edgecolor=colour, linewidth=0.8
        )
    for day, is_beyond, way in ((first, span.start.earliest < first, "<"), (last, span.end.latest > last, ">")):
        if is_beyond:
            marker = {"<": ">", ">": "<"}[way] if lang == "ar" else way
            axes.plot(day, place, marker, markersize=6, color=FAINT, clip_on=False, zorder=5)


def _samples(lang: str) -> list[Any]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    beyond = "<" if lang == "ar" else ">"
    return [
        Patch(facecolor=FAINT, edgecolor=FAINT, label=word("certain", lang)),
        Patch(facecolor="white", edgecolor=FAINT, hatch="/////", label=word("possible", lang)),
        Line2D([], [], marker=beyond, color=FAINT, linestyle="none", label=word("goes on beyond", lang)),
    ]
