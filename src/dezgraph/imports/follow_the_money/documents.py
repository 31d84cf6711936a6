"""The source documents of an import of FollowTheMoney: the files themselves, and those that `dezgraph export` wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dezgraph.formats.follow_the_money.values import reference
from dezgraph.grades import DIGITS, LETTERS
from dezgraph.imports.follow_the_money.entities import FtmEntity
from dezgraph.imports.follow_the_money.terms import date_of, edtf
from dezgraph.imports.records import Claim, Source, digest, is_slug, slug
from dezgraph.imports.settings import Settings

__all__ = ["Documents"]

_STANCES: Final = frozenset(("asserts", "disputes", "denies"))
_DIGITS: Final = {str(digit): digit for digit in DIGITS}


@dataclass(slots=True)
class Documents:
    """What was found so far: the titles of all documents, and which of them are sources."""

    settings: Settings
    titles: dict[str, str] = field(default_factory=dict)
    _sources: dict[str, str] = field(default_factory=dict)
    _imported: dict[tuple[str, str], str] = field(default_factory=dict)
    _fresh: list[Source] = field(default_factory=list)

    def imported(self, path: Path, letter: str) -> str:
        """Return the id of a file as a source document: `fresh` has it where it is new. Each letter has its own."""
        title = self.settings.title or path.name
        if (title, letter) in self._imported:
            return self._imported[title, letter]
        is_first = all(name != title for name, _ in self._imported)
        made = Source(
            id=f"import-{slug(title)}" + ("" if is_first else f"-{letter.lower()}"),
            title=title + ("" if is_first else f" (statements of reliability {letter})"),
            reliability=letter,
            date=self.settings.published,
        )
        self._imported[title, letter] = made.id
        self._fresh.append(made)
        return made.id

    def fresh(self) -> list[Source]:
        """Return the files that became source documents since this was asked last."""
        found, self._fresh = self._fresh, []
        return found

    def source(self, document: FtmEntity) -> Source | None:
        """Return a document as a source, where its reliability is told: it is in what `dezgraph export` writes."""
        title = next(iter(document.values("title", "fileName", "name")), document.id)
        self.titles[document.id] = title
        letter = document.mark("reliability")
        if letter is None or letter not in LETTERS:
            return None
        id = document.id if is_slug(document.id) else f"{slug(document.id)}-{digest(document.id)}"
        self._sources[document.id] = id
        return Source(
            id,
            title,
            letter,
            next(iter(document.values("publisher")), None),
            edtf(document.mark("date"), "date") or date_of(document.values("publishedAt"), "publishedAt"),
            next(iter(document.values("sourceUrl")), None),
        )

    def claims(self, marks: Iterable[str]) -> tuple[Claim, ...]:
        """Return claims as they were written: document, stance, digit, places. None where a document is not known."""
        found = []
        for mark in marks:
            document, stance, credibility, places = (mark.split(" ", 3) + [""] * 4)[:4]
            source, digit = self._sources.get(reference(document)), _DIGITS.get(credibility)
            if source is None or digit is None or stance not in _STANCES:
                return ()
            found.append(Claim(source, digit, stance, tuple(place for place in places.split("; ") if place)))
        return tuple(found)
