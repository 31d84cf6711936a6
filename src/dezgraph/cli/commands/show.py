"""One record in full: `show`."""

from __future__ import annotations

from typing import Annotated

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.completion import record_ids
from dezgraph.cli.sheets import Sheet, document_sheet, entity_sheet, relationship_sheet
from dezgraph.errors import NotFoundError, WithdrawnError
from dezgraph.names import nearest

__all__ = ["show"]

Id = Annotated[
    str,
    typer.Argument(metavar="ID", help="Id of an entity, relationship, source or scenario.", autocompletion=record_ids),
]


Place = Annotated[str | None, typer.Option(help="Of a source: only what it claims at this place, such as P61.")]


def show(asked: Asked, id: Id, place: Place = None) -> None:
    """The full record of an entity, a relationship, a source or a scenario, with its claims and sources."""
    (_sheet(asked, id) if place is None else _document_sheet(asked, id, place)).print()


def _document_sheet(asked: Asked, id: str, place: str) -> Sheet:
    return document_sheet(asked, asked.network.content.document_number(id), place)


def _sheet(asked: Asked, id: str) -> Sheet:
    content = asked.network.content
    near: list[str] = []
    for number_of, sheet in (
        (content.entity_number, entity_sheet),
        (content.relationship_number, relationship_sheet),
        (content.document_number, document_sheet),
    ):
        try:
            number = number_of(id)
        except WithdrawnError:
            raise
        except NotFoundError as error:
            near += error.nearest
        else:
            return sheet(asked, number)
    identified = [content.entity_ids[number] for number in content.directory.identifiers.named(id)]
    raise NotFoundError("entity, relationship or source", id, identified or nearest(id, near) or near[:3])
