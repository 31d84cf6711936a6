"""How balanced friends and enemies are: `balance`, on a day or, by `--series`, through time."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.options import Step
from dezgraph.cli.tables import Column, print_table

if TYPE_CHECKING:
    from dezgraph.analysis.balance.division import Division
    from dezgraph.analysis.balance.measuring import Balance
    from dezgraph.analysis.balance.series import Point
    from dezgraph.analysis.ties import Tie
    from dezgraph.cli.teller import Teller

__all__ = ["balance"]


class Rule(StrEnum):
    """What an ambivalent pair counts as."""

    both = "both"
    positive = "positive"
    negative = "negative"
    drop = "drop"


Ambivalent = Annotated[Rule, typer.Option(help="What a pair counts as that is friendly and hostile at once.")]
Series = Annotated[Step | None, typer.Option(help="Each month or year from --from until --until instead.")]
TimeLimit = Annotated[
    float | None,
    typer.Option(help="About how many seconds all of it may take (5; for a series 30).", show_default=False),
]
_FACTIONS: Final = (
    Column("part", whole=True),
    Column("count", whole=True),
    Column("members"),
    Column("either camp"),
)
_TENSION: Final = (
    Column("who", style="bold"),
    Column("how"),
    Column("whom", style="bold"),
    Column("always", whole=True),
    *EVIDENCE,
)
_POINTS: Final = tuple(
    Column(heading, whole=True)
    for heading in (
        "date",
        "positive",
        "negative",
        "ambivalent",
        "triangles",
        "balanced",
        "walk balance",
        "frustration",
    )
)


def balance(
    asked: Asked, ambivalent: Ambivalent = Rule.both, series: Series = None, time_limit: TimeLimit = None
) -> None:
    """How far friends of friends are friends, which camps that makes, and which ties stand in the way."""
    if series is not None:
        _tell_series(asked, series, ambivalent, 30.0 if time_limit is None else time_limit)
        return
    found = asked.network.balance(
        ambivalent=ambivalent, time_limit=5.0 if time_limit is None else time_limit, always=True
    )
    shaped = asked.shapes().balances.balance(asked.network, found, asked.limit)
    if asked.as_json:
        print_json(asked.document(**shaped))
    else:
        _print(asked, found)
        if shaped["note"]:
            warned(shaped["note"])
    if found.strict is None:
        raise typer.Exit(NOTHING_FOUND)


def _print(asked: Asked, found: Balance) -> None:
    teller = asked.teller()
    print_table((Column("", style="bold", whole=True), Column("")), list(_measures(asked, found)))
    for heading, division in (("two factions", found.strict), ("many factions", found.weak)):
        if division is None:
            continue
        sys.stdout.write(f"\n{asked.word(heading).upper()}\n")
        print_table(asked.columns(*_FACTIONS), list(_factions(teller, division, asked.limit)))
        if division.tension:
            sys.stdout.write(f"\n{asked.word('in tension').upper()}: {len(division.tension)}\n")
            print_table(asked.columns(*_TENSION), list(_tension(teller, division, asked.limit)))
    if found.ambivalent:
        sys.stdout.write(f"\n{asked.word('ambivalent').upper()}: {len(found.ambivalent)}\n")
        rows = [row for pair in found.ambivalent[: asked.limit] for tie in (pair.positive, pair.negative)
                for row in _rows(teller, tie)]  # fmt: skip
        print_table(asked.columns(*_TENSION[:3], *EVIDENCE), rows)


def _measures(asked: Asked, found: Balance) -> Iterator[tuple[str, str]]:
    triangles, walk = found.triads, found.walk
    yield asked.word("actors"), str(found.actors)
    yield asked.word("positive"), str(found.positive)
    yield asked.word("negative"), str(found.negative)
    signs = ("+++", triangles.friends), ("++-", triangles.one_negative), ("+--", triangles.two_negative)
    yield asked.word("triangles"), ", ".join(f"{sign} {count}" for sign, count in (*signs, ("---", triangles.enemies)))
    yield asked.word("balanced"), _share(triangles.strict)
    yield asked.word("weakly balanced"), _share(triangles.weak)
    yield asked.word("walk balance"), _share(None if walk is None else walk.value)
    for heading, division in (("frustration", found.strict), ("weak frustration", found.weak)):
        if division is not None:
            yield asked.word(heading), f"{_index(division.index, division.bound)} ({division.normalised:.3f})"


def _factions(teller: Teller, division: Division, limit: int | None) -> Iterator[tuple[str, ...]]:
    """Yield factions; who stands in the other camp of a division as good is told apart."""
    for faction in division.factions[:limit]:
        here = list(zip(faction.numbers, faction.settled, strict=True))[:limit]
        names = [teller.listed(teller.label(number) for number, settled in here if (settled is False) == is_either)
                 for is_either in (False, True)]  # fmt: skip
        yield str(faction.part), str(len(faction.numbers)), *names


def _tension(teller: Teller, division: Division, limit: int | None) -> Iterator[tuple[str, ...]]:
    for tension in division.tension[:limit]:
        always = "" if tension.always is None else teller.word("yes" if tension.always else "no")
        for who, how, whom, *rest in _rows(teller, tension.tie):
            yield who, how, whom, always, *rest


def _rows(teller: Teller, tie: Tie) -> Iterator[tuple[str, ...]]:
    for row in tie.rows:
        record = teller.network.content.relationship(row)
        yield teller.name(record.source), teller.how(record), teller.name(record.target), *evidence(teller, row)


def _tell_series(asked: Asked, step: Step, rule: Rule, seconds: float) -> None:
    found = asked.network.balance_series(step=step, ambivalent=rule, time_limit=seconds)
    shaped = asked.shapes().balances.series(found)
    if asked.as_json:
        print_json(asked.document(**shaped))
    else:
        print_table(
            asked.columns(*_POINTS),
            [_point(point, shown["day"]) for point, shown in zip(found.points, shaped["items"], strict=True)],
        )
        if shaped["note"]:
            warned(shaped["note"])
    if not found.points:
        raise typer.Exit(NOTHING_FOUND)


def _point(point: Point, day: str) -> tuple[str, ...]:
    measures = point.measures
    counts = (measures.positive, measures.negative, measures.ambivalent, measures.triads.total)
    walk = None if measures.walk is None else measures.walk.value
    index = "–" if measures.index is None else _index(measures.index, measures.bound)
    return day, *map(str, counts), _share(measures.triads.strict), _share(walk), index


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _index(index: int, bound: int | None) -> str:
    return str(index) if index == bound else f"{bound}–{index}"
