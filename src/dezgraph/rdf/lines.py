"""On which line of a text file a subject is introduced, so that a message can send a person there.

Parsers say where a file is broken, not where a triple came from. So the text is scanned for what looks
like the start of a paragraph: an IRI or a prefixed name at the head of a line. That finds every
subject in Turtle, TriG, N-Triples and N-Quads as people and programs write them, and no more is promised.
"""

from __future__ import annotations

import re

__all__ = ["subject_lines"]

_PREFIX = re.compile(r"\s*@?prefix\s+(?P<name>[^\s:]*):\s*<(?P<iri>[^>]*)>", re.IGNORECASE)
_HEAD = re.compile(
    r"(?P<indent>\s*)(?:<(?P<iri>[^<>\s]*)>|(?P<prefix>[^\s:;,.<>\"'\[\]()#@]*):(?P<local>[^\s;,<>\"\[\]()]*[^\s;,.<>\"\[\]()]))"
    r"(?=\s|$)"
)


def subject_lines(text: str) -> dict[str, int]:
    """Return, for each IRI at the head of a line, the number of that line, counted from 1.

    The first line that is not indented is preferred: an indented one may hold an object. O(n).
    """
    prefixes: dict[str, str] = {}
    flush: dict[str, int] = {}
    indented: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if _PREFIX.match(line):
            prefixes |= {declared["name"]: declared["iri"] for declared in _PREFIX.finditer(line)}
        elif head := _HEAD.match(line):
            iri = _expanded(head, prefixes)
            (indented if head["indent"] else flush).setdefault(iri, number)
    return indented | flush


def _expanded(head: re.Match[str], prefixes: dict[str, str]) -> str:
    if head["iri"] is not None:
        return head["iri"]
    return prefixes.get(head["prefix"], f"{head['prefix']}:") + head["local"]
