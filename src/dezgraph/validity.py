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
from dezgraph.terms import ID

if TYPE_CHECKING:
    from dezgraph.validation import Violation

__all__ = ["MOST_CHECKED", "refuse_invalid"]

MOST_CHECKED = 200_000
"""A graph of more triples is not checked at a start: it would take longer than half a minute."""
_RULES = Path(__file__).parent / "validation"
_logger = logging.getLogger("dezgraph")


def refuse_invalid(graph: Graph, files: Sequence[Path] = (), store: Path | None = None) -> None:
    """Refuse a graph that is not valid: one read from these files, from this store, or from neither, the shipped one.

    With both it is one that is being loaded: the files, onto what the store has. Logs one line where it has to check,
    or where the graph is too large to be checked.

    Raises:
        DataError: it is not, or has no entity. The error has the place of the first violation (the store alone, which
            has no lines, for what is in none of the files) and the number of the others.
    """
    if graph.version == _shipped_version():
        return
    rules = _rules()
    if is_kept_valid(graph.version, rules):
        return
    checked = list(files) or ([store] if store else [*graph_files(), vocabulary_file()])
    refuse_empty(graph, checked[0])
    is_whole = store is None or (bool(files) and graph.version == digest([vocabulary_file(), *files]))
    command = f"`dezgraph validate {shlex.join(map(str, checked))}`"
    if store is not None:
        command = "`dezgraph validate FILE…` on the files that were loaded"
    if len(graph.triples) > MOST_CHECKED:
        when = "at the start" if store is None or not files else "while loading"
        _logger.warning("not checked %s, because more than %d triples take long: %s does", when, MOST_CHECKED, command)
        return
    _logger.warning("checking %s: takes seconds, and once for the same content", ", ".join(map(str, checked)))
    if is_whole:
        _refuse(_violations(checked), command)
    else:
        assert store is not None
        hint = "; an edited file is loaded with --replace, and with it all others" if files else ""
        _refuse(_violations_of(graph, store, files), command, hint)
    if store is not None:
        keep_triples(graph.triples, graph.version)  # the verdict lies beside them
    keep_valid(graph.version, rules)


def _violations(files: Sequence[Path]) -> list[Violation]:
    from dezgraph.validation import validate

    found = validate(files)
    # Who starts without the collector makes permanent what is there then: the engine's graphs must not be.
    gc.collect()
    return found


def _violations_of(graph: Graph, store: Path, added: Sequence[Path]) -> list[Violation]:
    """Return the violations of a stored graph: with the line in a file that is added, else with the store alone."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.nt"
        with file.open("w", encoding="utf-8") as stream:
            stream.writelines(_own_lines(graph.triples))
        found = [replace(each, file=store, line=None) for each in _violations([file])]
    return _placed(found, added) if found and added else found


def _placed(violations: Sequence[Violation], files: Sequence[Path]) -> list[Violation]:
    """Return violations with their places in files, those that have one first."""
    from rdflib import URIRef

    from dezgraph.validation.located import LocatedFile

    there, elsewhere = [], []
    read = [LocatedFile(path) for path in files]
    for each in violations:
        node = URIRef(ID[each.focus_node.removeprefix("id:")])
        file = next((file for file in read if node in file), None)
        if file is None:
            elsewhere.append(each)
        else:
            there.append(replace(each, file=file.path, line=file.line(node)))
    return there + elsewhere


def _own_lines(triples: Triples) -> Iterator[str]:
    """Yield triples as N-Triples, those about terms of the shipped vocabulary apart: an older one is no fault."""
    shipped = read_triples([vocabulary_file()])
    known = set(shipped.terms_of(np.unique(shipped.subjects)))
    columns = (triples.subjects, triples.predicates, triples.objects)
    for terms in zip(*map(triples.terms_of, columns), strict=True):
        if terms[0] not in known:
            yield f"{' '.join(terms)} .\n"


def _refuse(violations: Sequence[Violation], command: str, hint: str = "") -> None:
    if not violations:
        return
    first, *others = violations
    more = f"; {len(others)} more, {command} lists all" if others else ""
    node = f"{first.focus_node}: " if first.focus_node else ""
    reason = f"{node}{first.message.rstrip('.')}{more}{hint}"
    raise DataError(reason, path=first.file, line=first.line)


def _shipped_version() -> str:
    """Return the version of the shipped graph that was found valid, nothing where that is not told."""
    file = valid_version_file()
    return file.read_text().strip() if file.is_file() else ""


def _rules() -> str:
    """Return a digest of all that decides what is valid, so that no verdict outlives what it rests on."""
    return digest([shapes_file(), *sorted(_RULES.glob("*.py"))])
