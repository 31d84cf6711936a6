"""A query is told from what only looks like one, and refused where it would write or send a request."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pyoxigraph as ox
import pytest

from dezgraph.errors import QueryError, QueryRefusedError
from dezgraph.sparql import answered, read

ELSEWHERE = [
    "SELECT * { SERVICE <U> { ?a ?b ?c } }",
    "SELECT * { service<U>{ ?a ?b ?c } }",
    "SELECT * { SERVICE SILENT <U> { ?a ?b ?c } }",
    "SELECT * { { SELECT * { SERVICE <U> { ?a ?b ?c } } } }",
    "ASK { ?s ?p ?o FILTER NOT EXISTS { SERVICE <U> { ?a ?b ?c } } }",
    "ASK { VALUES ?u { <U> } SERVICE ?u { ?a ?b ?c } }",
    "ASK { ?s ?p true SERVICE # a comment\n <U> { ?a ?b ?c } }",
    # Oxigraph reads letter by letter, and needs no blanks where the grammar's longest token has them.
    "SELECT * { ?s ?p trueSERVICE <U> { ?a ?b ?c } }",
    "PREFIX : <U> SELECT * { SERVICE:foo { ?a ?b ?c } }",
    "PREFIX : <U> SELECT * { SERVICE:foo # a comment\n { ?a ?b ?c } }",
    "PREFIX : <U> SELECT * { SERVICESILENT:foo { ?a ?b ?c } }",
    "PREFIX : <U> SELECT * { ?s ?p trueSERVICESILENT:foo { ?a ?b ?c } }",
    "SELECT * { ?s ?p 1SERVICE <U> { ?a ?b ?c } }",
    "SELECT * { ?s ?p 'x'SERVICE<U>{ ?a ?b ?c } }",
    "SELECT * { VALUES (?u ?a ?b) { (<U> 1 2) } FILTER(?a<?b)SERVICE?u#>\n{ ?x ?y ?z } }",
    'SELECT * { VALUES ?x { """a" } SERVICE <U> { ?a ?b ?c } } #\\q"""',
]
HERE = [
    'ASK { ?s ?p "SERVICE <U> { }" }',
    "ASK { ?s ?p '''a'' SERVICE \"''' }",
    "ASK { ?s ?p ?o } # SERVICE <U> { }",
    "ASK { ?service ?p $SERVICE }",
    "ASK { <http://example.org/SERVICE> ?p _:service }",
    "PREFIX service: <http://example.org/> ASK { service:x service:SERVICE 'a'@service }",
    "PREFIX service: <http://example.org/> ASK { GRAPH service:x { ?s ?p ?o } }",
    "ASK { ?a ?b ?c . FILTER(?a<?b&&?c>?b) }",
    "SELECT (1.5e3 AS ?x) (.5 AS ?y) (-2 AS ?z) { ?s ^<a:b>/(!<a:c>)*|<a:d>? ?o }",
]


@pytest.fixture(scope="module")
def asked() -> Iterator[tuple[str, list[str]]]:
    """Yield the address of a server, and the requests that it was sent."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            paths.append(self.path)
            self.send_error(500)

        do_GET = do_POST  # noqa: N815

        def log_message(self, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", paths
        server.shutdown()
        thread.join()


@pytest.fixture
def dataset() -> ox.Store:
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal(value=True)))
    store.add(ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("x"), ox.NamedNode("a:g")))
    return store


@pytest.mark.parametrize("query", ELSEWHERE)
def test_what_would_send_a_request_is_refused_and_sends_none(
    asked: tuple[str, list[str]], dataset: ox.Store, query: str
) -> None:
    address, requests = asked
    with pytest.raises(QueryRefusedError, match="SERVICE would send a request"):
        answered(dataset, query.replace("U", address, 1) if "<U>" in query else query)
    assert requests == []


def test_the_database_by_itself_would_send_it(asked: tuple[str, list[str]], dataset: ox.Store) -> None:
    address, requests = asked
    for query in (ELSEWHERE[0], ELSEWHERE[7], ELSEWHERE[8]):
        with pytest.raises(OSError, match="Error 500"):
            list(dataset.query(query.replace("<U>", f"<{address}>")))  # type: ignore[arg-type]
    assert len(requests) == 3
    requests.clear()


@pytest.mark.parametrize("query", HERE)
def test_what_only_looks_like_it_is_read(query: str) -> None:
    assert f"{read(query).form} " in query


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:s> <a:p> 1 }",
        "PREFIX x: <a:b> DELETE WHERE { ?s ?p ?o }",
        "BASE <http://example.org/> LOAD <a.ttl>",
        "CLEAR ALL",
        "drop all",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused(update: str) -> None:
    with pytest.raises(QueryRefusedError, match="is an update, and this graph is only read"):
        read(update)


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [("", 1, 1), ("PREFIX x: <a:b>\nHELLO", 2, 1), ("ASK {\n  ?s ?p 'x", 2, 9), ("ASK { é }", 1, 7)],
)
def test_what_is_no_query_is_told_with_its_place(query: str, line: int, column: int) -> None:
    with pytest.raises(QueryError) as caught:
        read(query)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_the_columns_of_everything_are_in_the_order_of_the_query() -> None:
    assert read("SELECT DISTINCT * { ?z ?a ?z . ?b ?a 1 }").variables == ("z", "a", "b")
    assert read("SELECT ?a { ?z ?a ?z }").variables == ()


def test_the_graphs_that_a_query_is_from_are_told() -> None:
    query = read(
        "BASE <http://example.org/> PREFIX x: <http://x.org/>"
        " SELECT * FROM <a> FROM NAMED x:b\\-c FROM <http://d.org/> WHERE { ?s ?from ?o }"
    )
    assert query.graphs == ("http://example.org/a", "http://x.org/b-c", "http://d.org/")


@pytest.mark.parametrize("hostile", ["'", "(", "<", "a", "a-", "a.", "?", ":.", '"""', "#", "\\", "a:%20", "<a>"])
def test_a_long_query_is_read_in_little_time(hostile: str) -> None:
    text = hostile * (60_000 // len(hostile))
    with pytest.raises(QueryError):
        read(text)
