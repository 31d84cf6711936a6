"""An entity in RDF as a record: its names and identifiers to be recognised by, and what else is said as it stands."""

from __future__ import annotations

from dezgraph.errors import SubjectError
from dezgraph.imports.known import Known
from dezgraph.imports.rdf.claims import Claims
from dezgraph.imports.rdf.things import Things
from dezgraph.imports.records import Claim, Entity, Triple, language_of
from dezgraph.rdf.description import text_of
from dezgraph.terms import DZ, RDF, SKOS
from dezgraph.vocabulary import Vocabulary

__all__ = ["entity"]

_LABELLED = ("en", "ar")


def entity(things: Things, code: int, claims: Claims, known: Known) -> tuple[Entity, tuple[Triple, ...]]:
    """Return an entity, and what else is said of it.

    A preferred label that is in neither of our languages, or the second in one, is an alias; a name without a language
    is tagged by its letters. An event without a claim gets one.

    Raises:
        SubjectError: it has no IRI, or an identifier that is no text.
    """
    if things.is_blank(code):
        raise SubjectError(things.iri(code), "is an entity without an IRI: a blank node has no id; give it one")
    values, id = things.values(code), things.ids[code]
    labels, aliases = _names(things, values)
    identifiers, told = [], []
    for scheme in things.vocabulary.identifiers:
        for value in values.get(DZ[scheme], ()):
            term = things.triples.term(value)
            if not term.startswith('"'):
                raise SubjectError(things.iri(code), f"has the dz:{scheme} {term}: write it as a text")
            identifiers.append((scheme, text_of(term)[0]))
            told.append((DZ[scheme], value))
    kinds = _narrowest(things.vocabulary, things.entities[code])
    types = {term.iri for term in things.vocabulary.types.values()}
    told += [
        (name, value)
        for name, found in values.items()
        for value in found
        if name in {SKOS.prefLabel, SKOS.altLabel} or name in types
    ]
    told += [(RDF.type, value) for value in values[RDF.type] if _is_kind(things, value)]
    is_imported = (claims.is_made or things.is_renamed(code)) and DZ.importedFrom not in values
    added = claims.completed(values.get(DZ.claim, []))
    is_unclaimed = DZ.claim not in values and any(each in things.vocabulary.narrower_kinds("Event") for each in kinds)
    made = Entity(
        id,
        kinds[0],
        claims.document.id if is_imported else None,
        labels,
        aliases,
        tuple(identifiers),
        other_kinds=tuple(kinds[1:]),
        is_named_by_id=not labels and not aliases,
        claims=(Claim(claims.document.id, claims.grade.credibility, places=(things.iri(code),)),)
        if is_unclaimed
        else (),
    )
    # Whoever is there already by this IRI has it.
    origin = () if known.entity_elsewhere(things.iri(code)) else things.origin(code)
    return made, (*things.said(code, told), *added, *origin)


def _names(things: Things, values: dict[str, list[int]]) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    labels: dict[str, str] = {}
    aliases: list[tuple[str, str]] = []
    for name in (SKOS.prefLabel, SKOS.altLabel):
        for value in values.get(name, ()):
            term = things.triples.term(value)
            if not term.startswith('"'):
                continue
            text, tag = text_of(term)
            tag = tag or language_of(text)
            language = tag.partition("-")[0]
            if name == SKOS.prefLabel and language in _LABELLED and language not in labels:
                labels[language] = text
            else:
                aliases.append((tag, text))
    return labels, tuple(dict.fromkeys(aliases))


def _narrowest(vocabulary: Vocabulary, kinds: list[str]) -> list[str]:
    """Return kinds without those that others of them say already, in their order."""
    broader = {kind for kind in kinds for other in kinds if other != kind and other in vocabulary.narrower_kinds(kind)}
    return sorted(set(kinds) - broader) or sorted(kinds)


def _is_kind(things: Things, code: int) -> bool:
    iri = things.iri(code)
    return any(term.iri == iri for term in things.vocabulary.kinds.values())
