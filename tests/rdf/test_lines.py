"""On which line a file introduces a subject."""

from __future__ import annotations

from dezgraph.rdf.lines import subject_lines

ID = "https://w3id.org/dezgraph/id/"


def test_a_prefixed_name_at_the_head_of_a_line_is_a_subject() -> None:
    text = f"@prefix id: <{ID}> .\n\nid:iran a id:State .\nid:russia\n    a id:State .\n"
    assert subject_lines(text) == {f"{ID}iran": 3, f"{ID}russia": 4}


def test_prefixes_are_those_of_the_file() -> None:
    text = f"PREFIX : <{ID}>\nprefix x-y: <http://example.org/>\n:iran a x-y:State .\nx-y:a.b a x-y:c .\n"
    assert subject_lines(text) == {f"{ID}iran": 3, "http://example.org/a.b": 4}


def test_an_iri_in_full_is_a_subject() -> None:
    assert subject_lines(f'<{ID}a> <{ID}b> "c" .\n<{ID}d> <{ID}b> <{ID}a> .\n') == {f"{ID}a": 1, f"{ID}d": 2}


def test_a_line_that_is_not_indented_is_preferred_to_an_object_that_stands_alone() -> None:
    text = f"@prefix id: <{ID}> .\nid:syria id:near\n    id:iraq ,\n    id:turkey .\nid:iraq a id:State .\n"
    assert subject_lines(text) == {f"{ID}syria": 2, f"{ID}iraq": 5, f"{ID}turkey": 4}


def test_comments_literals_and_blank_nodes_are_no_subjects() -> None:
    assert subject_lines('# id:iran a id:State .\n"id:iran" \n[] a id:State .\n_ a\n') == {}


def test_only_the_first_line_of_a_subject_counts() -> None:
    assert subject_lines(f"@prefix id: <{ID}> .\nid:a id:b 1 .\nid:a id:b 2 .\n") == {f"{ID}a": 2}
