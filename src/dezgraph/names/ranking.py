"""How well a name answers a question: the score from 0 to 1, in tiers that never overlap.

1.00         equal after folding, with or without the article
0.98         equal but for blanks, or for a qualifier in brackets: Hizb Allah, Hezbollah (Lebanon)
0.93         initials: SDF for Syrian Democratic Forces
0.90 – 0.97  sounds alike, or is the same word for word in another language
0.80 – 0.90  begins with it, or sounds alike but has too few consonants to be sure of
0.70 – 0.80  has all its words
0.66 – 0.70  has all its words, some in one of its entity's names and some in another
0.50 – 0.70  stands in it as a whole: SDF in *who backs the SDF*; more, the more of it that is
below 0.70   resembles it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from dezgraph.names.distance import codes, distances, weights
from dezgraph.names.table import COMMON_WEIGHT, WHOLE_WIDTH, WORD_WIDTH, NameTable

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dezgraph.names.distance import Costs
    from dezgraph.names.postings import Numbers
    from dezgraph.names.question import Question

    Shares = NDArray[np.float64]

__all__ = ["INITIALS_SCORE", "UNQUALIFIED_SCORE", "scores", "within_score"]

INITIALS_SCORE: Final = 0.93
UNQUALIFIED_SCORE: Final = 0.98
_EQUAL, _JOINED, _ALIKE, _PREFIX, _WORDS, _NEAR = 1.0, 0.98, 0.90, 0.80, 0.70, 0.70
_STEP: Final = 0.1
_ALIKE_STEP: Final = 0.07
_ACROSS, _ACROSS_STEP = 0.66, 0.05
_WITHIN, _WITHIN_STEP = 0.5, 0.2

_SURE_CLOSENESS: Final = 0.8
"""Closeness from which two names count as sounding alike."""
_SURE_WEIGHT: Final = 2.6
"""Price of the sounds from which that is believed: about three consonants."""
_WORD_CLOSENESS: Final = 0.6
"""Closeness under which two words have nothing to do with each other."""
_SLIGHT_WEIGHT: Final = 2.3
"""Price of the sounds of a question under which it is slight: two consonants and two vowels."""
_SLIGHT_CLOSENESS: Final = 0.89
"""Closeness under which a slight question has nothing to do with a name: every other name is a swap away from it."""
_TRANSLATED: Final = 0.97


def scores(question: Question, table: NameTable, rows: Numbers) -> Shares:
    """Return the score of each row. O(rows · words of the question · width)."""
    whole = _closeness_of_wholes(question, table, rows)
    asked, named, complete, across = _shares_of_words(question, table, rows)
    score = _NEAR * np.maximum(whole**2, np.maximum(asked * (0.6 + 0.4 * named), named * (0.55 + 0.4 * asked)))
    score = np.where(across, np.maximum(score, _ACROSS + _ACROSS_STEP * score), score)
    score = np.where(complete, _WORDS + _STEP * named, score)

    alike = np.maximum(whole, np.minimum(asked, named))
    sure = np.minimum(table.whole_weights[rows], _weight(question)) >= _SURE_WEIGHT
    tier = np.where(sure, _ALIKE, _PREFIX) + _ALIKE_STEP * (alike - _SURE_CLOSENESS) / (1 - _SURE_CLOSENESS)
    score = np.where(alike >= _SURE_CLOSENESS, np.maximum(score, tier), score)

    if question.is_abbreviation:
        score = np.where(complete, score, 0.0)
    score[table.abbreviation[rows]] = 0.0
    for place, row in enumerate(rows.tolist()):
        score[place] = max(score[place], _score_as_written(question, table, row))
    return np.where(table.shortened[rows], np.minimum(score, UNQUALIFIED_SCORE), score)


def within_score(question: Question, table: NameTable, words: slice) -> float:
    """Return the score of a name that stands in a question as some of its words."""
    weight = _importance(question, table)
    return _WITHIN + _WITHIN_STEP * float(weight[words].sum() / weight.sum())


def _score_as_written(question: Question, table: NameTable, row: int) -> float:
    written = table.bare[row]
    if written == question.bare:
        return _EQUAL
    if written.replace(" ", "") == question.key:
        return _JOINED
    if written.startswith(question.bare):
        return _PREFIX + _STEP * len(question.bare) / len(written)
    return 0.0


def _weight(question: Question) -> float:
    return float(weights(codes([b"".join(question.spoken).decode("latin-1")], WHOLE_WIDTH))[0])


def _closeness_of_wholes(question: Question, table: NameTable, rows: Numbers) -> Shares:
    distance, _ = distances(b"".join(question.spoken)[:WHOLE_WIDTH], table.whole_codes[rows])
    return _closeness(distance, table.whole_weights[rows], _weight(question), _lowest(question, 0.0))


def _closeness(distance: Costs, weights: Costs, own: float, lowest: float) -> Shares:
    """Return how close sounds at a distance are, 0 to 1; 0 below `lowest`."""
    close = np.clip(1 - distance / np.maximum(np.maximum(weights, own), 0.5), 0.0, 1.0)
    return np.where(close < lowest, 0.0, close).astype(np.float64)


def _lowest(question: Question, lowest: float) -> float:
    """Return the closeness that counts for a question: `lowest`, more for a slight one."""
    return _SLIGHT_CLOSENESS if _weight(question) < _SLIGHT_WEIGHT else lowest


def _shares_of_words(
    question: Question, table: NameTable, rows: Numbers
) -> tuple[Shares, Shares, NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which share of the question each row has, and which of the row the question.

    Then whether all words are in the row, and whether they are in the rows of its entity taken together.
    """
    sizes = table.starts[rows + 1] - table.starts[rows]
    first = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    places = np.arange(int(sizes.sum())) + np.repeat(table.starts[rows] - first, sizes)
    words, slots = np.unique(table.words[places], return_inverse=True)
    close, equal = _closeness_of_words(question, table, words.astype(np.int64))

    best = np.maximum.reduceat(close[:, slots], first, axis=1)
    weight = _importance(question, table)
    asked = weight @ best / weight.sum()
    own = table.importance[table.words[places]]
    named = np.add.reduceat(close.max(axis=0)[slots] * own, first) / np.add.reduceat(own, first)
    complete: NDArray[np.bool_] = np.logical_and.reduce(np.maximum.reduceat(equal[:, slots], first, axis=1))
    return asked, named, complete, _are_across(best, table.entity[rows])


def _are_across(best: Shares, entities: Numbers) -> NDArray[np.bool_]:
    """Tell of each row whether its entity has every word, or its translation, in some name; one word is too few."""
    known, places = np.unique(entities, return_inverse=True)
    closest = np.zeros((len(known), len(best)))
    np.maximum.at(closest, places, best.T)
    covers: NDArray[np.bool_] = np.logical_and.reduce(closest >= _TRANSLATED, axis=1)
    return covers[places] & (len(best) > 1)


def _closeness_of_words(question: Question, table: NameTable, words: Numbers) -> tuple[Shares, NDArray[np.bool_]]:
    """Return how close each word asked for is to each of `words`, and if it is that; the last may be half typed."""
    close = np.zeros((len(question.words), len(words)))
    equal = np.zeros(close.shape, dtype=bool)
    meanings = table.word_meanings[words]
    lowest = _lowest(question, _WORD_CLOSENESS)
    for place, (word, spoken, meaning) in enumerate(
        zip(question.words, question.spoken, question.meanings, strict=True)
    ):
        distance, _ = distances(spoken[:WORD_WIDTH], table.word_codes[words])
        own = float(weights(codes([spoken.decode("latin-1")], WORD_WIDTH))[0])
        close[place] = _closeness(distance, table.word_weights[words], own, lowest)
        if meaning:
            close[place, meanings == meaning] = _TRANSLATED
        typing = place == len(question.words) - 1 and len(word) > 1
        for slot, number in enumerate(words.tolist()):
            known = table.vocabulary[number]
            equal[place, slot] = known == word or (typing and known.startswith(word))
    close[equal] = 1.0
    return close, equal


def _importance(question: Question, table: NameTable) -> Shares:
    known = [table.word_number.get(word) for word in question.words]
    return np.array(
        [
            table.importance[number] if number is not None else (COMMON_WEIGHT if meaning else 1.0)
            for number, meaning in zip(known, question.meanings, strict=True)
        ]
    )
