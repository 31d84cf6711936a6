"""Words in a graph that lead nowhere or stand in the wrong place, which SHACL shapes cannot see or say well.

References to things that nothing describes, terms that the vocabulary does not have, terms that are broader
than themselves, properties on the wrong sort of thing. Each with the nearest valid word where there is one:
most of these are slips of the pen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from itertools import chain

from rdflib import Graph, URIRef
from rdflib.term import Node

from dezgraph.terms import DZ, ID, OWL, RDF, RDFS, SKOS, local_name
from dezgraph.validation.finding import Finding, members, short

__all__ = ["misused_words"]

_TYPE = URIRef(RDF.type)
_HINTS = 50
"""So many words get a nearest one: each costs a comparison with every known word."""


def misused_words(graph: Graph) -> Iterator[Finding]:
    """Yield the references and terms of `graph`, which holds its vocabulary too, that are wrong. O(n)."""
    words = _Words(graph)
    yield from _undescribed(words)
    yield from _undeclared(words)
    yield from _unclassified(words)
    yield from _misplaced(words)
    yield from _mismatched_ends(words)
    yield from _ambiguous_former_ids(words)
    yield from _circles(words)


class _Words:
    """The ids and the terms of a graph, and which of them a misspelt one may have meant."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.described = set(graph.subjects())
        self._hints: dict[tuple[Node, bool], str] = {}

    def hint(self, word: Node, predicate: Node) -> str:
        """Return what to say of the word nearest to `word`, as it stands at `predicate`: nothing without one."""
        is_term, is_relationship = _is_in(word, DZ.base), predicate == URIRef(DZ.relationship)
        key = (word, is_relationship)
        if key not in self._hints:
            known = self._terms if is_term else self._relationships if is_relationship else self._others
            near = get_close_matches(local_name(str(word)), known, n=1) if len(self._hints) < _HINTS else []
            self._hints[key] = f"; did you mean {'dz:' if is_term else 'id:'}{near[0]}" if near else ""
        return self._hints[key]

    @cached_property
    def _relationships(self) -> list[str]:
        return _local_names(members(self.graph, URIRef(DZ.Relationship)), ID.base)

    @cached_property
    def _others(self) -> list[str]:
        return _local_names(self.described - members(self.graph, URIRef(DZ.Relationship)), ID.base)

    @cached_property
    def _terms(self) -> list[str]:
        return _local_names(self.described, DZ.base)


def _undescribed(words: _Words) -> Iterator[Finding]:
    for subject, predicate, value in words.graph:
        if _is_in(value, ID.base) and value not in words.described:
            message = f"No file describes {short(value)}{words.hint(value, predicate)}."
            yield Finding(subject, short(predicate), value, message, is_reference=True)


def _undeclared(words: _Words) -> Iterator[Finding]:
    for subject, predicate, value in words.graph:
        for word in (predicate, value):
            if _is_in(word, DZ.base) and word not in words.described:
                message = f"The vocabulary has no term {short(word)}{words.hint(word, predicate)}."
                yield Finding(subject, short(predicate), value, message, is_reference=True)


def _unclassified(words: _Words) -> Iterator[Finding]:
    for subject in words.described:
        is_withdrawn = (subject, URIRef(OWL.deprecated), None) in words.graph
        if _is_in(subject, ID.base) and not is_withdrawn and (subject, _TYPE, None) not in words.graph:
            message = "It is not said what this is: add its kind, such as dz:ArmedGroup, or dz:Relationship."
            yield Finding(subject, short(_TYPE), None, message)


def _misplaced(words: _Words) -> Iterator[Finding]:
    for name, kind in words.graph.subject_objects(URIRef(RDFS.domain)):
        found = members(words.graph, kind)
        for subject, value in words.graph.subject_objects(name):
            if subject not in found:
                message = f"{short(name)} is a property of {short(kind)}, which this is not."
                yield Finding(subject, short(name), value, message)


def _mismatched_ends(words: _Words) -> Iterator[Finding]:
    for end, rule in ((URIRef(DZ.source), RDFS.domain), (URIRef(DZ.target), RDFS.range)):
        undescribed = set(words.graph.objects(None, end)) - words.described
        for name, kind in words.graph.subject_objects(URIRef(rule)):
            found = members(words.graph, kind) | undescribed
            for subject in words.graph.subjects(URIRef(DZ.type), name):
                for value in set(words.graph.objects(subject, end)) - found:
                    message = f"The {short(end)} of {short(name)} is a {short(kind)}, which {short(value)} is not."
                    yield Finding(subject, short(end), value, message)


def _ambiguous_former_ids(words: _Words) -> Iterator[Finding]:
    path = URIRef(DZ.formerId)
    owners: dict[str, Node] = {}
    for subject, value in words.graph.subject_objects(path):
        owner = owners.setdefault(str(value), subject)
        if URIRef(ID[str(value)]) in words.described:
            message = f"The former id {value} is the id of something else."
            yield Finding(subject, short(path), value, message)
        elif owner != subject:
            yield Finding(subject, short(path), value, f"The former id {value} is claimed by {short(owner)} too.")


def _circles(words: _Words) -> Iterator[Finding]:
    """Yield each circle of broader terms, or of broader kinds, once: at the first of them by IRI."""
    for path in (URIRef(SKOS.broader), URIRef(RDFS.subClassOf)):
        above = {node: _above(words.graph, node, path) for node in set(words.graph.subjects(path))}
        circles = {
            frozenset(other for other in found if node in above.get(other, ()))
            for node, found in above.items()
            if node in found
        }
        for circle in circles:
            first, *others = sorted(circle, key=str)
            through = f", by way of {', '.join(map(short, others))}" if others else ""
            message = f"{short(first)} is broader than itself{through}: leave out one {short(path)}."
            yield Finding(first, short(path), None, message)


def _above(graph: Graph, node: Node, path: URIRef) -> set[Node]:
    """Return all that is broader than a node; the node itself only where a circle leads back to it."""
    found = chain.from_iterable(graph.transitive_objects(broader, path) for broader in graph.objects(node, path))
    return {each for each in found if each is not None}


def _is_in(node: Node, base: str) -> bool:
    return isinstance(node, URIRef) and node.startswith(base) and len(node) > len(base)


def _local_names(nodes: Iterable[Node], base: str) -> list[str]:
    return sorted(local_name(str(node)) for node in nodes if _is_in(node, base))
