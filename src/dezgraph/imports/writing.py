"""Records in our vocabulary, as N-Triples: what is loaded like any other file. The only place here that writes RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import count
from typing import Final

from dezgraph.imports.records import Addition, Entity, Record, Relationship, Source
from dezgraph.terms import DCT, DZ, ID, RDF, SKOS

__all__ = ["lines"]

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_ESCAPED: Final = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"})
_KIND: Final = "data set"
# Of a relationship these are in every record: spelt once, since there may be a million.
_TYPE, _IMPORTED_FROM = f"<{RDF.type}>", f"<{DZ.importedFrom}>"
_SOURCE, _RELATION, _TARGET, _CLAIM = (f"<{iri}>" for iri in (DZ.source, DZ.type, DZ.target, DZ.claim))
_DOCUMENT, _STANCE = f"<{DZ.sourceDocument}>", f"<{DZ.stance}>"
_CREDIBILITY, _RECORDED = f"<{DZ.credibility}>", f"<{DZ.recorded}>"


def lines(records: Iterable[Record], recorded: date) -> Iterator[bytes]:
    """Yield the triples of each record, as lines. `recorded` is the day on which the claims enter the graph."""
    numbers = count()
    for record in records:
        if isinstance(record, Relationship):
            said = _relationship(record, f"_:c{next(numbers)}", recorded.isoformat())
        elif isinstance(record, Entity):
            said = _entity(record)
        elif isinstance(record, Addition):
            said = _names(record)
        else:
            said = _source(record)
        yield "".join(said).encode()


def _source(source: Source) -> Iterator[str]:
    subject = _id(source.id)
    yield _line(subject, RDF.type, f"<{DZ.SourceDocument}>")
    yield _line(subject, DCT.title, _text(source.title, "en"))
    yield _line(subject, DZ.reliability, _text(source.reliability))
    yield _line(subject, DZ.documentKind, _text(_KIND))
    if source.publisher is not None:
        yield _line(subject, DCT.publisher, _text(source.publisher))
    if source.date is not None:
        yield _line(subject, DCT.date, _text(source.date))
    if source.address is not None:
        yield _line(subject, DZ.address, f"{_text(source.address)}^^<{_XSD}anyURI>")


def _entity(entity: Entity) -> Iterator[str]:
    subject = _id(entity.id)
    yield _line(subject, RDF.type, f"<{DZ[entity.kind]}>")
    yield _line(subject, DZ.importedFrom, _id(entity.source))
    for language, label in entity.labels.items():
        yield _line(subject, SKOS.prefLabel, _text(label, language))
    for scheme, value in entity.identifiers:
        yield _line(subject, DZ[scheme], _text(value))
    if entity.scope_note is not None:
        yield _line(subject, SKOS.scopeNote, _text(entity.scope_note, "en"))
    yield from _names(entity)


def _names(record: Entity | Addition) -> Iterator[str]:
    yield _line(_id(record.id), DCT.source, _id(record.source))
    for language, alias in record.aliases:
        yield _line(_id(record.id), SKOS.altLabel, _text(alias, language))


def _relationship(record: Relationship, claim: str, recorded: str) -> Iterator[str]:
    subject, document = _id(record.id), _id(record.document)
    yield (
        f"{subject} {_TYPE} <{DZ.Relationship}> .\n"
        f"{subject} {_IMPORTED_FROM} {document} .\n"
        f"{subject} {_SOURCE} <{ID.base}{record.source}> .\n"
        f"{subject} {_RELATION} <{DZ.base}{record.type}> .\n"
        f"{subject} {_TARGET} <{ID.base}{record.target}> .\n"
        f"{subject} {_CLAIM} {claim} .\n"
        f"{claim} {_TYPE} <{DZ.Claim}> .\n"
        f"{claim} {_DOCUMENT} {document} .\n"
        f"{claim} {_STANCE} <{DZ.asserts}> .\n"
        f'{claim} {_CREDIBILITY} "{record.credibility}"^^<{_XSD}integer> .\n'
        f'{claim} {_RECORDED} "{recorded}"^^<{_XSD}date> .\n'
    )
    for place in record.places:
        yield _line(claim, DZ.place, _text(place))
    if record.note is not None:
        yield _line(claim, SKOS.note, _text(record.note, "en"))
    if record.valid_from is not None:
        yield _line(subject, DZ.validFrom, _text(record.valid_from))
    if record.valid_until is not None:
        yield _line(subject, DZ.validUntil, _text(record.valid_until))
    for category in record.support:
        yield _line(subject, DZ.support, f"<{DZ[category]}>")
    for hedge in record.hedges:
        yield _line(subject, DZ.hedge, f"<{DZ[hedge]}>")
    for language, description in record.descriptions.items():
        yield _line(subject, DCT.description, _text(description, language))


def _id(id: str) -> str:
    return f"<{ID.base}{id}>"


def _line(subject: str, predicate: str, value: str) -> str:
    return f"{subject} <{predicate}> {value} .\n"


def _text(text: str, language: str = "") -> str:
    literal = f'"{text.translate(_ESCAPED)}"'
    return f"{literal}@{language}" if language else literal
