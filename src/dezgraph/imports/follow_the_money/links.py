"""Links of FollowTheMoney as relationships: what joins two things, what one thing says of another, and sanctions."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from dezgraph.errors import InputError
from dezgraph.formats.follow_the_money.schemata import EDGES, SANCTION, Edge
from dezgraph.grades import Grade
from dezgraph.imports.follow_the_money.documents import Documents
from dezgraph.imports.follow_the_money.entities import FtmEntity
from dezgraph.imports.follow_the_money.ids import Ids
from dezgraph.imports.follow_the_money.terms import NAMES, Terms, date_of, edtf, ordered, texts_by_language
from dezgraph.imports.follow_the_money.things import noted
from dezgraph.imports.records import Entity, Record, Relationship, language_of
from dezgraph.imports.report import Report
from dezgraph.imports.settings import Settings
from dezgraph.names import nearest
from dezgraph.vocabulary import Vocabulary

__all__ = ["Links"]

_UNJUDGED: Final = Grade("F", 6)
_MOST: Final = 1000
_SANCTION: Final = Edge("authority", "entity")
_SUCCESSION: Final = "Succession"
_AUTHORITY: Final = "Actor"
_LANGUAGES: Final = ("en", "ar")
_NO_REFERENCES: Final = frozenset((*NAMES, "full", "wikidataId", "proof"))
_USED: Final = frozenset(("startDate", "endDate", "summary", "proof"))
_OURS: Final = frozenset(("recordId", "role", "publisher", "sourceUrl"))
"""What `dezgraph export` writes beside the facts of its own that say the same, or more."""


@dataclass(slots=True)
class Links:
    """What makes relationships. `types` are those of the vocabulary by the words that were mapped to them."""

    vocabulary: Vocabulary
    terms: Terms
    settings: Settings
    report: Report
    ids: Ids
    documents: Documents
    _read: set[str] = field(default_factory=set)
    _authorities: dict[str, str] = field(default_factory=dict)

    def of(self, entity: FtmEntity) -> Iterator[Record]:
        """Yield what a link says. Raises InputError for one that cannot be read."""
        if entity.id in self._read:
            self.report.left_out["further links with the id of one before them"] += 1
            return
        self._read.add(entity.id)
        type_ = self._type(entity)
        if type_ is None:
            reason = f"{entity.schema}: no relationship type is the same; --type {entity.schema}=TYPE keeps them"
            self.report.left_out[reason] += 1
            return
        edge = EDGES.get(entity.schema, _SANCTION)
        sources, targets = entity.values(edge.source), entity.values(edge.target)
        if not sources or not targets:
            self.report.left_out[f"{entity.schema}: an end is missing"] += 1
            return
        like = self._like(entity, type_, {edge.source, edge.target})
        _bounded(sources, targets)
        if entity.schema == SANCTION:
            found = yield from self._by_authority(entity, sources, like.document)
        else:
            found = [self.ids.things.get(each) for each in sources]
        yield from self._all(entity.id, like, found, targets)

    def between(self, thing: FtmEntity) -> Iterator[Record]:
        """Yield what a thing says of others by itself, where its property is mapped to a type."""
        for name, values in thing.properties.items():
            targets = [value for value in values if value in self.ids.things and value != thing.id]
            if not targets or name in _NO_REFERENCES:
                continue
            type_ = self.settings.types.get(name)
            if type_ is None:
                reason = f"references by {name}: no relationship type; --type {name}=TYPE keeps them"
                self.report.left_out[reason] += len(targets)
                continue
            _bounded([thing.id], targets)
            said = FtmEntity(thing.path, thing.line, thing.id, thing.schema, {})
            like = self._like(said, type_, ())
            yield from self._all(f"{thing.id}-{name}", like, [self.ids.things[thing.id]], targets)

    def _type(self, entity: FtmEntity) -> str | None:
        """Return the type of a link: as its role or schema was mapped, as it was written, or as the schema has."""
        for word in (*entity.values("role", "relationship"), entity.schema):
            if word in self.settings.types:
                return self.settings.types[word]
        written = entity.mark("type")
        if written is None:
            return self.terms.type(entity.schema)
        token = self.settings.types.get(written, written)
        _in_list("type", token, self.vocabulary.types)
        return token

    def _by_authority(
        self, entity: FtmEntity, names: list[str], document: str | None
    ) -> Generator[Record, None, list[str | None]]:
        """Return who sanctions, and yield them as actors where they are new: only their names are told."""
        if (source := entity.mark("source")) is not None and source in self.ids.things:
            return [self.ids.things[source]]
        for name in names:
            if name not in self._authorities:
                self._authorities[name] = id = self.ids.free(name, [name])
                language = language_of(name)
                labels = {language: name} if language in _LANGUAGES else {}
                yield Entity(id, _AUTHORITY, document, labels, () if labels else ((language, name),))
        return [self._authorities[name] for name in names]

    def _all(
        self, original: str, like: Relationship, sources: list[str | None], targets: list[str]
    ) -> Iterator[Record]:
        """Yield a relationship like another for each pair of ends."""
        pairs = list(product(sources, [self.ids.things.get(target) for target in targets]))
        for number, (source, target) in enumerate(pairs, start=1):
            if source is None or target is None:
                self.report.left_out["links with an end that is not in the files"] += 1
            elif source == target:
                self.report.left_out["links of a thing with itself"] += 1
            else:
                id = self.ids.free(original if len(pairs) == 1 else f"{original}-{number}", None)
                yield replace(like, id=id, source=source, target=target)

    def _like(self, entity: FtmEntity, type_: str, ends: Collection[str]) -> Relationship:
        """Return what a link says, still without id and ends. Raises InputError for what cannot be read."""
        text = entity.mark("grade")
        grade = Grade.parse(text) if text is not None else self.settings.grade or _UNJUDGED
        start, end = _dates(entity)
        support = _words(entity, "support", self.vocabulary.supports)
        hedges = _words(entity, "hedge", self.vocabulary.hedges)
        told = [noted(entity, {*ends, *_USED, *(_OURS if entity.mark("type") else ())})]
        if proofs := [self.documents.titles.get(proof, proof) for proof in entity.values("proof")]:
            told.append(f"proof: {', '.join(proofs)}")
        return Relationship(
            id="",
            source="",
            type=type_,
            target="",
            document=self.documents.imported(entity.path, grade.reliability),
            credibility=grade.credibility,
            places=(f"id {entity.id}",),
            valid_from=start,
            valid_until=end,
            support=support,
            hedges=hedges,
            descriptions=texts_by_language(entity.values("summary")),
            note="; ".join(text for text in told if text) or None,
            claims=self.documents.claims(entity.marks("claim")),
        )


def _bounded(sources: Sequence[str], targets: Sequence[str]) -> None:
    if len(sources) * len(targets) > _MOST:
        raise InputError("ends", f"{len(sources)} and {len(targets)}", f"use at most {_MOST:,} pairs of ends")


def _dates(entity: FtmEntity) -> tuple[str | None, str | None]:
    """Return start and end: as they were written, else as precise as they are. A succession starts on its date."""
    starts = entity.values("startDate") or (entity.values("date") if entity.schema == _SUCCESSION else [])
    start = edtf(entity.mark("valid_from"), "valid_from") or date_of(starts, "startDate")
    end = edtf(entity.mark("valid_until"), "valid_until") or date_of(entity.values("endDate"), "endDate")
    ordered(start, end, "endDate")
    return start, end


def _words(entity: FtmEntity, fact: str, terms: Mapping[str, object]) -> tuple[str, ...]:
    found = tuple(entity.marks(fact))
    for word in found:
        _in_list(fact, word, terms)
    return found


def _in_list(name: str, word: str, terms: Mapping[str, object]) -> None:
    if word not in terms:
        near = nearest(word, terms)
        raise InputError(name, word, f"use words of the vocabulary, such as {', '.join(near or list(terms)[:1])}", near)
