import subprocess
import sys

from dezgraph.engines.libraries import LIBRARIES

_ASKED = """
import sys, dezgraph
from dezgraph.engines.libraries import import_libraries
network = dezgraph.open_view()
import_libraries()
before = set(sys.modules)
view = network.view(at="2018-01-01")
view.centrality()
view.centrality(measure="betweenness")
view.balance(always=True)
view.paths("russia", "kataib-hezbollah")
late = {name for name in set(sys.modules) - before if name.split(".")[0] in {"scipy", "highspy", "rustworkx"}}
sys.exit(" ".join(late) or 0)
"""


def test_questions_find_every_library_imported():
    done = subprocess.run([sys.executable, "-c", _ASKED], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_each_library_is_named_once():
    assert len(set(LIBRARIES)) == len(LIBRARIES)
