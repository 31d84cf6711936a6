import subprocess
import sys
import threading

from starlette.testclient import TestClient

from dezgraph.engines.libraries import LIBRARIES
from dezgraph_api import Settings, create_app, readying

_STARTED = f"""
import sys, dezgraph_api
dezgraph_api.create_app()
sys.exit(" ".join(set({LIBRARIES!r}) & set(sys.modules)) or 0)
"""


def test_a_start_imports_no_library_of_the_engines():
    done = subprocess.run([sys.executable, "-c", _STARTED], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_service_that_runs_imports_them(graph_file, monkeypatch):
    imported = threading.Event()
    monkeypatch.setattr(readying, "DELAY", 0)
    monkeypatch.setattr(readying, "import_libraries", imported.set)
    with TestClient(create_app(Settings(files=(graph_file,)))):
        assert imported.wait(10)


def test_a_service_that_ends_early_does_not(graph_file, monkeypatch):
    imported = threading.Event()
    monkeypatch.setattr(readying, "DELAY", 60)
    monkeypatch.setattr(readying, "import_libraries", imported.set)
    with TestClient(create_app(Settings(files=(graph_file,)))) as client:
        assert client.get("/v1/actors").status_code == 200
    assert not imported.is_set()
