"""What the tab key offers, in the shells that typer knows."""

from __future__ import annotations

import pytest


@pytest.fixture
def offered(run, graph):
    """Return the function that completes the last word of a command line about the little graph, as bash asks."""

    def complete(*words):
        line = ["dezgraph", words[0], "--file", str(graph), *words[1:]]
        env = {"_DEZGRAPH_COMPLETE": "complete_bash", "COMP_WORDS": " ".join(line), "COMP_CWORD": str(len(line) - 1)}
        return run(**env).stdout.split()

    return complete


def test_ids_of_entities_are_offered(offered):
    assert offered("backers", "no") == ["north"]


def test_all_records_are_offered_where_all_can_be_shown(offered):
    assert set(offered("show", "n")) == {"north", "north-backs-south", "north-contests-field"}


@pytest.mark.parametrize(
    ("option", "begun", "among"),
    [
        ("--type", "bac", "backs"),
        ("--family", "all", "alliance"),
        ("--support", "wea", "weapons"),
        ("--kind", "Arm", "ArmedGroup"),
        ("--source", "gaz", "gazette"),
        ("--not-source", "rum", "rumour"),
        ("--certainty", "c", "certain"),
    ],
)
def test_terms_of_the_vocabulary_are_offered(offered, option, begun, among):
    assert among in offered("backing", option, begun)


def test_a_list_is_completed_piece_by_piece(offered):
    assert "backs,fights" in offered("backing", "--type", "backs,fi")


def test_without_a_graph_nothing_is_offered_and_nothing_is_said(run, tmp_path):
    line = f"dezgraph backers --store {tmp_path / 'none'} n"
    result = run(_DEZGRAPH_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD="4")
    assert result.output.strip() == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(process, shell):
    result = process("--show-completion", shell)
    assert result.returncode == 0
    assert f"_DEZGRAPH_COMPLETE=complete_{shell}" in result.stdout


def test_a_shell_that_is_not_known_has_no_script(process):
    result = process("--show-completion", "csh")
    assert (result.returncode, result.stdout) == (2, "")
    assert "csh" in result.stderr
