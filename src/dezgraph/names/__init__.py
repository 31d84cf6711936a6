"""Finding entities by name: Arabic and Latin script, misspelt or transliterated, half typed, or within a text.

    fold ─▶ sounds ─▶ table ─▶ index ─▶ matches        `fold`: what is merely writing
                        │        └ ranking, within       `sounds`, `distance`: what is heard; `glossary`: what is meant
                        └ postings, grams, keys          `mentions`: the longest exact names of a running text

Knows no RDF and no ids: an entity is a number. The index is imported when it is first used: most
questions name their entities by id.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from dezgraph.names.name import Match, Mention, Name
from dezgraph.names.nearest import nearest

if TYPE_CHECKING:
    from dezgraph.names.index import NameIndex
    from dezgraph.names.mentions import MentionFinder

__all__ = ["Match", "Mention", "MentionFinder", "Name", "NameIndex", "nearest"]

_HOMES = {"NameIndex": "index", "MentionFinder": "mentions"}


def __getattr__(name: str) -> object:
    """Import a public name from the module that has it. Raises AttributeError for any other."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dezgraph.names' has no attribute {name!r}")
    return getattr(import_module(f"dezgraph.names.{_HOMES[name]}"), name)
