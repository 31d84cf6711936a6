"""Reconciliation on the command line: what was taken, what is to be decided, and the file that remembers it."""

import json
import re

import pytest

from dezgraph.imports import IMPORTERS


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "ties.csv"
    path.write_text("source,type,target\nNorthland,backs,Militia of the Valey\nالجنوب,backs,Others\n")
    return path


@pytest.fixture
def store(run, graph, tmp_path):
    folder = str(tmp_path / "stored")
    assert run("load", str(graph), "--store", folder).exit_code == 0
    return folder


def test_what_is_certain_and_what_is_asked_have_headings_of_their_own(run, table, store):
    told = run("import", "csv", str(table), "--store", store, "--dry-run").stdout
    taken, asked = told.split("taken by its name")[1].split("to be decided, kept apart until then: 2")
    assert "الجنوب" in taken
    assert "the same name" in taken
    assert [line.split("  ")[0] for line in asked.splitlines() if "militia" in line] == ["Militia of the Valey"]
    assert [line.split("  ")[0] for line in asked.splitlines() if "an alias" in line] == ["Northland"]
    assert "--decisions FILE writes them to a table" in asked


def test_programs_are_told_the_same_with_score_and_reasons(run, table, store):
    told = json.loads(run("import", "csv", str(table), "--store", store, "--dry-run", "--json").stdout)
    assert [(each["original"], each["candidate"]) for each in told["taken_by_name"]] == [("الجنوب", "south")]
    first, second = told["to_decide"]
    assert (first["original"], first["candidate"], first["score"]) == ("Northland", "north", 100)
    assert first["reasons"] == ["the same name, an alias"]
    assert second["reasons"] == ["a name that is near"]
    assert told["decided"] == {"accept": 0, "reject": 0}


def test_a_dry_run_writes_the_questions_and_the_import_follows_the_answers(run, table, store, tmp_path):
    decided = tmp_path / "decided.csv"
    asked = run("import", "csv", str(table), "--store", store, "--dry-run", "--decisions", str(decided))
    assert f"they are in {decided}, 2 of them new: write accept or reject there" in asked.stdout
    head, first, second = decided.read_text().splitlines()
    answers = first.replace("an alias,,", "an alias,accept,"), second.replace("near,,", "near,reject,")
    decided.write_text("\n".join((head, *(each.replace('",,', '",accept,') for each in answers))) + "\n")
    done = run("import", "csv", str(table), "--store", store, "--decisions", str(decided))
    assert "decided before: 1 accept" in done.stdout
    assert "decided before: 1 reject" in done.stdout
    assert "to be decided" not in done.stdout
    backs = run("backs", "north", "--store", store, "--json").stdout
    assert "militia-of-the-valey" in backs
    assert "Northland" in run("show", "north", "--store", store).stdout


def test_a_decision_about_nobody_ends_the_import_with_its_line(run, table, store, tmp_path):
    decided = tmp_path / "decided.csv"
    decided.write_text("format,original,candidate,decision\ncsv,Northland,nort,accept\n")
    done = run("import", "csv", str(table), "--store", store, "--decisions", str(decided))
    assert done.exit_code == 2
    assert "decided.csv:2: candidate: the graph has no entity 'nort'" in done.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--dry-run", "--decisions", "some.csv"), "decisions: 'some.csv' is not accepted; use it with --store"),
        (("--store", "new", "--decisions", "no/some.csv"), "use a file in a folder that is there"),
    ],
)
def test_decisions_need_a_store_and_a_folder(run, table, options, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("import", "csv", str(table), *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (tmp_path / "new").exists()


def test_help_names_every_format(run):
    told = re.sub(r"[\s│]+", " ", run("import", "--help").stdout)
    assert all(f"{name}: {each.explanation}" in told for name, each in IMPORTERS.items())
