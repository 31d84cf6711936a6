"""Numbers over time, as a picture."""

from __future__ import annotations

from dezgraph.dates import day
from dezgraph.pictures.series import Line, balance_lines, series
from dezgraph.view import View

DAYS = [day(f"{year}-01-01") for year in range(2012, 2020)]
HEAD = ("Balance", "on some days")


def test_lines_are_named_and_time_is_told(texts):
    lines = [
        Line("up", tuple((on, at / 8) for at, on in enumerate(DAYS))),
        Line("flat", ((DAYS[0], 0.5), (DAYS[7], 0.5))),
    ]
    shown = texts(series(lines, head=HEAD, unit="share"))
    assert {"Balance", "on some days", "up", "flat", "share", "2014"} <= set(shown)


def test_lines_differ_in_more_than_colour():
    lines = [Line(name, ((DAYS[0], 0.1), (DAYS[1], 0.2))) for name in "ab"]
    assert b"stroke-dasharray" in series(lines, head=HEAD, unit="")
    assert b"stroke-dasharray" not in series(lines[:1], head=HEAD, unit="")


def test_a_day_without_a_value_is_a_gap():
    whole = Line("a", tuple((on, 0.5) for on in DAYS))
    broken = Line("a", tuple((on, None if on == DAYS[3] else 0.5) for on in DAYS))
    assert series([whole], head=HEAD, unit="") != series([broken], head=HEAD, unit="")


def test_no_values_at_all_are_said_to_be_none(texts):
    assert texts(series([Line("a", ((DAYS[0], None),))], head=HEAD, unit="")) == ["nothing in this view"]


def test_balance_is_told_by_three_measures_from_0_to_1(shipped):
    view = View(shipped).view(**{"from": "2014", "until": "2018"})
    lines = balance_lines(view.balance_series(step="year"))
    assert [line.label for line in lines] == ["balanced triangles", "walk balance", "fit of two factions"]
    values = [value for line in lines for _, value in line.points if value is not None]
    assert values
    assert all(0 <= value <= 1 for value in values)


def test_a_png_has_a_size(size):
    width, height = size(series([Line("a", ((DAYS[0], 0.5),))], head=HEAD, unit="", form="png"))
    assert width > height > 500
