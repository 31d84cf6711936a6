"""What a scenario does: `effects`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.completion import of_option
from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.prose import print_prose
from dezgraph.cli.tables import Column, print_table
from dezgraph.lens import OPTIONS

if TYPE_CHECKING:
    from dezgraph.analysis.effects.comparing import Effects

__all__ = ["effects"]

_SCENARIO: Final = next(option for option in OPTIONS if option.name == "scenario")
ScenarioId = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        help="Id of a scenario; without it --scenario-file or --scenario.",
        autocompletion=of_option(_SCENARIO),
        show_default=False,
    ),
]


def effects(asked: Asked, id: ScenarioId = None) -> None:
    """What a scenario does, in a few sentences, and the measures that it moves; --json tells all of it."""
    from dezgraph.analysis.effects.telling import told
    from dezgraph_api.shapes import Shapes
    from dezgraph_api.shapes.effects import Effects as Shaped

    found = asked.network.effects(id)
    sides = (Shapes(view.content, asked.lang) for view in (found.before, found.after))
    shaped = Shaped(*sides).full(found, asked.limit)
    if asked.as_json:
        print_json(asked.document(**shaped))
    else:
        teller = asked.teller()
        if shaped["at"]:
            sys.stdout.write(f"{asked.word('date')}: {shaped['at']}\n\n")
        for one in told(found)[: asked.limit]:
            print_prose(teller.text(one.texts))
        if rows := list(_measures(asked, found)):
            sys.stdout.write("\n")
            headings = (Column("measure", style="bold"), Column("before", whole=True), Column("after", whole=True))
            print_table(asked.columns(*headings), rows)
        if shaped["note"]:
            warned(shaped["note"])
    if not len(found.changes):
        raise typer.Exit(NOTHING_FOUND)


def _measures(asked: Asked, found: Effects) -> Iterator[tuple[str, str, str]]:
    """Yield the measures of the whole view that move."""
    from dezgraph.analysis.measures import movements

    for one in movements(found.before, found.after):
        before, after = ("–" if value is None else f"{value:.4g}" for value in (one.before, one.after))
        if before != after:
            yield asked.word(one.measure.replace("_", " ")), before, after
