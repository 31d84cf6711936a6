"""Answers in the formats of SPARQL 1.1 and RDF, bounded in rows."""

from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

from dezgraph.errors import QueryCostError, QueryError
from dezgraph.sparql import RDF_FORMATS, RESULT_FORMATS, answered, results
from dezgraph.sparql.description import service_description

TURTLE = '@prefix : <http://example.org/> . :s :p "x, \\"y\\"\\n"@en , 1 , 2.5 , "z" , <a:b> , [] .'


@pytest.fixture
def dataset() -> ox.Store:
    store = ox.Store()
    store.load(TURTLE, format=ox.RdfFormat.TURTLE)
    store.add(ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("x"), ox.NamedNode("a:g")))
    return store


@pytest.mark.parametrize("media_type", ["application/sparql-results+json", "application/sparql-results+xml",
                                        "text/tab-separated-values"])  # fmt: skip
def test_rows_are_what_the_database_would_write(dataset: ox.Store, media_type: str) -> None:
    query = "SELECT ?o ?no { ?s ?p ?o } ORDER BY STR(?o)"
    found = answered(dataset, query, media_types=(media_type,))
    written = dataset.query(query).serialize(format=RESULT_FORMATS[media_type])  # type: ignore[union-attr]
    read_again = [
        [list(map(str, solution)) for solution in ox.parse_query_results(body, format=RESULT_FORMATS[media_type])]  # type: ignore[union-attr, arg-type]
        for body in (found.body, written)
    ]
    assert read_again[0] == read_again[1]
    assert (found.rows, found.is_cut, found.media_type) == (6, False, media_type)


def test_a_triple_as_a_term_is_told_in_its_parts(dataset: ox.Store) -> None:
    query = "SELECT ?t { BIND(<<( <a:s> <a:p> 1 )>> AS ?t) }"
    term = json.loads(answered(dataset, query).body)["results"]["bindings"][0]["t"]
    assert (term["type"], term["value"]["object"]["value"]) == ("triple", "1")


@pytest.mark.parametrize("media_type", RESULT_FORMATS)
def test_a_yes_is_told_in_every_format(dataset: ox.Store, media_type: str) -> None:
    assert b"true" in answered(dataset, "ASK { ?s ?p ?o }", media_types=(media_type,)).body


@pytest.mark.parametrize("media_type", RDF_FORMATS)
def test_triples_can_be_read_again_in_every_format(dataset: ox.Store, media_type: str) -> None:
    found = answered(dataset, "CONSTRUCT WHERE { ?s ?p ?o }", media_types=("image/png", media_type))
    assert len(list(ox.parse(found.body, format=RDF_FORMATS[media_type]))) == found.rows == 6


def test_more_than_may_be_sent_is_cut_and_said_so(dataset: ox.Store) -> None:
    for query in ("SELECT * { ?s ?p ?o }", "DESCRIBE <http://example.org/s>"):
        cut, whole = (answered(dataset, query, most_rows=most) for most in (5, 6))
        assert (cut.rows, cut.is_cut, whole.rows, whole.is_cut) == (5, True, 6, False)


def test_an_answer_that_is_too_large_is_refused(dataset: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "_MOST_BYTES", 10)
    with pytest.raises(QueryCostError, match="ask for less"):
        answered(dataset, "ASK {}")


@pytest.mark.parametrize(
    ("default", "named", "counts"),
    [((), (), (6, 1)), (("a:g",), (), (1, 0)), ((), ("a:g",), (0, 1)), (("a:g",), ("a:g",), (1, 1))],
)
def test_graphs_that_are_given_are_the_dataset(
    dataset: ox.Store, default: tuple[str, ...], named: tuple[str, ...], counts: tuple[int, int]
) -> None:
    def count(pattern: str) -> int:
        return answered(dataset, f"SELECT * {{ {pattern} }}", default_graphs=default, named_graphs=named).rows

    assert (count("?s ?p ?o"), count("GRAPH ?g { ?s ?p ?o }")) == counts


def test_a_graph_that_is_not_here_is_not_looked_for_elsewhere(dataset: ox.Store) -> None:
    with pytest.raises(QueryError, match=r"no graph <http://x.org/> here, and none is fetched; there are <a:g>"):
        answered(dataset, "ASK FROM <http://x.org/> {}")
    with pytest.raises(QueryError, match="no graph <a:no> here"):
        answered(dataset, "ASK {}", named_graphs=("a:no",))


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT * {\n ?s ?p }", "it cannot be parsed here (line 2, column 9)"),
        ("ASK { x:y ?p ?o }", "x: is not declared; begin with PREFIX x: <…> (line 1, column 7)"),
        ("ASK { ?s a <http://a/%> }", "line 1"),
    ],
)
def test_a_fault_has_its_place(dataset: ox.Store, query: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        answered(dataset, query)
    assert told in str(caught.value)


def test_a_format_that_the_form_does_not_have_is_told(dataset: ox.Store) -> None:
    with pytest.raises(QueryError, match="ASK is answered in application/sparql-results"):
        answered(dataset, "ASK {}", media_types=("text/turtle",))


@pytest.mark.parametrize("media_type", RDF_FORMATS)
def test_a_service_tells_its_address_and_dataset(media_type: str) -> None:
    store = ox.Store()
    store.load(service_description("http://example.org/sparql", media_type), format=RDF_FORMATS[media_type])
    query = """PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        ASK { [] a sd:Service ; sd:endpoint <http://example.org/sparql> ; sd:supportedLanguage sd:SPARQL11Query ;
              sd:defaultDataset/sd:namedGraph/sd:name <https://w3id.org/dezgraph/graph/direct> }"""
    assert store.query(query)
