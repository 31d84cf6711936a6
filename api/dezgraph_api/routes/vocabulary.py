"""The vocabulary: every term that answers use and that the lens takes."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from dezgraph_api.question import Ask, Question

__all__ = ["QUESTIONS"]


def vocabulary(ask: Ask) -> Response:
    """Relationship types, families, kinds, support categories, hedges and the other lists.

    Each term with labels and definition in both languages, its broader terms, and its mappings to other vocabularies.
    """
    full = ask.shapes.terms.full
    lists = ask.network.content.vocabulary.lists
    return ask.answer(vocabulary={name: [full(name, term) for term in terms.values()] for name, terms in lists.items()})


QUESTIONS: Final = (Question("/v1/vocabulary", "vocabulary", "Vocabulary", "Every term", vocabulary),)
