"""Open a graph: the one that is shipped, files of one's own, or a stored one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dezgraph.shipped import graph_files
from dezgraph.store import FileStore, Store
from dezgraph.view import View

if TYPE_CHECKING:
    from dezgraph.network import Network

__all__ = ["open", "open_checked", "open_store", "open_view"]


def open(*files: str | Path, store: str | Path | None = None) -> Network:
    """Return the network of some files, of a stored graph, or of the graph that is shipped.

    Files may be Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, compressed or not; the
    vocabulary is always there.

    Raises:
        DataError: a file is not a valid graph. StoreError: there is no stored graph, or none of this format.
        ValueError: both files and a store are given.
    """
    from dezgraph.network import Network

    return Network(open_view(*files, store=store).source_graph)


def open_view(*files: str | Path, store: str | Path | None = None) -> View:
    """Return the same as `open` for those who only ask: without the networkx face, whose import takes a while.

    Raises:
        DataError, StoreError, ValueError: as `open`.
    """
    opened = open_store([Path(file) for file in files], store)
    try:
        return View(opened.graph())
    finally:
        opened.close()


def open_checked(*files: str | Path, store: str | Path | None = None, known: str = "") -> View:
    """Return the same as `open_view` for those who serve: the graph must be valid too (`dezgraph.validity`).

    A graph whose version is `known` to be valid is not checked.

    Raises:
        DataError: a file or the stored graph is not valid, or breaks a rule that `dezgraph validate` knows.
        StoreError, ValueError: as `open`.
    """
    from dezgraph.validity import refuse_invalid

    view = open_view(*files, store=store)
    if view.version != known:
        refuse_invalid(view.source_graph, [Path(file) for file in files], None if store is None else Path(store))
    return view


def open_store(files: Sequence[Path] = (), store: str | Path | None = None) -> Store:
    """Return the store behind `open`, for those who also load and query.

    Raises:
        StoreError: there is no stored graph, or none of this format.
        ValueError: both files and a store are given.
    """
    if files and store is not None:
        raise ValueError("open either files or a store")
    if store is not None:
        from dezgraph.disk import DiskStore

        return DiskStore(Path(store))
    return FileStore(list(files) or graph_files())
