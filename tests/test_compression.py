"""Files are compressed and decompressed as their names say."""

from pathlib import Path

import pytest

from dezgraph.compression import compressed, decompressed, plain


@pytest.mark.parametrize("name", ["a.ttl.gz", "a.ttl.BZ2", "a.ttl.xz", "a.ttl"])
def test_what_is_written_is_read_again(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as file, compressed(file, path) as stream:
        stream.writelines([b"some ", b"text " * 1000])
    with path.open("rb") as file, decompressed(file, path) as stream:
        assert stream.read() == b"some " + b"text " * 1000
    assert (path.stat().st_size < 1000) == (name != "a.ttl")


def test_equal_content_gives_equal_files(tmp_path):
    for name in ("a.gz", "b.gz"):
        with (tmp_path / name).open("wb") as file, compressed(file, Path(name)) as stream:
            stream.write(b"text")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


def test_a_name_is_known_without_its_compression():
    assert [plain(Path(name)).name for name in ("a.ttl.gz", "a.ttl", "a.XZ")] == ["a.ttl", "a.ttl", "a"]
