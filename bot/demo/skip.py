"""/demo skip: moves the demo's clock and delivers what became due."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import discord
from discord import app_commands
from simcord import Env

from bot.app import OnwardBot
from bot.demo.site import when_idle
from bot.routes import Needs
from bot.ui import Interaction, answer

#: A worry window lasts for two of these, and Discord takes its end for three.
_SHORT = timedelta(minutes=5)

_HOW = [
    app_commands.Choice(name="an hour", value="hour"),
    app_commands.Choice(name="a day", value="day"),
    app_commands.Choice(name="to the next scheduled post", value="next"),
]


class TimeMachine:
    """Takes the wishes of /demo skip and fulfils them: the command itself runs inside SimCord's turn and can't."""

    def __init__(self) -> None:
        self._wishes: asyncio.Queue[tuple[Interaction, str]] = asyncio.Queue()

    def command(self) -> app_commands.Group:
        """Return the group /demo, to be added to the tree before it is synced."""
        group = app_commands.Group(name="demo", description="Only in the demo: move its clock.")

        @group.command(
            name="skip",
            description="Move the demo's clock, and get what became due.",
            extras={"needs": Needs.NOTHING},
        )
        @app_commands.describe(how="How far")
        @app_commands.choices(how=_HOW)
        async def skip(interaction: Interaction, how: app_commands.Choice[str]) -> None:  # pyright: ignore[reportUnusedFunction]
            await answer(interaction, "Moving the clock…")
            self._wishes.put_nowait((interaction, how.value))

        return group

    async def run(self, env: Env, bot: OnwardBot, refresh: Callable[[], Awaitable[None]]) -> None:
        """Fulfil wishes until cancelled; `refresh` shows the result in the browser."""
        while True:
            interaction, how = await self._wishes.get()
            until = await _until(env, bot, how)
            # Answered before the clock moves: after a quarter of an hour Discord takes no more answers.
            await interaction.edit_original_response(content=await _announced(bot, until))
            if until is not None:
                await _move(env, bot, until)
            await refresh()


async def _move(env: Env, bot: OnwardBot, until: datetime) -> None:
    """Move the clock and tick: at first in short steps, while what is open for some minutes can still be closed."""
    for step in (_SHORT, _SHORT, until - env.now()):
        seconds = max(0.0, min(step, until - env.now()).total_seconds())
        await when_idle(lambda seconds=seconds: env.advance_time(seconds))
        await bot.tick()


async def _until(env: Env, bot: OnwardBot, how: str) -> datetime | None:
    if how == "next":
        return await bot.services.schedules.first_due()
    return env.now() + (timedelta(hours=1) if how == "hour" else timedelta(days=1))


async def _announced(bot: OnwardBot, until: datetime | None) -> str:
    if until is None:
        return "Nothing is scheduled. `/nudges add` or `/admin schedule add` makes something that is."
    due = len(await bot.services.schedules.due(until, 100))
    going = {0: "Nothing is due by then.", 1: "One message goes out."}.get(due, f"{due} messages go out.")
    return f"The demo's clock moves to {discord.utils.format_dt(until, 'F')}. {going}"
