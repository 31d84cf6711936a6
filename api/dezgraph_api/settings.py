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


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one application; without `files` and `store` it serves the graph that is shipped.

    `root_path` is where a proxy has put the service, such as `/graph`; `cache_bytes` bounds the answers
    that are kept in memory, 0 keeps none.
    """

    files: tuple[Path, ...] = ()
    store: Path | None = None
    root_path: str = ""
    cache_bytes: int = 64 * _MEBIBYTE

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return the settings that the variables `DEZGRAPH_*` hold, for workers that build their own application.

        Raises:
            InputError: DEZGRAPH_CACHE_MB is no whole number of mebibytes.
        """
        files = environment.get("DEZGRAPH_FILES", "")
        store = environment.get("DEZGRAPH_STORE")
        return cls(
            files=tuple(Path(file) for file in files.split(os.pathsep) if file),
            store=Path(store) if store else None,
            root_path=environment.get("DEZGRAPH_ROOT_PATH", ""),
            cache_bytes=_mebibytes(environment.get("DEZGRAPH_CACHE_MB", "64")) * _MEBIBYTE,
        )

    def as_environment(self) -> dict[str, str]:
        """Return the variables from which `from_environment` makes these settings again."""
        variables = {
            "DEZGRAPH_FILES": os.pathsep.join(str(file.absolute()) for file in self.files),
            "DEZGRAPH_STORE": str(self.store.absolute()) if self.store else "",
            "DEZGRAPH_ROOT_PATH": self.root_path,
            "DEZGRAPH_CACHE_MB": str(self.cache_bytes // _MEBIBYTE),
        }
        return {name: value for name, value in variables.items() if value}


def _mebibytes(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _MOST_MEBIBYTES):
        raise InputError("DEZGRAPH_CACHE_MB", text, "use a whole number of mebibytes, 0 for no cache")
    return int(text)
