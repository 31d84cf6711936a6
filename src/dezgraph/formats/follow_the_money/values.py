"""Values as FollowTheMoney wants them: its own cleaning leaves each as it is. None or empty for what cannot be had."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

__all__ = ["address", "day_prefix", "language", "listed", "name", "number", "reference", "text"]

_LONGEST_NAME: Final = 384
_LONGEST_ADDRESS: Final = 4096
_LONGEST_TEXT: Final = 65_000
_LONGEST_ID: Final = 200
_YEARS: Final = range(1000, 3000)
_NO_TEXT: Final = re.compile(  # controls, marks of direction, what has no width: FollowTheMoney takes them out
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2060-\u2064\ufeff\ud800-\udfff]"
)
_QUOTED: Final = re.compile("[\"'](.*)[\"']")
_BLANK: Final = re.compile("[\u2000-\u200a\u2028\u2029\u0a00\u1680\u202f\u205f\u3000]")
_ID: Final = re.compile(r"[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?")
_NO_ID: Final = re.compile(r"[^0-9a-zA-Z]+")
_HOST: Final = re.compile(r"[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z][a-zA-Z0-9-]+")
_LANGUAGES: Final = {
    "ar": "ara", "cs": "ces", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb",
    "it": "ita", "ku": "kur", "nl": "nld", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip


def listed(values: Iterable[str | None]) -> list[str]:
    """Return what there is among values, each once."""
    return list(dict.fromkeys(value for value in values if value))


def text(value: str | None, longest: int = _LONGEST_TEXT) -> str | None:
    """Return a text without what has no place in one, cut to a length."""
    if value is None:
        return None
    if not (value.isascii() and value.isprintable()):
        value = _NO_TEXT.sub("", _BLANK.sub(" ", unicodedata.normalize("NFC", value)))
    return value.strip()[:longest].strip()


def name(value: str | None, longest: int = _LONGEST_NAME) -> str | None:
    """Return a name on one line, without quotes around it."""
    if value is None:
        return None
    plain = " ".join((text(value) or "").split())
    while quoted := _QUOTED.fullmatch(plain):
        plain = quoted[1].strip()
    return plain[:longest].strip()


def day_prefix(earliest: date | None, latest: date | None) -> str | None:
    """Return a date that is only as precise as two bounds agree: a day, a month or a year.

    >>> day_prefix(date(2014, 3, 1), date(2014, 3, 31)), day_prefix(date(2014, 2, 1), date(2014, 4, 30))
    ('2014-03', '2014')
    """
    if earliest is None or latest is None or earliest.year != latest.year or earliest.year not in _YEARS:
        return None
    if earliest == latest:
        return earliest.isoformat()
    return earliest.isoformat()[: 7 if earliest.month == latest.month else 4]


def address(value: str | None) -> str | None:
    """Return an address of the web with a host and a path."""
    plain = text(value)
    if not plain or len(plain) >= _LONGEST_ADDRESS or not plain.lower().startswith(("http://", "https://")):
        return None
    try:
        parts = urlsplit(plain)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if host is None or _HOST.fullmatch(host) is None or " " in plain:
        return None
    return parts._replace(scheme=parts.scheme.lower(), path=parts.path or "/").geturl()


def reference(id: str) -> str:
    """Return an id as FollowTheMoney takes it: as it is where that can be."""
    if _ID.fullmatch(id) and len(id) <= _LONGEST_ID:
        return id
    return f"{_NO_ID.sub('-', id).strip('-')[:100]}-{sha256(id.encode()).hexdigest()[:8]}".lstrip("-")


def language(code: str | None) -> str | None:
    """Return the three letters of a language for its two."""
    return _LANGUAGES.get(code or "")


def number(value: float) -> str:
    """Return a number of degrees as a text."""
    return f"{value:.7f}".rstrip("0").rstrip(".")
