"""Tables: columns aligned by what a terminal shows, not by how many characters there are."""

from __future__ import annotations

from dezgraph.cli.tables import Column, print_table
from dezgraph.cli.words import date_words, word


def shown(capsys, rows, *columns):
    print_table(columns, rows)
    return capsys.readouterr().out.splitlines()


def test_marks_above_letters_take_no_room(capsys):
    lines = shown(capsys, [("عَرَبِيّ", "x"), ("عربي", "y")], Column("A"), Column("B"))
    assert lines[1].index("x") - lines[2].index("y") == len("عَرَبِيّ") - len("عربي")


def test_wide_characters_take_two_cells(capsys):
    assert shown(capsys, [("中", "x"), ("ab", "y")], Column("A"), Column("B"))[1:] == ["中  x", "ab  y"]


def test_a_column_that_is_empty_throughout_is_left_out(capsys):
    assert shown(capsys, [("a", "", "c")], Column("A"), Column("B"), Column("C")) == ["A  C", "a  c"]


def test_no_rows_make_no_table(capsys):
    assert shown(capsys, [], Column("A")) == []


def test_dates_are_shown_with_signs_for_their_bounds():
    dates = ("2017-11", "2017~", "../2014", "2014/..", "2011/2014", "..", None)
    assert [date_words(date) for date in dates] == ["2017-11", "2017~", "≤2014", "≥2014", "2011–2014", "…", "?"]


def test_a_word_without_translation_stays_as_it_is():
    assert (word("who", "ar"), word("who", "en"), word("gwNumber", "ar")) == ("من", "who", "gwNumber")


def test_what_a_terminal_would_obey_is_spelt_out(capsys):
    lines = shown(capsys, [("a\x1b[31mb", "x"), ("\u202eabc\u2069", "y"), ("\x9b\r", "z")], Column("A"), Column("B"))
    assert lines[1:] == [r"a\x1b[31mb       x", r"\u202eabc\u2069  y", r"\x9b\r           z"]
