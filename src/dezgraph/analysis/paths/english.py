"""What English grammar asks of a label between two names: that the verb agrees with the name before it.

Labels of relationship types are in the third person singular. Names carry no number, so it is read off them: a common
noun is written small inside a name, and a proper one is not, as in `Arab tribes of Deir ez-Zor` and `United States`.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_plural", "verb"]

_HEAD_END: Final = re.compile(
    r",| \(| – | (?:\w+(?:ed|ing) )?(?:at|between|by|for|from|in|of|on|over|that|to|under|who|with) "
)
"""What follows the noun that a name is about, with the participle before it: `Tribes allied with …`."""
_PLURALS: Final = re.compile(
    "allies|areas|children|clans|countries|families|fields|forces|groups|guarantees|interests|kurds|men|militias"
    "|parties|people|schools|sheikhs|tribes|women"
)
"""Nouns that are plural wherever they stand."""
_ENDS_OF_ONE: Final = ("ss", "us", "is", "ics", "series", "means")
_PAST: Final = ("lost",)
_ES: Final = ("sses", "shes", "ches", "xes", "zzes")


def is_plural(name: str, *, is_proper: bool) -> bool:
    """Tell whether an English name is plural; one word alone is taken for a proper name where `is_proper`."""
    head = _HEAD_END.split(name, maxsplit=1)[0].split()
    if not head:
        return False
    last = head[-1].lower()
    if _PLURALS.fullmatch(last):
        return True
    if len(head) > 1 and head[0].endswith("ing"):
        return False  # what is done, as in `Easing tensions`
    is_common = head[-1][:1].islower() or (len(head) == 1 and not is_proper)
    return is_common and last.endswith("s") and not last.endswith(_ENDS_OF_ONE)


def verb(label: str, *, plural: bool) -> str:
    """Return a label as what follows a name: `backs`, or `back`; `is allied with`, or `are allied with`."""
    first, _, rest = label.partition(" ")
    if first in _PAST and not label.endswith(" by"):
        return label
    if not first.endswith("s"):
        return f"{'are' if plural else 'is'} {label}"
    return f"{_of_many(first)} {rest}".rstrip() if plural else label


def _of_many(word: str) -> str:
    if word in {"has", "is"}:
        return {"has": "have", "is": "are"}[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_ES) else word[:-1]
