"""What the first bytes of a text say of its encoding: by a byte order mark, or by where its NULs stand."""

from __future__ import annotations

from typing import Final

__all__ = ["marked", "unmarked"]

_MARKS: Final = {  # the longer ones first: that of UTF-16 begins one of UTF-32
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


def marked(head: bytes) -> str:
    """Return the encoding that a byte order mark says, `utf-8` without one.

    >>> marked("a".encode("utf-32")), marked(b"a")
    ('utf-32', 'utf-8')
    """
    return next((name for mark, name in _MARKS.items() if head.startswith(mark)), "utf-8")


def unmarked(head: bytes) -> str:
    """Return as which UTF-16 the beginning of a text looks that has no byte order mark; nothing where it does not.

    That is where every second byte of the first line is NUL, and no other: of ASCII letters, as names of columns are.

    >>> [unmarked("from,to".encode(name)) for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-8")]
    ['utf-16-le', 'utf-16-be', '', '']
    """
    line = head.partition(b"\n")[0]
    for name, nulls, letters in (("utf-16-le", line[1::2], line[::2]), ("utf-16-be", line[::2], line[1::2])):
        if nulls and not any(nulls) and all(letters):
            return name
    return ""
