"""A CSV edge list: one relationship a row, its columns by `FIELDS`, or mapped to them.

Ends are ids, or names of which ids are made: two names that would have the same id are kept apart. The table of edges
that `dezgraph export` writes has the same columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from dezgraph.dates import interval
from dezgraph.errors import DateError, InputError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.grades import Grade
from dezgraph.imports import ends
from dezgraph.imports.ends import ENDS, Ends, texts, words
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record, Relationship, Source, digest, is_slug, slug
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import Row, tables
from dezgraph.names import nearest

__all__ = ["FIELDS", "NEEDED", "look", "of_rows", "read"]

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
    "sources": "who says so: kept as a note of the claim",
    "contradicted_by": "who disputes or denies it: kept in the same note",
    "id": "an id of the relationship",
    **{f"{end}_{name}": f"of the {end}: {told}" for end in ENDS for name, told in ends.FIELDS.items()},
}
"""The fields of a row, and what each takes."""
_CONTENT: Final = (
    "type",
    "valid_from",
    "valid_until",
    "grade",
    "support",
    "hedges",
    "description_en",
    "description_ar",
)
_SYMBOL: Final = "an id of lower-case letters, digits and single hyphens"
_UNJUDGED: Final = Grade("F", 6)


def read(files: Sequence[Path], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield what the tables in files say, see `of_rows`.

    Raises:
        DataError: a file cannot be read, or a row is bad.
        InputError: a mapping to what is no field.
    """
    look(settings)
    found = tables(files, NEEDED, settings)
    for table in found:
        unread = [name for name in table.columns() if name not in FIELDS]
        if unread:
            report.remark(f"columns of {table.path} that were not read: {', '.join(unread)}")
    return of_rows((row for table in found for row in table.rows(report)), settings, report, known)


def look(settings: Settings) -> None:
    """Raise InputError where a column is mapped to what is no field, or a constant is of none."""
    for field_, value in settings.constants.items():
        _known_field("set", f"{field_}={value}", field_)
    for column, field_ in settings.columns.items():
        _known_field("map", f"{column}={field_}", field_)


def of_rows(rows: Iterable[Row], settings: Settings, report: Report, known: Known) -> Iterator[Record]:
    """Yield a source document a file and grade, and the entities and relationships of each row, in order.

    Rows have the cells of `FIELDS`; whatever else they have is passed over. Memory: the names of the entities, and a
    number for each relationship.

    Raises:
        DataError: a row is bad, and `report` does not keep going.
    """
    reader = _Reader(settings, known, Ends(known, report))
    for row in rows:
        try:
            records = reader.records(row)
        except InputError as error:
            report.refuse(row.path, row.line, f"{row.place}: {error}" if row.place else str(error))
        else:
            yield from records


def _known_field(parameter: str, value: str, field_: str) -> None:
    if field_ not in FIELDS:
        near = nearest(field_, FIELDS, limit=3)
        raise InputError(parameter, value, f"use a field: {', '.join(FIELDS)}", near)


@dataclass(slots=True)
class _Reader:
    """What was made of the rows so far."""

    settings: Settings
    known: Known
    ends: Ends
    sources: dict[tuple[str, str], Source] = field(default_factory=dict)
    ids: Counter[str] = field(default_factory=Counter)

    def records(self, row: Row) -> list[Record]:
        """Return what a row makes, new things first. Raises InputError, having made nothing, for a bad row."""
        type_ = self._type(row["type"])
        valid_from, valid_until = _dates(row["valid_from"], row["valid_until"])
        grade = _grade(row["grade"]) if row["grade"] else self.settings.grade or _UNJUDGED
        support = self._words(row, "support", self.known.vocabulary.supports)
        hedges = self._words(row, "hedges", self.known.vocabulary.hedges)
        self.ends.look(row)
        if row["id"] and (not is_slug(row["id"]) or self.ids[row["id"]]):
            raise InputError("id", row["id"], f"use {_SYMBOL}, and each once")
        new: list[Record] = []
        document = self._document(row, grade, new)
        (source, sources), (target, targets) = (self.ends.entity(row, end, document) for end in ENDS)
        new += [*sources, *targets]
        new.append(
            Relationship(
                id=row["id"] or self._id(row, source, type_, target, document),
                source=source,
                type=type_,
                target=target,
                document=document,
                credibility=grade.credibility,
                places=(row.place or f"line {row.line}",),
                valid_from=valid_from,
                valid_until=valid_until,
                support=support,
                hedges=hedges,
                descriptions=texts(row, "description"),
                note=_note(row),
            )
        )
        if row["id"]:
            self.ids[row["id"]] += 1
        return new

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

    def _words(self, row: Row, field_: str, terms: Mapping[str, object]) -> tuple[str, ...]:
        found = words(row[field_])
        for word in found:
            if word not in terms:
                near = nearest(word, terms)
                raise InputError(field_, word, f"use words of the vocabulary, such as {', '.join(near or terms)}", near)
        return found

    def _document(self, row: Row, grade: Grade, new: list[Record]) -> str:
        """Return the id of the file as a source document. Its letter is the document's, so each letter has its own."""
        title = self.settings.title or row.path.name
        key = title, grade.reliability
        if key not in self.sources:
            first = next((letter for name, letter in self.sources if name == title), None)
            made = Source(
                id=f"import-{slug(title)}" + (f"-{grade.reliability.lower()}" if first else ""),
                title=title + (f" (statements of reliability {grade.reliability})" if first else ""),
                reliability=grade.reliability,
                date=self.settings.published,
            )
            self.sources[key] = made
            new.append(made)
        return self.sources[key].id

    def _id(self, row: Row, source: str, type_: str, target: str, document: str) -> str:
        """Return an id that the same row has again in the next import of the file, wherever in it."""
        content = digest("\0".join((document, source, target, *(row[name] for name in _CONTENT))))
        id = f"{source}-{type_}-{target}-{content}"
        self.ids[id] += 1
        return id if self.ids[id] == 1 else f"{id}-{self.ids[id]}"


@lru_cache
def _grade(text: str) -> Grade:
    return Grade.parse(text)


@lru_cache(maxsize=1 << 14)
def _dates(valid_from: str, valid_until: str) -> tuple[str | None, str | None]:
    """Return start and end, None for what is not known. Raises InputError for what is no date, or runs backwards."""
    start, end = valid_from or None, valid_until or None
    for field_, both in (("valid_from", (start, None)), ("valid_until", (None, end)), ("valid_until", (start, end))):
        try:
            interval(*both)
        except DateError as error:
            raise InputError(field_, error.value, error.accepted) from error
    return start, end


def _note(row: Row) -> str | None:
    told = {"Sources named there": row["sources"], "Contradicted there by": row["contradicted_by"]}
    return " ".join(f"{what}: {who}." for what, who in told.items() if who) or None
