"""Files of every format, compressed or not, whole or broken."""

from __future__ import annotations

import bz2
import gzip
import http.server
import json
import lzma
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from dezgraph.errors import DataError, FormatError, SubjectError, SyntaxDataError
from dezgraph.rdf.files import FORMATS, bulk_load, line_of, opened, parsed_quads, read_triples, with_place
from dezgraph.validation.located import LocatedFile

E = "http://e/"
TRIPLES = [
    ox.Quad(ox.NamedNode(f"{E}a"), ox.NamedNode(f"{E}p"), ox.Literal("نفط", language="ar")),
    ox.Quad(ox.NamedNode(f"{E}a"), ox.NamedNode(f"{E}p"), ox.Literal("2", datatype=ox.NamedNode(f"{E}t"))),
    ox.Quad(ox.NamedNode(f"{E}b"), ox.NamedNode(f"{E}q"), ox.NamedNode(f"{E}a")),
]
COMPRESSIONS = {"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}
NT = f'<{E}a> <{E}p> "x" .\n'


def rows(*paths: Path) -> list[tuple[str, str, str]]:
    graph = read_triples(paths)
    columns = zip(graph.subjects.tolist(), graph.predicates.tolist(), graph.objects.tolist(), strict=True)
    return [(graph.term(s), graph.term(p), graph.term(o)) for s, p, o in columns]


@pytest.mark.parametrize("compression", COMPRESSIONS)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_and_compression_reads_to_the_same_graph(tmp_path: Path, ending: str, compression: str) -> None:
    path = tmp_path / f"graph{ending.upper()}{compression}"
    path.write_bytes(COMPRESSIONS[compression](ox.serialize(TRIPLES, format=FORMATS[ending])))
    assert rows(path) == sorted((str(q.subject), str(q.predicate), str(q.object)) for q in TRIPLES)
    assert set(parsed_quads(path)) == set(TRIPLES)


@pytest.mark.parametrize("ending", [".trig", ".nq"])
def test_named_graphs_are_read_as_one(tmp_path: Path, ending: str) -> None:
    quads = [ox.Quad(q.subject, q.predicate, q.object, ox.NamedNode(f"{E}g{n}")) for n, q in enumerate(TRIPLES)]
    path = tmp_path / f"graph{ending}"
    path.write_bytes(ox.serialize(quads, format=FORMATS[ending]))
    assert len(rows(path)) == 3
    assert set(parsed_quads(path)) == set(quads)


@pytest.mark.parametrize("ending", [".nt", ".ttl"])
def test_blank_nodes_of_different_files_stay_apart(tmp_path: Path, ending: str) -> None:
    paths = [tmp_path / f"{name}{ending}" for name in "ab"]
    for path in paths:
        path.write_text(f'_:b0 <{E}p> _:b1 .\n_:b1 <{E}q> "x" .\n')
    found = rows(*paths)
    assert len(found) == 4
    assert {s for s, p, o in found if p == f"<{E}q>"} == {o for s, p, o in found if p == f"<{E}p>"}
    assert len({s for s, *_ in found}) == 4


def test_what_several_files_say_alike_is_there_once(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text(NT * 3)
    (tmp_path / "b.ttl").write_text(NT)
    assert len(rows(tmp_path / "a.nt", tmp_path / "b.ttl", tmp_path / "a.nt")) == 1


@pytest.mark.parametrize("ending", COMPRESSIONS)
def test_progress_is_told_in_bytes_of_the_file_and_reaches_its_size(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"graph.nt{ending}"
    path.write_bytes(COMPRESSIONS[ending](NT.encode() * 1000))
    told: list[tuple[Path, int]] = []
    read_triples([path], lambda *at: told.append(at))
    assert told[-1] == (path, path.stat().st_size)
    assert told == sorted(told)


def missing(folder: Path) -> Path:
    return folder / "missing.ttl"


def folder(folder: Path) -> Path:
    (folder / "folder.ttl").mkdir()
    return folder / "folder.ttl"


def truncated(ending: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        content = COMPRESSIONS[ending]("".join(f'<{E}{n}> <{E}p> "{n * n}" .\n' for n in range(999)).encode())
        (folder / f"truncated.nt{ending}").write_bytes(content[: len(content) // 2])
        return folder / f"truncated.nt{ending}"

    return make


def garbled(folder: Path) -> Path:
    content = bytearray(gzip.compress("".join(f'<{E}{n}> <{E}p> "{n * n}" .\n' for n in range(999)).encode()))
    content[100:200] = bytes(100)
    (folder / "garbled.nt.gz").write_bytes(content)
    return folder / "garbled.nt.gz"


def not_compressed(folder: Path) -> Path:
    (folder / "plain.ttl.gz").write_text(NT)
    return folder / "plain.ttl.gz"


def empty(ending: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / f"empty{ending}").touch()
        return folder / f"empty{ending}"

    return make


@pytest.mark.parametrize(
    "broken",
    [
        missing,
        folder,
        *map(truncated, [".gz", ".bz2", ".xz"]),
        garbled,
        not_compressed,
        *map(empty, [*FORMATS, ".nt.gz", ".ttl.bz2"]),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, broken: Callable[[Path], Path]) -> None:
    path = broken(tmp_path)
    with pytest.raises(DataError, match=r"cannot be read: \w|holds no statement|end of file|no element") as caught:
        read_triples([path])
    assert caught.value.path == path
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("name", ["graph.docx", "graph", "graph.gz", "graph.ttl.zip", ".ttl"])
def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(NT)
    with pytest.raises(FormatError, match=r"known are \.ttl \.trig") as caught:
        read_triples([tmp_path / name])
    assert caught.value.path == tmp_path / name


@pytest.mark.parametrize(
    ("ending", "text", "line"),
    [
        (".ttl", f"<{E}a> <{E}p> <{E}b> .\n\n<{E}a> <{E}p> .\n", 3),
        (".trig", f"<{E}g> {{ <{E}a> <{E}p> <{E}b> }}\n{{ <{E}a> }}\n", 2),
        (".nq", f"{NT}{NT}<{E}a> .\n", 3),
        (".jsonld", '{"@id":\n "http://e/a",\n}', 3),
        (".ttl.gz", f"<{E}a> <{E}p> <{E}b> .\nnothing\n", 2),
        (".rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n<a\n", 2),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, ending: str, text: str, line: int) -> None:
    path = tmp_path / f"broken{ending}"
    path.write_bytes(gzip.compress(text.encode()) if ending.endswith(".gz") else text.encode())
    for reading in (lambda: read_triples([path]), lambda: list(parsed_quads(path))):
        with pytest.raises(SyntaxDataError, match=rf"broken{ending}:{line}:\d+: (?!Parser error)") as caught:
            reading()
        assert caught.value.line == line


@pytest.fixture
def requests() -> Iterator[tuple[str, list[str]]]:
    """Yield the address of a server, and the paths that it is asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/context", asked
        server.shutdown()
        thread.join()


def test_a_remote_context_is_refused_and_never_fetched(tmp_path: Path, requests: tuple[str, list[str]]) -> None:
    address, asked = requests
    path = tmp_path / "graph.jsonld"
    path.write_text(json.dumps({"@context": address, "@id": f"{E}a", f"{E}p": "x"}))
    with pytest.raises(SyntaxDataError, match=r"remote @context.*write the context into the file") as caught:
        read_triples([path])
    assert caught.value.path == path
    assert asked == []


def test_a_context_within_the_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonld"
    path.write_text(json.dumps({"@context": {"p": f"{E}p"}, "@id": f"{E}a", "p": "x"}))
    assert rows(path) == [(f"<{E}a>", f"<{E}p>", '"x"')]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("@prefix e: <http://e/> .\n\ne:a e:p e:b .\ne:b e:p e:a .", 4),
        (f"<{E}a>\n    <{E}p>\n    <{E}b> .\n<{E}b> <{E}p> 1 .", 4),
        ("{\n e:b e:p e:a }", 2),
        ('[{\n"@id": "http://e/b"}]', 2),
        ("e:bb e:p e:a .\ne:b.c e:p e:a .", None),
    ],
)
def test_the_line_that_introduces_a_subject_is_found(tmp_path: Path, text: str, line: int | None) -> None:
    (tmp_path / "graph.ttl").write_text(text)
    assert line_of(tmp_path / "graph.ttl", f"{E}b") == line


def test_an_error_about_a_subject_gets_the_file_and_the_line_of_it(saved: Callable[..., Path]) -> None:
    files = [saved("id:a a dz:State .", "a.ttl"), saved("\nid:a a dz:State .\nid:b a dz:State .", "b.ttl")]
    with pytest.raises(SubjectError, match=r"b\.ttl:3: b is wrong") as caught, with_place(files):
        raise SubjectError("https://w3id.org/dezgraph/id/b", "is wrong")
    assert (caught.value.path, caught.value.line) == (files[1], 3)


def test_an_error_about_a_subject_that_no_file_names_stays_as_it_is(saved: Callable[..., Path]) -> None:
    with pytest.raises(SubjectError, match=r"^http://e/z is wrong") as caught, with_place([saved("id:a a dz:State .")]):
        raise SubjectError("http://e/z", "is wrong")
    assert caught.value.path is None


def test_a_reader_s_own_mistake_is_not_taken_for_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text(NT)
    with pytest.raises(KeyError), opened(tmp_path / "a.nt"):
        raise KeyError


@pytest.mark.parametrize("name", ["notepad.ttl", "notepad.nt", "notepad.nq", "notepad.ttl.gz"])
def test_a_byte_order_mark_at_the_beginning_is_passed_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    text = NT.encode("utf-8-sig")
    path.write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
    assert len(read_triples([path])) == len(read_triples([path], lambda *_: None)) == len(list(parsed_quads(path)))


def test_a_byte_order_mark_further_down_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "joined.ttl"
    path.write_text("@prefix id: <https://example.org/> .\n\ufeffid:a id:b id:c .", encoding="utf-8")
    with pytest.raises(SyntaxDataError, match=r"joined\.ttl:2:1: a byte order mark stands in it"):
        read_triples([path])


def test_json_ld_that_nests_too_deep_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "deep.jsonld"
    path.write_text("{\n" + '"http://e/p": [{' * 3000 + "}]" * 3000 + "}")
    readings = (
        lambda: read_triples([path]),
        lambda: list(parsed_quads(path)),
        lambda: bulk_load(ox.Store(), path),
        lambda: LocatedFile(path),
    )
    for reading in readings:
        with pytest.raises(SyntaxDataError, match=r"deep\.jsonld:2:\d+: it nests deeper than 100 brackets") as caught:
            reading()
        # The opening brace, 49 pairs of 16 characters, and the bracket of the 50th.
        assert caught.value.column == 49 * 16 + 16
