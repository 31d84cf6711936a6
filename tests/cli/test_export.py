"""`export`: a file in another format, or bytes on standard output."""

import bz2
import gzip
import json
import lzma
import zipfile

import networkx as nx
import pytest


def test_the_ending_of_the_file_says_the_format(ask, tmp_path):
    path = tmp_path / "out.graphml"
    result = ask("export", "-o", str(path))
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    assert nx.read_graphml(path).number_of_edges() > 1


def test_a_name_goes_before_the_ending(ask, tmp_path):
    path = tmp_path / "out.txt"
    assert ask("export", "--format", "geojson", "-o", str(path)).exit_code == 0
    assert json.loads(path.read_text())["type"] == "FeatureCollection"


def test_without_a_file_it_is_written_to_standard_output(ask):
    assert ask("export", "--format", "n-triples").stdout_bytes.startswith(b"<https://")
    assert ask("export").stdout.startswith("@prefix")


def test_tables_are_one_file_or_an_archive_of_both(ask, tmp_path):
    for name, options in {"edges.csv": (), "nodes.csv": ("--part", "nodes"), "both.csv.zip": ()}.items():
        assert ask("export", "-o", str(tmp_path / name), *options).exit_code == 0
    with zipfile.ZipFile(tmp_path / "both.csv.zip") as archive:
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / name).read_bytes()


@pytest.mark.parametrize(("ending", "read"), [("gz", gzip.open), ("bz2", bz2.open), ("xz", lzma.open)])
def test_a_file_is_compressed_as_its_name_says(ask, tmp_path, ending, read):
    for name in ("out.csv", f"out.csv.{ending}"):
        assert ask("export", "-o", str(tmp_path / name)).exit_code == 0
    with read(tmp_path / f"out.csv.{ending}") as file:
        assert file.read() == (tmp_path / "out.csv").read_bytes()


def test_it_can_be_what_is_between_some_entities(ask):
    result = ask("export", "--format", "pajek", "--id", "north", "--id", "south")
    assert result.stdout.startswith("*Vertices 2\n")


def test_programs_are_told_where_the_file_is(ask, tmp_path):
    told = json.loads(ask("export", "-o", str(tmp_path / "out.gexf"), "--json").stdout)
    assert (told["format"], told["file"]) == ("gexf", str(tmp_path / "out.gexf"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "out.docx"), "file: 'out.docx' is not accepted; use a name that ends in one of .ttl"),
        (("--format", "grapml"), "format: 'grapml' is not accepted"),
        (("--format", "csv", "--part", "claims"), "part: 'claims' is not accepted; use edges or nodes"),
        (("--format", "gexf", "--part", "nodes"), "part: 'nodes' is not accepted; gexf is one file"),
        (("--center", "nobody"), "no entity has the id 'nobody'"),
    ],
)
def test_what_cannot_be_written_is_refused(ask, arguments, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = ask("export", *arguments)
    assert result.exit_code != 0
    assert said in result.stderr
    assert not [path for path in tmp_path.iterdir() if path.name != "graph.ttl"]


def test_nothing_in_view_is_told(ask):
    assert ask("export", "--type", "aids").exit_code == 1
