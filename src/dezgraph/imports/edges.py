"""A CSV edge list: one relationship a row, its columns by `FIELDS`, or mapped to them.

Ends are ids, or names of which ids are made: two names that would have the same id are kept apart. The table of edges
that `dezgraph export` writes has the same columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.dates import interval
from dezgraph.errors import DateError, InputError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.grades import Grade
from dezgraph.imports import ends, sources
from dezgraph.imports.cell import fit
from dezgraph.imports.cell_date import TIMES_LEFT_OUT, accepted_instead, plain
from dezgraph.imports.ends import ENDS, Ends, texts, words
from dezgraph.imports.header import listed, unmet
from dezgraph.imports.known import Known
from dezgraph.imports.numbers import names_relationship
from dezgraph.imports.records import Claim, Record, Relationship, digest
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.sources import Sources
from dezgraph.imports.table import Row, tables
from dezgraph.names import nearest

__all__ = ["FIELDS", "NEEDED", "Alone", "look", "of_rows", "read"]

NEEDED: Final = ("source", "type", "target")
FIELDS: Final = {
    "source": "an id, or a name",
    "type": "a relationship type of the vocabulary, such as backs",
    "target": "an id, or a name",
    "valid_from": "the start in EDTF, such as 2017-11-03, 2017-11 or 2017; empty: not known; ..: has always been",
    "valid_until": "the end in EDTF; empty: not known; ..: goes on",
    "grade": "a letter A to F for the source and a digit 1 to 6 for what it says, such as C3",
    "support": f"support categories of the vocabulary, with {SEPARATOR} between them",
    "hedges": f"hedges of the vocabulary, with {SEPARATOR} between them",
    "description_en": "the relationship in an English sentence",
    "description_ar": "the relationship in an Arabic sentence",
    **sources.FIELDS,
    "id": "an id of the relationship: several words of small letters and digits with hyphens between them",
    **{f"{end}_{name}": f"of the {end}: {told}" for end in ends.ENDS for name, told in ends.FIELDS.items()},
}
"""The fields of a row, and what each takes."""
_OFTEN_ALIKE: Final = ("type", "valid_from", "valid_until", "grade", "support", "hedges")
_MOST_SAID: Final = 1 << 16
_UNJUDGED: Final = Grade("F", 6)


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what the tables in files say, see `of_rows`.

    Raises:
        DataError: a file cannot be read, or a row is bad.
        InputError: a mapping to what is no field.
    """
    look(settings)
    found = tables(files, NEEDED, settings, FIELDS)
    headers = [name for table in found for name in table.header()]
    if gone := unmet(headers, settings.columns):
        raise InputError("map", "", f"{gone}; the columns are {listed(dict.fromkeys(headers))}")
    for table in found:
        unread = [name or "one without a name" for name in table.columns() if name not in FIELDS]
        if unread:
            report.remark(f"columns of {table.path} that were not read: {listed(unread)}")
    return of_rows((row for table in found for row in table.rows(report)), settings, report, known)


def look(settings: Settings) -> None:
    """Raise InputError where a column is mapped to what is no field, or a constant is of none."""
    for field_, value in settings.constants.items():
        _known_field("set", f"{field_}={value}", field_)
        fit(f"set {field_}", value)
    for column, field_ in settings.columns.items():
        _known_field("map", f"{column}={field_}", field_)


def of_rows(rows: Iterable[Row], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield source documents (see `sources`), and the entities and relationships of each row, in order.

    Rows have the cells of `FIELDS`; whatever else they have is passed over. Memory: the names of the entities and of
    source documents, and a number for each relationship.

    Raises:
        DataError: a row is bad, and `report` does not keep going.
    """
    documents = set[str]()
    names = Ends(known, report, documents)
    reader = _Reader(settings, known, names, Sources(settings, known, report, names.ids, documents))
    for row in rows:
        try:
            records = reader.entity(row) if isinstance(row, Alone) else reader.records(row)
        except InputError as error:
            report.refuse(row.path, row.line, f"{row.place}: {error}" if row.place else str(error))
        else:
            yield from records


class Alone(Row):
    """A row that tells of one entity only: its `source`."""


def _known_field(parameter: str, value: str, field_: str) -> None:
    if field_ not in FIELDS:
        near = nearest(field_, FIELDS, limit=3)
        raise InputError(parameter, value, f"use a field: {', '.join(FIELDS)}", near)


@dataclass(frozen=True, slots=True)
class _Said:
    """What some cells say of a relationship."""

    cells: tuple[str, ...]
    type: str
    valid_from: str | None
    valid_until: str | None
    grade: Grade
    support: tuple[str, ...]
    hedges: tuple[str, ...]


@dataclass(slots=True)
class _Reader:
    """What was made of the rows so far."""

    settings: Settings
    known: Known
    ends: Ends
    sources: Sources
    ids: Counter[str] = field(default_factory=Counter)
    said: dict[tuple[str, ...], _Said] = field(default_factory=dict)

    def records(self, row: Row) -> list[Record]:
        """Return what a row makes, new things first. Raises InputError, having made nothing, for a bad row."""
        said = self._said(row)
        self.ends.look(row)
        id, place = row["id"], row.place or f"line {row.line}"
        if id:
            if not names_relationship(id):
                id, place = "", f"{place}, id {id}"
            elif self.ids[id]:
                raise InputError("id", id, "use each id once")
        named = self.sources.said(row, said.grade)
        new: list[Record] = []
        document = self.sources.of_file(row.path, None if named.is_asserted else said.grade.reliability, new)
        source, sources = self.ends.entity(row, "source", document)
        target, targets = self.ends.entity(row, "target", document)
        descriptions = texts(row, "description")
        new += [*sources, *targets]
        places = (place + self.ends.numbers(row),)
        claims: tuple[Claim, ...] = ()
        if named.claims:
            own = Claim(document, said.grade.credibility, places=places)
            claims = self.sources.claims(named, own, new)
        new.append(
            Relationship(
                id=id or self._id((document, source, target), said, descriptions),
                source=source,
                type=said.type,
                target=target,
                document=document,
                credibility=said.grade.credibility,
                places=places,
                valid_from=said.valid_from,
                valid_until=said.valid_until,
                support=said.support,
                hedges=said.hedges,
                descriptions=descriptions,
                note=named.note,
                claims=claims,
            )
        )
        if id:
            self.ids[id] += 1
        return new

    def entity(self, row: Row) -> list[Record]:
        """Return the entity that a row tells of, if it is new. Raises InputError as `records`."""
        self.ends.look(row, ENDS[:1])
        new: list[Record] = []
        _, found = self.ends.entity(row, ENDS[0], self.sources.of_file(row.path, None, new))
        return [*new, *found]

    def _said(self, row: Row) -> _Said:
        """Return what the cells say that are often the same in many rows: they are read once."""
        cells = row.several(_OFTEN_ALIKE)
        if cells not in self.said:
            type_, valid_from, valid_until, grade, support, hedges = cells
            if len(self.said) >= _MOST_SAID:
                self.said.clear()
            self.said[cells] = _Said(
                cells,
                self._type(type_),
                *self._dates(valid_from, valid_until),
                Grade.parse(grade) if grade else self.settings.grade or _UNJUDGED,
                _words("support", support, self.known.vocabulary.supports),
                _words("hedges", hedges, self.known.vocabulary.hedges),
            )
        return self.said[cells]

    def _dates(self, *cells: str) -> tuple[str | None, str | None]:
        """Return start and end, None for what is not known. Raises InputError as `_interval`."""
        (start, is_first_lost), (end, is_last_lost) = map(plain, cells)
        if is_first_lost or is_last_lost:
            self.ends.report.remark(TIMES_LEFT_OUT)
        return _interval(start or None, end or None)

    def _type(self, word: str) -> str:
        if not word:
            raise InputError(
                "type", word, "name the column that has it (map), or one type for all (set), such as backs"
            )
        token = self.settings.types.get(word, word)
        if token not in self.known.vocabulary.types:
            near = nearest(token, self.known.vocabulary.types)
            hint = f", such as {', '.join(near)}" if near else ""
            raise InputError("type", word, f"use a relationship type of the vocabulary{hint}", near)
        return token

    def _id(self, between: tuple[str, str, str], said: _Said, descriptions: Mapping[str, str]) -> str:
        """Return an id that the same row has again in the next import of the file, wherever in it."""
        _, source, target = between
        content = digest("\0".join((*between, *said.cells, descriptions.get("en", ""), descriptions.get("ar", ""))))
        id = f"{source}-{said.type}-{target}-{content}"
        self.ids[id] += 1
        return id if self.ids[id] == 1 else f"{id}-{self.ids[id]}"


def _words(field_: str, cell: str, terms: Mapping[str, object]) -> tuple[str, ...]:
    found = words(cell)
    for word in found:
        if word not in terms:
            near = nearest(word, terms)
            raise InputError(field_, word, f"use words of the vocabulary, such as {', '.join(near or terms)}", near)
    return found


def _interval(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Return both. Raises InputError for what is no date, or runs backwards."""
    for field_, both in (("valid_from", (start, None)), ("valid_until", (None, end)), ("valid_until", (start, end))):
        try:
            interval(*both)
        except DateError as error:
            raise InputError(field_, error.value, accepted_instead(error.value, error.accepted)) from error
    return start, end
