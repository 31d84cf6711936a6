"""Zip archives looked at before they are read: what would fill the memory, or is not plain, is refused."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from typing import IO, Final

from dezgraph.errors import DataError
from dezgraph.imports.xml_events import refuse_document_type

__all__ = ["refuse_archive"]

_LARGEST: Final = 512_000_000
_LARGEST_IN_ALL: Final = 1_000_000_000
_MOST: Final = 10_000
_STRONGEST: Final = 100
_SMALL: Final = 1_000_000
_PLAIN: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED: Final = 1


def refuse_archive(stream: IO[bytes], path: Path) -> None:
    """Look at a zip archive of XML files. What it says of their sizes holds: no more is ever read of them.

    Raises:
        DataError: it is no zip archive, encrypted or oddly compressed; a file in it has a document type; or it would
            unpack to more than 512 MB a file, 1 GB in all, or 100 times its size.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            files = archive.infolist()
            if len(files) > _MOST or sum(each.file_size for each in files) > _LARGEST_IN_ALL:
                raise DataError("is no workbook that can be read: it would unpack to more than 1 GB", path=path)
            for each in files:
                _look(each, path)
                if each.filename.endswith((".xml", ".rels")):
                    with archive.open(each) as content:
                        refuse_document_type(content, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError) as error:
        raise DataError(f"is no workbook (.xlsx) that can be read: {error}", path=path) from error


def _look(file: zipfile.ZipInfo, path: Path) -> None:
    if file.flag_bits & _ENCRYPTED or file.compress_type not in _PLAIN:
        raise DataError(f"has {file.filename!r:.80}, which is encrypted or oddly compressed", path=path)
    ratio = file.file_size / max(file.compress_size, 1)
    if file.file_size > _LARGEST or (file.file_size > _SMALL and ratio > _STRONGEST):
        raise DataError(f"has {file.filename!r:.80}, which would unpack to {file.file_size:,} bytes", path=path)
