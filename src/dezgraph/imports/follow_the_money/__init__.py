"""FollowTheMoney entities, as OpenSanctions, Aleph and `dezgraph export` write them: things and the links between them.

Schemata become kinds and relationship types by the vocabulary's own mappings; what has none is left out and counted.
Files are read twice, since links may come before what they join. Memory: the ids of things and links, and the titles of
documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from dezgraph.errors import InputError
from dezgraph.formats.follow_the_money.schemata import EDGES, SANCTION, lineage
from dezgraph.grades import Grade
from dezgraph.imports.follow_the_money.documents import Documents
from dezgraph.imports.follow_the_money.entities import FtmEntity, entities
from dezgraph.imports.follow_the_money.ids import Ids
from dezgraph.imports.follow_the_money.links import Links
from dezgraph.imports.follow_the_money.terms import Terms, names_of
from dezgraph.imports.follow_the_money.things import Things
from dezgraph.imports.known import Known
from dezgraph.imports.records import Claim, Record
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.names import nearest

__all__ = ["read"]

_DOCUMENT: Final = "Document"
_UNJUDGED: Final = Grade("F", 6)


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield a source document a file, the things, and the links between them.

    Raises:
        DataError: a file cannot be read, or an entity is bad.
        InputError: a word is mapped to what is no type.
    """
    _look(settings, known)
    return _Reader(files, settings, report, known).records()


def _look(settings: Settings, known: Known) -> None:
    for word, token in settings.types.items():
        if token not in known.vocabulary.types:
            near = nearest(token, known.vocabulary.types)
            raise InputError("type", f"{word}={token}", "use a relationship type of the vocabulary", near)


class _Reader:
    """What was made so far."""

    def __init__(self, files: Sequence[Path], settings: Settings, report: Report, known: Known) -> None:
        self._files, self._settings, self._report = files, settings, report
        terms = Terms(known.vocabulary)
        self._ids, self._documents = Ids(known, report), Documents(settings)
        self._things = Things(known.vocabulary, terms)
        self._links = Links(known.vocabulary, terms, settings, report, self._ids, self._documents)

    def records(self) -> Iterator[Record]:
        """Yield the things of all files, then the links."""
        for thing in entities(self._files, self._report, self._settings.progress):
            yield from self._accepted(thing, self._thing(thing))
        for entity in entities(self._files, Report(keep_going=True)):  # what is bad was told of before
            yield from self._accepted(entity, self._link(entity))

    def _accepted(self, entity: FtmEntity, records: Iterator[Record]) -> Sequence[Record]:
        try:
            found = list(records)
        except InputError as error:
            self._report.refuse(entity.path, entity.line, f"{entity.schema} {entity.id}: {error}")
            return ()
        return (*self._documents.fresh(), *found)

    def _thing(self, thing: FtmEntity) -> Iterator[Record]:
        wider = lineage(thing.schema)
        if not wider:
            if thing.schema not in EDGES and thing.schema != SANCTION:
                self._report.left_out[f"{thing.schema}: neither a thing nor a link between two"] += 1
        elif thing.id in self._ids.things or thing.id in self._documents.titles:
            self._report.left_out["further things with the id of one before them"] += 1
        elif _DOCUMENT in wider:
            source = self._documents.source(thing)
            if source is not None:
                yield source
            else:
                self._report.left_out[f"{thing.schema}: no source document; what it proves names it in a note"] += 1
        else:
            grade = self._settings.grade or _UNJUDGED
            document = self._documents.imported(thing.path, grade.reliability)
            claim = Claim(document, grade.credibility, places=(f"id {thing.id}",))
            labels, aliases = names_of(thing)
            id = self._ids.free(thing.id, [*labels.values(), *(alias for _, alias in aliases)])
            yield self._things.entity(thing, id, claim)
            self._ids.things[thing.id] = id

    def _link(self, entity: FtmEntity) -> Iterator[Record]:
        if entity.id in self._ids.things:
            return self._links.between(entity)
        if entity.schema in EDGES or entity.schema == SANCTION:
            return self._links.of(entity)
        return iter(())
