"""Whatever is asked of paths, the answer is that of trying every path with every choice of relationships."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.analysis.paths import search as paths_search
from dezgraph.analysis.paths.model import Path
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.grades import GRADES, Grade
from dezgraph.view import View

NAMES = "abcdef"
TYPES = ("backs", "allied-with", "strikes", "opposes", "part-of", "near")
SIGNS = {"backs": 1, "allied-with": 1, "strikes": -1, "opposes": -1, "part-of": 0, "near": 0}
SYMMETRIC = {"allied-with", "opposes", "near"}
LENSES = ({}, {}, {"at": "2013-06-01"}, {"from_": "2012", "until": "2015"}, {"min_grade": "C3"}, {"kind": "State"},
          {"from_": "2013", "until": "2016", "certainty": "certain"}, {"known": "2014-01-01"})  # fmt: skip

ID, DZ = "https://w3id.org/dezgraph/id/", "https://w3id.org/dezgraph/vocabulary/"
A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
Drawn = tuple[str, str, str, str | None, str | None, str, int]


def lines(ties: list[Drawn]) -> str:
    """Write ties as N-Triples; f is a town, the others are states."""
    said = [f"<{ID}{name}> {A} <{DZ}{'Town' if name == 'f' else 'State'}> ." for name in NAMES]
    for letter in "ABCF":
        said += [f"<{ID}doc-{letter}> {A} <{DZ}SourceDocument> .", f'<{ID}doc-{letter}> <{DZ}reliability> "{letter}" .']
        said += [f'<{ID}doc-{letter}> <http://purl.org/dc/terms/date> "201{3 + "ABCF".index(letter)}-01-01" .']
    for place, (source, target, type_, start, end, letter, digit) in enumerate(ties):
        one, claim = f"<{ID}{place:02}>", f"_:c{place}"
        said += [f"{one} {A} <{DZ}Relationship> .", f"{one} <{DZ}type> <{DZ}{type_}> .", f"{one} <{DZ}claim> {claim} ."]
        said += [f"{one} <{DZ}source> <{ID}{source}> .", f"{one} <{DZ}target> <{ID}{target}> ."]
        said += [f'{one} <{DZ}{name}> "{day}" .' for name, day in (("validFrom", start), ("validUntil", end)) if day]
        said += [f"{claim} <{DZ}sourceDocument> <{ID}doc-{letter}> .", f'{claim} <{DZ}credibility> "{digit}" .']
    return "\n".join(said)


@dataclass(frozen=True)
class Expected:
    hops: int
    entities: tuple[str, ...]
    rank: int
    weight: int
    signs: tuple[int, ...]
    rows: tuple[frozenset[int], ...]
    possible: tuple[tuple[int, int], ...]
    certain: tuple[tuple[int, int], ...]


def cost(rank: int) -> int:
    grade = GRADES[rank]
    letter = 9 if grade.reliability == "F" else "ABCDE".index(grade.reliability)
    return 1 + letter + (9 if grade.credibility == 6 else grade.credibility - 1)


def union(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    put: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if put and first <= put[-1][1] + 1:
            put[-1] = (put[-1][0], max(put[-1][1], last))
        else:
            put.append((first, last))
    return tuple(put)


class Brute:
    """Every path of a view, found by trying."""

    def __init__(self, view: View, *, directed=False, net_sign=None, allow_anachronism=False, avoid_type=()) -> None:
        self.view, self.directed, self.wanted, self.any_day = view, directed, net_sign, allow_anachronism
        self.avoid_type = avoid_type
        columns = view.content.columns
        self.types = [list(view.content.vocabulary.types)[number] for number in columns.type.tolist()]
        kindless = View(view.source_graph, replace(view.lens, kind=()))
        numbers = kindless.rows[columns.source[kindless.rows] != columns.target[kindless.rows]]
        self.rows = numbers.tolist()
        self.spans = dict(zip(self.rows, zip(*map(list, kindless.sieve.spans(numbers)), strict=True), strict=True))
        self.grades = dict(zip(self.rows, kindless.told(numbers), strict=True))
        self.days = view.lens.window or (UNBOUNDED_PAST, UNBOUNDED_FUTURE)

    def between(self, start: int, end: int) -> list[int]:
        columns = self.view.content.columns
        found = []
        for row in self.rows:
            ends = (int(columns.source[row]), int(columns.target[row]))
            type_ = self.types[row]
            if type_ in self.avoid_type or (self.wanted and SIGNS[type_] == 0):
                continue
            turned = ends == (end, start) and (not self.directed or type_ in SYMMETRIC)
            if ends == (start, end) or turned:
                found.append(row)
        return found

    def routes(self, start: int, end: int, max_hops: int, allowed: set[int]) -> Iterator[tuple[int, ...]]:
        def walk(route: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
            if route[-1] == end:
                yield route
            elif len(route) <= max_hops:
                for node in sorted(allowed - set(route)):
                    if self.between(route[-1], node):
                        yield from walk((*route, node))

        return walk((start,))

    def path(self, route: tuple[int, ...]) -> Expected | None:
        """Return the path along a route, from every choice of one relationship for each hop."""
        bundles = [self.between(*pair) for pair in pairwise(route)]
        low, high = self.days
        surely = self.view.lens.window is not None and self.view.lens.certainty == "certain"
        rows: list[set[int]] = [set() for _ in bundles]
        ranks, weights, signs, possible, certain = [], [], set(), [], []
        for choice in product(*bundles):
            sign = 1
            for row in choice:
                sign *= SIGNS[self.types[row]]
            if self.wanted and sign != (1 if self.wanted == "+" else -1):
                continue
            spans = [self.spans[row] for row in choice]
            maybe = (max(low, *(s[0] for s in spans)), min(high, *(s[3] for s in spans)))
            sure = (max(low, *(s[1] for s in spans)), min(high, *(s[2] for s in spans)))
            if maybe[0] <= maybe[1]:
                possible.append(maybe)
            if sure[0] <= sure[1]:
                certain.append(sure)
            counted = sure if surely else maybe
            if counted[0] <= counted[1] or self.any_day:
                for place, row in enumerate(choice):
                    rows[place].add(row)
                of_each = [GRADES.index(Grade.parse(self.grades[row][0])) for row in choice]
                ranks.append(max(of_each))
                weights.append(sum(map(cost, of_each)))
                signs |= {sign} - {0}
        if not ranks:
            return None
        ids = self.view.content.entity_ids
        return Expected(
            len(bundles), tuple(ids[node] for node in route), min(ranks), min(weights),
            tuple(sorted(signs, reverse=True)), tuple(map(frozenset, rows)), union(possible), union(certain),
        )  # fmt: skip


def seen(path: Path) -> Expected:
    def days(spans):
        return tuple(
            (UNBOUNDED_PAST if s.first is None else s.first, UNBOUNDED_FUTURE if s.last is None else s.last)
            for s in spans
        )

    return Expected(
        len(path.hops), path.entities, GRADES.index(Grade.parse(path.grade or "")), path.weight, path.net_signs,
        tuple(frozenset(hop.tie.rows) for hop in path.hops), days(path.possible), days(path.certain),
    )  # fmt: skip


days = st.sampled_from([None, None, "..", "2012", "2013-06-01", "2014", "2015-03"])
pairs = st.sampled_from([(source, target) for source in NAMES for target in NAMES])
drawn = st.tuples(
    pairs, st.sampled_from(TYPES), days, days, st.sampled_from("ABCF"), st.integers(1, 6)
).map(lambda one: (*one[0], *one[1:]))  # fmt: skip
undated = st.tuples(
    pairs, st.sampled_from(TYPES[:4]), st.none(), st.none(), st.sampled_from("AB"), st.integers(1, 3)
).map(lambda one: (*one[0], *one[1:]))  # fmt: skip
options = st.fixed_dictionaries(
    {},
    optional={
        "directed": st.booleans(),
        "net_sign": st.sampled_from("+-"),
        "allow_anachronism": st.booleans(),
        "avoid_type": st.lists(st.sampled_from(("part-of", "strikes")), max_size=2),
        "via": st.lists(st.sampled_from("bcde"), max_size=2, unique=True),
        "max_hops": st.integers(1, 6),
    },
)


def expected(view: View, max_hops: int = 6, via=(), avoid=(), **options) -> list[Expected]:
    content = view.content
    brute = Brute(view, **options)
    exempt = {content.entity_number(id) for id in ("a", "f", *via)}
    numbers = [content.entity_number(id) for id in NAMES]
    allowed = set(numbers) & set(content.of_kinds(view.lens.kind or ["Entity"]).nonzero()[0].tolist())
    allowed = (allowed | exempt) - {content.entity_number(id) for id in avoid}
    routes = brute.routes(numbers[0], numbers[5], max_hops, allowed)
    needed = {content.entity_number(id) for id in via}
    return [path for route in routes if needed <= set(route) and (path := brute.path(route)) is not None]


def valid(tie: Drawn) -> bool:
    start, end = tie[3:5]
    return start in (None, "..") or end in (None, "..") or start <= end


networks = st.lists(drawn.filter(valid), min_size=6, max_size=18)
dense = st.lists(undated, min_size=10, max_size=18)

ORDERS: dict[str, Callable[[Expected], tuple]] = {
    "hops": lambda path: (path.hops, path.rank, path.entities),
    "grade": lambda path: (path.rank, path.hops, path.entities),
    "weight": lambda path: (path.weight, path.hops, path.entities),
}


# How much is looked at in one go, how many walks are kept, and up to how many relationships distances are taken.
sizes = st.sampled_from(
    [(200_000, 1_000_000, 20_000), (200_000, 1_000_000, 0), (3, 1_000_000, 0), (4, 3, 0), (1, 0, 0)]
)


@contextmanager
def in_parts_of(part: int, kept: int, small: int) -> Iterator[None]:
    """Search with other limits of memory: the answer must not depend on them."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("_PART", part), ("_KEPT", kept), ("_SMALL", small)):
            patch.setattr(paths_search, name, value)
        yield


@settings(max_examples=200)
@given(
    networks, options, st.sampled_from(LENSES), st.sampled_from(tuple(ORDERS)), st.integers(1, 8),
    st.lists(st.sampled_from("bcde"), max_size=1), sizes,
)  # fmt: skip
def test_the_best_paths_are_the_best_of_all(graph_of_lines, ties, asked, lens, by, k, avoid, size):
    view = View(graph_of_lines(lines(ties))).view(**lens)
    asked = fitted(asked | {"avoid": [id for id in avoid if id not in asked.get("via", ())]})
    every = sorted(expected(view, **asked), key=ORDERS[by])
    with in_parts_of(*size):
        answer = view.paths("a", "f", k=k, by=by, **asked)
    assert [seen(path) for path in answer] == every[:k]
    assert answer.extent.complete


@settings(max_examples=100)
@given(dense, st.sampled_from(("grade", "weight")), st.integers(1, 3), st.sampled_from((None, "+", "-")), sizes)
def test_a_longer_path_that_is_better_is_not_missed(graph_of_lines, ties, by, k, net_sign, size):
    view = View(graph_of_lines(lines(ties)))
    every = sorted(expected(view, net_sign=net_sign), key=ORDERS[by])
    with in_parts_of(*size):
        assert [seen(path) for path in view.paths("a", "f", k=k, by=by, net_sign=net_sign)] == every[:k]


@settings(max_examples=100)
@given(dense, st.lists(st.sampled_from("bcde"), min_size=1, max_size=3, unique=True), st.integers(4, 6), sizes)
def test_what_must_lie_on_a_path_does(graph_of_lines, ties, via, max_hops, size):
    view = View(graph_of_lines(lines(ties)))
    for least in range(len(via) + 1, max_hops):
        every = sorted(expected(view, via=via, max_hops=least), key=ORDERS["hops"])
        with in_parts_of(*size):
            answer = view.paths("a", "f", k=100, via=via, max_hops=least)
        assert [seen(path) for path in answer] == every[:100]


@settings(max_examples=100)
@given(networks, options, st.sampled_from(LENSES), sizes)
def test_all_paths_are_all_in_the_order_of_hops_and_ids(graph_of_lines, ties, asked, lens, size):
    view = View(graph_of_lines(lines(ties))).view(**lens)
    every = sorted(expected(view, **fitted(asked)), key=lambda path: (path.hops, path.entities))
    with in_parts_of(*size):
        assert [seen(path) for path in view.all_paths("a", "f", **fitted(asked))] == every


def fitted(asked: dict[str, Any]) -> dict[str, Any]:
    """Return options of which the hops suffice for those that must lie on a path."""
    return asked | ({"max_hops": 6} if asked.get("max_hops", 6) <= len(asked.get("via", ())) else {})
