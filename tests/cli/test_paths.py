"""Paths on the command line: sentences with tables, one JSON document, or a stream of lines."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from dezgraph_api.app import create_app
from dezgraph_api.settings import Settings


@pytest.fixture(scope="module")
def service():
    return TestClient(create_app(Settings()))


def test_a_path_is_a_sentence_and_a_table_of_its_hops(run):
    shown = run("paths", "iran", "united-states", "-k", "1", "--at", "2018-06-01").stdout.splitlines()
    assert shown[0].startswith("Iran is a rival of")
    assert shown[0].endswith("This chain can have held on 2018-06-01.")
    assert shown[1].split()[:3] == ["WHO", "HOW", "WHOM"]
    assert shown[2].split()[:4] == ["Iran", "a", "rival", "of"]


def test_the_sentence_is_in_the_language_asked_for(run):
    shown = run("paths", "iran", "united-states", "-k", "1", "--lang", "ar").stdout
    assert shown.startswith("إيران طرف")


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("", ""),
        ("-k 3 --by grade --max-hops 4", "k=3&by=grade&max_hops=4"),
        ("--via turkey --avoid russia,hezbollah --at 2018-06-01", "via=turkey&avoid=russia,hezbollah&at=2018-06-01"),
        ("--avoid-type backs --directed --net-sign -", "avoid_type=backs&directed=true&net_sign=-"),
        ("--allow-anachronism --time-limit 9 --lang ar", "allow_anachronism=true&time_limit=9&lang=ar"),
        ("--max-hops 1 --type backs", "max_hops=1&type=backs"),
    ],
)  # fmt: skip
def test_json_is_what_http_answers(run, service, words, query):
    theirs = service.get(f"/v1/paths?source_entity=iran&target_entity=united-states&{query}").json()
    result = run("paths", "iran", "united-states", *words.split(), "--json")
    assert json.loads(result.stdout) == theirs
    assert result.exit_code == (0 if theirs["items"] else 1)


def test_all_paths_are_lines_as_over_http(run, service):
    theirs = service.get("/v1/paths/all?source_entity=iran&target_entity=united-states&limit=20").text
    ours = run("paths", "iran", "united-states", "--all", "--limit", "20", "--json").stdout
    assert [json.loads(line) for line in ours.splitlines()] == [json.loads(line) for line in theirs.splitlines()]


def test_all_paths_are_a_sentence_each(run):
    result = run("paths", "iran", "united-states", "--all", "--limit", "4")
    assert len(result.stdout.splitlines()) == 4
    assert "there are more paths" in result.stderr


@pytest.mark.parametrize("more", [(), ("--all",), ("--json",), ("--all", "--json")])
def test_no_path_is_said_and_ends_with_1(run, more):
    result = run("paths", "iran", "united-states", "--type", "backs", "--max-hops", "1", *more)
    assert result.exit_code == 1
    assert "no such path of up to 1 hop in this view" in result.stdout + result.stderr


def test_what_cannot_be_asked_ends_with_2(run):
    for words in (("iran", "iran"), ("iran", "russia", "--via", "iran"), ("iran", "russia", "--max-hops", "11")):
        assert run("paths", *words).exit_code == 2
    assert run("paths", "iran", "nobody").exit_code == 1
