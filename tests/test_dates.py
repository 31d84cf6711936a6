"""What is so on a day: one interval, columns of them, and days as text."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph import dates
from dezgraph.dates import (
    UNBOUNDED_FUTURE,
    UNBOUNDED_PAST,
    Bounds,
    Certainty,
    Interval,
    certain_on,
    certain_within,
    day,
    end_bounds,
    interval,
    isoformat,
    possible_on,
    possible_within,
    settled,
    start_bounds,
    today,
)
from dezgraph.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable

FEW_DAYS = range(8)


def between(first: int, last: int) -> str:
    """Return the EDTF string for some day from `first` to `last`."""
    return f"{isoformat(first)}/{isoformat(last)}"


def certainty_by_cases(start: Bounds, end: Bounds, first: int, last: int) -> Certainty:
    """Answer by trying every start with every end: the definition, in place of the four bounds."""
    cases = [
        began <= last and first <= ended
        for began in range(start.earliest, start.latest + 1)
        for ended in range(end.earliest, end.latest + 1)
        if began <= ended
    ]
    return "certain" if all(cases) else "possible" if any(cases) else "absent"


few_bounds = st.tuples(st.sampled_from(FEW_DAYS), st.sampled_from(FEW_DAYS)).map(lambda pair: Bounds(*sorted(pair)))
int32 = st.one_of(
    st.integers(UNBOUNDED_PAST, UNBOUNDED_FUTURE),
    st.sampled_from([UNBOUNDED_PAST, UNBOUNDED_FUTURE]),
    st.sampled_from(FEW_DAYS),
)
intervals = st.lists(st.tuples(int32, int32, int32, int32).map(lambda four: Interval(*four)), max_size=20)


@given(few_bounds, few_bounds)
@settings(max_examples=300, deadline=None)
def test_certain_is_what_is_true_in_every_case_and_possible_what_is_true_in_one(start: Bounds, end: Bounds) -> None:
    if end.latest < start.earliest:
        start, end = end, start
    held = interval(between(start.earliest, start.latest), between(end.earliest, end.latest))

    for first, last in itertools.combinations_with_replacement(FEW_DAYS, 2):
        assert held.certainty_within(first, last) == certainty_by_cases(start, end, first, last)
    for only in FEW_DAYS:
        assert held.certainty(only) == certainty_by_cases(start, end, only, only)


@given(few_bounds, few_bounds)
def test_the_four_bounds_are_the_tightest_that_the_cases_allow(start: Bounds, end: Bounds) -> None:
    if end.latest < start.earliest:
        start, end = end, start
    cases = [
        (began, ended)
        for began in range(start.earliest, start.latest + 1)
        for ended in range(end.earliest, end.latest + 1)
        if began <= ended
    ]
    starts, ends = zip(*cases, strict=True)

    held = interval(between(start.earliest, start.latest), between(end.earliest, end.latest))

    assert held == Interval(min(starts), max(starts), min(ends), max(ends))


def test_a_strike_of_one_day_is_certain_on_that_day_and_absent_on_its_neighbours() -> None:
    strike = interval("2017-09-16", "2017-09-16")
    on = day("2017-09-16")

    assert [strike.certainty(on + shift) for shift in (-1, 0, 1)] == ["absent", "certain", "absent"]


def test_a_strike_in_november_is_certain_within_november_but_on_none_of_its_days() -> None:
    strike = interval("2017-11", "2017-11")
    first, last = day("2017-11-01"), day("2017-11-30")

    assert {strike.certainty(each) for each in range(first, last + 1)} == {"possible"}
    assert strike.certainty_within(first, last) == "certain"
    assert strike.certainty_within(first - 100, last + 100) == "certain"
    assert strike.certainty_within(first + 1, last) == "possible"
    assert strike.certainty_within(first, last - 1) == "possible"
    assert strike.certainty_within(last + 1, last + 100) == "absent"


def test_a_year_is_certain_only_between_the_latest_start_and_the_earliest_end() -> None:
    held = interval("2014", "2017")

    assert held.certainty(day("2013-12-31")) == "absent"
    assert held.certainty(day("2014-01-01")) == "possible"
    assert held.certainty(day("2014-12-30")) == "possible"
    assert held.certainty(day("2014-12-31")) == "certain"
    assert held.certainty(day("2017-01-01")) == "certain"
    assert held.certainty(day("2017-01-02")) == "possible"
    assert held.certainty(day("2017-12-31")) == "possible"
    assert held.certainty(day("2018-01-01")) == "absent"


def test_a_start_before_a_day_and_an_end_on_one_is_certain_from_the_one_to_the_other() -> None:
    held = interval("../2017-11-20", "2024-12-08")

    assert held.certainty(day("1900-01-01")) == "possible"
    assert held.certainty(day("2017-11-20")) == "certain"
    assert held.certainty(day("2024-12-08")) == "certain"
    assert held.certainty(day("2024-12-09")) == "absent"


def test_an_open_start_has_always_held_and_an_open_end_goes_on() -> None:
    held = interval("..", "..")

    assert {held.certainty(each) for each in (-1_000_000, 0, today(), 1_000_000)} == {"certain"}


def test_an_unknown_start_and_an_unknown_end_are_possible_on_every_day_and_certain_on_none() -> None:
    held = interval(None, None)

    assert {held.certainty(each) for each in (-1_000_000, 0, today(), 1_000_000)} == {"possible"}


def test_an_unknown_start_is_not_after_the_known_end() -> None:
    held = interval(None, "2024-12-08")

    assert held.certainty(day("2024-12-07")) == "possible"
    assert held.certainty(day("2024-12-08")) == "certain"
    assert held.certainty(day("2024-12-09")) == "absent"


def test_with_an_unknown_end_the_first_day_is_certain_and_every_later_one_possible() -> None:
    held = interval("2017-11-03", None)

    assert held.certainty(day("2017-11-02")) == "absent"
    assert held.certainty(day("2017-11-03")) == "certain"
    assert held.certainty(day("2017-11-04")) == "possible"


def test_an_unknown_end_is_not_before_the_day_on_which_it_was_last_seen() -> None:
    held = interval("2017", None, last_seen=day("2021-04-21"))

    assert held.certainty(day("2021-04-21")) == "certain"
    assert held.certainty(day("2021-04-22")) == "possible"


def test_a_known_end_does_not_care_when_it_was_last_seen() -> None:
    assert interval("2017", "2019", last_seen=day("2021-04-21")) == interval("2017", "2019")
    assert interval("2017", "..", last_seen=day("2021-04-21")) == interval("2017", "..")


def test_what_was_last_seen_before_it_started_still_held_on_its_first_day() -> None:
    assert interval("2017-11-03", None, last_seen=0) == interval("2017-11-03", None)


def test_a_start_after_a_day_is_not_open() -> None:
    assert interval("2017/..", None).start_earliest == day("2017-01-01")
    assert start_bounds("..") == Bounds(UNBOUNDED_PAST, UNBOUNDED_PAST)
    assert end_bounds("..") == Bounds(UNBOUNDED_FUTURE, UNBOUNDED_FUTURE)
    assert start_bounds(None) == end_bounds(None) == Bounds(UNBOUNDED_PAST, UNBOUNDED_FUTURE)


def test_an_end_before_the_start_is_refused_and_both_are_named() -> None:
    with pytest.raises(DateError) as refused:
        interval("2018", "2017-11")

    assert "2018" in str(refused.value)
    assert "2017-11" in str(refused.value)


def test_an_end_that_may_be_the_start_is_accepted() -> None:
    assert interval("2017-11-30", "2017-11") == Interval(*[day("2017-11-30")] * 4)


@pytest.mark.parametrize(("first", "last"), [("2018-01-02", "2018-01-01"), ("2018-01-01", "-0001-01-01")])
def test_a_window_that_ends_before_it_begins_is_refused(first: str, last: str) -> None:
    column = np.zeros(1, dtype=np.int32)
    questions: list[Callable[[], object]] = [
        lambda: interval("2017", "2019").certainty_within(day(first), day(last)),
        lambda: certain_within(column, column, day(first), day(last)),
        lambda: possible_within(column, column, day(first), day(last)),
    ]

    for ask in questions:
        with pytest.raises(DateError, match=f"window: '{first}/{last}'"):
            ask()


@given(intervals, int32, int32)
def test_columns_answer_as_single_intervals_do(rows: list[Interval], one: int, other: int) -> None:
    first, last = sorted((one, other))
    starts_earliest = np.array([row.start_earliest for row in rows], dtype=np.int32)
    starts_latest = np.array([row.start_latest for row in rows], dtype=np.int32)
    ends_earliest = np.array([row.end_earliest for row in rows], dtype=np.int32)
    ends_latest = np.array([row.end_latest for row in rows], dtype=np.int32)
    # The certain rows are possible too, but only where the bounds are in order, which these need not be.
    on = [row.certainty(first) for row in rows]
    within = [row.certainty_within(first, last) for row in rows]

    certain_that_day = certain_on(starts_latest, ends_earliest, first)
    certain_some_day = certain_within(starts_latest, ends_earliest, first, last)
    on_some_day = possible_within(starts_earliest, ends_latest, first, last)
    on_that_day = possible_on(starts_earliest, ends_latest, first)

    assert certain_that_day.tolist() == [answer == "certain" for answer in on]
    assert certain_some_day.tolist() == [answer == "certain" for answer in within]
    assert (certain_that_day | on_that_day).tolist() == [answer != "absent" for answer in on]
    assert (certain_some_day | on_some_day).tolist() == [answer != "absent" for answer in within]


@given(st.lists(st.tuples(few_bounds, few_bounds).filter(lambda pair: pair[0].earliest <= pair[1].latest), min_size=1))
def test_settled_columns_are_those_of_single_intervals_and_hold_what_is_certain_possible(
    pairs: list[tuple[Bounds, Bounds]],
) -> None:
    rows = [interval(between(a.earliest, a.latest), between(b.earliest, b.latest)) for a, b in pairs]
    four = np.array([(a.earliest, a.latest, b.earliest, b.latest) for a, b in pairs], dtype=np.int32).T

    starts_latest, ends_earliest = settled(*four)

    assert starts_latest.dtype == ends_earliest.dtype == np.int32
    assert starts_latest.tolist() == [row.start_latest for row in rows]
    assert ends_earliest.tolist() == [row.end_earliest for row in rows]
    for each in FEW_DAYS:
        assert not np.any(certain_on(starts_latest, ends_earliest, each) & ~possible_on(four[0], four[3], each))


@given(st.dates())
def test_a_full_day_comes_back_as_it_was_written(written: dt.date) -> None:
    assert day(written.isoformat()) == (written - dt.date(1970, 1, 1)).days
    assert isoformat(day(written.isoformat())) == written.isoformat()


@pytest.mark.parametrize("text", ["-0044-03-15", "0000-02-29", "-0001-12-31", "-9999-01-01", "9999-12-31"])
def test_so_does_a_day_before_the_year_one(text: str) -> None:
    assert isoformat(day(text)) == text


@given(st.integers(UNBOUNDED_PAST + 1, UNBOUNDED_FUTURE - 1))
def test_every_day_number_is_written_so_that_numpy_reads_it_back(number: int) -> None:
    written = isoformat(number)
    assert written is not None

    assert np.datetime64(written.removeprefix("+"), "D") == np.datetime64(number, "D")


def test_no_day_is_written_for_what_is_unbounded() -> None:
    assert isoformat(UNBOUNDED_PAST) is None
    assert isoformat(UNBOUNDED_FUTURE) is None
    assert isoformat(int(np.int32(UNBOUNDED_FUTURE))) is None


@pytest.mark.parametrize(
    "text",
    ["", "2017", "2017-11", "2017-11-XX", "2017-11-03~", "2017-11-03/..", "..", "2017-11-03T10:00:00Z", "2017-13-01"],
)
def test_what_is_less_than_a_full_day_is_refused_by_saying_what_one_is(text: str) -> None:
    with pytest.raises(DateError, match="full day such as 2017-11-03") as refused:
        day(text)

    assert refused.value.value == text


def test_a_full_day_that_no_month_has_is_refused() -> None:
    with pytest.raises(DateError, match=r"2017-02-29.*month"):
        day("2017-02-29")


def test_today_is_the_day_by_utc() -> None:
    before = dt.datetime.now(dt.UTC).date()
    now = isoformat(today())
    after = dt.datetime.now(dt.UTC).date()

    assert now in {before.isoformat(), after.isoformat()}


def test_the_public_names_are_these() -> None:
    assert set(dates.__all__) == {
        *["UNBOUNDED_FUTURE", "UNBOUNDED_PAST", "Bounds", "Certainty", "Interval"],
        *["bounds", "start_bounds", "end_bounds", "interval", "day", "isoformat", "today"],
        *["certain_on", "possible_on", "certain_within", "possible_within", "settled"],
    }
    assert all(hasattr(dates, name) for name in dates.__all__)
