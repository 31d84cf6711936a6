"""Relationships as the links of FollowTheMoney: each is one entity, of the schema of its type where the ends fit it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

from dezgraph.columns import ASSERTS
from dezgraph.formats.follow_the_money.schemata import EDGES, LINK, SANCTION, entity_of, facts_of, is_a, marked
from dezgraph.formats.follow_the_money.values import address, day_prefix, listed, reference, text
from dezgraph.rdf.values import Values
from dezgraph.terms import DZ

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.formats.form import Excerpt
    from dezgraph.graph import Graph

__all__ = ["Links"]

_STANCES: Final = ("asserts", "disputes", "denies")
_GRADE_STEP: Final = 8
_LONGEST_STRING: Final = 1024
_Told: TypeAlias = list[tuple[str, str, str]]
"""Claims: the id of the document, the stance, the digit of credibility and the places."""


class Links:
    """The links of an excerpt. `schemata` are those of all entities, by their numbers."""

    def __init__(self, excerpt: Excerpt, schemata: list[str]) -> None:
        self._excerpt, self._schemata = excerpt, schemata
        self._graph = excerpt.view.content
        self._values = Values(self._graph.triples, self._graph.numbering.claims)
        self._source = cache(self._told_of)

    def of(self, rows: Numbers, batch: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """Yield the links of some relationships, given as rows of the graph and of the table of edges."""
        columns = self._graph.columns
        ends = zip(columns.source[rows].tolist(), columns.target[rows].tolist(), strict=True)
        for row, (source, target), claims in zip(batch, ends, self._claims(rows), strict=True):
            schema = _fitting(self._graph, row["type"], self._schemata[source], self._schemata[target])
            yield self._link(row, schema, claims)

    def _told_of(self, id: str) -> tuple[str | None, str | None, str]:
        """Return publisher, address and id of a source document."""
        document = self._graph.documents[id]
        return text(document.publisher, _LONGEST_STRING), address(document.address), reference(id)

    def _claims(self, rows: Numbers) -> Iterator[_Told]:
        """Yield the claims in view of each row."""
        graph = self._graph
        starts, claims, seen = self._excerpt.view.sieve.claims_of(rows)
        whose, texts = self._values.texts(DZ.place, claims.astype(np.int32))
        places: dict[int, list[str]] = {}
        for claim, place in zip(whose.tolist(), texts.to_pylist(), strict=True):
            places.setdefault(claim, []).append(place)
        columns = graph.columns
        documents, stances, grades = (
            column[claims].tolist() for column in (columns.claim_document, columns.claim_stance, columns.claim_grade)
        )
        for first, last in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
            yield [
                (
                    graph.document_ids[documents[each]],
                    _STANCES[stances[each]],
                    " ".join((str(grades[each] % _GRADE_STEP), "; ".join(places.get(each, ())))).strip(),
                )
                for each in range(first, last)
                if seen[each]
            ]

    def _link(self, row: dict[str, Any], schema: str, claims: _Told) -> dict[str, Any]:
        sources = [self._source(id) for id, stance, _ in claims if stance == _STANCES[ASSERTS]]
        facts = {fact: row[fact] for fact in ("type", "sign", "valid_from", "valid_until", "grade", "certainty")}
        properties = {
            "role": listed([text(row[f"type_label_{self._excerpt.lang}"] or row["type_label_en"], _LONGEST_STRING)]),
            "startDate": listed([day_prefix(row["start_earliest"], row["start_latest"])]),
            "endDate": listed([day_prefix(row["end_earliest"], row["end_latest"])]),
            "summary": listed(text(row[f"description_{each}"]) for each in ("en", "ar")),
            "description": [
                *facts_of(facts),
                *(marked("support", each) for each in row["support"]),
                *(marked("hedge", each) for each in row["hedges"]),
                *listed(text(marked("claim", " ".join(claim))) for claim in claims),
            ],
            "recordId": listed([text(row["id"], _LONGEST_STRING)]),
            "publisher": listed(publisher for publisher, _, _ in sources),
            "sourceUrl": listed(url for _, url, _ in sources),
            "proof": listed(id for _, _, id in sources),
        }
        if schema == SANCTION:
            del properties["role"]
            properties["entity"] = [reference(row["target"])]
            properties["authority"] = listed(
                text(row[f"source_label_{each}"], _LONGEST_STRING) for each in ("en", "ar")
            )
            properties["description"].append(marked("source", reference(row["source"])))
        else:
            edge = EDGES[schema]
            properties = {
                edge.source: [reference(row["source"])],
                edge.target: [reference(row["target"])],
                **properties,
            }
        return entity_of(row["id"], schema, properties)


def _fitting(graph: Graph, type_: str, source: str, target: str) -> str:
    """Return the schema of a relationship type where the ends are within its ranges, else that of any link."""
    for schema in graph.vocabulary.types[type_].mappings.get("ftm", ()):
        edge = EDGES.get(schema)
        if schema == SANCTION or (edge and is_a(source, edge.source_range) and is_a(target, edge.target_range)):
            return schema
    return LINK
