"""The standard questions: what is asked of two views of a graph to see whether their answers differ.

An answer names an entity, the one that the question is *about* (none where it is about the whole view) and the type of
relationship. So the answers of a view are a set, and one number stands for each answer: `dezgraph.analysis.comparison`
holds two such sets against each other. New questions are rows of `QUESTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.analysis.claimants import makes_claimant
from dezgraph.analysis.holding import laying
from dezgraph.analysis.measures import SCORES
from dezgraph.grades import RANKS

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.model import Texts
    from dezgraph.view import View

__all__ = ["DOUBT", "QUESTIONS", "Answers", "Keys", "StandardQuestion"]

_TOP: Final = 10
DOUBT: Final = 64
"""What is added to the rank of a grade where something holds but possibly: more than any rank."""

Keys: TypeAlias = npt.NDArray[np.int64]
Whole: TypeAlias = npt.NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, eq=False)
class Answers:
    """All answers of one view to a question: a number for each, ascending; the smaller its `standing`, the surer."""

    keys: Keys
    standing: Keys

    @classmethod
    def of(cls, keys: Keys, standing: Keys) -> Answers:
        """Return answers in order, each once, as sure as the surest that says it. O(n log n)."""
        order = np.lexsort((standing, keys))
        keys, firsts = np.unique(keys[order], return_index=True)
        return cls(keys, standing[order][firsts])


@dataclass(frozen=True, slots=True)
class StandardQuestion:
    """A question by its name, with labels; it takes a view and the number of the entity that it is about, if any."""

    name: str
    labels: Texts
    answers: Callable[[View, int | None], Answers]
    is_about_one: bool = True
    is_standard: bool = True


def _ties(
    types: Callable[[View], Mask], side: str, *, among: Sequence[str] = ()
) -> Callable[[View, int | None], Answers]:
    """Return the question who is tied by some types to the entity at one side: `target`, `source`, or `either`.

    `among` are the kinds that both ends must have. What is asked about `either` is told once of each pair.
    """

    def answers(view: View, number: int | None) -> Answers:
        columns = view.content.columns
        rows = laying(view, types(view)) if number is None else view.rows_at(number)
        rows = rows[types(view)[columns.type[rows]]]
        if among:
            is_of = view.content.of_kinds(among)
            rows = rows[is_of[columns.source[rows]] & is_of[columns.target[rows]]]
        about, entity = columns.target[rows], columns.source[rows]
        if side == "source":
            about, entity = entity, about
        if side == "either" and number is None:
            about, entity = np.minimum(about, entity), np.maximum(about, entity)
        elif side == "either":
            about, entity = np.full(len(rows), number), np.where(about == number, entity, about)
        kept = (about != entity) & (True if number is None else about == number)
        return _answers(view, rows[kept], about[kept], entity[kept])

    return answers


def _answers(view: View, rows: Numbers, about: Numbers, entity: Numbers) -> Answers:
    codes, certain = view.standing(rows)
    doubt = np.zeros(len(rows), dtype=np.int64) if certain is None else np.where(certain, 0, DOUBT)
    keys = _keys(view, about + 1, entity, view.content.columns.type[rows] + 1)
    return Answers.of(keys, doubt + RANKS[codes].astype(np.int64) + 1)


def _keys(view: View, about: Whole, entity: Whole, type: Whole) -> Keys:
    """Return answers as numbers; about and type are counted from 1, with 0 for none."""
    pairs = about.astype(np.int64) * view.content.columns.entity_count + entity
    return pairs * (len(view.content.vocabulary.types) + 1) + type


def _top(scores: Callable[[View], npt.NDArray[np.float64]]) -> Callable[[View, int | None], Answers]:
    """Return the question which ten entities score highest; none with a score of 0, equals by id."""

    def answers(view: View, _: int | None) -> Answers:
        found = scores(view)
        top = np.lexsort((np.arange(len(found)), -found))[:_TOP]
        top = top[found[top] > 0]
        none = np.zeros(len(top), dtype=np.int64)
        return Answers.of(_keys(view, none, top, none), none)

    return answers


def _clients(view: View) -> npt.NDArray[np.float64]:
    """Return how many entities each backs."""
    columns, rows = view.content.columns, view.rows
    rows = rows[_of_type("backs")(view)[columns.type[rows]]]
    pairs = np.unique(columns.source[rows].astype(np.int64) * columns.entity_count + columns.target[rows])
    return np.bincount(pairs // max(columns.entity_count, 1), minlength=columns.entity_count).astype(np.float64)


def _contested(view: View) -> npt.NDArray[np.float64]:
    from dezgraph.analysis.contest import contests

    return contests(view).by_entity


def _of_type(token: str) -> Callable[[View], Mask]:
    return lambda view: view.content.of_types(token)


def _of_sign(sign: int) -> Callable[[View], Mask]:
    return lambda view: np.array([term.sign == sign for term in view.content.vocabulary.types.values()])


def _claiming(view: View) -> Mask:
    return np.array([makes_claimant(term) for term in view.content.vocabulary.types.values()])


_ROWS: Final = (
    StandardQuestion("backers", {"en": "Who backs whom", "ar": "من يدعم من"}, _ties(_of_type("backs"), "target")),
    StandardQuestion("backs", {"en": "Whom each backs", "ar": "من يدعمه كل طرف"}, _ties(_of_type("backs"), "source"),
                     is_standard=False),
    StandardQuestion("allies", {"en": "Who is friendly with whom", "ar": "من يصادق من"},
                     _ties(_of_sign(1), "either", among=("Actor",))),
    StandardQuestion("rivals", {"en": "Who is hostile to whom", "ar": "من يعادي من"},
                     _ties(_of_sign(-1), "either", among=("Actor",))),
    StandardQuestion("claimants", {"en": "Who lays hands on what", "ar": "من يضع يده على ماذا"},
                     _ties(_claiming, "target")),
    StandardQuestion("controllers", {"en": "Who controls what", "ar": "من يسيطر على ماذا"},
                     _ties(_of_type("controls"), "target")),
    StandardQuestion("top-backers", {"en": "The ten who back most", "ar": "العشرة الأكثر دعمًا لغيرهم"},
                     _top(_clients), is_about_one=False),
    StandardQuestion("top-contested", {"en": "The ten most contested resources", "ar": "الموارد العشرة الأشد تنازعًا"},
                     _top(_contested), is_about_one=False),
    StandardQuestion("top-degree", {"en": "The ten with most relationships", "ar": "العشرة الأكثر علاقات"},
                     _top(SCORES["degree"]), is_about_one=False),
    StandardQuestion("top-influence", {"en": "The ten of most influence by backing", "ar": "العشرة الأكثر نفوذًا"},
                     _top(SCORES["influence"]), is_about_one=False),
)  # fmt: skip
QUESTIONS: Final = {question.name: question for question in _ROWS}
"""Every question by name. `backs` tells the same as `backers` from the other side, so it is asked only by name."""
