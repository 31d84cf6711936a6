r"""A query asked of an Oxigraph database, and its answer in one of the formats of SPARQL 1.1 and RDF.

>>> import pyoxigraph as ox
>>> found = answered(ox.Store(), "SELECT (1 AS ?one) {}", media_types=("text/csv",))
>>> found.media_type, found.body, found.rows, found.is_cut
('text/csv', b'one\r\n1\r\n', 1, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeAlias

import orjson
import pyoxigraph as ox

from dezgraph.errors import QueryCostError, QueryError
from dezgraph.sparql.reading import Query, read
from dezgraph.terms import ID

__all__ = ["RDF_FORMATS", "RESULT_FORMATS", "Found", "answered", "syntax_error"]

Term: TypeAlias = Any  # of pyoxigraph: a node, a literal or a triple
Graphs: TypeAlias = Sequence[str] | None

RESULT_FORMATS: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
"""Media types of the answers to SELECT and ASK, the one that is sent to those who have no wish first."""

RDF_FORMATS: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
"""Media types of the answers to CONSTRUCT and DESCRIBE, likewise."""

_MOST_ROWS: Final = 100_000
_MOST_BYTES: Final = 1 << 26
_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_SENTENCE: Final = re.compile(r"[A-Z][A-Za-z]* [a-zA-Z][^,\[]*")
_WIDEST_REASON: Final = 200


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: its media type, its bytes, how many rows or triples it has, and whether there are more."""

    media_type: str
    body: bytes
    rows: int = 1
    is_cut: bool = False


def answered(
    dataset: ox.Store,
    text: str,
    *,
    media_types: Sequence[str] = (),
    default_graphs: Graphs = None,
    named_graphs: Graphs = None,
    most_rows: int = _MOST_ROWS,
) -> Found:
    """Answer a query that only reads, with at most so many rows or triples.

    `media_types` are those that the asker takes, best first; of them the first that the form of the query has. Where
    graphs are given they are the dataset, whatever the query is FROM. Relative addresses are of entities: `<iran>`.

    Raises:
        QueryError: it is no query, cannot be answered, or speaks of a graph that is not here.
        QueryRefusedError: it would write, or send a request.
        QueryCostError: the answer has more than 64 MiB.
    """
    query = read(text)
    _check_graphs(dataset, [*(default_graphs or ()), *(named_graphs or ())] or query.graphs)
    try:
        found = dataset.query(text, base_iri=ID.base, **_dataset(default_graphs, named_graphs))
        answer = _written(found, query, media_types, most_rows)
    except SyntaxError as error:
        raise syntax_error(str(error)) from error
    except (ValueError, OSError, RuntimeError) as error:
        raise QueryError(str(error)) from error
    if len(answer.body) > _MOST_BYTES:
        raise QueryCostError(f"the answer has more than {_MOST_BYTES >> 20} MiB; ask for less")
    return answer


def _check_graphs(dataset: ox.Store, graphs: Sequence[str]) -> None:
    here = {graph.value for graph in dataset.named_graphs()} if graphs else set()
    for iri in graphs:
        if iri not in here:
            known = ", ".join(f"<{name}>" for name in sorted(here)[:5]) or "none"
            raise QueryError(f"there is no graph <{iri}> here, and none is fetched; there are {known}")


def _dataset(default: Graphs, named: Graphs) -> dict[str, Any]:
    """Return how Oxigraph is told of a dataset: where one half of it is given, the other is empty."""
    if not default and not named:
        return {}
    nodes = ([ox.NamedNode(iri) for iri in graphs or ()] for graphs in (default, named))
    return dict(zip(("default_graph", "named_graphs"), nodes, strict=True))


def _written(found: object, query: Query, wanted: Sequence[str], most: int) -> Found:
    if isinstance(found, ox.QueryTriples):
        media_type = _first(wanted, RDF_FORMATS, query)
        triples = list(islice(found, most))
        body = ox.serialize(triples, format=RDF_FORMATS[media_type]) or b""
        return Found(media_type, body, len(triples), next(found, None) is not None)
    media_type = _first(wanted, RESULT_FORMATS, query)
    format = RESULT_FORMATS[media_type]
    if isinstance(found, ox.QueryBoolean):
        return Found(media_type, found.serialize(format=format) or b"")
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    rows = [_row(names, solution) for solution in islice(found, most)]
    ordered = [name for name in query.variables if name in names] or names
    body = orjson.dumps({"head": {"vars": ordered}, "results": {"bindings": rows}})
    is_cut = next(found, None) is not None
    if format != ox.QueryResultsFormat.JSON:
        body = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON).serialize(format=format) or b""
    return Found(media_type, body, len(rows), is_cut)


def _first(wanted: Sequence[str], offered: Iterable[str], query: Query) -> str:
    if not wanted:
        return next(iter(offered))
    for media_type in wanted:
        if media_type in offered:
            return media_type
    raise QueryError(f"{query.form} is answered in {', '.join(offered)}, not in {', '.join(wanted)}")


def _row(names: Sequence[str], solution: ox.QuerySolution) -> dict[str, Any]:
    values = zip(names, solution, strict=True)
    return {name: _term(value) for name, value in values if value is not None}


def _term(value: Term) -> dict[str, Any]:
    """Return a term as it stands in SPARQL 1.1 Query Results JSON."""
    if isinstance(value, ox.NamedNode):
        return {"type": "uri", "value": value.value}
    if isinstance(value, ox.BlankNode):
        return {"type": "bnode", "value": value.value}
    if isinstance(value, ox.Triple):
        parts = zip(("subject", "predicate", "object"), value, strict=True)
        return {"type": "triple", "value": {name: _term(part) for name, part in parts}}
    told: dict[str, Any] = {"type": "literal", "value": value.value}
    if value.language:
        return told | {"xml:lang": value.language}
    return told if value.datatype.value.endswith("#string") else told | {"datatype": value.datatype.value}


def syntax_error(message: str) -> QueryError:
    """Return the error for what Oxigraph says of a query, with line and column where it tells them."""
    found = _PLACE.fullmatch(message)
    if found is None:
        return QueryError(message[:_WIDEST_REASON])
    line, column, expected = found.groups()
    # Oxigraph lists what could stand there, letter by letter; what is wrong is a sentence among them, if it is told.
    told = _SENTENCE.search(" ".join(expected.split()))
    reason = told[0] if told else "it cannot be parsed here"
    return QueryError(reason, int(line), int(column))
