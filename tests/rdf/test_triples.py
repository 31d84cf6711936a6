"""A graph in columns: unique, sorted, and found again."""

from __future__ import annotations

import io

import numpy as np
import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from dezgraph.rdf.ntriples import Block, block_of, blocks
from dezgraph.rdf.triples import Triples, _unique, _unique_slowly

terms = st.sampled_from([f"<http://e/{name}>" for name in "abcdé"])
objects = terms | st.sampled_from(['"x"', '"x"@ar', '"y z"', '"\\t"', "_:b"])
lines = st.lists(st.tuples(terms | st.just("_:b"), terms, objects), max_size=30)


def parts(rows: list[tuple[str, str, str]], size: int = 64) -> list[Block]:
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in rows)
    return list(blocks(io.BytesIO(text.encode()), size=size))


def rows_of(triples: Triples) -> list[tuple[str, str, str]]:
    columns = zip(triples.subjects.tolist(), triples.predicates.tolist(), triples.objects.tolist(), strict=True)
    return [(triples.term(s), triples.term(p), triples.term(o)) for s, p, o in columns]


@given(lines)
def test_a_graph_is_the_set_of_its_triples_whatever_their_order_and_number(rows: list[tuple[str, str, str]]) -> None:
    triples = Triples.from_blocks(parts(rows))
    assert rows_of(triples) == sorted(set(rows), key=lambda row: [term.encode() for term in row])
    assert rows_of(Triples.from_blocks(parts(rows[::-1], size=1 << 20))) == rows_of(triples)


@given(lines, lines)
def test_a_graph_can_be_taken_as_input_again(
    first: list[tuple[str, str, str]], more: list[tuple[str, str, str]]
) -> None:
    both = Triples.from_blocks([Triples.from_blocks(parts(first)).as_block(), *parts(more)])
    assert set(rows_of(both)) == set(first) | set(more)
    assert len(both) == len(set(first) | set(more))


@given(lines)
def test_what_is_said_of_a_subject_is_found(rows: list[tuple[str, str, str]]) -> None:
    triples = Triples.from_blocks(parts(rows))
    for subject in {row[0] for row in rows}:
        found = {(triples.term(p), triples.term(o)) for p, o in triples.of(triples.code(subject))}
        assert found == {(p, o) for s, p, o in rows if s == subject}


@given(lines)
def test_every_term_has_a_code_and_no_other_term_has(rows: list[tuple[str, str, str]]) -> None:
    triples = Triples.from_blocks(parts(rows))
    assert all(triples.term(triples.code(term)) == term for row in rows for term in row)
    assert triples.code("<http://e/>") == triples.code("") == triples.code("zzz") == triples.code("<\ud800>") == -1


def test_a_property_is_found_with_its_subjects_in_order() -> None:
    triples = Triples.from_blocks(
        parts([("<http://e/b>", "<http://e/a>", '"1"'), ("<http://e/a>", "<http://e/a>", '"2"')])
    )
    subjects, values = triples.with_predicate("http://e/a")
    assert [triples.term(code) for code in subjects] == ["<http://e/a>", "<http://e/b>"]
    assert [triples.term(code) for code in values] == ['"2"', '"1"']
    assert len(triples.with_predicate("http://e/none")[0]) == 0


def test_no_blocks_and_empty_blocks_are_an_empty_graph() -> None:
    empty = blocks(io.BytesIO(b"# nothing\n"))
    assert len(Triples.from_blocks([])) == len(Triples.from_blocks(empty)) == 0


@given(lines)
def test_too_many_terms_for_one_key_are_sorted_the_slow_way_alike(rows: list[tuple[str, str, str]]) -> None:
    triples = Triples.from_blocks(parts(rows))
    shuffled = [column[::-1].repeat(2) for column in (triples.subjects, triples.predicates, triples.objects)]
    fast, slow = _unique(*shuffled, len(triples.terms)), _unique_slowly(*shuffled)
    assert all((one == other).all() for one, other in zip(fast, slow, strict=True))
    assert len(fast[0]) == len(triples)


def test_terms_are_those_of_oxigraph() -> None:
    literal = str(ox.Literal('a"b\n', language="ar"))
    assert rows_of(Triples.from_blocks(parts([("<http://e/a>", "<http://e/a>", literal)])))[0][2] == literal


@given(lines, lines, st.data())
def test_an_edited_graph_is_the_one_that_reading_anew_would_give(
    first: list[tuple[str, str, str]], more: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    triples = Triples.from_blocks(parts(first))
    kept = data.draw(st.lists(st.booleans(), min_size=len(triples), max_size=len(triples)))
    added = block_of("".join(f"{s} {p} {o} .\n" for s, p, o in more).encode())
    edited = triples.edited(np.array(kept, dtype=bool), added)
    left = [row for row, stays in zip(rows_of(triples), kept, strict=True) if stays]
    assert rows_of(edited) == rows_of(Triples.from_blocks(parts(left + more)))
    assert edited.terms.to_pylist() == sorted(edited.terms.to_pylist(), key=str.encode)
