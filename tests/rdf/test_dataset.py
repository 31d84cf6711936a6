"""A graph as an rdflib dataset: the same triples and answers as where SPARQL is served, and nothing can be changed."""

from __future__ import annotations

import json
from itertools import product

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID, ModificationException
from rdflib.namespace import SKOS

from dezgraph.network import Network
from dezgraph.shipped import graph_files
from dezgraph.store import FileStore
from dezgraph.terms import DIRECT_GRAPH, DZ, ID, PREFIXES

pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")
# rdflib calls what it deprecates itself

IRAN = rdflib.URIRef(ID["iran"])
DIRECT = rdflib.URIRef(DIRECT_GRAPH)
QUERIES = {
    "direct": f"SELECT ?backer ?backed {{ GRAPH <{DIRECT_GRAPH}> {{ ?backer dz:backs ?backed }} }}",
    "claims": "SELECT ?r ?d ?c { ?r dz:source id:iran ; dz:claim [ dz:sourceDocument ?d ; dz:credibility ?c ] }",
    "labels": 'SELECT ?label { id:iran skos:prefLabel ?label . FILTER(LANG(?label) = "ar") }',
    "counts": "SELECT ?type (COUNT(?r) AS ?n) { ?r dz:type ?type } GROUP BY ?type",
    "graphs": "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }",
    "literal": 'SELECT ?who { ?who skos:prefLabel "إيران"@ar }',
    "path": "SELECT ?kind { dz:ArmedGroup rdfs:subClassOf* ?kind }",
    "nothing": "SELECT ?x { GRAPH <https://example.org/none> { ?x ?y ?z } }",
}


@pytest.fixture(scope="module")
def store():
    return FileStore(graph_files())


@pytest.fixture(scope="module")
def network(shipped):
    return Network(shipped)


def head():
    names = {**PREFIXES, "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}
    return "".join(f"PREFIX {name}: <{base}>\n" for name, base in names.items())


def test_it_has_as_many_triples_as_are_served(network, store):
    served = store.dataset()
    assert len(network.rdf) == len(served)
    assert len(network.rdf.graph(DIRECT)) == len(list(served.quads_for_pattern(None, None, None, ox.NamedNode(DIRECT))))


def test_it_has_the_triples_that_are_served(network, store):
    def plain(term):
        return "_" if term.startswith("_:") else term

    served = sorted(tuple(plain(str(term)) for term in quad.triple) for quad in store.dataset())
    found = sorted(tuple(plain(term.n3()) for term in quad[:3]) for quad in network.rdf.quads())
    assert [(s, p) for s, p, _ in found] == [(s, p) for s, p, _ in served]
    assert sum(one == other for one, other in zip(found, served, strict=True)) > 0.9 * len(served)
    iris = [triple for triple in served if triple[2].startswith("<")]
    assert [triple for triple in found if triple[2].startswith("<")] == iris


@pytest.mark.parametrize("name", QUERIES)
def test_it_answers_as_the_service_does(network, store, name):
    query = head() + QUERIES[name]
    served = json.loads(store.query(query))["results"]["bindings"]
    found = network.rdf.query(query)
    assert sorted(sorted((str(v), str(row[v])) for v in found.vars if row[v] is not None) for row in found) == sorted(
        sorted((variable, told["value"]) for variable, told in row.items()) for row in served
    )
    assert bool(served) is (name != "nothing")


def test_asking_and_constructing_work_too(network):
    assert network.rdf.query("ASK { id:iran a dz:State }").askAnswer
    made = network.rdf.query(f"CONSTRUCT {{ ?a dz:backs ?b }} {{ GRAPH <{DIRECT_GRAPH}> {{ ?a dz:backs ?b }} }}")
    assert len(made.graph) == len(list(network.rdf.graph(DIRECT).triples((None, rdflib.URIRef(DZ["backs"]), None)))) > 9


def test_patterns_of_every_shape_find_the_same_as_looking_at_everything(graph_of_lines):
    names = [ID[name] for name in "abc"]
    lines = "".join(f"<{s}> <{p}> <{o}> .\n" for s, p, o in product(names, repeat=3) if s is not o)
    graph = Network(graph_of_lines(lines)).rdf.default_graph
    everything = set(graph)
    for pattern in product([None, *map(rdflib.URIRef, names)], repeat=3):
        wanted = {each for each in everything if all(p in (None, t) for p, t in zip(pattern, each, strict=True))}
        assert set(graph.triples(pattern)) == wanted


def test_terms_are_those_that_were_written(graph_of):
    notes = r""" "tab\there \"q\" \\ é" , "فارسی"@fa , "01"^^xsd:integer , "x"^^<http://e.org/t> ."""
    found = Network(graph_of(f"id:a a dz:State ; skos:note {notes}")).rdf
    notes = set(found.objects(rdflib.URIRef(ID["a"]), SKOS.note))
    wanted = {
        rdflib.Literal('tab\there "q" \\ é'),
        rdflib.Literal("فارسی", lang="fa"),
        rdflib.Literal("01", datatype=rdflib.XSD.integer, normalize=False),
        rdflib.Literal("x", datatype=rdflib.URIRef("http://e.org/t")),
    }
    assert {(str(note), note.language, note.datatype) for note in notes} == {
        (str(note), note.language, note.datatype) for note in wanted
    }
    assert all((rdflib.URIRef(ID["a"]), SKOS.note, note) in found for note in notes)


@pytest.mark.parametrize(
    "term",
    [
        rdflib.Literal("x", lang="en-x-nothing"),
        rdflib.Literal("x", datatype=rdflib.URIRef("no address")),
        rdflib.BNode("nobody"),
        rdflib.URIRef('a"b>'),
        rdflib.Variable("x"),
    ],
)
def test_terms_that_are_not_there_or_cannot_be_find_nothing(network, term):
    assert list(network.rdf.triples((None, None, term))) == []


def test_the_graphs_are_the_default_one_and_the_direct_one(network):
    assert {graph.identifier for graph in network.rdf.graphs()} == {DATASET_DEFAULT_GRAPH_ID, DIRECT}
    triple = next(iter(network.rdf.graph(DIRECT)))
    assert [graph.identifier for graph in network.rdf.store.contexts(triple)] == [DIRECT]
    assert triple not in network.rdf.default_graph


def test_our_prefixes_and_others_can_be_used(network):
    found = network.rdf
    found.bind("mine", "https://example.org/")
    assert found.namespace_manager.qname(IRAN) == "id:iran"
    assert ("mine", rdflib.URIRef("https://example.org/")) in list(found.namespaces())


def test_a_scenario_is_in_it_and_the_lens_is_not(network, shipped):
    scenario = shipped.scenario_ids[0]
    assert len(network.view(at="1900-01-01").rdf) == len(network.rdf)
    assert len(network.view(scenario=scenario).rdf) > len(network.rdf)
    assert network.rdf is network.rdf


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found.add((IRAN, IRAN, IRAN)),
        lambda found: found.addN([(IRAN, IRAN, IRAN, found.default_graph)]),
        lambda found: found.remove((None, None, None)),
        lambda found: found.update("INSERT DATA { id:iran id:iran id:iran }"),
        lambda found: found.update("LOAD <http://127.0.0.1:9/never>"),
        lambda found: found.parse(data="<a:a> <a:b> <a:c> .", format="nt"),
        lambda found: found.graph(DIRECT).add((IRAN, IRAN, IRAN)),
        lambda found: found.graph("https://example.org/new"),
        lambda found: found.remove_graph(DIRECT),
    ],
)
def test_it_cannot_be_changed(network, change):
    before = len(network.rdf)
    with pytest.raises(ModificationException, match=r"only read; change a copy of it: rdflib\.Dataset\(\)\.addN"):
        change(network.rdf)
    assert len(network.rdf) == before


def test_a_copy_can_be_changed(network):
    copy = rdflib.Dataset().addN(network.rdf.quads())
    copy.add((IRAN, IRAN, IRAN))
    assert len(copy) == len(network.rdf) + 1


@pytest.mark.parametrize("form", ["nquads", "trig"])
def test_rdflib_can_write_it(network_of, tie, form):
    found = network_of("id:a a dz:State . id:b a dz:State ." + tie("a backs b")).rdf
    again = rdflib.Dataset().parse(data=found.serialize(format=form), format=form)
    assert len(again) == len(found)
