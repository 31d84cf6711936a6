"""A question as it was typed, and the two ways to answer it: a table, or one JSON document."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.tables import Column, print_table
from dezgraph.cli.waiting import waiting
from dezgraph.cli.words import word

if TYPE_CHECKING:
    from dezgraph.cli.teller import Teller
    from dezgraph.view import View
    from dezgraph_api.shapes import Shapes

__all__ = ["Asked", "print_json"]

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was typed: the network under its lens, and how to answer."""

    network: View
    lang: str = "en"
    as_json: bool = False
    limit: int | None = None

    def teller(self) -> Teller:
        """Return who puts the records of the network into words."""
        from dezgraph.cli.teller import Teller

        return Teller(self.network, self.lang)

    def shapes(self) -> Shapes:
        """Return who shapes the records of the network for programs: the same as over HTTP."""
        from dezgraph_api.shapes import Shapes

        return Shapes(self.network.content, self.lang)

    def word(self, text: str) -> str:
        """Return a fixed word of the tables in the language of the answer."""
        return word(text, self.lang)

    def sentence(self, pattern: str, *facts: object) -> str:
        """Return a fixed sentence in the language of the answer, with its facts put in."""
        return word(pattern, self.lang).format(*facts)

    def columns(self, *columns: Column) -> list[Column]:
        """Return the columns with their headings in the language of the answer."""
        return [Column(self.word(each.heading).upper(), each.style, each.whole, each.below) for each in columns]

    def document(self, **content: Any) -> dict[str, Any]:
        """Return an answer for programs: the version of the graph, the lens, the language, and the content."""
        return {
            "version": self.network.version,
            "lens": self.network.lens.as_options(),
            "lang": self.lang,
            **content,
        }

    def answer(
        self,
        found: Iterable[Found],
        *,
        columns: Sequence[Column],
        rows: Callable[[Found], Iterable[Sequence[str]]],
        items: Callable[[Shapes, list[Found]], list[Any]],
        nothing: str = "",
        note: str | None = None,
        content: Callable[[Shapes], dict[str, Any]] = lambda _: {},
    ) -> None:
        """Print what was found, as a table or as one JSON document; exit 1 where it is nothing.

        `rows` are the lines of one thing found, `items` what programs get of all of them; `content`
        is what the JSON document holds beside them. `note` is said under the table, where there is one, or else
        `nothing` where nothing was found; to programs the document says it.
        """
        with waiting("looking"):
            everything = list(found)
            shown = everything[: self.limit]
            lines = [] if self.as_json else [row for each in shown for row in rows(each)]
        if self.as_json:
            shapes = self.shapes()
            print_json(self.document(**content(shapes), total=len(everything), items=items(shapes, shown)))
        else:
            print_table(self.columns(*columns), lines)
            if len(shown) < len(everything):
                warned(self.sentence("{} of {} shown; a higher --limit shows more", len(shown), len(everything)))
            said = note or ("" if everything else nothing)
            if said:
                warned(said)
        if not everything:
            raise typer.Exit(NOTHING_FOUND)


def print_json(document: Any) -> None:
    """Print one JSON document in UTF-8: indented on a terminal, one line elsewhere."""
    import orjson

    written = orjson.dumps(document)
    if sys.stdout.isatty():
        # Shapes are serialised beforehand, without indents: only what is read again has them throughout.
        written = orjson.dumps(orjson.loads(written), option=orjson.OPT_INDENT_2)
    typer.echo(written)
