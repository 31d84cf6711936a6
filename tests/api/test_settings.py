from pathlib import Path

import pytest

from dezgraph.errors import InputError
from dezgraph_api import Settings


def test_settings_survive_the_environment():
    settings = Settings(files=(Path("/a/b.ttl"), Path("/c.ttl")), root_path="/graph", cache_bytes=8 << 20)
    assert Settings.from_environment(settings.as_environment()) == settings


def test_an_empty_environment_is_the_graph_that_is_shipped():
    assert Settings.from_environment({}) == Settings()


@pytest.mark.parametrize("size", ["", "-1", "many", "1.5", "9" * 20])
def test_a_size_that_is_none_is_refused(size):
    with pytest.raises(InputError):
        Settings.from_environment({"DEZGRAPH_CACHE_MB": size})
