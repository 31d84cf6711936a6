"""Claims in RDF, completed: by the import's own source document and grade where a file or a mapping gives none."""

from __future__ import annotations

from typing import Final

from dezgraph.dates import interval
from dezgraph.errors import DateError, SubjectError
from dezgraph.grades import DIGITS, Grade
from dezgraph.imports.rdf.things import Things
from dezgraph.imports.records import Source, Triple
from dezgraph.imports.settings import Settings
from dezgraph.rdf.description import text_of
from dezgraph.terms import DZ, ID

__all__ = ["UNJUDGED", "Claims"]

UNJUDGED: Final = Grade("F", 6)
_INTEGER: Final = "http://www.w3.org/2001/XMLSchema#integer"
_DATE: Final = "http://www.w3.org/2001/XMLSchema#date"
_STANCES: Final = frozenset((DZ.asserts, DZ.disputes, DZ.denies))
_ONCE: Final = (DZ.sourceDocument, DZ.credibility, DZ.stance, DZ.published, DZ.recorded, DZ.withdrawn)


class Claims:
    """The claims of an import. `is_used` once anything rests on its own `document`; `is_made` where all does."""

    def __init__(self, things: Things, document: Source, settings: Settings) -> None:
        self._things, self._document = things, document
        self._recorded = settings.recorded.isoformat()
        self.grade = settings.grade or UNJUDGED
        self.is_made = self.is_used = settings.mapping is not None

    @property
    def document(self) -> Source:
        """The source document of the import, which rests on it from now on."""
        self.is_used = True
        return self._document

    def completed(self, claims: list[int]) -> tuple[Triple, ...]:
        """Return what claims lack: source document, stance, credibility, and on which day they were recorded.

        Raises:
            SubjectError: what a claim says cannot be.
        """
        return tuple(triple for claim in claims for triple in self._completed(claim))

    def of_document(self, code: int) -> tuple[Triple, ...]:
        """Return what a source document lacks: its letter."""
        if DZ.reliability in self._things.values(code):
            return ()
        return ((self._things.term(code), f"<{DZ.reliability}>", f'"{self.grade.reliability}"'),)

    def _completed(self, claim: int) -> list[Triple]:
        things, values = self._things, self._things.values(claim)
        for name in _ONCE:
            if len(values.get(name, ())) > 1:
                raise self._bad(claim, f"has a claim with more than one dz:{name.removeprefix(DZ.base)}")
        self._look(claim, values)
        lacking = {
            DZ.stance: f"<{DZ.asserts}>",
            DZ.credibility: f'"{self.grade.credibility}"^^<{_INTEGER}>',
            DZ.recorded: f'"{self._recorded}"^^<{_DATE}>',
        }
        added = [(things.term(claim), f"<{name}>", value) for name, value in lacking.items() if name not in values]
        if DZ.sourceDocument not in values:
            added.append((things.term(claim), f"<{DZ.sourceDocument}>", f"<{ID[self.document.id]}>"))
        return added

    def _look(self, claim: int, values: dict[str, list[int]]) -> None:
        things = self._things
        for code in values.get(DZ.sourceDocument, ()):
            if not things.is_document(code):
                raise self._bad(claim, f"has a claim by {things.iri(code)}, which is no source document")
        for code in values.get(DZ.stance, ()):
            if things.iri(code) not in _STANCES:
                raise self._bad(
                    claim, f"has a claim with the dz:stance {things.iri(code)}: use asserts, disputes, denies"
                )
        for code in values.get(DZ.credibility, ()):
            if self._text(code) not in map(str, DIGITS):
                raise self._bad(claim, f"has a claim with the dz:credibility {self._text(code)}: use 1 to 6")
        for code in values.get(DZ.published, ()):
            try:
                interval(self._text(code), None)
            except DateError as error:
                raise self._bad(
                    claim, f"has a claim with the dz:published {error.value!r}; {error.accepted}"
                ) from error

    def _bad(self, claim: int, reason: str) -> SubjectError:
        owners = self._things.triples.subjects[self._things.triples.objects == claim]
        return SubjectError(self._things.iri(int(owners[0]) if len(owners) else claim), reason)

    def _text(self, code: int) -> str:
        term = self._things.triples.term(code)
        return text_of(term)[0] if term.startswith('"') else term
