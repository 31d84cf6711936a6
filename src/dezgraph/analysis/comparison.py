"""How the answers of two views of a graph differ: what is lost, gained, weakened or strengthened.

An answer is weakened where it is but possible any more, or has a worse grade; strengthened where it is the other way
round. The questions are those of `dezgraph.analysis.standard`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.analysis.answers import DOUBT, Answers, Keys
from dezgraph.analysis.standard import QUESTIONS, StandardQuestion
from dezgraph.errors import InputError
from dezgraph.grades import GRADES
from dezgraph.names import nearest

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["SHIFTS", "Answer", "Comparison", "Held", "compared"]

SHIFTS: Final = ("lost", "gained", "weakened", "strengthened")


@dataclass(frozen=True, slots=True)
class Held:
    """How sure an answer is: certainty, None where no date is asked for, and grade, None for a place in a top ten."""

    certainty: str | None
    grade: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that is not the same in both views; `before` or `after` is None where it is not given."""

    about: str | None
    entity: str
    type: str | None
    before: Held | None
    after: Held | None


@dataclass(frozen=True, eq=False)
class Comparison:
    """The answers of two views to one question."""

    question: StandardQuestion
    view: View
    before: Answers
    after: Answers

    @property
    def counts(self) -> dict[str, int]:
        """How many answers are lost, gained, weakened and strengthened."""
        return {shift: len(self._keys(shift)) for shift in SHIFTS}

    def shifted(self, shift: str, limit: int | None = None) -> list[Answer]:
        """Return the answers that are `lost`, `gained`, `weakened` or `strengthened`: by id of about, entity, type."""
        return [self._answer(key) for key in self._keys(shift)[:limit].tolist()]

    def _keys(self, shift: str) -> Keys:
        one, other = self.before, self.after
        if shift == "lost":
            return np.setdiff1d(one.keys, other.keys, assume_unique=True)
        if shift == "gained":
            return np.setdiff1d(other.keys, one.keys, assume_unique=True)
        both, here, there = np.intersect1d(one.keys, other.keys, assume_unique=True, return_indices=True)
        change = other.standing[there] - one.standing[here]
        return both[change > 0 if shift == "weakened" else change < 0]

    def _answer(self, key: int) -> Answer:
        content = self.view.content
        rest, type_ = divmod(key, len(content.vocabulary.types) + 1)
        about, entity = divmod(rest, content.columns.entity_count)
        return Answer(
            about=content.entity_ids[about - 1] if about else None,
            entity=content.entity_ids[entity],
            type=list(content.vocabulary.types)[type_ - 1] if type_ else None,
            before=self._held(self.before, key),
            after=self._held(self.after, key),
        )

    def _held(self, answers: Answers, key: int) -> Held | None:
        place = int(np.searchsorted(answers.keys, key))
        if place == len(answers.keys) or answers.keys[place] != key:
            return None
        doubt, rank = divmod(int(answers.standing[place]), DOUBT)
        certainty = None if self.view.lens.window is None else "possible" if doubt else "certain"
        return Held(certainty, str(GRADES[rank - 1])) if rank else Held(None, None)


def compared(
    before: View, after: View, *, question: str | None = None, entity: Sequence[str] | str | None = None
) -> list[Comparison]:
    """Return how the answers of two views of one graph differ: to all standard questions, or to the one that is named.

    `entity` is whom or what the question is about; some are about two, for some it can be left out. O(n log n) for n
    relationships in view, in all; for one entity O(its relationships), but for what is asked only by name.

    Raises:
        InputError: there is no such question, it is about more or fewer entities, or none is named.
        NotFoundError: no such entity.
    """
    ids = [entity] if isinstance(entity, str) else list(entity or ())
    numbers = tuple(before.content.entity_number(id) for id in ids)
    return [Comparison(one, before, one.answers(before, numbers), one.answers(after, numbers))
            for one in _asked(question, ids)]  # fmt: skip


def _asked(question: str | None, ids: Sequence[str]) -> Sequence[StandardQuestion]:
    if question is None:
        if ids:
            raise InputError("entity", ", ".join(ids), "give the question about it as well")
        return [one for one in QUESTIONS.values() if one.is_standard]
    if question not in QUESTIONS:
        raise InputError("question", question, f"use one of {', '.join(QUESTIONS)}", nearest(question, QUESTIONS))
    one = QUESTIONS[question]
    if ids and not one.most:
        raise InputError("entity", ", ".join(ids), f"leave it out: {question} is about the whole view")
    if not one.least <= len(ids) <= one.most or len(set(ids)) < len(ids):
        count = "two different entities" if one.least > 1 else "one entity"
        raise InputError("entity", ", ".join(ids), f"give {count}: that is whom {question} is about")
    return [one]
