"""The command line as a person meets it: run within this process, as a process, and on a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dezgraph.cli.app import app

COMMAND = (sys.executable, "-c", "from dezgraph.cli import main; main()")

GRAPH = """
id:north a dz:State ; skos:prefLabel "North"@en , "الشمال"@ar ; skos:altLabel "Northland"@en .
id:south a dz:State ; skos:prefLabel "South"@en , "الجنوب"@ar .
id:militia a dz:ArmedGroup ; skos:prefLabel "Militia of the valley"@en , "ميليشيا الوادي"@ar ;
    skos:definition "An armed group."@en , "جماعة مسلحة."@ar .
id:field a dz:OilField ; skos:prefLabel "Oil field"@en , "حقل النفط"@ar .
id:gazette a dz:SourceDocument ; dct:title "Gazette"@en ; dz:reliability "B" ; dct:date "2017-06-01" .
id:rumour a dz:SourceDocument ; dct:title "Rumour"@en ; dz:reliability "E" ; dct:date "2019-06-01" .
"""


@pytest.fixture
def graph(saved: Callable[..., Path], tie: Callable[..., str], complete: Callable[[str], str]) -> Path:
    """Return a file: North backs South, who backs a militia, which controls an oil field that North contests."""
    ties = (
        tie(
            "north backs south", validFrom='"2015-09-30"', validUntil='"2019-12-31"', support="dz:weapons , dz:training"
        ),
        tie("south backs militia", claims="id:rumour 4", validFrom='"2016/2018"', hedge="dz:covert"),
        tie("militia controls field", claims="id:gazette 2, id:rumour 4 dz:disputes", validFrom='"2017"'),
        tie("north contests field", validFrom='"../2018-01-01"', validUntil='".."'),
    )
    return saved(complete(GRAPH + "\n".join(ties)))


@pytest.fixture
def run() -> Callable[..., Result]:
    """Return the function that runs a command line within this process."""
    return lambda *words, **env: CliRunner().invoke(app(), list(words), env=env, prog_name="dezgraph")


@pytest.fixture
def ask(run: Callable[..., Result], graph: Path) -> Callable[..., Result]:
    """Return the function that runs a command line about the little graph."""
    return lambda *words: run(*words, "--file", str(graph))


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return the function that runs a command line as a process of its own, its output piped."""

    def start(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [*COMMAND, *words]
        return subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ | env, timeout=60)

    return start


@pytest.fixture
def terminal() -> Callable[..., str]:
    """Return the function that runs a command line on a terminal of some width, and returns what it shows."""

    def show(*words: str, width: int = 80, **env: str) -> str:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
        kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR"}}
        environment = kept | {"TERM": "xterm-256color"} | env
        with subprocess.Popen([*COMMAND, *words], stdin=theirs, stdout=theirs, stderr=theirs, env=environment):
            os.close(theirs)
            return _all_of(ours).decode().replace("\r\n", "\n")

    return show


def _all_of(descriptor: int) -> bytes:
    pieces = []
    try:
        while piece := os.read(descriptor, 65536):
            pieces.append(piece)
    except OSError:  # what Linux says when the other side of a terminal is gone
        pass
    finally:
        os.close(descriptor)
    return b"".join(pieces)
