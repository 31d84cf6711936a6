"""Names in one language, as both versions of the protocol show them; 1.0-draft tells their language and direction."""

from __future__ import annotations

from typing import Any, Final

from dezgraph.graph import Graph
from dezgraph.model import Texts
from dezgraph.reconciliation import Candidate, Property, property_of

__all__ = ["Words"]

_RIGHT_TO_LEFT: Final = frozenset(("ar", "fa", "he", "ku-arab", "ckb", "ur"))
_FEATURES: Final[dict[str, Texts]] = {
    "name": {"en": "How well the name fits, 0 to 100", "ar": "مدى مطابقة الاسم، من 0 إلى 100"},
    "type": {"en": "Whether it is of the type asked for", "ar": "هل هو من النوع المطلوب"},
}
_FOUND: Final = {"en": "found by the name {name}", "ar": "وُجد بالاسم {name}"}
_QUALIFIERS: Final[list[dict[str, str]]] = [{"id": "exact", "name": "exact"}]


class Words:
    """The names of a graph in one language, `en` or `ar`; another where there is none in it."""

    def __init__(self, graph: Graph, lang: str) -> None:
        self.graph = graph
        self.lang = lang

    def text(self, texts: Texts) -> str:
        """Return the text in this language, in English or in any where there is none; else an empty one."""
        return texts[self._chosen(texts)] if texts else ""

    def direction(self, lang: str) -> dict[str, str]:
        """Return what 1.0-draft tells of a text in a language."""
        return {"lang": lang, "dir": "rtl" if lang in _RIGHT_TO_LEFT else "ltr"}

    def named(self, id: str, labels: Texts, *, told: bool) -> dict[str, Any]:
        """Return an id with its name; `told` adds the language of the name."""
        if not labels:
            return {"id": id, "name": id}
        return {"id": id, "name": self.text(labels)} | (self.direction(self._chosen(labels)) if told else {})

    def entity(self, number: int, *, told: bool) -> dict[str, Any]:
        """Return an entity by its id and name."""
        return self.named(self.graph.entity_ids[number], self.graph.labels(number), told=told)

    def described(self, number: int, *, told: bool) -> dict[str, Any]:
        """Return an entity with its definition."""
        definition = self.text(self.graph.entity(number).definition)
        return self.entity(number, told=told) | ({"description": definition} if definition else {})

    def suggested(self, number: int, *, told: bool) -> dict[str, Any]:
        """Return an entity as it is suggested: with its definition and its kinds."""
        return self.described(number, told=told) | {"notable": self.kinds(number, told=told)}

    def kinds(self, number: int, *, told: bool) -> list[dict[str, Any]]:
        """Return the kinds of an entity."""
        return [self.kind(token, told=told) for token in self.graph.kinds_of(number)]

    def kind(self, token: str, *, told: bool) -> dict[str, Any]:
        """Return a kind by its token and label."""
        return self.named(token, self.graph.vocabulary.kinds[token].labels, told=told)

    def kind_described(self, token: str, *, told: bool) -> dict[str, Any]:
        """Return a kind with its definition and the broader kinds."""
        term = self.graph.vocabulary.kinds[token]
        definition = self.text(term.definitions)
        broader = [self.kind(each, told=told) for each in term.broader if each in self.graph.vocabulary.kinds]
        return (
            self.kind(token, told=told)
            | ({"description": definition} if definition else {})
            | ({"broader": broader} if broader else {})
        )

    def property(self, property: Property, *, told: bool) -> dict[str, Any]:
        """Return a property with its definition; 1.0-draft tells how its values can be matched."""
        definition = self.text(property.definitions)
        return (
            self.named(property.id, property.labels, told=told)
            | ({"description": definition} if definition else {})
            | ({"matchQualifiers": _QUALIFIERS} if told else {})
        )

    def candidate(self, candidate: Candidate, *, told: bool) -> dict[str, Any]:
        """Return a candidate with its score and what explains it; the description tells by which name it was found."""
        shown = self.described(candidate.entity, told=told)
        if candidate.name is not None and candidate.name != shown["name"]:
            found = _FOUND[self.lang].format(name=candidate.name)
            shown["description"] = f"{shown['description']} ({found})" if "description" in shown else found
        return shown | {
            "type": self.kinds(candidate.entity, told=told),
            "score": candidate.score,
            "match": candidate.is_match,
            "features": [self._feature(id, value, told=told) for id, value in candidate.features],
        }

    def _feature(self, id: str, value: float | bool, *, told: bool) -> dict[str, Any]:
        labels = _FEATURES.get(id) or property_of(self.graph, id).labels
        return self.named(id, labels, told=told) | {"value": value}

    def _chosen(self, texts: Texts) -> str:
        return next(each for each in (self.lang, "en", *texts) if each in texts)
