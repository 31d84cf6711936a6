"""What hangs on which source: `sensitivity`, and `alone` for what only one source says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.completion import entity_ids
from dezgraph.cli.tables import Column, print_table

if TYPE_CHECKING:
    from dezgraph.analysis.comparison import Comparison, Held
    from dezgraph.analysis.sensitivity import Hanging
    from dezgraph.cli.teller import Teller

__all__ = ["alone", "sensitivity"]

DropSource = Annotated[
    list[str] | None, typer.Option(help="Leave out all claims of these sources.", metavar="SOURCE,…")
]
DropBelow = Annotated[str | None, typer.Option(help="Leave out all claims below this grade.", metavar="GRADE")]
Named = Annotated[str | None, typer.Option(help="Only this question, such as backers.")]
About = Annotated[
    list[str] | None,
    typer.Option(
        help="Whom or what the question is about; repeat it where it is about two.",
        metavar="ID",
        autocompletion=entity_ids,
    ),
]
_COUNTED: Final = tuple(
    Column(heading, whole=True)
    for heading in ("before", "after", "lost", "gained", "weakened", "strengthened")
)  # fmt: skip


def sensitivity(
    asked: Asked,
    drop_source: DropSource = None,
    drop_below: DropBelow = None,
    question: Named = None,
    entity: About = None,
) -> None:
    """Which answers change when all claims of a source, or all below a grade, are left out."""
    found = asked.network.sensitivity(
        drop_source=drop_source or (), drop_below=drop_below, question=question, entity=entity or ()
    )
    if asked.as_json:
        print_json(asked.document(**asked.shapes().sensitivities.full(asked.network, found, asked.limit)))
        return
    teller = asked.teller()
    print_table(
        asked.columns(Column("question", style="bold"), *_COUNTED),
        [
            (teller.text(one.question.labels), str(len(one.before.keys)), str(len(one.after.keys)),
             *map(str, one.counts.values()))
            for one in found.comparisons
        ],
    )  # fmt: skip
    for one in found.comparisons:
        if rows := list(_shifts(teller, one, asked.limit)):
            sys.stdout.write(f"\n{teller.text(one.question.labels)}\n")
            columns = (Column("what", whole=True), Column("who", style="bold"), Column("how"), Column("whom"))
            print_table(asked.columns(*columns, Column("before"), Column("after")), rows)
    if found.is_stable:
        sys.stdout.write(f"\n{asked.sentence('no answer changes')}\n")


def alone(asked: Asked) -> None:
    """Which relationships only one source asserts, and which one."""
    teller = asked.teller()
    found = asked.network.single_source()

    def rows(one: Hanging) -> Iterator[tuple[str, ...]]:
        record = teller.network.content.relationship(one.row)
        ends = teller.name(record.source), teller.how(record), teller.name(record.target)
        yield *ends, one.grade or "", one.document, record.id

    asked.answer(
        found,
        columns=(
            Column("source"),
            Column("how"),
            Column("target"),
            Column("grade", style="bold", whole=True),
            Column("why", style="dim"),
            Column("id", style="dim"),
        ),
        rows=rows,
        items=lambda shapes, shown: shapes.sensitivities.hanging(shown),
        nothing=asked.sentence("no relationship in this view hangs on one source"),
        content=lambda shapes: shapes.sensitivities.reliances(found.sources),
    )


def _shifts(teller: Teller, comparison: Comparison, limit: int | None) -> Iterator[tuple[str, ...]]:
    types = teller.network.content.vocabulary.types
    for shift in comparison.counts:
        for one in comparison.shifted(shift, limit):
            how = teller.terms([one.type], types) if one.type else ""
            who = (teller.name(one.entity), how, teller.name(one.about))
            yield teller.word(shift), *who, _held(teller, one.before), _held(teller, one.after)


def _held(teller: Teller, held: Held | None) -> str:
    parts = (held.certainty and teller.word(held.certainty), held.grade) if held else ()
    return " ".join(part for part in parts if part)
