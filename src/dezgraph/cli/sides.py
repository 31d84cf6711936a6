"""The options of commands that compare two views, and how they become views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dezgraph.cli.asked import Asked
    from dezgraph.view import View
    from dezgraph_api.shapes.changes import Changes

__all__ = ["FromAt", "FromKnown", "ToAt", "ToKnown", "changes", "views"]

_PANEL = "Compare: two days, two days of knowledge, or the graph with --scenario"
FromAt = Annotated[str | None, typer.Option(help="First of two days.", metavar="DAY", rich_help_panel=_PANEL)]
ToAt = Annotated[str | None, typer.Option(help="Second of two days.", metavar="DAY", rich_help_panel=_PANEL)]
FromKnown = Annotated[
    str | None, typer.Option(help="First of two days of knowledge.", metavar="DAY", rich_help_panel=_PANEL)
]
ToKnown = Annotated[
    str | None,
    typer.Option(help="Second day of knowledge; without it all that is known.", metavar="DAY", rich_help_panel=_PANEL),
]


def views(
    asked: Asked, from_at: str | None, to_at: str | None, from_known: str | None, to_known: str | None
) -> tuple[View, View]:
    """Return the view before and the view after. Raises InputError, as `dezgraph.analysis.sides` does."""
    from dezgraph.analysis.sides import sides

    network = asked.network
    before, after = sides(network.lens, from_at=from_at, to_at=to_at, from_known=from_known, to_known=to_known)
    return type(network)(network.source_graph, before), type(network)(network.source_graph, after)


def changes(asked: Asked, before: View, after: View) -> Changes:
    """Return who shapes for programs what changed from one view to the other."""
    from dezgraph_api.shapes import Shapes
    from dezgraph_api.shapes.changes import Changes

    return Changes(Shapes(before.content, asked.lang), Shapes(after.content, asked.lang))
