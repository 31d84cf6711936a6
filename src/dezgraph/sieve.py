"""The sieve: a lens ground for one graph. It tells which relationships pass.

For all rows at once or for a few, at the cost of a handful of comparisons over columns and without building
anything.

What passes: the type, family, sign and support are asked for; both ends are of the kinds asked for; at
least one claim asserts the relationship, is not withdrawn, and meets `known`, `min_grade`, `source` and
`not_source`; and it holds on the day or within the window, certainly or possibly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import numpy.typing as npt

from dezgraph.columns import ASSERTS, Days, Mask
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, bounds, certain_within, possible_within
from dezgraph.grades import NO_GRADE, Codes, Grade, best_codes, meets_mask
from dezgraph.lens import Lens
from dezgraph.scenario import OWN

if TYPE_CHECKING:
    from dezgraph.columns import Columns
    from dezgraph.graph import Graph
    from dezgraph.model import Claim

__all__ = ["Sieve"]

Rows: TypeAlias = npt.NDArray[np.int32]
Test: TypeAlias = Callable[[Rows | None], Mask]

_SPARSE = 16
"""Where fewer than one row in so many is left, it is quicker to pick these than to compare whole columns."""


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
        mask = np.ones(len(self._columns) if rows is None else len(rows), dtype=bool)
        for test in self._tests(focus):
            if _SPARSE * np.count_nonzero(mask) >= len(mask):
                mask &= test(rows)
            else:
                left = np.flatnonzero(mask).astype(np.int32)
                mask[left] = test(left if rows is None else rows[left])
        return mask

    def certain(self, rows: Rows | None = None) -> Mask | None:
        """Return which relationships hold certainly when the lens looks; None where it asks for no date."""
        return None if self._lens.window is None else self._holding(rows, certain=True)

    def possible(self, rows: Rows | None = None) -> Mask | None:
        """Return which relationships hold, certainly or possibly, when the lens looks; None as in `certain`."""
        return None if self._lens.window is None else self._holding(rows, certain=False)

    def grades(self, rows: Rows) -> Codes:
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

    def claims_of(self, rows: Rows) -> tuple[Rows, Rows, Mask]:
        """Return the claims of some rows, those of row i from `starts[i]` to `starts[i + 1]`: starts, claims, a mask.

        The mask tells which the lens lets through; a claim that asserts only where its grade meets `min_grade`.
        """
        starts, claims = _claims_of(self._columns, rows)
        mask = self._claims_in_view(claims)
        if self._lens.min_grade is not None:
            is_good = meets_mask(self._columns.claim_grade[claims], self._lens.min_grade)
            mask &= is_good | (self._columns.claim_stance[claims] != ASSERTS)
        return starts, claims, mask

    def spans(self, rows: Rows) -> tuple[Days, Days, Days, Days]:
        """Return the earliest and latest day on which rows start, and those on which they end.

        That is as far as the day `known` could tell: what ended unseen may go on for
        good, and certainly did until the newest claim that was out.
        """
        columns = self._columns
        begins, settled = columns.start_earliest[rows], columns.start_latest[rows]
        ends, ends_last = columns.end_earliest[rows], columns.end_latest[rows]
        if self._lens.known is None or not len(rows):
            return begins, settled, ends, ends_last
        starts, claims = _claims_of(columns, rows)
        asserting = self._published(claims) & (columns.claim_stance[claims] == ASSERTS)
        days = np.where(asserting, columns.claim_written[claims], np.int32(UNBOUNDED_PAST))
        shown, unseen = np.maximum(np.maximum.reduceat(days, starts[:-1]), begins), self.unseen(rows)
        return begins, settled, np.where(unseen, shown, ends), np.where(unseen, np.int32(UNBOUNDED_FUTURE), ends_last)

    def is_end_known(self, row: int) -> bool:
        """Tell whether the end of a relationship was known by the day `known`; one that nobody states never was."""
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

    def _tests(self, focus: int | None) -> Iterator[Test]:
        """Yield what is asked of a relationship, the cheapest first: what comes later is asked of fewer."""
        if self._support is not None:
            yield self._gives
        if self._types is not None:
            yield self._is_of_type
        if self._entities is not None:
            yield partial(self._is_of_kind, focus=focus)
        if self._lens.window is not None:
            yield partial(self._holding, certain=self._lens.certainty == "certain")
        if self._asks_of_claims:
            yield self._has_claim
        elif self._columns.has_withdrawn_claims or not self._columns.all_assert:
            yield self._is_graded

    def _gives(self, rows: Rows | None) -> Mask:
        return np.asarray((_pick(self._columns.support, rows) & self._support) != 0)

    def _is_of_type(self, rows: Rows | None) -> Mask:
        assert self._types is not None
        return self._types.take(_pick(self._columns.type, rows))

    def _is_of_kind(self, rows: Rows | None, focus: int | None) -> Mask:
        assert self._entities is not None
        sources, targets = _pick(self._columns.source, rows), _pick(self._columns.target, rows)
        if focus is None:
            return self._entities.take(sources) & self._entities.take(targets)
        mask = self._entities.take(sources) | (sources == focus)
        mask &= self._entities.take(targets) | (targets == focus)
        return np.asarray(mask)

    def _is_graded(self, rows: Rows | None) -> Mask:
        return np.asarray(_pick(self._columns.standing_grades, rows) != NO_GRADE)

    def _holding(self, rows: Rows | None, *, certain: bool) -> Mask:
        """Return what holds within the window, as far as the day `known` could tell."""
        columns, window = self._columns, self._lens.window
        assert window is not None
        if certain:
            starts, ends = _pick(columns.start_latest, rows), _pick(columns.end_earliest, rows)
            mask = certain_within(starts, ends, *window)
        else:
            starts, ends = _pick(columns.start_earliest, rows), _pick(columns.end_latest, rows)
            mask = possible_within(starts, ends, *window)
        if self._lens.known is None:
            return mask
        begun = starts <= window[1]
        if certain:
            begun &= self._is_shown(rows, window[0])
        return np.where(self.unseen(rows), begun, mask)

    def _is_shown(self, rows: Rows | None, day: int) -> Mask:
        """Return what starts on a day or later, or still was in place by a claim that was out by the day `known`."""
        columns = self._columns

        def shows(claims: Rows | None) -> Mask:
            asserting = self._published(claims) & (_pick(columns.claim_stance, claims) == ASSERTS)
            return np.asarray(asserting & (_pick(columns.claim_written, claims) >= day))

        shown = self._any_claim(rows, shows)
        return np.asarray(shown | (_pick(columns.start_earliest, rows) >= day))

    def unseen(self, rows: Rows | None) -> Mask:
        """Return whose end no claim published by the day `known` could know of: of which `is_end_known` is False."""
        known = UNBOUNDED_FUTURE if self._lens.known is None else self._lens.known
        return np.asarray(_pick(self._columns.end_seen, rows) > known)

    def _has_claim(self, rows: Rows | None) -> Mask:
        return self._any_claim(rows, self._claims_passing)

    def _any_claim(self, rows: Rows | None, test: Test) -> Mask:
        """Return which relationships have a claim that passes a test."""
        if rows is None:
            return self._columns.of_any_claim(test(None))
        starts, claims = _claims_of(self._columns, rows)
        passing = test(claims)
        return np.asarray(np.logical_or.reduceat(passing, starts[:-1])) if len(rows) else passing

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
    for ids, is_in in ((lens.source, True), (lens.not_source, False)):
        # the source of a scenario of one's own is not in the graph without it
        table[[graph.document_number(id) for id in ids if id != OWN or OWN in graph.documents]] = is_in
    return table
