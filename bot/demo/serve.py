"""Start the demo: the bot, the simulated Discord, the start page."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import simcord

from bot.app import OnwardBot, open_bot
from bot.demo.site import Site, reserve, serving
from bot.demo.skip import TimeMachine
from bot.demo.world import build, start_of_today
from bot.settings import Settings

#: Made anew at each start; a server's own database is never touched.
DATABASE = Path("var/demo/onward.db")


async def serve(settings: Settings) -> None:
    """Print the start page's address when it is ready, and serve until cancelled."""
    async with open_demo(settings) as port:
        print(f"Onward demo: http://127.0.0.1:{port}/", flush=True)
        print("Ctrl-C ends it.", flush=True)
        await asyncio.Event().wait()


@asynccontextmanager
async def open_demo(settings: Settings) -> AsyncGenerator[int]:
    """Open everything the demo consists of and yield the port of its start page."""
    # Its line about logging in with a token has nothing to do with the demo.
    logging.getLogger("discord.client").setLevel(logging.WARNING)
    with reserve(settings.demo_port) as listening:
        # Only now: a demo that is running already has the port, and its files are left alone.
        for leftover in DATABASE.parent.glob(f"{DATABASE.name}*"):
            leftover.unlink()
        async with _running(settings) as (env, bot, machine):
            site = Site(env, await build(env, bot, start_of_today()))
            # A fault of the time machine ends the demo loudly instead of leaving /demo skip without effect.
            async with serving(site, listening) as port, asyncio.TaskGroup() as group:
                skipping = group.create_task(machine.run(env, bot, site.refresh))
                yield port
                skipping.cancel()


@asynccontextmanager
async def _running(settings: Settings) -> AsyncGenerator[tuple[simcord.Env, OnwardBot, TimeMachine]]:
    """Start the bot, with /demo added, in a simulated Discord whose clock is its own."""
    # Made anew at each start, it needs no copies.
    own = Settings(database_url=f"sqlite:///{DATABASE}", log_level=settings.log_level, backup_hours=0)
    environments: list[simcord.Env] = []  # the bot needs its clock before there is an environment
    machine = TimeMachine()
    async with open_bot(own, clock=lambda: environments[0].now() if environments else start_of_today()) as bot:
        bot.tree.add_command(machine.command())
        async with simcord.run(bot, check_errors=False) as env:
            environments.append(env)
            yield env, bot, machine
