"""Pictures in files."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(
    "words",
    [("network",), ("network", "militia", "--radius", "2"), ("holders",), ("holders", "field"),
     ("holders", "field", "--role", "contests"), ("balance",),
     ("ranks", "--on", "2017-06-01", "--on", "2018-06-01")],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_a_picture_is_in_the_file_that_is_named(ask, tmp_path, words, ending, begins):
    file = tmp_path / f"picture.{ending}"
    result = ask("plot", *words, "--output", str(file))
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{file}\n", "")
    assert file.read_bytes().startswith(begins)


def test_labels_are_in_the_language_of_the_answer(ask, tmp_path):
    file = tmp_path / "picture.svg"
    ask("plot", "network", "--lang", "ar", "-o", str(file))
    assert "حقل النفط" in file.read_text()


def test_programs_are_told_what_was_drawn_where(ask, tmp_path):
    file = tmp_path / "picture.svg"
    document = json.loads(ask("plot", "network", "--at", "2016-01-01", "-o", str(file), "--json").stdout)
    assert (document["picture"], document["file"], document["lens"]) == ("network", str(file), {"at": "2016-01-01"})


@pytest.mark.parametrize("what", ["network", "holders", "balance", "ranks"])
def test_a_picture_of_nothing_is_drawn_and_said_to_be_of_nothing(ask, tmp_path, what):
    file = tmp_path / "picture.svg"
    result = ask("plot", what, "--type", "aids", "-o", str(file))
    assert (result.exit_code, "nothing of this is in view" in result.stderr) == (1, True)
    assert "nothing in this view" in file.read_text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("network", "-o", "picture.gif"), "use a name that ends in .svg or .png"),
        (("network", "north", "south", "-o", "picture.svg"), "use one entity as the center"),
        (("network", "nroth", "-o", "picture.svg"), "did you mean north"),
        (("network", "north", "--radius", "11", "-o", "picture.svg"), "from 0 to 10"),
        (("holders", "north", "-o", "picture.svg"), "north is an actor, not a resource or place"),
        (("ranks", "--on", "2017", "-o", "picture.svg"), "use a full day"),
        (("ranks", "--measure", "fame", "-o", "picture.svg"), "measure: 'fame' is not accepted"),
        (("balance", "north", "-o", "picture.svg"), "balance is that of the whole view"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else "",
)
def test_what_cannot_be_drawn_is_refused_and_no_file_is_made(ask, tmp_path, monkeypatch, words, said):
    monkeypatch.chdir(tmp_path)
    result = ask("plot", *words)
    assert result.exit_code != 0
    assert said in result.stderr
    assert not list(tmp_path.glob("picture.*"))


def test_without_matplotlib_the_command_says_what_to_install(ask, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    result = ask("plot", "network", "-o", str(tmp_path / "picture.svg"))
    assert (result.exit_code, result.stderr) == (
        1, "dezgraph: pictures need more than is installed; install it with: pip install 'dezgraph[plot]'\n"
    )  # fmt: skip
