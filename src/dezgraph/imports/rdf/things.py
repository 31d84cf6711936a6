"""The things that triples tell of: entities, relationships, documents and terms, each with its id to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import numpy as np

from dezgraph.errors import DataError, SubjectError
from dezgraph.imports.known import Known
from dezgraph.imports.records import Triple, digest, is_slug, slug
from dezgraph.imports.report import Report
from dezgraph.names import nearest
from dezgraph.rdf.description import iri_of
from dezgraph.rdf.files import line_of, read_triples
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import vocabulary_file
from dezgraph.terms import DZ, ID, OWL, RDF, SKOS, local_name
from dezgraph.vocabulary import Vocabulary

__all__ = ["Things"]

_TERMS: Final = frozenset((
    *(DZ.RelationshipType, DZ.Family, DZ.SupportCategory, DZ.Hedge, DZ.Likelihood, DZ.Stance, DZ.IdentifierScheme),
    *(DZ.Reliability, DZ.Credibility, f"{OWL.base}Class", f"{RDF.base}Property"),
))  # fmt: skip
_MOST_LOCATED: Final = 100


class Things:
    """What triples are about, by term codes: `entities` with their kinds, `ties`, `documents`, `terms`.

    `ids` are those of entities, ties and documents that have an IRI: of ours the slug as it is; of others one made of
    the last part of the IRI, and for all but entities of a digest of it as well. Two that would be the same are kept
    apart. Codes ascend with the terms, so that the same files have the same ids, in whatever order.
    """

    def __init__(
        self, triples: Triples, files: Sequence[Path], known: Known, report: Report, mapping: Path | None = None
    ) -> None:
        self.triples, self.report = triples, report
        self._files, self._known, self._mapping = files, known, mapping
        self.vocabulary = self._vocabulary()
        self.entities: dict[int, list[str]] = {}
        self.ties: set[int] = set()
        self.documents: set[int] = set()
        self.terms: set[int] = set()
        self._sort()
        self._bad = self._undeclared()
        self._seen = np.zeros(len(triples.terms), dtype=np.bool_)
        self.ids: dict[int, str] = {}
        self._number()

    def iri(self, code: int) -> str:
        """Return the IRI of a code, or the label of a blank node."""
        return iri_of(self.triples.term(code))

    def is_blank(self, code: int) -> bool:
        """Tell whether a code is that of a blank node."""
        return code >= self.triples.first_blank

    def term(self, code: int) -> str:
        """Return a code as it is written: with the id that the thing is to have."""
        if code in self.ids:
            return f"<{ID.base}{self.ids[code]}>"
        text = self.triples.term(code)
        if text.startswith("<<"):
            raise DataError(f"a triple within a triple is not supported: {text[:80]}", path=self._files[0])
        return f"_:r{text[2:]}" if text.startswith("_:") else text

    def values(self, code: int) -> dict[str, list[int]]:
        """Return the values of each property of a subject, by IRI."""
        found: dict[str, list[int]] = {}
        for predicate, value in self.triples.of(code):
            found.setdefault(self.triples.predicate_iri(predicate), []).append(value)
        return found

    def said(self, code: int, without: Iterable[tuple[str, int]] = ()) -> tuple[Triple, ...]:
        """Return all that is said of a thing and of nodes that hang on it, save some of its own properties' values."""
        passed, found, waiting, seen = set(without), [], [code], {code}
        self._seen[code] = True
        while waiting:
            subject = waiting.pop()
            for predicate, value in self.triples.of(subject):
                if predicate in self._bad or (
                    subject == code and (self.triples.predicate_iri(predicate), value) in passed
                ):
                    continue
                found.append((self.term(subject), self.triples.term(predicate), self.term(value)))
                if value not in seen and value >= self.triples.first_iri and not self._is_thing(value):
                    seen.add(value)
                    self._seen[value] = True
                    waiting.append(value)
        return tuple(found)

    def origin(self, code: int) -> tuple[Triple, ...]:
        """Return the triple that keeps the IRI of a thing whose id is another."""
        if not self.is_renamed(code):
            return ()
        return ((self.term(code), f"<{SKOS.exactMatch}>", self.triples.term(code)),)

    def is_renamed(self, code: int) -> bool:
        """Tell whether a thing has an IRI that is not of its id."""
        return code in self.ids and self.iri(code) != ID[self.ids[code]]

    def end(self, code: int) -> str | None:
        """Return the id of an entity, here or in the graph that is imported into; None where it is none."""
        if code in self.entities:
            return self.ids.get(code)
        iri = self.iri(code)
        own = self._known.entity_id(local_name(iri)) if iri.startswith(ID.base) else None
        return own or self._known.entity_elsewhere(iri)

    def is_document(self, code: int) -> bool:
        """Tell whether a code is that of a source document, here or in the graph that is imported into."""
        iri = self.iri(code)
        return code in self.documents or (iri.startswith(ID.base) and self._known.is_there(local_name(iri)))

    def left(self) -> Iterator[int]:
        """Yield the subjects of which nothing was told yet, and that are no entity, relationship or document."""
        for code in np.unique(self.triples.subjects).tolist():
            if (
                not self._seen[code]
                and code not in self.entities
                and code not in self.ties
                and code not in self.documents
            ):
                yield code

    @cached_property
    def has_direct(self) -> bool:
        """Whether any triple has a relationship type as its property."""
        return any(self.triples.code(f"<{term.iri}>") >= 0 for term in self.vocabulary.types.values()) and any(
            len(self.triples.with_predicate(term.iri)[0]) for term in self.vocabulary.types.values()
        )

    def refuse(self, error: SubjectError) -> None:
        """Note what is wrong with a subject, in the file and on the line where it is found. Raises DataError."""
        reason = str(error) if self._mapping is None else f"{error}, as constructed by {self._mapping.name}"
        if self.report.skipped < _MOST_LOCATED:
            for path in self._files:
                if not error.subject.startswith("_:") and (line := line_of(path, error.subject)) is not None:
                    self.report.refuse(path, line, reason)
                    return
        self.report.refuse(self._files[0], None, reason)

    def _is_thing(self, code: int) -> bool:
        return code in self.entities or code in self.ties or code in self.documents or code in self.terms

    def _vocabulary(self) -> Vocabulary:
        """Return the terms of the graph, and those that the files declare."""
        classes = np.unique(self.triples.with_predicate(RDF.type)[1]).tolist()
        if not any(self.iri(code) in _TERMS for code in classes):
            return self._known.vocabulary
        own = Vocabulary(read_triples([vocabulary_file()], onto=self.triples))
        for name in ("types", "kinds", "supports", "hedges", "identifiers"):
            setattr(own, name, getattr(self._known.vocabulary, name) | getattr(own, name))
        return own

    def _sort(self) -> None:
        kinds = {f"<{term.iri}>": token for token, term in self.vocabulary.kinds.items()}
        subjects, classes = self.triples.with_predicate(RDF.type)
        for code, class_ in zip(subjects.tolist(), classes.tolist(), strict=True):
            name = self.triples.term(class_)
            if name in kinds:
                self.entities.setdefault(code, []).append(kinds[name])
            elif name == f"<{DZ.Relationship}>":
                self.ties.add(code)
            elif name == f"<{DZ.SourceDocument}>":
                self.documents.add(code)
            elif name[1:-1] in _TERMS:
                self.terms.add(code)
            elif name.startswith(f"<{DZ.base}") and not self._known.has_term(local_name(name[1:-1])):
                self._refuse_word(code, "is a", name[1:-1], self.vocabulary.kinds)

    def _undeclared(self) -> set[int]:
        """Return the properties of our namespace that nothing declares: a word misspelt would lose what it says."""
        bad: set[int] = set()
        for code in np.unique(self.triples.predicates).tolist():
            name = self.triples.predicate_iri(code)
            if name.startswith(DZ.base) and code not in self.terms and not self._known.has_term(local_name(name)):
                at = int(np.flatnonzero(self.triples.predicates == code)[0])
                words = [*map(local_name, DZ), *self.vocabulary.identifiers]
                self._refuse_word(int(self.triples.subjects[at]), "has the property", name, words)
                bad.add(code)
        return bad

    def _refuse_word(self, code: int, fault: str, iri: str, words: Iterable[str]) -> None:
        near = nearest(local_name(iri), list(words), limit=1)
        hint = f"; did you mean dz:{near[0]}" if near else ""
        self.refuse(SubjectError(self.iri(code), f"{fault} dz:{local_name(iri)}, which the vocabulary lacks{hint}"))

    def _number(self) -> None:
        """Give ids: first to what has one of ours, then to others, in the order of their IRIs."""
        named = [code for code in sorted({*self.entities, *self.ties, *self.documents}) if not self.is_blank(code)]
        others = []
        for code in named:
            iri = self.iri(code)
            if iri.startswith(ID.base) and is_slug(local_name(iri)):
                self.ids[code] = local_name(iri)
            else:
                others.append(code)
        taken = {id: self.iri(code) for code, id in self.ids.items()}
        for code in others:
            self.ids[code] = id = self._id(code, taken)
            taken[id] = self.iri(code)

    def _id(self, code: int, taken: dict[str, str]) -> str:
        iri = self.iri(code)
        there = self._known.entity_elsewhere(iri) if code in self.entities else None
        if there is not None:
            return there
        parts = [part for part in unquote(iri).replace("#", "/").replace(":", "/").split("/") if part]
        id = slug(parts[-1] if parts else iri)
        if code not in self.entities:
            return f"{id}-{digest(iri)}"
        if id not in taken and not self._known.is_there(id):
            return id
        self.report.remark(f"{iri} is kept apart from {taken.get(id, id)}: its id is {id}-{digest(iri)}")
        return f"{id}-{digest(iri)}"
