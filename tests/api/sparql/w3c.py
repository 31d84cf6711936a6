"""The W3C's tests of SPARQL 1.1 as cases, and how an answer is held against what they expect."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import rdflib
from rdflib.collection import Collection

SUITE = Path(__file__).parents[4] / "shared/external/testsuites/rdf-tests/sparql/sparql11"
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RESULT_FORMATS = {
    ".srx": ox.QueryResultsFormat.XML,
    ".srj": ox.QueryResultsFormat.JSON,
    ".tsv": ox.QueryResultsFormat.TSV,
}
RDF_FORMATS = {".ttl": ox.RdfFormat.TURTLE, ".rdf": ox.RdfFormat.RDF_XML, ".nt": ox.RdfFormat.N_TRIPLES}
HEAD = ox.NamedNode("row:head")
RS = "PREFIX rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#>"


@dataclass(frozen=True)
class Case:
    """One test: its section, name and kind, the query, what it is asked of, and what is expected."""

    section: str
    name: str
    kind: str
    query: Path
    data: tuple[Path, ...] = ()
    graphs: tuple[Path, ...] = ()
    result: Path | None = None

    @property
    def text(self) -> str:
        """The query, whose relative addresses begin at its file."""
        return f"BASE <{self.query.as_uri()}>\n{self.query.read_text()}"

    def dataset(self) -> ox.Store:
        """Return what the query is asked of."""
        store = ox.Store()
        for file in self.data:
            store.load(path=str(file), format=RDF_FORMATS[file.suffix], base_iri=file.as_uri())
        for file in self.graphs:
            name = ox.NamedNode(file.as_uri())
            store.add_graph(name)
            store.load(path=str(file), format=RDF_FORMATS[file.suffix], base_iri=file.as_uri(), to_graph=name)
        return store


def cases(*sections: str) -> Iterator[Case]:
    """Yield the tests of some sections; none where the suite is not there."""
    for section in sections:
        manifest = SUITE / section / "manifest.ttl"
        if manifest.exists():
            yield from _cases(section, manifest)


def _cases(section: str, manifest: Path) -> Iterator[Case]:
    graph = rdflib.Graph().parse(manifest, publicID=manifest.as_uri())
    for entries in graph.objects(predicate=MF.entries):
        for test in Collection(graph, entries):
            kind = str(graph.value(test, rdflib.RDF.type)).rpartition("#")[2]
            action = graph.value(test, MF.action)
            query = graph.value(action, QT.query) or action
            if isinstance(query, rdflib.URIRef):
                yield Case(
                    section,
                    str(graph.value(test, MF.name)),
                    kind,
                    _path(query),
                    tuple(map(_path, graph.objects(action, QT.data))),
                    tuple(map(_path, graph.objects(action, QT.graphData))),
                    next(map(_path, graph.objects(test, MF.result)), None),
                )


def _path(iri: rdflib.term.Node) -> Path:
    return Path(str(iri).removeprefix("file://"))


def same(found: bytes, media_type: str, expected: Path) -> bool:
    """Tell whether an answer is what a file holds: rows or triples in any order, whatever blank nodes are called.

    Values are compared as Oxigraph keeps them: `1.0` is `1`.
    """
    if expected.suffix == ".csv":
        return _lines(found.decode()) == _lines(expected.read_text())
    if media_type in {"text/turtle", "application/n-triples"}:
        wanted = ox.parse(path=str(expected), format=RDF_FORMATS[expected.suffix], base_iri=expected.as_uri())
        return _canonical(ox.parse(found, format=ox.RdfFormat.from_media_type(media_type))) == _canonical(wanted)
    results = ox.parse_query_results(found, format=ox.QueryResultsFormat.from_media_type(media_type))
    if expected.suffix in RDF_FORMATS:
        return _canonical(_rows(results)) == _canonical(_described_rows(expected))
    wanted = ox.parse_query_results(path=str(expected), format=RESULT_FORMATS[expected.suffix])
    if isinstance(wanted, ox.QueryBoolean):
        return bool(results) == bool(wanted)
    return _canonical(_rows(results)) == _canonical(_rows(wanted))


def _lines(text: str) -> Counter[frozenset[tuple[str, str]]]:
    return Counter(
        frozenset((name, _spelt(value)) for name, value in row.items()) for row in csv.DictReader(io.StringIO(text))
    )


def _spelt(text: str) -> str:
    """Return a value of CSV with numbers spelt in one way, and without the names of blank nodes."""
    try:
        return str(float(text))
    except ValueError:
        return "_:" if text.startswith("_:") else text


def _rows(solutions: ox.QuerySolutions) -> Iterator[ox.Quad]:
    """Yield a node for each row, with a triple for each value: so rows are compared as graphs are."""
    names = [variable.value for variable in solutions.variables]
    for name in names:
        yield ox.Quad(HEAD, ox.NamedNode("row:name"), ox.Literal(name))
    for solution in solutions:
        row = ox.BlankNode()
        yield ox.Quad(row, ox.NamedNode("row:of"), HEAD)
        for name, value in zip(names, solution, strict=True):
            if value is not None:
                yield ox.Quad(row, ox.NamedNode(f"row:value-{name}"), value)


def _described_rows(file: Path) -> Iterator[ox.Quad]:
    """Yield the same for rows that are described in RDF."""
    store = ox.Store()
    store.load(path=str(file), format=RDF_FORMATS[file.suffix], base_iri=file.as_uri())
    for name in store.query(f"{RS} SELECT ?n {{ ?set rs:resultVariable ?n }}"):
        yield ox.Quad(HEAD, ox.NamedNode("row:name"), name["n"])
    for row in store.query(f"{RS} SELECT ?row {{ ?set rs:solution ?row }}"):
        yield ox.Quad(row["row"], ox.NamedNode("row:of"), HEAD)
    for value in store.query(f"{RS} SELECT * {{ ?row rs:binding [ rs:variable ?n ; rs:value ?value ] }}"):
        yield ox.Quad(value["row"], ox.NamedNode(f"row:value-{value['n'].value}"), value["value"])


def _canonical(quads: Iterator[ox.Quad]) -> ox.Dataset:
    store = ox.Store()
    store.extend(quads)
    dataset = ox.Dataset(store)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset
