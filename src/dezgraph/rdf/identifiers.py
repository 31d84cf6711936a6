"""Who has which identifier: ids, IRIs and the numbers of other databases, each leading to entities."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from dezgraph.rdf.description import text_of
from dezgraph.rdf.triples import Codes, Triples
from dezgraph.terms import ID
from dezgraph.vocabulary import Term

__all__ = ["Identifiers", "plain"]


def plain(value: str, scheme: Term) -> str:
    """Return an identifier as it is compared: without the address around it, blanks and case.

    >>> wikidata = Term("wikidata", "", {}, {}, url_template="https://www.wikidata.org/wiki/{}")
    >>> plain("http://www.wikidata.org/entity/Q794", wikidata)
    'q794'
    """
    text = value.strip()
    start = (scheme.url_template or "").partition("{}")[0]
    if start and text.startswith(start):
        text = text.removeprefix(start)
    elif text.startswith(("http://", "https://")):
        text = text.rstrip("/").rpartition("/")[2]
    return text.casefold()


class Identifiers:
    """The identifiers of the entities of one graph. An entity is known by its number.

    A scheme is read when it is first asked for, in O(triples).
    """

    def __init__(
        self, triples: Triples, entities: Codes, former: Mapping[str, int], schemes: Mapping[str, Term]
    ) -> None:
        self._triples = triples
        self._entities = entities
        self._former = former
        self._schemes = schemes
        self._scheme = cache(self._read)

    def entity(self, id: str) -> int | None:
        """Return the entity with an id, a former id or an IRI; None where there is none."""
        for iri in (ID[id], id):
            if (number := self._number(self._triples.code(f"<{iri}>"))) is not None:
                return number
        return self._former.get(id)

    def bearers(self, scheme: str, value: str) -> frozenset[int]:
        """Return the entities with an identifier of a scheme, which may be given as an address."""
        return self._scheme(scheme).get(plain(value, self._schemes[scheme]), frozenset())

    def at(self, address: str) -> frozenset[int]:
        """Return the entities that an address stands for: an IRI, or that of another database."""
        if (number := self.entity(address)) is not None:
            return frozenset((number,))
        found: frozenset[int] = frozenset()
        for token, scheme in self._schemes.items():
            start = (scheme.url_template or "").partition("{}")[0]
            if start and address.startswith(start):
                found |= self.bearers(token, address)
        return found

    def named(self, text: str) -> list[int]:
        """Return the entities that a text names exactly: by id, address, or identifier of any scheme; ascending."""
        found = set(self.at(text))
        if "://" not in text:
            found.update(*(self.bearers(scheme, text) for scheme in self._schemes))
        return sorted(found)

    def _read(self, scheme: str) -> Mapping[str, frozenset[int]]:
        term = self._schemes[scheme]
        found: dict[str, set[int]] = {}
        subjects, values = self._triples.with_predicate(term.iri)
        for subject, value in zip(subjects.tolist(), values.tolist(), strict=True):
            if (number := self._number(subject)) is not None and (text := self._triples.term(value)).startswith('"'):
                found.setdefault(plain(text_of(text)[0], term), set()).add(number)
        return {value: frozenset(numbers) for value, numbers in found.items()}

    def _number(self, code: int) -> int | None:
        at = int(np.searchsorted(self._entities, code))
        return at if code >= 0 and at < len(self._entities) and int(self._entities[at]) == code else None
