"""Events of a pair of actors, gathered into stretches: events in the same or in following months belong together.

So a stretch ends with the first calendar month without an event. The same events make the same stretches, in
whatever order they come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from dezgraph.imports.acled.events import Event

__all__ = ["MOST_LISTED", "Stretch", "gather"]

MOST_LISTED: Final = 10
"""Of so many events, and of so many of their sources, a stretch keeps the names."""
_YEAR: Final = 12


@dataclass(slots=True)
class Stretch:
    """What is kept of events that follow each other. Months are counted from the year 0.

    It began on some day of `began`, first and last, and ended on some day of `ended`. `sorts` counts sub-event types;
    `listed` are the first events, (day, id), and `sources` the first names by the alphabet.
    """

    first_month: int
    last_month: int
    began: tuple[date, date]
    ended: tuple[date, date]
    events: int
    fatalities: int
    sorts: dict[str, int]
    listed: list[tuple[date, str]]
    sources: list[str]
    has_more_sources: bool = False

    @classmethod
    def of(cls, event: Event) -> Stretch:
        """Return the stretch of one event."""
        month, span = event.day.year * _YEAR + event.day.month - 1, (event.earliest, event.latest)
        listed, sources = [(event.day, event.id)], sorted(event.sources)
        made = cls(month, month, span, span, 1, event.fatalities, {event.sort: 1}, listed, sources)
        made._shorten()
        return made

    def follows(self, other: Stretch) -> bool:
        """Tell whether both belong together: no month lies between them."""
        return self.first_month <= other.last_month + 1 and other.first_month <= self.last_month + 1

    def join(self, other: Stretch) -> None:
        """Take in another stretch."""
        self.first_month = min(self.first_month, other.first_month)
        self.last_month = max(self.last_month, other.last_month)
        # It began by the earliest of the last possible days, and not before the earliest of the first ones.
        self.began = min(self.began[0], other.began[0]), min(self.began[1], other.began[1])
        self.ended = max(self.ended[0], other.ended[0]), max(self.ended[1], other.ended[1])
        self.events += other.events
        self.fatalities += other.fatalities
        for sort, count in other.sorts.items():
            self.sorts[sort] = self.sorts.get(sort, 0) + count
        self.listed = sorted((*self.listed, *other.listed))
        self.sources = sorted({*self.sources, *other.sources})
        self.has_more_sources = self.has_more_sources or other.has_more_sources
        self._shorten()

    def _shorten(self) -> None:
        self.has_more_sources = self.has_more_sources or len(self.sources) > MOST_LISTED
        del self.listed[MOST_LISTED:], self.sources[MOST_LISTED:]


def gather(stretches: list[Stretch], event: Event) -> None:
    """Put an event into the stretches of a pair, which no month without an event parts. O(n) in the stretches."""
    new = Stretch.of(event)
    near = [each for each in stretches if each.follows(new)]
    if not near:
        stretches.append(new)
        return
    first, *others = near
    first.join(new)
    for each in others:  # the event closed the gap between two
        first.join(each)
        stretches.remove(each)
