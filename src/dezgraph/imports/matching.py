"""Who of the graph may be meant by an entity of a file, by its names: in both scripts, of a kind that fits.

A likeness is *certain* only where a label of one entity of the graph, and of no other, is written as a name of the file
is, and the kinds agree. Initials, aliases and names that are only near are for a person to decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dezgraph.graph import Graph
from dezgraph.imports.records import Entity
from dezgraph.imports.report import Likeness
from dezgraph.names.table import is_abbreviation
from dezgraph.reconciliation import Candidate, Condition, Query, Sought, candidates
from dezgraph.vocabulary import Vocabulary

__all__ = ["contradicted", "likenesses", "original_of"]

_SAME: Final = 100.0
_NEAR: Final = 95.0
"""From here on two names are one word for word, or sound alike (docs/names.md). Below, most are strangers."""
_INITIALS: Final = 93.0
_UNSAID: Final = "Actor"
"""The kind of whatever a table gives no kind. It may be anything."""
_LOOKED_AT: Final = 25
_MOST: Final = 5


def original_of(entity: Entity) -> str:
    """Return what a file calls an entity, in this version and the next: an identifier, an id, or else a name."""
    names = _names(entity)
    if entity.identifiers:
        parts: tuple[str, ...] = entity.identifiers[0]
    else:
        parts = (entity.id,) if entity.is_named_by_id or not names else (names[0],)
    return " ".join(" ".join(parts).split())


def likenesses(graph: Graph, entity: Entity) -> list[Likeness]:
    """Return up to five entities of a graph that may be meant, best first; equals as the search ranks them.

    Left out is whoever has another identifier of the same scheme, and whoever is of another sort: an actor is no
    place. Initials count where a file gives no name in full. About 50 µs where no name is near, and 5 ms a name where
    one is.
    """
    in_full = [name for name in _names(entity) if not is_abbreviation(name)]
    near = tuple(name for name in in_full or _names(entity) if graph.names.may_name(name))
    if not near:
        return []
    is_full = bool(in_full)
    asked = candidates(graph, _query(graph, entity, near))
    found = [each for each in asked if _may_be(graph, entity, each, in_full=is_full)]
    equals = sum(_score(each) == _SAME for each in found)
    made = (_likeness(graph, entity, each, equals=equals, in_full=is_full) for each in found[:_MOST])
    return sorted(made, key=lambda each: not each.is_certain)


def contradicted(graph: Graph, entity: Entity, number: int) -> Likeness | None:
    """Return the likeness to the entity of a graph that has its id, where none of its names is one there.

    None where they agree, from names that are near on, or where either has no name but its id.
    """
    own = [name for name in _names(entity) if name != entity.id]
    id = graph.entity_ids[number]
    labels = graph.labels(number)
    there = [name for name in (*labels.values(), *(text for _, text in graph.entity(number).aliases)) if name != id]
    if not own or not there or not set(own).isdisjoint(there):
        return None
    if any(each.candidate == id for each in likenesses(graph, entity)):
        return None
    kinds, reasons = graph.kinds_of(number), ("the same id", "another name")
    return Likeness(original_of(entity), own[0], entity.kind, id, there[0], kinds, 0.0, reasons)


def _names(entity: Entity) -> list[str]:
    return list(dict.fromkeys((*entity.labels.values(), *(text for _, text in entity.aliases))))


def _query(graph: Graph, entity: Entity, names: tuple[str, ...]) -> Query:
    schemes = graph.vocabulary.identifiers
    known = [(scheme, value) for scheme, value in entity.identifiers if scheme in schemes]
    kinds = () if entity.kind == _UNSAID else (_sort(graph.vocabulary, entity.kind),)
    return Query(names, tuple(Condition(scheme, (Sought(value),)) for scheme, value in known), kinds, limit=_LOOKED_AT)


def _sort(vocabulary: Vocabulary, kind: str) -> str:
    """Return the broadest kind of a kind but one: `Actor` for a tribe. Of all that there is, it is one sort."""
    while True:
        broader = next((each for each in vocabulary.kinds[kind].broader if each in vocabulary.kinds), None)
        if broader is None or not any(each in vocabulary.kinds for each in vocabulary.kinds[broader].broader):
            return kind
        kind = broader


def _may_be(graph: Graph, entity: Entity, candidate: Candidate, *, in_full: bool) -> bool:
    features, score = dict(candidate.features), _score(candidate)
    if any(features.get(scheme) == 0.0 for scheme, _ in entity.identifiers):
        return False
    if score == _SAME:
        return True
    if not in_full:
        return score >= _INITIALS and _agrees(graph, entity, candidate)
    # Without a kind to go by, what is no actor has to have the very name.
    return score >= _NEAR and _is_any(graph, candidate, _sort(graph.vocabulary, entity.kind))


def _likeness(graph: Graph, entity: Entity, candidate: Candidate, *, equals: int, in_full: bool) -> Likeness:
    score, agrees = _score(candidate), _agrees(graph, entity, candidate)
    is_label = candidate.name in graph.labels(candidate.entity).values()
    reasons = list(_reasons(score, is_label=is_label, in_full=in_full))
    if not agrees:
        reasons.append("another kind")
    if score == _SAME and equals > 1:
        reasons.append(f"{equals} have this name")
    return Likeness(
        original=original_of(entity),
        name=_names(entity)[0],
        kind=entity.kind,
        candidate=graph.entity_ids[candidate.entity],
        candidate_name=candidate.name or "",
        candidate_kinds=graph.kinds_of(candidate.entity),
        score=score,
        reasons=tuple(reasons),
        is_certain=score == _SAME and is_label and in_full and agrees and equals == 1,
    )


def _agrees(graph: Graph, entity: Entity, candidate: Candidate) -> bool:
    """Tell whether a kind of one is a kind of the other, or narrower, or broader."""
    return any(
        own in graph.vocabulary.narrower_kinds(kind) or kind in graph.vocabulary.narrower_kinds(own)
        for own in (entity.kind, *entity.other_kinds)
        for kind in graph.kinds_of(candidate.entity)
    )


def _reasons(score: float, *, is_label: bool, in_full: bool) -> Iterator[str]:
    if score == _SAME:
        yield "the same name" if is_label else "the same name, an alias"
    else:
        yield "a name that is near" if in_full else "its initials, perhaps"
    if score == _SAME and not in_full:
        yield "only initials"


def _is_any(graph: Graph, candidate: Candidate, kind: str) -> bool:
    return not graph.vocabulary.narrower_kinds(kind).isdisjoint(graph.kinds_of(candidate.entity))


def _score(candidate: Candidate) -> float:
    """Return how well the name answers, from 0 to 100. An identifier that nothing is known of is left out of it."""
    return float(dict(candidate.features)["name"])
