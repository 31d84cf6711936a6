"""Whatever a text holds, a parser gives it back: but for what no XML may hold."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.formats.markup import between, lines, quoted, xml

UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXTS)
def test_a_text_comes_back_from_an_element_and_from_an_attribute(text):
    column = pa.array([text])
    element = ET.fromstring(lines('<a b="', xml(column), '">', xml(column), "</a>"))
    expected = UNREADABLE.sub("\ufffd", text)
    assert (element.text or "", element.get("b")) == (expected, expected)


def test_nothing_is_nothing_and_not_an_empty_element():
    column = pa.array(["x", None])
    assert lines("<r>", between("<a>", xml(column), "</a>"), "</r>") == b"<r><a>x</a></r><r></r>"


def test_lists_are_joined_and_numbers_written():
    assert lines(xml(pa.array([["a", "b"], []])), "|", xml(pa.array([-1, 2])), "\n") == b"a;b|-1\n|2\n"


def test_a_quoted_text_has_its_quotes_escaped():
    assert lines(quoted(pa.array(['a "b"']), (('"', '\\"'),))) == b'"a \\"b\\""'
