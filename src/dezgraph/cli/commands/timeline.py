"""What happened, in order of time: `timeline`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.completion import entity_ids
from dezgraph.cli.exits import warned
from dezgraph.cli.tables import Column
from dezgraph.cli.words import date_words

if TYPE_CHECKING:
    from dezgraph.analysis.timeline import Moment
    from dezgraph.cli.teller import Teller

__all__ = ["timeline"]

Ids = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID]...", help="Entities; what concerns all of them is told.", autocompletion=entity_ids),
]


def timeline(asked: Asked, ids: Ids = None) -> None:
    """Events, and relationships that began or ended, around some entities or all."""
    teller = asked.teller()
    wanted = ids or []
    found = asked.network.timeline(*wanted)
    asked.answer(
        found,
        columns=(
            Column("date", style="bold", whole=True),
            Column("what", whole=True, below=True),
            Column("certainty", whole=True),
            Column("description"),
            Column("grade", whole=True),
            Column("id", style="dim"),
        ),
        rows=lambda moment: _rows(teller, moment),
        items=lambda shapes, shown: shapes.moments.all(shown),
        nothing=asked.sentence("nothing in this view has a date"),
        content=lambda shapes: {
            "entities": [shapes.entities.referred(id) for id in wanted],
            **shapes.moments.count(asked.network, found),
        },
    )
    if asked.network.lens.window is not None and not asked.as_json:
        certain = sum(moment.certainty == "certain" for moment in found)
        warned(asked.sentence("{} in this time, {} that may be", certain, len(found) - certain))


def _rows(teller: Teller, moment: Moment) -> Iterator[tuple[str, ...]]:
    when = (date_words(moment.date), teller.word(moment.what), teller.word(moment.certainty or ""))
    if moment.what == "event":
        yield *when, teller.label(moment.number), "", moment.id
        return
    record = teller.network.content.relationship(moment.number)
    told = f"{teller.name(record.source)} – {teller.how(record)} – {teller.name(record.target)}"
    yield *when, told, teller.grade(moment.number), moment.id
