"""The names of columns as the fields that they are for: mapped, or spelt otherwise than the field is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

__all__ = ["fitted", "listed", "unmet"]

_MOST_LISTED = 50
_LONGEST = 80


def fitted(header: Sequence[str], fields: Collection[str], renamed: Mapping[str, str]) -> list[str]:
    """Return the names of columns as fields, each as it is where it is none.

    What is spelt with other case, blanks or hyphens is the field, if no column before it is.

    >>> fitted(["Source", "Kind", "TO", "Valid From"], ["source", "type", "valid_from"], {"Kind": "type"})
    ['source', 'type', 'TO', 'valid_from']
    """
    names = [renamed.get(name, name) for name in header]
    missing = {_plain(field): field for field in fields if field not in names}
    return [
        name if raw in renamed else missing.pop(_plain(name), name) for raw, name in zip(header, names, strict=True)
    ]


def unmet(header: Collection[str], renamed: Mapping[str, str]) -> str:
    """Return, for a message, which names of columns are mapped and not there; nothing where all are."""
    gone = [f"{name}, which is mapped to {field}" for name, field in renamed.items() if name not in header]
    return f"there is no {'; no '.join(gone)}" if gone else ""


def listed(names: Iterable[str]) -> str:
    """Return names for a person, the first fifty of them, each as far as its eightieth character."""
    all_of_them = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in names]
    more = f" and {len(all_of_them) - _MOST_LISTED} more" if len(all_of_them) > _MOST_LISTED else ""
    return ", ".join(all_of_them[:_MOST_LISTED]) + more


def _plain(name: str) -> str:
    return "_".join(name.casefold().replace("-", " ").replace("_", " ").split())
