"""Who is central, whose rank differs between two views, who stands together: `centrality`, `moves`, `communities`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dezgraph.cli.asked import Asked
from dezgraph.cli.exits import warned
from dezgraph.cli.sides import FromAt, FromKnown, ToAt, ToKnown, views
from dezgraph.cli.tables import Column, print_table

if TYPE_CHECKING:
    from dezgraph.analysis.centrality import Centrality
    from dezgraph.analysis.communities import Communities, Community
    from dezgraph.analysis.moves import Move, Place
    from dezgraph.cli.teller import Teller
    from dezgraph_api.shapes import Shapes

__all__ = ["centrality", "communities", "moves"]


def _measures() -> list[str]:
    from dezgraph.analysis.centrality import MEASURE_NAMES

    return list(MEASURE_NAMES)


Measure = Annotated[
    str,
    typer.Argument(help="By what to rank, such as betweenness or pn_index.", autocompletion=_measures),
]
Over = Annotated[
    str | None,
    typer.Option(help="Which relationships count: backing, friendly, hostile, signed or all.", metavar="RELATIONSHIPS"),
]
Direction = Annotated[str | None, typer.Option(help="Which way rank flows: forward, reverse or both.")]
Weight = Annotated[str, typer.Option(help="What makes a tie strong: none, grade or count.")]
Method = Annotated[str, typer.Argument(help="How to divide: leiden, louvain or balance.")]
Resolution = Annotated[float | None, typer.Option(help="Higher gives more and smaller groups.")]
Seed = Annotated[int | None, typer.Option(help="Where chance begins.")]
Ambivalent = Annotated[
    str, typer.Option(help="What a pair both friendly and hostile counts as: both, positive, negative or drop.")
]


def centrality(
    asked: Asked,
    measure: Measure = "pagerank",
    *,
    over: Over = None,
    direction: Direction = None,
    weight: Weight = "none",
) -> None:
    """Who is central: everyone ranked by a measure; by default by influence, PageRank over backing."""
    found = asked.network.centrality(measure, over=over, direction=direction, weight=weight)
    teller = asked.teller()
    _warn(asked, found)
    asked.answer(
        found,
        columns=(
            Column("rank", whole=True),
            Column("who", style="bold"),
            Column("id", style="dim", below=True),
            Column("value", whole=True),
        ),
        rows=lambda row: iter([(str(row.rank), teller.label(row.number), row.entity, _number(row.score))]),
        items=lambda shapes, shown: shapes.centralities.ranked(shown),
        nothing=asked.sentence(_NOTHING[found.note]),
        content=lambda shapes: shapes.centralities.summary(found),
    )


def moves(
    asked: Asked,
    measure: Measure = "pagerank",
    *,
    from_at: FromAt = None,
    to_at: ToAt = None,
    from_known: FromKnown = None,
    to_known: ToKnown = None,
    over: Over = None,
    direction: Direction = None,
    weight: Weight = "none",
) -> None:
    """Whose rank differs between two views, farthest moved first."""
    before, after = views(asked, from_at, to_at, from_known, to_known)
    found = before.centrality_changes(after, measure, over=over, direction=direction, weight=weight)
    teller = asked.teller()

    def rows(row: Move) -> Iterator[tuple[str, ...]]:
        places = _place(row.before), _place(row.after)
        yield teller.label(row.number), row.entity, teller.word(row.what), f"{row.ranks:+d}", *places

    def content(shapes: Shapes) -> dict[str, Any]:
        sides = {"before": before.lens.as_options(), "after": after.lens.as_options()}
        return sides | shapes.centralities.movement(found)

    asked.answer(
        found,
        columns=(
            Column("who", style="bold"),
            Column("id", style="dim", below=True),
            Column("what", whole=True),
            Column("ranks", whole=True),
            Column("before", whole=True),
            Column("after", whole=True),
        ),
        rows=rows,
        items=lambda shapes, shown: shapes.centralities.moves(shown),
        nothing=asked.sentence(_NOTHING[found.before.note]),
        content=content,
    )


def communities(
    asked: Asked,
    method: Method = "leiden",
    *,
    weight: Weight = "none",
    resolution: Resolution = None,
    seed: Seed = None,
    ambivalent: Ambivalent = "both",
) -> None:
    """Who stands together: actors in groups, by friendly ties, or with `balance` by friendly and hostile ones."""
    found = asked.network.communities(method, weight=weight, resolution=resolution, seed=seed, ambivalent=ambivalent)
    teller = asked.teller()
    if not asked.as_json and len(found):
        print_table((Column("", style="bold"), Column("")), list(_quality(asked, found)))
        sys.stdout.write("\n")
    asked.answer(
        found,
        columns=(
            Column("community", whole=True),
            Column("count", whole=True),
            Column("friendly", whole=True),
            Column("hostile", whole=True),
            Column("members"),
        ),
        rows=lambda group: _group_rows(teller, group),
        items=lambda shapes, shown: shapes.communities.listed(shown),
        nothing=asked.sentence(_NOTHING[found.note]),
        content=lambda shapes: shapes.communities.summary(found),
    )


def _warn(asked: Asked, found: Centrality) -> None:
    if asked.as_json:
        return
    if found.unweighed:
        warned(asked.sentence("relationships left out, for their grade cannot be judged: {}", found.unweighed))
    if found.sampling is not None:
        sampling = found.sampling
        warned(
            asked.sentence(
                "estimated: with probability {} no value is off by more than {}",
                sampling.confidence,
                _number(sampling.error),
            )
        )


def _quality(asked: Asked, found: Communities) -> Iterator[tuple[str, str]]:
    if found.modularity is not None:
        yield asked.word("modularity"), f"{found.modularity:.3f}"
    if found.frustration is not None:
        against = found.frustration
        least = "" if against.optimal else f" ({asked.word('at least')} {against.bound})"
        yield asked.word("ties against it"), f"{against.ties}{least}"
    yield asked.word("isolated"), str(len(found.isolated))


def _group_rows(teller: Teller, group: Community) -> Iterator[tuple[str, ...]]:
    counts = (group.community, len(group.numbers), group.friendly, group.hostile)
    yield *map(str, counts), teller.listed(map(teller.label, group.numbers))


def _place(place: Place | None) -> str:
    return "–" if place is None else f"{place.rank} ({_number(place.score)})"


def _number(value: float) -> str:
    return f"{value:.4g}"


_NOTHING: Final[dict[str | None, str]] = {
    None: "no relationships of this kind are in view",
    "no ties": "no relationships of this kind are in view",
    "undefined": "this measure has no values for these ties",
    "no friendly ties": "no actors in view are tied by a friendly relationship",
    "no signed ties": "no actors in view are tied by a friendly or hostile relationship",
}
