"""networkx's own tests of every function that the backend claims, run against the backend."""

import os
import subprocess
import sys

import pytest

MODULES = {
    "centrality": ["betweenness", "closeness", "degree", "eigenvector", "harmonic", "katz"],
    "community": ["label_propagation", "leiden", "louvain"],
    "components": ["connected", "strongly_connected", "weakly_connected"],
    "link_analysis": ["hits", "pagerank"],
    "shortest_paths": ["generic", "unweighted"],
}


def modules():
    for package, names in MODULES.items():
        suffix = "_centrality" if package == "centrality" else ""
        yield from (f"networkx.algorithms.{package}.tests.test_{name}{suffix}" for name in names)
    yield from ("networkx.algorithms.tests.test_cluster", "networkx.algorithms.tests.test_core")


def run(folder, *names):
    environment = os.environ | {"NETWORKX_TEST_BACKEND": "dezgraph", "NETWORKX_FALLBACK_TO_NX": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=short", "--pyargs", *names]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_networkx_finds_the_backend_as_good_as_itself(tmp_path):
    done = run(tmp_path, *modules())
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr
    assert " passed" in done.stdout and "4 xfailed" in done.stdout  # those of `interface`: strict, so they do fail


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("pagerank", "link_analysis.tests.test_pagerank"),
        ("shortest_path_length", "shortest_paths.tests.test_generic"),
        ("connected_components", "components.tests.test_connected"),
    ],
)
def test_the_suite_does_run_on_the_backend(tmp_path, name, module):
    broken = f"from dezgraph.backend.interface import BACKEND\nBACKEND.{name} = lambda *_, **__: 1 / 0\n"
    (tmp_path / "broken.py").write_text(broken)
    done = run(tmp_path, "-p", "broken", f"networkx.algorithms.{module}")
    assert "ZeroDivisionError" in done.stdout
