"""Balance through time: which days are looked at, and what is not computed again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.analysis.balance import series as module
from dezgraph.dates import isoformat
from dezgraph.errors import InputError
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Made = Callable[..., Network]
TRIANGLE = [
    ("a", "b", "allied-with", "2014-02-10", "2014-12-31"),
    ("b", "c", "allied-with", "2014-05-01", "2014-12-31"),
    ("a", "c", "rival-of", "2014-05-01", "2014-08-15"),
]


def days(series: module.Series) -> list[str | None]:
    return [isoformat(point.day) for point in series.points]


def test_points_are_the_first_day_of_the_window_and_of_each_month_after_it(network_of_ties: Made) -> None:
    view = network_of_ties(TRIANGLE).view(from_="2014-04-15", until="2014-07-01")
    assert days(view.balance_series()) == ["2014-04-15", "2014-05-01", "2014-06-01", "2014-07-01"]


def test_without_a_window_the_dates_of_ties_make_it(network_of_ties: Made) -> None:
    network = network_of_ties(TRIANGLE)
    months = days(network.balance_series())
    assert (months[0], months[1], months[-1]) == ("2014-02-10", "2014-03-01", "2014-12-01")
    assert days(network.balance_series(step="year")) == ["2014-02-10"]


def test_each_point_is_the_balance_of_its_day(network_of_ties: Made) -> None:
    network = network_of_ties(TRIANGLE)
    for point in network.view(from_="2014", until="2015-02").balance_series().points:
        alone = network.at(isoformat(point.day) or "").balance()
        assert (point.measures.positive, point.measures.negative) == (alone.positive, alone.negative)
        assert point.measures.triads == alone.triads and point.measures.walk == alone.walk
        assert point.measures.index == (None if alone.strict is None else alone.strict.index)


@given(st.lists(st.tuples(*[st.sampled_from("abcdef")] * 2, st.sampled_from(["backs", "rival-of"]),
                          st.sampled_from(["2014", "2015-03", "2015-07"]), st.sampled_from(["2015", "2016-05"])),
                min_size=1, max_size=12))  # fmt: skip
def test_what_is_carried_on_from_day_to_day_changes_no_index(
    network_of_ties: Made, ties: list[tuple[str, ...]]
) -> None:
    network = network_of_ties(ties)
    for point in network.balance_series(step="year").points:
        alone = network.at(isoformat(point.day) or "").balance()
        assert point.measures.index == (None if alone.strict is None else alone.strict.index)
        assert point.measures.optimal


def test_what_stood_like_that_before_is_not_computed_again(
    network_of_ties: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    measured = module._measured
    monkeypatch.setattr(module, "_measured", lambda *given: asked.append(1) or measured(*given))
    series = network_of_ties(TRIANGLE).view(from_="2014-01-01", until="2014-12-31").balance_series()
    assert (len(series.points), len(asked), series.computed) == (12, 4, 4)
    assert [point.measures.index for point in series.points] == [None, None, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]


def test_ties_without_dates_have_no_series_unless_a_window_is_named(network_of_ties: Made) -> None:
    network = network_of_ties([("a", "b", "rival-of", "..", "..")])
    assert network.balance_series().points == ()
    [point] = network.view(from_="2014", until="2014").balance_series(step="year").points
    assert (point.measures.negative, point.measures.index) == (1, 0)


def test_an_ambivalent_pair_is_counted_whatever_the_rule(network_of_ties: Made) -> None:
    both = [("a", "b", "rival-of", "2014", "2014"), ("a", "b", "backs", "2014", "2014")]
    series = network_of_ties(both).balance_series(step="year", ambivalent="drop")
    assert [(point.measures.ambivalent, point.measures.positive) for point in series.points] == [(1, 0)]


@pytest.mark.parametrize(
    ("lens", "options", "parameter"),
    [
        ({"at": "2014-05-01"}, {}, "at"),
        ({}, {"step": "week"}, "step"),
        ({}, {"ambivalent": "no"}, "ambivalent"),
        ({}, {"time_limit": -1}, "time_limit"),
        ({"from": "1500", "until": "2020"}, {}, "from"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    network_of_ties: Made, lens: dict[str, str], options: dict[str, object], parameter: str
) -> None:
    with pytest.raises(InputError) as refused:
        network_of_ties(TRIANGLE).view(**lens).balance_series(**options)
    assert refused.value.parameter == parameter


def test_balance_was_lost_with_the_war(shipped: Graph) -> None:
    series = View(shipped).view(from_="2012", until="2018").balance_series()
    assert len(series.points) == 84 and series.optimal
    assert series.computed < 40
    assert series.points[0].measures.index < series.points[-1].measures.index  # type: ignore[operator]


def test_points_for_which_there_is_no_time_are_left_out_and_counted(
    network_of_ties: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = iter(range(0, 10_000, 10))
    monkeypatch.setattr(module.time, "monotonic", lambda: next(ticks))
    found = network_of_ties(TRIANGLE).view(from_="2014-01-01", until="2014-12-31").balance_series(time_limit=1)
    assert (len(found.points), found.unmeasured, found.optimal) == (1, 11, False)
    assert found.notes == ("time limit", "points left out")
    tied = network_of_ties(TRIANGLE).view(from_="2014-06-01", until="2014-12-31").balance_series(time_limit=1)
    assert tied.notes == ("time limit", "points left out", "walk unknown")
