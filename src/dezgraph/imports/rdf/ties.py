"""Relationships in RDF as records: nodes with source, type and target, and direct triples, which are some too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from dezgraph.dates import interval
from dezgraph.errors import DateError, SubjectError
from dezgraph.imports.rdf.claims import Claims
from dezgraph.imports.rdf.things import Things
from dezgraph.imports.records import Relationship, digest
from dezgraph.rdf.description import text_of
from dezgraph.terms import DZ, RDF, local_name

__all__ = ["Ties"]

_TWICE: Final = "relationships without an IRI that are said twice"
_ENDS: Final = (DZ.source, DZ.type, DZ.target)
Values = Mapping[str, list[int]]


class Ties:
    """The relationships among things, told once each."""

    def __init__(self, things: Things, claims: Claims) -> None:
        self._things, self._claims = things, claims
        self._made: set[str] = set()
        self._said: set[tuple[str, str, str]] = set()

    def relationships(self) -> Iterator[Relationship]:
        """Yield relationships by their nodes, then those that are direct triples only. What is bad is the report's."""
        for code in sorted(self._things.ties):
            try:
                made = self._of_node(code)
            except SubjectError as error:
                self._things.refuse(error)
            else:
                if made is not None:
                    if self._things.has_direct:
                        self._said.add((made.source, made.type, made.target))
                    yield made
        if self._things.has_direct:
            yield from self._direct()

    def _of_node(self, code: int) -> Relationship | None:
        """Return a relationship, None for one without an IRI that was said before."""
        things, values = self._things, self._things.values(code)
        source, type_, target = self._ends(code, values)
        start, end = self._dates(code, values)
        support = self._words(code, values, DZ.support, things.vocabulary.supports)
        hedges = self._words(code, values, DZ.hedge, things.vocabulary.hedges)
        claims = values.get(DZ.claim, [])
        added = self._claims.completed(claims)
        is_imported = (self._claims.is_made or things.is_renamed(code) or not claims) and DZ.importedFrom not in values
        if things.is_blank(code):
            texts = sorted(things.triples.term(value) for found in values.values() for value in found)
            own = [text for text in texts if not text.startswith("_:")]
            id = _id(source, type_, target, *own)
            if id in self._made:
                things.report.left_out[_TWICE] += 1
                return None
            things.ids[code] = id
        else:
            id = things.ids[code]
        self._made.add(id)
        told = [
            (name, value)
            for name in (*_ENDS, DZ.validFrom, DZ.validUntil, DZ.support, DZ.hedge)
            for value in values.get(name, ())
        ]
        told += [(RDF.type, value) for value in values[RDF.type] if things.iri(value) == DZ.Relationship]
        origin = () if things.is_blank(code) else things.origin(code)
        place = things.iri(values[DZ.source][0] if things.is_blank(code) else code)
        return Relationship(
            id,
            source,
            type_,
            target,
            self._claims.document.id if is_imported else None,
            self._claims.grade.credibility,
            (place,),
            start,
            end,
            support,
            hedges,
            statements=(*things.said(code, told), *added, *origin),
        )

    def _direct(self) -> Iterator[Relationship]:
        things = self._things
        for token, term in things.vocabulary.types.items():
            subjects, values = things.triples.with_predicate(term.iri)
            for subject, value in zip(subjects.tolist(), values.tolist(), strict=True):
                try:
                    source, target = self._end(subject, subject, "source"), self._end(subject, value, "target")
                    self._look(subject, source, target)
                except SubjectError as error:
                    things.refuse(error)
                    continue
                if (source, token, target) in self._said:
                    continue
                document, digit = self._claims.document.id, self._claims.grade.credibility
                yield Relationship(
                    _id(source, token, target), source, token, target, document, digit, (things.iri(subject),)
                )

    def _ends(self, code: int, values: Values) -> tuple[str, str, str]:
        things, subject = self._things, self._things.iri(code)
        for name in _ENDS:
            count = len(values.get(name, ()))
            if count != 1:
                raise SubjectError(subject, f"has {'more than one' if count else 'no'} dz:{local_name(name)}")
        source_code, type_code, target_code = (values[name][0] for name in _ENDS)
        type_ = local_name(things.iri(type_code))
        if type_ not in things.vocabulary.types:
            raise SubjectError(subject, f"has the dz:type {type_}, which is no relationship type of the vocabulary")
        source, target = self._end(code, source_code, "source"), self._end(code, target_code, "target")
        self._look(code, source, target)
        return source, type_, target

    def _look(self, code: int, source: str, target: str) -> None:
        if source == target:
            raise SubjectError(self._things.iri(code), f"has {source} at both ends: use two different ones")

    def _end(self, code: int, end: int, name: str) -> str:
        id = self._things.end(end)
        if id is None:
            told = self._things.triples.term(end)
            raise SubjectError(
                self._things.iri(code), f"has the {name} {told[:80]}, which nothing says to be an entity"
            )
        return id

    def _dates(self, code: int, values: Values) -> tuple[str | None, str | None]:
        found = []
        for name in (DZ.validFrom, DZ.validUntil):
            texts = [self._text(value) for value in values.get(name, ())]
            if len(texts) > 1:
                raise SubjectError(self._things.iri(code), f"has more than one dz:{local_name(name)}")
            found.append(texts[0] if texts else None)
        start, end = found
        for bounds in ((start, None), (None, end), (start, end)):
            try:
                interval(*bounds)
            except DateError as error:
                raise SubjectError(self._things.iri(code), f"has the date {error.value!r}; {error.accepted}") from error
        return start, end

    def _words(self, code: int, values: Values, name: str, known: Mapping[str, object]) -> tuple[str, ...]:
        words = tuple(sorted(local_name(self._things.iri(value)) for value in values.get(name, ())))
        for word in words:
            if word not in known:
                reason = f"has the dz:{local_name(name)} {word}, which the vocabulary lacks"
                raise SubjectError(self._things.iri(code), reason)
        return words

    def _text(self, code: int) -> str:
        term = self._things.triples.term(code)
        return text_of(term)[0] if term.startswith('"') else term


def _id(source: str, type_: str, target: str, *content: str) -> str:
    """Return an id that the same content has again in the next import."""
    return f"{source}-{type_}-{target}-{digest(chr(0).join((source, type_, target, *content)))}"
