"""Finding entities by name: Arabic and Latin script, misspelt or transliterated, half typed, or within a text.

    fold ─▶ sounds ─▶ table ─▶ index ─▶ matches        `fold`: what is merely writing
                        │        └ ranking, question     `sounds`, `distance`: what is heard; `glossary`: what is meant
                        └ postings, grams                `mentions`: the longest exact names of a running text

Knows no RDF and no ids: an entity is a number.
"""

from dezgraph.names.fold import fold
from dezgraph.names.index import NameIndex
from dezgraph.names.mentions import MentionFinder
from dezgraph.names.name import Match, Mention, Name
from dezgraph.names.nearest import nearest

__all__ = ["Match", "Mention", "MentionFinder", "Name", "NameIndex", "fold", "nearest"]
