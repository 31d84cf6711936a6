"""What a graph tells of itself to the web of data: its vocabulary, and a VoID and DCAT description.

Source: VoID (W3C Interest Group Note, 2011); DCAT 3 (W3C Recommendation, 2024).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from dezgraph.imprint import imprint_of, languages_of
from dezgraph.rdf.description import iri_of
from dezgraph.sparql.results import RDF_FORMATS
from dezgraph.terms import DCT, DIRECT_GRAPH, DZ, FOAF, ID, RDFS, SKOS

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = ["DIRECT", "ENTITIES", "GRAPHS", "TERMS", "catalogue", "entity_iri", "is_described", "vocabulary"]

ENTITIES: Final = ID.base
"""With what the IRI of each entity of ours begins."""
TERMS: Final = DZ.base
"""With what the IRI of each term of our vocabulary begins."""
DIRECT: Final = DIRECT_GRAPH
"""The IRI of the graph of direct triples."""
GRAPHS: Final = DIRECT.removesuffix("direct")
"""With what the IRI of each graph begins."""

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
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
_DAYS: Final = {"date": r"\d{4}-\d\d-\d\d", "gYearMonth": r"\d{4}-\d\d", "gYear": r"\d{4}"}
_LANGUAGES: Final = {2: "http://id.loc.gov/vocabulary/iso639-1/", 3: "http://lexvo.org/id/iso639-3/"}
"""Where languages have their IRIs, by the length of their codes: DCAT asks for those of the Library of Congress."""
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


def is_described(graph: Graph, iri: str) -> bool:
    """Tell whether the files of a graph say anything of an IRI, as they do of the data set that they are."""
    code = graph.triples.code(f"<{iri}>")
    return code >= 0 and any(True for _ in graph.triples.of(code))


def catalogue(graph: Graph, base: str, formats: Mapping[str, str], media_type: str) -> bytes:
    """Return the description of the graph that is served at an absolute address, in a media type of `RDF_FORMATS`.

    `formats` are the media types in which it can be had, by the names of their formats. What the graph says of itself
    (`dezgraph.imprint`) is told of it and of each of these.
    """
    text = _DESCRIPTION.format(
        base=base,
        version=graph.version,
        triples=len(graph.triples),
        entities=graph.columns.entity_count,
        ids=ID.base,
        terms=DZ.base,
    )
    known = _known(graph, base)
    text += "".join(_agents(graph, base).values())
    text += f"<{base}/> {known} .\n" if known else ""
    for name, format in formats.items():
        address = f"{base}/v1/graph?format={name}"
        text += _DISTRIBUTION.format(base=base, address=address, name=name, media_type=format.partition(";")[0])
        text += f"<{address}> {known} .\n" if known else ""
    return _written(text, ox.RdfFormat.TURTLE, media_type)


def entity_iri(graph: Graph, number: int) -> str:
    """Return the IRI of one entity, without those of all the others. O(1)."""
    return iri_of(graph.triples.term(int(graph.numbering.entities[number])))


def _known(graph: Graph, base: str) -> str:
    """Return licence, publisher, days and languages of a graph as predicates and objects in Turtle."""
    imprint = imprint_of(graph)
    codes = {tag.partition("-")[0] for tag in languages_of(graph)}
    told = {
        "license": [f"<{iri}>" for iri in imprint.licenses],
        "publisher": list(_agents(graph, base)),
        "issued": [_day(day) for day in (imprint.issued,) if day],
        "modified": [_day(day) for day in (imprint.modified,) if day],
        "language": [f"<{_LANGUAGES[len(code)]}{code}>" for code in sorted(codes) if len(code) in _LANGUAGES],
    }
    return " ; ".join(f"<{DCT.base}{name}> {', '.join(values)}" for name, values in told.items() if values)


def _agents(graph: Graph, base: str) -> dict[str, str]:
    """Return who publishes a graph, as IRIs in Turtle, each with what is to be said of it."""
    agents = {}
    for place, name in enumerate(imprint_of(graph).publishers, start=1):
        is_iri = name.startswith(("http://", "https://"))
        iri = f"<{name}>" if is_iri else f"<{base}/#publisher-{place}>"
        agents[iri] = "" if is_iri else f"{iri} a <{FOAF.base}Agent> ; <{FOAF.name}> {ox.Literal(name)} .\n"
    return agents


def _day(text: str) -> str:
    """Return a day, a month or a year as a literal of its type, anything else as plain text."""
    kind = next((kind for kind, form in _DAYS.items() if re.fullmatch(form, text)), None)
    return str(ox.Literal(text) if kind is None else ox.Literal(text, datatype=ox.NamedNode(f"{_XSD}{kind}")))


def _lines(graph: Graph, subject: int) -> Iterator[str]:
    triples = graph.triples
    for predicate, value in triples.of(subject):
        yield f"{triples.term(subject)} {triples.term(predicate)} {triples.term(value)} .\n"


def _written(text: str, format: ox.RdfFormat, media_type: str) -> bytes:
    triples = ox.parse(io.BytesIO(text.encode()), format=format)
    return ox.serialize(triples, format=RDF_FORMATS[media_type], prefixes=_PREFIXES) or b""
