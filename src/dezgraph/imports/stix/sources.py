"""Who says what an object says: the report that lists it, else whoever made it; and the claims of our own export."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from dezgraph.errors import InputError
from dezgraph.formats.stix.objects import EXTENSION
from dezgraph.grades import LETTERS, Grade, credibility_from_confidence
from dezgraph.imports.known import Known
from dezgraph.imports.records import Claim, Source, digest, is_slug, slug
from dezgraph.imports.settings import Settings
from dezgraph.imports.stix.objects import Object, Place

__all__ = ["Sources"]

_UNJUDGED: Final = 6
_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]+")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")


@dataclass(slots=True)
class Sources:
    """The source documents of an import. `makers` are the names of identities, by the ids of their objects."""

    settings: Settings
    known: Known
    makers: dict[str, str] = field(default_factory=dict)
    reports: dict[str, Object] = field(default_factory=dict)
    reported: dict[str, list[str]] = field(default_factory=dict)  # the reports that list an object
    made: set[str] = field(default_factory=set)

    def note_report(self, report: Object) -> None:
        """Remember a report, and what it lists. Raises InputError."""
        id = report.id
        self._of_report(id, report)
        for listed in report.texts("object_refs"):
            self.reported.setdefault(listed, []).append(id)
        self.reports[id] = report

    def document(self, object: Object, place: Place) -> Source:
        """Return whoever made an object as a source: by the name of the identity, else of the file."""
        maker = self.makers.get(object.text("created_by_ref") or "")
        title = self.settings.title or maker or place.path.name
        return Source(
            id=f"import-{slug(title)}",
            title=title,
            reliability=self._letter,
            publisher=maker,
            date=self.settings.published,
        )

    def claims(self, object: Object, place: Place) -> tuple[list[Source], tuple[Claim, ...]]:
        """Return the claims that an object stands on, and their sources. Raises InputError."""
        if (own := object.extension(EXTENSION)) is not None and (given := own.each("claims")):
            found = [self._own(claim) for claim in given if not claim.has("withdrawn")]
            if found:
                return [source for source, _ in found], tuple(claim for _, claim in found)
        reports = [(id, self.reports[id]) for id in self.reported.get(object.id, ()) if id in self.reports]
        sources = [self._of_report(id, report) for id, report in reports] or [self.document(object, place)]
        told = self._told(object)
        return sources, tuple(replace(told, document=source.id) for source in sources)

    def opinion(self, object: Object, place: Place, stance: str) -> tuple[Source, Claim]:
        """Return what an opinion claims, and whose it is: of who made it, else of its authors, else of the file."""
        holder = self.makers.get(object.text("created_by_ref") or "") or ", ".join(object.texts("authors"))
        source = self.document(object, place)
        if holder:  # who need not be of one mind with the file
            source = replace(source, id=f"import-{slug(holder)}", title=holder, publisher=holder)
        text = object.text("explanation")
        tag = object.tag(text or "")
        notes = {tag: text} if text and tag in ("en", "ar") else {}
        return source, replace(self._told(object), document=source.id, stance=stance, notes=notes)

    def new(self, source: Source) -> list[Source]:
        """Return a source the first time that it is given, nothing later."""
        if source.id in self.made:
            return []
        self.made.add(source.id)
        return [source]

    def _told(self, object: Object) -> Claim:
        """Return that an object says what it says, by whom is still to be said."""
        return Claim(
            document="",
            credibility=self._credibility(object),
            places=(object.id,),
            published=object.day("modified") or object.day("created"),
        )

    @property
    def _letter(self) -> str:
        return self.settings.grade.reliability if self.settings.grade else "F"

    def _credibility(self, object: Object) -> int:
        confidence = object.whole("confidence")
        if confidence is None and self.settings.grade:
            return self.settings.grade.credibility
        return _UNJUDGED if confidence is None else credibility_from_confidence(confidence)

    def _of_report(self, id: str, report: Object) -> Source:
        title = report.needed("name")
        references = [each.text("url") or "" for each in report.each("external_references")]
        return Source(
            id=f"import-{slug(title)}-{digest(id)}",
            title=title,
            reliability=self._letter,
            publisher=self.makers.get(report.text("created_by_ref") or ""),
            date=report.day("published"),
            address=next(filter(_ADDRESS.fullmatch, references), None),
            kind="report",
        )

    def _own(self, claim: Object) -> tuple[Source, Claim]:
        """Return a claim of our own export, and its source."""
        source = claim.inside("source")
        if source is None:
            raise InputError("claims.source", "", "say it: it is required")
        id, titles = source.needed("id"), source.by_any_language("titles")
        if not is_slug(id):
            raise InputError("claims.source.id", id, "use an id of lower-case letters, digits and single hyphens")
        stance = claim.needed("stance")
        if stance not in self.known.vocabulary.stances:
            raise InputError("claims.stance", stance, f"use {', '.join(self.known.vocabulary.stances)}")
        reliability = source.text("reliability") or ""
        if len(reliability) != 1 or reliability not in LETTERS:
            raise InputError("claims.source.reliability", reliability, "use a letter from A to F")
        address, language = source.text("address"), source.text("language")
        document = Source(
            id=id,
            title=titles.get("en") or next(iter(titles.values()), id),
            reliability=reliability,
            publisher=source.text("publisher"),
            date=source.edtf("date"),
            address=address if address and _ADDRESS.fullmatch(address) else None,
            kind=source.text("kind") or "data set",
            language=language if language and _LANGUAGE.fullmatch(language) else None,
        )
        return document, Claim(
            document=id,
            credibility=Grade.parse(claim.needed("grade")).credibility,
            stance=stance,
            places=claim.texts("places"),
            published=claim.edtf("published"),
            notes=claim.by_language("notes"),
        )
