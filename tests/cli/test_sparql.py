"""SPARQL on the command line: tables for people, the field's formats for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

BACKED = """PREFIX dz: <https://w3id.org/dezgraph/vocabulary/>
SELECT ?who ?whom { GRAPH <https://w3id.org/dezgraph/graph/direct> { ?who dz:backs ?whom } } ORDER BY ?who"""


def test_rows_are_a_table_with_short_names(ask: Run) -> None:
    result = ask("sparql", BACKED)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["WHO", "WHOM"], ["id:north", "id:south"], ["id:south", "id:militia"],
    ]  # fmt: skip


def test_a_query_may_stand_in_a_file(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "query.rq").write_text(BACKED)
    assert ask("sparql", str(tmp_path / "query.rq")).stdout == ask("sparql", BACKED).stdout


def test_programs_get_json_or_csv(ask: Run) -> None:
    rows = json.loads(ask("sparql", BACKED, "--json").stdout)["results"]["bindings"]
    assert [row["who"]["value"].rpartition("/")[2] for row in rows] == ["north", "south"]
    assert ask("sparql", BACKED, "--csv").stdout.splitlines()[0] == "who,whom"


def test_yes_and_no_are_words_and_triples_are_turtle(ask: Run) -> None:
    assert ask("sparql", "ASK { <north> ?p ?o }").stdout == "yes\n"
    assert "<https://w3id.org/dezgraph/id/field>" in ask("sparql", "DESCRIBE <field>").stdout
    assert json.loads(ask("sparql", "DESCRIBE <field>", "--json").stdout)


@pytest.mark.parametrize(
    ("query", "code", "told"),
    [
        ("SELECT * { <nobody> ?p ?o }", 1, ""),
        ("SELECT * {", 2, "line 1, column 11"),
        ("SELECT * { SERVICE <http://example.org/> {} }", 2, "SERVICE would send a request"),
        ("DROP ALL", 2, "DROP is an update"),
        ("no-such-file.rq", 2, "line 1, column 1"),
    ],
)
def test_what_finds_nothing_or_is_refused_ends_otherwise(ask: Run, query: str, code: int, told: str) -> None:
    result = ask("sparql", query)
    assert result.exit_code == code
    assert told in result.stderr
