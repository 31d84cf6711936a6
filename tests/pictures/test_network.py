"""What a picture of a network says, read from its SVG."""

from __future__ import annotations

import numpy as np
import pytest

from dezgraph.errors import InputError, MissingExtraError
from dezgraph.formats import FORMATS
from dezgraph.pictures.network import network as drawn

ENTITIES = """
id:north a dz:State ; skos:prefLabel "North"@en , "الشمال"@ar .
id:south a dz:State ; skos:prefLabel "South costs $5 & <more>"@en , "الجنوب"@ar .
id:band a dz:ArmedGroup ; skos:prefLabel "Band"@en , "العصبة"@ar .
id:field a dz:OilField ; skos:prefLabel "Oil field"@en , "حقل النفط"@ar .
"""


@pytest.fixture
def view(network_of, tie):
    """Return four entities: friends and enemies at once, of several grades, one of them certain on 1 June 2017."""
    return network_of(
        ENTITIES
        + tie("north backs south", validFrom='"2015-01-01"', validUntil='"2019-12-31"')
        + tie("north rival-of south", claims="id:rumour 5")
        + tie("south fights band", claims="id:gazette 3")
        + tie("band controls field")
    )


@pytest.fixture
def svg():
    """Return the function that draws a view."""
    return lambda view, **part: b"".join(FORMATS["svg"].write(view, **part))


def test_every_entity_in_view_is_labelled(view, svg, texts):
    shown = " ".join(texts(svg(view)))
    for label in ("North", "South costs $5 & <more>", "Band", "Oil field"):
        assert label in shown


def test_every_actor_of_the_shipped_graph_is_labelled(shipped, svg, texts):
    from dezgraph.view import View

    view = View(shipped).view(at="2018-01-01", family="alliance,rivalry")
    shown = " ".join(texts(svg(view)))
    numbers = np.unique(np.concatenate([shipped.columns.source[view.rows], shipped.columns.target[view.rows]]))
    assert len(numbers) > 40
    for number in numbers.tolist():
        assert shipped.labels(number)["en"] in shown


def test_each_mark_has_the_id_of_what_it_stands_for(view, svg, mark):
    picture = svg(view)
    assert all(mark(picture, id) for id in ("north", "field", "north-backs-south", "band-controls-field"))


def test_hostile_is_dashed_and_friendly_is_not(view, svg, mark):
    picture = svg(view)
    assert "stroke-dasharray" in mark(picture, "south-fights-band")
    assert "stroke-dasharray" not in mark(picture, "north-backs-south")


def test_a_better_grade_is_wider(view, svg, mark):
    picture = svg(view)
    widths = [
        float(mark(picture, id).partition("stroke-width: ")[2].partition(";")[0])
        for id in ("north-backs-south", "south-fights-band", "north-rival-of-south")
    ]
    assert widths == sorted(widths, reverse=True)
    assert len(set(widths)) == 3


def test_parallel_relationships_do_not_lie_on_one_another(view, svg):
    import re

    picture = svg(view).decode()
    lines = {id: re.search(rf'<g id="{id}">\s*<path d="([^"]+)"', picture)[1] for id in
             ("north-backs-south", "north-rival-of-south")}  # fmt: skip
    turns = [line.split("\nQ ")[1].split()[:2] for line in lines.values()]
    assert np.hypot(*np.subtract(*np.array(turns, dtype=float))) > 20


def test_a_few_relationships_are_named_with_their_grades(view, svg, texts):
    assert {"backs B2", "fights B3", "controls B2"} <= set(texts(svg(view)))


def test_what_is_only_possible_is_marked(view, svg, texts):
    shown = texts(svg(view.at("2017-03-01")))
    assert "backs B2" in shown
    assert "controls B2 ?" in shown


def test_the_legend_explains_what_is_there_and_no_more(view, svg, texts):
    shown = set(texts(svg(view.view(type="backs"))))
    assert {"Sign", "friendly", "Direction", "from source to target", "Grade", "B2 or better", "Kind", "State"} <= shown
    assert not {"hostile", "both ways", "Armed group", "possible, not certain"} & shown


def test_an_arabic_picture_is_arabic(view, svg, texts):
    shown = texts(svg(view, lang="ar"))
    assert {"الشمال", "الجنوب", "العصبة", "حقل النفط", "عدائية", "النوع"} <= set(shown)
    assert "North" not in shown


def test_a_browser_reads_each_text_from_its_own_side(view, svg):
    assert b"unicode-bidi: plaintext" in svg(view)


def test_labels_that_are_long_or_hold_control_characters_can_be_drawn(network_of, tie, svg, texts):
    long = "x" * 3000
    view = network_of(
        f'id:a a dz:State ; skos:prefLabel "{long}"@en . id:b a dz:State ; skos:prefLabel "B\\u0001\\u007F ell"@en . '
        + tie("a backs b")
    )
    shown = texts(svg(view))
    assert any(text.endswith("…") for text in shown)
    assert "ell" in " ".join(shown)


def test_the_centre_is_the_title(view, svg, texts):
    shown = texts(svg(view, center="field"))
    assert shown.count("Oil field") == 2
    assert "North" not in shown


def test_the_lens_and_the_version_stand_in_the_picture(view, svg, texts):
    told = next(text for text in texts(svg(view.view(sign="-,+", min_grade="C3"))) if "min_grade" in text)
    assert "min_grade=C3" in told
    assert view.version in told


@pytest.mark.parametrize("form", ["svg", "png"])
def test_equal_views_give_equal_bytes(view, form):
    first, second = (b"".join(FORMATS[form].write(view, lang="ar")) for _ in range(2))
    assert first == second


def test_a_png_is_twice_as_large_in_dots_as_the_svg_in_points(view, svg, size):
    import re

    width, height = size(b"".join(FORMATS["png"].write(view)))
    points = re.search(rb'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg(view))
    assert (width, height) == pytest.approx((2 * float(points[1]), 2 * float(points[2])), abs=2)


def test_what_is_tied_to_itself_has_a_loop(network_of, tie, svg, mark):
    view = network_of("id:a a dz:State . " + tie("a opposes a"))
    assert "stroke-dasharray" in mark(svg(view), "a-opposes-a")


def test_a_view_of_nothing_says_so(view, svg, texts):
    assert texts(svg(view.view(type="aids"))) == ["nothing in this view"]
    assert texts(svg(view.view(type="aids"), lang="ar")) == ["لا شيء في هذا العرض"]


def test_a_centre_alone_is_shown_alone(view, svg, texts):
    assert "Band" in texts(svg(view.view(type="aids"), center="band"))


@pytest.mark.parametrize(("rows", "numbers"), [(2, 301), (1501, 2)])
def test_more_than_can_be_read_is_refused(view, rows, numbers):
    with pytest.raises(InputError, match="narrow the lens") as caught:
        drawn(view, np.zeros(rows, dtype=np.int32), range(numbers))
    assert caught.value.parameter == "format"
    assert f"{numbers} and {rows}" in caught.value.accepted


def test_without_matplotlib_the_error_says_what_to_install(view, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'dezgraph\[plot\]'"):
        FORMATS["svg"].write(view)


def test_who_is_tied_to_nobody_is_not_drawn_unless_asked_for(network_of, tie, svg, mark):
    view = network_of(ENTITIES + "id:alone a dz:Town ." + tie("north backs south"))
    assert mark(svg(view), "north")
    assert b'id="alone"' not in svg(view)
    assert mark(svg(view, center="alone"), "alone")
    assert mark(svg(view, ids=["alone", "north"]), "alone")


def test_a_picture_around_an_entity_says_how_far_it_reaches(view, svg, texts):
    assert any("radius=2" in text for text in texts(svg(view, center="north", radius=2)))
    assert not any("radius" in text for text in texts(svg(view)))
