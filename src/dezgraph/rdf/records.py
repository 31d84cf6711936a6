"""Make records (`dezgraph.model`) of what the triples say of one subject. O(its triples)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from dezgraph.model import Change, Claim, Document, Entity, Relationship, Texts
from dezgraph.rdf.description import Description
from dezgraph.terms import DCT, DZ, GEO, RDF, SKOS, local_name
from dezgraph.vocabulary import Vocabulary

__all__ = ["claim_places", "document", "entity", "relationship"]

_NUMBER = r"([+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?)"
_POINT = re.compile(rf"POINT\s*\(\s*{_NUMBER}\s+{_NUMBER}\s*\)", re.IGNORECASE)
_CHANGES = {DZ.Addition: "addition", DZ.Ending: "ending", DZ.Amendment: "amendment"}


def document(node: Description) -> Document:
    """Return the source document that `node` describes."""
    return Document(
        id=local_name(node.iri),
        iri=node.iri,
        title=node.texts(DCT.title),
        publisher=node.text(DCT.publisher),
        date=node.text(DCT.date),
        address=node.text(DZ.address),
        language=node.text(DCT.language),
        kind=node.text(DZ.documentKind),
        reliability=node.text(DZ.reliability) or "F",
        note=node.texts(SKOS.note),
    )


def relationship(node: Description, published: Mapping[str, Document]) -> Relationship:
    """Return the relationship that `node` describes; `published` are the documents by id."""
    return Relationship(
        id=local_name(node.iri),
        iri=node.iri,
        source=_name(node, DZ.source) or "",
        type=_name(node, DZ.type) or "",
        target=_name(node, DZ.target) or "",
        valid_from=node.text(DZ.validFrom),
        valid_until=node.text(DZ.validUntil),
        support=_names(node, DZ.support),
        hedges=_names(node, DZ.hedge),
        started_by=_name(node, DZ.startedBy),
        ended_by=_name(node, DZ.endedBy),
        description=node.texts(DCT.description),
        note=node.texts(SKOS.scopeNote),
        claims=_claims(node, published),
    )


def entity(node: Description, vocabulary: Vocabulary, published: Mapping[str, Document]) -> Entity:
    """Return the entity that `node` describes."""
    aliases = sorted({(language, text) for text, language in node.literals(SKOS.altLabel)})
    return Entity(
        id=local_name(node.iri),
        iri=node.iri,
        kinds=tuple(kind for kind in _names(node, RDF.type) if kind in vocabulary.kinds),
        labels=node.texts(SKOS.prefLabel),
        aliases=tuple(aliases),
        definition=node.texts(SKOS.definition),
        note=node.texts(SKOS.scopeNote),
        former_ids=tuple(text for text, _ in node.literals(DZ.formerId)),
        identifiers=_identifiers(node, vocabulary),
        coordinates=_coordinates(node),
        documents=_names(node, DCT.source),
        date=node.text(DZ.date),
        participants=_names(node, DZ.participant),
        locations=_names(node, DZ.location),
        likelihood=_name(node, DZ.likelihood),
        drivers=_names(node, DZ.driver),
        changes=_changes(node),
        claims=_claims(node, published),
    )


def _names(node: Description, predicate: str) -> tuple[str, ...]:
    return tuple(local_name(iri) for iri in node.iris(predicate))


def _name(node: Description, predicate: str) -> str | None:
    return next(iter(_names(node, predicate)), None)


def _identifiers(node: Description, vocabulary: Vocabulary) -> dict[str, str]:
    values = {token: node.text(term.iri) for token, term in vocabulary.identifiers.items()}
    return {token: value for token, value in values.items() if value is not None}


def _coordinates(node: Description) -> tuple[float, float] | None:
    for geometry in node.nodes(GEO.hasGeometry):
        if match := _POINT.search(geometry.text(GEO.asWKT) or ""):
            return float(match[2]), float(match[1])
    return None


def _claims(node: Description, published: Mapping[str, Document]) -> tuple[Claim, ...]:
    """Return the claims in a stable order; one that has no id of its own is named after its document."""
    claims = sorted((_claim(claim, published) for claim in node.nodes(DZ.claim)), key=_claim_order)
    seen: Counter[str] = Counter()
    return tuple(_named(claim, local_name(node.iri), seen) for claim in claims)


def claim_places(node: Description, published: Mapping[str, Document]) -> tuple[int, ...]:
    """Return, for each claim of the record of `node`, its place among the claim columns of its row."""
    claims = [_claim(claim, published) for claim in node.nodes(DZ.claim)]
    return tuple(sorted(range(len(claims)), key=lambda place: _claim_order(claims[place])))


def _claim_order(claim: Claim) -> tuple[object, ...]:
    """Order by all that a claim says: the labels of blank nodes, which would order them, change with each reading."""
    told = claim.published or "9999", claim.document, claim.stance, claim.grade, claim.places
    return *told, claim.recorded or "", claim.withdrawn or "", _spelt(claim.note)


def _named(claim: Claim, owner: str, seen: Counter[str]) -> Claim:
    seen[claim.document] += 1
    if not claim.id.startswith("_:"):
        return claim
    count = seen[claim.document]
    name = f"{owner}/{claim.document}" + (f"/{count}" if count > 1 else "")
    return Claim(name, *(getattr(claim, field) for field in Claim.__slots__[1:]))


def _claim(node: Description, published: Mapping[str, Document]) -> Claim:
    name = _name(node, DZ.sourceDocument) or ""
    source = published.get(name)
    return Claim(
        id=local_name(node.iri),
        document=name,
        stance=_name(node, DZ.stance) or "asserts",
        grade=f"{source.reliability if source else 'F'}{node.text(DZ.credibility) or 6}",
        places=tuple(sorted((text for text, _ in node.literals(DZ.place)), key=_by_number)),
        published=node.text(DZ.published) or (source.date if source else None),
        recorded=node.text(DZ.recorded),
        withdrawn=node.text(DZ.withdrawn),
        note=node.texts(SKOS.note),
    )


def _by_number(place: str) -> tuple[int, str]:
    digits = re.search(r"\d+", place)
    return int(digits[0]) if digits else 0, place


def _changes(node: Description) -> tuple[Change, ...]:
    return tuple(sorted((_change(change) for change in node.nodes(DZ.change)), key=_change_order))


def _change_order(change: Change) -> tuple[object, ...]:
    named = change.relationship or "", change.source or "", change.type or "", change.target or ""
    return change.change, *named, _spelt(change.description)


def _spelt(texts: Texts) -> list[tuple[str, str]]:
    return sorted(texts.items())


def _change(node: Description) -> Change:
    kinds = [_CHANGES[iri] for iri in node.iris(RDF.type) if iri in _CHANGES]
    return Change(
        change=kinds[0] if kinds else "addition",
        relationship=_name(node, DZ.relationship),
        source=_name(node, DZ.source),
        type=_name(node, DZ.type),
        target=_name(node, DZ.target),
        valid_from=node.text(DZ.validFrom),
        valid_until=node.text(DZ.validUntil),
        description=node.texts(DCT.description),
        support=_names(node, DZ.support),
        hedges=_names(node, DZ.hedge),
    )
