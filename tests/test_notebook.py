"""What a notebook shows of a view is small, true, in both scripts, and safe whatever the data says."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from dezgraph.network import Network
from dezgraph.view import View


class Cells(HTMLParser):
    """The texts of the cells of a table, row by row, and every tag and attribute."""

    def __init__(self, html):
        super().__init__()
        self.rows, self.tags, self.attributes = [], set(), set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(attrs)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag == "br" and self.rows:
            self.rows[-1][-1] += " / "

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


@pytest.fixture
def network(network_of, tie):
    return network_of(
        'id:a a dz:State ; skos:prefLabel "A"@en , "ألف"@ar .\n'
        "id:b a dz:ArmedGroup . id:t a dz:Town .\n"
        + tie("a backs b", validFrom='"2014"', claims="id:gazette 3")
        + tie("b opposes a", validFrom='"2010"', claims="id:gazette 1")
        + tie("b backs a", validFrom='".."', validUntil='"2018"', claims="id:rumour 1")
        + tie("a controls t", validFrom='".."', claims="id:gazette 1")
    )


def test_it_tells_what_it_is_the_lens_and_the_counts(network):
    html = network.view(at="2014-06-01", min_grade="E5")._repr_html_()
    assert "<b>Network</b> 4 relationships of 3 entities: 2 friendly, 1 hostile, 1 neither" in html
    assert "<b>Lens</b> at=2014-06-01, min_grade=E5" in html
    assert f"<b>Version</b> {network.version}" in html
    assert "<b>Lens</b> none: all that there is" in network._repr_html_()
    assert "<b>View</b>" in View(network.source_graph)._repr_html_()


def test_the_strongest_come_first(network):
    rows = Cells(network.at("2014-06-01")._repr_html_()).rows
    assert rows[0] == ["source", "type", "target", "from", "until", "grade", "certainty"]
    assert [(row[0], row[1].split(" / ")[0], row[5], row[6]) for row in rows[1:]] == [
        ("b", "opposes", "B1", "certain"),
        ("b", "backs", "E1", "certain"),
        ("A / ألف", "backs", "B3", "possible"),
        ("A / ألف", "controls", "B1", "certain"),
    ]


def test_both_scripts_stand_each_in_its_own_direction(network):
    html = network._repr_html_()
    assert '<span lang="en" dir="auto">A</span><br><span lang="ar" dir="auto">ألف</span>' in html
    assert html.count("<span") == html.count('dir="auto"')


def test_an_end_that_was_not_known_yet_is_not_told(network_of, tie):
    network = network_of(
        "id:a a dz:State . id:b a dz:State ."
        + tie("a backs b", validFrom='"2014"', validUntil='"2018"', claims="id:gazette 2,id:rumour 2")
    )

    def until(view):
        return Cells(view._repr_html_()).rows[1][4]

    assert until(network) == "2018"
    assert until(network.view(known="2017-12-31")) == ""


def test_only_ten_are_shown_and_the_rest_is_counted(shipped):
    html = Network(shipped).at("2018-01-01")._repr_html_()
    shown = Cells(html).rows
    assert len(shown) == 11
    rest = int(re.search(r"… and (\d+) more", html)[1])
    assert rest + 10 == len(Network(shipped).at("2018-01-01").rows)
    assert len(html) < 10_000


def test_nothing_in_view_is_said(network):
    html = network.at("1900-01-01").view(type="harms")._repr_html_()
    assert "0 relationships of 0 entities" in html
    assert "nothing is in view" in html


def test_what_the_data_says_is_text_and_never_markup(network_of, tie):
    hostile = "<script>alert(1)</script>&\\\"'><img src=x onerror=alert(1)>"
    network = network_of(
        f'id:a a dz:State ; skos:prefLabel "{hostile}"@en , "{"x" * 5000}"@ar . id:b a dz:State .'
        + tie("a backs b", validFrom='"2014"')
    )
    html = network._repr_html_()
    found = Cells(html)
    assert found.tags <= {"div", "p", "b", "br", "table", "thead", "tbody", "tr", "th", "td", "span", "code"}
    assert {name for name, _ in found.attributes} <= {"class", "style", "lang", "dir"}
    assert "<script>alert(1)</script>" in found.rows[1][0]
    assert len(html) < 5000
