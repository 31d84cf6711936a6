"""What a graph says of itself as a whole, and where it is told."""

import json
import xml.etree.ElementTree as ET
from io import BytesIO

import networkx as nx
import openpyxl
import pyarrow.parquet as pq
import pydot
import pyoxigraph as ox
import pytest

from dezgraph.formats import FORMATS
from dezgraph.imprint import imprint_of, languages_of
from dezgraph.linked_data import catalogue
from dezgraph.network import Network

CC = "https://creativecommons.org/licenses/by/4.0/"
OTHER = "https://creativecommons.org/licenses/by-nc/4.0/"
ENTITIES = """
id:a a dz:State ; skos:prefLabel "A"@en , "ألف"@ar , "A"@ckb .
id:b a dz:Town ; skos:prefLabel "B"@en ; geo:hasGeometry [ geo:asWKT "POINT(1 2)"^^geo:wktLiteral ] .
"""
DATASET = f"""
<https://example.org/set> a <http://www.w3.org/ns/dcat#Dataset> ; dct:license <{CC}> ; dct:issued "2024-02" ;
    dct:modified "2025-01-01" ; dct:publisher [ <http://xmlns.com/foaf/0.1/name> "Press" ] , <https://example.org/us> .
"""


@pytest.fixture
def licensed(graph_of, tie):
    return graph_of(ENTITIES + DATASET + tie("a backs b"))


@pytest.fixture
def silent(graph_of, tie):
    return graph_of(ENTITIES + tie("a backs b"))


def bytes_of(graph, name, **options):
    return b"".join(FORMATS[name].write(Network(graph), **options))


def test_a_graph_is_read_as_it_describes_itself(licensed):
    found = imprint_of(licensed)
    assert found.licenses == (CC,)
    assert found.publishers == ("Press", "https://example.org/us")
    assert (found.issued, found.modified) == ("2024-02", "2025-01-01")
    assert languages_of(licensed) == ["ar", "ckb", "en"]


def test_a_graph_that_says_nothing_has_no_licence_not_even_that_of_the_vocabulary(silent):
    assert (imprint_of(silent).licenses, imprint_of(silent).publishers) == ((), ())
    for name in FORMATS.keys() - {"svg", "png"}:
        assert b"creativecommons" not in bytes_of(silent, name), name


def test_the_licences_of_source_documents_stand_where_the_graph_has_none(graph_of, tie):
    document = f"id:gazette dct:license <{OTHER}> ."
    assert imprint_of(graph_of(ENTITIES + document + tie("a backs b"))).licenses == (OTHER,)
    assert imprint_of(graph_of(ENTITIES + DATASET + document + tie("a backs b"))).licenses == (CC,)


def test_the_shipped_graph_says_what_its_licence_is(shipped):
    assert imprint_of(shipped).licenses == (CC,)
    assert imprint_of(shipped).publishers == ("dezgraph",)


def test_the_description_tells_it_of_the_data_set_and_of_each_distribution(licensed):
    formats = {"turtle": "text/turtle", "csv": "text/csv"}
    store = ox.Store()
    store.load(catalogue(licensed, "http://x", formats, "text/turtle"), format=ox.RdfFormat.TURTLE)
    found = store.query(f"""PREFIX dct: <http://purl.org/dc/terms/> PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        SELECT ?thing {{ ?thing dct:license <{CC}> ; dct:issued "2024-02"^^xsd:gYearMonth ;
            dct:modified "2025-01-01"^^xsd:date ; dct:publisher <https://example.org/us> ,
            [ a <http://xmlns.com/foaf/0.1/Agent> ; <http://xmlns.com/foaf/0.1/name> "Press" ] ;
            dct:language <http://id.loc.gov/vocabulary/iso639-1/ar> , <http://id.loc.gov/vocabulary/iso639-1/en> ,
                <http://lexvo.org/id/iso639-3/ckb> }}""")
    addresses = {row["thing"].value for row in found}
    assert addresses == {"http://x/", *(f"http://x/v1/graph?format={name}" for name in formats)}


def test_the_description_is_the_same_each_time(licensed):
    first, again = (catalogue(licensed, "http://x", {"csv": "text/csv"}, "text/turtle") for _ in range(2))
    assert first == again


@pytest.mark.parametrize("name", ["turtle", "trig", "n-triples", "n-quads", "rdf-xml", "json-ld"])
@pytest.mark.parametrize("options", [{}, {"ids": ["a", "b"]}])
def test_what_is_written_as_rdf_says_it_of_itself_when_it_is_loaded_again(graph_file_of, licensed, name, options):
    again = graph_file_of(bytes_of(licensed, name, **options), FORMATS[name].extension)
    assert imprint_of(again) == imprint_of(licensed)


@pytest.fixture
def graph_file_of(tmp_path):
    """Return the function that reads a graph from bytes."""
    from dezgraph.store import FileStore

    def read(content, extension):
        path = tmp_path / f"again.{extension}"
        path.write_bytes(content)
        return FileStore([path]).graph()

    return read


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_graph_formats_say_it_of_the_graph(licensed, tmp_path):
    assert nx.parse_graphml(bytes_of(licensed, "graphml").decode()).graph["license"] == CC
    assert json.loads(bytes_of(licensed, "node-link"))["graph"]["license"] == CC
    assert ["license", CC] in json.loads(bytes_of(licensed, "cytoscape"))["data"]
    assert CC in ET.fromstring(bytes_of(licensed, "gexf")).findtext("*/{http://gexf.net/1.3}description")
    path = tmp_path / "some.gv"
    path.write_bytes(bytes_of(licensed, "dot"))
    (dot,) = pydot.graph_from_dot_file(str(path))
    assert dot.get("license").strip('"') == CC


def test_tables_and_maps_say_it_where_they_have_room(licensed):
    workbook = openpyxl.load_workbook(BytesIO(bytes_of(licensed, "excel")))
    assert ("license", CC) in set(workbook["about"].values)
    assert pq.read_schema(BytesIO(bytes_of(licensed, "parquet", part="edges"))).metadata[b"license"] == CC.encode()
    assert json.loads(bytes_of(licensed, "geojson"))["license"] == CC
    assert f'<Data name="license"><value>{CC}</value></Data>'.encode() in bytes_of(licensed, "kml")


def test_each_object_of_a_stix_bundle_of_the_graph_is_marked_with_it(licensed):
    objects = json.loads(bytes_of(licensed, "stix"))["objects"]
    (marking,) = (each for each in objects if each["type"] == "marking-definition")
    assert marking["definition"] == {"statement": f"License: {CC}"}
    ties = [each for each in objects if each["type"] in {"relationship", "location"}]
    assert ties
    assert all(each["object_marking_refs"] == [marking["id"]] for each in ties)
