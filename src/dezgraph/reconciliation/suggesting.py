"""Half a word, completed: the entities, kinds and properties that someone may be about to type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

import numpy as np

from dezgraph.graph import Graph
from dezgraph.names.fold import bare_lines, fold, fold_lines
from dezgraph.reconciliation.matching import check_kinds
from dezgraph.reconciliation.properties import Property, properties_of

__all__ = ["MOST_SUGGESTED", "entities_like", "kinds_like", "properties_like", "proposed"]

MOST_SUGGESTED: Final = 1000
_LONGEST: Final = 200
_SAMPLE: Final = 500
_WHOLE: Final = 0.98
"""The score from which a text is a whole name (`dezgraph.names.ranking`)."""
_ALWAYS: Final = ("id", "label-en", "label-ar", "alias", "kind", "definition", "note")


def entities_like(graph: Graph, prefix: str, kinds: Sequence[str] = ()) -> list[int]:
    """Return the entities that a prefix may mean, at most 1000: by id or identifier, then by name; for none all, by id.

    Of names, first what has the prefix as a whole name, then what has a preferred label that begins with it, then
    aliases, initials and words within a name; in each, best first.

    Raises:
        InputError: a kind that there is not.
    """
    check_kinds(graph, kinds)
    mask = graph.of_kinds(kinds) if kinds else np.ones(graph.columns.entity_count, dtype=bool)
    if not prefix.strip():
        return [int(number) for number in np.flatnonzero(mask)[:MOST_SUGGESTED]]
    own = graph.directory.identifiers.named(prefix.strip())
    matches = graph.names.search(prefix, limit=MOST_SUGGESTED, entities=mask)
    begins = _begins_with(graph, prefix, [match.entity for match in matches])
    named = [each.entity for each in sorted(matches, key=lambda each: (each.score < _WHOLE, each.entity not in begins))]
    return list(dict.fromkeys([*(number for number in own if mask[number]), *named]))


def kinds_like(graph: Graph, prefix: str) -> list[str]:
    """Return the kinds whose token or label, in either language, has a word that begins so; for none all."""
    return _alike({token: [token, *term.labels.values()] for token, term in graph.vocabulary.kinds.items()}, prefix)


def properties_like(graph: Graph, prefix: str, kinds: Sequence[str] = ()) -> list[Property]:
    """Return the properties whose id or label has a word that begins so, those that entities of `kinds` have first.

    Raises:
        InputError: a kind that there is not.
    """
    known = properties_of(graph)
    found = _alike({id: [id, *each.labels.values()] for id, each in known.items()}, prefix)
    first = [each.id for each in proposed(graph, kinds) if each.id in found]
    return [known[id] for id in dict.fromkeys([*first, *found])]


def proposed(graph: Graph, kinds: Sequence[str] = ()) -> list[Property]:
    """Return the properties that entities of some kinds have, of any for none; in the order of the table.

    Coordinates and dates are looked for in the first 500 of them.

    Raises:
        InputError: a kind that there is not.
    """
    check_kinds(graph, kinds)
    return graph.remembered(("proposed", *kinds), lambda: _proposed(graph, kinds or ("Entity",)))


def _proposed(graph: Graph, kinds: Sequence[str]) -> list[Property]:
    mask, columns = graph.of_kinds(kinds), graph.columns
    tokens = list(graph.vocabulary.types)
    out, into = np.unique(columns.type[mask[columns.source]]), np.unique(columns.type[mask[columns.target]])
    had = {"out": {tokens[type] for type in out}, "in": {tokens[type] for type in into}}
    had["out"] |= {token for token in had["in"] if graph.vocabulary.types[token].symmetric}
    some = [graph.entity(number) for number in np.flatnonzero(mask)[:_SAMPLE].tolist()]
    had["place"] = {"", "latitude", "longitude"} if any(each.coordinates for each in some) else set()
    had["date"] = {""} if any(each.date for each in some) else set()
    had["identifier"] = set(chain.from_iterable(each.identifiers for each in some))
    return [each for each in properties_of(graph).values() if each.id in _ALWAYS or each.of in had.get(each.family, ())]


def _begins_with(graph: Graph, prefix: str, entities: Iterable[int]) -> set[int]:
    """Return which of some entities have a preferred label that begins with a prefix, with or without the article."""
    wanted = fold(prefix[:_LONGEST])
    labels = [(number, label) for number in entities for label in graph.labels(number).values()]
    folded = fold_lines([label for _, label in labels])
    told = zip(labels, folded, bare_lines(folded), strict=True)
    return {number for (number, _), *texts in told if any(text.startswith(wanted) for text in texts)}


def _alike(names: Mapping[str, Iterable[str]], prefix: str) -> list[str]:
    """Return what has a name that begins with a prefix, then what has a word that does; each in its order."""
    wanted = fold(prefix[:_LONGEST]).strip()
    folded = {id: [fold(name) for name in own] for id, own in names.items()}
    begins = [id for id, own in folded.items() if id == prefix or any(name.startswith(wanted) for name in own)]
    within = [id for id, own in folded.items() if any(f" {wanted}" in name for name in own)]
    return list(dict.fromkeys([*begins, *within]))
