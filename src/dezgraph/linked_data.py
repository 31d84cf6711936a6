"""What a graph tells of itself to the web of data: its vocabulary, a VoID and DCAT description, ids that are withdrawn.

Source: VoID (W3C Interest Group Note, 2011); DCAT 3 (W3C Recommendation, 2024).
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from dezgraph.rdf.description import Description, iri_of
from dezgraph.sparql.results import RDF_FORMATS
from dezgraph.terms import DCT, DZ, ID, OWL, RDFS, SKOS

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = ["ENTITIES", "TERMS", "catalogue", "entity_iri", "is_withdrawn", "vocabulary"]

ENTITIES: Final = ID.base
"""With what the IRI of each entity of ours begins."""
TERMS: Final = DZ.base
"""With what the IRI of each term of our vocabulary begins."""

_PREFIXES: Final = {
    "dz": DZ.base,
    "dct": DCT.base,
    "rdfs": RDFS.base,
    "skos": SKOS.base,
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
}
_DESCRIPTION: Final = """
@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix void: <http://rdfs.org/ns/void#> .
<{base}/.well-known/void> a void:DatasetDescription ; <http://xmlns.com/foaf/0.1/primaryTopic> <{base}/> .
<{base}/> a void:Dataset , dcat:Dataset ;
    dct:title "dezgraph"@en ;
    dct:description "Actors, resources, places and events, and their relationships, dated, graded and sourced."@en ;
    dct:language "en" , "ar" ;
    dct:identifier "{version}" ;
    dcat:version "{version}" ;
    void:triples {triples} ;
    void:entities {entities} ;
    void:uriSpace "{ids}" ;
    void:vocabulary <{terms}> , <http://www.w3.org/2004/02/skos/core#> , <http://purl.org/dc/terms/> ;
    void:sparqlEndpoint <{base}/sparql> .
<{base}/sparql> a dcat:DataService ; dct:title "SPARQL"@en ; dcat:endpointURL <{base}/sparql> ;
    dcat:servesDataset <{base}/> .
"""
_DISTRIBUTION: Final = """
<{base}/> <http://www.w3.org/ns/dcat#distribution> <{address}> .
<{address}> a <http://www.w3.org/ns/dcat#Distribution> ;
    <http://purl.org/dc/terms/title> "{name}" ;
    <http://www.w3.org/ns/dcat#accessURL> <{address}> ;
    <http://www.w3.org/ns/dcat#downloadURL> <{address}> ;
    <http://www.w3.org/ns/dcat#mediaType> <https://www.iana.org/assignments/media-types/{media_type}> .
"""


def vocabulary(graph: Graph, media_type: str) -> bytes:
    """Return every term of the vocabulary, those that the graph declares too, in a media type of `RDF_FORMATS`."""
    terms = {term.iri for each in graph.vocabulary.lists.values() for term in each.values()}
    own = (graph.triples.code(f"<{iri}>") for iri in terms)
    shipped = range(graph.triples.first_iri, len(graph.triples.terms))
    codes = {code for code in shipped if graph.triples.term(code).startswith(f"<{DZ.base}")} | set(own)
    lines = "".join(line for code in sorted(codes) for line in _lines(graph, code))
    return _written(lines, ox.RdfFormat.N_TRIPLES, media_type)


def catalogue(graph: Graph, base: str, formats: Mapping[str, str], media_type: str) -> bytes:
    """Return the description of the graph that is served at an absolute address, in a media type of `RDF_FORMATS`.

    `formats` are the media types in which it can be had, by the names of their formats.
    """
    text = _DESCRIPTION.format(
        base=base,
        version=graph.version,
        triples=len(graph.triples),
        entities=graph.columns.entity_count,
        ids=ID.base,
        terms=DZ.base,
    )
    for name, format in formats.items():
        address = f"{base}/v1/graph?format={name}"
        text += _DISTRIBUTION.format(base=base, address=address, name=name, media_type=format.partition(";")[0])
    return _written(text, ox.RdfFormat.TURTLE, media_type)


def entity_iri(graph: Graph, number: int) -> str:
    """Return the IRI of one entity, without those of all the others. O(1)."""
    return iri_of(graph.triples.term(int(graph.numbering.entities[number])))


def is_withdrawn(graph: Graph, id: str) -> bool:
    """Tell whether an id was given out once and stands for nothing any more: `owl:deprecated true`."""
    code = graph.triples.code(f"<{ID[id]}>")
    return code >= 0 and Description(graph.triples, code).text(OWL.deprecated) == "true"


def _lines(graph: Graph, subject: int) -> Iterator[str]:
    triples = graph.triples
    for predicate, value in triples.of(subject):
        yield f"{triples.term(subject)} {triples.term(predicate)} {triples.term(value)} .\n"


def _written(text: str, format: ox.RdfFormat, media_type: str) -> bytes:
    triples = ox.parse(io.BytesIO(text.encode()), format=format)
    return ox.serialize(triples, format=RDF_FORMATS[media_type], prefixes=_PREFIXES) or b""
