"""Paths between two entities: `paths`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dezgraph.analysis.paths.query import HOPS, MAX_HOPS, MAX_PATHS, MAX_SECONDS, PATIENCE
from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.completion import entity_ids
from dezgraph.cli.evidence import EVIDENCE, evidence
from dezgraph.cli.exits import NOTHING_FOUND, warned
from dezgraph.cli.prose import print_prose
from dezgraph.cli.tables import Column, print_table
from dezgraph.cli.waiting import waiting

if TYPE_CHECKING:
    from dezgraph.analysis.paths.model import Hop, Path, Stream
    from dezgraph.cli.teller import Teller

__all__ = ["paths"]

_LIMIT: Final = 1000


class By(StrEnum):
    """What is best."""

    hops = "hops"
    grade = "grade"
    weight = "weight"


Source = Annotated[str, typer.Argument(metavar="SOURCE", help="Where paths start.", autocompletion=entity_ids)]
Target = Annotated[str, typer.Argument(metavar="TARGET", help="Where paths end.", autocompletion=entity_ids)]
K = Annotated[int, typer.Option("--k", "-k", metavar="N", help=f"How many paths at most, up to {MAX_PATHS}.")]
Best = Annotated[By, typer.Option(help="What is best: fewest hops, weakest hop of best grade, or least sum of costs.")]
MaxHops = Annotated[int, typer.Option(metavar="N", help=f"How many hops a path has at most, up to {MAX_HOPS}.")]
Avoid = Annotated[list[str] | None, typer.Option(metavar="ID,…", help="Entities that no path may pass.")]
AvoidType = Annotated[list[str] | None, typer.Option(metavar="TYPE,…", help="Types that no path may use.")]
Via = Annotated[list[str] | None, typer.Option(metavar="ID,…", help="Entities that must lie on a path.")]
Directed = Annotated[bool, typer.Option("--directed", help="Follow arrows; symmetric types go both ways.")]
NetSign = Annotated[str | None, typer.Option(metavar="+|-", help="What the signs of the hops must multiply to.")]
AnyDay = Annotated[bool, typer.Option("--allow-anachronism", help="Chain what never held on a common day, too.")]
Seconds = Annotated[float, typer.Option(metavar="SECONDS", help=f"How long to search, up to {MAX_SECONDS} seconds.")]
Every = Annotated[bool, typer.Option("--all", help=f"All paths as they are found, {_LIMIT} unless --limit says more.")]


def paths(
    asked: Asked,
    source_entity: Source,
    target_entity: Target,
    *,
    k: K = 5,
    by: Best = By.hops,
    max_hops: MaxHops = HOPS,
    avoid: Avoid = None,
    avoid_type: AvoidType = None,
    via: Via = None,
    directed: Directed = False,
    net_sign: NetSign = None,
    allow_anachronism: AnyDay = False,
    time_limit: Seconds = PATIENCE,
    every: Every = False,
) -> None:
    """How two entities are tied through others, on days that all hops share."""
    options: dict[str, Any] = {
        "max_hops": max_hops,
        "avoid": _several(avoid),
        "avoid_type": _several(avoid_type),
        "via": _several(via),
        "directed": directed,
        "net_sign": net_sign,
        "allow_anachronism": allow_anachronism,
        "time_limit": time_limit,
    }
    ends = (source_entity, target_entity)
    if every:
        found = asked.network.all_paths(*ends, limit=asked.limit or _LIMIT, **options)
        _stream(asked, found, max_hops, ends)
        return
    with waiting("looking"):
        best = asked.network.paths(*ends, k=k, by=by.value, **options)
    shown = best.found[: asked.limit]
    if asked.as_json:
        shapes = asked.shapes().paths
        asked_for = shapes.asked(asked.network, *ends)
        items = shapes.all(asked.network, shown)
        print_json(asked.document(**asked_for, **shapes.extent(best), total=len(best), items=items))
    else:
        for path in shown:
            _show(asked, asked.teller(), path)
        _remark(asked, best.note)
    if not best.found:
        raise typer.Exit(NOTHING_FOUND)


def _several(given: Sequence[str] | None) -> list[str]:
    """Return values that were repeated, or listed with commas."""
    return [part for text in given or () for part in text.split(",") if part]


def _stream(asked: Asked, found: Stream, max_hops: int, ends: tuple[str, str]) -> None:
    """Print paths as they are found: one JSON object a line, or one sentence."""
    import orjson

    from dezgraph.analysis.paths.telling import note, sentence

    total = 0
    if asked.as_json:
        for line in _lines(asked, found, max_hops, ends):
            total += "path" in line
            typer.echo(orjson.dumps(line))
    else:
        for path in found:
            total += 1
            print_prose(sentence(asked.network, path, asked.lang))
        assert found.extent is not None
        _remark(asked, note(found.extent, max_hops, found=total))
    if not total:
        raise typer.Exit(NOTHING_FOUND)


def _lines(asked: Asked, found: Stream, max_hops: int, ends: tuple[str, str]) -> Iterator[dict[str, Any]]:
    shapes = asked.shapes().paths
    yield {"asked": asked.document(**shapes.asked(asked.network, *ends))}
    yield from shapes.lines(asked.network, found, max_hops)


def _show(asked: Asked, teller: Teller, path: Path) -> None:
    """Print a path: its sentence, and under it a table of its hops, one line a relationship."""
    from dezgraph.analysis.paths.telling import sentence

    print_prose(sentence(asked.network, path, asked.lang))
    columns = (Column("who", style="bold"), Column("how"), Column("whom", style="bold"), *EVIDENCE)
    print_table(asked.columns(*columns), [row for hop in path.hops for row in _rows(teller, hop)])
    sys.stdout.write("\n")


def _rows(teller: Teller, hop: Hop) -> Iterator[tuple[str, ...]]:
    columns = teller.network.content.columns
    for row in hop.tie.rows:
        how = teller.how(teller.network.content.relationship(row), inverse=columns.source[row] != hop.start_number)
        yield teller.label(hop.start_number), how, teller.label(hop.tie.number), *evidence(teller, row)


def _remark(asked: Asked, note: Mapping[str, str]) -> None:
    if note:
        warned(asked.teller().text(note))
