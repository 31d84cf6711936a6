"""Objects of STIX as they stand in files: read strictly, by property, with an error that names the one at fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dezgraph.dates import bounds
from dezgraph.errors import DateError, InputError
from dezgraph.imports.json_items import items
from dezgraph.imports.records import language_of
from dezgraph.imports.seeming import mistaken
from dezgraph.imports.settings import Settings
from dezgraph.unseen import UNSEEN

__all__ = ["Object", "Place", "is_id", "objects"]

_LONGEST: Final = 16_000_000
"""Characters of an object. Those that list a whole collection have some millions."""
_ID: Final = re.compile(r"([a-z][a-z0-9-]*)--[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_MOMENT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-6][0-9](?:\.[0-9]+)?Z")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?=-|$)")
_LATIN: Final = re.compile("[A-Za-z]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_DAY: Final = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where an object stands."""

    path: Path
    line: int


def objects(files: Sequence[Path], settings: Settings, *, is_first: bool) -> Iterator[tuple[Any, Place]]:
    """Yield the objects of bundles, or of plain lists of objects, unread. Progress is told when it is the first time.

    Raises:
        DataError: a file that cannot be read, is no JSON, or holds no objects of STIX.
    """
    progress = settings.progress if is_first else None
    for path in files:
        is_bundle = False
        for key, value, line in items(path, encoding=settings.encoding, progress=progress, longest=_LONGEST):
            if key in ("objects", ""):
                is_bundle = True
                yield value, Place(path, line)
            elif key == "type":
                is_bundle = value == "bundle"
        if not is_bundle:
            raise mistaken(path, "has no objects", "bundle of STIX", "stix")


def is_id(text: object) -> bool:
    """Tell whether a text is an id of STIX."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


class Object:
    """The properties of an object, or of one inside it. Each method raises InputError for what is not as it must be."""

    def __init__(self, content: Any, name: str = "") -> None:
        if not isinstance(content, dict):
            raise InputError(name or "object", str(content), "use an object of JSON")
        self._content: dict[str, Any] = content
        self._name = name

    @property
    def id(self) -> str:
        """The id, which begins with the type."""
        id, type = self._content.get("id"), self._content.get("type")
        if not isinstance(id, str) or not is_id(id) or id.rpartition("--")[0] != type:
            raise InputError("id", str(id), "use an id of STIX: the type of the object, two hyphens and a UUID")
        return id

    @property
    def is_revoked(self) -> bool:
        """Whether whoever made the object has taken it back."""
        return self._content.get("revoked") is True

    @property
    def names(self) -> Sequence[str]:
        """The names of its properties."""
        return list(self._content)

    def has(self, name: str) -> bool:
        """Tell whether a property is there."""
        return self._content.get(name) is not None

    def needed(self, name: str) -> str:
        """Return a text that has to be there."""
        text = self.text(name)
        if not text:
            raise InputError(self._path(name), "", "say it: it is required")
        return text

    def text(self, name: str) -> str | None:
        """Return a text, None for none."""
        value = self._content.get(name)
        return None if value is None else self._text(value, name)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(self._text(each, name) for each in self._list(name))

    def by_language(self, name: str) -> dict[str, str]:
        """Return texts in English and Arabic, by `en` and `ar`."""
        return {each: text for each, text in self.by_any_language(name).items() if each in ("en", "ar")}

    def by_any_language(self, name: str) -> dict[str, str]:
        """Return texts by the tags of their languages, as they stand."""
        inside = self.inside(name)
        found = {} if inside is None else {each: inside.text(each) for each in inside.names}
        return {language: text for language, text in found.items() if text}

    def whole(self, name: str) -> int | None:
        """Return a whole number, None for none."""
        value = self._content.get(name)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
            raise InputError(self._path(name), str(value), "use a whole number")
        return value

    def degrees(self, name: str, most: int) -> float | None:
        """Return degrees from -most to most, None for none."""
        value = self._content.get(name)
        if value is None:
            return None
        try:
            found = float(value)
        except (TypeError, ValueError, OverflowError):
            found = most + 1
        if not -most <= found <= most:
            raise InputError(self._path(name), str(value), f"use degrees from -{most} to {most}")
        return found

    def moment(self, name: str) -> str | None:
        """Return a timestamp without its zone, which is UTC, so that later ones are greater; None for none."""
        text = self.text(name)
        if text is None:
            return None
        if not _MOMENT.fullmatch(text):
            raise InputError(self._path(name), text, "use a timestamp such as 2017-11-03T00:00:00.000Z")
        self._look(name, text[:_DAY])
        return text.removesuffix("Z")

    def day(self, name: str) -> str | None:
        """Return the day of a timestamp: the graph counts in days."""
        moment = self.moment(name)
        return None if moment is None else moment[:_DAY]

    def edtf(self, name: str) -> str | None:
        """Return a date in EDTF, None for none."""
        text = self.text(name)
        if text is not None:
            self._look(name, text)
        return text

    def inside(self, name: str) -> Object | None:
        """Return an object inside this one, None for none."""
        value = self._content.get(name)
        return None if value is None else Object(value, self._path(name))

    def each(self, name: str) -> tuple[Object, ...]:
        """Return a list of objects inside this one."""
        return tuple(Object(each, self._path(name)) for each in self._list(name))

    def extension(self, id: str) -> Object | None:
        """Return an extension of the object, None for none."""
        extensions = self.inside("extensions")
        return None if extensions is None else extensions.inside(id)

    def copy(self, **properties: str | None) -> Object:
        """Return the object with other properties."""
        return Object({**self._content, **properties}, self._name)

    def tag(self, text: str) -> str:
        """Return the language of a text of the object: by its script, else as the object says; English if it does not.

        >>> [Object({"lang": lang}).tag(text) for lang, text in ((None, "Wagner"), (None, "فاغنر"), ("ru", "Вагнер"))]
        ['en', 'ar', 'ru']
        """
        said = _LANGUAGE.match((self.text("lang") or "en").lower())
        language, script = said[0] if said else "und", language_of(text)
        if script == "ar" and not _LATIN.search(text):
            return "ar" if language in {"en", "und"} else language
        return "und" if language == "en" and script == "und" else language

    def _look(self, name: str, date: str) -> None:
        try:
            bounds(date)
        except DateError as error:
            raise InputError(self._path(name), date, error.accepted) from error

    def _list(self, name: str) -> list[Any]:
        value = self._content.get(name)
        if value is not None and not isinstance(value, list):
            raise InputError(self._path(name), str(value), "use a list")
        return value or []

    def _text(self, value: Any, name: str) -> str:
        if not isinstance(value, str):
            raise InputError(self._path(name), str(value), "use a text")
        text = value.replace("\r\n", "\n")
        if not text.isascii() and _SURROGATE.search(text):
            raise InputError(self._path(name), ascii(text), "use whole characters")
        if found := UNSEEN.search(text):
            raise InputError(
                self._path(name), text, f"leave out the character U+{ord(found[0]):04X}, which nobody sees"
            )
        return text.strip()

    def _path(self, name: str) -> str:
        return f"{self._name}.{name}" if self._name else name
