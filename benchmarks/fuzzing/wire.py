"""A thin Discord around a real bot: interactions come in as the gateway brings them, and answers are kept."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import discord
from discord.http import Route
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.app import OnwardBot, open_bot
from bot.settings import Settings
from tests import standin_payloads as payloads
from tests.conftest import FakeClock

try:
    # Of Discord's API contract, where its checks are installed.
    from discord_limits import message as broken_limits  # pyright: ignore[reportMissingImports]
    from discord_limits import modal as broken_form
except ImportError:
    broken_limits: Any = None
    broken_form: Any = None

#: seconds; nothing waits so long unless it hangs
PATIENCE = 20.0
EPHEMERAL = 64
#: what an answer may be, by Discord's numbers
SENT, DEFERRED, DEFERRED_PRESS, REPLACED, COMPLETED, FORM = 4, 5, 6, 7, 8, 9


class Answer:
    """One request of the bot's: an answer to an interaction (with its type), or any other (None)."""

    def __init__(self, method: str, path: str, body: Any) -> None:
        self.method, self.path = method, path
        answers = path.endswith("/callback")
        self.kind: int | None = body["type"] if answers else None
        self.message: dict[str, Any] = (body.get("data") or {} if answers else body) if isinstance(body, dict) else {}

    def parts(self) -> list[dict[str, Any]]:
        """Return its buttons, selects and fields."""
        rows = self.message.get("components") or []
        return [part for row in rows for part in (*row.get("components", ()), *filter(None, [row.get("component")]))]

    def faults(self) -> list[str]:
        """Return which of Discord's limits it breaks."""
        if broken_limits is None or self.method not in {"POST", "PATCH"}:
            return []
        if self.kind == FORM:
            return [str(fault) for fault in broken_form(self.message, "$")]
        says = self.kind in {SENT, REPLACED} or "/messages" in self.path or "/webhooks/" in self.path
        return [str(fault) for fault in broken_limits(self.message, "$", create=self.method == "POST")] if says else []


class Wire:
    """The bot's connections to Discord, in both directions."""

    def __init__(self, bot: OnwardBot, clock: FakeClock, adapter: "_Adapter") -> None:
        self.bot = bot
        self.clock = clock
        self.answers: list[Answer] = []
        self._last_id = 10**17
        self._standing = asyncio.all_tasks()
        bot._connection.user = discord.ClientUser(state=bot._connection, data=payloads.BOT)  # pyright: ignore
        bot.http.request = self._request  # pyright: ignore[reportAttributeAccessIssue]
        adapter.request = self._request
        self._adapter = adapter

    async def interaction(self, kind: int, data: dict[str, Any], user_id: int, **given: Any) -> list[Answer]:
        """Let an interaction come in, and return all that the bot sent for it."""
        self._last_id += 1
        payload = payloads.interaction(str(self._last_id), kind, data, user_id) | given
        if given.get("guild_id", "") is None:
            del payload["guild_id"], payload["member"], payload["guild"]
            payload |= {"user": payloads.user(user_id), "context": 1, "channel": {"id": "5", "type": 1}}
        return await self.receive(lambda: self.bot._connection.parse_interaction_create(payload))  # pyright: ignore

    async def receive(self, event: Callable[[], None]) -> list[Answer]:
        """Let an event come in a while after the last one, and wait until nothing is done for it any more."""
        self.clock.advance(seconds=5)
        for brake in (self.bot.services.brake, self.bot.services.typing_brake):
            brake._lately.clear()  # pyright: ignore[reportPrivateUsage] - its clock is the machine's
        self.answers = []
        async_context.set(self._adapter)
        event()
        async with asyncio.timeout(PATIENCE):
            while working := [task for task in asyncio.all_tasks() - self._standing if _works(task)]:
                await asyncio.wait(working, return_when=asyncio.FIRST_COMPLETED)
        return self.answers

    def close_forms(self) -> None:
        """Close the forms that are open; each would wait for an hour."""
        store = self.bot._connection._view_store
        for form in list(store._modals.values()):
            form.stop()

    async def _request(self, route: Route, *_: Any, **sent: Any) -> Any:
        path = route.url.removeprefix(Route.BASE).split("?")[0]
        body = sent.get("json", sent.get("payload"))
        if body is None and (parts := sent.get("multipart") or sent.get("form")):
            body = json.loads(next(part["value"] for part in parts if part["name"] == "payload_json"))
        self.answers.append(answer := Answer(route.method, path, body))
        self._last_id += 1
        if answer.kind is not None:
            return {"interaction": {"id": "1", "type": 2, "response_message_id": str(self._last_id)}}
        match route.method, path.strip("/").split("/"):
            case "GET", ["guilds", guild] | ["channels", guild]:
                return _guild(guild) if path.startswith("/guilds") else _channel(guild)
            case "GET", ["guilds", guild, "members", member]:
                return payloads.interaction("1", 2, {}, int(member))["member"]
            case "GET", ["guilds", guild, "roles"]:
                return _guild(guild)["roles"]
            case "POST", ["users", "@me", "channels"]:
                return {"id": "5", "type": 1, "recipients": [payloads.user(body["recipient_id"])]}
            case "DELETE", _:
                return None
            case _:
                return payloads.message(str(self._last_id), "5", answer.message)


class _Adapter(AsyncWebhookAdapter):
    """Hands each request to a wire."""

    request: Any = None


def _works(task: "asyncio.Task[Any]") -> bool:
    """Whether a task does something, rather than wait for the end of a form's hour."""
    coroutine: Any = task.get_coro()
    return task is not asyncio.current_task() and "timeout_task" not in coroutine.__qualname__


def _guild(guild_id: str) -> dict[str, Any]:
    role = {"id": guild_id, "name": "@everyone", "permissions": str(discord.Permissions.all().value), "position": 0}
    looks = {"color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}
    return {"id": guild_id, "name": "x", "owner_id": "9", "roles": [role | looks], "emojis": [], "features": []}


def _channel(channel_id: str) -> dict[str, Any]:
    shape = {"name": "x", "position": 0, "permission_overwrites": [], "guild_id": str(payloads.GUILD_ID)}
    return {"id": channel_id, "type": 0, **shape}


@asynccontextmanager
async def connected(folder: Path) -> AsyncGenerator[Wire]:
    """Open the bot on a database of its own."""
    clock = FakeClock()
    settings = Settings(DATABASE_URL=f"sqlite:///{folder / 'onward.db'}", TICK_SECONDS=60, BACKUP_HOURS=0)
    # Set before the tick begins, which uses it, too.
    async_context.set(adapter := _Adapter())
    async with open_bot(settings, clock=clock) as bot:
        # No pictures: as where the process that draws can't be started, their numbers are said.
        bot.services.pictures._closed = True  # pyright: ignore[reportPrivateUsage]
        yield Wire(bot, clock, adapter)
