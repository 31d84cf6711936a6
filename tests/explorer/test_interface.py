"""The explorer knows the interface as it is today."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WEB = ROOT / "web"


def module(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def test_the_interface_that_the_explorer_is_typed_by_is_that_of_the_service():
    openapi = module(WEB / "openapi.py")
    assert openapi.FILE.read_text() == openapi.snapshot(), "run `make schema`"


def test_the_types_are_those_of_the_interface():
    if not (WEB / "node_modules" / "openapi-typescript").is_dir():
        pytest.skip("the tools of the explorer are not installed: make web")
    command = [sys.executable, str(ROOT / "hatch_build.py"), "npm", "run", "schema", "--", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, "run `make schema`"


def test_no_package_registry_is_named_in_the_lock_file():
    assert "resolved" not in (WEB / "package-lock.json").read_text()
