"""Every RDF format says the same, to Oxigraph and to rdflib."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest
import rdflib

from dezgraph import open
from dezgraph.shipped import context_file, vocabulary_file
from dezgraph.terms import DIRECT_GRAPH, DZ, ID

FORMS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "n-quads": ox.RdfFormat.N_QUADS,
    "rdf-xml": ox.RdfFormat.RDF_XML,
    "json-ld": ox.RdfFormat.JSON_LD,
}


def triples(path, form):
    """Return the default graph of a file; blank nodes by what they say, not by their labels."""
    quads = ox.parse(path=str(path), format=form)
    found = ox.Dataset(ox.Quad(*quad.triple) for quad in quads if quad.graph_name == ox.DefaultGraph())
    found.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return set(found)


@pytest.mark.parametrize("name", FORMS)
def test_a_format_says_what_n_triples_say(network, written, name):
    expected = triples(written(network, "n-triples"), ox.RdfFormat.N_TRIPLES)
    assert triples(written(network, name), FORMS[name]) == expected
    assert len(expected) > 40


@pytest.mark.parametrize("name", ["n-triples", *FORMS])
def test_what_is_written_can_be_loaded_again(network, written, name):
    back = open(written(network, name))
    assert set(back.edges(keys=True)) == set(network.edges(keys=True))
    assert back.relationship("a-backs-b") == network.relationship("a-backs-b")
    assert back.entity("a") == network.entity("a")


@pytest.mark.parametrize("name", ["n-triples", *FORMS])
def test_the_shipped_graph_is_written_in_many_pieces_as_in_one(shipped, written, name, monkeypatch):
    from dezgraph.formats import statements
    from dezgraph.network import Network

    monkeypatch.setattr(statements, "_SUBJECTS_A_PIECE", 100)
    back = open(written(Network(shipped), name))
    assert back.number_of_edges() == Network(shipped).number_of_edges()
    assert back.content.documents == shipped.documents


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of itself
@pytest.mark.parametrize(("name", "form"), [("json-ld", "json-ld"), ("rdf-xml", "xml"), ("turtle", "turtle")])
def test_rdflib_reads_the_same(network, written, name, form):
    graph = rdflib.Graph().parse(data=written(network, name).read_text(), format=form)
    labels = {str(label) for label in graph.objects(rdflib.URIRef(ID["a"]), rdflib.SKOS.prefLabel)}
    assert labels == {'A & <B> "quoted"', "ألف"}


def test_rdf_xml_is_well_formed_whatever_a_label_holds(network_of, tie, written):
    named = r'id:a a dz:State ; skos:prefLabel "bell\u0007 and \uFFFE and \u0085"@en . id:b a dz:State .'
    (label,) = [
        quad.object.value
        for quad in ox.parse(
            path=str(written(network_of(named + tie("a backs b")), "rdf-xml")), format=ox.RdfFormat.RDF_XML
        )
        if quad.predicate.value.endswith("prefLabel")
    ]
    assert label == "bell\ufffd and \ufffd and \u0085"
    ET.parse(written(network_of(named + tie("a backs b")), "rdf-xml"))


@pytest.mark.parametrize("name", ["trig", "n-quads"])
def test_datasets_have_the_direct_triples_in_a_graph_of_their_own(network, written, name):
    quads = ox.parse(path=str(written(network, name)), format=FORMS[name])
    direct = {
        tuple(part.value.rpartition("/")[2] for part in quad.triple)
        for quad in quads
        if quad.graph_name == ox.NamedNode(DIRECT_GRAPH)
    }
    assert direct == {
        ("a", "backs", "b"),
        ("a", "opposes", "b"),
        ("b", "controls", "field"),
        ("field", "near", "nameless"),
    }


def test_json_ld_reads_like_a_record(network, written):
    document = json.loads(written(network, "json-ld", center="a").read_text())
    nodes = {node["@id"]: node for node in document["@graph"]}
    tie = nodes["id:a-backs-b"]
    assert (tie["@type"], tie["source"], tie["type"], tie["target"]) == ("Relationship", "id:a", "backs", "id:b")
    assert sorted(tie["support"]) == ["training", "weapons"]
    assert {claim["sourceDocument"]: claim["credibility"] for claim in tie["claim"]} == {
        "id:gazette": 2,
        "id:rumour": 4,
    }
    assert nodes["id:a"]["prefLabel"]["ar"] == "ألف"
    assert document["@context"] == json.loads(context_file().read_text())["@context"]


def test_the_context_names_properties_that_there_are():
    context = json.loads(context_file().read_text())["@context"]
    declared = {quad.subject.value for quad in ox.parse(path=str(vocabulary_file()), format=ox.RdfFormat.TURTLE)}
    named = [way["@id"] for way in context.values() if isinstance(way, dict) and way["@id"].startswith("dz:")]
    assert named and {DZ[name.removeprefix("dz:")] for name in named} <= declared
