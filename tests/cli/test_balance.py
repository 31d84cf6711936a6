"""`dezgraph balance`, as tables and as JSON."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from dezgraph_api.app import create_app
from dezgraph_api.settings import Settings


def test_a_sheet_shows_measures_camps_and_the_ties_in_the_way(run):
    shown = run("balance", "--at", "2018-01-01").stdout
    lines = {line.split("  ")[0]: line for line in shown.splitlines()}
    assert "+++" in lines["triangles"] and "---" in lines["triangles"]
    assert "0.692" in lines["balanced"]
    assert "IN TENSION: 5" in shown and "AMBIVALENT: 1" in shown
    assert "article-deir-ez-zor" in shown
    assert shown.index("TWO FACTIONS") < shown.index("MANY FACTIONS")


def test_who_may_stand_in_either_camp_is_told_apart(run):
    result = run("balance", "--at", "2018-01-01")
    heading, *lines = result.stdout[result.stdout.index("TWO FACTIONS") :].splitlines()[1:4]
    place = heading.index("EITHER CAMP")
    assert any("Russia" in line[place:] for line in lines)
    assert not any("Russia" in line[:place] for line in lines)
    assert "Warring parties in Deir ez-Zor" in result.stderr and "part of" in result.stderr


def test_the_sheet_speaks_arabic(run):
    shown = run("balance", "--at", "2018-01-01", "--lang", "ar").stdout
    assert "معسكران" in shown and "روسيا" in shown


def test_a_series_has_a_line_a_year(run):
    result = run("balance", "--from", "2014", "--until", "2016", "--series", "year")
    assert [line.split()[0] for line in result.stdout.splitlines()[1:]] == ["2014-01-01", "2015-01-01", "2016-01-01"]
    assert result.exit_code == 0


def test_a_view_without_signed_ties_is_nothing_found(ask):
    result = ask("balance", "--type", "controls")
    assert result.exit_code == 1
    assert "hostile" in result.stderr


def test_a_series_without_dates_is_nothing_found(ask):
    result = ask("balance", "--series", "month", "--type", "controls")
    assert result.exit_code == 1 and "date" in result.stderr


@pytest.mark.parametrize(
    "words",
    [("--ambivalent", "no"), ("--series", "week"), ("--time-limit", "0"), ("--series", "year", "--at", "2018-01-01")],
)
def test_what_cannot_be_asked_is_wrong_usage(ask, words):
    assert ask("balance", *words).exit_code == 2


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("balance --at 2016-01-01", "/v1/balance?at=2016-01-01"),
        ("balance --ambivalent drop --limit 1", "/v1/balance?ambivalent=drop&limit=1"),
        ("balance --series month --from 2015 --until 2016", "/v1/balance/series?from=2015&until=2016"),
    ],
)
def test_json_is_what_http_answers(ask, graph, words, path):
    theirs = TestClient(create_app(Settings(files=(graph,)))).get(path).json()
    assert json.loads(ask(*words.split(), "--json").stdout) == theirs
