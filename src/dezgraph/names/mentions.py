"""Which entities a running text names: exact names only, the longest first, in both scripts.

كتائب حزب الله is Kata'ib Hezbollah and not, within it, Hezbollah. In Arabic the small words
written together with a name (و ف ب ل ك, also before ال) are set aside; the article is not: صور is no mention of الصور.
In Latin script the article is optional, and a name that has capitals has to have them in the text: *us* is not US.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dezgraph.errors import NameQueryError
from dezgraph.names.fold import fold
from dezgraph.names.name import Mention
from dezgraph.names.table import QUALIFIER, is_abbreviation, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dezgraph.names.name import Name

__all__ = ["LONGEST_TEXT", "MentionFinder", "openings"]

LONGEST_TEXT: Final = 1_000_000
"""Characters that `MentionFinder.find` accepts."""

# A word of a text with the marks, apostrophes and invisible characters inside it.
_WORD: Final = re.compile(
    "\\w(?:['\u2019\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]*\\w)*"
)
_LATIN_ARTICLE: Final = re.compile(r"al|el|il|ul|the|[aeiu](?:sh|th|dh|[tdrznsl])")
_ARTICLES: Final = re.compile(r"\b(?:(?:al|el|il|ul|the) (?=\w)|[aeiu](sh|th|dh|[tdrznsl]) (?=\1))")
# "at Tanf" may be English; only the hyphen makes an article of it.
_ARTICLE_TO_THE_LEFT: Final = re.compile(r"\b(?:[ae]l[- ]|[ae](?:sh|th|dh|[tdrzns])-)$", re.IGNORECASE)
_ARTICLE_TO_THE_RIGHT: Final = re.compile(r"(?:[ae]l|[ae](?:sh|th|dh|[tdrzns])|the)[- ]", re.IGNORECASE)
_STOP: Final = re.compile("[.,;:!?\u060c\u061b\u061f]\\s|\n\\s*\n")
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_CLITICS: Final = re.compile(r"[وف]?[بلك]?")
_SHORTEST_AFTER_CLITIC: Final = 3
_LONGEST_WORD: Final = 64
"""Longer words are passed over: no name has one, and they would fill the cache of folded words."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A folded word of a text, with its place there."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Known:
    """A name as the words that have to follow each other."""

    words: tuple[str, ...]
    name: Name
    text: str


class MentionFinder:
    """Finds names in texts. Names of one letter, or of nothing but digits, are never found."""

    def __init__(self, names: Sequence[Name]) -> None:
        wordiness = Counter[int]()
        for name in names:
            wordiness[name.entity] += len(name.text) if name.preferred else 0
        best: dict[tuple[str, ...], _Known] = {}
        for name in sorted(names, key=lambda name: (standing(name), wordiness[name.entity], name.entity)):
            text = QUALIFIER.sub("", name.text)
            words = tuple(_without_articles(fold(" ".join(text.splitlines()))).split())
            letters = "".join(words)
            if len(letters) > 1 and not letters.isdigit():
                best.setdefault(words, _Known(words, name, text))
        self._by_first: dict[str, list[_Known]] = defaultdict(list)
        for known in sorted(best.values(), key=lambda known: len(known.words), reverse=True):
            self._by_first[known.words[0]].append(known)

    def find(self, text: str) -> list[Mention]:
        """Return the entities named in `text`, in its order; mentions never overlap. O(n).

        Of two entities with the same name it is the one whose preferred name that is, then the one whose preferred
        names are the shorter (a town before the clan or the governorate named after it), then the lower entity number.

        Raises:
            NameQueryError: `text` is longer than a million characters.
        """
        if len(text) > LONGEST_TEXT:
            raise NameQueryError(
                parameter="text", value=f"{len(text)} characters", accepted=f"use at most {LONGEST_TEXT}"
            )
        words = list(_words(text))
        found: list[Mention] = []
        place = 0
        while place < len(words):
            hit = self._longest_at(text, words, place)
            if hit is None:
                place += 1
            else:
                mention, size = hit
                found.append(mention)
                place += size
        return found

    def _longest_at(self, text: str, words: list[_Word], place: int) -> tuple[Mention, int] | None:
        hits: list[tuple[int, int, Mention]] = []
        for cut, first in openings(words[place].text):
            for known in self._by_first.get(first, ()):
                size = len(known.words)
                follows = tuple(word.text for word in words[place + 1 : place + size])
                if follows == known.words[1:]:
                    start, end = _start(text, words[place], first, cut), words[place + size - 1].end
                    if _is_written_as(known.text, text[start:end]):
                        mention = Mention(_with_article(text, start), end, known.name.entity, known.name.text)
                        hits.append((size, -cut, mention))
                        break
        if not hits:
            return None
        size, _, mention = max(hits, key=lambda hit: hit[:2])
        return mention, size


def _words(text: str) -> Iterator[_Word]:
    """Yield the folded words of a text without Latin articles; a word such as T2 makes two, at the same place."""
    found = [
        _Word(part, hit.start(), hit.end())
        for hit in _WORD.finditer(text)
        if hit.end() - hit.start() <= _LONGEST_WORD
        for part in _parts(hit[0])
    ]
    for place, word in enumerate(found, start=1):
        following = found[place].text if place < len(found) else ""
        if not (following and _LATIN_ARTICLE.fullmatch(word.text) and _is_article_before(word.text, following)):
            yield word


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(fold(word).split())


def _is_article_before(word: str, following: str) -> bool:
    return word in {"al", "el", "il", "ul", "the"} or following.startswith(word[1:])


def _without_articles(folded: str) -> str:
    return _ARTICLES.sub("", folded)


def openings(word: str) -> Iterator[tuple[int, str]]:
    """Yield the word, then what is left of it without the small words written together with it, and how much is cut."""
    yield 0, word
    if not _ARABIC.match(word):
        return
    for cut in (1, 2):
        if len(word) - cut >= _SHORTEST_AFTER_CLITIC and _CLITICS.fullmatch(word[:cut]):
            yield cut, word[cut:]
            if word[cut - 1 : cut + 1] == "لل":
                yield cut, "ا" + word[cut:]


def _start(text: str, word: _Word, first: str, cut: int) -> int:
    """Return where the name itself starts in the text: after the letters cut off, and their marks."""
    if cut:
        for start in range(word.start + cut, word.end):
            if fold(text[start : word.end]) == first and text[start].isalnum():
                return start
    return word.start


def _with_article(text: str, start: int) -> int:
    article = _ARTICLE_TO_THE_LEFT.search(text[max(0, start - 5) : start])
    return start - len(article[0]) if article else start


def _is_written_as(name: str, found: str) -> bool:
    """Tell whether capitals and stops allow that `found`, whose words are those of `name`, is meant as that name."""
    if _STOP.search(found) and not _STOP.search(name):
        return False
    if is_abbreviation(name):
        return found.isupper()
    own = _ARTICLE_TO_THE_RIGHT.sub("", name)
    return not own[:1].isupper() or found[:1].isupper()
