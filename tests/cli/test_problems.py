"""What goes wrong: one JSON problem for programs, one line in the language of the answer for people."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from dezgraph.cli.problems import print_problem
from dezgraph_api.app import create_app
from dezgraph_api.settings import Settings

TYPES = "https://w3id.org/dezgraph/problem/"


def problem(result):
    """Return the problem on stderr, which is all that there is."""
    assert result.stdout == ""
    return json.loads(result.stderr)


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("backers sotuh", "/v1/actors/sotuh/backers"),
        ("backers field", "/v1/actors/field/backers"),
        ("claimants north", "/v1/resources/north/claimants"),
        ("backing --type bakcs", "/v1/backing?type=bakcs"),
        ("backing --at 2017", "/v1/backing?at=2017"),
        ("backing --min-grade Z9", "/v1/backing?min_grade=Z9"),
    ],
)
def test_a_problem_is_that_of_the_service_with_the_exit_code_for_the_status(ask, graph, words, path):
    theirs = TestClient(create_app(Settings(files=(graph,)))).get(path).json()
    result = ask(*words.split(), "--json")
    ours = problem(result)
    assert ours.pop("exit_code") == result.exit_code
    assert ours == {name: value for name, value in theirs.items() if name not in {"status", "instance", "see"}}


@pytest.mark.parametrize(
    ("words", "parameter"),
    [
        (("backing", "--limit", "0"), "limit"),
        (("backing", "--lang", "fr"), "lang"),
        (("backing", "--knwon", "2017"), "knwon"),
        (("backers",), "id"),
        (("backing", "--store", "x"), "file"),
        (("bakcing",), None),
        (("load", "some.ttl"), "store"),
    ],
)
def test_wrong_usage_is_a_problem_too(run, graph, words, parameter):
    result = run(*words, "--json", *(("--file", str(graph)) if "--store" in words else ()))
    told = problem(result)
    assert (told["type"], told["exit_code"], result.exit_code) == (f"{TYPES}bad-usage", 2, 2)
    assert told.get("parameter") == parameter
    assert told["detail"]


def test_a_mistyped_option_has_its_nearest(ask):
    assert "min_grade" in problem(ask("backing", "--min-garde", "B2", "--json"))["nearest"]


@pytest.mark.parametrize(
    ("name", "text", "type", "exit_code"),
    [("broken.ttl", "id:north a dz:State ;;; oops .", "bad-data", 2), ("none.xyz", "", "bad-data", 2)],
)
def test_a_file_that_is_no_graph_is_a_problem(run, saved, name, text, type, exit_code):
    told = problem(run("stats", "--json", "--file", str(saved(text, name))))
    assert (told["type"], told["exit_code"]) == (TYPES + type, exit_code)
    assert name in told["detail"]


def test_a_store_that_is_not_there_is_a_problem(run, tmp_path):
    told = problem(run("stats", "--json", "--store", str(tmp_path / "none")))
    assert (told["type"], told["exit_code"]) == (f"{TYPES}store-unavailable", 1)


def test_what_the_system_refuses_is_a_problem(capsys):
    print_problem(PermissionError(13, "Permission denied", "graph.ttl"), 1)
    told = json.loads(capsys.readouterr().err)
    assert (told["type"], told["detail"]) == (f"{TYPES}system-error", "graph.ttl: Permission denied")


def test_programs_read_an_empty_answer_and_no_line_beside_it(ask):
    result = ask("backers", "north", "--json")
    assert (result.exit_code, result.stderr) == (1, "")
    assert json.loads(result.stdout)["items"] == []


def test_an_answer_in_json_ends_with_0(ask):
    result = ask("backing", "--json")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("backers", "sotuh"), "dezgraph: لا شيء له المعرّف 'sotuh'؛ هل تقصد south"),
        (("backers", "field"), "dezgraph: field من نوع «مورد» لا «فاعل»"),
        (("claimants", "north"), "dezgraph: north من نوع «فاعل» لا «مورد أو مكان»"),
        (("backers", "north"), "dezgraph: لا يعرف الرسم البياني من يدعم الشمال في هذا المشهد."),
        (("backs", "militia"), "dezgraph: لا يعرف الرسم البياني أحدًا يتلقى الدعم من ميليشيا الوادي في هذا المشهد."),
        (
            ("claimants", "field", "--type", "backs"),
            "dezgraph: لا يعرف الرسم البياني من يسيطر على حقل النفط أو يطالب به في هذا المشهد.",
        ),
        (("timeline", "--known", "2000-01-01"), "dezgraph: لا شيء في هذا العرض له تاريخ"),
        (("search", "zzzzz"), "dezgraph: لا كيان له اسم يشبه 'zzzzz'"),
        (("backing", "--certainty", "sure"), "dezgraph: certainty: القيمة 'sure' غير مقبولة؛ use certain or possible"),
    ],
)
def test_people_who_read_arabic_are_told_in_arabic(ask, words, line):
    result = ask(*words, "--lang", "ar")
    assert (result.stderr, result.stdout) == (f"{line}\n", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("backers", "field"), "field is a resource, not an actor"),
        (("backs", "field"), "field is a resource, not an actor"),
        (("claimants", "north"), "north is an actor, not a resource or place"),
    ],
)
def test_a_question_about_the_wrong_kind_is_not_an_empty_answer(ask, words, said):
    result = ask(*words)
    assert (result.exit_code, result.stderr) == (1, f"dezgraph: {said}\n")
