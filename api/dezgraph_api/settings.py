"""What a service is started with: which graph, behind which path, with how much memory for answers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dezgraph.errors import InputError

__all__ = ["Settings"]

_MEBIBYTE = 1 << 20
_MOST_MEBIBYTES = 1 << 20
_MOST_HEAVY = 16
_MOST_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one application; without `files` and `store` it serves the graph that is shipped.

    `root_path` is where a proxy has put the service, such as `/graph`; `cache_bytes` bounds the answers
    that are kept in memory, 0 keeps none. `checked` is a version of the files that is known to be valid: they
    are checked unless they have it. `heavy` is how many questions that take long are answered at once, each in a
    process of its own, and `heavy_seconds` how long each may take; `sparql`, `sparql_seconds` and
    `sparql_bytes` are how many SPARQL queries, how long, and how much memory each may take for itself.
    """

    files: tuple[Path, ...] = ()
    store: Path | None = None
    root_path: str = ""
    cache_bytes: int = 64 * _MEBIBYTE
    checked: str = ""
    heavy: int = 2
    heavy_seconds: int = 120
    sparql: int = 2
    sparql_seconds: int = 10
    sparql_bytes: int = 1024 * _MEBIBYTE

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return the settings that the variables `DEZGRAPH_*` hold, for workers that build their own application.

        Raises:
            InputError: a variable whose value is a number holds none that it takes.
        """
        files = environment.get("DEZGRAPH_FILES", "")
        store = environment.get("DEZGRAPH_STORE")
        return cls(
            files=tuple(Path(file) for file in files.split(os.pathsep) if file),
            store=Path(store) if store else None,
            root_path=environment.get("DEZGRAPH_ROOT_PATH", ""),
            cache_bytes=_mebibytes(environment.get("DEZGRAPH_CACHE_MB", "64")) * _MEBIBYTE,
            checked=environment.get("DEZGRAPH_CHECKED", ""),
            heavy=_number(environment, "DEZGRAPH_HEAVY", 2, _MOST_HEAVY),
            heavy_seconds=_number(environment, "DEZGRAPH_HEAVY_SECONDS", 120, _MOST_SECONDS),
            sparql=_number(environment, "DEZGRAPH_SPARQL", 2, _MOST_HEAVY),
            sparql_seconds=_number(environment, "DEZGRAPH_SPARQL_SECONDS", 10, _MOST_SECONDS),
            sparql_bytes=_number(environment, "DEZGRAPH_SPARQL_MB", 1024, _MOST_MEBIBYTES) * _MEBIBYTE,
        )

    def as_environment(self) -> dict[str, str]:
        """Return the variables from which `from_environment` makes these settings again, whatever else is set."""
        return {
            "DEZGRAPH_FILES": os.pathsep.join(str(file.absolute()) for file in self.files),
            "DEZGRAPH_STORE": str(self.store.absolute()) if self.store else "",
            "DEZGRAPH_ROOT_PATH": self.root_path,
            "DEZGRAPH_CACHE_MB": str(self.cache_bytes // _MEBIBYTE),
            "DEZGRAPH_CHECKED": self.checked,
            "DEZGRAPH_HEAVY": str(self.heavy),
            "DEZGRAPH_HEAVY_SECONDS": str(self.heavy_seconds),
            "DEZGRAPH_SPARQL": str(self.sparql),
            "DEZGRAPH_SPARQL_SECONDS": str(self.sparql_seconds),
            "DEZGRAPH_SPARQL_MB": str(self.sparql_bytes // _MEBIBYTE),
        }


def _mebibytes(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _MOST_MEBIBYTES):
        raise InputError("DEZGRAPH_CACHE_MB", text, "use a whole number of mebibytes, 0 for no cache")
    return int(text)


def _number(environment: Mapping[str, str], name: str, default: int, most: int) -> int:
    text = environment.get(name, str(default))
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(most)) and 1 <= int(text) <= most):
        raise InputError(name, text, f"use a whole number from 1 to {most}")
    return int(text)
