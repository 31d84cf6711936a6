"""The W3C's tests of SPARQL 1.1 that only read, asked over HTTP; skipped where the suite is not there."""

from collections import Counter

import pyoxigraph as ox
import pytest
from tests.api.sparql.w3c import SUITE, cases, same

QUERYING = ("aggregates", "bind", "bindings", "cast", "construct", "exists", "functions", "grouping", "negation",
            "project-expression", "property-path", "subquery", "syntax-query", "json-res", "csv-tsv-res")  # fmt: skip
FEDERATED = ("service", "syntax-fed")
EVALUATED = {"QueryEvaluationTest", "CSVResultFormatTest"}
WRITTEN_AS = {".csv": "text/csv", ".tsv": "text/tab-separated-values", ".srj": "application/sparql-results+json"}
_GRAPH = "Oxigraph looks into each graph before it binds the name of the graph, not after"
_PATHS = "Oxigraph finds a path of no steps only at terms that are in the data"
_LANGUAGE = "Oxigraph keeps no language in GROUP_CONCAT, or keeps one where the test wants none"
FAILING = {
    "COUNT: no GROUP BY inside of GRAPH": _GRAPH,
    "VALUES inside GRAPH binding the same variable as the graph name": _GRAPH,
    "outer GRAPH operator does not affect MINUS disjointness": _GRAPH,
    "* with start being a constant on the empty dataset": _PATHS,
    "* with end being a constant on the empty dataset": _PATHS,
    "? with start being a constant on the empty dataset": _PATHS,
    "? with end being a constant on the empty dataset": _PATHS,
    "GROUP_CONCAT with same language tag": _LANGUAGE,
    "GROUP_CONCAT with one element": _LANGUAGE,
    "BNODE(str)": "Oxigraph gives the blank nodes of one text in different rows one name",
}
"""What fails, and why: all of it in the database."""

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason=f"there is no suite of the W3C at {SUITE.name}")


def named(case):
    return f"{case.section}: {case.name}"


def evaluated():
    for case in cases(*QUERYING):
        if case.kind in EVALUATED:
            reason = FAILING.get(case.name)
            yield pytest.param(case, marks=[] if reason is None else pytest.mark.xfail(reason=reason), id=named(case))


def asked(client, case):
    headers = {"Content-Type": "application/sparql-query"}
    if case.result is not None:
        headers["Accept"] = WRITTEN_AS.get(case.result.suffix, "*/*")
    return client.post("/sparql", content=case.text.encode(), headers=headers)


@pytest.mark.parametrize("case", list(evaluated()), ids=named)
def test_a_query_has_the_expected_answer(asked_of, case):
    answer = asked(asked_of(case.dataset()), case)
    assert answer.status_code == 200, answer.text
    assert same(answer.content, answer.headers["content-type"].partition(";")[0], case.result)


@pytest.mark.parametrize("case", [each for each in cases(*QUERYING) if "Syntax" in each.kind], ids=named)
def test_a_query_is_taken_or_refused_by_its_syntax(asked_of, case):
    answer = asked(asked_of(case.dataset()), case)
    # A query may be right, and ask for a graph or a function that there is not: then no place in it is told.
    is_taken = answer.status_code == 200 or "line" not in answer.json()
    assert is_taken == case.kind.startswith("Positive")


@pytest.mark.parametrize("case", list(cases(*FEDERATED)), ids=named)
def test_a_federated_query_is_refused(asked_of, case):
    assert asked(asked_of(ox.Store()), case).status_code in {400, 403}


def test_the_suite_is_whole():
    counts = Counter(case.section for case in cases(*QUERYING, *FEDERATED))
    assert min(counts[section] for section in (*QUERYING, *FEDERATED)) > 0
