"""The claims of relationships: external references to their sources, and for the extension the claims themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import numpy as np

from dezgraph.columns import ASSERTS, DENIES, DISPUTES
from dezgraph.formats.stix.objects import Stamps, known
from dezgraph.grades import TEXTS
from dezgraph.rdf.values import Values
from dezgraph.terms import DZ, SKOS

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.model import Claim, Document
    from dezgraph.view import View

__all__ = ["Claims", "Said", "claim_of", "source_of"]

_IN_ADDRESSES: Final = ":/?#[]@!$&'()*+,;=%~"
_STANCES: Final = {ASSERTS: "asserts", DISPUTES: "disputes", DENIES: "denies"}


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one relationship: claims in view, the documents that they are of, and the object's stamps."""

    claims: list[dict[str, Any]]
    references: list[dict[str, Any]]
    stamps: dict[str, str]


class Claims:
    """The claims of a view's relationships, read a batch of rows at a time."""

    def __init__(self, view: View, stamps: Stamps) -> None:
        self._view = view
        self._stamps = stamps
        self._values = Values(view.content.triples, view.content.numbering.claims)
        self._document = cache(self._document_at)

    def of_rows(self, rows: Numbers) -> Iterator[Said]:
        """Yield what is said of each relationship of the view, in the order of rows."""
        starts, claims, seen = self._view.sieve.claims_of(rows)
        columns = self._view.content.columns
        told = zip(
            columns.claim_document[claims].tolist(),
            columns.claim_stance[claims].tolist(),
            columns.claim_grade[claims].tolist(),
            *self._texts(claims.astype(np.int32)),
            seen.tolist(),
            strict=True,
        )
        rest = iter(list(told))
        for count in np.diff(starts).tolist():
            # By document, stance, grade and places: the labels of blank nodes change with each reading.
            yield self._said(sorted((next(rest) for _ in range(count)), key=itemgetter(0, 1, 2, 3)))

    def _texts(self, claims: Numbers) -> Iterator[list[Any]]:
        yield self._listed(DZ.place, claims)
        for predicate in (DZ.published, DZ.recorded, DZ.withdrawn):
            yield self._values.text(predicate, claims).to_pylist()
        for language in ("en", "ar"):
            yield self._values.text(SKOS.note, claims, language).to_pylist()

    def _listed(self, predicate: str, claims: Numbers) -> list[list[str]]:
        found: list[list[str]] = [[] for _ in range(len(claims))]
        whose, texts = self._values.texts(predicate, claims)
        for place, text in zip(whose.tolist(), texts.to_pylist(), strict=True):
            found[place].append(text)
        return found

    def _said(self, told: list[tuple[Any, ...]]) -> Said:
        claims: list[dict[str, Any]] = []
        places: dict[int, list[str]] = {}
        days: list[str] = []
        for document, stance, grade, where, published, recorded, withdrawn, note, note_ar, is_seen in told:
            days += (day for day in (recorded, withdrawn) if day)
            if is_seen:
                places.setdefault(document, []).extend(where)
                claims.append(
                    known(
                        source=self._document(document)[1],
                        stance=_STANCES[stance],
                        grade=TEXTS[grade],
                        places=where,
                        published=published,
                        recorded=recorded,
                        withdrawn=withdrawn,
                        notes=known(en=note, ar=note_ar),
                    )
                )
        references = [_reference(self._document(number)[0], where) for number, where in places.items()]
        return Said(claims, references, self._stamps.of(days))

    def _document_at(self, number: int) -> tuple[Document, dict[str, Any]]:
        document = self._view.content.documents[self._view.content.document_ids[number]]
        return document, source_of(document)


def source_of(document: Document) -> dict[str, Any]:
    """Return a source document as the extension tells it."""
    return known(
        id=document.id,
        titles=dict(document.title),
        publisher=document.publisher,
        date=document.date,
        address=document.address,
        language=document.language,
        kind=document.kind,
        reliability=document.reliability,
    )


def claim_of(claim: Claim, document: Document) -> dict[str, Any]:
    """Return a claim of an event as the extension tells it."""
    return known(
        source=source_of(document),
        stance=claim.stance,
        grade=claim.grade,
        places=list(claim.places),
        published=claim.published,
        recorded=claim.recorded,
        withdrawn=claim.withdrawn,
        notes=dict(claim.note),
    )


def _reference(document: Document, places: list[str]) -> dict[str, Any]:
    told = [each for each in (document.publisher, document.date, *dict.fromkeys(places)) if each]
    return known(
        source_name=document.title.get("en") or next(iter(document.title.values()), document.id),
        description=", ".join(told),
        url=document.address and quote(document.address, safe=_IN_ADDRESSES),  # STIX has addresses in ASCII only
        external_id=document.id,
    )
