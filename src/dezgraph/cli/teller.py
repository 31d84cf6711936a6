"""What a network holds, put into the short texts of tables, in one language.

For programs the same is told by `dezgraph_api.shapes`: `--json` and HTTP give equal items.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.cli.words import date_words, word
from dezgraph.errors import NotFoundError

if TYPE_CHECKING:
    from dezgraph.model import Claim, Relationship
    from dezgraph.view import View
    from dezgraph.vocabulary import Term

__all__ = ["Teller"]


class Teller:
    """Tells of one network, in one language."""

    def __init__(self, network: View, lang: str) -> None:
        self.network = network
        self.lang = lang
        self._content = network.content
        self._vocabulary = network.content.vocabulary

    def word(self, text: str) -> str:
        """Return a fixed word in this language."""
        return word(text, self.lang)

    def text(self, texts: Mapping[str, str]) -> str:
        """Return the text in this language, or in any that there is."""
        return texts.get(self.lang) or next(iter(texts.values()), "")

    def label(self, number: int) -> str:
        """Return the label of an entity."""
        return self.text(self._content.labels(number))

    def name(self, id: str | None) -> str:
        """Return the label of an entity by its id, the id where there is no such entity, nothing for None."""
        try:
            return "" if id is None else self.label(self._content.entity_number(id))
        except NotFoundError as error:
            return error.id

    def terms(self, tokens: Iterable[str], known: Mapping[str, Term]) -> str:
        """Return the labels of some terms, in one text."""
        return self.listed(self.text(known[token].labels) if token in known else token for token in tokens)

    def listed(self, texts: Iterable[str]) -> str:
        """Return texts as a list, with the comma of the language."""
        return ("، " if self.lang == "ar" else ", ").join(texts)

    def kinds(self, number: int) -> str:
        """Return the labels of the kinds of an entity."""
        return self.terms(self._content.kinds_of(number), self._vocabulary.kinds)

    def how(self, record: Relationship, *, inverse: bool = False) -> str:
        """Return what the relationship is, with its hedges: `allied with (ostensible)`."""
        return self._vocabulary.how(record.type, record.hedges, self.lang, inverse=inverse)

    def hedged(self, name: str, row: int) -> str:
        """Return a name with the hedges of the relationship by which it is told of: `Islamic State (partial)`."""
        return self._vocabulary.hedged(name, self._content.relationship(row).hedges, self.lang)

    def chain(self, names: Sequence[str], rows: Sequence[int]) -> str:
        """Return names with arrows between them, and with the hedges of that by which each is tied to the next."""
        told = [names[0]]
        for name, row in zip(names[1:], rows, strict=True):
            told += [hedges for hedges in [self.hedged("", row).strip()] if hedges] + [name]
        return " → ".join(told)

    def hedges(self, tokens: Iterable[str]) -> str:
        """Return the labels of some hedges."""
        return self.terms(tokens, self._vocabulary.hedges)

    def with_what(self, record: Relationship) -> str:
        """Return what is given: the support, after the type where that is narrower than `backs`."""
        support = self.terms(record.support, self._vocabulary.supports)
        how = self.how(record)
        if record.type == "backs" and not record.hedges:
            return support or "–"
        return f"{how}: {support}" if support else how

    def why(self, row: int) -> str:
        """Return the sources whose claims the lens lets through: assertions first, then who disputes or denies."""
        said: dict[str, list[str]] = {"asserts": [], "disputes": [], "denies": []}
        for claim in self.claims(row):
            said.setdefault(claim.stance, []).append(" ".join((claim.document, *claim.places)))
        spoken = [", ".join(said.pop("asserts"))]
        spoken += [f"{self.word(stance)}: {', '.join(documents)}" for stance, documents in said.items() if documents]
        return "; ".join(part for part in spoken if part)

    def dates(self, record: Relationship) -> tuple[str, str]:
        """Return since when and until when, as a table shows it."""
        return date_words(record.valid_from), date_words(record.valid_until)

    def grade(self, row: int) -> str:
        """Return the best grade of a relationship under the lens, nothing where it has none."""
        grade, _ = self._told(row)
        return grade or ""

    def certainty(self, row: int) -> str:
        """Return how surely a relationship holds, where the lens asks for a date, and whether it is disputed."""
        _, certainty = self._told(row)
        return self.surely(certainty, disputed=self.network.is_disputed(row))

    def surely(self, certainty: str | None, *, disputed: bool) -> str:
        """Return how surely something holds, in words: `certain, disputed`; nothing where neither is to be said."""
        return self.listed(map(self.word, filter(None, (certainty, "disputed" if disputed else None))))

    def claims(self, row: int) -> list[Claim]:
        """Return the claims of a relationship that the lens lets through."""
        passing = self.network.claims_in_view(row)
        return [claim for claim, passes in zip(self._content.relationship(row).claims, passing, strict=True) if passes]

    def _told(self, row: int) -> tuple[str | None, str | None]:
        return self.network.told(np.array([row], dtype=np.int32))[0]
