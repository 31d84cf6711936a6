"""Tables on a terminal: fitted to its width, in colours unless they are not wanted; Arabic in its place."""

from __future__ import annotations

import re

import pytest

from dezgraph.cli.cells import width as cells

ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize(
    "words", [("backers", "syrian-regime", "--at", "2017-11-03"), ("claimants", "al-omar-oil-field")]
)
def test_no_id_is_broken(terminal, process, width, words):
    ids = {word for word in process(*words).stdout.split() if "-" in word}
    shown = ESCAPE.sub("", terminal(*words, width=width))
    assert ids <= set(shown.split())


def test_on_a_very_narrow_terminal_each_text_stands_behind_its_heading(terminal, graph):
    shown = ESCAPE.sub("", terminal("backing", "--file", str(graph), width=40))
    lines = [line.split() for line in shown.splitlines()]
    assert ["WHO", "South"] in lines
    assert lines.index(["ID", "south"]) == lines.index(["WHO", "South"]) + 1
    assert [] in lines


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_table_fits_the_terminal(terminal, graph, width):
    shown = ESCAPE.sub("", terminal("backing", "--file", str(graph), width=width))
    assert max(len(line) for line in shown.splitlines()) <= width


def test_on_a_narrow_terminal_the_id_moves_below_the_name(terminal, graph):
    shown = ESCAPE.sub("", terminal("backing", "--file", str(graph), width=70))
    lines = [line.split()[0] for line in shown.splitlines() if line.strip()]
    assert lines[:2] == ["WHO", "ID"]
    assert lines.index("south") == lines.index("South") + 1


@pytest.mark.parametrize("width", [60, 120])
@pytest.mark.parametrize(
    "words",
    [
        ("paths", "iran", "turkey", "-k", "3", "--at", "2018-06-01"),
        ("paths", "iran", "turkey", "--all", "--limit", "50", "--min-grade", "B3"),
        ("effects", "scenario-russia-iran-escalation"),
        ("effects", "scenario-russia-iran-escalation", "--lang", "ar"),
    ],
)
def test_sentences_are_folded_between_words(terminal, process, words, width):
    sentence = max((line for line in process(*words).stdout.splitlines() if line.endswith(".")), key=cells)
    shown = ESCAPE.sub("", terminal(*words, width=width))
    assert cells(sentence) > width
    assert sentence in " ".join(shown.split())
    assert max(cells(line) for line in shown.splitlines() if line in sentence) <= width


def test_a_terminal_is_shown_styles(terminal, graph):
    assert ESCAPE.search(terminal("backing", "--file", str(graph)))


def test_no_colours_are_shown_where_they_are_not_wanted(terminal, graph):
    assert not ESCAPE.search(terminal("backing", "--file", str(graph), NO_COLOR="1"))


def test_nothing_is_coloured_folded_or_marked_when_piped(process, graph):
    lines = process("backing", "--file", str(graph), "--lang", "ar", COLUMNS="40").stdout.splitlines()
    assert len(lines) == 3
    assert not any(sign in "".join(lines) for sign in ("\x1b", "\u200e", "\t"))


def test_arabic_cells_are_kept_apart_on_a_terminal(terminal, graph):
    shown = ESCAPE.sub("", terminal("backing", "--file", str(graph), "--lang", "ar", width=200))
    row = next(line for line in shown.splitlines() if "الشمال" in line)
    between = row[row.index("الشمال") + len("الشمال") : row.index("الجنوب")]
    assert "\u200e" in between


def test_json_on_a_terminal_is_indented_and_nothing_else(terminal, graph):
    shown = terminal("stats", "--json", "--file", str(graph))
    assert shown.startswith('{\n  "version"')
    assert shown.endswith("}\n")


def test_a_terminal_without_arabic_is_no_reason_to_fail(process, graph):
    result = process("show", "north", "--lang", "ar", "--file", str(graph), PYTHONIOENCODING="latin-1")
    assert (result.returncode, result.stderr) == (0, "")
