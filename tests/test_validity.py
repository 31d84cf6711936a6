"""What is served is valid: checked once for each content, the shipped graph not at all, a large one by command only."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dezgraph import shipped, validity
from dezgraph.disk import DiskStore
from dezgraph.errors import DataError
from dezgraph.opening import open_checked, open_view
from dezgraph.shipped import graph_files, shapes_file, valid_version_file
from dezgraph.store import FileStore

Save = Callable[..., Path]

STATES = """
id:north a dz:State ; skos:prefLabel "North"@en , "الشمال"@ar .
id:south a dz:State ; skos:prefLabel "South"@en , "الجنوب"@ar .
id:gazette a dz:SourceDocument ; dct:title "Gazette"@en ; dz:reliability "B" .
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("DEZGRAPH_CACHE", str(folder))
    return folder


@pytest.fixture
def good(saved: Save, tie: Callable[..., str], complete: Callable[[str], str]) -> Path:
    return saved(complete(STATES + tie("north backs south")))


@pytest.fixture
def bad(good: Path) -> Path:
    """A graph that can be read, with a label too few on line 2 and a tie with itself on line 5."""
    bad = good.with_name("bad.ttl")
    bad.write_text(good.read_text().replace(' , "الشمال"@ar', "").replace("target id:south", "target id:north"))
    return bad


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    lines = [record.getMessage() for record in caplog.records if record.name == "dezgraph"]
    caplog.clear()
    return lines


def test_the_first_violation_is_told_with_its_place_and_how_to_see_the_others(bad: Path) -> None:
    with pytest.raises(DataError) as caught:
        open_checked(bad)
    assert (caught.value.path, caught.value.line) == (bad, 2)
    assert str(caught.value).startswith(f"{bad}:2: id:north: There must be exactly one Arabic label: ")
    assert str(caught.value).endswith(f"; 1 more, `dezgraph validate {bad}` lists all")


def test_a_single_violation_is_told_whole(good: Path) -> None:
    good.write_text(good.read_text().replace("target id:south", "target id:north"))
    with pytest.raises(DataError, match=r":5: .*: The source and the target .* are two different entities$"):
        open_checked(good)


def test_the_same_content_is_checked_once_whatever_its_name(good: Path, caplog: pytest.LogCaptureFixture) -> None:
    open_checked(good)
    assert said(caplog) == [f"checking {good}: takes seconds, and once for the same content"]
    copy = shutil.copy(good, good.with_name("copy.ttl"))
    assert open_checked(copy).version == open_checked(good).version
    assert said(caplog) == []
    good.write_text(good.read_text() + "# edited\n")
    open_checked(good)
    assert len(said(caplog)) == 1


def test_what_is_not_valid_is_refused_each_time(bad: Path) -> None:
    for _ in range(2):
        with pytest.raises(DataError):
            open_checked(bad)


def test_opening_for_oneself_neither_checks_nor_counts_as_a_check(bad: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert len(open_view(bad).content.columns) == 1
    assert said(caplog) == []
    with pytest.raises(DataError):
        open_checked(bad)


def test_a_verdict_ends_with_the_rules_that_it_rests_on(
    good: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_checked(good)
    shapes = good.with_name("shapes.ttl")
    shapes.write_text(shapes_file().read_text() + "# stricter\n")
    monkeypatch.setattr(validity, "shapes_file", lambda: shapes)
    said(caplog)
    open_checked(good)
    assert len(said(caplog)) == 1


def test_a_version_that_is_known_to_be_valid_is_not_checked(bad: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert open_checked(bad, known=FileStore([bad]).version)
    assert said(caplog) == []


def test_a_large_graph_is_not_checked_and_the_command_is_told(
    bad: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validity, "MOST_CHECKED", 10)
    assert open_checked(bad)
    assert said(caplog) == [
        f"not checked at the start, because more than 10 triples take long: `dezgraph validate {bad}` does"
    ]


def test_a_stored_graph_that_is_not_valid_is_refused_with_the_store_and_the_node(bad: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    DiskStore(store).load([bad])
    with pytest.raises(DataError) as caught:
        open_checked(store=store)
    assert (caught.value.path, caught.value.line) == (store, None)
    assert str(caught.value).startswith(f"{store}: id:north-backs-south: The source and the target ")
    assert str(caught.value).endswith("; 1 more, `dezgraph validate FILE…` on the files that were loaded lists all")


def test_a_stored_graph_is_checked_once(good: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = tmp_path / "store"
    DiskStore(store).load([good])
    assert open_checked(store=store)
    assert said(caplog) == [f"checking {store}: takes seconds, and once for the same content"]
    assert open_checked(store=store).version == open_checked(good).version
    assert said(caplog) == []


def test_a_large_stored_graph_is_not_checked(
    bad: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validity, "MOST_CHECKED", 10)
    DiskStore(tmp_path / "store").load([bad])
    assert open_checked(store=tmp_path / "store")
    assert "`dezgraph validate FILE…` on the files that were loaded does" in said(caplog)[0]


def test_a_graph_without_an_entity_is_not_served_however_large(saved: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validity, "MOST_CHECKED", 10)
    path = saved("<http://e/a> <http://e/p> 1 .")
    with pytest.raises(DataError, match=r"holds nothing of this vocabulary: no entity$") as caught:
        open_checked(path)
    assert caught.value.path == path


def test_the_version_that_is_shipped_as_valid_is_that_of_the_shipped_graph() -> None:
    """`make data` writes it, where the graph is valid: which `test_validation` asks as well."""
    assert valid_version_file().read_text() == f"{FileStore(graph_files()).version}\n"


def test_the_shipped_graph_is_served_without_the_engine(cache: Path) -> None:
    code = "import sys, dezgraph_api; dezgraph_api.create_app(); sys.exit('rdflib' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, env=os.environ, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_an_edit_of_the_shipped_graph_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(shipped.shipped_folder(), folder)
    monkeypatch.setattr(shipped, "shipped_folder", lambda: folder)
    caplog.set_level(logging.WARNING, logger="dezgraph")
    open_checked()
    assert said(caplog) == []

    actors = folder / "actors.ttl"
    label = '"Liwa Fatemiyoun"@en'
    number = next(line for line, text in enumerate(actors.read_text().splitlines(), 1) if f"prefLabel {label}" in text)
    actors.write_text(actors.read_text().replace(f"prefLabel {label}", 'prefLabel "ليواء"@en'))
    with pytest.raises(DataError, match="There must be exactly one English label") as caught:
        open_checked()
    assert (caught.value.path, caught.value.line) == (actors, number - 1)
    assert len(said(caplog)) == 1
