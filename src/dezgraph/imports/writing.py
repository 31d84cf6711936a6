"""Records in our vocabulary, as N-Triples: what is loaded like any other file. The only place here that writes RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import count
from typing import Final

from dezgraph.imports.records import (
    Addition,
    Claim,
    Entity,
    Record,
    Relationship,
    Source,
    Statements,
    Triple,
    language_of,
)
from dezgraph.terms import DCT, DZ, GEO, ID, RDF, SKOS

__all__ = ["lines"]

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_ESCAPED: Final = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r"})
_WKT: Final = "http://www.opengis.net/ont/geosparql#wktLiteral"
# Of a relationship these are in every record: spelt once, since there may be a million.
_TYPE, _IMPORTED_FROM = f"<{RDF.type}>", f"<{DZ.importedFrom}>"
_SOURCE, _RELATION, _TARGET, _CLAIM = (f"<{iri}>" for iri in (DZ.source, DZ.type, DZ.target, DZ.claim))
_DOCUMENT, _STANCE = f"<{DZ.sourceDocument}>", f"<{DZ.stance}>"
_CREDIBILITY, _RECORDED, _PLACE = f"<{DZ.credibility}>", f"<{DZ.recorded}>", f"<{DZ.place}>"
_RELATIONSHIP, _CLAIM_CLASS, _ASSERTS = f"<{DZ.Relationship}>", f"<{DZ.Claim}>", f"<{DZ.asserts}>"
_IDS, _TERMS = ID.base, DZ.base


def lines(records: Iterable[Record], recorded: date) -> Iterator[bytes]:
    """Yield the triples of each record, as lines. `recorded` is the day on which the claims enter the graph."""
    numbers, day = count(), recorded.isoformat()
    for record in records:
        said: Iterable[str]
        if isinstance(record, Relationship):
            said = _relationship(record, numbers, day)
        elif isinstance(record, Entity):
            said = _entity(record, numbers, day)
        elif isinstance(record, Addition):
            said = _names(record)
        elif isinstance(record, Statements):
            said = _statements(record.triples)
        else:
            said = _source(record)
        yield "".join(said).encode()


def _source(source: Source) -> Iterator[str]:
    subject = _id(source.id)
    yield _line(subject, RDF.type, f"<{DZ.SourceDocument}>")
    yield _line(subject, DCT.title, _text(source.title, "ar" if language_of(source.title) == "ar" else "en"))
    yield _line(subject, DZ.reliability, _text(source.reliability))
    yield _line(subject, DZ.documentKind, _text(source.kind))
    if source.publisher is not None:
        yield _line(subject, DCT.publisher, _text(source.publisher))
    if source.date is not None:
        yield _line(subject, DCT.date, _text(source.date))
    if source.address is not None:
        yield _line(subject, DZ.address, f"{_text(source.address)}^^<{_XSD}anyURI>")
    if source.language is not None:
        yield _line(subject, DCT.language, _text(source.language))


def _entity(entity: Entity, numbers: Iterator[int], recorded: str) -> Iterator[str]:
    subject = _id(entity.id)
    for kind in (entity.kind, *entity.other_kinds):
        yield _line(subject, RDF.type, f"<{DZ[kind]}>")
    if entity.source is not None:
        yield _line(subject, DZ.importedFrom, _id(entity.source))
    yield from _texts(subject, SKOS.prefLabel, entity.labels)
    if entity.scope_note is not None:
        yield _line(subject, SKOS.scopeNote, _text(entity.scope_note, "en"))
    yield from _texts(subject, SKOS.definition, entity.definitions)
    if entity.coordinates is not None:
        latitude, longitude = (f"{degrees:.7f}".rstrip("0").rstrip(".") for degrees in entity.coordinates)
        geometry = f"_:g{next(numbers)}"
        yield _line(subject, GEO.hasGeometry, geometry)
        yield _line(geometry, GEO.asWKT, f'"POINT({longitude} {latitude})"^^<{_WKT}>')
    if entity.date is not None:
        yield _line(subject, DZ.date, _text(entity.date))
    yield from _names(entity)
    for claim in entity.claims:
        yield from _claim(subject, claim, f"_:c{next(numbers)}", recorded)


def _claim(subject: str, claim: Claim, node: str, recorded: str) -> Iterator[str]:
    yield _line(subject, DZ.claim, node)
    yield _line(node, RDF.type, f"<{DZ.Claim}>")
    yield _line(node, DZ.sourceDocument, _id(claim.document))
    yield _line(node, DZ.stance, f"<{DZ[claim.stance]}>")
    yield _line(node, DZ.credibility, f'"{claim.credibility}"^^<{_XSD}integer>')
    yield _line(node, DZ.recorded, f'"{recorded}"^^<{_XSD}date>')
    for place in claim.places:
        yield _line(node, DZ.place, _text(place))
    if claim.published is not None:
        yield _line(node, DZ.published, _text(claim.published))
    yield from _texts(node, SKOS.note, claim.notes)


def _texts(subject: str, predicate: str, texts: Mapping[str, str]) -> Iterator[str]:
    for language, text in texts.items():
        yield _line(subject, predicate, _text(text, language))


def _names(record: Entity | Addition) -> Iterator[str]:
    if record.source is not None:
        yield _line(_id(record.id), DCT.source, _id(record.source))
    for language, alias in record.aliases:
        yield _line(_id(record.id), SKOS.altLabel, _text(alias, language))
    for scheme, value in record.identifiers:
        yield _line(_id(record.id), DZ[scheme], _text(value))


def _relationship(record: Relationship, numbers: Iterator[int], recorded: str) -> list[str]:
    subject = _id(record.id)
    said = [
        (
            f"{subject} {_TYPE} {_RELATIONSHIP} .\n"
            f"{subject} {_SOURCE} <{_IDS}{record.source}> .\n"
            f"{subject} {_RELATION} <{_TERMS}{record.type}> .\n"
            f"{subject} {_TARGET} <{_IDS}{record.target}> .\n"
        )
    ]
    if record.document is not None:
        document = _id(record.document)
        said.append(f"{subject} {_IMPORTED_FROM} {document} .\n")
        if not record.claims and not any(predicate == _CLAIM for _, predicate, _ in record.statements):
            said += _only_claim(record, subject, document, f"_:c{next(numbers)}", recorded)
    for each in record.claims:
        said += _claim(subject, each, f"_:c{next(numbers)}", recorded)
    if record.valid_from is not None:
        said.append(_line(subject, DZ.validFrom, _text(record.valid_from)))
    if record.valid_until is not None:
        said.append(_line(subject, DZ.validUntil, _text(record.valid_until)))
    if record.support or record.hedges or record.descriptions or record.statements:  # most have none of these
        said += [_line(subject, DZ.support, f"<{DZ[category]}>") for category in record.support]
        said += [_line(subject, DZ.hedge, f"<{DZ[hedge]}>") for hedge in record.hedges]
        said += _texts(subject, DCT.description, record.descriptions)
        said += _statements(record.statements)
    return said


def _statements(triples: Iterable[Triple]) -> Iterator[str]:
    for subject, predicate, value in triples:
        yield f"{subject} {predicate} {value} .\n"


def _only_claim(record: Relationship, subject: str, document: str, claim: str, recorded: str) -> list[str]:
    said = [
        (
            f"{subject} {_CLAIM} {claim} .\n"
            f"{claim} {_TYPE} {_CLAIM_CLASS} .\n"
            f"{claim} {_DOCUMENT} {document} .\n"
            f"{claim} {_STANCE} {_ASSERTS} .\n"
            f'{claim} {_CREDIBILITY} "{record.credibility}"^^<{_XSD}integer> .\n'
            f'{claim} {_RECORDED} "{recorded}"^^<{_XSD}date> .\n'
        )
    ]
    said += [f"{claim} {_PLACE} {_text(place)} .\n" for place in record.places]
    if record.note is not None:
        said.append(_line(claim, SKOS.note, _text(record.note, "en")))
    return said


def _id(id: str) -> str:
    return f"<{_IDS}{id}>"


def _line(subject: str, predicate: str, value: str) -> str:
    return f"{subject} <{predicate}> {value} .\n"


def _text(text: str, language: str = "") -> str:
    literal = f'"{text.translate(_ESCAPED)}"'
    return f"{literal}@{language}" if language else literal
