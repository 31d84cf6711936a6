"""What a graph says of one subject: property values as Python text, numbers and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dezgraph.rdf.triples import Triples

__all__ = ["Description", "iri_of", "text_of"]

_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_PLAIN = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


def iri_of(term: str) -> str:
    """Return the IRI of a term in N-Triples spelling; a blank node keeps its label (`_:b0`)."""
    return term[1:-1] if term.startswith("<") else term


def text_of(term: str) -> tuple[str, str]:
    """Return the text and the language (`""` for none) of a literal in N-Triples spelling."""
    end = term.rindex('"')
    text, tail = term[1:end], term[end + 1 :]
    if "\\" in text:
        text = _ESCAPE.sub(_unescaped, text)
    return text, tail[1:].lower() if tail.startswith("@") else ""


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _PLAIN.get(match[3], match[3])


class Description:
    """The properties of one subject. Values come in the order of their terms; cost is their number."""

    __slots__ = ("_properties", "_triples", "iri")

    def __init__(self, triples: Triples, subject: int) -> None:
        self._triples = triples
        self.iri = iri_of(triples.term(subject))
        self._properties: dict[str, list[int]] = {}
        for predicate, value in triples.of(subject):
            self._properties.setdefault(triples.predicate_iri(predicate), []).append(value)

    def __contains__(self, predicate: str) -> bool:
        """Say whether there is any value of this property."""
        return predicate in self._properties

    def terms(self, predicate: str) -> list[str]:
        """Return the values of a property as they stand in N-Triples."""
        return [self._triples.term(code) for code in self._properties.get(predicate, ())]

    def iris(self, predicate: str) -> list[str]:
        """Return the values that are IRIs or blank nodes."""
        return [iri_of(term) for term in self.terms(predicate) if not term.startswith('"')]

    def iri_value(self, predicate: str) -> str | None:
        """Return the first value that is an IRI, None without one."""
        return next(iter(self.iris(predicate)), None)

    def literals(self, predicate: str) -> list[tuple[str, str]]:
        """Return the literal values, each with its language."""
        return [text_of(term) for term in self.terms(predicate) if term.startswith('"')]

    def text(self, predicate: str) -> str | None:
        """Return the first literal, None without one."""
        return next((text for text, _ in self.literals(predicate)), None)

    def texts(self, predicate: str) -> dict[str, str]:
        """Return one literal for each language."""
        return {language: text for text, language in self.literals(predicate)}

    def nodes(self, predicate: str) -> Iterator[Description]:
        """Yield the description of each node that this property leads to."""
        for code in self._properties.get(predicate, ()):
            yield Description(self._triples, code)
