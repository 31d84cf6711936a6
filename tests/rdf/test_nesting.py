"""How deep Turtle and JSON nest is measured by their brackets, not by those in texts, addresses and comments."""

from __future__ import annotations

import gzip
import io
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.errors import SyntaxDataError
from dezgraph.rdf import nesting
from dezgraph.rdf.files import bulk_load, parsed_quads, read_triples
from dezgraph.rdf.nesting import JSON, TURTLE, Syntax, shallow

MORE = "[" * 2000
PIECES = pytest.mark.parametrize("piece", [1, 2, 3, 5, 1 << 16])


def looked_at(text: str | bytes, syntax: Syntax, piece: int = 1 << 16) -> bytes:
    """Return what is given out of a text that comes in pieces of some bytes."""

    class Pieces(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(piece, piece if size is None or size < 0 else size))

    content = text if isinstance(text, bytes) else text.encode()
    return shallow(Pieces(content), Path("graph"), syntax).read()


@PIECES
@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * JSON.deepest + "]" * JSON.deepest,
        "[{}]" * 1000,
        '["' + "[{" * 1000 + '"]',
        r'["a\"' + "[" * 1000 + '"]',
        r'["a\\\"' + "[" * 1000 + '"]',
    ],
)
def test_json_that_is_shallow_passes_as_it_is(text: str, piece: int) -> None:
    assert looked_at(text, JSON, piece) == text.encode()


@PIECES
@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * TURTLE.deepest + "]" * TURTLE.deepest,
        "[({<<>>})]" * 1000,
        f"<x:{MORE}> <x:b> 1 .",
        f"""<x:a> <x:b> "{MORE}", '{MORE}', '''{MORE}''' .""",
        f'<x:a> <x:b> """{MORE}""" .',
        rf"""<x:a> <x:b> '{MORE}\'{MORE}', '', 'a', "", "\\", "\"{MORE}" .""",
        rf"<x:a> <x:b> '''it's ''{MORE}\'''' .",
        f"# don't {MORE}\n<x:a> <x:b> 1 . # \" {MORE}\r\n",
        r"@prefix x: <x:> . x:a x:b x:it\'s, x:\(\(\#a, x:b .",
        "<<( <x:a> <x:b> <x:c> )>> " * 1000,
        "<x:a> <x:b> <x:c> {| <x:d> <x:e> |} . " * 1000,
    ],
)
def test_turtle_that_is_shallow_passes_as_it_is(text: str, piece: int) -> None:
    assert looked_at(text, TURTLE, piece) == text.encode()


@PIECES
@pytest.mark.parametrize("before", ["", '"نفط["\n', '"\n"\n', r'"a\\" ' + "\n"])
def test_the_first_bracket_too_deep_is_told_with_line_and_column(before: str, piece: int) -> None:
    text = before + '"نفط" ' + "[" * (JSON.deepest + 1) + "]" * (JSON.deepest + 1)
    with pytest.raises(SyntaxDataError, match="deeper than 100 brackets") as caught:
        looked_at(text, JSON, piece)
    assert (caught.value.path, caught.value.line) == (Path("graph"), 1 + before.count("\n"))
    assert caught.value.column == 6 + JSON.deepest + 1


@PIECES
@pytest.mark.parametrize("bracket", ["[ <x:b> ", "( ", "<< <x:a> <x:b> ", "<<( <x:a> <x:b> ", "{| <x:b> "])
def test_turtle_that_nests_too_deep_is_refused_with_its_line(bracket: str, piece: int) -> None:
    with pytest.raises(SyntaxDataError, match=r"graph:2:.* deeper than 1,000 brackets"):
        looked_at("<x:a> <x:b>\n" + bracket * 1001, TURTLE, piece)


OBJECTS = (
    '""', '"a"', '"it\'s"', r'"\""', r'"\\"', "''", r"'\''", "'a\"'", '""""""', '"""a"b"" """', r'"""\""""', "''''''",
    "'''it's ''a'''", "<x:#'(>", "[]", "()", "( 1 '[' )", "[ x:b '''['''@en ]", r"x:it\'s", r"x:\(\#", "x:a", "1.5e3",
    "'a'^^<x:'>", "<<( <x:a> <x:b> '>>' )>>", "<x:c> {| <x:b> ')' |}", "# ' \"\n 1", '#"\r 1',
)  # fmt: skip


@given(st.lists(st.sampled_from(OBJECTS), min_size=1, max_size=6), st.sampled_from([1, 2, 7, 1 << 16]))
def test_nothing_that_oxigraph_reads_hides_a_bracket_or_looks_like_one(objects: list[str], piece: int) -> None:
    text = f"@prefix x: <x:> . x:a x:b {' , '.join(objects)} ."
    assert list(ox.parse(text, format=ox.RdfFormat.TURTLE))
    nested, syntax = "\nx:a x:b " + "[ x:b " * 6, replace(TURTLE, deepest=5)
    with pytest.raises(SyntaxDataError) as caught:
        looked_at(text + nested, syntax, piece)
    assert caught.value.column == len(nested) - len("[ x:b ")
    looked_at(f"{text}\n" * 10, syntax, piece)


@given(st.text(alphabet="[]<>\"'\\#(){}|a \n", max_size=40), st.sampled_from([JSON, TURTLE]))
def test_how_a_text_is_cut_into_pieces_changes_nothing(text: str, syntax: Syntax) -> None:
    def told(piece: int) -> str:
        try:
            looked_at(text + MORE, syntax, piece)
        except SyntaxDataError as error:
            return str(error)
        return "passes"

    assert told(1) == told(2) == told(7) == told(1 << 16)


@pytest.mark.parametrize("syntax", [JSON, TURTLE])
def test_a_text_that_goes_on_is_refused_with_its_line(syntax: Syntax, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nesting, "_LONGEST", 1 << 20)
    with pytest.raises(SyntaxDataError, match=r"graph:2:.* longer than 1 MB"):
        looked_at(b'[\n"' + b"a" * (2 << 20) + b'"]', syntax)
    looked_at(b'[\n"' + b"a" * 1_000_000 + b'"]', syntax)


def test_json_that_is_too_large_is_refused_and_turtle_is_not() -> None:
    small = replace(JSON, most=1 << 20)
    with pytest.raises(SyntaxDataError, match="larger than 1 MB: write it as N-Triples"):
        looked_at(b"[" + b" " * (1 << 20) + b"]", small)
    looked_at(b"[" + b" " * ((1 << 20) - 2) + b"]", small)
    looked_at(b" " * (2 << 20), TURTLE)


@pytest.mark.parametrize(
    ("name", "head", "unit"),
    [
        ("deep.jsonld.gz", b"", b"["),
        ("deep.ttl.gz", b"<x:a> <x:b> ", b"[ <x:b> "),
        ("deep.trig.gz", b"<x:a> <x:b> ", b"( "),
        ("long.jsonld.gz", b'{"@id":"x:a","x:b":"', b"aaaaaaaa"),
    ],
)
@pytest.mark.parametrize(
    "read",
    [lambda path: read_triples([path]), lambda path: bulk_load(ox.Store(), path), lambda path: [*parsed_quads(path)]],
)
def test_a_hostile_file_is_refused_before_it_takes_memory(
    tmp_path: Path, name: str, head: bytes, unit: bytes, read: Callable[[Path], object]
) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(head + unit * 3_000_000, 1))
    tracemalloc.start()
    try:
        with pytest.raises(SyntaxDataError, match=r"deeper than|longer than 16 MB"):
            read(path)
        assert tracemalloc.get_traced_memory()[1] < 10 << 20
    finally:
        tracemalloc.stop()
