"""Heads and bodies between the service and its workers."""

from dezgraph_api.frames import packed, unpacked


def test_a_frame_is_there_once_all_of_it_is():
    frame = packed({"head": 1}, b"body")
    assert unpacked(frame) == ({"head": 1}, b"body")
    assert {unpacked(frame[:end]) for end in range(len(frame))} == {None}


def test_a_body_may_be_empty():
    assert unpacked(packed({}, b"")) == ({}, b"")
