"""Reading N-Triples fast must read the same as reading it slowly."""

from __future__ import annotations

import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import SyntaxDataError
from dezgraph.rdf.ntriples import blocks

A = "<http://e/a> <http://e/p> "


def read(text: str | bytes, size: int = 1 << 24) -> list[tuple[str, str, str]]:
    content = text.encode() if isinstance(text, str) else text
    found = blocks(io.BytesIO(content), size=size)
    return [
        row
        for block in found
        for row in zip(block.subjects.to_pylist(), block.predicates.to_pylist(), block.objects.to_pylist(), strict=True)
    ]


def by_oxigraph(text: str) -> set[tuple[str, str, str]]:
    quads = ox.parse(text.encode(), format=ox.RdfFormat.N_TRIPLES)
    return {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads}


def objects(text: str | bytes) -> list[str]:
    return [row[2] for row in read(text)]


@pytest.mark.parametrize(
    "line",
    [
        f'{A}"x" .',
        f'{A}"x" . # a comment',
        f'{A.replace(" ", chr(9))}"x"\t.',
        f'  {A}  "x"  .  ',
        f'{A}"x".',
        f'{A}"x" .\r',
        f'# a comment\n\n   \n{A}"x" .',
        f'{A}"x"^^<http://www.w3.org/2001/XMLSchema#string> .',
        f'{A}"\\u0078" .',
    ],
)
@pytest.mark.parametrize("end", ["\n", ""])
def test_a_triple_reads_the_same_however_its_line_is_laid_out(line: str, end: str) -> None:
    assert read(line + end) == [("<http://e/a>", "<http://e/p>", '"x"')]


def test_escapes_are_the_characters_that_they_stand_for() -> None:
    assert objects(f'{A}"\\u062F\\U0001F30D\\t\\\\" .\n') == ['"د🌍\\t\\\\"']


@pytest.mark.parametrize(
    ("raw", "escaped"), [("\t", "\\t"), ("\x01", "\\u0001"), ("\x7f", "\\u007F"), ("\ufffe", "\\uFFFE")]
)
def test_a_raw_character_and_an_escaped_one_are_the_same_literal(raw: str, escaped: str) -> None:
    assert objects(f'{A}"a{raw}b" .\n') == objects(f'{A}"a{escaped}b" .\n') == [f'"a{escaped}b"']


def test_the_case_of_a_language_does_not_make_another_literal() -> None:
    assert set(objects(f'{A}"x"@EN .\n{A}"x"@en .\n')) == {'"x"@en'}


def test_languages_and_datatypes_are_kept() -> None:
    typed = '"2"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert objects(f'{A}"نفط"@ar .\n{A}{typed} .\n{A}"a b . c" .\n') == ['"نفط"@ar', typed, '"a b . c"']


def test_blank_nodes_keep_their_labels() -> None:
    assert read("_:b0 <http://e/p> _:b.1 .\n") == [("_:b0", "<http://e/p>", "_:b.1")]


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "\n\n\n", "\r\n"])
def test_a_file_without_a_triple_has_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("bad", "column"),
    [
        ("<http://e/a> <http://e/p> .", 27),
        ('<http://e/a> <http://e/p> "x"', 30),
        ("<a> <http://e/p> <http://e/b> .", 1),
        ("<http://e/a> <http://e/%zz> <http://e/b> .", 14),
        ("<http://e/a> <http://e:x/> <http://e/b> .", 14),
        ("<http://e/a> <http://e/p> <http://e/b#c#d> .", 27),
        ('<http://e/a> "p" <http://e/b> .', 14),
    ],
)
def test_a_mistake_on_the_last_line_is_told_by_line_and_column(bad: str, column: int) -> None:
    good = f'{A}"x" .\n' * 9
    with pytest.raises(SyntaxDataError, match=r"^graph\.nt:10:\d+: (?!Parser error)") as caught:
        read_named(good + bad, size=64)
    assert (caught.value.line, caught.value.column) == (10, column)


@pytest.mark.parametrize("bad", [f'{A}"\\x" .', f'{A}"x"', "<http://e/a>", '"', f'{A}"x" . .'])
def test_a_mistake_among_odd_lines_is_told_by_its_own_line(bad: str) -> None:
    with pytest.raises(SyntaxDataError) as caught:
        read(f'# one\n\n{A}"\\t" .\n{bad}\n{A}"x" .\n')
    assert caught.value.line == 4


def test_the_first_of_several_mistakes_is_told() -> None:
    with pytest.raises(SyntaxDataError) as caught:
        read(f'{A}"x" .\nbad\n' * 50, size=64)
    assert caught.value.line == 2


def test_bytes_that_are_no_utf8_are_told_by_line_and_column() -> None:
    with pytest.raises(SyntaxDataError, match="not UTF-8") as caught:
        read(f'{A}"x" .\n{A}"'.encode() + b'\xff" .\n', size=16)
    assert (caught.value.line, caught.value.column) == (2, 28)


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_where_the_file_is_cut_changes_nothing(size: int) -> None:
    text = "".join(f'<http://e/{n}> <http://e/p> "نفط {n}" . # {n}\n' for n in range(40)).rstrip("\n")
    assert sorted(read(text, size)) == sorted(by_oxigraph(text))
    assert len(read(text, size)) == 40


names = st.sampled_from(
    ["http://e/a", "http://e/b?c=d", "urn:x:y", "http://e:80/#f", "http://e/%C3%A9", "http://e/نفط"]
)
characters = st.characters(exclude_categories=["Cs"]) | st.sampled_from('\\"\t\n\r\x00\x7f. <>^@\u2028\ufffe')
literals = st.one_of(
    st.builds(ox.Literal, st.text(characters)),
    st.builds(ox.Literal, st.text(characters), datatype=st.builds(ox.NamedNode, names)),
    st.builds(ox.Literal, st.text(characters), language=st.sampled_from(["en", "ar", "ar-SY", "zh-hant", "EN", "x-a"])),
)
nodes = st.builds(ox.NamedNode, names) | st.builds(ox.BlankNode, st.sampled_from(["b0", "b1", "x.y"]))
triples = st.builds(ox.Triple, nodes, st.builds(ox.NamedNode, names), nodes | literals)


@given(st.lists(triples), st.sampled_from([16, 1 << 24]))
def test_any_graph_reads_as_oxigraph_reads_it(graph: list[ox.Triple], size: int) -> None:
    text = ox.serialize(graph, format=ox.RdfFormat.N_TRIPLES).decode()
    found = read(text, size)
    assert set(found) == by_oxigraph(text)
    assert len(found) == len(graph)


@given(st.text('<>:/#?%[]{}abAB019."\\ \t@^_-é\x80\ue000\ufffe', max_size=12))
def test_whatever_stands_for_an_iri_is_refused_or_read_as_oxigraph_does(iri: str) -> None:
    text = f"<http://e/a> <http://e/p> <http://{iri}> .\n<http://e/a> <http://e/p> <{iri}> .\n"
    try:
        expected = by_oxigraph(text)
    except SyntaxError:
        with pytest.raises(SyntaxDataError):
            read(text)
    else:
        assert set(read(text)) == expected


@given(st.text('<>:a"\\ \t@^_-.enAR12#\r', max_size=20))
def test_whatever_stands_for_an_object_is_refused_or_read_as_oxigraph_does(object_: str) -> None:
    text = f"{A}{object_} .\n"
    try:
        expected = by_oxigraph(text)
    except SyntaxError:
        with pytest.raises(SyntaxDataError):
            read(text)
    else:
        assert set(read(text)) == expected


def read_named(text: str, size: int) -> None:
    list(blocks(io.BytesIO(text.encode()), Path("graph.nt"), size=size))
