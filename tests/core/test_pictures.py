"""The drawing process: one at a time, started when asked, ended when idle, and no part of the bot's own process."""

import asyncio
import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.pictures import Flow, FunnelPicture, Node, PictureFailed, Pictures, Series, WeeksPicture, open_pictures
from bot.pictures.framing import HEADER, framed
from bot.pictures.specs import to_json
from tests.processes import PATIENCE, PROJECT

#: one event loop for the module, and so one drawing process for most of it
pytestmark = pytest.mark.asyncio(loop_scope="module")

SIGNATURE = b"\x89PNG\r\n\x1a\n"
UNDRAWABLE = WeeksPicture(("1 Jan",), (Series("Applications", (10**400,)),))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pictures() -> AsyncGenerator[Pictures]:
    async with open_pictures() as pictures:
        yield pictures


def funnel(noes: int) -> FunnelPicture:
    return FunnelPicture((Node("Applications", 0, noes), Node("No", 5, noes)), (Flow(0, 1, noes),))


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def environment_of(pid: int | None) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


async def ended(pid: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while alive(pid):  # noqa: ASYNC110 - the end of a process is no event to whoever did not start it
            await asyncio.sleep(0)


async def test_several_at_once_are_answered_by_one_process(pictures: Pictures) -> None:
    answered_by = set()

    async def ask(number: int) -> bytes:
        png = await pictures.draw(funnel(number))
        answered_by.add(pictures.process_id)
        return png

    pngs = await asyncio.gather(*(ask(1000 + number) for number in range(4)))

    assert all(png.startswith(SIGNATURE) for png in pngs)
    assert len(set(pngs)) == 4
    assert len(answered_by) == 1
    assert None not in answered_by


async def test_the_same_picture_is_drawn_once_also_while_it_is_under_way(pictures: Pictures) -> None:
    one, other = await asyncio.gather(pictures.draw(funnel(2)), pictures.draw(funnel(2)))
    later = await pictures.draw(funnel(2))

    assert one is other
    assert later is one


async def test_of_finished_pictures_the_one_last_asked_for_is_kept_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.pictures.pictures.KEPT", 2)
    async with open_pictures() as pictures:
        first, second = await pictures.draw(funnel(1)), await pictures.draw(funnel(2))
        await pictures.draw(funnel(1))
        await pictures.draw(funnel(3))

        assert await pictures.draw(funnel(1)) is first
        again = await pictures.draw(funnel(2))

    assert again is not second
    assert again == second


async def test_who_gives_up_does_not_take_the_picture_from_others(pictures: Pictures) -> None:
    gives_up = asyncio.create_task(pictures.draw(funnel(3)))
    stays = asyncio.create_task(pictures.draw(funnel(3)))
    await asyncio.sleep(0)
    gives_up.cancel()

    assert (await stays).startswith(SIGNATURE)
    assert gives_up.cancelled()


async def test_a_picture_that_fails_after_everybody_gave_up_bothers_nobody(
    pictures: Pictures, caplog: pytest.LogCaptureFixture
) -> None:
    gives_up = asyncio.create_task(pictures.draw(UNDRAWABLE))
    await asyncio.sleep(0)
    gives_up.cancel()
    await pictures.draw(funnel(4))

    # asyncio's own logger complains of an exception that nobody took.
    assert [record.name for record in caplog.records if record.levelno >= logging.WARNING] == ["bot.pictures.pictures"]


async def test_a_picture_that_cannot_be_drawn_fails_alone(pictures: Pictures) -> None:
    await pictures.draw(funnel(5))
    before = pictures.process_id
    with pytest.raises(PictureFailed):
        await pictures.draw(UNDRAWABLE)
    after_it = await pictures.draw(funnel(6))

    assert after_it.startswith(SIGNATURE)
    assert pictures.process_id == before


async def test_a_killed_process_is_replaced(pictures: Pictures) -> None:
    await pictures.draw(funnel(7))
    first = pictures.process_id
    assert first
    os.kill(first, signal.SIGKILL)
    png = await pictures.draw(funnel(8))

    assert png.startswith(SIGNATURE)
    assert pictures.process_id not in (None, first)


async def test_it_ends_when_idle_and_starts_again() -> None:
    async with open_pictures(idle_seconds=0.01) as pictures:
        await pictures.draw(funnel(1))
        first = pictures.process_id
        assert first
        await ended(first)
        assert pictures.process_id is None

        png = await pictures.draw(funnel(2))

    assert png.startswith(SIGNATURE)


async def test_a_process_that_takes_too_long_is_killed() -> None:
    async with open_pictures(patience_seconds=0.001) as pictures:
        with pytest.raises(PictureFailed):
            await pictures.draw(funnel(1))

        assert pictures.process_id is None


@pytest.mark.parametrize("program", [shutil.which("false"), "/nowhere/python"])
async def test_a_process_that_dies_again_or_never_starts_is_a_failed_picture(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    async with open_pictures() as pictures:
        with pytest.raises(PictureFailed):
            await pictures.draw(funnel(1))

        assert pictures.process_id is None


async def test_closing_ends_the_process_fails_what_is_under_way_and_may_be_repeated() -> None:
    pictures = Pictures()
    await pictures.draw(funnel(1))
    asked = [asyncio.create_task(pictures.draw(funnel(number))) for number in (2, 3)]
    await asyncio.sleep(0)
    pid = pictures.process_id
    await pictures.close()
    results = await asyncio.gather(*asked, return_exceptions=True)
    await pictures.close()

    assert [type(result) for result in results] == [PictureFailed, PictureFailed]
    assert pid
    assert not alive(pid)
    with pytest.raises(PictureFailed):
        await pictures.draw(funnel(2))


async def test_closing_while_the_process_starts_leaves_none() -> None:
    pictures = Pictures()
    asked = asyncio.create_task(pictures.draw(funnel(1)))
    await asyncio.sleep(0)
    await pictures.close()

    with pytest.raises(PictureFailed):
        await asked
    assert pictures.process_id is None


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="this system does not show environments")
async def test_the_process_does_not_get_the_token_and_its_working_folder_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "b2253f-token")
    monkeypatch.chdir(tmp_path)
    async with open_pictures() as pictures:
        assert (await pictures.draw(funnel(1))).startswith(SIGNATURE)
        environment = environment_of(pictures.process_id)

    assert b"MPLCONFIGDIR=" in environment
    assert b"DISCORD" not in environment
    assert b"b2253f" not in environment


async def test_it_outlives_ctrl_c_and_ends_with_its_input(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.pictures.worker"),
        cwd=PROJECT,
        env={"HOME": str(tmp_path), "MPLCONFIGDIR": str(tmp_path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(framed(to_json(funnel(1))))
    length = int.from_bytes(await process.stdout.readexactly(HEADER))
    first = await process.stdout.readexactly(length)
    process.send_signal(signal.SIGINT)
    rest, complaints = await process.communicate(framed(to_json(funnel(2))))

    assert first.startswith(SIGNATURE)
    assert rest[HEADER:].startswith(SIGNATURE)
    assert complaints == b""
    assert process.returncode == 0
