"""Find an entity by name: `search`."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.exits import warned
from dezgraph.cli.tables import Column
from dezgraph.errors import NameQueryError
from dezgraph.errors import shown as quoted

__all__ = ["search"]

_LIMIT = 10
Words = Annotated[list[str], typer.Argument(metavar="TEXT...", help="A name, or part of one, in either script.")]


def search(asked: Asked, text: Words) -> None:
    """Entities by name or identifier, in either script, misspelt too; best first, 10 unless --limit says more."""
    query = " ".join(text)
    if not query:
        raise NameQueryError("text", query, "use a name, or part of one")
    teller = asked.teller()
    network = asked.network
    kinds = network.lens.kind
    matches = network.content.search(query, limit=asked.limit or _LIMIT, kinds=kinds)
    replace(asked, limit=None).answer(
        matches,
        columns=(
            Column("name", style="bold"),
            Column("id", style="dim", below=True),
            Column("kind"),
            Column("found as"),
            Column("score", whole=True),
        ),
        rows=lambda match: [
            (
                teller.label(match.entity),
                network.content.entity_ids[match.entity],
                teller.kinds(match.entity),
                match.name,
                f"{match.score:.2f}",
            )
        ],
        items=lambda shapes, shown: shapes.entities.matched(shown),
        nothing=asked.sentence("no entity has a name like {}", quoted(query)),
        content=lambda shapes: {"note": shapes.entities.note_on(matches)},
    )
    if not matches[0].is_like and not asked.as_json:
        warned(asked.sentence("no entity has a name like {}; these are the nearest", quoted(query)))
