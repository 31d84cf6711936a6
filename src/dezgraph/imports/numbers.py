"""Ids that mean something in one file only: the numbers and words that tools and people give to what they list."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from dezgraph.imports.records import is_slug, slug

__all__ = ["is_figures", "is_number", "name_of", "names_relationship"]

_FIGURES: Final = re.compile(r"[-+]?\d+(?:\.\d+)?")
_NUMBER: Final = re.compile(
    r"(?:[a-pr-z]|node|vertex|id)?[-_:]?\d+(?:\.\d+)?(?:::[a-z]?\d+(?:\.\d+)?)*", re.IGNORECASE
)  # q: of Wikidata
_NUMBER_OF_EDGE: Final = re.compile(r"[a-z]*-?\d+")
_LONGEST_LABEL: Final = 60


def is_figures(text: str) -> bool:
    """Tell whether a text is a mere number: as a label it says nothing."""
    return _FIGURES.fullmatch(text) is not None


def is_number(id: str, labels: Collection[str] = ()) -> bool:
    """Tell whether an id of an entity is a number in its file, and not what it is called.

    >>> [is_number(id) for id in ("7", "0.0", "n0::n7", "node-7", "Q794", "iran")], is_number("T4", ["T4"])
    ([True, True, True, True, False, False], False)
    """
    return id[-1:].isdigit() and _NUMBER.fullmatch(id) is not None and (id not in labels or is_figures(id))


def name_of(number: str, label: str, file: str) -> str:
    """Return a name for what is numbered in a file, and has no label of its own there.

    >>> name_of("n7", "Some Group", "My ties"), name_of("0.0", "", "ties")
    ('some-group-my-ties-n7', 'ties-0-0')
    """
    return "-".join(filter(None, (slug(label)[:_LONGEST_LABEL].strip("-") if label else "", slug(file), slug(number))))


def names_relationship(id: str) -> bool:
    """Tell whether an id may be that of a relationship in a graph: a slug of several words.

    >>> [names_relationship(id) for id in ("iran-backs-hezbollah", "7", "edge-7", "backs", "Iran backs")]
    [True, False, False, False, False]
    """
    return "-" in id and is_slug(id) and _NUMBER_OF_EDGE.fullmatch(id) is None
