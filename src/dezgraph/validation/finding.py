"""One thing that is wrong with a graph, and the words to speak of it."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import Graph, URIRef
from rdflib.term import Node

from dezgraph.terms import DCT, DZ, GEO, ID, RDF, RDFS, SKOS

__all__ = ["Finding", "members", "short"]

_PREFIXES = {
    ID.base: "id:",
    DZ.base: "dz:",
    SKOS.base: "skos:",
    DCT.base: "dct:",
    GEO.base: "geo:",
    RDF.base: "rdf:",
    RDFS.base: "rdfs:",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with `focus`, at the property `path`, because of `value` where that is one value.

    `is_reference` marks a word that leads nowhere, which explains whatever else is wrong with that value.
    """

    focus: Node
    path: str | None
    value: Node | None
    message: str
    is_reference: bool = False


def members(graph: Graph, kind: Node) -> set[Node]:
    """Return everything of a class or of a narrower one; a claim need not be said to be a claim."""
    kinds = set(graph.transitive_subjects(URIRef(RDFS.subClassOf), kind))
    found = {node for each in kinds for node in graph.subjects(URIRef(RDF.type), each)}
    return found | set(graph.objects(None, URIRef(DZ.claim))) if kind == URIRef(DZ.Claim) else found


def short(node: Node) -> str:
    """Return an IRI with its usual prefix (`id:iran`), and anything else as it is."""
    text = str(node)
    for base, prefix in _PREFIXES.items():
        if text.startswith(base):
            return prefix + text.removeprefix(base)
    return text
