"""Archives that would fill the memory, or bring a document type, are refused before they are read."""

import io
import zipfile

import pytest

from dezgraph.errors import DataError
from dezgraph.imports import archive


def packed(files, compression=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return stream


def look(stream, path):
    archive.refuse_archive(stream, path)


def test_plain_files_may_be_read(tmp_path):
    look(packed({"a.xml": "<a>some text</a>", "b.bin": b"\0"}), tmp_path)


@pytest.mark.parametrize(
    ("stream", "reason"),
    [
        (packed({"a.xml": b"<a>" + b" " * 10_000_000}), "'a.xml', which would unpack to 10,000,003 bytes"),
        (packed({"a.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "has a document type"),
        (packed({"a.xml": "<!DOCTYPE a><a/>".encode("utf-16")}), "has a document type"),
        (packed({"a.xml": "</a>"}), "is no XML"),
        (packed({"a.xml": "<a/>"}, zipfile.ZIP_LZMA), "which is encrypted or oddly compressed"),
        (io.BytesIO(b"PK\x03\x04rest"), "is no workbook"),
        (io.BytesIO(b""), "is no workbook"),
    ],
)
def test_hostile_archives_are_refused(tmp_path, stream, reason):
    with pytest.raises(DataError, match=reason):
        look(stream, tmp_path)


def test_the_sum_of_files_is_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "_LARGEST_IN_ALL", 100)
    with pytest.raises(DataError, match="would unpack to more than 1 GB"):
        look(packed({f"{number}.bin": b"x" * 60 for number in range(2)}), tmp_path)
