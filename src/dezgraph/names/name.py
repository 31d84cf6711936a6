"""What goes into the name search and what comes out of it: names, matches, mentions.

An entity is a number here, its row in the caller's own table; the search knows neither ids nor RDF.
"""

from dataclasses import dataclass

__all__ = ["Match", "Mention", "Name"]


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


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named in a running text, at `text[start:end]`, by the name `name`."""

    start: int
    end: int
    entity: int
    name: str
