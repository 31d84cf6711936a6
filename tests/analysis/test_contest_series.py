"""The contest over a field through time: which days are looked at, and that each is the contest of its day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.dates import isoformat
from dezgraph.errors import InputError, NotFoundError
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return a field that a holds, and its enemy b contests for a while; all else is before and after that."""
    return network_of(
        "id:a a dz:ArmedGroup . id:b a dz:ArmedGroup . id:field a dz:OilField . id:pit a dz:OilField .\n"
        + tie("a controls field", validFrom='"2014-03-10"', validUntil='"2016-06-30"')
        + tie("b contests field", validFrom='"2015-01-01"', validUntil='"2015-12-31"')
        + tie("a fights b", validFrom='"2015-06-01"', validUntil='"2019-12-31"')
        + tie("a operates pit", validFrom='".."', validUntil='".."')
    )


def told(view: View, step: str = "year") -> dict[str | None, float]:
    return {isoformat(one.day): one.contest.index for one in view.contest_series("field", step=step).points}


def test_the_span_is_that_of_the_claims_and_the_index_follows_them(network: Network) -> None:
    assert told(network) == {"2014-03-10": 0, "2015-01-01": 0.5, "2016-01-01": 0}
    months = told(network, "month")
    assert (months["2015-05-01"], months["2015-06-01"], months["2015-12-01"]) == (0.5, 1, 1)
    assert list(months)[-1] == "2016-06-01"


def test_a_window_says_which_days(network: Network) -> None:
    assert list(told(network.view(from_="2015-11-15", until="2016-02-01"), "month")) == [
        "2015-11-15", "2015-12-01", "2016-01-01", "2016-02-01",
    ]  # fmt: skip


def test_every_point_is_the_contest_of_its_day(shipped: Graph) -> None:
    view, id = View(shipped), "deir-ez-zor-governorate"
    points = view.view(from_="2013", until="2020").contest_series(id, step="year").points
    assert [point.contest for point in points] == [view.at(f"{year}-01-01").contest(id) for year in range(2013, 2021)]
    assert len({point.contest.index for point in points}) > 1


def test_what_has_no_dates_has_no_series_unless_a_window_is_named(network: Network) -> None:
    assert network.contest_series("pit").points == ()
    [point] = network.view(from_="2014", until="2014").contest_series("pit", step="year").points
    assert len(point.contest.claimants) == 1


def test_what_cannot_be_asked_is_refused(network: Network) -> None:
    with pytest.raises(InputError, match="use from and until"):
        network.at("2015-01-01").contest_series("field")
    with pytest.raises(InputError, match="step: 'week'"):
        network.contest_series("field", step="week")
    with pytest.raises(InputError, match="at most 1200 points"):
        network.view(from_="1500", until="2018").contest_series("field")
    with pytest.raises(NotFoundError):
        network.contest_series("feild")
