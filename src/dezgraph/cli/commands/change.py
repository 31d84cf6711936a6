"""What differs between two views: `diff`, and `handovers` of what is held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.sides import FromAt, FromKnown, ToAt, ToKnown, changes, views
from dezgraph.cli.tables import Column
from dezgraph.cli.teller import Teller

if TYPE_CHECKING:
    from dezgraph.analysis.change import Difference, Standing
    from dezgraph.analysis.holding import Handover
    from dezgraph_api.shapes import Shapes

__all__ = ["diff", "handovers"]

Cause = Annotated[
    str | None, typer.Option(help="Only what has this cause: world, learned, certainty, scenario or lens.")
]


def diff(
    asked: Asked,
    *,
    from_at: FromAt = None,
    to_at: ToAt = None,
    from_known: FromKnown = None,
    to_known: ToKnown = None,
    cause: Cause = None,
) -> None:
    """What has begun, ended or changed between two views, and why: the world did, we learned, or only certainty."""
    before, after = views(asked, from_at, to_at, from_known, to_known)
    tellers = Teller(before, asked.lang), Teller(after, asked.lang)
    found = before.diff(after)
    if cause is not None:
        found = found.caused_by(cause)

    def content(_: Shapes) -> dict[str, Any]:
        sides = {"before": before.lens.as_options(), "after": after.lens.as_options()}
        return sides | changes(asked, before, after).summary(found)

    asked.answer(
        found,
        columns=(
            Column("what", style="bold", whole=True),
            Column("cause", whole=True, below=True),
            Column("source"),
            Column("how"),
            Column("target"),
            Column("before"),
            Column("after"),
            Column("id", style="dim"),
        ),
        rows=lambda one: _rows(tellers, one),
        items=lambda _, shown: changes(asked, before, after).differences(shown),
        nothing=asked.sentence("both views show the same"),
        content=content,
    )


def handovers(
    asked: Asked, from_at: FromAt = None, to_at: ToAt = None, from_known: FromKnown = None, to_known: ToKnown = None
) -> None:
    """What changed hands between two views: resources and places, who lost and who gained them."""
    before, after = views(asked, from_at, to_at, from_known, to_known)
    tellers = Teller(before, asked.lang), Teller(after, asked.lang)

    def rows(one: Handover) -> Iterator[tuple[str, ...]]:
        sides = zip(tellers, (one.lost, one.gained), strict=True)
        lost, gained = ([who.hedged(who.label(tie.number), tie.rows[0]) for tie in ties] for who, ties in sides)
        yield tellers[0].label(one.number), one.entity, *map(tellers[0].listed, (lost, gained))

    asked.answer(
        before.handovers(after),
        columns=(
            Column("resource", style="bold"),
            Column("id", style="dim", below=True),
            Column("lost by"),
            Column("gained by"),
        ),
        rows=rows,
        items=lambda _, shown: changes(asked, before, after).handovers(shown),
        nothing=asked.sentence("nothing changed hands"),
        content=lambda _: {"before": before.lens.as_options(), "after": after.lens.as_options()},
    )


def _rows(tellers: tuple[Teller, Teller], one: Difference) -> Iterator[tuple[str, ...]]:
    teller, standing = (tellers[0], one.before) if one.after is None else (tellers[1], one.after)
    assert standing is not None
    record = teller.network.content.relationship(standing.row)
    causes = teller.listed(map(teller.word, one.causes))
    ends = teller.name(record.source), teller.how(record), teller.name(record.target)
    sides = (_standing(teller, each) for teller, each in zip(tellers, (one.before, one.after), strict=True))
    yield teller.word(one.what), causes, *ends, *sides, one.id


def _standing(teller: Teller, standing: Standing | None) -> str:
    """Return how surely a relationship holds and its grade, after the type; nothing where a view does not have it."""
    if standing is None:
        return ""
    label = teller.terms([standing.type], teller.network.content.vocabulary.types)
    told = (label, teller.surely(standing.certainty, disputed=standing.disputed), standing.grade)
    return " ".join(part for part in told if part)
