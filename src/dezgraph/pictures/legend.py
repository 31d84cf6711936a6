"""The legend of a network picture: what its strokes and shapes mean, and nothing that is not in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from dezgraph.pictures.marks import BANDS, SHAPES, WEAKEST, Point, Stroke, curve, doubt, node, stroke
from dezgraph.pictures.style import width_of_text
from dezgraph.pictures.words import listed, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from dezgraph.vocabulary import Vocabulary

__all__ = ["Entry", "draw", "entries", "size"]

Entry: TypeAlias = "tuple[str, Stroke | str | None]"
"""A text, and what it explains: a stroke, the kind of a shape, the mark of doubt; None for a heading."""

_ROW: Final = 17
_SAMPLE: Final = 30
_SPACE: Final = 8
_PLAIN: Final = 2.0
_DOUBT: Final = "?"
_SIGNS: Final = {1: "friendly", -1: "hostile", 0: "neither"}
_HEADS: Final = {True: "from source to target", False: "both ways"}


def entries(
    vocabulary: Vocabulary, kinds: AbstractSet[str], looks: AbstractSet[tuple[Stroke, bool]], lang: str
) -> list[Entry]:
    """Return what a picture of these kinds, and of strokes that are only possible or not, has to explain."""
    sections: dict[str, list[Entry]] = {
        "Sign": _strokes(
            looks, "sign", [(name, Stroke(sign, _PLAIN, has_head=False)) for sign, name in _SIGNS.items()]
        ),
        "Direction": _strokes(
            looks, "has_head", [(name, Stroke(None, 1.0, has_head=head)) for head, name in _HEADS.items()]
        ),
        "Grade": _strokes(looks, "width", list(_grades(lang))),
        "Certainty": [("possible, not certain", _DOUBT)] if any(is_possible for _, is_possible in looks) else [],
        "Kind": list(_kinds(vocabulary, kinds, lang)),
    }
    return [
        (word(text, lang), sample)
        for heading, explained in sections.items()
        if explained
        for text, sample in ((heading, None), *explained)
    ]


def size(found: Sequence[Entry]) -> tuple[float, float]:
    """Return the width and height of a legend in points."""
    width = max((width_of_text(text) for text, _ in found), default=0)
    return width + _SAMPLE + _SPACE, _ROW * (len(found) + sum(sample is None for _, sample in found) / 2)


def draw(axes: Axes, found: Sequence[Entry], corner: tuple[float, float], lang: str) -> None:
    """Draw a legend on axes in points, down from its upper corner: the left one, for Arabic the right one."""
    x, y = corner
    side = -1 if lang == "ar" else 1
    align = "right" if lang == "ar" else "left"
    for text, sample in found:
        y -= _ROW if sample is not None else 1.5 * _ROW
        weight = "bold" if sample is None else "normal"
        indent = 0 if sample is None else side * (_SAMPLE + _SPACE)
        axes.text(x + indent, y, text, ha=align, va="center", weight=weight)
        _draw_sample(axes, sample, np.array([x, y]), np.array([x + side * _SAMPLE, y]), lang)


def _draw_sample(axes: Axes, sample: Stroke | str | None, start: Point, end: Point, lang: str) -> None:
    if isinstance(sample, Stroke):
        stroke(axes, sample, curve(start, end))
    elif sample == _DOUBT:
        doubt(axes, word(_DOUBT, lang), (start + end) / 2)
    elif sample is not None:
        node(axes, sample, (start + end) / 2)


def _strokes(looks: AbstractSet[tuple[Stroke, bool]], field: str, samples: list[tuple[str, Stroke]]) -> list[Entry]:
    """Return the samples whose sign, head or width some stroke of the picture has."""
    there = {getattr(look, field) for look, _ in looks}
    return [(name, sample) for name, sample in samples if getattr(sample, field) in there]


def _grades(lang: str) -> Iterator[tuple[str, Stroke]]:
    for least, width in BANDS:
        yield word("{} or better", lang).format(least), Stroke(None, width, has_head=False)
    yield "weaker, or cannot be judged", Stroke(None, WEAKEST, has_head=False)


def _kinds(vocabulary: Vocabulary, kinds: AbstractSet[str], lang: str) -> Iterator[Entry]:
    """Yield the kinds that are there, those of one shape together."""
    for marker in dict.fromkeys(marker for marker, _ in SHAPES.values()):
        alike = [kind for kind, (shape, _) in SHAPES.items() if shape == marker and kind in kinds]
        if alike:
            yield listed([_label(vocabulary, kind, lang) for kind in alike], lang), alike[0]


def _label(vocabulary: Vocabulary, kind: str, lang: str) -> str:
    term = vocabulary.kinds.get(kind)
    return kind if term is None else term.labels.get(lang, kind)
