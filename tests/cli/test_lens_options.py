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


def test_help_lists_every_option_with_its_example(run):
    shown = " ".join(run("backers", "--help", TERMINAL_WIDTH="300").stdout.split())
    for option in OPTIONS:
        assert f"--{option.name.replace('_', '-')}" in shown
        assert option.example in shown
