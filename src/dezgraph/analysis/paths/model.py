"""What a question for paths is answered with: paths, their hops, and how far the search came."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from dezgraph.analysis.paths.dating import Span
from dezgraph.analysis.ties import Tie

__all__ = ["Direction", "Extent", "Hop", "Path", "Paths", "Stream"]

Direction: TypeAlias = Literal["forward", "backward", "both"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One hop from the entity `start` to that of `tie`, with the relationships that have a part in the path.

    `direction`: `forward` with the arrows, `backward` against them, `both` where it can be read either way.
    """

    start: str
    start_number: int
    tie: Tie
    direction: Direction


@dataclass(frozen=True, slots=True)
class Path:
    """One path. `net_signs` are the products that the signs of its hops may have; none where a hop has no sign.

    `possible` are the spans in which all of it may have held on one day, `certain` those in which it certainly did; in
    the order of time, and more than one where relationships paused.
    """

    hops: tuple[Hop, ...]
    grade: str | None
    weight: int
    net_signs: tuple[int, ...]
    possible: tuple[Span, ...]
    certain: tuple[Span, ...]

    @property
    def entities(self) -> tuple[str, ...]:
        """The ids of the entities from start to end."""
        return (self.hops[0].start, *(hop.tie.entity for hop in self.hops))

    @property
    def net_sign(self) -> str:
        """The product of the signs of its hops in a word: `+`, `-`, `both` or `none`."""
        return {(1,): "+", (-1,): "-", (1, -1): "both"}.get(self.net_signs, "none")


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a search came. `limit` names the one that ended it, None where nothing was left to find.

    `seen_hops`: all paths of up to so many hops were looked at.
    """

    seen_hops: int
    limit: Literal["limit", "time_limit"] | None = None

    @property
    def complete(self) -> bool:
        """Whether no limit ended the search."""
        return self.limit is None


@dataclass(frozen=True, slots=True)
class Paths:
    """The best paths that were found, best first, and how far the search came; `note` says what happened, if anything.

    If it is not complete, there may be better ones among those of more than `extent.seen_hops` hops.
    """

    found: tuple[Path, ...]
    extent: Extent
    note: Mapping[str, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Path]:
        """Yield the paths, best first."""
        return iter(self.found)

    def __len__(self) -> int:
        """Return how many paths were found."""
        return len(self.found)


class Stream(Iterator[Path]):
    """Paths as they are found. Once it is at its end, `extent` says how far the search came; until then it is None."""

    def __init__(self, found: Generator[Path, None, Extent], end: Callable[[], None]) -> None:
        self.extent: Extent | None = None
        self._found = found
        self._end = end

    def __next__(self) -> Path:
        """Search for the next path, and return it."""
        try:
            return next(self._found)
        except StopIteration as end:
            self.extent = end.value or self.extent
            raise

    def stop(self) -> None:
        """End the search within some milliseconds; may be called from another thread than the one that searches."""
        self._end()
