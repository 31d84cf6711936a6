"""Small files of the forms that importers read, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.imports.rows import table

from dezgraph.graph import Graph
from dezgraph.imports import Known, Report, Settings, importer, lines, records
from dezgraph.imports.records import Record
from dezgraph.imports.ucdp.actor import NEEDED as OF_ACTORS
from dezgraph.imports.ucdp.support import NEEDED as OF_SUPPORT
from dezgraph.store import FileStore

DAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path) -> Callable[..., Path]:
    """Return the function that writes a file: text or bytes as they are."""

    def write(content, name="some.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def supports(file) -> Callable[..., Path]:
    return lambda *rows: file(table(OF_SUPPORT, rows))


@pytest.fixture
def actors(file) -> Callable[..., Path]:
    return lambda *rows: file(table(OF_ACTORS, rows))


@pytest.fixture(scope="session")
def nothing_known() -> Known:
    return Known(FileStore([]).graph())


@pytest.fixture
def read(nothing_known) -> Callable[..., list[Record]]:
    """Return the function that reads a file into records; `report` and settings may be given."""

    def made(name, path, report=None, known=nothing_known, **settings):
        given = Settings(recorded=DAY, **settings)
        return list(records(importer(name), [path], known, report or Report(), given))

    return made


@pytest.fixture
def opened(read, tmp_path) -> Callable[..., Graph]:
    """Return the function that opens what a file was imported to, and the path of it."""

    def graph(*arguments, **settings):
        path = tmp_path / "imported.nt"
        path.write_bytes(b"".join(lines(read(*arguments, **settings), DAY)))
        return FileStore([path]).graph(), path

    return graph
