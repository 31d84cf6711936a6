"""How all pictures look, and how they are made and saved: matplotlib, asked for only here.

A picture is drawn within `drawing()`. Equal pictures are equal bytes: no dates, no random ids. Text of an SVG stays
text, which can be found and which the reader's browser shapes; that of a PNG is shaped by matplotlib.
"""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from dezgraph.errors import MissingExtraError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from dezgraph.view import View

__all__ = ["COLOURS", "FAINT", "INK", "MARKERS", "PAPER", "STROKES", "about", "blank", "chart",
           "drawing", "explain", "figure_of", "saved", "timed", "width_of_text"]  # fmt: skip

COLOURS: Final = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F5A1D", "#666666")
"""Colours that remain apart for the colour-blind. Source: Okabe and Ito, Color Universal Design, 2008; yellow is left
out, which is too light for a line on white."""
STROKES: Final[tuple[Any, ...]] = ("solid", (0, (5, 2)), (0, (1, 1.5)), (0, (6, 2, 1, 2)))
MARKERS: Final = "osD^vPX*"
INK, FAINT, PAPER = "#1a1a1a", "#6b6b6b", "#ffffff"

_DOTS_PER_INCH: Final = 144
_POINTS_PER_INCH: Final = 72
_MARGIN, _ABOVE, _BELOW = 16, 60, 56
_LOOK: Final[dict[Any, Any]] = {
    "font.family": "DejaVu Sans",  # shipped with matplotlib, and has Arabic
    "font.size": 8,
    "text.color": INK,
    "text.parse_math": False,  # a dollar in a name is a dollar
    "axes.edgecolor": FAINT,
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "xtick.color": FAINT,
    "ytick.color": FAINT,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "legend.fontsize": 8,
    "svg.fonttype": "none",
    "svg.hashsalt": "dezgraph",
}
_OF_SVG: Final = b"stroke-linecap: butt}"
_OF_TEXT: Final = b" text{unicode-bidi: plaintext}"
"""Has a browser read each text of an SVG from its own side, as matplotlib does, and not always from the left."""
_one_at_a_time = threading.RLock()


@contextmanager
def drawing() -> Iterator[None]:
    """Draw within this: one picture at a time, for the settings of matplotlib are those of the process.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise MissingExtraError("pictures", "plot") from error
    with _one_at_a_time, mpl.rc_context(_LOOK), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # a name in a third script shows boxes in a PNG
        yield


def figure_of(width: float, height: float) -> Figure:
    """Return an empty figure of a width and height in points."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width / _POINTS_PER_INCH, height / _POINTS_PER_INCH), dpi=_POINTS_PER_INCH)
    FigureCanvasAgg(figure)
    return figure


def width_of_text(text: str, size: float = 8) -> float:
    """Return how wide a line of text is, in points."""
    from matplotlib.font_manager import FontProperties

    width: float = _renderer().get_text_width_height_descent(text, FontProperties(size=size), ismath=False)[0]
    return width


@cache
def _renderer() -> Any:
    from matplotlib.backends.backend_agg import RendererAgg

    return RendererAgg(1, 1, _POINTS_PER_INCH)  # type: ignore[no-untyped-call]


def chart(
    head: tuple[str, str], size: tuple[float, float], labels: Sequence[str], lang: str, *, opposite: Sequence[str] = ()
) -> tuple[Figure, Axes]:
    """Return a figure with a title and a line under it, and its axes, of a size in points, with room for labels.

    Labels stand where the language begins: for Arabic on the right, and time runs from right to left. Those `opposite`
    stand at the other end.
    """
    is_arabic = lang == "ar"
    sides = [max([_MARGIN, *map(width_of_text, texts)]) + 2 * _MARGIN for texts in (labels, opposite)]
    left, right = reversed(sides) if is_arabic else sides
    width, height = size[0] + left + right, size[1] + _ABOVE + _BELOW
    figure = figure_of(width, height)
    axes = figure.add_axes((left / width, _BELOW / height, size[0] / width, size[1] / height))
    x, align = (1 - _MARGIN / width, "right") if is_arabic else (_MARGIN / width, "left")
    figure.text(x, 1 - _MARGIN / height, head[0], ha=align, va="top", fontsize=13, weight="bold")
    figure.text(x, 1 - (_MARGIN + 20) / height, head[1], ha=align, va="top", fontsize=7, color=FAINT)
    if is_arabic:
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")
        axes.spines["left"].set_visible(False)
        axes.spines["right"].set_visible(True)
    return figure, axes


def timed(axes: Axes, first: float, last: float, lang: str) -> None:
    """Make the days from first to last, since 1970-01-01, the x axis: in years, months or days, as ISO 8601."""
    from matplotlib.dates import DAYS_PER_MONTH, DAYS_PER_YEAR, AutoDateFormatter, AutoDateLocator

    axes.set_xlim(*((last, first) if lang == "ar" else (first, last)))
    locator = AutoDateLocator(minticks=4, maxticks=12)  # type: ignore[no-untyped-call]
    told = AutoDateFormatter(locator)  # type: ignore[no-untyped-call]
    told.scaled = {DAYS_PER_YEAR: "%Y", DAYS_PER_MONTH: "%Y-%m", 1.0: "%Y-%m-%d"}
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(told)
    axes.grid(axis="x", color="#e2e2e2", linewidth=0.6)
    axes.set_axisbelow(True)


def explain(figure: Figure, samples: Sequence[Any], lang: str) -> None:
    """Draw a legend of labelled samples below everything, from where the language begins."""
    is_arabic = lang == "ar"
    look: dict[str, Any] = {"handlelength": 3, "handleheight": 1.2, "borderpad": 1, "ncols": max(len(samples), 1)}
    shown = list(reversed(samples)) if is_arabic else list(samples)
    if is_arabic:
        figure.legend(handles=shown, loc="lower right", bbox_to_anchor=(1, 0), markerfirst=False, **look)
    else:
        figure.legend(handles=shown, loc="lower left", bbox_to_anchor=(0, 0), **look)


def about(view: View, counts: Sequence[str] = ()) -> str:
    """Return the line under a title: how much is shown, through which lens, of which version."""
    options = view.lens.as_options().items()
    lens = [f"{name}={'|'.join(value) if isinstance(value, list) else value}" for name, value in options]
    return " · ".join([*counts, *lens, view.version])


def blank(text: str) -> Figure:
    """Return the figure of an answer that is empty, which says so."""
    figure = figure_of(360, 120)
    figure.text(0.5, 0.5, text, ha="center", va="center", color=FAINT, fontsize=11)
    return figure


def saved(figure: Figure, form: str, title: str) -> bytes:
    """Return a figure as a file: `svg`, or `png` of 144 dots an inch."""
    written = io.BytesIO()
    if form == "svg":
        metadata = {"Title": title, "Creator": "dezgraph", "Date": None}
        figure.savefig(written, format="svg", metadata=metadata)
        return written.getvalue().replace(_OF_SVG, _OF_SVG + _OF_TEXT, 1)
    figure.savefig(written, format="png", dpi=_DOTS_PER_INCH, metadata={"Title": title, "Software": "dezgraph"})
    return written.getvalue()
