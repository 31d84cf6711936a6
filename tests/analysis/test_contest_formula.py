"""The contest index is what its document says: the formula of docs/analysis.md, worked out from the records."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, product
from math import prod
from pathlib import Path
from typing import Any

import pytest

from dezgraph.analysis import contest
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.model import Relationship
from dezgraph.network import Network
from dezgraph.view import View

STAKES = {"controls": 1.0, "contests": 1.0, "seeks-control-of": 0.5, "competes-over": 0.5, "owns-share-of": 0.5}
TIMELESS = (-(2**40), 2**40)
DOCUMENT = Path(__file__).parents[2] / "docs" / "analysis.md"


def stake(view: View, type: str) -> float:
    vocabulary = view.content.vocabulary
    term = vocabulary.types[type]
    if term.family != "control" or term.past:
        return 0
    return max((most for token, most in STAKES.items() if type in vocabulary.narrower_types(token)), default=0.25)


def bounds(view: View) -> dict[str, tuple[int, ...]]:
    """Return the days on which each relationship may begin, surely holds first and last, and may end."""
    days = zip(*(each.tolist() for each in view.sieve.spans(view.rows)), strict=True)
    return {view.content.relationship_id(row): span for row, span in zip(view.rows.tolist(), days, strict=True)}


def time(one: tuple[int, ...], other: tuple[int, ...], window: tuple[int, int]) -> float:
    for first, second in ((one, other), (other, one)):
        if (first[2:] == second[:2] and first[2] > first[0]) or first[3] <= second[0]:
            return 0
    if max(one[0], other[0], window[0]) > min(one[3], other[3], window[1]):
        return 0
    return 1 if max(one[1], other[1], window[0]) <= min(one[2], other[2], window[1]) else 0.5


def enmity(view: View, held: list[Relationship], pair: tuple[str, str]) -> float:
    types = view.content.vocabulary.types
    between = [types[one.type] for one in held if {one.source, one.target} == set(pair)]
    if any(term.sign < 0 for term in between):
        return 1
    return 0.25 if any(term.sign > 0 or term.family == "structure" for term in between) else 0.5


def claims_on(view: View) -> dict[str, dict[str, list[Relationship]]]:
    """Return the relationships of each claimant of each thing."""
    found: dict[str, dict[str, list[Relationship]]] = {}
    for one in map(view.content.relationship, view.rows.tolist()):
        if stake(view, one.type) and one.source != one.target:
            found.setdefault(one.target, {}).setdefault(one.source, []).append(one)
    return found


def by_the_formula(view: View, target: str, *, together: bool = True) -> float:
    """Return the index, one pair of relationships at a time; or as if stakes and time were each at their most."""
    held = [view.content.relationship(row) for row in view.rows.tolist()]
    days, window = bounds(view), view.lens.window or TIMELESS
    left = []
    for (i, of_i), (j, of_j) in combinations(claims_on(view).get(target, {}).items(), 2):
        stakes = [(stake(view, r.type), stake(view, s.type)) for r, s in product(of_i, of_j)]
        times = [time(days[r.id], days[s.id], window) for r, s in product(of_i, of_j)]
        most = max(one * other * shared for (one, other), shared in zip(stakes, times, strict=True))
        if not together:
            most = max(one for one, _ in stakes) * max(other for _, other in stakes) * max(times)
        left.append(1 - enmity(view, held, (i, j)) * most)
    return 1 - prod(left)


@pytest.mark.parametrize(
    "options",
    [{"at": "2018-06-01"}, {"at": "2014-07-15"}, {}, {"from": "2017", "until": "2018"},
     {"at": "2018-06-01", "certainty": "certain"}, {"at": "2018-06-01", "min_grade": "B3"}],
    ids=str,
)  # fmt: skip
def test_every_shipped_index_is_that_of_the_formula(shipped: Graph, options: dict[str, Any]) -> None:
    view = View(shipped, lens_of(shipped, options))
    found = {one.entity: one.index for one in view.contests("Entity")}
    assert found == pytest.approx({id: by_the_formula(view, id) for id in claims_on(view)}, abs=1e-12)
    assert any(found.values())


def test_stakes_and_time_are_taken_together(network_of: Callable[[str], Network], tie: Callable[..., str]) -> None:
    """A held it when B was not there, and only sought it when B held it."""
    view = network_of(
        "id:a a dz:ArmedGroup . id:b a dz:ArmedGroup . id:field a dz:OilField .\n"
        + tie("a fights b", validFrom='"2012-01-01"', validUntil='"2020-12-31"')
        + tie("a controls field", validFrom='"2012-01-01"', validUntil='"2013-12-31"')
        + tie("a seeks-control-of field", validFrom='"2015-01-01"', validUntil='"2020-12-31"')
        + tie("b controls field", validFrom='"2016-01-01"', validUntil='"2018-12-31"')
    )
    assert view.contest("field").index == by_the_formula(view, "field") == 0.5
    assert by_the_formula(view, "field", together=False) == 1


def test_the_document_and_the_module_give_the_same_formula() -> None:
    block = DOCUMENT.read_text(encoding="utf-8").partition("```text\nclash(i, j)")[2].partition("```")[0]
    lines = ("clash(i, j)" + block).strip().splitlines()
    assert len(lines) == 2
    assert all(f"    {line}\n" in (contest.__doc__ or "") for line in lines)
