"""Sentences as text: folded between words to the width of a terminal; left as they are where output is piped."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from dezgraph.cli.cells import width

__all__ = ["folded", "print_prose"]


def print_prose(text: str) -> None:
    """Print a sentence, or several; the width is the one that tables are fitted to."""
    lines = [text]
    if sys.stdout.isatty():
        from rich.console import Console

        lines = list(folded(text, Console(file=sys.stdout).width))
    sys.stdout.writelines(f"{line}\n" for line in lines)


def folded(text: str, room: int) -> Iterator[str]:
    """Yield a text in lines of at most `room` cells, parted between words only; a longer word has a line of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line
