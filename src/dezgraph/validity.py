"""Whether files may be served: only what `dezgraph.validation` finds nothing wrong with.

That check takes seconds, so each content is checked once. The shipped graph was checked before it was
shipped, of other content the cache keeps that it is valid. Nothing of the SHACL engine is imported
before it is needed.
"""

from __future__ import annotations

import gc
import logging
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dezgraph.errors import DataError
from dezgraph.graph import Graph
from dezgraph.rdf.cache import is_kept_valid, keep_valid
from dezgraph.shipped import graph_files, shapes_file, valid_version_file, vocabulary_file
from dezgraph.store import digest

if TYPE_CHECKING:
    from dezgraph.validation import Violation

__all__ = ["MOST_CHECKED", "refuse_invalid"]

MOST_CHECKED = 200_000
"""A graph of more triples is not checked at a start: it would take longer than half a minute."""
_RULES = Path(__file__).parent / "validation"
_logger = logging.getLogger("dezgraph")


def refuse_invalid(graph: Graph, files: Sequence[Path] = ()) -> None:
    """Refuse a graph that was read from these files, the shipped ones without any, if they are not valid.

    Logs one line where it has to check, or where the graph is too large to be checked.

    Raises:
        DataError: they are not, with the place of the first violation and the number of the others.
    """
    if graph.version == _shipped_version():
        return
    rules = _rules()
    if is_kept_valid(graph.version, rules):
        return
    checked = list(files) or [*graph_files(), vocabulary_file()]
    command = f"`dezgraph validate {shlex.join(map(str, checked))}`"
    if len(graph.triples) > MOST_CHECKED:
        _logger.warning(
            "not checked at the start, because more than %d triples take long: %s does", MOST_CHECKED, command
        )
        return
    _logger.warning("checking %s: takes seconds, and once for the same content", ", ".join(map(str, checked)))
    _refuse(_violations(checked), command)
    keep_valid(graph.version, rules)


def _violations(files: Sequence[Path]) -> list[Violation]:
    from dezgraph.validation import validate

    found = validate(files)
    # Who starts without the collector makes permanent what is there then: the engine's graphs must not be.
    gc.collect()
    return found


def _refuse(violations: Sequence[Violation], command: str) -> None:
    if not violations:
        return
    first, *others = violations
    more = f"; {len(others)} more, {command} lists all" if others else ""
    reason = f"{first.focus_node}: {first.message.rstrip('.')}{more}"
    raise DataError(reason, path=first.file, line=first.line)


def _shipped_version() -> str:
    """Return the version of the shipped graph that was found valid, nothing where that is not told."""
    file = valid_version_file()
    return file.read_text().strip() if file.is_file() else ""


def _rules() -> str:
    """Return a digest of all that decides what is valid, so that no verdict outlives what it rests on."""
    return digest([shapes_file(), *sorted(_RULES.glob("*.py"))])
