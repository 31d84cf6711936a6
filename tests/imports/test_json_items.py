"""JSON read as it comes, an element at a time, and hostile JSON that is refused with its line."""

import json
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dezgraph.errors import DataError, InputError
from dezgraph.imports.json_items import items

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab\u0639", max_size=2), inner, max_size=3),
    max_leaves=8,
)


def test_values_and_elements_have_their_key_and_line(file):
    path = file('{"a": 1, "b": [\n{"c": 2},\n3], "d": {"e": [4]}, "f": {"g": []}}', "some.json")
    assert list(items(path)) == [
        ("a", 1, 1),
        ("b", {"c": 2}, 2),
        ("b", 3, 3),
        ("d", {"e": [4]}, 3),
        ("f", {"g": []}, 3),
    ]
    assert list(items(path, {"d", "f"}))[3:] == [("e", 4, 3)]
    assert list(items(file("[1, [2]]", "other.json"))) == [("", 1, 1), ("", [2], 1)]


def test_what_python_writes_for_no_number_is_nothing(file):
    assert list(items(file('{"a": NaN, "b": [-Infinity]}'))) == [("a", None, 1), ("b", None, 1)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_the_encoding(file, encoding):
    assert list(items(file('["العكيدات"]'.encode(encoding)))) == [("", "العكيدات", 1)]


@given(st.lists(VALUES, max_size=4), st.sampled_from([None, 1]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_it_reads_what_the_library_reads(file, values, indent):
    path = file(json.dumps({"a": values, "b": values[:1]}, indent=indent))
    assert [value for _, value, _ in items(path)] == [*values, *values[:1]]


def test_memory_does_not_grow_with_the_file(file):
    path = file('{"nodes": [' + ", ".join('{"id": "some-node", "label": "Some node"}' for _ in range(20_000)) + "]}")
    tracemalloc.start()
    count = sum(1 for _ in items(path))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert most < path.stat().st_size / 2


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("", 1, "is no JSON of a graph: '{' is expected, not ''"),
        ("nodes", 1, "is no JSON of a graph"),
        ('{"a": 1}\n{', 2, "goes on after its end"),
        ('{"a": [1,\n2', 2, "is no JSON of a graph: ',' is expected"),
        ('{"a": [1,\n2,]}', 2, "has a value that cannot be read"),
        ('{"a": 1,\n"a": 2}', 2, "has the key twice: 'a'"),
        ('{"a": [\n{"b": 1, "b": 2}]}', 2, "has a key twice: 'b'"),
        ("{" + ", ".join(f'"{key}": 1' for key in range(10_002)) + "}", 1, "has more than 10,000 keys"),
        ("{1: 2}", 1, "has no text as key"),
        ('{{"a": 1}: 2}', 1, "has no text as key"),
        ("[" * 100_000, 1, "nests too deep"),
        ('{"a": ' * 100_000, 1, "nests too deep"),
        ('["' + "x" * 2_000_000, 1, "has a value that cannot be read: more than 1,000,000 characters"),
        ("[" + "1" * 5000 + "]", 1, "has a value that cannot be read"),
        ('["\udcff"]'.encode("utf-8", "surrogateescape"), 1, "is not utf-8: name the encoding"),
        ("\0", 1, "is no JSON of a graph"),
    ],
)
def test_hostile_and_broken_json_is_refused_with_its_line(file, content, line, reason):
    with pytest.raises(DataError) as caught:
        list(items(file(content, "some.json")))
    assert reason in str(caught.value)
    assert caught.value.line == line


def test_another_encoding_can_be_named(file):
    path = file('["العكيدات"]'.encode("windows-1256"))
    assert list(items(path, encoding="windows-1256")) == [("", "العكيدات", 1)]
    with pytest.raises(InputError, match="encoding: 'windows-0' is not accepted"):
        list(items(path, encoding="windows-0"))


def test_a_number_of_very_many_digits_is_called_so(file):
    with pytest.raises(DataError, match="has a value that cannot be read: a number of more than 1,000 digits"):
        list(items(file('{"a": ' + "9" * 100_000 + "}")))
