"""What goes into the name search and what comes out of it: names, matches, mentions.

An entity is a number here, its row in the caller's own table; the search knows neither ids nor RDF.
"""

from dataclasses import dataclass
from typing import Final

__all__ = ["Match", "Mention", "Name"]

_LIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one entity: a preferred label, an alias, or a hidden (misspelt) one."""

    entity: int
    text: str
    preferred: bool
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """An entity found, with its score from 0 to 1 and the name, as written, that was found."""

    entity: int
    score: float
    name: str

    @property
    def is_like(self) -> bool:
        """Whether the name is like what was asked for. One scored below 0.5 is not: there is only none nearer."""
        return self.score >= _LIKE


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named in a running text, at `text[start:end]`, by the name `name`."""

    start: int
    end: int
    entity: int
    name: str
