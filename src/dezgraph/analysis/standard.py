"""The standard questions: what is asked of two views of a graph to see whether their answers differ.

The answers of a view are a set (`dezgraph.analysis.answers`): `dezgraph.analysis.comparison` holds two of them against
each other. New questions are rows of `QUESTIONS`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.analysis import named
from dezgraph.analysis.answers import Answers, keys_of, standing_of
from dezgraph.analysis.claimants import claimant_types
from dezgraph.analysis.holding import laying
from dezgraph.analysis.measures import SCORES

if TYPE_CHECKING:
    from dezgraph.columns import Mask, Numbers
    from dezgraph.model import Texts
    from dezgraph.view import View

__all__ = ["QUESTIONS", "StandardQuestion"]

_TOP: Final = 10
Asked: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StandardQuestion:
    """A question by its name, with labels; it takes a view and the numbers of the entities that it is about.

    It must be about `least` of them, and can be about `most`.
    """

    name: str
    labels: Texts
    answers: Callable[[View, Asked], Answers]
    least: int = 0
    most: int = 1
    is_standard: bool = True


def _ties(types: Callable[[View], Mask], side: str, *, among: Sequence[str] = ()) -> Callable[[View, Asked], Answers]:
    """Return the question who is tied by some types to the entity at one side: `target`, `source`, or `either`.

    `among` are the kinds that both ends must have. What is asked about `either` is told once of each pair.
    """

    def answers(view: View, asked: Asked) -> Answers:
        number, columns = next(iter(asked), None), view.content.columns
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
    keys = keys_of(view, about + 1, entity, view.content.columns.type[rows] + 1)
    return Answers.of(keys, standing_of(view, rows))


def _top(scores: Callable[[View], npt.NDArray[np.float64]]) -> Callable[[View, Asked], Answers]:
    """Return the question which ten entities score highest; none with a score of 0, equals by id."""

    def answers(view: View, _: Asked) -> Answers:
        found = scores(view)
        top = np.lexsort((np.arange(len(found)), -found))[:_TOP]
        top = top[found[top] > 0]
        none = np.zeros(len(top), dtype=np.int64)
        return Answers.of(keys_of(view, none, top, none), none)

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
    return claimant_types(view.content)


_ROWS: Final = (
    StandardQuestion("backers", {"en": "Who backs whom", "ar": "من يدعم من"}, _ties(_of_type("backs"), "target")),
    StandardQuestion("backs", {"en": "Whom each backs", "ar": "من يدعمه كل طرف"}, _ties(_of_type("backs"), "source"),
                     is_standard=False),
    StandardQuestion("allies", {"en": "Who is friendly with whom", "ar": "من يصادق من"},
                     _ties(_of_sign(1), "either", among=("Actor",))),
    StandardQuestion("rivals", {"en": "Who is hostile to whom", "ar": "من يعادي من"},
                     _ties(_of_sign(-1), "either", among=("Actor",))),
    StandardQuestion("claimants", {"en": "Who is a claimant of what", "ar": "من يطالب بماذا"},
                     _ties(_claiming, "target")),
    StandardQuestion("controllers", {"en": "Who controls what", "ar": "من يسيطر على ماذا"},
                     _ties(_of_type("controls"), "target")),
    StandardQuestion("top-backers", {"en": "The ten who back most", "ar": "العشرة الأكثر دعمًا لغيرهم"},
                     _top(_clients), most=0),
    StandardQuestion("top-contested", {"en": "The ten most contested resources", "ar": "الموارد العشرة الأشد تنازعًا"},
                     _top(_contested), most=0),
    StandardQuestion("top-degree", {"en": "The ten with most relationships", "ar": "العشرة الأكثر علاقات"},
                     _top(SCORES["degree"]), most=0),
    StandardQuestion("top-influence", {"en": "The ten of most influence by backing", "ar": "العشرة الأكثر نفوذًا"},
                     _top(SCORES["influence"]), most=0),
    StandardQuestion("ultimate-backers", {"en": "Who stands behind all its backers", "ar": "من يقف خلف جميع داعميه"},
                     named.ultimate_backers, least=1, is_standard=False),
    StandardQuestion("shared-backers", {"en": "Who backs both", "ar": "من يدعم الطرفين معًا"},
                     named.shared_backers, least=2, most=2, is_standard=False),
    StandardQuestion("tension", {"en": "Which ties stand in the way of balance", "ar": "أي الصلات تحول دون التوازن"},
                     named.tension, most=0, is_standard=False),
    StandardQuestion("communities", {"en": "Who is in one community with it", "ar": "من معه في مجموعة واحدة"},
                     named.camp, least=1, is_standard=False),
    StandardQuestion("contest", {"en": "Who clashes with whom over it", "ar": "من يتنازع مع من عليه"},
                     named.clashing, least=1, is_standard=False),
    StandardQuestion("path", {"en": "The best path between the two", "ar": "أفضل مسار بين الاثنين"},
                     named.path, least=2, most=2, is_standard=False),
)  # fmt: skip
QUESTIONS: Final = {question.name: question for question in _ROWS}
"""Every question by name. `backs` tells the same as `backers` from the other side, so it is asked only by name; so are
those of `dezgraph.analysis.named`, most of which must be told whom they are about."""
