"""RDF as records: what is in our vocabulary as it stands, and what a mapping constructs of another vocabulary.

    files ─▶ (mapping) ─▶ triples ─▶ things ─▶ entities, ties, and what else is said of them

What is missing is added: an id for what has an IRI of others, and a claim by the import's own source document for a
relationship that has none. A direct triple (`<a> dz:backs <b>`) is a relationship, unless one says the same; what is
said about it (`<< <a> dz:backs <b> >>`) is said of the relationship.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError, SubjectError
from dezgraph.imports.known import Known
from dezgraph.imports.rdf.claims import UNJUDGED, Claims
from dezgraph.imports.rdf.entities import entity
from dezgraph.imports.rdf.mapping import constructed
from dezgraph.imports.rdf.reified import written_out
from dezgraph.imports.rdf.things import Things
from dezgraph.imports.rdf.ties import Ties
from dezgraph.imports.rdf.unseen import without_unseen
from dezgraph.imports.records import Record, Source, Statements, Triple, slug
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.rdf.files import read_triples
from dezgraph.terms import DZ, ID

__all__ = ["read"]

_NOTHING: Final = (
    "holds nothing of our vocabulary, no entity and no relationship; for another vocabulary give a mapping"
)
_STRANGERS: Final = "things that are of no class of our vocabulary"


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what the files say together, or what the mapping makes of them. Memory: their triples, in columns.

    Raises:
        DataError: a file or the mapping cannot be read, or what is said of a thing cannot be served, or all of it is
            in another vocabulary.
    """
    if settings.mapping is None:
        triples = read_triples(files, settings.progress)
    else:
        triples = constructed(files, settings.mapping, settings.progress)
    report.rows, report.unit = len(triples), "statements"
    triples, unseen = without_unseen(written_out(triples, known.vocabulary, report))
    things = Things(triples, files, known, report, settings.mapping)
    for error in unseen:
        things.refuse(error)
    if not (things.entities or things.ties or things.documents or things.terms or things.has_direct):
        raise DataError(_NOTHING, path=files[0] if settings.mapping is None else settings.mapping)
    claims = Claims(things, _document(files, settings), settings)
    yield from _records(things, claims, known)
    if claims.is_used:
        yield claims.document


def _records(things: Things, claims: Claims, known: Known) -> Iterator[Record]:
    """Yield documents, then entities, then all that may name them."""
    for code in sorted(things.documents):
        added = claims.of_document(code)
        yield Statements(things.ids[code], (*_said(things, code), *added), "Source")
    rest: list[Statements] = []
    for code in sorted(things.entities):
        try:
            made, said = entity(things, code, claims, known)
        except SubjectError as error:
            things.refuse(error)
        else:
            yield made
            if said:
                rest.append(Statements(made.id, said))
    yield from rest
    yield from Ties(things, claims).relationships()
    yield from _others(things)


def _others(things: Things) -> Iterator[Statements]:
    """Yield the terms that the files declare, and what they say of ids that are no more; count the strangers."""
    for code in things.left():
        iri = things.iri(code)
        if code in things.terms or iri.startswith((ID.base, DZ.base)):
            yield Statements("", _said(things, code), "Term" if code in things.terms else "")
        elif not things.is_blank(code):
            things.report.left_out[_STRANGERS] += 1


def _said(things: Things, code: int) -> tuple[Triple, ...]:
    return (*things.said(code), *things.origin(code))


def _document(files: Sequence[Path], settings: Settings) -> Source:
    """Return the import as a source document."""
    others = len(files) - 1
    title = settings.title or files[0].name + (f" and {others} more" if others else "")
    letter = (settings.grade or UNJUDGED).reliability
    return Source(f"import-{slug(title)}", title, letter, date=settings.published)
