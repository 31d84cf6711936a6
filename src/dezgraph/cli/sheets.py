"""One record in full, as a sheet: its fields, the tables that belong to it, and the same for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.tables import Column, print_table
from dezgraph.cli.words import date_words
from dezgraph.unseen import escaped

if TYPE_CHECKING:
    from dezgraph.cli.teller import Teller
    from dezgraph.model import Claim, Entity
    from dezgraph.view import View
    from dezgraph_api.shapes import Shapes

__all__ = ["Sheet", "document_sheet", "entity_sheet", "relationship_sheet"]

Rows: TypeAlias = list[tuple[str, ...]]
Part: TypeAlias = tuple[str, Sequence[Column], Rows]
_FIELDS: Final = (Column("", style="bold", whole=True), Column(""))
_TIES: Final = (Column("source"), Column("how"), Column("target"), *EVIDENCE[:-1], Column("id", style="dim"))
_CLAIMS: Final = (
    Column("source", style="bold"),
    Column("where", below=True),
    Column("stance", whole=True),
    Column("grade", style="bold", whole=True, below=True),
    Column("published", whole=True),
    Column("withdrawn", whole=True, below=True),
    Column("note"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record: its label and id, its fields, tables by heading, and the document for programs."""

    asked: Asked
    title: str
    id: str
    fields: Sequence[tuple[str, str]]
    tables: Sequence[Part]
    document: Callable[[Shapes], dict[str, Any]]

    def print(self) -> None:
        """Print the record, as a sheet or as one JSON document."""
        if self.asked.as_json:
            print_json(self.asked.document(**self.document(self.asked.shapes())))
            return
        sys.stdout.write(f"{escaped(self.title)}\n\n")
        print_table(_FIELDS, [(self.asked.word("id"), self.id), *self._lines()])
        for heading, columns, rows in self.tables:
            if rows:
                sys.stdout.write(f"\n{self.asked.word(heading).upper()}: {len(rows)}\n")
                print_table(self.asked.columns(*columns), rows)

    def _lines(self) -> list[tuple[str, str]]:
        return [(self.asked.word(name), text) for name, text in self.fields if text]


def entity_sheet(asked: Asked, number: int) -> Sheet:
    """Return the sheet of an entity: what it is, and its relationships in view."""
    teller, network = asked.teller(), asked.network
    record = network.content.entity(number)
    rows = network.rows_at(number).tolist()
    started, ended = network.rows_started_by(number).tolist(), network.rows_ended_by(number).tolist()
    changes: Rows = [
        (teller.word(each.change), teller.hedges(each.hedges), teller.text(each.description)) for each in record.changes
    ]
    tables: list[Part] = [
        ("changes", (Column("what", whole=True), Column("hedges"), Column("description")), changes),
        ("claims", _CLAIMS, _claims(teller, record.claims)),
        ("relationships", _TIES, _ties(teller, rows)),
        ("started", _TIES, _ties(teller, started)),
        ("ended", _TIES, _ties(teller, ended)),
    ]

    def document(shapes: Shapes) -> dict[str, Any]:
        shape = shapes.scenarios.full(number) if record.changes else shapes.entities.full(record)
        parts = {"relationships": rows, "started": started, "ended": ended}
        ties = {name: shapes.relationships.all(network, part) for name, part in parts.items()}
        return {"entity": shape | shapes.entities.counts(network, number), **ties}

    fields = [("kind", teller.kinds(number)), *_entity_fields(teller, record)]
    return Sheet(asked, teller.label(number), record.id, fields, tables, document)


def _entity_fields(teller: Teller, record: Entity) -> list[tuple[str, str]]:
    likelihoods = teller.network.content.vocabulary.likelihoods
    return [
        ("name", ", ".join(text for language, text in record.labels.items() if language != teller.lang)),
        ("definition", teller.text(record.definition)),
        ("note", teller.text(record.note)),
        ("aliases", teller.listed(text for _, text in record.aliases)),
        ("identifiers", ", ".join(f"{scheme} {value}" for scheme, value in record.identifiers.items())),
        ("former ids", ", ".join(record.former_ids)),
        ("coordinates", ", ".join(map(str, record.coordinates or ()))),
        ("date", date_words(record.date) if record.date else ""),
        ("participants", teller.listed(map(teller.name, record.participants))),
        ("locations", teller.listed(map(teller.name, record.locations))),
        ("likelihood", teller.terms([record.likelihood], likelihoods) if record.likelihood else ""),
        ("drivers", teller.listed(map(teller.name, record.drivers))),
        ("sources", ", ".join(record.documents)),
    ]


def relationship_sheet(asked: Asked, row: int) -> Sheet:
    """Return the sheet of a relationship: its dates, and every claim, whatever the lens."""
    teller = asked.teller()
    record = asked.network.shown(row)
    since, until = teller.dates(record)
    fields = [
        ("source", f"{teller.name(record.source)} ({record.source})"),
        ("how", teller.how(record)),
        ("target", f"{teller.name(record.target)} ({record.target})"),
        ("supports", teller.terms(record.support, asked.network.content.vocabulary.supports)),
        ("since", since),
        ("until", until),
        ("started by", teller.name(record.started_by)),
        ("ended by", teller.name(record.ended_by)),
        *_standing(teller, row),
        ("description", teller.text(record.description)),
        ("note", teller.text(record.note)),
    ]
    title = " – ".join((teller.name(record.source), teller.how(record), teller.name(record.target)))

    def document(shapes: Shapes) -> dict[str, Any]:
        return {"relationship": shapes.relationships.full(asked.network, row)}

    return Sheet(asked, title, record.id, fields, [("claims", _CLAIMS, _claims(teller, record.claims))], document)


def _standing(teller: Teller, row: int) -> list[tuple[str, str]]:
    network = teller.network
    certainty = ("certainty", teller.surely(network.certainty(row), disputed=network.is_disputed(row)))
    if row in network.rows:
        return [certainty, ("grade", teller.grade(row))]
    return [certainty, ("lens", teller.word("does not let it through"))]


def document_sheet(asked: Asked, number: int, place: str | None = None) -> Sheet:
    """Return the sheet of a source document, with the relationships in view that rest on it, or on one place of it."""
    teller, network = asked.teller(), asked.network
    record = network.content.documents[network.content.document_ids[number]]
    claims = _claims_of(network, number)
    rows = sorted({row for row, claim in claims if place is None or claim.is_at(place)})
    letter = teller.terms([f"reliability-{record.reliability}"], network.content.vocabulary.reliabilities)
    fields = [
        ("title", teller.text(record.title)),
        ("publisher", record.publisher or ""),
        ("date", date_words(record.date)),
        ("address", record.address or ""),
        ("language", record.language or ""),
        ("kind", record.kind or ""),
        ("reliability", f"{record.reliability} ({letter})"),
        ("note", teller.text(record.note)),
    ]

    def document(shapes: Shapes) -> dict[str, Any]:
        return {
            "source": shapes.sources.full(record.id, len(claims)),
            "relationships": shapes.relationships.all(network, rows),
        }

    return Sheet(asked, record.id, record.id, fields, [("relationships", _TIES, _ties(teller, rows))], document)


def _claims_of(network: View, document: int) -> list[tuple[int, Claim]]:
    """Return the claims of a source that the lens lets through, each with the row that it speaks of."""
    content, columns = network.content, network.content.columns
    id, speaking = content.document_ids[document], columns.claim_row[columns.claim_document == document]
    found = []
    for row in np.intersect1d(speaking, network.rows).tolist():
        claims = zip(content.relationship(row).claims, network.claims_in_view(row), strict=True)
        found += [(row, claim) for claim, is_seen in claims if is_seen and claim.document == id]
    return found


def _claims(teller: Teller, claims: Iterable[Claim]) -> Rows:
    return [
        (
            claim.document,
            ", ".join(claim.places),
            teller.word(claim.stance),
            claim.grade,
            date_words(claim.published),
            claim.withdrawn or "",
            teller.text(claim.note),
        )
        for claim in claims
    ]


def _ties(teller: Teller, rows: Iterable[int]) -> Rows:
    found: Rows = []
    for row in rows:
        record = teller.network.content.relationship(row)
        ends = (teller.name(record.source), teller.how(record), teller.name(record.target))
        found.append((*ends, *evidence(teller, row)[:-1], record.id))
    return found
