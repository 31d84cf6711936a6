"""A format is known by its name, or by the ending of a file; what cannot be written is refused."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import dezgraph
from dezgraph.errors import InputError, NotFoundError
from dezgraph.formats import FORMATS
from dezgraph.formats.choice import chosen

ONE_PIECE = [name for name, form in FORMATS.items() if not form.is_slow]


@pytest.mark.parametrize(
    ("file", "name", "part"),
    [
        ("a.ttl", "turtle", None),
        ("a.GEXF", "gexf", None),
        ("a.csv", "csv", "edges"),
        ("a.parquet", "parquet", "edges"),
        ("a-csv.zip", "csv", None),
        ("a.parquet.zip", "parquet", None),
        ("a.json", "node-link", None),
    ],
)
def test_the_ending_of_a_file_says_the_format(file, name, part):
    form, table = chosen(None, Path(file), None)
    assert (form.name, table) == (name, part)


def test_an_ending_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(InputError, match=r"file: 'x\.docx' is not accepted; use a name that ends in one of \.ttl"):
        chosen(None, Path("x.docx"), None)


def test_a_format_that_there_is_not_is_refused_with_the_nearest():
    with pytest.raises(InputError) as error:
        chosen("grapml", None, None)
    assert error.value.nearest[0] == "graphml"


def test_a_network_is_written_to_a_file_in_one_call(network, tmp_path):
    dezgraph.write(network.at("2017-12-01"), tmp_path / "there.graphml", center="field", radius=1)
    assert b"b-controls-field" in (tmp_path / "there.graphml").read_bytes()
    dezgraph.write(network, tmp_path / "nodes.csv", part="nodes")
    dezgraph.write(network, tmp_path / "nodes.csv.gz", part="nodes")
    assert gzip.decompress((tmp_path / "nodes.csv.gz").read_bytes()) == (tmp_path / "nodes.csv").read_bytes()
    assert (tmp_path / "nodes.csv").read_bytes().startswith(b'"id","iri"')


@pytest.mark.parametrize("name", ONE_PIECE)
def test_what_cannot_be_written_is_refused_before_the_first_piece(network, name):
    form = FORMATS[name]
    with pytest.raises(NotFoundError):
        form.write(network, center="nobody")
    with pytest.raises(InputError, match="use either ids or a center"):
        form.write(network, center="a", ids=["b"])
    if not form.of_tables:
        with pytest.raises(InputError, match="leave it out"):
            form.write(network, part="edges")


@pytest.mark.parametrize("name", ONE_PIECE)
def test_a_format_is_written_in_batches_as_in_one(shipped, name, monkeypatch):
    from dezgraph.formats import tables
    from dezgraph.view import View

    whole = b"".join(FORMATS[name].write(View(shipped)))
    monkeypatch.setattr(tables, "_ROWS", 100)
    if name != "parquet":  # whose row groups are the batches
        assert abs(len(b"".join(FORMATS[name].write(View(shipped)))) - len(whole)) < 200
