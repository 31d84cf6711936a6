"""The IRIs that dezgraph reads and writes, each spelt once.

Only what speaks RDF (`rdf`, `vocabulary`, `graph`, the stores, validation, the RDF formats) may import this.
A word that is not declared here is an `AttributeError`, not a silent miss.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = [
    "DCAT",
    "DCT",
    "DIRECT_GRAPH",
    "DZ",
    "FOAF",
    "GEO",
    "ID",
    "OWL",
    "PREFIXES",
    "RDF",
    "RDFS",
    "SKOS",
    "VOID",
    "Namespace",
    "local_name",
]


class Namespace:
    """A namespace with a closed list of names: `DZ.target` is the IRI, `DZ.taget` an error."""

    def __init__(self, base: str, names: str = "") -> None:
        self.base = base
        self._names = {name.replace("-", "_"): base + name for name in names.split()}

    def __getattr__(self, name: str) -> str:
        try:
            return self._names[name]
        except KeyError:
            raise AttributeError(f"{self.base} has no declared name {name!r}") from None

    def __iter__(self) -> Iterator[str]:
        """Yield the declared IRIs."""
        return iter(self._names.values())

    def __getitem__(self, name: str) -> str:
        """Return the IRI of a name that data brings, such as the slug of an entity."""
        return self.base + name


ID = Namespace("https://w3id.org/dezgraph/id/")
DZ = Namespace(
    "https://w3id.org/dezgraph/vocabulary/",
    "Entity Actor Place Resource Event Objective Instrument Condition Scenario Relationship Claim SourceDocument"
    " RelationshipType Family SupportCategory Hedge Likelihood Stance IdentifierScheme Reliability Credibility"
    " Addition Ending Amendment"
    " source type target validFrom validUntil support hedge startedBy endedBy claim sourceDocument credibility stance"
    " place published recorded withdrawn reliability address documentKind date participant location formerId"
    " importedFrom likelihood driver change relationship family sign symmetric past inverseLabel urlTemplate order"
    " opposite asserts disputes denies potential",
)
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "subClassOf domain range")
OWL = Namespace("http://www.w3.org/2002/07/owl#", "deprecated")
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "prefLabel altLabel hiddenLabel definition scopeNote note notation broader exactMatch closeMatch broadMatch"
    " relatedMatch",
)
DCT = Namespace("http://purl.org/dc/terms/", "title publisher date language source description license issued modified")
DCAT = Namespace("http://www.w3.org/ns/dcat#", "Dataset")
VOID = Namespace("http://rdfs.org/ns/void#", "Dataset")
FOAF = Namespace("http://xmlns.com/foaf/0.1/", "name")
DIRECT_GRAPH = "https://w3id.org/dezgraph/graph/direct"
"""The named graph of `source type target` triples, one for each relationship."""
GEO = Namespace("http://www.opengis.net/ont/geosparql#", "hasGeometry asWKT")
PREFIXES = {"dz": DZ.base, "id": ID.base, "skos": SKOS.base, "dct": DCT.base, "geo": GEO.base}
"""What these namespaces are called in files."""


def local_name(iri: str) -> str:
    """Return the token of a term: the id of an entity, `allied-with` of a type; else the IRI itself."""
    for base in (ID.base, DZ.base):
        if iri.startswith(base) and len(iri) > len(base):
            return iri[len(base) :]
    return iri
