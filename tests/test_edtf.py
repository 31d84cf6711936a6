"""EDTF strings: against the package edtf where it can serve as the judge, by hand where it cannot."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import edtf
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.edtf import UNBOUNDED_FUTURE, UNBOUNDED_PAST, Bounds, bounds
from dezgraph.errors import DateError

if TYPE_CHECKING:
    from time import struct_time

MARKS = st.sampled_from(["", "~", "?", "%"])
YEARS = st.integers(3, 9996)  # two years and their months away from where `datetime` ends
MONTHS = st.integers(1, 12)


def number(iso_day: str) -> int:
    """Return the day number by numpy's calendar, which shares no code with ours or with edtf."""
    return int(np.datetime64(iso_day, "D").astype(np.int64))


def written(first: str, last: str) -> Bounds:
    """Return the bounds between two ISO days; an empty one is open."""
    return Bounds(
        number(first) if first else UNBOUNDED_PAST,
        number(last) if last else UNBOUNDED_FUTURE,
    )


def judged(text: str) -> Bounds:
    """Return the fuzzy bounds that the package edtf gives."""
    parsed = edtf.parse_edtf(text)
    return Bounds(_judged_day(parsed.lower_fuzzy()), _judged_day(parsed.upper_fuzzy()))


def _judged_day(moment: struct_time | float) -> int:
    if isinstance(moment, float):
        return UNBOUNDED_FUTURE if moment > 0 else UNBOUNDED_PAST
    sign = "-" if moment.tm_year < 0 else ""
    return number(f"{sign}{abs(moment.tm_year):04}-{moment.tm_mon:02}-{moment.tm_mday:02}")


full_days = st.dates().filter(lambda day: day.year in range(3, 9997)).map(lambda day: day.isoformat())
months = st.builds("{:04}-{:02}".format, YEARS, MONTHS)
years = st.builds("{:04}".format, YEARS)
seasons = st.builds("{:04}-{}".format, YEARS, st.integers(21, 24))
dates = st.one_of(full_days, months, years)
marked_years = st.builds(str.__add__, years, MARKS)
without_month_or_day = st.one_of(
    st.builds("{:04}-XX".format, YEARS),
    st.builds("{:04}-XX-XX".format, YEARS),
    st.builds("{:04}-{:02}-XX".format, YEARS, MONTHS),
)
decades_and_centuries = st.one_of(
    st.builds("{}{:03}X{}".format, st.sampled_from(["", "-"]), st.integers(3, 996), MARKS),
    st.builds("{}{:02}XX{}".format, st.sampled_from(["", "-"]), st.integers(3, 96), MARKS),
)
long_years = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 5_000_000))
# Before year 1 the judge shifts by thousands of years, and so loses leap days: hence no day after the 25th.
before_christ = st.builds("-{:04}-{:02}-{:02}".format, st.integers(1, 9996), MONTHS, st.integers(1, 25))
years_before_christ = st.builds("-{:04}{}".format, st.integers(1, 9996), MARKS)
ends = st.one_of(dates, marked_years, seasons)
half_open = st.one_of(st.builds("../{}".format, ends), st.builds("{}/..".format, ends), st.just("../.."))


@given(
    st.one_of(
        dates,
        marked_years,
        seasons,
        without_month_or_day,
        decades_and_centuries,
        long_years,
        before_christ,
        years_before_christ,
        half_open,
    )
)
@settings(max_examples=400, deadline=None)
def test_every_level_one_date_has_the_bounds_that_the_package_edtf_gives_it(text: str) -> None:
    assert bounds(text) == judged(text)


@given(ends, ends)
@settings(max_examples=200, deadline=None)
def test_an_interval_runs_from_the_earliest_of_its_first_date_to_the_latest_of_its_second(one: str, other: str) -> None:
    lower, upper = sorted((one, other), key=lambda text: bounds(text).earliest)

    assert bounds(f"{lower}/{upper}") == judged(f"{lower}/{upper}")
    assert bounds(f"{lower}/{upper}") == Bounds(bounds(lower).earliest, bounds(upper).latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017-11-03", written("2017-11-03", "2017-11-03")),
        ("2017-11", written("2017-11-01", "2017-11-30")),
        ("2016-02", written("2016-02-01", "2016-02-29")),
        ("2017", written("2017-01-01", "2017-12-31")),
        ("2017~", written("2016-01-01", "2018-12-31")),
        ("2014?", written("2013-01-01", "2015-12-31")),
        ("2017-09~", written("2017-08-01", "2017-10-31")),
        ("2017-09%", written("2017-07-01", "2017-11-30")),
        ("2024-12-06~", written("2024-12-05", "2024-12-07")),
        ("2014-11-XX~", written("2014-10-31", "2014-12-01")),
        ("2014-XX", written("2014-01-01", "2014-12-31")),
        ("2014-XX-XX", written("2014-01-01", "2014-12-31")),
        ("2014-11-XX", written("2014-11-01", "2014-11-30")),
        ("201X", written("2010-01-01", "2019-12-31")),
        ("20XX", written("2000-01-01", "2099-12-31")),
        ("2014-21", written("2014-03-01", "2014-05-31")),
        ("2014-22", written("2014-06-01", "2014-08-31")),
        ("2014-23", written("2014-09-01", "2014-11-30")),
        ("2014-24", written("2014-12-01", "2014-12-31")),
        ("Y17000", written("17000-01-01", "17000-12-31")),
        ("-0044-03-15", written("-0044-03-15", "-0044-03-15")),
        ("0000", written("0000-01-01", "0000-12-31")),
        ("2011/2024-12-08", written("2011-01-01", "2024-12-08")),
        ("../2017-11-20", written("", "2017-11-20")),
        ("2017/..", written("2017-01-01", "")),
        ("..", written("", "")),
        ("2017-11-03T23:30:00-05:00", written("2017-11-03", "2017-11-03")),
    ],
)
def test_a_date_is_some_day_between_an_earliest_and_a_latest(text: str, expected: Bounds) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2014/", written("2014-01-01", ""), id="an unknown end is not ten years off: nobody said so"),
        pytest.param("/2014", written("", "2014-12-31"), id="nor is an unknown start"),
        pytest.param("2014-22~", written("2013-03-09", "2015-11-23"), id="a season takes a mark: a year and 12 weeks"),
        pytest.param("2014-XX/2015", written("2014-01-01", "2015-12-31"), id="edtf fails on X within an interval"),
        pytest.param("2014/Y17000", written("2014-01-01", "17000-12-31"), id="edtf takes no long year there"),
        pytest.param("-0044-XX", written("-0044-01-01", "-0044-12-31"), id="edtf has the latest before the earliest"),
        pytest.param("-0044-03-XX", written("-0044-03-01", "-0044-03-31"), id="and here too"),
        pytest.param("..", written("", ""), id="`..` alone is ours: no EDTF"),
        pytest.param("2017-11-03T10:00:00+00:00", written("2017-11-03", "2017-11-03"), id="edtf knows no zone +00:00"),
    ],
)
def test_where_we_accept_what_the_package_edtf_does_not_or_reads_otherwise(text: str, expected: Bounds) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2017-02-29", id="a day that no calendar has"),
        pytest.param("2015/2014", id="an interval that runs backwards"),
        pytest.param(" 2017", id="spaces are not EDTF"),
        pytest.param("1984S2", id="significant digits are level 2"),
        pytest.param("Y17000S2", id="in a long year too"),
        pytest.param("2XXX", id="three unknown digits of a year are level 2"),
        pytest.param("XXXX", id="and so are four"),
        pytest.param("2014-XX-05", id="a known day of an unknown month is level 2"),
        pytest.param("2014?-06", id="a mark on one part is level 2"),
        pytest.param("2014-25", id="seasons of a hemisphere are level 2"),
        pytest.param("[2014,2015]", id="sets are level 2"),
        pytest.param("2017-11-03T24:00:00", id="24 o'clock is the next day"),
    ],
)
def test_what_the_package_edtf_accepts_but_we_refuse(text: str) -> None:
    edtf.parse_edtf(text)

    with pytest.raises(DateError):
        bounds(text)


NOT_DATES = [
    *["", "/", "../", "/..", "2014/2015/2016", "2014//2015", "...", "....", "2014..2015", "../../.."],
    *["2017-13", "2017-00", "2017-24-01", "17", "20170", "2017-1-3", "20171103", "03.11.2017", "2017~~", "~2017"],
    *["-0000", "-0000-01-01", "Y2017", "Y02017", "Y17000~", "Y-0", "201X-11", "20X7", "2017-11-03T25:00:00Z"],
    *["2017\n", "2017\0", "\u202e2017", "٢٠١٧", "\uff12\uff10\uff11\uff17", "yesterday", "None"],
]


@pytest.mark.parametrize("text", NOT_DATES)
def test_anything_else_is_refused_by_a_message_that_names_it_and_what_is_accepted(text: str) -> None:
    with pytest.raises(DateError) as refused:
        bounds(text)

    assert refused.value.value in text
    assert "2017-11-03" in refused.value.accepted


@pytest.mark.parametrize("missing", ["2017-02-29", "1900-02-29", "2017-11-31", "2017-11-00", "2017-12-32"])
@pytest.mark.parametrize("form", ["{}", "{}~", "2016/{}", "{}/..", "{}T10:00:00Z"])
def test_a_day_that_its_month_does_not_have_is_named(form: str, missing: str) -> None:
    with pytest.raises(DateError, match=rf"{missing}.*month") as refused:
        bounds(form.format(missing))

    assert refused.value.value.startswith(missing)


def test_years_out_of_the_range_of_int32_are_unbounded() -> None:
    assert bounds("Y-9999999") == Bounds(UNBOUNDED_PAST, UNBOUNDED_PAST)
    assert bounds("Y999999999999999999") == Bounds(UNBOUNDED_FUTURE, UNBOUNDED_FUTURE)
    assert bounds("Y-9999999/Y9999999") == Bounds(UNBOUNDED_PAST, UNBOUNDED_FUTURE)


def test_the_last_years_that_fit_are_exact() -> None:
    assert bounds("Y5881579") == written("5881579-01-01", "5881579-12-31")
    assert bounds("Y5881580") == written("5881580-01-01", "")
    assert bounds("Y-5877640") == written("-5877640-01-01", "-5877640-12-31")
    assert bounds("Y-5877641") == written("", "-5877641-12-31")


@given(st.text(max_size=40) | st.text(alphabet="0123456789-/.~?%XYT:Z", max_size=24))
@settings(max_examples=400, deadline=None)
def test_any_text_is_either_a_date_in_order_or_a_date_error(text: str) -> None:
    try:
        found = bounds(text)
    except DateError:
        return
    assert UNBOUNDED_PAST <= found.earliest <= found.latest <= UNBOUNDED_FUTURE


@pytest.mark.parametrize(
    "text", ["9" * 10_000_000, "Y" + "9" * 10_000_000, "../" * 3_000_000, "\0" * 10_000_000], ids=range(4)
)
def test_ten_megabytes_are_refused_with_a_short_message(text: str) -> None:
    with pytest.raises(DateError) as refused:
        bounds(text)

    assert len(str(refused.value)) < 400


@given(st.integers(-9999, 9999), MONTHS, st.integers(1, 28))
@settings(deadline=None)
def test_day_numbers_are_those_of_the_proleptic_gregorian_calendar(year: int, month: int, day: int) -> None:
    iso = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"

    assert bounds(iso) == written(iso, iso)


def test_every_mark_widens_and_none_narrows() -> None:
    for text, (weak, strong) in itertools.product(
        ["2017-11-03", "2017-11", "2017", "201X", "20XX", "2014-XX", "2014-11-XX", "2014-21"],
        [("", "~"), ("", "?"), ("~", "%"), ("?", "%")],
    ):
        narrow, wide = bounds(text + weak), bounds(text + strong)

        assert wide.earliest < narrow.earliest
        assert narrow.latest < wide.latest
