"""What a graph has already, for an import into it: who is found again by a decision, an identifier, an id or a name.

Records pass through here before they are written. What the graph has stays as it is; an entity in it may gain names and
identifiers. What may be meant and is not certain is told, and kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from dezgraph.errors import NotFoundError
from dezgraph.graph import Graph
from dezgraph.imports.decisions import Decisions, decisions
from dezgraph.imports.matching import contradicted, likenesses, original_of
from dezgraph.imports.records import Addition, Entity, Record, Relationship, Source, Statements, Triple, digest, is_slug
from dezgraph.imports.report import Likeness, Report
from dezgraph.terms import DZ, ID, SKOS, local_name
from dezgraph.vocabulary import Vocabulary

__all__ = ["Known"]

_UNDECIDED: Final = Decisions()
_ENTITY: Final = f"<{ID.base}"


@dataclass(slots=True)
class _Import:
    """One import: its format and report, the other ids of its entities, and for whom those of the graph were taken."""

    format: str
    report: Report
    ids: dict[str, str] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    there: set[str] = field(default_factory=set)

    def found(self, original: str, there: str) -> str:
        """Note that an entity is that of the graph, and return the latter. Two that are the same are told."""
        other = self.meant.setdefault(there, original)
        if other != original:
            self.report.remark(f"{other!r} and {original!r} are both {there}")
        return there


class Known:
    """A graph as an import sees it, and who was decided to be who: O(n) at first, then a look-up for each record."""

    def __init__(self, graph: Graph, decided: Decisions = _UNDECIDED) -> None:
        self._graph = graph
        self.decisions = decided

    def deciding(self, path: Path) -> Known:
        """Return the same with the decisions in a file, if it is there. Raises DataError as `decisions`."""
        return Known(self._graph, decisions(path, self.entity_id))

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

    def is_document(self, id: str, title: str | None = None) -> bool:
        """Tell whether a source document has this id, and this title if one is given."""
        return id in self._documents and (title is None or title in self._graph.documents[id].title.values())

    def entity_id(self, id: str) -> str | None:
        """Return the id of an entity, also by a former one; None where the graph has none."""
        try:
            return self._graph.entity_ids[self._graph.entity_number(id)]
        except NotFoundError:
            return None

    def entity_elsewhere(self, iri: str) -> str | None:
        """Return the id of the entity that an IRI of others stands for, by `skos:exactMatch`; None where none does."""
        return self._elsewhere.get(iri)

    def has_term(self, token: str) -> bool:
        """Tell whether the vocabulary declares a term: a property, a class or any other."""
        code = self._graph.triples.code(f"<{DZ[token]}>")
        return code >= 0 and next(self._graph.triples.of(code), None) is not None

    def settled(self, records: Iterable[Record], report: Report, format: str) -> Iterator[Record]:
        """Yield what is new among records of a format, with the ids of the entities that are there for their own.

        Entities of the same import are never made one, save where the graph says who both are.
        """
        current = _Import(format, report)
        ids = current.ids
        for record in records:
            if isinstance(record, Relationship):
                if (tie := self._tie(record, current)) is None:
                    continue
                yield tie
            elif isinstance(record, Entity):
                there, id = self._same(record, current)
                if id != record.id:
                    ids[record.id] = id
                if there:
                    current.there.add(record.id)
                    if id != record.id:
                        report.reused[record.id] = id
                    yield from self._added(record, id)
                    continue
                yield record if id == record.id else replace(record, id=id)
            elif isinstance(record, Source) and self.is_there(record.id):
                continue
            elif isinstance(record, Statements):
                yield from self._said(record, current)
                continue
            else:
                yield record
            report.made[type(record).__name__] += 1

    def _tie(self, tie: Relationship, current: _Import) -> Relationship | None:
        """Return a relationship between who is meant; None, and counted, for one that is not new or has one end."""
        ids = current.ids
        source, target = ids.get(tie.source, tie.source), ids.get(tie.target, tie.target)
        there = self._tie_there(tie.id)
        if there is not None and not tie.statements and not self._is_same(there, tie, source, target):
            id = f"{tie.id}-{digest(chr(0).join((source, tie.type, target)))}"
            current.report.remark(f"{tie.id} is something else in the store: the relationship is kept apart, as {id}")
            tie, there = replace(tie, id=id), self._tie_there(id)
        if there is not None:
            current.report.left_out["relationships that the store has already"] += 1
            return None
        if source == target:
            current.report.left_out["relationships of an entity with itself, as the store has it"] += 1
            return None
        if source == tie.source and target == tie.target and not tie.statements:
            return tie
        return replace(tie, source=source, target=target, statements=_renamed(tie.statements, ids))

    def _tie_there(self, id: str) -> int | None:
        """Return the row of the relationship that has an id, -1 where something else has it, None where nothing has."""
        return self._ids.get(id)

    def _is_same(self, row: int, tie: Relationship, source: str, target: str) -> bool:
        """Tell whether a row is of the same type and between the same, as they are in the file or as they are meant."""
        if row < 0:
            return False
        columns, ids = self._graph.columns, self._graph.entity_ids
        ends = (ids[columns.source[row]], tie.source, source), (ids[columns.target[row]], tie.target, target)
        return self._types[columns.type[row]] == tie.type and all(there in named for there, *named in ends)

    def _said(self, record: Statements, current: _Import) -> Iterator[Statements]:
        """Yield what is said of what is new: what the graph has stays as it is."""
        if record.id not in current.there and not (record.sort and self.is_there(record.id)):
            yield replace(record, triples=_renamed(record.triples, current.ids))
            current.report.made.update([record.sort] if record.sort else [])

    def _same(self, entity: Entity, current: _Import) -> tuple[bool, str]:
        """Return whether an entity is there, and the id that it has there, or is to have."""
        if not self._graph.entity_ids:
            return False, entity.id
        original, report = original_of(entity), current.report
        rejected = self.decisions.rejected.get((current.format, original), frozenset())
        report.decided["reject"] += bool(rejected)
        accepted = self.decisions.accepted.get((current.format, original))
        if accepted is not None:
            report.decided["accept"] += 1
            if self.is_there(entity.id) and self.entity_id(entity.id) != accepted:
                report.remark(f"{entity.id} stays in the store beside {accepted}, which was accepted for {original!r}")
            return True, current.found(original, accepted)
        if (there := self._identified_as(entity, report)) is not None and there not in rejected:
            return True, current.found(original, there)
        id = entity.id
        if self.is_there(id):
            there = self.entity_id(id)
            doubt = None if there is None else self._doubt(entity, there)
            if there is not None and there not in rejected and doubt is None:
                return True, current.found(original, there)
            id = f"{id}-{digest(original if doubt is None else f'{original} {doubt.name}')}"
            if doubt is not None:
                report.remark(f"{original!r} is {doubt.name} here, and {doubt.candidate_name} in the store: kept apart")
                report.to_decide += [] if there in rejected else [doubt]
            if self.entity_id(id) is not None:  # kept apart before
                return True, id
        there = self._named_as(entity, rejected, current)
        return (False, id) if there is None else (True, current.found(original, there))

    def _doubt(self, entity: Entity, there: str) -> Likeness | None:
        """Return why an id of a file may be that of another: ids mean something in one file only, as often as not."""
        if not entity.is_named_by_id:
            return None
        return contradicted(self._graph, entity, self._graph.entity_number(there))

    def _identified_as(self, entity: Entity, report: Report) -> str | None:
        for scheme, value in entity.identifiers:
            if scheme not in self.vocabulary.identifiers:
                continue
            bearers = self._graph.directory.identifiers.bearers(scheme, value)
            found = [self._graph.entity_ids[each] for each in sorted(bearers)]
            if len(found) == 1:
                return found[0]
            if found:
                report.remark(f"{scheme} {value} is that of {' and of '.join(found)}: it decides nothing")
        return None

    def _named_as(self, entity: Entity, rejected: frozenset[str], current: _Import) -> str | None:
        """Return who has the name of an entity, where that is certain; note what is to be decided where it is not."""
        found = [each for each in likenesses(self._graph, entity) if each.candidate not in rejected]
        if not found:
            return None
        first = found[0]
        if first.is_certain and first.candidate not in current.named:
            current.named.add(first.candidate)
            current.report.by_name.append(first)
            return first.candidate
        if first.is_certain:
            told = f"taken for {current.meant[first.candidate]!r}"
            found[0] = replace(first, reasons=(*first.reasons, told), is_certain=False)
        current.report.to_decide += found
        return None

    def _added(self, entity: Entity, id: str) -> Iterator[Addition]:
        have = self._names_of(id)
        if entity.is_named_by_id:  # which is no name
            have |= {entity.id}
        new = tuple(name for name in (*entity.labels.items(), *entity.aliases) if name[1] not in have)
        schemes = self._graph.entity(self._graph.entity_number(id)).identifiers
        identifiers = tuple(each for each in entity.identifiers if each[0] not in schemes)
        if new or identifiers:
            yield Addition(id, entity.source, new, identifiers)

    @cached_property
    def _elsewhere(self) -> dict[str, str]:
        triples = self._graph.triples
        columns = (triples.terms_of(column) for column in triples.with_predicate(SKOS.exactMatch))
        return {value[1:-1]: local_name(term[1:-1]) for term, value in zip(*columns, strict=True)}

    @cached_property
    def _ids(self) -> dict[str, int]:
        """The ids that are there: the row of each relationship, -1 of all else."""
        numbering, triples = self._graph.numbering, self._graph.triples
        found = dict.fromkeys(self._graph.directory.former_ids, -1)
        for codes in (numbering.entities, numbering.documents):
            found.update((local_name(term[1:-1]), -1) for term in triples.terms_of(codes))
        ties = triples.terms_of(numbering.relationships)
        return found | {local_name(term[1:-1]): row for row, term in enumerate(ties)}

    @cached_property
    def _documents(self) -> frozenset[str]:
        return frozenset(filter(is_slug, self._graph.document_ids))

    @cached_property
    def _types(self) -> Sequence[str]:
        return list(self._graph.vocabulary.types)

    def _names_of(self, id: str) -> frozenset[str]:
        """Return the names of an entity, its id where it has none; nothing for what is no entity."""
        try:
            number = self._graph.entity_number(id)
        except NotFoundError:
            return frozenset()
        aliases = (text for _, text in self._graph.entity(number).aliases)
        return frozenset((*self._graph.labels(number).values(), *aliases))


def _renamed(triples: tuple[Triple, ...], ids: Mapping[str, str]) -> tuple[Triple, ...]:
    """Return triples with other ids for some of ours."""

    def term(text: str) -> str:
        id = text[len(_ENTITY) : -1] if text.startswith(_ENTITY) else text
        return f"{_ENTITY}{ids[id]}>" if id in ids else text

    return tuple((term(subject), predicate, term(value)) for subject, predicate, value in triples) if ids else triples
