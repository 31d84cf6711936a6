"""A graph at one version: its columns for questions, its records for answers. Immutable.

`Graph` is what a store opens and what networks look at. Ids become numbers here and nowhere else;
records are made when they are asked for, and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np
import numpy.typing as npt

from dezgraph.columns import Index
from dezgraph.model import Change, Document, Entity, Relationship
from dezgraph.names import Match, nearest
from dezgraph.rdf import overlay, records
from dezgraph.rdf.description import Description, iri_of
from dezgraph.rdf.directory import Directory, ids_of
from dezgraph.rdf.reading import read_columns
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.rdf.written import ByEvent, WrittenDates
from dezgraph.scenario import OWN, Scenario, accepted
from dezgraph.terms import DZ, ID, local_name
from dezgraph.vocabulary import Vocabulary

if TYPE_CHECKING:
    from dezgraph.names import NameIndex

__all__ = ["Graph"]

T = TypeVar("T")

_RECORDS_KEPT = 50_000
_ANSWERS_KEPT = 10_000
_TYPE_MASKS_KEPT = 256
_OVERLAID_KEPT = 8
_LARGE = 20_000
_LARGE_OVERLAID_KEPT = 2


class Graph:
    """Everything that is known at one version.

    `version` is the digest of the content of the files, in the order in which they were read; it is the same on every
    machine. The same statements written otherwise, or in another order, have another version.
    """

    def __init__(
        self, triples: Triples, version: str, *, basis: Graph | None = None, changes: Sequence[Change] = ()
    ) -> None:
        """Read a graph; under a scenario of some `changes` it has what stays as it was from its `basis`, without it."""
        self.triples = triples
        self.version = version
        self.vocabulary: Vocabulary = Vocabulary(triples) if basis is None else basis.vocabulary
        self.columns, self.numbering = read_columns(triples, self.vocabulary)
        entities, schemes = self.numbering.entities, self.vocabulary.identifiers
        self.directory: Directory = basis.directory if basis else Directory(triples, entities, schemes)
        self._known_documents: Mapping[str, Document] = {} if basis is None else basis.documents
        self.changes = changes
        self.under = lru_cache(_LARGE_OVERLAID_KEPT if len(self.columns) > _LARGE else _OVERLAID_KEPT)(self._under)
        self.entity = lru_cache(_RECORDS_KEPT)(self._entity)
        self.relationship = lru_cache(_RECORDS_KEPT)(self._relationship)
        self.entity_number = lru_cache(_RECORDS_KEPT)(self._entity_number)
        self.of_types = lru_cache(_TYPE_MASKS_KEPT)(self._of_types)
        self.claim_places = lru_cache(_RECORDS_KEPT)(self._claim_places)

    @property
    def entity_ids(self) -> Sequence[str]:
        """The ids of all entities; an entity's number is its position."""
        return self.directory.ids

    @property
    def entity_iris(self) -> Sequence[str]:
        """The IRIs of all entities, in the order of their numbers."""
        return [iri_of(term) for term in self.triples.terms_of(self.numbering.entities)]

    @cached_property
    def document_ids(self) -> Sequence[str]:
        """The ids of all source documents; a document's number is its position."""
        return ids_of(self.triples, self.numbering.documents)

    def relationship_id(self, row: int) -> str:
        """Return the id of the relationship in a row."""
        return local_name(iri_of(self.triples.term(int(self.numbering.relationships[row]))))

    def _entity_number(self, id: str) -> int:
        """Return the number of an entity by its id, its former id or its IRI.

        Raises:
            NotFoundError: there is none; the nearest ids are named. WithdrawnError: it is withdrawn.
        """
        number = self._find(self.numbering.entities, id)
        if number < 0:
            number = self.directory.former_ids.get(id, -1)
        if number < 0:
            raise self.directory.missing("entity", id, lambda: self.nearest_entities(id))
        return number

    def relationship_number(self, id: str) -> int:
        """Return the row of a relationship by its id or IRI.

        Raises:
            NotFoundError: there is none. WithdrawnError: it is withdrawn.
        """
        number = self._find(self.numbering.relationships, id)
        if number < 0:
            some = range(min(len(self.columns), _RECORDS_KEPT))
            raise self.directory.missing("relationship", id, lambda: nearest(id, map(self.relationship_id, some)))
        return number

    def document_number(self, id: str) -> int:
        """Return the number of a source document by its id or IRI.

        Raises:
            NotFoundError: there is none. WithdrawnError: it is withdrawn.
        """
        number = self._find(self.numbering.documents, id)
        if number < 0:
            raise self.directory.missing("source", id, lambda: nearest(id, self.document_ids))
        return number

    def nearest_entities(self, id: str) -> list[str]:
        """Return up to three ids that `id` may have meant: by identifier, else by name, else by spelling."""
        found = self.directory.identifiers.named(id) or [m.entity for m in self.search(id.replace("-", " "), limit=3)]
        return [self.entity_ids[number] for number in found[:3]] or nearest(id, self.entity_ids)

    def is_relationship(self, code: int) -> bool:
        """Tell whether a term code is that of a relationship."""
        codes = self.numbering.relationships
        at = int(np.searchsorted(codes, code))
        return at < len(codes) and int(codes[at]) == code

    def _entity(self, number: int) -> Entity:
        """Return the full record of an entity."""
        node = Description(self.triples, int(self.numbering.entities[number]))
        return records.entity(node, self.vocabulary, self.documents)

    def _relationship(self, row: int) -> Relationship:
        """Return the full record of a relationship."""
        node = Description(self.triples, int(self.numbering.relationships[row]))
        return records.relationship(node, self.documents)

    def _claim_places(self, row: int) -> tuple[int, ...]:
        """Return, for each claim of a relationship's record, its place among the claims of its columns."""
        return records.claim_places(Description(self.triples, int(self.numbering.relationships[row])), self.documents)

    def edge_data(self, row: int) -> dict[str, object]:
        """Return what a relationship is, whatever the lens: the data of its edge in a networkx graph."""
        record = self.relationship(row)
        term = self.vocabulary.types[record.type]
        return {
            "type": record.type,
            "family": term.family,
            "sign": term.sign,
            "valid_from": record.valid_from,
            "valid_until": record.valid_until,
            "support": record.support,
            "hedges": record.hedges,
        }

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """Every source document by id, in the order of ids."""
        codes = zip(self.document_ids, self.numbering.documents.tolist(), strict=True)
        known = self._known_documents
        return {id: known.get(id) or records.document(Description(self.triples, code)) for id, code in codes}

    def labels(self, number: int) -> Mapping[str, str]:
        """Return the preferred label of an entity in each language; its id where it has none."""
        return self.directory.labels.get(number) or {"en": self.entity_ids[number]}

    def dates_of(self, row: int) -> tuple[str | None, str | None]:
        """Return when a relationship starts and ends, as it was written, without making its record."""
        return self._written_dates[row]

    @cached_property
    def _written_dates(self) -> WrittenDates:
        return WrittenDates(self.triples, self.numbering.relationships)

    @cached_property
    def by_event(self) -> ByEvent:
        """The relationships that each event began, and those that it ended."""
        return ByEvent(self.triples, self.numbering.relationships, self.numbering.entities)

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` gave for a key, or gives now: for what follows from this graph and the key alone."""
        found = self._remembered.get(key)
        if found is None:
            if len(self._remembered) >= _ANSWERS_KEPT:
                self._remembered.clear()
            found = self._remembered[key] = make()
        return cast("T", found)

    @cached_property
    def _remembered(self) -> dict[Hashable, object]:
        return {}

    def of_kinds(self, kinds: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Return a mask of the entities of these kinds or narrower ones."""
        wanted = {kind for token in kinds for kind in self.vocabulary.narrower_kinds(token)}
        allowed = np.array([token in wanted for token in self.vocabulary.kinds], dtype=bool)
        mask = np.zeros(self.columns.entity_count, dtype=bool)
        mask[self.columns.kind_entity[allowed[self.columns.kind_kind]]] = True
        return mask

    def _of_types(self, *tokens: str) -> npt.NDArray[np.bool_]:
        """Return a mask of the relationship types, by number, that are one of these or narrower."""
        wanted = {type_ for token in tokens for type_ in self.vocabulary.narrower_types(token)}
        return np.array([token in wanted for token in self.vocabulary.types], dtype=bool)

    def kinds_of(self, number: int) -> tuple[str, ...]:
        """Return the kinds that an entity is declared to be."""
        tokens = list(self.vocabulary.kinds)
        rows = self._kind_rows[number]
        return tuple(tokens[kind] for kind in self.columns.kind_kind[rows].tolist())

    @cached_property
    def _kind_rows(self) -> Index:
        return Index.of(self.columns.kind_entity, self.columns.entity_count)

    @cached_property
    def actors(self) -> npt.NDArray[np.bool_]:
        """Which entities are actors."""
        return self.of_kinds(["Actor"])

    @cached_property
    def scenario_ids(self) -> Sequence[str]:
        """The ids of the scenarios, in the order of ids."""
        return [self.entity_ids[number] for number in np.flatnonzero(self.of_kinds(["Scenario"])).tolist()]

    def _under(self, scenario: str | Scenario | None) -> Graph:
        """Return the graph with the changes of a scenario laid over it; itself for None. The last few are kept.

        Raises:
            ScenarioError: a scenario of one's own that names what is not there. NotFoundError: there is no such one.
        """
        if scenario is None:
            return self
        if isinstance(scenario, Scenario):
            claim, about = overlay.assumed(OWN, scenario.label)
            return self._overlaid(accepted(self, scenario.changes), scenario.digest, OWN, [claim], about)
        number = self.entity_number(scenario)
        claims = Description(self.triples, int(self.numbering.entities[number])).terms(DZ.claim)
        return self._overlaid(self.entity(number).changes, scenario, self.entity_ids[number], claims)

    def _overlaid(
        self, changes: Sequence[Change], suffix: str, name: str, claims: Sequence[str], about: Sequence[str] = ()
    ) -> Graph:
        triples = overlay.overlaid(
            self.triples, changes, scenario=name, claims=claims, about=about, term_of=self._term_of
        )
        return Graph(triples, f"{self.version}+{suffix}", basis=self, changes=changes)

    def _term_of(self, what: str, id: str) -> str:
        """Return the term of an entity, a relationship, a type, a category of support or a hedge, in N-Triples."""
        if what == "entity":
            return self.triples.term(int(self.numbering.entities[self.entity_number(id)]))
        if what == "relationship":
            return self.triples.term(int(self.numbering.relationships[self.relationship_number(id)]))
        return f"<{self.vocabulary.lists[f'{what}s'][id].iri}>"

    def check_scenarios(self) -> None:
        """Refuse a graph with a scenario that could not be laid over it, before anyone asks for it.

        Raises:
            SubjectError: such a scenario, by its IRI.
        """
        for id in self.scenario_ids:
            code = self.numbering.entities[self.entity_number(id)]
            overlay.check(Description(self.triples, int(code)), self._knows)

    def _knows(self, what: str, iri: str) -> bool:
        if what in ("type", "support", "hedge"):
            return any(iri == term.iri for term in self.vocabulary.lists[f"{what}s"].values())
        return self._find(self.numbering.entities if what == "entity" else self.numbering.relationships, iri) >= 0

    def search(self, text: str, *, limit: int = 10, kinds: Sequence[str] = ()) -> list[Match]:
        """Return the entities that a text names, best first: who has it as an identifier, then by name.

        Raises:
            NameQueryError: the text cannot be searched.
        """
        return self.directory.search(text, limit, self.of_kinds(kinds) if kinds else None)

    @property
    def names(self) -> NameIndex:
        """The index over all labels and aliases."""
        return self.directory.names

    def _find(self, codes: Codes, id: str) -> int:
        """Return the position of an id (or IRI) among numbered codes, -1 without one."""
        for iri in (ID[id], id):
            code = self.triples.code(f"<{iri}>")
            at = int(np.searchsorted(codes, code))
            if code >= 0 and at < len(codes) and codes[at] == code:
                return at
        return -1
