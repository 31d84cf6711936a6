"""What a scenario does: the graph as it is and as the scenario has it, held against each other in every respect.

**The day.** A scenario is a thought of some day about what may come next. So both are looked at on one day (`DAYS`):

    asked     the day or window of the lens, where it names one
    changes   else the last day on which a change begins, where changes have dates: all of them have come about by then
    claims    else the day before that by which its newest claim was out: a text of a day knows what was before it
    whole     else on no day: all that ever was

On a later day much of what a scenario changes may be gone, and it would seem to do nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from dezgraph.analysis.change import Diff, diff
from dezgraph.analysis.comparison import Comparison, compared
from dezgraph.analysis.effects.groups import Regrouping, regrouped
from dezgraph.analysis.effects.measured import Contested, Rebalanced, contested, rebalanced
from dezgraph.analysis.effects.ties import Realigned, Rebacked, dealings, realigned, rebacked
from dezgraph.analysis.holding import Handover, handovers
from dezgraph.analysis.moves import Moves, moves
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, bounds, interval
from dezgraph.errors import InputError
from dezgraph.scenario import Scenario

if TYPE_CHECKING:
    from dezgraph.lens import Lens
    from dezgraph.model import Change
    from dezgraph.view import View

__all__ = ["DAYS", "Effects", "effects"]

DAYS: Final = ("asked", "changes", "claims", "whole")
"""Where the day comes from on which graph and scenario are compared."""


@dataclass(frozen=True, eq=False)
class Effects:
    """What differs between the graph (`before`) and the scenario (`after`). `day_by` is of `DAYS`.

    `changes` are the relationships; `answers` those to the standard questions (`dezgraph.analysis.standard`);
    `diplomacy` has who negotiates, agrees or mediates otherwise; `ranks` are by influence (PageRank over backing).
    Each part is as its own module says, which also gives its order.
    """

    before: View
    after: View
    day_by: str
    changes: Diff
    answers: tuple[Comparison, ...]
    backing: Rebacked
    pairs: tuple[Realigned, ...]
    diplomacy: tuple[Realigned, ...]
    ranks: Moves
    balance: Rebalanced
    groups: Regrouping
    contests: tuple[Contested, ...]
    handovers: tuple[Handover, ...]


def effects(view: View, scenario: str | None = None) -> Effects:
    """Return what a scenario does: the one of the graph that is named, or for None the one that the view looks through.

    All else that the lens asks for holds on both sides. Cost is that of all parts together: for a graph of a thousand
    relationships some tens of milliseconds; the search for the best division takes 5 seconds at most for each side.

    Raises:
        InputError: no scenario, or two. NotFoundError: there is no such scenario.
    """
    before, after, day_by = _sides(view, scenario)
    changes = diff(before, after)
    return Effects(
        before=before,
        after=after,
        day_by=day_by,
        changes=changes,
        answers=tuple(compared(before, after)),
        backing=rebacked(changes),
        pairs=tuple(realigned(before, after)),
        diplomacy=tuple(dealings(before, after)),
        ranks=moves(before, after),
        balance=rebalanced(before, after),
        groups=regrouped(before, after),
        contests=tuple(contested(before, after)),
        handovers=tuple(handovers(before, after)),
    )


def _sides(view: View, scenario: str | None) -> tuple[View, View, str]:
    """Return the graph and the scenario on the day on which they are compared, and where it comes from."""
    lens = view.lens
    if scenario is None and lens.scenario is None:
        raise InputError("scenario", "", "name one, or look through one of your own")
    if scenario is not None:
        if lens.scenario is not None:
            raise InputError("scenario", str(lens.scenario), f"leave it out: {scenario} is asked about")
        lens = replace(lens, scenario=view.content.entity_ids[view.number_of(scenario, "Scenario")])
    day, day_by = _day(view, lens)
    if day is not None:
        lens = replace(lens, at=day)
    base, imagined = (type(view)(view.source_graph, side) for side in (replace(lens, scenario=None), lens))
    return base, imagined, day_by


def _day(view: View, lens: Lens) -> tuple[int | None, str]:
    """Return the day to look at, None where the lens is to stay as it is, and which of `DAYS` it comes from."""
    if lens.window is not None:
        return None, "asked"
    changes: Sequence[Change] = ()
    published: list[str] = []
    if isinstance(lens.scenario, Scenario):
        changes = lens.scenario.changes
    elif lens.scenario is not None:
        record = view.entity(lens.scenario)
        changes, published = record.changes, [claim.published for claim in record.claims if claim.published]
    begun = [_begins(change) for change in changes if change.valid_from is not None]
    written = [bounds(date).latest - 1 for date in published]
    for days, day_by in ((begun, "changes"), (written, "claims")):
        known = [day for day in days if UNBOUNDED_PAST < day < UNBOUNDED_FUTURE - 1]
        if known:
            return max(known), day_by
    return None, "whole"


def _begins(change: Change) -> int:
    """Return the day by which a change has certainly begun; where none is told, the first on which it may have."""
    when = interval(change.valid_from, change.valid_until)
    return when.start_latest if when.start_latest < UNBOUNDED_FUTURE else when.start_earliest
