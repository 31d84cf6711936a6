"""`import`: a table or a data set into a store or a file, all or nothing."""

import gzip
import json

import pytest

from dezgraph.validation import validate

ROWS = "source,type,target,valid_from\nNorth,backs,Rebels,2015\nNorth,fights,South,2016\n"
BAD = ROWS + "North,backs,Others,20155\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "ties.csv"
    path.write_text(ROWS)
    return path


def test_what_was_imported_can_be_asked(run, table, tmp_path):
    store = str(tmp_path / "stored")
    done = run("import", "csv", str(table), "--store", store)
    assert (done.exit_code, done.stdout) == (0, f"read 2 rows; made 1 source, 3 entities, 2 relationships\n{store}\n")
    assert "North" in run("backers", "rebels", "--store", store).stdout


def test_a_second_time_nothing_is_new(run, table, tmp_path):
    store = str(tmp_path / "stored")
    run("import", "csv", str(table), "--store", store)
    again = run("import", "csv", str(table), "--store", store)
    assert again.exit_code == 0
    assert "made nothing new" in again.stdout
    assert "left out: 2 relationships that the store has already" in again.stdout


@pytest.mark.parametrize("name", ["out.ttl", "out.nt", "out.jsonld", "out.nt.bz2", "out.ttl.xz"])
def test_it_can_be_written_to_a_file_of_any_rdf_format(run, table, tmp_path, name):
    assert run("import", "csv", str(table), "-o", str(tmp_path / name)).exit_code == 0
    assert validate([tmp_path / name]) == []


def test_a_file_is_compressed_as_its_name_says(run, table, tmp_path):
    for name in ("out.ttl", "out.ttl.gz"):
        assert run("import", "csv", str(table), "-o", str(tmp_path / name)).exit_code == 0
    assert gzip.decompress((tmp_path / "out.ttl.gz").read_bytes()) == (tmp_path / "out.ttl").read_bytes()


def test_a_dry_run_says_what_would_be_and_changes_nothing(run, table, tmp_path):
    done = run("import", "csv", str(table), "--store", str(tmp_path / "stored"), "--dry-run")
    assert "would make 1 source, 3 entities, 2 relationships" in done.stdout
    assert "  north backs rebels, 2015 to not known" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["ties.csv"]


def test_a_bad_row_ends_the_import_and_leaves_nothing(run, table, tmp_path):
    table.write_text(BAD)
    done = run("import", "csv", str(table), "--store", str(tmp_path / "stored"))
    assert done.exit_code == 2
    assert "ties.csv:4: valid_from: '20155' is not accepted" in done.stderr
    assert not (tmp_path / "stored").exists()


def test_bad_rows_can_be_left_out(run, table, tmp_path):
    table.write_text(BAD)
    done = run("import", "csv", str(table), "--store", str(tmp_path / "stored"), "--keep-going")
    assert done.exit_code == 0
    assert "ties.csv:4:" in done.stderr
    assert "2 relationships" in done.stdout


def test_programs_are_told_the_same(run, table):
    told = json.loads(run("import", "csv", str(table), "--dry-run", "--json").stdout)
    assert told["made"] == {"sources": 1, "entities": 3, "relationships": 2}
    assert (told["rows"], told["dry_run"], told["written_to"]) == (2, True, None)


def test_an_entity_with_the_same_identifier_is_used_again(run, graph, table, tmp_path):
    store = str(tmp_path / "stored")
    run("load", str(graph), "--store", store)
    done = run("import", "csv", str(table), "--store", store, "--dry-run")
    assert "1 source, 1 entity, 2 relationships" in done.stdout  # North and South are there


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "use either --store or --output, or --dry-run"),
        (("--dry-run", "--map", "source"), "map: 'source' is not accepted; use two words with = between them"),
        (("--dry-run", "--grade", "Z"), "grade: 'Z' is not accepted"),
        (("--dry-run", "--published", "May"), "published: 'May' is not accepted"),
        (("--output", "out.docx"), "no graph format ends in '.docx'"),
    ],
)
def test_what_cannot_be_asked_is_refused(run, table, options, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("import", "csv", str(table), *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["ties.csv"]


def test_an_unknown_format_is_refused(run, table):
    told = run("import", "xml", str(table), "--dry-run").stderr
    assert "format: 'xml' is not accepted; use ucdp-esd, ucdp-actor, " in told


def test_rdf_of_another_vocabulary_is_imported_by_a_mapping(run, tmp_path):
    path = tmp_path / "board.ttl"
    path.write_text("@prefix org: <http://www.w3.org/ns/org#> . <http://e/ann> org:memberOf <http://e/board> .")
    done = run("import", "rdf", str(path), "--mapping", "org", "--dry-run")
    assert "2 entities, 1 relationship, 1 source" in done.stdout
    assert "ann member-of board, not known to not known" in done.stdout
    assert "holds nothing of our vocabulary" in run("import", "rdf", str(path), "--dry-run").stderr
