import pytest

from dezgraph_api.cache import Entry, Kept


def entry(size, *headers):
    return Entry("/route", b'W/"tag"', headers, b"x" * size)


def test_what_was_not_asked_for_longest_goes_first():
    kept = Kept(20_000)
    for name in "abcdefghij":
        kept.put((name, b""), entry(10))
    kept.get(("a", b""))
    for name in "klmno":
        kept.put((name, b""), entry(10))
    assert kept.get(("a", b"")) is not None
    assert kept.get(("b", b"")) is None
    assert kept.size <= 20_000


def test_what_would_push_out_too_much_is_not_kept():
    kept = Kept(20_000)
    kept.put(("big", b""), entry(10_000))
    assert len(kept) == 0


def test_the_compressed_form_is_made_once():
    one = entry(5000)
    assert one.variant(gzip=True) is one.variant(gzip=True)
    assert len(one.variant(gzip=True)[1]) < 100


@pytest.mark.parametrize(
    ("header", "is_compressed"),
    [
        ((b"content-type", b"application/json"), True),
        ((b"content-type", b"image/svg+xml"), True),
        ((b"content-type", b"image/png"), False),
        ((b"content-type", b"application/zip"), False),
        ((b"content-encoding", b"br"), False),
    ],
)
def test_what_is_compressed_already_is_left_alone(header, is_compressed):
    headers, body = entry(5000, header).variant(gzip=True)
    assert ((b"content-encoding", b"gzip") in headers, len(body) < 5000) == (is_compressed, is_compressed)
