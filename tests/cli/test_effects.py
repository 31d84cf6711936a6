"""What a scenario does, as sentences and a table of measures."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from dezgraph_api.app import create_app
from dezgraph_api.settings import Settings

OWN = """{"scenario": {"changes": [
    {"change": "addition", "source": "north", "type": "backs", "target": "militia", "valid_from": "2018-01-01"},
    {"change": "ending", "relationship": "south-backs-militia"}
]}}"""


def test_a_future_is_told_with_its_day_and_the_measures_that_move(run):
    shown = run("effects", "scenario-russia-iran-escalation").stdout
    assert shown.startswith("date: 2024-12-07\n\nIran and Russia: friendly and hostile at once before")
    assert any(line.split() == ["frustration", "5", "4"] for line in shown.splitlines())


def test_arabic_is_told_in_arabic(run):
    shown = run("effects", "scenario-russia-iran-escalation", "--lang", "ar").stdout
    assert "إيران وروسيا: ودّ وعداء معًا قبل السيناريو، عداء بعده." in shown
    assert "توازن المثلثات" in shown


@pytest.fixture
def own(saved):
    return str(saved(OWN, "own.json"))


def test_a_scenario_of_ones_own_is_a_file(ask, own):
    shown = ask("effects", "--scenario-file", own).stdout
    assert "New backers of Militia of the valley: North." in shown


def test_json_is_what_is_answered_to_the_same_post(ask, graph, own):
    service = TestClient(create_app(Settings(files=(graph,))))
    theirs = service.post("/v1/scenarios/effects", json=json.loads(OWN)).json()
    assert json.loads(ask("effects", "--scenario-file", own, "--json").stdout) == theirs


def test_where_nothing_differs_it_is_said(ask, own):
    result = ask("effects", "--scenario-file", own, "--type", "fights")
    assert result.exit_code == 1
    assert "Both views show the same." in result.stderr


def test_what_cannot_be_asked_is_wrong_usage(ask, run, own):
    assert ask("effects").exit_code == 2
    assert run("effects", "scenario-tribal-balance", "--scenario-file", own).exit_code == 2
    assert run("effects", "iran").exit_code == 1
