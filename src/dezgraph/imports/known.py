"""What a graph has already, for an import into it: an entity with the same identifier is used again, nothing is merged.

Records pass through here before they are written. What the graph has stays as it is; an entity in it may gain names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from dezgraph.errors import NotFoundError
from dezgraph.graph import Graph
from dezgraph.imports.records import Addition, Entity, Record, Relationship, Source
from dezgraph.imports.report import Report
from dezgraph.rdf.description import text_of
from dezgraph.terms import DZ, local_name
from dezgraph.vocabulary import Vocabulary

__all__ = ["Known"]


class Known:
    """A graph as an import sees it: O(n) at first, then a look-up for each record."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    @property
    def vocabulary(self) -> Vocabulary:
        """The terms that may be used."""
        return self._graph.vocabulary

    def is_other(self, id: str, name: str) -> bool:
        """Tell whether an id is there, but not as that of an entity which has this name, or is named by its id."""
        if not self.is_there(id):
            return False
        names = self._names_of(id)
        return name not in names and not (names and name == id)

    def is_there(self, id: str) -> bool:
        """Tell whether anything has this id."""
        return id in self._ids

    def settled(self, records: Iterable[Record], report: Report) -> Iterator[Record]:
        """Yield what is new among records, with the ids of the entities that are there in place of their own."""
        ids: dict[str, str] = {}
        for record in records:
            if isinstance(record, Relationship):
                if self.is_there(record.id):
                    report.left_out["relationships that the store has already"] += 1
                    continue
                source, target = (ids.get(end, end) for end in (record.source, record.target))
                if source == target:
                    report.left_out["relationships of an entity with itself, as the store has it"] += 1
                    continue
                yield record if not ids else replace(record, source=source, target=target)
            elif isinstance(record, Entity) and (there := self._same(record, report)) is not None:
                ids[record.id] = there
                if there != record.id:
                    report.reused[record.id] = there
                yield from self._added(record, there)
                continue
            elif isinstance(record, Source) and self.is_there(record.id):
                continue
            else:
                yield record
            report.made[type(record).__name__] += 1

    def _same(self, entity: Entity, report: Report) -> str | None:
        """Return the id of the entity that has an identifier of another, or else its id."""
        for scheme, value in entity.identifiers:
            found = self._identified.get((scheme, value), [])
            if len(found) == 1:
                return found[0]
            if found:
                report.remark(f"{scheme} {value} is that of {' and of '.join(found)}: {entity.id} is kept apart")
        if not self.is_there(entity.id):
            return None
        return self._graph.entity_ids[self._graph.entity_number(entity.id)]

    def _added(self, entity: Entity, id: str) -> Iterator[Addition]:
        have = self._names_of(id)
        names = (*entity.labels.items(), *entity.aliases)
        # What the file names by an id has no name there.
        new = () if entity.is_named_by_id else tuple(name for name in names if name[1] not in have)
        if new:
            yield Addition(id, entity.source, new)

    @cached_property
    def _ids(self) -> frozenset[str]:
        numbering, triples = self._graph.numbering, self._graph.triples
        codes = (numbering.entities, numbering.relationships, numbering.documents)
        found = (local_name(term[1:-1]) for each in codes for term in triples.terms_of(each))
        return frozenset((*found, *self._graph.directory.former_ids))

    @cached_property
    def _identified(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        triples = self._graph.triples
        for scheme in self.vocabulary.identifiers:
            subjects, values = triples.with_predicate(DZ[scheme])
            for subject, value in zip(triples.terms_of(subjects), triples.terms_of(values), strict=True):
                found.setdefault((scheme, text_of(value)[0]), []).append(local_name(subject[1:-1]))
        return found

    def _names_of(self, id: str) -> frozenset[str]:
        """Return the names of an entity, its id where it has none; nothing for what is no entity."""
        try:
            number = self._graph.entity_number(id)
        except NotFoundError:
            return frozenset()
        aliases = (text for _, text in self._graph.entity(number).aliases)
        return frozenset((*self._graph.labels(number).values(), *aliases))
