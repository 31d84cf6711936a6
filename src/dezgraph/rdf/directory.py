"""What entities are called: ids, former and withdrawn ids, identifiers, labels, and the index over all names.

It is made of what a scenario does not change, so a graph shares its own with those under its scenarios.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.errors import NotFoundError, WithdrawnError
from dezgraph.rdf.description import Description, iri_of, text_of
from dezgraph.rdf.identifiers import Identifiers
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.terms import DZ, ID, OWL, RDF, SKOS, local_name

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dezgraph.names import Match, Name, NameIndex
    from dezgraph.vocabulary import Term

__all__ = ["Directory", "ids_of"]


def ids_of(triples: Triples, codes: Codes) -> Sequence[str]:
    """Return the ids of some term codes."""
    return [local_name(iri_of(term)) for term in triples.terms_of(codes)]


class Directory:
    """The names of the entities of a graph; an entity's number is its position among their term codes."""

    def __init__(self, triples: Triples, entities: Codes, schemes: Mapping[str, Term]) -> None:
        self._triples = triples
        self._entities = entities
        self._schemes = schemes

    @cached_property
    def ids(self) -> Sequence[str]:
        """The ids of all entities, by number."""
        return ids_of(self._triples, self._entities)

    @cached_property
    def former_ids(self) -> Mapping[str, int]:
        """The number of the entity that had an id."""
        return {text: number for number, text, _ in self._literals(DZ.formerId)}

    @cached_property
    def identifiers(self) -> Identifiers:
        """Who has which id, IRI, or number of another database."""
        return Identifiers(self._triples, self._entities, self.former_ids, self._schemes)

    def is_withdrawn(self, id: str) -> bool:
        """Tell whether an id, or an IRI, was given out once and stands for nothing any more: `owl:deprecated true`."""
        codes = [code for iri in (ID[id], id) if (code := self._triples.code(f"<{iri}>")) >= 0]
        told = [Description(self._triples, code) for code in codes]
        return any(each.text(OWL.deprecated) == "true" and RDF.type not in each for each in told)

    def missing(self, kind: str, id: str, near: Callable[[], Sequence[str]]) -> NotFoundError:
        """Return the error of an id that nothing of a kind has: `WithdrawnError` of one that is withdrawn."""
        return WithdrawnError(id) if self.is_withdrawn(id) else NotFoundError(kind, id, near())

    @cached_property
    def labels(self) -> Mapping[int, Mapping[str, str]]:
        """The preferred labels of each entity that has any, by language."""
        labels: dict[int, dict[str, str]] = {}
        for number, text, language in self._literals(SKOS.prefLabel):
            labels.setdefault(number, {})[language] = text
        return labels

    @cached_property
    def names(self) -> NameIndex:
        """The index over all labels and aliases."""
        from dezgraph.names import NameIndex

        return NameIndex(list(self._names()))

    def search(self, text: str, limit: int, entities: NDArray[np.bool_] | None) -> list[Match]:
        """Return who has a text as id or identifier, scored 1, then who is named by it; `entities` is a mask of them.

        Raises:
            NameQueryError: the text cannot be searched.
        """
        from dezgraph.names import Match

        named = self.names.search(text, limit=limit, entities=entities)
        own = text.strip()
        numbers = [number for number in self.identifiers.named(own) if entities is None or entities[number]]
        equal = {match.entity: match for match in named if match.score == 1.0}
        identified = [equal.get(number) or Match(number, 1.0, own) for number in numbers]
        return [*identified, *(match for match in named if match.entity not in numbers)][:limit]

    def _names(self) -> Iterator[Name]:
        from dezgraph.names import Name

        for predicate, preferred, hidden in (
            (SKOS.prefLabel, True, False),
            (SKOS.altLabel, False, False),
            (SKOS.hiddenLabel, False, True),
        ):
            for number, text, _ in self._literals(predicate):
                yield Name(number, text, preferred, hidden)

    def _literals(self, predicate: str) -> Iterator[tuple[int, str, str]]:
        """Yield entity number, text and language of every literal of a property."""
        subjects, values = self._triples.with_predicate(predicate)
        numbers = np.searchsorted(self._entities, subjects)
        for number, subject, value in zip(numbers.tolist(), subjects.tolist(), values.tolist(), strict=True):
            if number < len(self._entities) and self._entities[number] == subject:
                yield number, *text_of(self._triples.term(value))
