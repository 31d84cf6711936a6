"""Ranks between days, as a picture."""

from __future__ import annotations

import pytest

from dezgraph.dates import day
from dezgraph.errors import DateError, InputError
from dezgraph.pictures.ranks import Ranking, rankings_of, ranks
from dezgraph.view import View

FIRST, SECOND, THIRD = (day(text) for text in ("2015-01-01", "2018-01-01", "2025-01-01"))
HEAD = ("Ranks", "")


@pytest.fixture(scope="module")
def view(shipped):
    return View(shipped)


def test_names_stand_at_both_ends_and_ranks_in_between(texts):
    shown = texts(ranks([Ranking("a", ((FIRST, 1), (THIRD, 2))), Ranking("b", ((FIRST, 2), (THIRD, 1)))], head=HEAD))
    assert [shown.count(text) for text in ("a", "b", "1", "2")] == [2, 2, 2, 2]
    assert {"2015", "2025"} <= set(shown)


def test_who_shares_a_rank_has_a_place_of_its_own(texts):
    from xml.etree import ElementTree as ET

    svg = ranks([Ranking(name, ((FIRST, 1), (THIRD, 1))) for name in "ab"], head=HEAD)
    heights = {
        text.get("y") or text.get("transform")
        for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
        if text.text in {"a", "b"}
    }
    assert len(heights) >= 2


def test_who_is_ranked_only_in_between_is_named_too(texts):
    shown = texts(ranks([Ranking("a", ((FIRST, 1), (THIRD, 1))), Ranking("b", ((SECOND, 2),))], head=HEAD))
    assert shown.count("b") == 1


def test_days_that_are_no_new_years_are_told_in_full(texts):
    assert "2018-02-07" in texts(ranks([Ranking("a", ((day("2018-02-07"), 1),))], head=HEAD))


def test_no_ranks_are_said_to_be_none(texts):
    assert texts(ranks([], head=HEAD)) == ["nothing in this view"]


def test_rankings_are_those_of_centrality_on_each_day(view):
    days = ["2015-01-01", "2018-01-01"]
    found = rankings_of(view, ["iran", "russia"], days=days)
    for ranking, id in zip(found, ("iran", "russia"), strict=True):
        expected = tuple(
            (day(text), one.rank) for text in days for one in view.at(text).centrality()[:] if one.entity == id
        )
        assert ranking.points == expected


def test_only_the_first_ranks_are_shown(view):
    found = rankings_of(view, days=["2018-01-01"], top=3)
    assert found
    assert all(rank <= 3 for ranking in found for _, rank in ranking.points)


def test_without_days_it_is_every_new_year_up_to_twelve(view):
    days = {on for ranking in rankings_of(view) for on, _ in ranking.points}
    assert 2 < len(days) <= 12
    assert rankings_of(view.view(**{"from": "2017", "until": "2018"}))[0].points[0][0] == day("2017-01-01")


def test_a_day_or_measure_that_is_none_is_refused(view):
    with pytest.raises(DateError) as caught:
        rankings_of(view, days=["2018"])
    assert caught.value.parameter == "on"
    with pytest.raises(InputError):
        rankings_of(view, days=["2018-01-01"], measure="fame")


def test_labels_are_in_the_language_asked_for(view):
    assert rankings_of(view, ["iran"], days=["2018-01-01"], lang="ar")[0].label == "إيران"
