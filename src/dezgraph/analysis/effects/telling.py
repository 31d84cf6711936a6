"""The effects of a scenario in words, in English and Arabic: at most ten sentences, the most important first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from dezgraph.analysis.effects.ties import DIPLOMACY
from dezgraph.analysis.effects.words import WORDS
from dezgraph.analysis.measures import SCORES
from dezgraph.analysis.paths.model import Hop
from dezgraph.analysis.paths.telling import said
from dezgraph.analysis.ties import Tie

if TYPE_CHECKING:
    from dezgraph.analysis.balance.division import Division, Tension
    from dezgraph.analysis.balance.measuring import Balance
    from dezgraph.analysis.change import Difference
    from dezgraph.analysis.communities import Communities
    from dezgraph.analysis.effects.comparing import Effects
    from dezgraph.analysis.moves import Move
    from dezgraph.model import Texts
    from dezgraph.view import View

__all__ = ["MOST_SENTENCES", "Told", "told"]

MOST_SENTENCES: Final = 10
_MOST_OF_A_PART: Final = 3
_MOST_NAMED: Final = 3
_LANGUAGES: Final = ("en", "ar")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence by language, and the part of the effects that it is `about`."""

    about: str
    texts: Texts


def told(effects: Effects) -> list[Told]:
    """Return what moved, in sentences: at most three of a part, and ten in all; the last names what did not move.

    The order is: what changes hands, backers, who is friendly or hostile, diplomacy, contests, groups, balance, ranks;
    then, where there is room, the relationships that the scenario changes, those between actors first. The last says,
    too, why groups and balance stay where no pair of actors turns.
    """
    words = [_Words(effects, lang) for lang in _LANGUAGES]
    found, unmoved = [], []
    for about, sentences in _PARTS.items():
        texts = list(islice(zip(*(sentences(one) for one in words), strict=True), _MOST_OF_A_PART))
        found += [_told(about, pair) for pair in texts]
        unmoved += [] if texts else [about]
    last = [_told("unmoved", [one.unmoved(unmoved) for one in words])] if unmoved else []
    room = MOST_SENTENCES - len(last)
    changes = (_told("relationships", pair) for pair in zip(*map(_relationships, words), strict=True))
    return [*found[:room], *islice(changes, max(0, room - len(found))), *last]


class _Words:
    """The words of one language for the effects of one scenario."""

    def __init__(self, effects: Effects, lang: str) -> None:
        self.effects = effects
        self._lang = lang
        self._comma = "، " if lang == "ar" else ", "

    def __call__(self, key: str, **facts: object) -> str:
        return WORDS[key][self._lang].format(**facts)

    def listed(self, texts: Iterable[str]) -> str:
        return self._comma.join(texts)

    def name(self, number: int) -> str:
        return self._text(self.effects.before.content.labels(number))

    def names(self, numbers: Sequence[int]) -> str:
        named = self.listed(map(self.name, numbers[:_MOST_NAMED]))
        more = len(numbers) - _MOST_NAMED
        return self("more", names=named, count=more) if more > 0 else named

    def group(self, found: Communities, community: int | None, but: Sequence[int]) -> str:
        """Return a group by its members with most relationships, but for some; nothing for none."""
        if community is None:
            return ""
        degrees = SCORES["degree"](found.view)
        members = found.members[community - 1].tolist()
        others = [number for number in members if number not in but]
        return self.names(sorted(others or members, key=lambda number: (-degrees[number], number)))

    def tie(self, tension: Tension) -> str:
        sign = self("friendly" if tension.sign > 0 else "hostile")
        return self("tie", first=self.name(tension.number), second=self.name(tension.tie.number), sign=sign)

    def said(self, view: View, row: int) -> str:
        """Return a relationship as a sentence."""
        ids, columns = view.content.entity_ids, view.content.columns
        source, target = int(columns.source[row]), int(columns.target[row])
        tie = Tie(ids[target], target, (row,), None, None, (None,), (None,))
        return said(view, [Hop(ids[source], source, tie, "forward")], self._lang)

    def unmoved(self, parts: Sequence[str]) -> str:
        """Return the parts that did not move, and why groups and balance did not."""
        said = [self("unmoved", parts=self.listed(self(f"part {part}") for part in parts))]
        if {"communities", "balance"} <= set(parts) and not any(pair.turned for pair in self.effects.pairs):
            said.append(self("signs stay" if self.effects.pairs else "no signs"))
            said += [self("no sign of diplomacy")] * bool(self.effects.diplomacy)
        return " ".join(said)

    def change(self, one: Difference) -> str:
        """Return what becomes of a relationship, with its hedges; nothing where it reads the same on both sides."""
        had = one.before and self.said(self.effects.before, one.before.row)
        has = one.after and self.said(self.effects.after, one.after.row)
        hedges = self.effects.before.content.vocabulary.hedged("", one.hedges, self._lang)
        return "" if had == has else self(one.what, before=had, after=has, hedges=hedges)

    def deals(self) -> list[Difference]:
        """Return the changes of diplomacy that have a sentence of their own."""
        told = (one for one in self.effects.changes if _is_diplomatic(self.effects, one) and self.change(one))
        return list(islice(told, _MOST_OF_A_PART))

    def _text(self, texts: Texts) -> str:
        return texts.get(self._lang) or next(iter(texts.values()))


def _told(about: str, texts: Iterable[str]) -> Told:
    return Told(about, dict(zip(_LANGUAGES, texts, strict=True)))


def _holding(words: _Words) -> Iterator[str]:
    for one in words.effects.handovers:
        lost, gained = ([tie.number for tie in ties] for ties in (one.lost, one.gained))
        key = "passes" if lost and gained else "lost" if lost else "gained"
        yield words(key, what=words.name(one.number), lost=words.names(lost), gained=words.names(gained))


def _backing(words: _Words) -> Iterator[str]:
    for one in words.effects.backing.found:
        for key, numbers in (("backers gained", one.gained), ("backers lost", one.lost)):
            if numbers:
                yield words(key, who=words.name(one.number), names=words.names(numbers))
    for one in words.effects.backing.found:
        for key, numbers, direct in (
            ("ultimate gained", one.ultimate_gained, one.gained),
            ("ultimate lost", one.ultimate_lost, one.lost),
        ):
            if numbers and numbers != direct:
                yield words(key, who=words.name(one.number), names=words.names(numbers))


def _alignment(words: _Words) -> Iterator[str]:
    for one in sorted(words.effects.pairs, key=lambda pair: not pair.turned):
        first, second = map(words.name, one.numbers)
        if one.turned:
            yield words("turned", first=first, second=second, before=words(one.before), after=words(one.after))
        else:
            key = "other ties" if one.lost and one.gained else "fewer ties" if one.lost else "more ties"
            yield words(key, first=first, second=second, state=words(one.before))


def _diplomacy(words: _Words) -> Iterator[str]:
    states = {pair.numbers: pair for pair in words.effects.diplomacy}
    for one in words.deals():
        pair = states.get(_ends(words.effects, one))
        stays = pair is not None and not pair.turned
        yield " ".join((words.change(one), *([words("stay", state=words(pair.before))] if pair and stays else ())))


def _contests(words: _Words) -> Iterator[str]:
    for one in words.effects.contests:
        before, after = (f"{side.index:.2f}" for side in (one.before, one.after))
        key = "contest otherwise"
        if before != after:
            key = "contest grows" if one.after.index > one.before.index else "contest eases"
        yield words(key, what=words.name(one.number), before=before, after=after)


def _communities(words: _Words) -> Iterator[str]:
    groups = words.effects.groups
    together: dict[tuple[str, int | None, int | None], list[int]] = {}
    for one in groups.found:
        together.setdefault((one.what, one.before, one.after), []).append(one.number)
    for (what, before, after), numbers in together.items():
        left, joined = words.group(groups.before, before, numbers), words.group(groups.after, after, numbers)
        yield words(what, before=left, after=joined, names=words.names(numbers))


def _balance(words: _Words) -> Iterator[str]:
    shift = words.effects.balance
    strict = [_index(words, side.strict) for side in (shift.before, shift.after)]
    before, after = (_triangles(side) for side in (shift.before, shift.after))
    walks = ["–" if side.walk is None else f"{side.walk.value:.4f}" for side in (shift.before, shift.after)]
    if strict[0] != strict[1]:
        yield words("frustration", before=strict[0], after=strict[1])
    elif before != after:
        yield words("triangles", before=before[0], before_total=before[1], after=after[0], after_total=after[1])
    elif walks[0] != walks[1]:
        yield words("walks", before=walks[0], after=walks[1])
    for key, found in (("tension left", shift.left), ("tension entered", shift.entered)):
        # A tie that only some of the best divisions have against them need not stand in the way.
        ties = [words.tie(one) for one in found if one.always]
        if ties:
            yield words(key, ties=words.listed(ties[:_MOST_NAMED]))


def _index(words: _Words, division: Division | None) -> str:
    if division is None:
        return "0"
    return str(division.index) if division.optimal else words("range", bound=division.bound, index=division.index)


def _triangles(found: Balance) -> tuple[int, int]:
    """Return how many triangles are balanced, and how many there are."""
    return found.triads.friends + found.triads.two_negative, found.triads.total


def _ranks(words: _Words) -> Iterator[str]:
    moved = list(islice((one for one in words.effects.ranks if one.what != "stayed"), _MOST_NAMED))
    if moved:
        yield words("ranks", moves=words.listed(_move(words, one) for one in moved))


def _move(words: _Words, one: Move) -> str:
    key = {"entered": "rank entered", "left": "rank left"}.get(one.what, "rank moved")
    before, after = (side and side.rank for side in (one.before, one.after))
    return words(key, who=words.name(one.number), before=before, after=after)


def _relationships(words: _Words) -> Iterator[str]:
    told = {one.id for one in words.deals()}
    for one in sorted(words.effects.changes, key=lambda one: not _is_between_actors(words.effects, one)):
        if one.id not in told and (text := words.change(one)):
            yield text


def _ends(effects: Effects, one: Difference) -> tuple[int, int]:
    """Return both ends of a relationship, by number, ascending."""
    view, standing = (effects.before, one.before) if one.after is None else (effects.after, one.after)
    columns, row = view.content.columns, standing.row if standing else 0
    first, second = sorted((int(columns.source[row]), int(columns.target[row])))
    return first, second


def _is_between_actors(effects: Effects, one: Difference) -> bool:
    return bool(effects.before.content.actors[list(_ends(effects, one))].all())


def _is_diplomatic(effects: Effects, one: Difference) -> bool:
    types = effects.before.content.vocabulary.types
    families = {types[standing.type].family for standing in (one.before, one.after) if standing}
    return DIPLOMACY in families and _is_between_actors(effects, one)


_PARTS: Final[dict[str, Callable[[_Words], Iterator[str]]]] = {
    "holding": _holding,
    "backing": _backing,
    "alignment": _alignment,
    "diplomacy": _diplomacy,
    "contests": _contests,
    "communities": _communities,
    "balance": _balance,
    "ranks": _ranks,
}
"""What sentences can be about, the most important first; `WORDS` has a name for each."""
