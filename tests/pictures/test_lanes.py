"""Who held what, as a picture."""

from __future__ import annotations

import pytest

from dezgraph.analysis.holding import ROLES
from dezgraph.errors import NotFoundError
from dezgraph.pictures.lanes import _TITLES, lanes, lanes_of
from dezgraph.view import View


@pytest.fixture(scope="module")
def view(shipped):
    return View(shipped)


def picture(view, *ids, lang="en", form="svg"):
    return lanes(view, lanes_of(view, ids, lang), lang=lang, form=form)


def test_a_lane_has_a_row_for_each_holder_in_order_of_time(view):
    (lane,) = lanes_of(view, ["al-omar-oil-field"])
    assert lane.label == "al-Omar oil field"
    assert [row.label for row in lane.rows][:2] == ["Syrian regime (Assad government)", "al-Nusra Front"]


def test_resources_and_holders_are_named_with_years(view, texts):
    shown = texts(picture(view, "al-omar-oil-field", "conoco-gas-field"))
    assert {"al-Omar oil field", "Conoco gas field and plant", "Islamic State", "2018"} <= set(shown)


def test_certain_is_filled_and_possible_is_hatched(view, texts):
    svg = picture(view, "conoco-gas-field")
    assert {"certain", "possible", "goes on beyond"} <= set(texts(svg))
    assert b"<pattern" in svg


def test_without_ids_it_is_every_resource_that_anyone_held(view):
    named = {lane.label for lane in lanes_of(view, [])}
    assert {"al-Omar oil field", "Conoco gas field and plant"} <= named
    assert all(lane.rows for lane in lanes_of(view, []))


def test_an_arabic_timeline_runs_from_right_to_left(view, texts):
    from xml.etree import ElementTree as ET

    svg = picture(view, "al-omar-oil-field", lang="ar")
    assert "حقل العمر النفطي" in texts(svg)
    years = {
        text.text: float(text.get("x"))
        for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
        if text.text.isdigit()
    }
    assert years["2014"] > years["2024"]


def test_the_window_of_the_lens_bounds_the_time(view, texts):
    shown = texts(picture(view.view(**{"from": "2017", "until": "2018-06"}), "conoco-gas-field"))
    assert not {"2014", "2016", "2020"} & {text[:4] for text in shown}


def test_what_nobody_held_gives_a_picture_that_says_so(view, texts):
    assert lanes_of(view, ["euphrates"]) == []
    assert texts(picture(view, "euphrates")) == ["nothing in this view"]


def test_dates_that_are_all_unknown_can_be_drawn(network_of, tie, texts):
    view = network_of(
        "id:a a dz:State . id:f a dz:OilField . " + tie("a controls f", validFrom='".."', validUntil='".."')
    )
    assert "goes on beyond" in texts(picture(view, "f"))


def test_a_resource_that_is_none_is_not_found(view):
    with pytest.raises(NotFoundError):
        lanes_of(view, ["al-omar-oil-feild"])


@pytest.mark.parametrize("form", ["svg", "png"])
def test_equal_lanes_give_equal_bytes(view, form):
    first, second = (picture(view, "conoco-gas-field", form=form) for _ in range(2))
    assert first == second


def test_another_role_has_lanes_and_a_title_of_its_own(view, texts):
    sought = lanes_of(view, ["oil-fields-deir-ez-zor"], role="seeks")
    assert "Russia" in [row.label for row in sought[0].rows]
    assert "Who sought what" in texts(lanes(view, sought, role="seeks"))
    assert set(_TITLES) == set(ROLES)
