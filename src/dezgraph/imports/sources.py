"""Who says what a row says: the file itself, or the source documents that its cells name.

A word of `sources` or `contradicted_by` that is the id of a source document of the graph is that document. One that
looks like an id or a short title (`names_source`) becomes a document of that title, of which nothing else is known. Any
other is a sentence, for a note.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from dezgraph.dates import bounds
from dezgraph.errors import DateError, InputError
from dezgraph.formats.cells import SEPARATOR
from dezgraph.formats.claims import CLAIM, PLACES
from dezgraph.grades import Grade
from dezgraph.imports.known import Known
from dezgraph.imports.records import Claim, Record, Source, digest, is_slug, slug
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.imports.table import Row

__all__ = ["FIELDS", "Said", "Sources", "names_source"]

FIELDS: Final = {
    "sources": f"who says so: ids or short titles of source documents, with {SEPARATOR} between them; else a note",
    "contradicted_by": "who disputes or denies it: the same",
    "claims": f"who says what of it, such as gazette disputes B2 of 2019-03 at P4, with {SEPARATOR} between them",
}
"""What a row may say of its sources."""
_NAMED: Final = "source documents named there"
_NOTES: Final = ("Sources named there", "Contradicted there by")
_ASSERTS, _DISPUTES = "asserts", "disputes"
_UNJUDGED: Final = Grade("F", 6)
_LONGEST_TITLE: Final = 80
_MOST_WORDS: Final = 8
_ENDS_SENTENCE: Final = (".", "!", "?", "…", ":", "؟")


def names_source(text: str) -> bool:
    """Tell whether a text looks like an id or a short title: up to 80 characters and 8 words, and no sentence.

    >>> [names_source(text) for text in ("reuters-2017", "Deir Ezzor 24", "12", "Two people said so.")]
    [True, True, False, False]
    """
    return (
        len(text) <= _LONGEST_TITLE
        and len(text.split()) <= _MOST_WORDS
        and not text.endswith(_ENDS_SENTENCE)
        and any(map(str.isalpha, text))
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What the cells of a row say of its sources: claims by (word, grade), and what is left for a note, in English.

    It `is_asserted` where any of them asserts it: else the file does.
    """

    claims: tuple[tuple[str, Grade, Claim], ...] = ()
    note: str | None = None
    is_asserted: bool = False


_NOTHING: Final = Said()


@dataclass(slots=True)
class Sources:
    """The source documents that were made so far. `taken` are the ids of entities, which no document may have."""

    settings: Settings
    known: Known
    report: Report
    taken: Container[str]
    ids: set[str] = field(default_factory=set)  # those of the documents
    _files: dict[tuple[str, str], str] = field(default_factory=dict)
    _last: tuple[Path | None, str | None, str] = None, None, ""  # most rows are of the same file and letter
    _named: dict[str, str] = field(default_factory=dict)

    def said(self, row: Row, grade: Grade) -> Said:
        """Return what a row of a grade says of its sources. Raises InputError for a claim that is none."""
        cells = row.several(FIELDS)
        if not any(cells):
            return _NOTHING
        *lists, claims = cells
        found, notes = [self._claim(text) for text in _parts(claims)], []
        told = {(word, claim.stance == _ASSERTS) for word, _, claim in found}
        for cell, stance, judged, what in zip(lists, (_ASSERTS, _DISPUTES), (grade, _UNJUDGED), _NOTES, strict=True):
            words = [word for word in _parts(cell) if (word, stance == _ASSERTS) not in told]
            named = [word for word in words if self.known.is_document(word) or names_source(word)]
            found += [(word, judged, Claim("", judged.credibility, stance)) for word in dict.fromkeys(named)]
            if rest := [word for word in words if word not in named]:
                notes.append(f"{what}: {f'{SEPARATOR} '.join(rest).rstrip('.')}.")
        is_asserted = any(claim.stance == _ASSERTS for _, _, claim in found)
        return Said(tuple(found), " ".join(notes) or None, is_asserted)

    def of_file(self, path: Path, letter: str | None, new: list[Record]) -> str:
        """Return the id of a file as a document, and append it where it is new. Each letter has its own.

        Without a letter it is the first that the file had: nothing rests on it.
        """
        last_path, last_letter, document = self._last
        if path is last_path and letter == last_letter:
            return document
        given, title = letter, self.settings.title or path.name
        first = next((made for name, made in self._files if name == title), None)
        letter = letter or first or (self.settings.grade or _UNJUDGED).reliability
        key = title, letter
        if key not in self._files:
            made = Source(
                id=f"import-{slug(title)}" + (f"-{letter.lower()}" if first else ""),
                title=title + (f" (statements of reliability {letter})" if first else ""),
                reliability=letter,
                date=self.settings.published,
            )
            self._files[key] = made.id
            if made.id not in self.ids:
                self.ids.add(made.id)
                new.append(made)
        self._last = path, given, self._files[key]
        return self._files[key]

    def claims(self, said: Said, own: Claim, new: list[Record]) -> tuple[Claim, ...]:
        """Return the claims of those who are named, their documents appended where they are new; none for nobody.

        The file's `own` is the first, unless one of them asserts it.
        """
        if not said.claims:
            return ()
        found = [] if said.is_asserted else [own]
        for word, grade, claim in said.claims:
            document = self._document(word, grade, new)
            found.append(replace(claim, document=document))
        if said.note is not None:
            found[0] = replace(found[0], notes={"en": said.note})
        return tuple(found)

    def _document(self, word: str, grade: Grade, new: list[Record]) -> str:
        if word not in self._named:
            self._named[word] = id = word if self.known.is_document(word) else self._free(word)
            if id not in self.ids and not self.known.is_document(id):
                self.ids.add(id)
                self.report.counted[_NAMED] += 1
                new.append(Source(id, word, grade.reliability, kind="named in a table"))
        return self._named[word]

    def _free(self, title: str) -> str:
        id = slug(title) if not is_slug(title) else title
        if id == title and id in self.ids:  # an import's own, named in its own table
            return id
        is_same = self.known.is_document(id, title)
        is_taken = self.known.is_there(id) or id in self.ids or id in self.taken
        return id if is_same or not is_taken else f"{id}-{digest(title)}"

    def _claim(self, text: str) -> tuple[str, Grade, Claim]:
        told = CLAIM.fullmatch(text)
        if told is None:
            raise InputError("claims", text, f"write it as in {'gazette disputes B2 of 2019-03 at P4'!r}")
        stance, published, places = told["stance"], told["published"], told["places"]
        if stance not in self.known.vocabulary.stances:
            raise InputError("claims", text, f"use a stance: {', '.join(self.known.vocabulary.stances)}")
        grade = Grade.parse(told["grade"])
        try:
            if published is not None:
                bounds(published)
        except DateError as error:
            raise InputError("claims", error.value, error.accepted) from error
        found = tuple(place.strip() for place in (places or "").split(PLACES) if place.strip())
        return told["document"], grade, Claim("", grade.credibility, stance, found, published)


def _parts(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(SEPARATOR) if word.strip()] if cell else []
