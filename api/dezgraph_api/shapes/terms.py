"""Texts in the language asked for, and the terms of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import orjson

from dezgraph.graph import Graph
from dezgraph.vocabulary import Term

__all__ = ["Terms", "fragment"]


def fragment(content: Any) -> orjson.Fragment:
    """Return a value as JSON that is copied, not made again, wherever it is used."""
    return orjson.Fragment(orjson.dumps(content))


class Terms:
    """Texts and terms of one graph in one language."""

    def __init__(self, graph: Graph, lang: str) -> None:
        self.lang = lang
        self._lists = graph.vocabulary.lists
        self.term = cache(self._term)

    def text(self, texts: Mapping[str, str]) -> str | None:
        """Return the text in this language; in English where there is none; else any."""
        return texts.get(self.lang) or texts.get("en") or next(iter(texts.values()), None)

    def _term(self, list_name: str, token: str) -> orjson.Fragment:
        """Return a term by its id and label; a relationship type with its inverse label, family and sign too."""
        term = self._lists[list_name].get(token)
        shown: dict[str, Any] = {"id": token, "label": self.label(list_name, token)}
        if list_name == "types" and term is not None:
            shown |= self._signed(term)
        return fragment(shown)

    def label(self, list_name: str, token: str) -> str:
        """Return the label of a term; the token where the vocabulary has no such term."""
        term = self._lists[list_name].get(token)
        return (term and self.text(term.labels)) or token

    def terms(self, list_name: str, tokens: Iterable[str]) -> list[orjson.Fragment]:
        """Return several terms of one list."""
        return [self.term(list_name, token) for token in tokens]

    def full(self, list_name: str, term: Term) -> dict[str, Any]:
        """Return all that the vocabulary says of a term."""
        shown = {
            "id": term.token,
            "iri": term.iri,
            "label": self.text(term.labels) or term.token,
            "labels": term.labels,
            "definition": self.text(term.definitions),
            "definitions": term.definitions,
            "broader": term.broader,
            "notations": term.notations,
            "mappings": term.mappings,
        }
        if list_name == "types":
            shown |= self._signed(term) | {"inverse_labels": term.inverse_labels}
        return shown

    def _signed(self, term: Term) -> dict[str, Any]:
        inverse = term.labels if term.symmetric else term.inverse_labels
        return {
            "inverse_label": self.text(inverse) or term.token,
            "family": term.family,
            "sign": term.sign,
            "symmetric": term.symmetric,
        }
