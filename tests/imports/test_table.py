"""CSV read strictly: encodings and delimiters that are certain, and hostile files that are refused with their line."""

import gzip

import pytest

from dezgraph.errors import DataError, InputError
from dezgraph.imports import Report
from dezgraph.imports.table import Table

HEADER = "name,number\n"


def rows(path, **options):
    return [(row.line, row["name"], row["number"]) for row in Table(path, ("name", "number"), **options).rows(Report())]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_the_header(file, delimiter):
    assert rows(file(delimiter.join(("name", "number\na", "1\n")))) == [(2, "a", "1")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_the_encoding(file, encoding):
    assert rows(file((HEADER + "العكيدات,1\n").encode(encoding))) == [(2, "العكيدات", "1")]


def test_another_encoding_has_to_be_named(file):
    path = file((HEADER + "a,1\nالعكيدات,1\n").encode("windows-1256"))
    with pytest.raises(DataError, match=r"some\.csv:3: is not utf-8: name the encoding"):
        rows(path)
    assert rows(path, encoding="windows-1256")[1] == (3, "العكيدات", "1")
    with pytest.raises(InputError, match="encoding: 'windows-0' is not accepted"):
        rows(path, encoding="windows-0")


def test_a_row_is_named_by_the_line_it_begins_on(file):
    assert rows(file(HEADER + '"a\nb",1\n\nc,2\n')) == [(2, "a\nb", "1"), (5, "c", "2")]


def test_compressed_files_are_read(file):
    assert rows(file(gzip.compress((HEADER + "a,1\n").encode()), "some.csv.gz")) == [(2, "a", "1")]


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        (b"", 1, "is empty"),
        (b"name,count\n", 1, "has no column for number; its columns are name, count"),
        (b"name,number,name\n", 1, "has two columns for name"),
        (b'name,number\n"a,1\nb,2\n', 2, "cannot be read as CSV: unexpected end of data"),
        (b'name,number\n"a"b,1\n', 2, "cannot be read as CSV"),
        (b"name,number\na\0,1\n", 2, "has a NUL character"),
        (b"name,number\na,1\n" + b"x" * 1_000_002, 3, "is longer than 1,000,000 characters"),
        (b"x" * 1_000_002, 1, "is longer than 1,000,000 characters"),
        (b'name,number\n"' + b"x\n" * 100_000, 2, "cannot be read as CSV: field larger than field limit"),
        (b"PK\x03\x04rest", None, "is a workbook or an archive: save it as CSV"),
    ],
)
def test_what_cannot_be_read_without_guessing_is_refused(file, content, line, told):
    with pytest.raises(DataError) as caught:
        rows(file(content))
    assert caught.value.line == line
    assert told in str(caught.value)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(DataError, match="cannot be read: No such file"):
        rows(tmp_path / "none.csv")
