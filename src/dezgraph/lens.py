"""The lens: which part of a graph is being looked at. The one idea that every question shares.

`Lens` is what was asked for, checked and in canonical form; equal lenses compare equal and make equal
cache keys. `Sieve` is a lens ground for one graph: it tells which relationships pass, for all rows at
once or for a few, at the cost of a handful of comparisons over columns and without building anything.

What passes: the type, family, sign and support are asked for; both ends are of the kinds asked for; at
least one claim asserts the relationship, is not withdrawn, and meets `known`, `min_grade`, `source` and
`not_source`; and it holds on the day or within the window, certainly or possibly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.columns import ASSERTS
from dezgraph.dates import (
    UNBOUNDED_FUTURE,
    UNBOUNDED_PAST,
    bounds,
    certain_within,
    day,
    isoformat,
    possible_within,
)
from dezgraph.edtf import OPEN
from dezgraph.errors import DateError, GradeError, LensError
from dezgraph.grades import NO_GRADE, Grade, best_codes, meets_mask
from dezgraph.names import nearest

if TYPE_CHECKING:
    from dezgraph.columns import Columns
    from dezgraph.graph import Graph
    from dezgraph.model import Claim

__all__ = ["OPTIONS", "Lens", "Option", "Sieve", "lens_of"]

Days: TypeAlias = npt.NDArray[np.int32]
Mask: TypeAlias = npt.NDArray[np.bool_]
Rows: TypeAlias = npt.NDArray[np.int32]

_SIGNS: Final = {"+": 1, "+1": 1, "1": 1, " ": 1, "positive": 1, "-": -1, "-1": -1, "negative": -1}
_NO_SIGNS: Final = {"0": 0, "neutral": 0}
_CERTAINTIES: Final = ("certain", "possible")
_MOST_NAMED: Final = 20


@dataclass(frozen=True, slots=True)
class Lens:
    """One way of looking. An empty tuple or None asks for nothing; days are ints since 1970-01-01."""

    at: int | None = None
    first: int | None = None
    last: int | None = None
    certainty: str = "possible"
    known: int | None = None
    type: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    sign: tuple[int, ...] = ()
    support: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    min_grade: Grade | None = None
    source: tuple[str, ...] = ()
    not_source: tuple[str, ...] = ()
    scenario: str | None = None

    @property
    def window(self) -> tuple[int, int] | None:
        """The first and the last day that are looked at; None where no date is asked for."""
        if self.at is not None:
            return self.at, self.at
        if self.first is None and self.last is None:
            return None
        return (
            UNBOUNDED_PAST if self.first is None else self.first,
            UNBOUNDED_FUTURE if self.last is None else self.last,
        )

    def as_options(self) -> dict[str, Any]:
        """Return the options that were set, by their public names, as strings and lists of strings."""
        return {option.name: option.shown(self) for option in OPTIONS if option.is_set(self)}


@dataclass(frozen=True, slots=True)
class Option:
    """One option of the lens, as every interface shows it: HTTP parameter, command-line option, keyword."""

    name: str
    field: str
    explanation: str
    example: str
    read: Callable[[Sequence[str], Graph], Any]
    show: Callable[[Any], Any]
    several: bool = False
    choices: tuple[str, ...] = ()

    def is_set(self, lens: Lens) -> bool:
        """Tell whether a lens asks for anything by this option."""
        return bool(getattr(lens, self.field) != _DEFAULTS[self.field])

    def shown(self, lens: Lens) -> Any:
        """Return the value as it is written, for answers that repeat their lens."""
        return self.show(getattr(lens, self.field))


def lens_of(graph: Graph, options: Mapping[str, Any], *, base: Lens | None = None) -> Lens:
    """Return the lens that `options` describe: public names to strings, or to lists of strings.

    A string may list several values with commas. Options of `base` stay unless they are given again.

    Raises:
        LensError: no such option, or a value that it does not take; the nearest valid one is named.
        DateError: not a date. GradeError: not a grade.
    """
    changes: dict[str, Any] = {}
    for name, value in options.items():
        option = _BY_NAME.get(name)
        if option is None:
            raise LensError(name, "", f"the lens has no such option{_hint(name, _BY_NAME)}")
        if value is not None and (values := _values(value, option)):
            changes[option.field] = option.read(values, graph)
    lens = Lens(**changes) if base is None else replace(base, **changes)
    _check(lens)
    return lens


def _values(value: Any, option: Option) -> list[str]:
    given = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
    texts = [str(one) for one in given]
    if option.several:
        # A lone blank is how a plus sign arrives in an address.
        return [part.strip() or part for text in texts for part in text.split(",") if part]
    if len(texts) > 1:
        raise LensError(option.name, ", ".join(texts), "give it once")
    return texts


def _check(lens: Lens) -> None:
    if lens.at is not None and (lens.first is not None or lens.last is not None):
        raise LensError("at", _as_day(lens.at), "use either at, or from and until")
    if lens.window and lens.window[0] > lens.window[1]:
        raise LensError("from", _as_day(lens.window[0]), "use a from that is not after until")


class Sieve:
    """A lens ground for the columns of one graph."""

    def __init__(self, graph: Graph, lens: Lens) -> None:
        self._columns: Columns = graph.columns
        self._lens = lens
        self._types = _type_table(graph, lens)
        self._support = _support_bits(graph, lens)
        self._documents = _document_table(graph, lens)
        self._entities = graph.of_kinds(lens.kind) if lens.kind else None

    def passing(self, rows: Rows | None = None, *, focus: int | None = None) -> Mask:
        """Return which relationships pass: all, or those in `rows`. O(rows and their claims).

        `focus` is the entity that is asked about: `kind` speaks of the others.
        """
        columns = self._columns
        mask = np.ones(len(columns) if rows is None else len(rows), dtype=bool)
        if self._types is not None:
            mask &= self._types.take(_pick(columns.type, rows))
        if self._support is not None:
            mask &= (_pick(columns.support, rows) & self._support) != 0
        if self._entities is not None:
            mask &= self._is_of_kind(columns.source, rows, focus) & self._is_of_kind(columns.target, rows, focus)
        if self._lens.window is not None:
            mask &= self._holding(rows, certain=self._lens.certainty == "certain")
        if self._asks_of_claims:
            mask &= self._has_claim(rows)
        elif columns.has_withdrawn_claims or not columns.all_assert:
            mask &= _pick(columns.standing_grades, rows) != NO_GRADE
        return mask

    def certain(self, rows: Rows | None = None) -> Mask | None:
        """Return which relationships hold certainly when the lens looks; None where it asks for no date."""
        return None if self._lens.window is None else self._holding(rows, certain=True)

    def grades(self, rows: Rows) -> npt.NDArray[np.uint8]:
        """Return the code of the best grade among the asserting claims that pass, for each row."""
        if not self._asks_of_claims:
            return self._columns.standing_grades[rows]
        starts, claims = _claims_of(self._columns, rows)
        codes = np.where(self._claims_passing(claims), self._columns.claim_grade[claims], np.uint8(NO_GRADE))
        return best_codes(codes, starts[:-1].astype(np.intp)) if len(rows) else codes

    def claims(self, row: int) -> Mask:
        """Return which claims of one relationship the lens lets through, whatever their stance."""
        where = self._columns.claims(row)
        return self._claims_in_view(np.arange(where.start, where.stop, dtype=np.int32))

    def is_end_known(self, row: int) -> bool:
        """Tell whether the end of a relationship was known by the day `known`."""
        return self._lens.known is None or bool(self._columns.end_seen[row] <= self._lens.known)

    def is_asserted(self, claims: Sequence[Claim]) -> bool:
        """Tell whether any claim of a record that has no row, such as an event, passes and asserts it.

        One without any claim passes where the lens does not ask for any.
        """
        lens = self._lens
        if not claims:
            return lens.known is None and lens.min_grade is None and self._documents is None
        return any(claim.stance == "asserts" and self._lets_through(claim) for claim in claims)

    def _lets_through(self, claim: Claim) -> bool:
        lens = self._lens
        withdrawn = UNBOUNDED_FUTURE if claim.withdrawn is None else bounds(claim.withdrawn).latest
        is_out = lens.known is None or self._day_out(claim) <= lens.known
        is_in = withdrawn == UNBOUNDED_FUTURE or (lens.known is not None and withdrawn > lens.known)
        is_good = lens.min_grade is None or Grade.parse(claim.grade).meets(lens.min_grade)
        is_wanted = (not lens.source or claim.document in lens.source) and claim.document not in lens.not_source
        return is_out and is_in and is_good and is_wanted

    @staticmethod
    def _day_out(claim: Claim) -> int:
        """Return the day by which a claim was certainly published, or else recorded."""
        days = (bounds(text).latest for text in (claim.published, claim.recorded) if text)
        return next((day for day in days if day != UNBOUNDED_FUTURE), UNBOUNDED_FUTURE)

    @property
    def _asks_of_claims(self) -> bool:
        return self._lens.known is not None or self._lens.min_grade is not None or self._documents is not None

    def _is_of_kind(self, ends: Rows, rows: Rows | None, focus: int | None) -> Mask:
        assert self._entities is not None
        picked = _pick(ends, rows)
        mask = self._entities.take(picked)
        return mask if focus is None else mask | (picked == focus)

    def _holding(self, rows: Rows | None, *, certain: bool) -> Mask:
        """Return what holds within the window, as far as the day `known` could tell."""
        columns, window = self._columns, self._lens.window
        assert window is not None
        if certain:
            return certain_within(_pick(columns.start_latest, rows), self._certain_ends(rows), *window)
        return possible_within(_pick(columns.start_earliest, rows), self._possible_ends(rows), *window)

    def _possible_ends(self, rows: Rows | None) -> Days:
        """Return the last day on which each may hold: any day, where its end was not known yet."""
        ends = _pick(self._columns.end_latest, rows)
        return ends if self._lens.known is None else np.where(self._unseen(rows), np.int32(UNBOUNDED_FUTURE), ends)

    def _certain_ends(self, rows: Rows | None) -> Days:
        """Return the last day on which each surely holds: that of its newest claim, where its end was not known yet."""
        columns = self._columns
        ends = _pick(columns.end_earliest, rows)
        if self._lens.known is None:
            return ends
        starts, claims = (columns.claim_starts, None) if rows is None else _claims_of(columns, rows)
        asserting = self._published(claims) & (_pick(columns.claim_stance, claims) == ASSERTS)
        days = np.where(asserting, _pick(columns.claim_written, claims), np.int32(UNBOUNDED_PAST))
        if rows is None:
            newest = columns.newest_of(days)
        else:
            newest = np.maximum.reduceat(days, starts[:-1]) if len(rows) else ends
        return np.where(self._unseen(rows), np.maximum(newest, _pick(columns.start_earliest, rows)), ends)

    def _unseen(self, rows: Rows | None) -> Mask:
        """Return whose end no claim published by the day `known` could know of."""
        return np.asarray(_pick(self._columns.end_seen, rows) > self._lens.known)

    def _has_claim(self, rows: Rows | None) -> Mask:
        if rows is None:
            return self._columns.of_any_claim(self._claims_passing(None))
        starts, claims = _claims_of(self._columns, rows)
        passing = self._claims_passing(claims)
        return np.asarray(np.logical_or.reduceat(passing, starts[:-1])) if len(starts) > 1 else passing

    def _claims_passing(self, claims: Rows | None) -> Mask:
        """Return which claims assert and are let through."""
        columns = self._columns
        mask = self._claims_in_view(claims)
        if self._lens.min_grade is not None:
            mask &= meets_mask(_pick(columns.claim_grade, claims), self._lens.min_grade)
        if not columns.all_assert:
            mask &= _pick(columns.claim_stance, claims) == ASSERTS
        return mask

    def _claims_in_view(self, claims: Rows | None) -> Mask:
        """Return which claims were published and not withdrawn, and come from the documents asked for."""
        mask = self._published(claims)
        if self._documents is not None:
            mask &= self._documents.take(_pick(self._columns.claim_document, claims))
        return mask

    def _published(self, claims: Rows | None) -> Mask:
        """Return which claims were published, and not withdrawn, by the day `known`, or by now."""
        columns, known = self._columns, self._lens.known
        mask = np.ones(len(columns.claim_grade) if claims is None else len(claims), dtype=bool)
        if known is not None:
            mask &= _pick(columns.claim_known, claims) <= known
        if columns.has_withdrawn_claims:
            withdrawn = _pick(columns.claim_withdrawn, claims)
            mask &= withdrawn > (UNBOUNDED_FUTURE - 1 if known is None else known)
        return mask


def _pick(column: npt.NDArray[Any], rows: Rows | None) -> npt.NDArray[Any]:
    return column if rows is None else column[rows]


def _claims_of(columns: Columns, rows: Rows) -> tuple[Rows, Rows]:
    """Return the claims of some rows, one after the other, and where those of each begin."""
    begin, end = columns.claim_starts[rows], columns.claim_starts[rows + 1]
    starts = np.zeros(len(rows) + 1, dtype=np.int32)
    np.cumsum(end - begin, out=starts[1:])
    claims = np.arange(starts[-1], dtype=np.int32) + np.repeat(begin - starts[:-1], end - begin)
    return starts, claims


def _type_table(graph: Graph, lens: Lens) -> Mask | None:
    """Return which relationship types pass, by number; None where all do."""
    if not (lens.type or lens.family or lens.sign):
        return None
    vocabulary = graph.vocabulary
    wanted = {token for type_ in lens.type for token in vocabulary.narrower_types(type_)}
    return np.array(
        [
            (not lens.type or term.token in wanted)
            and (not lens.family or term.family in lens.family)
            and (not lens.sign or term.sign in lens.sign)
            for term in vocabulary.types.values()
        ],
        dtype=bool,
    )


def _support_bits(graph: Graph, lens: Lens) -> np.uint32 | None:
    if not lens.support:
        return None
    vocabulary = graph.vocabulary
    wanted = {token for support in lens.support for token in vocabulary.narrower_supports(support)}
    return np.uint32(sum(1 << number for number, token in enumerate(vocabulary.supports) if token in wanted))


def _document_table(graph: Graph, lens: Lens) -> Mask | None:
    if not (lens.source or lens.not_source):
        return None
    table = np.full(len(graph.numbering.documents), not lens.source, dtype=bool)
    table[[graph.document_number(name) for name in lens.source]] = True
    table[[graph.document_number(name) for name in lens.not_source]] = False
    return table


# -- reading and showing the options


def _read_day(name: str) -> Callable[[Sequence[str], Graph], int]:
    def read(values: Sequence[str], _: Graph) -> int:
        try:
            return day(values[0])
        except DateError as error:
            raise DateError(values[0], error.accepted, name) from None

    return read


def _read_bound(name: str, side: str) -> Callable[[Sequence[str], Graph], int]:
    def read(values: Sequence[str], _: Graph) -> int:
        try:
            return int(getattr(bounds(values[0]), side))
        except DateError as error:
            raise DateError(values[0], error.accepted, name) from None

    return read


def _read_grade(values: Sequence[str], _: Graph) -> Grade:
    try:
        return Grade.parse(values[0])
    except GradeError as error:
        raise GradeError(values[0], error.accepted, "min_grade") from None


def _read_terms(name: str, list_name: str) -> Callable[[Sequence[str], Graph], tuple[str, ...]]:
    def read(values: Sequence[str], graph: Graph) -> tuple[str, ...]:
        return _known(name, values, getattr(graph.vocabulary, list_name))

    return read


def _read_signs(values: Sequence[str], _: Graph) -> tuple[int, ...]:
    signs = _SIGNS | _NO_SIGNS
    for value in values:
        if value not in signs:
            raise LensError("sign", value, "use + or positive, - or negative, 0 or neutral")
    return tuple(sorted({signs[value] for value in values}))


def _read_certainty(values: Sequence[str], _: Graph) -> str:
    if values[0] not in _CERTAINTIES:
        raise LensError("certainty", values[0], "use certain or possible")
    return values[0]


def _read_documents(name: str) -> Callable[[Sequence[str], Graph], tuple[str, ...]]:
    def read(values: Sequence[str], graph: Graph) -> tuple[str, ...]:
        return _known(name, values, graph.documents)

    return read


def _read_scenario(values: Sequence[str], graph: Graph) -> str:
    return _known("scenario", values, graph.scenario_ids)[0]


def _known(name: str, values: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    accepted = known if isinstance(known, Mapping) else set(known)
    for value in values:
        if value not in accepted:
            raise LensError(name, value, f"there is no such {name.removeprefix('not_')} here{_hint(value, accepted)}")
    return tuple(sorted(set(values)))


def _hint(value: str, known: Iterable[str]) -> str:
    if near := nearest(value, known):
        return f"; did you mean {', '.join(near)}"
    words = sorted(known)
    more = [f"and {len(words) - _MOST_NAMED} more"] if len(words) > _MOST_NAMED else []
    return f"; there are {', '.join([*words[:_MOST_NAMED], *more])}" if words else ""


def _as_day(day: int) -> str:
    return isoformat(day) or OPEN


def _as_sign(sign: int) -> str:
    return {1: "+", -1: "-"}.get(sign, "0")


OPTIONS: Final[tuple[Option, ...]] = (
    Option("at", "at", "Day on which it holds.", "2017-11-03", _read_day("at"), _as_day),
    Option(
        "from",
        "first",
        "First day of a window (a day, month or year).",
        "2017",
        _read_bound("from", "earliest"),
        _as_day,
    ),
    Option(
        "until",
        "last",
        "Last day of the window (a day, month or year).",
        "2018-06",
        _read_bound("until", "latest"),
        _as_day,
    ),
    Option(
        "certainty",
        "certainty",
        "`possible` also shows what may hold, given that days are not fully known; `certain` does not.",
        "certain",
        _read_certainty,
        str,
        choices=_CERTAINTIES,
    ),
    Option(
        "known",
        "known",
        "Day by which claims were published: what could be known then.",
        "2019-01-01",
        _read_day("known"),
        _as_day,
    ),
    Option(
        "type",
        "type",
        "Relationship types, with all narrower ones.",
        "backs",
        _read_terms("type", "types"),
        list,
        several=True,
    ),
    Option("family", "family", "Families of types.", "alliance", _read_terms("family", "families"), list, several=True),
    Option(
        "sign",
        "sign",
        "`+` friendly, `-` hostile, `0` neither.",
        "+",
        _read_signs,
        lambda signs: [_as_sign(s) for s in signs],
        several=True,
    ),
    Option(
        "support",
        "support",
        "What is given, with all narrower categories.",
        "weapons",
        _read_terms("support", "supports"),
        list,
        several=True,
    ),
    Option(
        "kind",
        "kind",
        "Kinds of entity at both ends, with all narrower ones; an entity asked about is exempt.",
        "Actor",
        _read_terms("kind", "kinds"),
        list,
        several=True,
    ),
    Option(
        "min_grade",
        "min_grade",
        "Worst Admiralty grade of a claim that counts; F or 6 asks for nothing.",
        "C3",
        _read_grade,
        str,
    ),
    Option(
        "source",
        "source",
        "Only claims of these source documents.",
        "article-deir-ez-zor",
        _read_documents("source"),
        list,
        several=True,
    ),
    Option(
        "not_source",
        "not_source",
        "Without the claims of these source documents.",
        "article-deir-ez-zor",
        _read_documents("not_source"),
        list,
        several=True,
    ),
    Option(
        "scenario",
        "scenario",
        "A future whose changes are laid over the graph.",
        "scenario-continued-conflict",
        _read_scenario,
        str,
    ),
)
_BY_NAME: Final = {option.name: option for option in OPTIONS}
_DEFAULTS: Final = {field.name: field.default for field in fields(Lens)}
