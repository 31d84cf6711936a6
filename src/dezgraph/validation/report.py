"""Say what is wrong with the files of a graph, and where: the SHACL shapes, and what they cannot see.

The files are read as one graph, together with the shipped vocabulary; a file may declare terms of its
own. A file that cannot be parsed raises; everything else that is wrong is listed, all of it.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pyshacl
from rdflib import BNode, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from dezgraph.errors import DataError
from dezgraph.shipped import shapes_file, vocabulary_file
from dezgraph.terms import DZ
from dezgraph.validation.characters import unseen_characters
from dezgraph.validation.chronology import impossible_dates
from dezgraph.validation.claims import repeated_claims
from dezgraph.validation.coherence import misused_words
from dezgraph.validation.finding import Finding, members, short
from dezgraph.validation.located import LocatedFile

__all__ = ["Violation", "validate"]

_SH = Namespace("http://www.w3.org/ns/shacl#")
_TARGETS = (_SH.targetClass, _SH.targetSubjectsOf, _SH.targetObjectsOf)


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is wrong.

    `line` counts from 1 and is that on which the focus node is introduced. `focus_node` is an id that a
    person can look for: for a claim or a change, that of what it belongs to. `path` is the property at
    fault, seen from there (`dz:claim/dz:credibility`). `message` is a sentence.
    """

    file: Path
    line: int | None
    focus_node: str
    path: str | None
    value: str | None
    message: str


def validate(paths: Sequence[Path]) -> list[Violation]:
    """Return all that is wrong with the graph that these files make together, file by file and line by line.

    Raises:
        SyntaxDataError: a file cannot be parsed.
        FormatError: the ending of a file is that of no RDF format.
        DataError: a file cannot be read.
    """
    with _quiet_about_literals():
        files = [LocatedFile(path) for path in _with_vocabulary(paths)]
        graph = Graph()
        for triple in chain.from_iterable(file.triples for file in files):
            graph.add(triple)
        examined = {subject for file in files if file.path in paths for subject, _, _ in file.triples}
        located = {_located(finding, graph, files) for finding in _all_findings(graph, examined)}
        located |= _without_entity(graph, paths)
    places = {file.path: place for place, file in enumerate(files)}
    return sorted(located, key=lambda each: (places[each.file], each.line or 0, each.focus_node, each.message))


@contextmanager
def _quiet_about_literals() -> Generator[None]:
    """Keep rdflib from printing a traceback for each ill-written literal: the shapes report those."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _with_vocabulary(paths: Sequence[Path]) -> list[Path]:
    """Return each file once, as it was named, and the shipped vocabulary unless it is among them."""
    named = {path.resolve(): path for path in paths}
    named.setdefault(vocabulary_file().resolve(), vocabulary_file())
    return list(named.values())


def _without_entity(graph: Graph, paths: Sequence[Path]) -> set[Violation]:
    """Return the violation of files that say nothing a graph is made of; the vocabulary alone need not."""
    own = [path for path in paths if path.resolve() != vocabulary_file().resolve()]
    if not own or members(graph, URIRef(DZ.Entity)):
        return set()
    return {Violation(own[0], None, "", None, None, "The graph holds nothing of this vocabulary: no entity.")}


def _all_findings(graph: Graph, examined: set[Node]) -> Iterator[Finding]:
    """Yield what shapes and code find, and of what both found the one that says it better.

    The code tells that a word leads nowhere, the shape that what it leads to is of the wrong kind;
    the shape tells how a date is written, the code that its month has no such day.
    """
    from_code = [*misused_words(graph), *impossible_dates(graph), *repeated_claims(graph)]
    explained = {
        (each.focus, each.path, value) for each in from_code if each.is_reference for value in (each.value, None)
    }
    from_shapes = [each for each in _shape_findings(graph, examined) if _key(each) not in explained]
    reported = {(each.focus, each.path) for each in from_shapes}
    yield from from_shapes
    yield from unseen_characters(graph)
    yield from (each for each in from_code if each.is_reference or (each.focus, each.path) not in reported)


def _key(finding: Finding) -> tuple[Node, str | None, Node | None]:
    return finding.focus, finding.path, finding.value


def _shape_findings(graph: Graph, examined: set[Node]) -> Iterator[Finding]:
    _, report, _ = pyshacl.validate(graph, shacl_graph=_shapes(graph, examined), inference="none", inplace=True)
    if not isinstance(report, Graph):
        reason = f"the shapes could not be applied: {report}"
        raise DataError(reason, path=shapes_file())
    for result in report.objects(None, _SH.result):
        focus = report.value(result, _SH.focusNode)
        if focus is not None:
            path = report.value(result, _SH.resultPath)
            yield Finding(
                focus=focus,
                path=_path(report, path),
                value=report.value(result, _SH.value),
                message=str(report.value(result, _SH.resultMessage)),
            )


def _shapes(graph: Graph, examined: set[Node]) -> Graph:
    """Return the shapes, those of terms only where the files declare terms: ours need not be checked each time.

    What a shape asks of the properties of its targets is asked of the targets themselves. That is the same, and
    twice as fast: pyshacl takes up a shape once for all its targets, but a shape within another for each node anew.
    """
    shapes = LocatedFile(shapes_file()).graph
    for kind in set(shapes.objects(None, _SH.targetClass)):
        if examined.isdisjoint(members(graph, kind)):
            shapes.remove((None, _SH.targetClass, kind))
    for target in _TARGETS:
        for shape, aim in list(shapes.subject_objects(target)):
            for within in shapes.objects(shape, _SH.property):
                shapes.add((within, target, aim))
    for shape in {shape for target in _TARGETS for shape in shapes.subjects(target)}:
        shapes.remove((shape, _SH.property, None))
    return shapes


def _path(report: Graph, path: Node | None) -> str | None:
    """Return a property path as text; of several steps or choices the first, which is where a person must look."""
    if isinstance(path, BNode):
        choices = report.value(path, _SH.alternativePath)
        path = next(iter(Collection(report, path if choices is None else choices)), None)
    return None if path is None else short(path)


def _located(finding: Finding, graph: Graph, files: Sequence[LocatedFile]) -> Violation:
    focus, path = _owner(graph, finding.focus, finding.path)
    speaking = [file for file in files if finding.focus in file]
    saying = [file for file in speaking if (finding.focus, None, finding.value) in file.graph]
    file = (saying or speaking or files)[0]
    message = finding.message
    if finding.value is None and len(speaking) > 1:
        message += f" It is described in {len(speaking)} places: {', '.join(each.place(focus) for each in speaking)}."
    value = None if finding.value is None or isinstance(finding.value, BNode) else short(finding.value)
    return Violation(file.path, file.line(focus), short(focus), path, value, message)


def _owner(graph: Graph, focus: Node, path: str | None) -> tuple[Node, str | None]:
    """Return what a blank node belongs to, and the path from there."""
    steps = [] if path is None else [path]
    seen = {focus}
    while isinstance(focus, BNode) and (link := next(graph.subject_predicates(focus), None)):
        focus, predicate = link
        steps.insert(0, short(predicate))
        if focus in seen:
            break
        seen.add(focus)
    return focus, "/".join(steps) or None
