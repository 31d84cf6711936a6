"""The values of the lens's options: how each is read from text and checked, and how it is shown again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dezgraph.dates import bounds, day, isoformat
from dezgraph.edtf import OPEN
from dezgraph.errors import DateError, GradeError, LensError
from dezgraph.grades import Grade
from dezgraph.names import nearest
from dezgraph.scenario import OWN

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = [
    "CERTAINTIES",
    "as_day",
    "as_sign",
    "check_documents",
    "read_bound",
    "read_certainty",
    "read_day",
    "read_documents",
    "read_grade",
    "read_scenario",
    "read_signs",
    "read_terms",
    "unknown",
]

_POSITIVE: Final = dict.fromkeys(("+", "+1", "1", " ", "positive"), 1)
_SIGNS: Final = {**_POSITIVE, "-": -1, "-1": -1, "negative": -1, "0": 0, "neutral": 0}
CERTAINTIES: Final = ("certain", "possible")
_MOST_NAMED: Final = 20
_ONE_DATE: Final = "use one date, such as 2017-11; a window is from= its first date and until= its last"


def read_day(name: str) -> Callable[[Sequence[str], Graph], int]:
    """Return the reader of an option that takes one day."""

    def read(values: Sequence[str], _: Graph) -> int:
        try:
            return day(values[0])
        except DateError as error:
            raise DateError(values[0], error.accepted, name) from None

    return read


def read_bound(name: str, side: str) -> Callable[[Sequence[str], Graph], int]:
    """Return the reader of an option that takes a day, month or year, and means its `earliest` or `latest` day.

    An interval is refused: of `2017-11/2017-12` one of both dates would be dropped without a word.
    """

    def read(values: Sequence[str], _: Graph) -> int:
        if "/" in values[0]:
            raise DateError(values[0], _ONE_DATE, name)
        try:
            return int(getattr(bounds(values[0]), side))
        except DateError as error:
            raise DateError(values[0], error.accepted, name) from None

    return read


def read_grade(values: Sequence[str], _: Graph) -> Grade:
    """Read an Admiralty grade."""
    try:
        return Grade.parse(values[0])
    except GradeError as error:
        raise GradeError(values[0], error.accepted, "min_grade") from None


def read_terms(name: str, list_name: str) -> Callable[[Sequence[str], Graph], tuple[str, ...]]:
    """Return the reader of an option that takes terms of a list of the vocabulary."""

    def read(values: Sequence[str], graph: Graph) -> tuple[str, ...]:
        return _known(name, values, getattr(graph.vocabulary, list_name))

    return read


def read_signs(values: Sequence[str], _: Graph) -> tuple[int, ...]:
    """Read signs, in words or as they are written."""
    for value in values:
        if value not in _SIGNS:
            raise LensError("sign", value, "use + or positive, - or negative, 0 or neutral")
    return tuple(sorted({_SIGNS[value] for value in values}))


def read_certainty(values: Sequence[str], _: Graph) -> str:
    """Read `certain` or `possible`."""
    if values[0] not in CERTAINTIES:
        raise LensError("certainty", values[0], "use certain or possible")
    return values[0]


def read_documents(name: str) -> Callable[[Sequence[str], Graph], tuple[str, ...]]:
    """Return the reader of an option that takes ids of source documents, that of a scenario of one's own included."""

    def read(values: Sequence[str], graph: Graph) -> tuple[str, ...]:
        check_documents(name, [value for value in values if value != OWN], graph)
        return tuple(sorted(set(values)))

    return read


def check_documents(name: str, values: Sequence[str], graph: Graph) -> None:
    """Refuse, as values of an option, what are no ids of source documents of a graph.

    Raises:
        LensError: there is no such one.
    """
    if values:
        _known(name, values, graph.documents)


def read_scenario(values: Sequence[str], graph: Graph) -> str:
    """Read the id of a scenario of the graph."""
    return _known("scenario", values, graph.scenario_ids)[0]


def _known(name: str, values: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    accepted = known if isinstance(known, Mapping) else set(known)
    for value in values:
        if value not in accepted:
            raise unknown(name, value, f"there is no such {name.removeprefix('not_')} here", value, accepted)
    return tuple(sorted(set(values)))


def unknown(name: str, value: str, fault: str, word: str, known: Iterable[str]) -> LensError:
    """Return the error of an unknown word: with the nearest known ones, or else some of all."""
    if near := nearest(word, known):
        return LensError(name, value, f"{fault}; did you mean {', '.join(near)}", near)
    words = sorted(known)
    more = [f"and {len(words) - _MOST_NAMED} more"] if len(words) > _MOST_NAMED else []
    return LensError(name, value, f"{fault}; there are {', '.join([*words[:_MOST_NAMED], *more])}" if words else fault)


def as_day(day: int) -> str:
    """Return a day as it is written."""
    return isoformat(day) or OPEN


def as_sign(sign: int) -> str:
    """Return a sign as it is written."""
    return {1: "+", -1: "-"}.get(sign, "0")
