"""The tokens of a SPARQL 1.1 query, so that its words can be told from what only looks like them.

`SERVICE` in a text, an address, a name or a comment is no word of the query. Where Oxigraph, which reads letter by
letter, could see a word that the grammar's longest token hides, the doubt is for refusing: `is_doubtful`.

Source: SPARQL 1.1 Query Language (2013), section 19.8, terminals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from dezgraph.errors import QueryError

__all__ = ["Token", "place", "tokens"]

_BASE: Final = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME: Final = f"{_BASE}_0-9\u00b7\u0300-\u036f\u203f-\u2040"
_PREFIX: Final = rf"(?:[{_BASE}](?:[{_NAME}.-]{{0,255}}[{_NAME}-])?)?"  # bounded, or `a-a-a-…` takes O(n²)
_SIGN: Final = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL: Final = rf"(?:(?:[{_NAME}:]|{_SIGN})(?:(?:[{_NAME}.:-]|{_SIGN})*(?:[{_NAME}:-]|{_SIGN}))?)?"
_ESCAPE: Final = r"""\\(?:[tbnrf\\"']|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})"""
_KINDS: Final = {
    "blank": r"[ \t\r\n]+|\#[^\r\n]*",
    "iri": r'<[^<>"{}|^`\\\x00-\x20]*>',
    "text": "|".join((
        rf"'''(?:(?:''?)?(?:[^'\\]|{_ESCAPE}))*'''",
        rf'"""(?:(?:""?)?(?:[^"\\]|{_ESCAPE}))*"""',
        rf"'(?:[^'\\\n\r]|{_ESCAPE})*'",
        rf'"(?:[^"\\\n\r]|{_ESCAPE})*"',
    )),
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    "variable": rf"[?$][{_NAME}]+",
    "blank_node": rf"_:[{_NAME}](?:[{_NAME}.-]*[{_NAME}-])?",
    "name": rf"{_PREFIX}:{_LOCAL}",
    "word": r"[A-Za-z_][A-Za-z0-9_]*",
    "number": r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?",
    "sign": r"\^\^|&&|\|\||<<\(?|\)?>>|[{}()\[\].,;|/^?*+!=<>&~-]",
}  # fmt: skip
_HIDDEN: Final = re.compile(r"\).*service.*#", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    """The pattern of any token. Compiled when a query is first read: a start does without."""
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()), re.ASCII)


class Token(NamedTuple):
    """A token: its kind (`word`, `iri`, `text`, …), its letters, and where it begins."""

    kind: str
    text: str
    start: int

    @property
    def word(self) -> str:
        """The keyword that it is, in capitals; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""

    @property
    def is_doubtful(self) -> bool:
        """Whether a reader by letters may see `SERVICE` in it: `?a<?b)SERVICE?u#>` is an address by its signs."""
        return self.kind == "iri" and _HIDDEN.search(self.text) is not None


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query, without blanks and comments. O(n).

    Raises:
        QueryError: something is no token of SPARQL, with line and column.
    """
    start, match = 0, _pattern().match
    while found := match(text, start):
        if found.lastgroup != "blank":
            yield Token(str(found.lastgroup), found[0], start)
        start = found.end()
    if start < len(text):
        raise QueryError("no word, name, text or sign of SPARQL begins here", *place(text, start))


def place(text: str, start: int) -> tuple[int, int]:
    """Return the line and the column of a place in a text, both from 1."""
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
