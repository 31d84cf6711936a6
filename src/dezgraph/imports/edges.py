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
from dezgraph.imports.known import Known
from dezgraph.imports.records import Entity, Record, Relationship, Source, digest, is_slug, language_of, slug
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
    "source_kind": "the kind of the source, such as ArmedGroup; else Actor",
    "target_kind": "the kind of the target",
    "source_label_en": "the name of the source in English",
    "source_label_ar": "the name of the source in Arabic",
    "target_label_en": "the name of the target in English",
    "target_label_ar": "the name of the target in Arabic",
    "description_en": "the relationship in an English sentence",
    "description_ar": "the relationship in an Arabic sentence",
    "sources": "who says so: kept as a note of the claim",
    "id": "an id of the relationship",
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
_KIND: Final = "Actor"
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
    reader = _Reader(settings, known, report)
    for row in rows:
        try:
            records = reader.records(row)
        except InputError as error:
            report.refuse(row.path, row.line, str(error))
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
    report: Report
    sources: dict[tuple[str, str], Source] = field(default_factory=dict)
    entities: dict[str, str] = field(default_factory=dict)  # ids by what stands in the cell
    names: dict[str, str] = field(default_factory=dict)  # and the other way round
    ids: Counter[str] = field(default_factory=Counter)

    def records(self, row: Row) -> list[Record]:
        """Return what a row makes, new things first. Raises InputError, having made nothing, for a bad row."""
        type_ = self._type(row["type"])
        valid_from, valid_until = _dates(row["valid_from"], row["valid_until"])
        grade = _grade(row["grade"]) if row["grade"] else self.settings.grade or _UNJUDGED
        support = self._words(row, "support", self.known.vocabulary.supports)
        hedges = self._words(row, "hedges", self.known.vocabulary.hedges)
        kinds = [self._kind(row, end) for end in ("source", "target")]
        if not row["source"] or not row["target"] or row["source"] == row["target"]:
            end = "target" if row["source"] else "source"
            raise InputError(end, row[end], "use two different ends")
        if row["id"] and (not is_slug(row["id"]) or self.ids[row["id"]]):
            raise InputError("id", row["id"], f"use {_SYMBOL}, and each once")
        new: list[Record] = []
        document = self._document(row, grade, new)
        source = self._entity(row, "source", kinds[0], document, new)
        target = self._entity(row, "target", kinds[1], document, new)
        new.append(
            Relationship(
                id=row["id"] or self._id(row, source, type_, target, document),
                source=source,
                type=type_,
                target=target,
                document=document,
                credibility=grade.credibility,
                places=(f"line {row.line}",),
                valid_from=valid_from,
                valid_until=valid_until,
                support=support,
                hedges=hedges,
                descriptions=_texts(row, "description"),
                note=f"Sources named there: {row['sources']}." if row["sources"] else None,
            )
        )
        if row["id"]:
            self.ids[row["id"]] += 1
        return new

    def _type(self, word: str) -> str:
        token = self.settings.types.get(word, word)
        if token not in self.known.vocabulary.types:
            near = nearest(token, self.known.vocabulary.types)
            hint = f", such as {', '.join(near)}" if near else ""
            raise InputError("type", word, f"use a relationship type of the vocabulary{hint}", near)
        return token

    def _words(self, row: Row, field_: str, terms: Mapping[str, object]) -> tuple[str, ...]:
        found = tuple(word.strip() for word in row[field_].split(SEPARATOR) if word.strip()) if row[field_] else ()
        for word in found:
            if word not in terms:
                near = nearest(word, terms)
                raise InputError(field_, word, f"use words of the vocabulary, such as {', '.join(near or terms)}", near)
        return found

    def _kind(self, row: Row, end: str) -> str:
        kind = row[f"{end}_kind"] or _KIND
        if kind not in self.known.vocabulary.kinds:
            near = nearest(kind, self.known.vocabulary.kinds)
            raise InputError(f"{end}_kind", kind, f"use a kind such as {', '.join(near or [_KIND])}", near)
        return kind

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

    def _entity(self, row: Row, end: str, kind: str, document: str, new: list[Record]) -> str:
        cell = row[end]
        if cell in self.entities:
            return self.entities[cell]
        id = self._free(cell)
        self.entities[cell], self.names[id] = id, cell
        labels = _texts(row, f"{end}_label")
        language = language_of(cell)
        if not labels:
            labels = {"ar" if language == "ar" else "en": cell}
        aliases = () if cell in labels.values() or is_slug(cell) else ((language, cell),)
        new.append(Entity(id, kind, document, labels, aliases, is_named_by_id=is_slug(cell)))
        return id

    def _free(self, cell: str) -> str:
        id = slug(cell)
        if not self.known.is_other(id, cell) and (id not in self.names or self.known.is_there(id)):
            return id
        other = f"{id}-{digest(cell)}"
        self.report.remark(f"{cell!r} is kept apart from {self.names.get(id, id)!r}: its id is {other}")
        return other

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
    for field_, ends in (("valid_from", (start, None)), ("valid_until", (None, end)), ("valid_until", (start, end))):
        try:
            interval(*ends)
        except DateError as error:
            raise InputError(field_, error.value, error.accepted) from error
    return start, end


def _texts(row: Row, field_: str) -> dict[str, str]:
    return {language: row[f"{field_}_{language}"] for language in ("en", "ar") if row[f"{field_}_{language}"]}
