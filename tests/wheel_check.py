"""The last check: build the wheel, install it in an environment of its own, and use it far from the sources.

Run by `make test` after pytest. Exits non-zero, and says what failed, when the installed package is not
the whole product: the library, the graph, the command line and the service.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXPLORER = ROOT / "api/dezgraph_api/explorer_built/index.html"
LIBRARY = """
import dezgraph, dezgraph_api
assert "site-packages" in dezgraph.__file__, dezgraph.__file__
from dezgraph.shipped import valid_version_file
assert valid_version_file().read_text().strip() == dezgraph.open_store().version
network = dezgraph.open().at("2018-06-01")
print(*sorted(backing.entity for backing in network.backers("syrian-democratic-forces")))
"""
START_SECONDS = 60


def main() -> None:
    """Build, install, use."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = installed(folder)
        answer = run(python, "-c", LIBRARY, cwd=folder)
        check("united-states" in answer.split(), f"the library answers: {answer.strip()}")
        dezgraph = python.with_name("dezgraph")
        stats = json.loads(run(dezgraph, "stats", "--json", cwd=folder))
        check(bool(stats), "the command line answers")
        check(served(dezgraph, folder), "the service answers, and has the explorer if it could be built")


def installed(folder: Path) -> Path:
    """Return the Python of a fresh environment that has nothing but the wheel and what it needs."""
    run(Path(sys.executable), "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    venv.create(folder / "environment", with_pip=True)
    python = folder / "environment" / "bin" / "python"
    (wheel,) = folder.glob("dezgraph-*.whl")
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    print(f"wheel: {wheel.name}, {wheel.stat().st_size // 1024} KiB")
    return python


def served(dezgraph: Path, folder: Path) -> bool:
    """Tell whether the installed service answers who backs whom."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(dezgraph), "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, env=clean_environment()) as service:
        try:
            address = f"http://127.0.0.1:{port}/v1/actors/syrian-regime/backers?at=2017-11-30"
            answers = "iran" in patiently(address)
            page = patiently(urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Accept": "text/html"}))
            return answers and ("/assets/" in page or not EXPLORER.is_file())
        finally:
            service.terminate()


def patiently(address: str | urllib.request.Request) -> str:
    """Return the body of an address, once something listens there."""
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def run(*command: Path | str, cwd: Path | None = None) -> str:
    """Return what a command prints; stop with what it complained of when it fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=clean_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def clean_environment() -> dict[str, str]:
    """Return the environment without anything that could lead Python back to the sources."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}


def check(passed: bool, what: str) -> None:
    """Say what is checked, and stop where it fails."""
    print(("ok: " if passed else "FAILED: ") + what)
    if not passed:
        sys.exit(1)


if __name__ == "__main__":
    main()
