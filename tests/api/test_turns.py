"""Who asks a worker when: in turn, in time, from any event loop. Held against processes that repeat what they get."""

import asyncio
import sys
import time

import pytest
from starlette.exceptions import HTTPException

from dezgraph_api.metrics import Metrics
from dezgraph_api.workers import WorkerError, Workers

ECHO = """
import sys, time
from dezgraph_api.frames import packed, received
head, body = {}, b""
while not head.get("ends"):
    time.sleep(head.get("seconds", 0))
    sys.stdout.buffer.write(packed(head, body))
    sys.stdout.buffer.flush()
    head, body = received(sys.stdin.buffer)
"""


def workers(*, most=1, patience=60.0, seconds=60):
    return Workers({}, Metrics(), most=most, seconds=seconds, command=[sys.executable, "-c", ECHO], patience=patience)


async def waits():
    """Stand for a client that stays."""
    await asyncio.Event().wait()


async def leaves():
    """Stand for a client that is gone."""
    return {"type": "http.disconnect"}


def test_who_comes_first_is_answered_first():
    answered = []

    async def ask(asked, number):
        _, body = await asked.reply({}, b"%d" % number, waits)
        answered.append(int(body))

    async def all_at_once():
        asked = workers()
        await asyncio.gather(*(ask(asked, number) for number in range(8)))
        assert asked.running == 0

    asyncio.run(all_at_once())
    assert answered == list(range(8))


def test_who_waits_too_long_for_his_turn_is_told_to_come_again():
    async def two():
        asked = workers(patience=0.05)
        first = asyncio.ensure_future(asked.reply({"seconds": 0.5}, b"first", waits))
        await asyncio.sleep(0)
        with pytest.raises(HTTPException, match="503"):
            await asked.reply({}, b"second", waits)
        assert (await first)[1] == b"first"
        assert (await asked.reply({}, b"third", waits))[1] == b"third"

    asyncio.run(two())


def test_a_turn_that_nobody_waits_for_any_more_goes_to_the_next():
    async def three():
        asked = workers()
        asking = [asyncio.ensure_future(asked.reply({}, b"%d" % number, waits)) for number in range(3)]
        await asyncio.sleep(0)
        asking[1].cancel()
        assert [(await asking[number])[1] for number in (0, 2)] == [b"0", b"2"]

    asyncio.run(three())


def test_what_is_larger_than_a_pipe_goes_through_both_ways():
    large = bytes(range(256)) * 20_000
    head, body = asyncio.run(workers().reply({"told": "x" * 200_000}, large, waits))
    assert (len(head["told"]), body == large) == (200_000, True)


def test_a_worker_outlives_the_event_loop_that_asked_it():
    asked = workers()
    for number in (b"1", b"2"):
        assert asyncio.run(asked.reply({}, number, waits)) == ({}, number)


def test_after_a_process_that_ended_another_one_answers():
    async def twice():
        asked = workers()
        with pytest.raises(WorkerError):
            await asked.reply({"ends": True}, b"", waits)
        assert (await asked.reply({}, b"again", waits))[1] == b"again"

    asyncio.run(twice())


def test_nobody_waits_for_what_a_client_left():
    async def left():
        asked = workers()
        await asked.reply({}, b"", waits)
        started = time.monotonic()
        assert await asked.reply({"seconds": 600}, b"", leaves) is None
        assert (await asked.reply({}, b"next", waits))[1] == b"next"
        assert time.monotonic() - started < 60

    asyncio.run(left())


def test_an_answer_that_is_late_is_given_up():
    async def late():
        asked = workers()
        await asked.reply({}, b"", waits)
        with pytest.raises(HTTPException, match=r"504: the answer takes more than 0\.1 seconds"):
            await asked.reply({"seconds": 600}, b"", waits, 0.1)
        assert (await asked.reply({}, b"next", waits))[1] == b"next"

    asyncio.run(late())
