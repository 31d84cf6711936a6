"""Exit codes, and one line on stderr that says why; never a traceback."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dezgraph import errors
from dezgraph.cli.exits import EXIT_CODES, exit_code

TIMELINE = [sys.executable, "-c", "from dezgraph.cli import main; main()", "timeline"]


def all_errors(base=errors.DezgraphError):
    return [base, *(each for child in base.__subclasses__() for each in all_errors(child))]


def test_an_answer_ends_with_0(ask):
    assert ask("backers", "south").exit_code == 0


def test_an_unknown_id_ends_with_1_and_the_nearest_ids(ask):
    result = ask("backers", "sotuh")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "did you mean south" in result.stderr


@pytest.mark.parametrize("id", ["gazete", "north-backs-sout", "milita"])
def test_what_cannot_be_shown_is_looked_for_among_all_records(ask, id):
    result = ask("show", id)
    assert result.exit_code == 1
    assert {"gazete": "gazette", "north-backs-sout": "north-backs-south", "milita": "militia"}[id] in result.stderr


@pytest.mark.parametrize("words", [["backers"], ["show"], ["export", "--format", "csv", "--center"]])
def test_a_withdrawn_id_ends_with_1_and_is_said_to_be_one(run, saved, words):
    gone = saved("id:north a dz:State . id:mistake <http://www.w3.org/2002/07/owl#deprecated> true .", "gone.ttl")
    result = run(*words, "mistake", "--file", str(gone))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "the id 'mistake' is withdrawn" in result.stderr


def test_a_withdrawn_id_is_said_to_be_one_in_arabic(run, saved):
    gone = saved("id:north a dz:State . id:mistake <http://www.w3.org/2002/07/owl#deprecated> true .", "gone.ttl")
    assert "سُحب المعرّف" in run("backers", "mistake", "--lang", "ar", "--file", str(gone)).stderr


def test_an_empty_answer_ends_with_1_and_says_so(ask):
    result = ask("backers", "north")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "knows of no backer of North" in result.stderr


def test_an_empty_answer_is_still_a_json_document(ask):
    result = ask("backers", "north", "--json")
    assert result.exit_code == 1
    assert '"total":0' in result.stdout


@pytest.mark.parametrize("words", [("",), ("", "--kind", "Actor")])
def test_a_search_for_nothing_is_bad_input(ask, words):
    result = ask("search", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "dezgraph: text: use a name, or part of one\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--at", "2017"), "at: '2017' is not accepted; use a full day"),
        (("--at", "2017-01-01", "--at", "2018-01-01"), "give it once"),
        (("--at", "2017-01-01", "--from", "2016"), "use either at, or from and until"),
        (("--known", "soon"), "known: 'soon'"),
        (("--min-grade", "Z9"), "min_grade: 'Z9'"),
        (("--type", "bakcs"), "did you mean backs"),
        (("--kind", "Sate"), "there is no such kind here; did you mean"),
        (("--source", "gazet"), "did you mean gazette"),
        (("--scenario", "peace"), "there is no such scenario"),
        (("--sign", "x"), "use + or positive"),
    ],
)
def test_a_bad_value_ends_with_2_and_what_is_accepted(ask, words, said):
    result = ask("backing", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


@pytest.mark.parametrize("words", [("--limit", "0"), ("--lang", "fr"), ("--nothing",), ("--store", "x")])
def test_wrong_usage_ends_with_2(ask, words):
    assert ask("backing", *words).exit_code == 2


def test_a_file_that_is_no_graph_ends_with_2_and_its_line(run, saved):
    result = run("stats", "--file", str(saved("id:north a dz:State ;;; oops .", "broken.ttl")))
    assert result.exit_code == 2
    assert "broken.ttl:2:" in result.stderr


def test_a_store_that_is_not_there_ends_with_1(run, tmp_path):
    result = run("stats", "--store", str(tmp_path / "none"))
    assert result.exit_code == 1
    assert "holds no stored graph" in result.stderr


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: error.__name__)
def test_every_error_has_an_exit_code(error):
    assert exit_code(error.__new__(error)) in {1, 2}
    assert error is errors.DezgraphError or any(each in EXIT_CODES for each in error.__mro__)


def test_the_version_is_told(run):
    result = run("--version")
    assert (result.exit_code, result.stdout.split()[0]) == (0, "dezgraph")


def test_bytes_that_are_no_text_are_not_found(process):
    result = process("search", "\udcff")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


def test_a_reader_who_stops_reading_hears_nothing():
    with subprocess.Popen(TIMELINE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as timeline:
        assert timeline.stdout is not None
        assert timeline.stderr is not None
        timeline.stdout.read(10)
        timeline.stdout.close()
        said = timeline.stderr.read()
    assert (timeline.returncode, said) == (141, b"")
