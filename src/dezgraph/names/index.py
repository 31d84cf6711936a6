"""The name search: every entity whose names resemble what was typed, in either script, best first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from dezgraph.errors import NameQueryError
from dezgraph.names.grams import GramIndex
from dezgraph.names.keys import keys
from dezgraph.names.mentions import MentionFinder
from dezgraph.names.name import Match, Name
from dezgraph.names.postings import Postings, most
from dezgraph.names.question import LONGEST_QUERY, Question
from dezgraph.names.ranking import INITIALS_SCORE, UNQUALIFIED_SCORE, scores, within_score
from dezgraph.names.table import NameTable, is_abbreviation
from dezgraph.names.within import whole_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from dezgraph.names.name import Mention
    from dezgraph.names.postings import Numbers

__all__ = ["NameIndex"]

_CANDIDATES: Final = 80
"""Names fetched by words, and as many again by sound, that are then compared in full."""

_LOWEST_SCORE: Final = 0.4
_DECIMALS: Final = 4
_MOST_INITIALS: Final = 8
_INITIAL: Final = re.compile(r"(\w)\w* ?")
_ROMAN_INITIALS: Final = str.maketrans("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "abttjhkddrzsssdtzaqfqklmnhwy")


class _Found(NamedTuple):
    """An entity's best row, in the order in which entities are ranked."""

    negative_score: float
    standing: int
    length: int
    entity: int
    row: int


class NameIndex:
    """An immutable index over names, for search and for finding mentions. Safe to share between threads.

    Building it costs about 10 µs a name; what only a fuzzy search or `mentions` needs is built at the first of them.
    """

    def __init__(self, names: Sequence[Name]) -> None:
        self._names = tuple(names)
        self._table = NameTable(self._names)
        self._words = Postings(self._table.words, self._table.row_of_word)
        self._meanings = Postings(self._table.word_meanings[self._table.words], self._table.row_of_word)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for row, text in enumerate(self._table.bare):
            self._by_key[text.replace(" ", "")].append(row)

    def search(self, query: str, *, limit: int = 10, entities: NDArray[np.bool_] | None = None) -> list[Match]:
        """Return the entities whose names answer `query` best, one row an entity, at most `limit`.

        Best score first; equals: preferred names before aliases, shorter names first, then the entity whose preferred
        names answer better as a whole, then by entity number. `entities` is a mask over entity numbers: others are
        left out. Only the first 200 characters of the query are looked at. A query without a letter or digit finds
        nothing.

        >>> index = NameIndex([Name(7, "العقيدات", preferred=True), Name(8, "Hezbollah (Lebanon)", preferred=True)])
        >>> [(match.entity, match.name) for match in index.search("Egaidat")]
        [(7, 'العقيدات')]

        Raises:
            NameQueryError: `limit` is less than 1, or `entities` is too short for the entities of this index.
        """
        if limit < 1:
            raise NameQueryError(parameter="limit", value=str(limit), accepted="use 1 or more")
        if not len(self._table):
            return []
        allowed = self._allowed(entities)
        readings = Question.readings(query)
        fetched = [self._candidates(reading, allowed) for reading in readings]
        rows = np.unique(np.concatenate(fetched)) if fetched else np.empty(0, dtype=np.int64)
        return self._ranked(readings, rows, limit) if len(rows) else []

    def may_name(self, text: str) -> bool:
        """Tell, far quicker than a search, whether one may find a name that is all but equal: scored 0.95 or more.

        Of the pairs of the tests that score so, 493 of 500 are told. Initials are looked up.
        """
        if not self._keys.isdisjoint(keys([text[:LONGEST_QUERY]])):
            return True
        return is_abbreviation(text) and any(self._initialled(reading) for reading in Question.readings(text))

    def mentions(self, text: str) -> list[Mention]:
        """Return the entities that a running text names, in its order; see `MentionFinder.find`."""
        return self._finder.find(text)

    @cached_property
    def _grams(self) -> GramIndex:
        return GramIndex(self._table.skeletons())

    @cached_property
    def _keys(self) -> frozenset[str]:
        return keys([name.text for name in self._names])

    @cached_property
    def _finder(self) -> MentionFinder:
        return MentionFinder(self._names)

    @cached_property
    def _by_initials(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for texts in (self._table.bare, self._table.folded):
            for row, letters in enumerate(_INITIAL.sub(r"\1", "\n".join(texts)).split("\n")):
                if len(letters) > 1:
                    found[letters].append(row)
                    found[letters.translate(_ROMAN_INITIALS)].append(row)
        return found

    def _allowed(self, entities: NDArray[np.bool_] | None) -> NDArray[np.bool_] | None:
        if entities is None:
            return None
        if len(entities) <= self._table.entity.max():
            given = f"a mask of {len(entities)}"
            raise NameQueryError(
                parameter="entities", value=given, accepted=f"use {self._table.entity.max() + 1} or more"
            )
        allowed: NDArray[np.bool_] = entities[self._table.entity]
        return allowed

    def _candidates(self, question: Question, allowed: NDArray[np.bool_] | None) -> Numbers:
        known = self._by_key.get(question.key, []) + self._initialled(question) + list(self._within(question))
        equal = np.array(known, dtype=np.int64)
        fetched = [equal, self._with_words(question, allowed)]
        if not question.is_abbreviation:
            fetched.append(self._grams.nearest(question.skeleton, _CANDIDATES, allowed))
        rows: Numbers = np.unique(np.concatenate(fetched))
        return rows if allowed is None else rows[allowed[rows]]

    def _initialled(self, question: Question) -> list[int]:
        return self._by_initials.get(question.key, []) if 1 < len(question.key) <= _MOST_INITIALS else []

    def _within(self, question: Question) -> dict[int, float]:
        """Return the rows whose whole names stand in a question that says more, with their scores."""
        found = whole_names(question, self._table, self._by_key)
        return {row: within_score(question, self._table, words) for row, words in found}

    def _with_words(self, question: Question, allowed: NDArray[np.bool_] | None) -> Numbers:
        """Return rows with the words of the question, their translations, or words that begin like the last one."""
        table = self._table
        shared = np.zeros(len(table), dtype=np.float32)
        for word, meaning in zip(question.words, question.meanings, strict=True):
            number = bisect_left(table.vocabulary, word)
            half_typed = word + "\uffff" if word is question.words[-1] else word + "\0"
            shared[self._words.rows_between(number, bisect_left(table.vocabulary, half_typed))] += 1.0
            if meaning:
                shared[self._meanings.rows(meaning)] += 0.4
        shared /= np.diff(table.starts) + 1
        if allowed is not None:
            shared *= allowed
        return most(shared, _CANDIDATES)

    def _scored(self, readings: list[Question], rows: Numbers) -> NDArray[np.float64]:
        """Return the best score of each row; what only the reading without its qualifier finds is not quite equal."""
        score = np.zeros(len(rows))
        for place, reading in enumerate(readings):
            initialled = np.isin(rows, self._initialled(reading))
            within = self._within(reading)
            own = np.maximum(scores(reading, self._table, rows), np.where(initialled, INITIALS_SCORE, 0.0))
            own = np.maximum(own, [within.get(row, 0.0) for row in rows.tolist()])
            score = np.maximum(score, own if place == 0 else np.minimum(own, UNQUALIFIED_SCORE))
        rounded: NDArray[np.float64] = np.round(score, _DECIMALS)
        return rounded

    def _ranked(self, readings: list[Question], rows: Numbers, limit: int) -> list[Match]:
        table = self._table
        score = self._scored(readings, rows)
        lengths = np.array([len(self._names[number].text) for number in table.name[rows]])
        order = np.lexsort((table.entity[rows], lengths, table.standing[rows], -score))
        best: dict[int, int] = {}
        for place in order.tolist():
            if score[place] < _LOWEST_SCORE:
                break
            best.setdefault(int(table.entity[rows[place]]), place)
        found = [
            _Found(
                -float(score[place]), int(table.standing[rows[place]]), int(lengths[place]), entity, int(rows[place])
            )
            for entity, place in best.items()
        ]
        return [
            Match(entity=one.entity, score=-one.negative_score, name=self._names[table.name[one.row]].text)
            for one in self._ties_settled(readings, found)[:limit]
        ]

    def _ties_settled(self, readings: list[Question], found: list[_Found]) -> list[_Found]:
        """Sort, putting first of equals the entity whose preferred names answer better as a whole."""
        tied = {key for key, count in Counter(place[:3] for place in found).items() if count > 1}
        entities = [place.entity for place in found if place[:3] in tied]
        table = self._table
        rows = np.flatnonzero(np.isin(table.entity, entities) & (table.standing == 0) & ~table.shortened)
        answers: dict[int, list[float]] = defaultdict(list)
        if len(rows):
            for entity, score in zip(table.entity[rows].tolist(), self._scored(readings, rows).tolist(), strict=True):
                answers[entity].append(score)
        worse = {entity: -sum(own) / len(own) for entity, own in answers.items()}
        return sorted(found, key=lambda place: (*place[:3], worse.get(place.entity, 0.0), place.entity))
