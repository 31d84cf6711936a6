"""Two days make two lenses, and all else that is asked for holds on both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dezgraph.analysis.sides import sides
from dezgraph.dates import day
from dezgraph.errors import DateError, InputError
from dezgraph.lens import Lens

BASE = Lens(type=("backs",), certainty="certain")


def test_two_days_are_looked_at_by_the_same_lens() -> None:
    before, after = sides(BASE, from_at="2017-01-01", to_at="2018-01-01")
    assert (before, after) == (replace(BASE, at=day("2017-01-01")), replace(BASE, at=day("2018-01-01")))


def test_the_second_day_of_knowledge_is_today_unless_given() -> None:
    before, after = sides(BASE, from_known="2017-01-01")
    assert (before, after) == (replace(BASE, known=day("2017-01-01")), BASE)
    assert sides(BASE, from_known="2017-01-01", to_known="2018-01-01")[1] == replace(BASE, known=day("2018-01-01"))


def test_days_and_knowledge_can_both_differ() -> None:
    before, after = sides(
        BASE, from_at="2017-01-01", to_at="2018-01-01", from_known="2019-01-01", to_known="2020-01-01"
    )
    assert (before.at, before.known) == (day("2017-01-01"), day("2019-01-01"))
    assert (after.at, after.known) == (day("2018-01-01"), day("2020-01-01"))


def test_a_scenario_alone_is_held_against_the_graph_as_it_is() -> None:
    lens = replace(BASE, scenario="war")
    assert sides(lens) == (BASE, lens)


def test_a_scenario_beside_two_days_holds_on_both_sides() -> None:
    before, after = sides(replace(BASE, scenario="war"), from_at="2017-01-01", to_at="2018-01-01")
    assert before.scenario == after.scenario == "war"


@pytest.mark.parametrize(
    ("lens", "days", "message"),
    [
        (BASE, {}, "from_at: give from_at and to_at, from_known, or scenario"),
        (BASE, {"from_at": "2017-01-01"}, "to_at: it must be given with from_at"),
        (BASE, {"to_at": "2017-01-01"}, "from_at: it must be given with to_at"),
        (BASE, {"to_known": "2017-01-01"}, "from_known: it must be given with to_known"),
        (
            Lens(at=day("2016-01-01")),
            {"from_at": "2017-01-01", "to_at": "2018-01-01"},
            "at: '2016-01-01' is not accepted; leave it out where from_at and to_at are given",
        ),
        (Lens(first=0), {"from_at": "2017-01-01", "to_at": "2018-01-01"}, "from: '1970-01-01' is not accepted; leave"),
        (Lens(known=0), {"from_known": "2017-01-01"}, "known: '1970-01-01' is not accepted; leave it out where"),
    ],
)
def test_what_cannot_be_compared_is_refused(lens: Lens, days: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        sides(lens, **days)


def test_a_bad_day_is_named() -> None:
    with pytest.raises(DateError, match="to_at: '2018' is not accepted; use a full day"):
        sides(BASE, from_at="2017-01-01", to_at="2018")
