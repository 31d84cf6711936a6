"""Characters in the texts of a graph that nobody sees, and that a terminal or a page would obey."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Graph, Literal

from dezgraph.unseen import UNSEEN
from dezgraph.validation.finding import Finding, short

__all__ = ["unseen_characters"]


def unseen_characters(graph: Graph) -> Iterator[Finding]:
    """Yield the literals that hold such a character, each with the first of them. O(n).

    A carriage return before a newline is that of a file from Windows, and is let pass.
    """
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and (found := UNSEEN.search(str(value).replace("\r\n", "\n"))):
            message = f"The text holds the character U+{ord(found[0]):04X}, which nobody sees: leave it out."
            yield Finding(subject, short(predicate), value, message)
