"""A picture of a view, as SVG or PNG: for reading, not for loading again. Who is tied to nobody is not drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.pictures.network import network as drawn

if TYPE_CHECKING:
    from dezgraph.formats.form import Excerpt

__all__ = ["write_png", "write_svg"]


def write_svg(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield a picture as SVG, in one piece: text is text, and each mark has the id of what it stands for.

    Raises:
        InputError: too much for a picture. MissingExtraError: matplotlib is not installed.
    """
    return _written(excerpt, "svg")


def write_png(excerpt: Excerpt) -> Iterator[bytes]:
    """Yield a picture as PNG, in one piece, of 144 dots an inch; raises as `write_svg` does."""
    return _written(excerpt, "png")


def _written(excerpt: Excerpt, form: str) -> Iterator[bytes]:
    entities = excerpt.entities
    if not excerpt.cut:  # who is tied to nobody says nothing in a picture, and takes the room of the others
        columns = excerpt.view.content.columns
        entities = np.union1d(columns.source[excerpt.rows], columns.target[excerpt.rows])
    picture = drawn(
        excerpt.view,
        excerpt.rows,
        entities.tolist(),
        center=excerpt.center,
        radius=excerpt.radius,
        lang=excerpt.lang,
        form=form,
    )
    return iter([picture])
