"""Whether a graph may be served: only what `dezgraph.validation` finds nothing wrong with.

That check takes seconds, so each content is checked once. The shipped graph was checked before it was
shipped, of other content the cache keeps that it is valid. Nothing of the SHACL engine is imported
before it is needed.
"""

from __future__ import annotations

import gc
import logging
import shlex
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.errors import DataError
from dezgraph.graph import Graph
from dezgraph.rdf.cache import is_kept_valid, keep_triples, keep_valid
from dezgraph.rdf.files import read_triples
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import graph_files, shapes_file, valid_version_file, vocabulary_file
from dezgraph.store import digest, refuse_empty

if TYPE_CHECKING:
    from dezgraph.validation import Violation

__all__ = ["MOST_CHECKED", "refuse_invalid"]

MOST_CHECKED = 200_000
"""A graph of more triples is not checked at a start: it would take longer than half a minute."""
_RULES = Path(__file__).parent / "validation"
_logger = logging.getLogger("dezgraph")


def refuse_invalid(graph: Graph, files: Sequence[Path] = (), store: Path | None = None) -> None:
    """Refuse a graph that is not valid: one read from these files, from this store, or from neither, the shipped one.

    Logs one line where it has to check, or where the graph is too large to be checked.

    Raises:
        DataError: it is not, or has no entity. The error has the place of the first violation (of a stored graph the
            store alone, which has no lines) and the number of the others.
    """
    if graph.version == _shipped_version():
        return
    rules = _rules()
    if is_kept_valid(graph.version, rules):
        return
    checked = [store] if store else list(files) or [*graph_files(), vocabulary_file()]
    refuse_empty(graph, checked[0])
    what = "FILE…` on the files that were loaded" if store else f"{shlex.join(map(str, checked))}`"
    command = f"`dezgraph validate {what}"
    if len(graph.triples) > MOST_CHECKED:
        _logger.warning(
            "not checked at the start, because more than %d triples take long: %s does", MOST_CHECKED, command
        )
        return
    _logger.warning("checking %s: takes seconds, and once for the same content", ", ".join(map(str, checked)))
    _refuse(_violations(checked) if store is None else _violations_of(graph, store), command)
    if store is not None:
        keep_triples(graph.triples, graph.version)  # the verdict lies beside them
    keep_valid(graph.version, rules)


def _violations(files: Sequence[Path]) -> list[Violation]:
    from dezgraph.validation import validate

    found = validate(files)
    # Who starts without the collector makes permanent what is there then: the engine's graphs must not be.
    gc.collect()
    return found


def _violations_of(graph: Graph, store: Path) -> list[Violation]:
    """Return the violations of a stored graph, each with the store as its file and without a line."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.nt"
        with file.open("w", encoding="utf-8") as stream:
            stream.writelines(_own_lines(graph.triples))
        return [replace(each, file=store, line=None) for each in _violations([file])]


def _own_lines(triples: Triples) -> Iterator[str]:
    """Yield triples as N-Triples, those about terms of the shipped vocabulary apart: an older one is no fault."""
    shipped = read_triples([vocabulary_file()])
    known = set(shipped.terms_of(np.unique(shipped.subjects)))
    columns = (triples.subjects, triples.predicates, triples.objects)
    for terms in zip(*map(triples.terms_of, columns), strict=True):
        if terms[0] not in known:
            yield f"{' '.join(terms)} .\n"


def _refuse(violations: Sequence[Violation], command: str) -> None:
    if not violations:
        return
    first, *others = violations
    more = f"; {len(others)} more, {command} lists all" if others else ""
    node = f"{first.focus_node}: " if first.focus_node else ""
    reason = f"{node}{first.message.rstrip('.')}{more}"
    raise DataError(reason, path=first.file, line=first.line)


def _shipped_version() -> str:
    """Return the version of the shipped graph that was found valid, nothing where that is not told."""
    file = valid_version_file()
    return file.read_text().strip() if file.is_file() else ""


def _rules() -> str:
    """Return a digest of all that decides what is valid, so that no verdict outlives what it rests on."""
    return digest([shapes_file(), *sorted(_RULES.glob("*.py"))])
