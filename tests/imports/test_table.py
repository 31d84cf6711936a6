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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding(file, encoding):
    assert rows(file((HEADER + "العكيدات,1\n").encode(encoding))) == [(2, "العكيدات", "1")]


@pytest.mark.parametrize("mark", [("utf-16-be", b"\xfe\xff"), ("utf-32-be", b"\0\0\xfe\xff")])
def test_the_order_of_bytes_may_be_the_other(file, mark):
    encoding, first = mark
    assert rows(file(first + (HEADER + "العكيدات,1\n").encode(encoding))) == [(2, "العكيدات", "1")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_byte_order_mark_is_told_with_the_encoding_to_name(file, encoding):
    path = file((HEADER + "العكيدات,1\n").encode(encoding))
    told = f"it looks like UTF-16 without a byte order mark: name the encoding {encoding}"
    with pytest.raises(DataError, match=rf"some\.csv:1: has a NUL character: {told}"):
        rows(path)
    assert rows(path, encoding=encoding) == [(2, "العكيدات", "1")]


@pytest.mark.parametrize("first", ["sep=;\n", "SEP=;\r\n", '"sep=;"\r\n'])
def test_a_first_line_may_say_the_delimiter(file, first):
    assert rows(file(f"{first}name;number\na,b;1\n")) == [(3, "a,b", "1")]


def test_a_delimiter_that_the_first_line_says_may_be_any_sign_and_the_callers_goes_before(file):
    assert rows(file("sep=^\nname^number\na^1\n")) == [(3, "a", "1")]
    assert rows(file("sep=;\nname,number\na,1\n"), delimiter=",") == [(3, "a", "1")]


def test_faults_of_a_header_below_such_a_line_are_told_with_its_line(file):
    with pytest.raises(DataError, match=r"some\.csv:2: has no column for number; its columns are name, count"):
        rows(file("sep=;\nname;count\n"))
    with pytest.raises(DataError, match=r"some\.csv:2: is empty"):
        rows(file("sep=;\n"))


def test_what_has_other_columns_instead_is_told_as_what_it_is(file):
    refused = {"has sums": ("sum", "mean")}
    with pytest.raises(DataError, match=r"some\.csv:1: has sums$"):
        rows(file("Sum;Mean;name\n"), refused=refused)
    assert rows(file("sum,mean,name,number\n1,1,a,1\n"), refused=refused) == [(2, "a", "1")]


def test_another_encoding_has_to_be_named(file):
    path = file((HEADER + "a,1\nالعكيدات,1\n").encode("windows-1256"))
    with pytest.raises(DataError, match=r"some\.csv:3: is not utf-8: name the encoding"):
        rows(path)
    assert rows(path, encoding="windows-1256")[1] == (3, "العكيدات", "1")
    with pytest.raises(InputError, match="encoding: 'windows-0' is not accepted"):
        rows(path, encoding="windows-0")


def test_a_row_is_named_by_the_line_it_begins_on(file):
    assert rows(file(HEADER + '"a\nb",1\n\nc,2\n')) == [(2, "a\nb", "1"), (5, "c", "2")]


def test_what_pandas_writes_for_nothing_is_nothing(file):
    assert rows(file("name,number\nNan,NaN\nnan,finance\n")) == [(2, "Nan", ""), (3, "", "finance")]


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
        (b"PK\x03\x04rest", None, "is no text; it seems to be an archive: unpack it, and import what is in it"),
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


def test_names_of_columns_may_be_spelt_otherwise(file):
    assert rows(file("NAME, Number\na,1\n")) == [(2, "a", "1")]
    assert rows(file("name,Name,number\na,b,1\n")) == [(2, "a", "1")]


def test_a_column_that_is_mapped_and_not_there_is_told(file):
    with pytest.raises(DataError, match="its columns are name, count; there is no Nope, which is mapped to number"):
        rows(file("name,count\n"), renamed={"Nope": "number"})


def test_what_a_file_seems_to_be_is_told_and_a_huge_first_line_is_cut(file):
    with pytest.raises(DataError, match="it seems to be for `dezgraph import cytoscape`") as caught:
        rows(file('{"data": [], "elements": {"nodes": [' + '{"data": {"id": "a"}}, ' * 20_000))
    assert len(str(caught.value)) < 5000


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e"])
def test_characters_that_nobody_sees_are_refused_where_they_are_read(file, sign):
    path = file(f"name,number,note\na,1,b{sign}\nc,2,\u00a0\ta{sign}{sign}d{sign}\nred{sign},3,\n")
    with pytest.raises(DataError, match=r"some\.csv:4: name: .*use up to 1,000,000 characters, and none that nobody"):
        rows(path)


def test_lines_within_a_cell_end_with_a_newline(file):
    assert rows(file('name,number\r\n"a\r\nb",1\r\n')) == [(2, "a\nb", "1")]
