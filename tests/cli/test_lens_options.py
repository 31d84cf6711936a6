"""The lens on the command line is the lens everywhere else."""

from __future__ import annotations

import json

import pytest

import dezgraph
from dezgraph.lens import OPTIONS


@pytest.fixture(scope="module")
def network():
    return dezgraph.open()


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_each_option_reaches_the_answer(run, network, option):
    flag = f"--{option.name.replace('_', '-')}"
    document = json.loads(run("stats", "--json", flag, option.example).stdout)
    seen = network.view(**{option.name: option.example})
    assert document["lens"] == seen.lens.as_options()
    assert document["relationships"]["total"] == len(seen.rows)


@pytest.mark.parametrize("words", [("--type", "backs,contests"), ("--type", "backs", "--type", "contests")])
def test_several_values_are_repeated_or_listed_with_commas(ask, words):
    document = json.loads(ask("stats", "--json", *words).stdout)
    assert document["relationships"]["by_type"] == {"backs": 2, "contests": 1}


@pytest.mark.parametrize("flag", ["--min-grade", "--min_grade"])
def test_an_option_is_known_by_its_name_over_http_too(ask, flag):
    assert json.loads(ask("backing", "--json", flag, "C3").stdout)["total"] == 1


def test_a_sign_may_begin_with_a_dash(ask):
    assert ask("stats", "--sign", "-").exit_code == 0


@pytest.mark.parametrize("flag", ["--from", "--until"])
def test_a_window_is_not_given_as_one_date(ask, flag):
    answer = ask("stats", flag, "2017-11-03/2017-12")
    assert answer.exit_code != 0
    assert "from= its first date and until= its last" in " ".join(answer.stderr.split())


def test_help_lists_every_option_with_its_example(run):
    shown = " ".join(run("backers", "--help", TERMINAL_WIDTH="300").stdout.split())
    for option in OPTIONS:
        assert f"--{option.name.replace('_', '-')}" in shown
        assert option.example in shown


OWN = """{"scenario": {"changes": [
    {"change": "addition", "source": "north", "type": "backs", "target": "militia"},
    {"change": "ending", "relationship": "south-backs-militia"}
]}}"""


def test_a_scenario_of_ones_own_is_a_file_of_what_is_posted(ask, saved):
    file = saved(OWN, "own.json")
    document = json.loads(ask("backers", "militia", "--json", "--scenario-file", str(file)).stdout)
    assert [item["entity"]["id"] for item in document["items"]] == ["north"]
    assert document["lens"] == {"scenario": "own-scenario"}
    assert "+" in document["version"]


def test_what_a_scenario_file_adds_has_a_source_to_ask_for(ask, saved):
    file = str(saved(OWN, "own.json"))
    document = json.loads(ask("backing", "--json", "--scenario-file", file, "--source", "own-scenario").stdout)
    assert [(item["backer"]["id"], item["backed"]["id"]) for item in document["items"]] == [("north", "militia")]
    refused = ask("backing", "--source", "own-scenario")
    assert refused.exit_code == 2 and "source" in refused.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "own.json: use JSON: "),
        ('{"scenario": {"changes": [{"change": "ending", "relationship": "south-backs-militi"}]}}',
         "scenario.changes[0].relationship: 'south-backs-militi' is not accepted; there is no such relationship"),
    ],
)  # fmt: skip
def test_a_scenario_file_that_is_none_is_bad_input(ask, saved, text, said):
    result = ask("stats", "--scenario-file", str(saved(text, "own.json")))
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_scenario_file_that_is_not_there_is_an_error(ask, tmp_path):
    result = ask("stats", "--scenario-file", str(tmp_path / "none.json"))
    assert (result.exit_code, "none.json: No such file" in result.stderr) == (1, True)


def test_a_scenario_and_a_scenario_file_do_not_mix(run, saved):
    own = str(saved('{"scenario": {"changes": []}}', "own.json"))
    result = run("stats", "--scenario", "scenario-continued-conflict", "--scenario-file", own)
    assert result.exit_code == 2
