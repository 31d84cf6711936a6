"""`load`: files into a stored graph, all or nothing."""

from __future__ import annotations

import json

from dezgraph.cli.waiting import ReadingBar


def test_what_was_loaded_is_said_and_can_be_asked(run, graph, tmp_path):
    store = str(tmp_path / "stored")
    loaded = run("load", str(graph), "--store", store)
    assert loaded.exit_code == 0
    assert "4 relationships between 4 entities, version " in loaded.stdout
    assert "North" in run("backers", "south", "--store", store).stdout


def test_programs_are_told_the_same(run, graph, tmp_path):
    loaded = json.loads(run("load", str(graph), "--store", str(tmp_path / "stored"), "--json").stdout)
    assert (loaded["relationships"], loaded["entities"], loaded["files"]) == (4, 4, [str(graph)])


def test_an_error_on_the_last_line_leaves_the_store_as_it_was(run, graph, saved, tmp_path):
    store = str(tmp_path / "stored")
    run("load", str(graph), "--store", store)
    before = json.loads(run("stats", "--store", store, "--json").stdout)
    refused = run("load", str(saved("id:east a dz:State .\nid:west a dz:State ;;; oops", "more.ttl")), "--store", store)
    assert refused.exit_code == 2
    assert "more.ttl:3:" in refused.stderr
    assert json.loads(run("stats", "--store", store, "--json").stdout) == before


def test_an_edited_file_takes_the_place_of_what_is_stored(run, graph, tmp_path):
    store = str(tmp_path / "stored")
    run("load", str(graph), "--store", store)
    graph.write_text(graph.read_text().replace('"North"@en', '"Far North"@en'))
    assert run("load", str(graph), "--store", store, "--replace").exit_code == 0
    assert "Far North" in run("backers", "south", "--store", store).stdout


def test_a_first_load_that_fails_leaves_no_folder(run, saved, tmp_path):
    assert run("load", str(saved("oops", "broken.ttl")), "--store", str(tmp_path / "stored")).exit_code == 2
    assert not (tmp_path / "stored").exists()


def test_a_bar_is_shown_on_a_terminal_only(tmp_path, capsys):
    file = tmp_path / "some.nt"
    file.write_bytes(b"x" * 100)
    with ReadingBar([file]) as advance:
        advance(file, 100)
    assert capsys.readouterr() == ("", "")


def test_a_first_load_without_an_entity_is_refused(run, saved, tmp_path):
    for path in (saved("<http://e/a> <http://e/p> 1 .", "other.ttl"), saved("", "empty.nt")):
        refused = run("load", str(path), "--store", str(tmp_path / "stored"))
        assert refused.exit_code == 2
        assert f"{path}: holds no" in refused.stderr
        assert not (tmp_path / "stored").exists()


def test_a_later_load_may_add_sources_alone(run, graph, saved, tmp_path):
    store = str(tmp_path / "stored")
    run("load", str(graph), "--store", store)
    more = saved('id:more a dz:SourceDocument ; dct:title "More"@en ; dz:reliability "B" .', "more.ttl")
    assert run("load", str(more), "--store", store).exit_code == 0


def test_a_copy_that_was_edited_says_nothing_twice(run, graph, tmp_path):
    store = str(tmp_path / "stored")
    run("load", str(graph), "--store", store)
    before = run("stats", "--store", store).stdout
    copy = graph.with_name("copy.ttl")
    copy.write_text(graph.read_text() + "# edited\n")
    refused = run("load", str(copy), "--store", store)
    assert refused.exit_code == 2
    assert f"{copy}:" in refused.stderr
    assert "an edited file is loaded with --replace" in refused.stderr
    assert run("stats", "--store", store).stdout == before


def test_what_would_not_be_served_is_not_stored(run, graph, tmp_path):
    graph.write_text(graph.read_text().replace('"North"@en', '"North"@en , "Upper"@en'))
    refused = run("load", str(graph), "--store", str(tmp_path / "stored"))
    assert refused.exit_code == 2
    assert f"{graph}:" in refused.stderr
    assert not (tmp_path / "stored").exists()
