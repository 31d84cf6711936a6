"""The terms that a graph may use, as its vocabulary declares them.

Nothing about a relationship type, kind, support category or hedge is written in code: sign, family,
direction, broader term and labels are read from `vocabulary.ttl`, and from the graph's own files,
which may declare more. A term is known by its token, the last part of its IRI (`allied-with`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dezgraph.errors import SubjectError
from dezgraph.rdf.description import Description
from dezgraph.rdf.triples import Triples
from dezgraph.terms import DZ, RDF, RDFS, SKOS, local_name

__all__ = ["MOST_BITS", "Term", "Vocabulary"]

_OWL_CLASS = "http://www.w3.org/2002/07/owl#Class"
_MAPPINGS = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)
_NAMED_MAPPINGS = ("misp", "mispInverse", "stix", "stixObject", "stixIdentityClass", "ftm", "acled", "ucdp")
MOST_BITS = 32
"""Support categories, and hedges, at most: a relationship keeps each as one bit of a number."""
_TRUE = frozenset(("true", "1"))
_SIGNS = {"1": 1, "-1": -1, "0": 0}


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `broader` are tokens; `family`, `sign`, `symmetric` and `past` speak of relationship types only.

    A type of the past tells of what is over while it holds: who lost control of a field does not control it. `opposite`
    is the type of the other sign that a tie turns into, where that is told of this type itself.
    """

    token: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    broader: tuple[str, ...] = ()
    notations: tuple[str, ...] = ()
    inverse_labels: Mapping[str, str] = field(default_factory=dict)
    family: str | None = None
    sign: int = 0
    symmetric: bool = False
    past: bool = False
    opposite: str | None = None
    order: int = 0
    url_template: str | None = None
    mappings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Vocabulary:
    """The terms of one graph, by list and token. Numbers in columns are positions in these lists."""

    def __init__(self, triples: Triples) -> None:
        self.types = _terms(triples, DZ.RelationshipType)
        self.families = _terms(triples, DZ.Family)
        self.supports = _terms(triples, DZ.SupportCategory)
        self.hedges = _terms(triples, DZ.Hedge)
        self.likelihoods = _terms(triples, DZ.Likelihood)
        self.stances = _terms(triples, DZ.Stance)
        self.identifiers = _terms(triples, DZ.IdentifierScheme)
        self.reliabilities = _terms(triples, DZ.Reliability)
        self.credibilities = _terms(triples, DZ.Credibility)
        self.kinds = _kinds(triples)
        _check(self)

    @cached_property
    def lists(self) -> Mapping[str, Mapping[str, Term]]:
        """Every list of terms by its name, in the order in which they are explained."""
        return {
            "types": self.types,
            "families": self.families,
            "kinds": self.kinds,
            "supports": self.supports,
            "hedges": self.hedges,
            "likelihoods": self.likelihoods,
            "stances": self.stances,
            "reliabilities": self.reliabilities,
            "credibilities": self.credibilities,
            "identifiers": self.identifiers,
        }

    def narrower_types(self, token: str) -> frozenset[str]:
        """Return a relationship type and all that are narrower."""
        return _descendants(self.types, token)

    def opposite_type(self, token: str) -> str | None:
        """Return the type that a tie of this type turns into: its own opposite, or that of the nearest broader type."""
        nearest = [token]
        for each in nearest:  # which grows
            if (opposite := self.types[each].opposite) in self.types:
                return opposite
            nearest += (
                broader for broader in self.types[each].broader if broader in self.types and broader not in nearest
            )
        return None

    def narrower_kinds(self, token: str) -> frozenset[str]:
        """Return a kind and all that are narrower: `Actor` gives every kind of actor."""
        return _descendants(self.kinds, token)

    def narrower_supports(self, token: str) -> frozenset[str]:
        """Return a support category and all that are narrower."""
        return _descendants(self.supports, token)

    def how(self, type: str, hedges: Iterable[str], lang: str, *, inverse: bool = False) -> str:
        """Return a type of relationship in words, with what qualifies it: `allied with (ostensible)`.

        Read from source to target, or for `inverse` the other way. What has no label stands by its name.
        """
        term = self.types.get(type)
        labels = ((term.inverse_labels if inverse else {}) or term.labels) if term else {}
        return self.hedged(_text(labels, lang) or type, hedges, lang)

    def hedged(self, text: str, hedges: Iterable[str], lang: str) -> str:
        """Return a text with what qualifies it in brackets after it: `allied with (ostensible)`."""
        told = [_text(self.hedges[each].labels, lang) if each in self.hedges else each for each in hedges]
        return f"{text} ({('، ' if lang == 'ar' else ', ').join(told).lower()})" if told else text


def _text(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")


def _terms(triples: Triples, class_iri: str) -> dict[str, Term]:
    subjects, objects = triples.with_predicate(RDF.type)
    found = (_term(Description(triples, code)) for code in subjects[objects == triples.code(f"<{class_iri}>")].tolist())
    return {term.token: term for term in sorted(found, key=lambda term: (term.order, term.token))}


def _term(node: Description) -> Term:
    family, opposite = node.iri_value(DZ.family), node.iri_value(DZ.opposite)
    sign = node.text(DZ.sign) or "0"
    if sign.removeprefix("+") not in _SIGNS:
        raise SubjectError(node.iri, f"has the dz:sign {sign}, which is none of 1, -1, 0")
    return Term(
        token=local_name(node.iri),
        iri=node.iri,
        labels=node.texts(SKOS.prefLabel),
        definitions=node.texts(SKOS.definition),
        broader=tuple(local_name(iri) for iri in node.iris(SKOS.broader) + node.iris(RDFS.subClassOf)),
        notations=tuple(text for text, _ in node.literals(SKOS.notation)),
        inverse_labels=node.texts(DZ.inverseLabel),
        family=local_name(family) if family else None,
        sign=_SIGNS[sign.removeprefix("+")],
        symmetric=node.text(DZ.symmetric) in _TRUE,
        past=node.text(DZ.past) in _TRUE,
        opposite=local_name(opposite) if opposite else None,
        order=_order(node),
        url_template=node.text(DZ.urlTemplate),
        mappings=_mappings(node),
    )


def _order(node: Description) -> int:
    text = node.text(DZ.order) or "0"
    try:
        return int(text)
    except ValueError:
        raise SubjectError(node.iri, f"has the dz:order {text}, which is no whole number") from None


def _mappings(node: Description) -> dict[str, tuple[str, ...]]:
    links = {_last_part(iri): tuple(node.iris(iri)) for iri in _MAPPINGS if iri in node}
    names = {name: tuple(text for text, _ in node.literals(DZ[name])) for name in _NAMED_MAPPINGS if DZ[name] in node}
    return links | names


def _last_part(iri: str) -> str:
    """Return what follows the last `#` or `/` of an IRI."""
    return iri.rpartition("#")[2].rpartition("/")[2]


def _kinds(triples: Triples) -> dict[str, Term]:
    """Return the classes below `dz:Entity`, and it."""
    classes = _terms(triples, _OWL_CLASS)
    return {token: classes[token] for token in sorted(_descendants(classes, "Entity")) if token in classes}


def _descendants(terms: Mapping[str, Term], token: str) -> frozenset[str]:
    found = {token}
    waiting = [token]
    while waiting:
        broader = waiting.pop()
        new = {term.token for term in terms.values() if broader in term.broader} - found
        found |= new
        waiting += new
    return frozenset(found)


def _check(vocabulary: Vocabulary) -> None:
    for term in vocabulary.types.values():
        if term.family not in vocabulary.families:
            raise SubjectError(term.iri, f"has the dz:family {term.family or 'none'}, which is not declared")
    _check_broader(vocabulary.types.values(), vocabulary.types)
    for terms in (vocabulary.supports, vocabulary.hedges):
        for term in list(terms.values())[MOST_BITS:]:
            raise SubjectError(term.iri, f"is one too many: a graph can tell {MOST_BITS} of its class apart")


def _check_broader(terms: Iterable[Term], known: Mapping[str, Term]) -> None:
    for term in terms:
        for token in term.broader:
            if token not in known:
                raise SubjectError(term.iri, f"has the broader term {token}, which is not declared")
