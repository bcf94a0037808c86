"""Shared fixtures: a clock that a test moves, the bot on a real SQLite file, a small simulated Discord."""

import gc
import json
import re
import shutil
import sqlite3
from collections.abc import AsyncGenerator, Iterator
from contextlib import AsyncExitStack, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import (
    ChannelHandle,
    Env,
    GuildHandle,
    HttpLogEntry,
    InteractionResult,
    MemberActor,
    ResponseMessage,
    UserHandle,
)

from bot.app import OnwardBot, open_bot
from bot.braking import Allowance
from bot.closing import CLOSINGS
from bot.routes import ENOUGH, SUPPORT_COUNTRY
from bot.schema import migrate
from bot.sealing import Keyring, unlock
from bot.settings import Settings
from tests.allowing import unasked
from tests.listening import Listening, listening

#: A Thursday morning, far from any clock change.
MORNING = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)

#: what members' words are sealed with in every test that doesn't say otherwise
KEY = "b253YXJkLWtleS1mb3ItdGVzdHMtYW5kLW5vdGhpbmc="
KEYS = Keyring.of(KEY)

#: what stands below a message whose flow was ended
CLOSED = tuple(closing.text for closing in CLOSINGS.load().closings)


def pytest_collection_finish() -> None:
    """Let the collector pass over what was imported: looking through it again and again took a quarter of the suite."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


with suppress(ImportError):
    # Of Discord's API contract, where its checks are installed. Every bot registers the same commands, and to check
    # these for each took a quarter of the suite.
    import discord_limits

    check, checked = discord_limits.check, dict[str, Any]()

    def check_commands_once(method: str, path: str, body: Any = None, params: Any = None) -> Any:
        if method != "PUT":
            return check(method, path, body, params)
        key = json.dumps([path, body, params])
        if key not in checked:
            checked[key] = check(method, path, body, params)
        return checked[key]

    discord_limits.check = check_commands_once


class QuickEnv(Env):
    """SimCord, which looks every 50 ms whether the bot has come to rest: half of the suite's time was that waiting.

    Whoever is made here has said yes to the first screens, but for `create_stranger`.
    """

    def create_user(self, *args: Any, **how: Any) -> UserHandle:
        user = super().create_user(*args, **how)
        say_yes(self.bot.services.settings.database_path, user.id)
        return user

    def create_stranger(self, *args: Any, **how: Any) -> UserHandle:
        """Make a user whom the bot has never met."""
        return super().create_user(*args, **how)

    async def _settle_internal(self, *, idle: float = 0.005, **how: Any) -> None:
        await super()._settle_internal(idle=idle, **how)


def say_yes(path: Path, user_id: int) -> None:
    """Let a member have agreed that what they write is kept, and to direct messages."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "insert into members (user_id, consent, consented_at, messages, seen_at, created_at) "
            "values (?, 1, ?, 1, ?, ?)",
            (user_id, *[int(MORNING.timestamp() * 1000)] * 3),
        )


class FakeClock:
    """The clock that tests inject; it moves only when told."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class World:
    """A server with the bot in it, an admin and two members."""

    env: Env
    bot: OnwardBot
    clock: FakeClock
    settings: Settings
    guild: GuildHandle
    channel: ChannelHandle
    robin: MemberActor
    maya: MemberActor
    tomas: MemberActor
    restarted: AsyncExitStack = field(repr=False)

    async def restart(self) -> None:
        """Stop the bot and start a fresh one on the same database, as after a crash or an update."""
        fresh = await self.restarted.enter_async_context(open_bot(self.settings, clock=self.clock))
        await self.env.restart_bot(fresh)
        self.bot = fresh


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests press faster than hands do: let nothing slow them but the tests of the brake."""
    monkeypatch.setattr("bot.services.STEPS", Allowance(at_once=10**6, a_second=1))
    monkeypatch.setattr("bot.services.LETTERS", Allowance(at_once=10**6, a_second=1))


@pytest.fixture(autouse=True)
def overheard() -> Iterator[Listening]:
    """Hold every test to it: what members type, tokens and keys are in no line that is logged."""
    with listening(KEY) as heard:
        yield heard
    assert heard.told() == []


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file without a row, to copy: migrating takes longer than most tests do."""
    path = tmp_path_factory.mktemp("migrated") / "onward.db"
    migrate(path)
    unlock(path, KEYS)
    return path


@pytest.fixture(scope="session")
def unguarded(migrated: Path) -> Path:
    """The same for tests of single stores, whose members have no row: without the triggers that would refuse them."""
    path = Path(shutil.copy(migrated, migrated.with_name("unguarded.db")))
    with closing(sqlite3.connect(path)) as connection, connection:
        for (name,) in connection.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            connection.execute(f"drop trigger {name}")
    return path


@pytest.fixture
def settings(request: pytest.FixtureRequest, tmp_path: Path, migrated: Path, unguarded: Path) -> Settings:
    flows = "env" in request.fixturenames
    path = shutil.copy(migrated if flows else unguarded, tmp_path / "onward.db")
    return Settings(DATABASE_URL=f"sqlite:///{path}", ENCRYPTION_KEY=KEY)


@pytest.fixture
async def bot(settings: Settings, clock: FakeClock) -> AsyncGenerator[OnwardBot]:
    async with open_bot(settings, clock=clock) as bot:
        yield bot


@pytest.fixture
async def env(bot: OnwardBot, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Env]:
    # As SimCord's own fixture: its context manager can't be entered and left in a fixture's two contexts.
    env = QuickEnv(bot)
    set_unasked = unasked(monkeypatch)
    await env.start()
    try:
        yield env
    finally:
        await env.shutdown()
        assert public_replies(env) == []
        assert flows_without_an_end(env) == []
        assert set_unasked == []
        # What the bot swallowed fails the test, unless the test has looked at env.errors.
        env._raise_errors_since(env._errors_acknowledged)


@pytest.fixture
async def world(env: Env, bot: OnwardBot, clock: FakeClock, settings: Settings) -> AsyncGenerator[World]:
    guild = env.create_guild("Between Jobs")
    managers = guild.create_role("Organisers", permissions=discord.Permissions(manage_guild=True))
    async with AsyncExitStack() as restarted:
        yield World(
            env=env,
            bot=bot,
            clock=clock,
            settings=settings,
            guild=guild,
            channel=guild.create_text_channel("job-hunt"),
            robin=guild.add_member(env.create_user("robin"), roles=[managers]),
            maya=guild.add_member(env.create_user("maya")),
            tomas=guild.add_member(env.create_user("tomas")),
            restarted=restarted,
        )


def replies(env: Env) -> Iterator[tuple[HttpLogEntry, dict[str, Any], str]]:
    """Yield the requests by which a member was answered: each with the message that it carries, and its token.

    Such a message answers an interaction, at once or as a follow-up, or takes the place of one that did.
    """
    for request in env.http_requests:
        body = request.json or {}
        if request.method not in {"POST", "PATCH"}:
            continue
        if answered := re.fullmatch(r"/interactions/\d+/(?P<token>[^/]+)/callback", request.path):
            if body.get("type") in {4, 5, 7}:
                yield request, body.get("data") or {}, answered["token"]
        elif later := re.fullmatch(r"/webhooks/\d+/(?P<token>[^/]+)(/messages/[^/]+)?", request.path):
            yield request, body, later["token"]


def public_replies(env: Env) -> list[str]:
    """Return the replies that were shown to others; every test that uses `env` is held to none.

    A reply is ephemeral, or in the bot's own DM. One that takes another's place is shown as that one is.
    """
    found = []
    for request, message, token in replies(env):
        takes_a_place = request.method == "PATCH" or (request.json or {}).get("type") == 7
        in_dm = env.backend.get_channel(env.backend.interaction_by_token(token).channel_id).guild_id is None
        if not takes_a_place and not in_dm and not message.get("flags", 0) & 64:
            found.append(f"{request.path}: {message}")
    return found


def flows_without_an_end(env: Env) -> list[str]:
    """Return the replies that lead on and can't be ended; every test that uses `env` is held to none.

    Any button or select but a link leads on, unless "Enough for today" was just pressed and left it; the choice of a
    country leads to people.
    """
    found = []
    for _, message, _ in replies(env):
        parts = [part for row in message.get("components") or [] for part in row.get("components", [])]
        ids = [part["custom_id"] for part in parts if "custom_id" in part]
        texts = [message.get("content"), *(embed.get("description") for embed in message.get("embeds") or [])]
        ended = any(text and text.endswith(CLOSED) for text in texts)
        leading_on = [each for each in ids if not each.startswith(f"{SUPPORT_COUNTRY.name}:")]
        if leading_on and not ended and not any(each.startswith(f"{ENOUGH.name}:") for each in ids):
            found.append(f"{ids}: {texts}")
    return found


Said = ResponseMessage | discord.Message | InteractionResult | None


def shown(result: InteractionResult | ResponseMessage) -> ResponseMessage:
    """Return the message that was the answer."""
    message = result.response if isinstance(result, InteractionResult) else result
    assert message is not None, "the bot said nothing"
    return message


def said(message: Said) -> str:
    """Return all the text of a message, embeds included, as a member reads it."""
    if isinstance(message, InteractionResult):
        message = message.response
    assert message is not None, "the bot said nothing"
    parts = [message.content]
    for embed in message.embeds:
        parts += [embed.title, embed.description]
        parts += [part for each in embed.fields for part in (each.name, each.value)]
        parts.append(embed.footer.text)
    return "\n".join(part for part in parts if part)


def labels(message: Said) -> list[str]:
    """Return the labels of a message's buttons, and of its selects what stands in them, in order."""
    if isinstance(message, InteractionResult):
        message = message.response
    assert message is not None, "the bot said nothing"
    sent = isinstance(message, discord.Message)
    rows = [row.to_dict() for row in message.components] if sent else message.components
    return [button.get("label") or button["placeholder"] for row in rows for button in row.get("components", [])]


def buttons(result: InteractionResult | ResponseMessage) -> list[str]:
    """Return the labels of a message's buttons, in order, and none of its selects."""
    return [part["label"] for row in shown(result).components for part in row["components"] if part["type"] == 2]


def options(result: InteractionResult | ResponseMessage) -> list[dict[str, Any]]:
    """Return the options of the message's one select."""
    [select] = [part for row in shown(result).components for part in row["components"] if part["type"] == 3]
    return select["options"]
