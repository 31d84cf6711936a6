"""Help: every command has it, with examples, and the examples run."""

from __future__ import annotations

import shlex

import pytest

from dezgraph.cli.app import COMMANDS

NAMES = [command.__name__ for command, _ in COMMANDS]
EXAMPLES = [
    (command.__name__, example)
    for command, examples in COMMANDS
    for example in examples
    if command.__name__ not in {"serve", "load", "import", "validate"}  # of files that the reader has, and we have not
    and ".rq" not in example
    and command.__name__ != "cycles"  # of which the shipped graph has none
]


def test_the_commands_are_these():
    assert NAMES == [
        "serve", "load", "import", "validate", "sparql", "stats", "search", "show", "backers", "backs",
        "backing", "shared", "cycles", "paths", "claimants", "contests", "contest", "holders", "dependents",
        "dependencies", "conditions", "objectives", "instruments", "diff", "handovers", "effects",
        "sensitivity", "alone", "centrality", "moves", "communities", "balance", "timeline", "export", "plot",
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_an_example(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"dezgraph {name}" in result.stdout.partition("Examples:")[2]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_the_examples_of_help_find_something(run, name, example, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # where the pictures go
    result = run(name, *shlex.split(example))
    assert result.exit_code == 0
    notes = {"timeline": " that may be\n", "backers": "ask there too.\n", "contest": ").\n", "balance": ").\n"}
    assert result.stderr == "" or result.stderr.endswith(notes[name])
    assert result.stdout


def test_without_a_command_the_help_is_shown(run):
    assert "backers" in run().output
