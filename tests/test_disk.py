"""A stored graph survives what folders go through: broken loads, lost caches, two loads at once, strange files."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from dezgraph.disk import DiskStore
from dezgraph.errors import DataError, StoreError
from dezgraph.graph import Graph
from dezgraph.opening import open, open_store
from dezgraph.store import FileStore

Save = Callable[..., Path]
Tie = Callable[..., str]


@pytest.fixture
def file(saved: Save, tie: Tie) -> Path:
    states = 'id:a a dz:State . id:b a dz:State . id:doc a dz:SourceDocument ; dz:reliability "B" .\n'
    return saved(states + tie("a backs b", claims="id:doc 2"))


@pytest.fixture
def more(saved: Save, tie: Tie) -> Path:
    return saved(tie("b backs a", claims="id:doc 2"), "more.ttl")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "store"


@pytest.fixture
def store(folder: Path, file: Path) -> DiskStore:
    store = DiskStore(folder)
    store.load([file])
    return store


def ids(graph: Graph) -> list[str]:
    return [graph.relationship_id(row) for row in range(len(graph.columns))]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "rdf" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_a_stored_graph_opens_again_as_it_was_loaded(store: DiskStore, folder: Path, file: Path) -> None:
    again, original = DiskStore(folder).graph(), FileStore([file]).graph()
    assert (ids(again), again.version) == (ids(original), original.version)
    assert again.relationship(0) == original.relationship(0)
    assert again.entity_ids == original.entity_ids
    assert ids(open(store=folder).content) == ["a-backs-b"]


def test_loading_a_file_twice_changes_nothing(store: DiskStore, folder: Path, file: Path) -> None:
    before, claims = store.version, store.graph().relationship(0).claims
    copy = file.with_name("copy.ttl")
    copy.write_bytes(file.read_bytes())
    assert store.load([file]) == store.load([copy]) == before
    assert store.graph().relationship(0).claims == claims
    assert [path.name for path in folder.glob("generation-*")] == ["generation-1"]


def test_a_damaged_cache_is_made_again(store: DiskStore, folder: Path) -> None:
    cache = folder / "generation-1" / "graph.arrow"
    whole = bytearray(cache.read_bytes())
    middle = len(whole) // 2
    cache.write_bytes(whole[:middle] + bytes(64) + whole[middle + 64 :])
    assert ids(store.graph()) == ["a-backs-b"]
    assert cache.read_bytes()[middle : middle + 64] != bytes(64)


def test_a_folder_without_a_stored_graph_says_how_to_make_one(folder: Path) -> None:
    for asked in (lambda: DiskStore(folder).graph(), lambda: DiskStore(folder).version, lambda: open(store=folder)):
        with pytest.raises(StoreError, match=r"store: holds no stored graph; `dezgraph load"):
            asked()
    assert not folder.exists()


def test_a_first_load_that_fails_stores_nothing(folder: Path, saved: Save, file: Path) -> None:
    with pytest.raises(DataError, match=r"broken\.ttl:4:1: Unexpected end"):
        DiskStore(folder).load([file, saved("id:c a dz:State .\nid:d", "broken.ttl")])
    assert not folder.parent.exists()
    with pytest.raises(StoreError, match="holds no stored graph"):
        DiskStore(folder).graph()
    assert DiskStore(folder).load([file]) == FileStore([file]).version


def test_a_first_load_that_fails_leaves_a_folder_that_was_there(folder: Path, saved: Save) -> None:
    folder.mkdir(parents=True)
    with pytest.raises(DataError):
        DiskStore(folder).load([saved("id:d", "broken.ttl")])
    assert folder.is_dir()


def test_whoever_reads_goes_on_reading_while_all_is_replaced(store: DiskStore, folder: Path, file: Path) -> None:
    graph, dataset = store.graph(), store.dataset()
    count = len(dataset)
    file.write_text(file.read_text().replace("a-backs-b", "renamed"))
    store.load([file], replace=True)
    assert (ids(graph), len(list(dataset))) == (["a-backs-b"], count)
    assert ids(DiskStore(folder).graph()) == ["renamed"]
    assert sorted(path.name for path in folder.glob("generation-*")) == ["generation-1", "generation-2"]


def test_a_newer_format_is_refused_and_nothing_overwritten(store: DiskStore, folder: Path, file: Path) -> None:
    current = folder / "current.json"
    current.write_text(json.dumps({"format": 2, "shards": ["x"]}))
    before = contents(folder)
    for asked in (store.graph, store.dataset, lambda: store.load([file])):
        with pytest.raises(StoreError, match="was written in format 2 by a newer dezgraph; this one knows 1"):
            asked()
    assert contents(folder) == before


@pytest.mark.parametrize(
    "garbage", ["", "{", "[]", "null", "{}", '{"format": "x"}', '{"format": 1}', "\x00\xff", '{"format": null}']
)
def test_a_garbled_pointer_is_refused_and_nothing_overwritten(
    store: DiskStore, folder: Path, file: Path, garbage: str
) -> None:
    (folder / "current.json").write_bytes(garbage.encode("latin-1"))
    before = contents(folder)
    for asked in (store.graph, store.dataset, lambda: store.load([file])):
        with pytest.raises(StoreError, match=r"its current\.json cannot be read"):
            asked()
    assert contents(folder) == before


def test_a_load_that_fails_leaves_nothing_behind(store: DiskStore, folder: Path, more: Path, saved: Save) -> None:
    before = contents(folder)
    with pytest.raises(DataError):
        store.load([more, saved("id:c a dz:State .\nid:d", "broken.ttl")])
    assert contents(folder) == before
    assert [path.name for path in folder.glob("generation-*")] == ["generation-1"]


@pytest.mark.parametrize("lost", ["graph.arrow", "terms-of-graph.arrow"])
def test_a_lost_cache_is_made_again_from_the_database(store: DiskStore, folder: Path, file: Path, lost: str) -> None:
    count = len(store.graph().triples)
    (folder / "generation-1" / lost).unlink()
    assert len(store.graph().triples) == count
    assert ids(store.graph()) == ["a-backs-b"]
    assert store.graph().relationship(0) == FileStore([file]).graph().relationship(0)
    assert (folder / "generation-1" / lost).exists()


def test_a_garbled_cache_is_made_again_too_and_loads_go_on(store: DiskStore, folder: Path, more: Path) -> None:
    cache = folder / "generation-1" / "graph.arrow"
    cache.write_bytes(cache.read_bytes()[:100])
    store.load([more])
    assert ids(store.graph()) == ["a-backs-b", "b-backs-a"]


def test_a_damaged_database_is_an_error(store: DiskStore, folder: Path, more: Path) -> None:
    (folder / "generation-1" / "rdf" / "CURRENT").write_text("damaged")
    before = contents(folder)
    with pytest.raises(StoreError, match="its database cannot be opened"):
        store.load([more])
    assert contents(folder) == before


def test_a_lost_database_is_an_error(store: DiskStore, folder: Path) -> None:
    shutil.rmtree(folder / "generation-1" / "rdf")
    assert ids(store.graph()) == ["a-backs-b"]
    with pytest.raises(StoreError, match="its database cannot be opened"):
        store.dataset()


def test_what_a_broken_off_load_left_is_cleared_away(store: DiskStore, folder: Path, more: Path) -> None:
    for name in ("generation-2", "generation-7"):
        (folder / name / "rdf").mkdir(parents=True)
        (folder / name / "rdf" / "CURRENT").write_text("nothing")
    (folder / "current.json.new").write_text("{")
    assert ids(DiskStore(folder).graph()) == ["a-backs-b"]
    store.load([more])
    assert ids(DiskStore(folder).graph()) == ["a-backs-b", "b-backs-a"]
    assert sorted(path.name for path in folder.glob("generation-*")) == ["generation-1", "generation-2"]


def test_a_first_load_may_follow_one_that_broke_off(folder: Path, file: Path) -> None:
    (folder / "generation-1" / "rdf").mkdir(parents=True)
    DiskStore(folder).load([file])
    assert ids(DiskStore(folder).graph()) == ["a-backs-b"]


def test_whoever_reads_goes_on_reading_while_others_load(
    store: DiskStore, folder: Path, more: Path, saved: Save
) -> None:
    reader = DiskStore(folder)
    graph, dataset, count = reader.graph(), reader.dataset(), len(reader.dataset())
    store.load([more])
    store.load([saved("id:c a dz:State .", "third.ttl")])
    assert ids(graph) == ["a-backs-b"] and graph.relationship(0).type == "backs"
    assert len(list(dataset)) == count
    assert ids(reader.graph()) == ["a-backs-b", "b-backs-a"]
    assert len(reader.dataset()) > count


def test_a_store_that_was_opened_before_it_was_there_sees_what_others_loaded(
    folder: Path, file: Path, more: Path
) -> None:
    early = DiskStore(folder)
    with pytest.raises(StoreError):
        early.graph()
    DiskStore(folder).load([file])
    early.load([more])
    assert ids(early.graph()) == ["a-backs-b", "b-backs-a"]


def test_a_second_load_at_the_same_time_is_refused_and_the_first_goes_through(
    store: DiskStore, folder: Path, more: Path
) -> None:
    under_way, may_go_on = threading.Event(), threading.Event()

    def wait(path: Path, _: int) -> None:
        under_way.set()
        assert may_go_on.wait(60)

    loading = threading.Thread(target=store.load, args=([more], wait))
    loading.start()
    assert under_way.wait(60)
    try:
        with pytest.raises(StoreError, match="cannot be loaded by two at once"):
            DiskStore(folder).load([more])
        assert ids(DiskStore(folder).graph()) == ["a-backs-b"]
    finally:
        may_go_on.set()
        loading.join()
    assert ids(DiskStore(folder).graph()) == ["a-backs-b", "b-backs-a"]
    DiskStore(folder).load([more])


def test_a_folder_with_other_files_is_left_alone(folder: Path, file: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "thesis.docx").write_text("years of work")
    with pytest.raises(StoreError, match=r"holds something else, such as thesis\.docx"):
        DiskStore(folder).load([file])
    assert contents(folder) == {"thesis.docx": b"years of work"}


def test_other_files_beside_a_stored_graph_stay(store: DiskStore, folder: Path, more: Path) -> None:
    (folder / "README").write_text("mine")
    store.load([more])
    assert (folder / "README").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, file: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    for path in (tmp_path / "taken", tmp_path / "taken" / "store"):
        with pytest.raises(StoreError, match=r"cannot be written|cannot be read"):
            DiskStore(path).load([file])
    assert (tmp_path / "taken").read_text() == "a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_read_and_not_loaded(store: DiskStore, folder: Path, more: Path) -> None:
    folder.chmod(0o500)
    try:
        assert ids(DiskStore(folder).graph()) == ["a-backs-b"]
        with pytest.raises(StoreError, match="cannot be"):
            store.load([more])
    finally:
        folder.chmod(0o700)


def test_an_error_in_what_is_loaded_is_told_with_its_file_and_line(store: DiskStore, saved: Save) -> None:
    path = saved("id:c a dz:State .\nid:r a dz:Relationship .", "wrong.ttl")
    with pytest.raises(DataError, match=r"wrong\.ttl:3: r has no claim"):
        store.load([path])


def test_files_or_a_store_but_not_both(folder: Path, file: Path) -> None:
    with pytest.raises(ValueError, match="either files or a store"):
        open(file, store=folder)


def test_without_anything_the_shipped_graph_is_opened(shipped: Graph) -> None:
    assert open().version == shipped.version == open_store().version
