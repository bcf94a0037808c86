"""Start Onward: `python -m bot [run|demo|check|invite]`. The only reader of the environment."""

import argparse
import asyncio
import gc
import signal
import sys
from collections.abc import Coroutine
from typing import Any

import aiohttp
import discord

from bot import logs
from bot.app import open_bot
from bot.check import faults
from bot.errors import StartError
from bot.invite import install_links
from bot.settings import Settings


def main() -> int:
    """Run the chosen command; returns the exit code, 1 after a fault that was named in a line."""
    arguments = argparse.ArgumentParser(prog="python -m bot", description="Onward, for the days after a no.")
    commands = arguments.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="connect to Discord; without a token, start the browser demo (the default)")
    commands.add_parser("demo", help="start the browser demo: the same bot, no Discord account")
    commands.add_parser("check", help="verify settings, database and content; each fault one line")
    commands.add_parser("invite", help="print the install links")
    command = arguments.parse_args().command or "run"
    try:
        settings = Settings.from_environment()
        logs.configure(settings.log_level)
        return _COMMANDS[command](settings)
    except StartError as error:
        print(f"Onward can't start: {error}", file=sys.stderr)
        return 1


def _run(settings: Settings) -> int:
    if settings.discord_token is None:
        print("No DISCORD_TOKEN is set, so this is the browser demo. README.md says how to take it to a server.")
        return _demo(settings)
    _loop(_connect(settings, settings.discord_token.get_secret_value()), fast=True)
    return 0


def _demo(settings: Settings) -> int:
    try:
        from bot.demo import serve
    except ModuleNotFoundError as error:
        raise StartError(f"the demo needs {error.name}, which `make run` installs") from error
    _loop(serve(settings))
    return 0


def _check(settings: Settings) -> int:
    found = asyncio.run(faults(settings))
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print("Settings, database and content are in order.")
    return 1 if found else 0


def _invite(settings: Settings) -> int:
    for line in install_links(settings):
        print(line)
    return 0


_COMMANDS = {"run": _run, "demo": _demo, "check": _check, "invite": _invite}


async def _connect(settings: Settings, token: str) -> None:
    async with open_bot(settings) as bot:
        warm = asyncio.create_task(_freeze_when_ready(bot))
        try:
            await bot.start(token)
        except discord.LoginFailure as error:
            raise StartError("Discord refused DISCORD_TOKEN") from error
        except discord.ConnectionClosed as error:
            # discord.py reconnects by itself after any code but those that say it is of no use.
            raise StartError(f"Discord closed the connection for good (code {error.code})") from error
        except (OSError, aiohttp.ClientError, discord.HTTPException, discord.GatewayNotFound) as error:
            raise StartError(f"Discord can't be reached: {error}") from error
        finally:
            warm.cancel()


async def _freeze_when_ready(bot: discord.Client) -> None:
    # What start-up built stays for good: the collector, which causes the longest answers, need not look at it again.
    await bot.wait_until_ready()
    gc.collect()
    gc.freeze()


def _loop(work: Coroutine[Any, Any, None], *, fast: bool = False) -> None:
    """Run `work` until it ends or the process is told to stop, which then is a clean end."""
    with asyncio.Runner(loop_factory=_fast_loop() if fast else None) as runner:
        try:
            runner.run(_until_stopped(work))
        except KeyboardInterrupt:
            print()


async def _until_stopped(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.ensure_future(work)
    loop = asyncio.get_running_loop()
    stopped = False

    def stop() -> None:
        nonlocal stopped
        if not stopped:  # once: a second time it would end what the first is closing
            stopped = True
            task.cancel()

    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop)
    except NotImplementedError:  # Windows: Ctrl-C arrives as KeyboardInterrupt
        pass
    try:
        await task
    except asyncio.CancelledError:
        if not stopped:
            raise


def _fast_loop() -> Any:
    try:
        import uvloop
    except ModuleNotFoundError:  # there is none for Windows
        return None
    return uvloop.new_event_loop


if __name__ == "__main__":
    sys.exit(main())
