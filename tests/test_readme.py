"""The README is true: what it shows runs, and gives what it says."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dezgraph_api import Settings, create_app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
COMMAND = (sys.executable, "-c", "from dezgraph.cli import main; main()")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def lines(start: str) -> list[str]:
    return [line for block in blocks("sh") for line in block.splitlines() if line.startswith(start)]


def test_the_python_of_the_readme_runs_from_top_to_bottom(capsys):
    exec(compile("\n".join(blocks("python")), "README.md", "exec"), {})
    assert "iran B1 certain" in capsys.readouterr().out


@pytest.mark.parametrize("line", lines("curl"))
def test_the_addresses_of_the_readme_are_answered(line):
    path = shlex.split(line)[1].removeprefix("http://127.0.0.1:8000")
    answer = TestClient(create_app(Settings())).get(path)
    assert answer.status_code == 200
    assert answer.json()["items"]


@pytest.mark.parametrize("line", [line for line in lines("dezgraph") if "store" not in line])
def test_the_commands_of_the_readme_print_something(line):
    done = subprocess.run([*COMMAND, *shlex.split(line)[1:]], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) > 2


def test_the_targets_of_the_readme_are_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"make (\w+)", README):
        if target in {"serve", "test", "bench"}:
            assert f"\n{target}:" in makefile


def test_the_documents_that_the_readme_links_are_there():
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / link).exists(), link
