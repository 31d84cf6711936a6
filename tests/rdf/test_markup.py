"""XML is looked at before Oxigraph parses it: what would overwhelm that parser is refused."""

import io
import tracemalloc
from pathlib import Path

import pytest

from dezgraph.errors import SyntaxDataError
from dezgraph.rdf.files import parsed_quads
from dezgraph.rdf.markup import LookedAt

RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
    '<rdf:Description rdf:about="{about}"><e:p>{text}</e:p></rdf:Description></rdf:RDF>'
)


def read(content):
    stream = LookedAt(io.BytesIO(content), Path("some.rdf"))
    while stream.read(1000):
        pass


def test_entities_for_addresses_are_read_as_usual(tmp_path):
    path = tmp_path / "some.rdf"
    path.write_text('<!DOCTYPE rdf:RDF [<!ENTITY e "http://e/">]>' + RDF.format(about="&e;x", text="a"))
    (quad,) = parsed_quads(path)
    assert (quad.subject.value, quad.object.value) == ("http://e/x", "a")


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ('a "&b;"', "made of others"),
        ('a "&#38;b;"', "made of others"),
        (f'a "{"x" * 301}"', "longer than 300"),
        ('a SYSTEM "file:///etc/passwd"', "stands elsewhere"),
        ('a PUBLIC "x" "http://127.0.0.1:9/"', "stands elsewhere"),
    ],
)
def test_entities_that_grow_or_lead_elsewhere_are_refused(entity, reason):
    text = f'<!DOCTYPE r [<!ENTITY b "lol">\n<!ENTITY {entity}>]><r>&a;</r>'
    with pytest.raises(SyntaxDataError, match=reason) as caught:
        read(text.encode())
    assert caught.value.line == 2


def test_entities_that_are_declared_anywhere_else_are_refused():
    with pytest.raises(SyntaxDataError):
        read(b'<r><!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]></r>')


def test_deep_nesting_is_refused_with_its_place():
    read(b"<a>" * 1000 + b"</a>" * 1000)
    with pytest.raises(SyntaxDataError, match="deeper than 1,000"):
        read(b"<a>" * 1001)


def test_a_text_without_end_is_refused_before_it_is_kept():
    class Endless(io.RawIOBase):
        def read(self, size=-1):
            return b"x" * size

    stream = LookedAt(Endless(), Path("some.rdf"))
    stream._parser.Parse(b"<r>")
    tracemalloc.start()
    for _ in range(1 << 8):
        stream.read(1 << 16)
    with pytest.raises(SyntaxDataError, match="16 MB without an element"):
        stream.read(1 << 16)
    assert tracemalloc.get_traced_memory()[1] < 1 << 20
    tracemalloc.stop()


@pytest.mark.parametrize(
    "start", ['<r>\n<e a="', "<r>\n<", "<r>\n<!-- ", "<r>\n<?x ", "<r>\n</", "<r/>\n<!-- ", '\n<!DOCTYPE r "']
)
def test_what_is_too_long_to_be_read_at_once_is_refused_with_its_place(start):
    content = io.BytesIO(start.encode() + b"a" * 16_000_000)
    with pytest.raises(SyntaxDataError, match="longer than 1 MB") as caught:
        LookedAt(content, Path("some.rdf")).readall()
    assert caught.value.line == 2
    assert content.tell() < 2_000_000


def test_a_long_attribute_is_refused_before_it_is_parsed(tmp_path):
    path = tmp_path / "some.rdf"
    path.write_text(RDF.format(about="a" * 2_000_000, text="a"))
    with pytest.raises(SyntaxDataError, match="longer than 1 MB"):
        list(parsed_quads(path))


def test_a_long_text_is_read():
    read(b"<r>" + b"a" * 4_000_000 + b"<![CDATA[" + b"a" * 4_000_000 + b"]]></r>")


def test_attributes_are_not_declared_without_end():
    declared = "".join(f"<!ATTLIST r a{number} CDATA #IMPLIED>" for number in range(1001))
    read(f"<!DOCTYPE r [{declared[: declared.rindex('<')]}]><r/>".encode())
    with pytest.raises(SyntaxDataError, match="more than 1,000 attributes"):
        read(f"<!DOCTYPE r [{declared}]><r/>".encode())
