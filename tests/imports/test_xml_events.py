"""XML read as it comes, and hostile XML that is refused with its line, before it costs anything."""

import gzip

import pytest

from dezgraph.errors import DataError
from dezgraph.imports.xml_events import events

BOMB = """<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<a>&c;</a>
"""
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
FETCHED = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/some.dtd"><a/>'


def told(path, **options):
    return [(name, attributes if attributes is not None else text, line) for attributes, name, text, line in
            events(path, **options)]  # fmt: skip


def test_starts_have_attributes_and_ends_the_text_of_their_own(file):
    path = file('<a xmlns="x" b="1">\n <c>some <d/>text</c>\n</a>', "some.xml")
    assert told(path) == [("a", {"b": "1"}, 1), ("c", {}, 2), ("d", {}, 2), ("d", "", 2), ("c", "some text", 2),
                          ("a", "", 3)]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    ['<?xml version="1.0" encoding="windows-1256"?><a>ع</a>'.encode("windows-1256"), "<a>ع</a>".encode("utf-16")],
)
def test_the_encoding_is_what_the_file_says(file, content):
    assert told(file(content, "some.xml"))[-1] == ("a", "ع", 1)


def test_compressed_files_are_read(file):
    assert told(file(gzip.compress(b"<a/>"), "some.xml.gz")) == [("a", {}, 1), ("a", "", 1)]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (BOMB, 2, "has a document type (<!DOCTYPE): take it out"),
        (OUTSIDE, 1, "has a document type"),
        (FETCHED, 1, "has a document type"),
        (BOMB.encode("utf-16"), 2, "has a document type"),
        ("", 1, "is no XML: no element found"),
        ("<a>\n<b></a>", 2, "is no XML: mismatched tag"),
        ("<a>&b;</a>", 1, "is no XML: undefined entity"),
        ("<a>\0</a>", 1, "is no XML: not well-formed"),
        (b"<a>\xff</a>", 1, "is no XML: not well-formed"),
        ('<?xml version="1.0" encoding="no-such"?><a/>', 1, "unknown encoding"),
        ('<?xml version="1.0" encoding="utf-7"?><a/>', 1, "cannot be read as XML"),
        ("<a>" * 101, 1, "nests deeper than 100 elements"),
        ("<a>" + "x" * 1_000_001, 1, "has a text of more than 1,000,000 characters"),
        ("<a b='" + "x" * 2_000_000, 1, "has a tag or a comment of more than 1,000,000 characters"),
        ("<a><!--" + "x" * 2_000_000, 1, "has a tag or a comment of more than 1,000,000 characters"),
    ],
)
def test_hostile_and_broken_xml_is_refused_with_its_line(file, content, line, reason):
    with pytest.raises(DataError) as caught:
        told(file(content, "some.xml"))
    assert reason in str(caught.value)
    assert caught.value.line == line
