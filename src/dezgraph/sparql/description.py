"""What a SPARQL service tells of itself, in RDF: language, formats, dataset.

Source: SPARQL 1.1 Service Description (2013).
"""

from __future__ import annotations

from typing import Final

import pyoxigraph as ox

from dezgraph.sparql.results import RDF_FORMATS, RESULT_FORMATS
from dezgraph.terms import DIRECT_GRAPH

__all__ = ["service_description"]

_PREFIXES: Final = {
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "formats": "http://www.w3.org/ns/formats/",
    "dct": "http://purl.org/dc/terms/",
}
_TURTLE: Final = """
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix dct: <http://purl.org/dc/terms/> .
[] a sd:Service ;
    sd:endpoint <{endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat {formats} ;
    sd:defaultDataset [ a sd:Dataset ;
        sd:defaultGraph [ a sd:Graph ;
            dct:description "Entities, relationships as nodes with their claims, sources, the vocabulary."@en ] ;
        sd:namedGraph [ a sd:NamedGraph ; sd:name <{direct}> ;
            sd:graph [ a sd:Graph ; dct:description "One triple, source type target, for each relationship."@en ] ] ] .
"""


def service_description(endpoint: str, media_type: str) -> bytes:
    """Return the description of the service at an absolute address, in a media type of `RDF_FORMATS`."""
    formats = [*(each.iri for each in RESULT_FORMATS.values()), *(each.iri for each in RDF_FORMATS.values())]
    text = _TURTLE.format(endpoint=endpoint, direct=DIRECT_GRAPH, formats=" , ".join(f"<{iri}>" for iri in formats))
    triples = ox.parse(text, format=ox.RdfFormat.TURTLE)
    return ox.serialize(triples, format=RDF_FORMATS[media_type], prefixes=_PREFIXES) or b""
