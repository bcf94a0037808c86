"""`python -m bot run` as a process: logs in, answers, posts what is due, logs no member's words, ends cleanly."""

import base64
import shutil
import signal
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.db import open_database
from bot.members import MemberStore
from bot.schedules import EVERY_DAY, Kind, NewSchedule, Schedule, ScheduleStore
from bot.sealing import NOT_SEALED
from tests.conftest import KEY, KEYS, say_yes
from tests.processes import STOPS_WITHIN, Bot, finished, running
from tests.standin import StandIn
from tests.standin_payloads import APPLICATION_ID, DM_CHANNEL_ID

TOKEN = base64.b64encode(str(APPLICATION_ID).encode()).decode() + ".Gabcde." + "a1-B2_" * 6
MAYA, TOMAS = 700000000000000001, 700000000000000002

EVERYWHERE, ANY_INSTALL = [0, 1, 2], [0, 1]

#: name: contexts, kinds of install, permissions that a member needs by default
COMMANDS = {
    "rejected": (EVERYWHERE, ANY_INSTALL, None),
    "win": (EVERYWHERE, ANY_INSTALL, None),
    "progress": (EVERYWHERE, ANY_INSTALL, None),
    "reframe": (EVERYWHERE, ANY_INSTALL, None),
    "feedback": (EVERYWHERE, ANY_INSTALL, None),
    "contacts": (EVERYWHERE, ANY_INSTALL, None),
    "reflect": (EVERYWHERE, ANY_INSTALL, None),
    "plan": (EVERYWHERE, ANY_INSTALL, None),
    "encourage": (EVERYWHERE, ANY_INSTALL, None),
    "checkin": (EVERYWHERE, ANY_INSTALL, None),
    "mydata": (EVERYWHERE, ANY_INSTALL, None),
    "help": (EVERYWHERE, ANY_INSTALL, None),
    "settings": (EVERYWHERE, ANY_INSTALL, None),
    "support": (EVERYWHERE, ANY_INSTALL, None),
    "Reframe this privately": (EVERYWHERE, ANY_INSTALL, None),
    # A nudge needs a DM, which only a server's bot can open: no group DMs, and the application's own kinds of install.
    "nudges": ([0, 1], [0], None),
    "admin": ([0], [0], 32),
}

NUDGE_BUTTONS = ["Not for me", "Pause a week", "When these come", "Stop these", "Enough for today"]

DM_MESSAGES = rf"/channels/{DM_CHANNEL_ID}/messages"


@pytest.fixture
async def discord() -> AsyncGenerator[StandIn]:
    async with StandIn.serving(TOKEN) as standin:
        yield standin


@pytest.fixture
def settings(discord: StandIn, tmp_path: Path, migrated: Path) -> dict[str, str]:
    path = Path(shutil.copy(migrated, tmp_path / "onward.db"))
    for member in (MAYA, TOMAS):
        say_yes(path, member)
    url = f"sqlite:///{tmp_path / 'onward.db'}"
    return discord.environment | {"DATABASE_URL": url, "TICK_SECONDS": "1", "ENCRYPTION_KEY": KEY}


def command(name: str, **options: str) -> dict[str, Any]:
    given = [{"type": 3, "name": key, "value": value} for key, value in options.items()]
    return {"id": "1", "name": name, "type": 1, "options": given}


def filled(form: dict[str, Any], **values: str) -> dict[str, Any]:
    """Return what Discord sends when this form is submitted, by the custom ids of its entries."""
    components = []
    for label in form["components"]:
        entry = {key: label["component"][key] for key in ("type", "custom_id")}
        value = values.get(entry["custom_id"])
        typed = {"value": value or ""} if entry["type"] == 4 else {"values": [value] if value else []}
        components.append({"type": 18, "component": entry | typed})
    return {"custom_id": form["custom_id"], "components": components}


async def overdue_nudge(tmp_path: Path, user_id: int = MAYA) -> Schedule:
    """Keep a nudge that was due two days ago, of a member whose DM channel isn't known yet, and for whom it is noon.

    What is late isn't brought in the night; the sign in such a zone's name is turned round.
    """
    now = datetime.now(UTC)
    new = NewSchedule(Kind.NUDGE, user_id, EVERY_DAY, 9 * 60, f"Etc/GMT{now.hour - 12:+d}")
    async with open_database(tmp_path / "onward.db", keys=KEYS) as database:
        schedule = await ScheduleStore(database).add(new, now - timedelta(days=3), limit=1)
    assert schedule is not None
    return schedule


async def kept(tmp_path: Path, schedule: Schedule) -> Schedule:
    async with open_database(tmp_path / "onward.db", keys=KEYS) as database:
        found = await ScheduleStore(database).find(schedule.id)
    assert found is not None
    return found


def assert_ended_cleanly(bot: Bot, code: int) -> None:
    assert code == 0, bot.everything
    assert "Traceback" not in bot.everything


async def test_it_registers_its_commands_answers_a_member_privately_and_ends_cleanly_on_sigterm(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    async with running("run", cwd=tmp_path, settings=settings) as bot:
        synced = await discord.request("PUT", rf"/applications/{APPLICATION_ID}/commands")
        await discord.connected()
        answer = await discord.interact(2, command("encourage"), user_id=MAYA)
        code = await bot.stop()

    assert {
        each["name"]: (each["contexts"], each["integration_types"], each["default_member_permissions"])
        for each in synced.json
    } == COMMANDS
    assert answer.json["type"] == 4
    assert answer.json["data"]["flags"] == 64
    assert answer.json["data"]["allowed_mentions"] == {"parse": []}
    assert answer.json["data"]["embeds"][0]["description"]
    assert_ended_cleanly(bot, code)


async def test_sigterm_while_it_logs_in_is_a_clean_end_and_without_a_key_it_has_said_so(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    discord.hold("GET", "/users/@me")
    unsealed = {"ENCRYPTION_KEY": "", "DATABASE_URL": f"sqlite:///{tmp_path / 'plain.db'}"}
    async with running("run", cwd=tmp_path, settings=settings | unsealed) as bot:
        await discord.request("GET", "/users/@me")
        code = await bot.stop()

    assert_ended_cleanly(bot, code)
    assert bot.everything.count(NOT_SEALED) == 1


async def test_nudges_that_came_due_while_it_was_off_are_posted_though_discord_asks_to_wait(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    first = await overdue_nudge(tmp_path)
    await overdue_nudge(tmp_path, TOMAS)
    discord.limit("POST", DM_MESSAGES, 0.1)

    async with running("run", cwd=tmp_path, settings=settings) as bot:
        opened = await discord.request("POST", "/users/@me/channels")
        limited = await discord.request("POST", DM_MESSAGES)
        posted = await discord.request("POST", DM_MESSAGES, number=2)
        await discord.request("POST", DM_MESSAGES, number=3)  # the other one's, so the first is done with
        code = await bot.stop()

    assert code == 0
    assert opened.json == {"recipient_id": MAYA}
    assert posted.json == limited.json
    assert posted.json["enforce_nonce"] is True
    assert posted.json["embeds"]
    assert [button["label"] for button in posted.json["components"][0]["components"]] == NUDGE_BUTTONS
    async with open_database(tmp_path / "onward.db", keys=KEYS) as database:
        assert await MemberStore(database).dm_channel(first.user_id) == DM_CHANNEL_ID
    after = await kept(tmp_path, first)
    assert after.last_posted_at is not None
    assert after.next_due_at is not None
    assert after.next_due_at > after.last_posted_at


async def test_sigterm_in_the_middle_of_a_post_lets_it_arrive(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    schedule = await overdue_nudge(tmp_path)
    discord.hold("POST", DM_MESSAGES)

    async with running("run", cwd=tmp_path, settings=settings) as bot:
        await discord.request("POST", DM_MESSAGES)
        bot.process.send_signal(signal.SIGTERM)
        await bot.line("stopping")
        discord.release()
        code = await bot.ended(STOPS_WITHIN)

    assert_ended_cleanly(bot, code)
    assert (await kept(tmp_path, schedule)).next_due_at > schedule.next_due_at
    assert len(discord.matching("POST", DM_MESSAGES)) == 1


async def test_sigterm_in_the_middle_of_a_post_that_hangs_is_a_clean_end_and_leaves_it_due(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    schedule = await overdue_nudge(tmp_path)
    discord.hold("POST", DM_MESSAGES)

    async with running("run", cwd=tmp_path, settings=settings) as bot:
        await discord.request("POST", DM_MESSAGES)
        code = await bot.stop()

    assert_ended_cleanly(bot, code)
    assert (await kept(tmp_path, schedule)).next_due_at == schedule.next_due_at


async def test_after_a_crash_in_the_middle_of_a_post_it_is_sent_again_under_the_same_nonce(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    await overdue_nudge(tmp_path)
    discord.hold("POST", DM_MESSAGES)

    async with running("run", cwd=tmp_path, settings=settings) as bot:
        cut_off = await discord.request("POST", DM_MESSAGES)
        await bot.stop(signal.SIGKILL)
    async with running("run", cwd=tmp_path, settings=settings):
        again = await discord.request("POST", DM_MESSAGES, number=2)

    assert again.json == cut_off.json
    assert again.json["enforce_nonce"] is True


async def test_a_post_whose_connection_breaks_is_left_for_the_next_tick_and_then_sent(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    await overdue_nudge(tmp_path)
    discord.drop("POST", DM_MESSAGES)

    async with running("run", cwd=tmp_path, settings=settings) as bot:
        broken = await discord.request("POST", DM_MESSAGES)
        await bot.line("left for later")
        await bot.stop()
    # A restart tries at once what would be tried again after a quarter of a minute.
    async with running("run", cwd=tmp_path, settings=settings):
        again = await discord.request("POST", DM_MESSAGES, number=2)

    assert again.json == broken.json
    assert "Traceback" not in bot.everything


async def test_at_debug_its_log_holds_neither_the_token_nor_what_a_member_typed_nor_does_a_failure(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    chosen = settings | {"LOG_LEVEL": "DEBUG", "SYNC_COMMANDS": "false"}
    async with running("run", cwd=tmp_path, settings=chosen) as bot:
        identify = await discord.connected()
        await discord.interact(2, command("rejected", stage="test", company="Quillmark", role="gilder"), user_id=MAYA)
        form = await discord.interact(2, command("rejected", company="Vellichor"), user_id=MAYA)
        stage = form.json["data"]["components"][0]["component"]["custom_id"]
        values = {stage: "interview", "company": "Brambleby", "role": "cooper", "thought": "Vellichor"}
        saved = await discord.interact(5, filled(form.json["data"], **values), user_id=MAYA)
        with closing(sqlite3.connect(tmp_path / "onward.db")) as other:
            other.execute("drop table rejections")
        failed = await discord.interact(2, command("rejected", stage="test", company="Quillmark"), user_id=MAYA)
        await bot.stop()

    assert identify["intents"] == 1 << 12 | 1  # direct messages, which servers it is in, and no other intent
    assert not discord.matching("PUT", ".*"), "it was told to register nothing"
    assert "Brambleby" in saved.json["data"]["content"]
    assert "nothing was saved" in failed.json["data"]["content"]
    assert failed.json["data"]["flags"] == 64
    assert f"of user {MAYA} failed (command rejected)" in bot.everything
    assert "discord.gateway" in bot.everything
    assert_unsaid(bot, "Quillmark", "gilder", "Vellichor", "Brambleby", "cooper", TOKEN, KEY, "interaction-token")


def assert_unsaid(bot: Bot, *words: str) -> None:
    assert [word for word in words if word in bot.everything] == []


async def test_a_refused_token_is_one_line(discord: StandIn, settings: dict[str, str], tmp_path: Path) -> None:
    refused = settings | {"DISCORD_TOKEN": "b" + TOKEN, "LOG_LEVEL": "WARNING"}

    assert await finished("run", cwd=tmp_path, settings=refused) == (
        1,
        [],
        ["Onward can't start: Discord refused DISCORD_TOKEN"],
    )


async def test_a_token_that_the_gateway_refuses_is_one_line(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    discord.refuse_identify = 4004  # authentication failed: the token was reset since the login
    code, out, err = await finished("run", cwd=tmp_path, settings=settings | {"LOG_LEVEL": "WARNING"})

    assert (code, out, len(err)) == (1, [], 1), "\n".join(err)
    assert "Onward can't start" in err[0]


async def test_a_dropped_connection_at_login_is_one_line(
    discord: StandIn, settings: dict[str, str], tmp_path: Path
) -> None:
    discord.drop("GET", "/users/@me", times=2)  # aiohttp tries once more by itself
    code, out, err = await finished("run", cwd=tmp_path, settings=settings | {"LOG_LEVEL": "WARNING"})

    assert (code, out, len(err)) == (1, [], 1), "\n".join(err)
    assert "Discord can't be reached" in err[0]
