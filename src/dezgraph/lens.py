"""The lens: which part of a graph is being looked at. The one idea that every question shares.

`Lens` is what was asked for, checked and in canonical form; equal lenses compare equal and make equal
cache keys. `OPTIONS` is the table of all that can be asked for, which every interface shows. What a lens
lets through is told by `dezgraph.sieve`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST
from dezgraph.errors import LensError
from dezgraph.grades import Grade
from dezgraph.lens_values import (
    CERTAINTIES,
    as_day,
    as_sign,
    check_documents,
    read_bound,
    read_certainty,
    read_day,
    read_documents,
    read_grade,
    read_scenario,
    read_signs,
    read_terms,
    unknown,
)
from dezgraph.scenario import Scenario

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = ["OPTIONS", "Lens", "Option", "lens_of"]


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
    scenario: str | Scenario | None = None

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

    @property
    def but_day(self) -> tuple[object, ...]:
        """All that is asked for but the day: what lenses of different days may have in common."""
        return _BUT_DAY(self)

    def as_options(self) -> dict[str, Any]:
        """Return the options that were set, by their public names, as strings and lists of strings."""
        return {option.name: option.shown(self) for option in OPTIONS if option.is_set(self)}


@dataclass(frozen=True, slots=True)
class Option:
    """One option of the lens, as every interface shows it: HTTP parameter, command-line option, keyword.

    `terms` names the list of the vocabulary that values are taken from, where they are terms.
    """

    name: str
    field: str
    explanation: str
    example: str
    read: Callable[[Sequence[str], Graph], Any]
    show: Callable[[Any], Any]
    several: bool = False
    choices: tuple[str, ...] = ()
    terms: str = ""

    def is_set(self, lens: Lens) -> bool:
        """Tell whether a lens asks for anything by this option."""
        return bool(getattr(lens, self.field) != _DEFAULTS[self.field])

    def shown(self, lens: Lens) -> Any:
        """Return the value as it is written, for answers that repeat their lens."""
        return self.show(getattr(lens, self.field))


def lens_of(graph: Graph, options: Mapping[str, Any], *, base: Lens | None = None) -> Lens:
    """Return the lens that `options` describe: public names to strings, or to lists of strings.

    A string may list several values with commas. Options of `base` stay unless they are given again. Under a scenario
    of the asker's own, `source` and `not_source` also take the source of what it adds, `own-scenario`.

    Raises:
        LensError: no such option, or a value that it does not take; the nearest valid one is named.
        DateError: not a date. GradeError: not a grade.
    """
    changes: dict[str, Any] = {}
    for name, value in options.items():
        option = _BY_NAME.get(name)
        if option is None:
            raise unknown(name, "", "the lens has no such option", name, _BY_NAME)
        if value is not None and (values := _values(value, option)):
            changes[option.field] = option.read(values, graph)
    lens = Lens(**changes) if base is None else replace(base, **changes)
    _check(lens, graph)
    return lens


def _values(value: Any, option: Option) -> list[str]:
    given = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
    texts = [str(one) for one in given]
    if option.several:
        # A lone blank is how a plus sign arrives in an address.
        parts = [part.strip() or part for text in texts for part in text.split(",") if part]
        if texts and not parts:
            raise LensError(option.name, ",".join(texts), "give at least one value, or leave it out")
        return parts
    if len(texts) > 1:
        raise LensError(option.name, ", ".join(texts), "give it once")
    return texts


def _check(lens: Lens, graph: Graph) -> None:
    if lens.at is not None and (lens.first is not None or lens.last is not None):
        raise LensError("at", as_day(lens.at), "use either at, or from and until")
    if lens.window and lens.window[0] > lens.window[1]:
        raise LensError("from", as_day(lens.window[0]), "use a from that is not after until")
    if not isinstance(lens.scenario, Scenario):
        for name in ("source", "not_source"):
            check_documents(name, getattr(lens, name), graph)


OPTIONS: Final[tuple[Option, ...]] = (
    Option("at", "at", "Day on which it holds.", "2017-11-03", read_day("at"), as_day),
    Option(
        "from",
        "first",
        "First day of a window (a day, month or year).",
        "2017",
        read_bound("from", "earliest"),
        as_day,
    ),
    Option(
        "until",
        "last",
        "Last day of the window (a day, month or year).",
        "2018-06",
        read_bound("until", "latest"),
        as_day,
    ),
    Option(
        "certainty",
        "certainty",
        "`possible` also shows what may hold, given that days are not fully known; `certain` does not.",
        "certain",
        read_certainty,
        str,
        choices=CERTAINTIES,
    ),
    Option(
        "known",
        "known",
        "Day by which claims were published: what could be known then.",
        "2019-01-01",
        read_day("known"),
        as_day,
    ),
    Option(
        "type",
        "type",
        "Relationship types, with all narrower ones.",
        "backs",
        read_terms("type", "types"),
        list,
        several=True,
        terms="types",
    ),
    Option(
        "family",
        "family",
        "Families of types.",
        "alliance",
        read_terms("family", "families"),
        list,
        several=True,
        terms="families",
    ),
    Option(
        "sign",
        "sign",
        "`+` friendly, `-` hostile, `0` neither.",
        "+",
        read_signs,
        lambda signs: [as_sign(s) for s in signs],
        several=True,
    ),
    Option(
        "support",
        "support",
        "What is given, with all narrower categories.",
        "weapons",
        read_terms("support", "supports"),
        list,
        several=True,
        terms="supports",
    ),
    Option(
        "kind",
        "kind",
        "Kinds of entity at both ends, with all narrower ones; an entity asked about is exempt.",
        "Actor",
        read_terms("kind", "kinds"),
        list,
        several=True,
        terms="kinds",
    ),
    Option(
        "min_grade",
        "min_grade",
        "Worst Admiralty grade of a claim that counts; F or 6 asks for nothing.",
        "C3",
        read_grade,
        str,
    ),
    Option(
        "source",
        "source",
        "Only claims of these source documents.",
        "article-deir-ez-zor",
        read_documents("source"),
        list,
        several=True,
    ),
    Option(
        "not_source",
        "not_source",
        "Without the claims of these source documents.",
        "article-deir-ez-zor",
        read_documents("not_source"),
        list,
        several=True,
    ),
    Option(
        "scenario",
        "scenario",
        "A future whose changes are laid over the graph, whatever day is asked for.",
        "scenario-continued-conflict",
        read_scenario,
        str,
    ),
)
_BY_NAME: Final = {option.name: option for option in OPTIONS}
_DEFAULTS: Final = {field.name: field.default for field in fields(Lens)}
_BUT_DAY: Final[Callable[[Lens], tuple[object, ...]]] = attrgetter(*(name for name in _DEFAULTS if name != "at"))
