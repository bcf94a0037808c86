"""Start Onward and look after it: `python -m bot [command]`. The only reader of the environment."""

import argparse
import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import aiohttp
import discord

from bot import logs
from bot.app import open_bot
from bot.check import faults
from bot.errors import StartError
from bot.invite import install_links
from bot.sealing import NOT_SEALED, new_key
from bot.settings import Settings


def main() -> int:
    """Run the chosen command; returns the exit code, 1 after a fault that was named in a line."""
    arguments = argparse.ArgumentParser(prog="python -m bot", description="Onward, for the days after a no.")
    commands = arguments.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="connect to Discord; without a token, start the browser demo (the default)")
    commands.add_parser("demo", help="start the browser demo: the same bot, no Discord account")
    commands.add_parser("check", help="verify settings, database and content; each fault one line")
    commands.add_parser("invite", help="print the install links")
    commands.add_parser("backup", help="copy the database, also while the bot runs, and check the copy")
    restore = commands.add_parser("restore", help="put a backup in the database's place, also while the bot runs")
    restore.add_argument("file", nargs="?", type=Path, help="which one; without, list them and how they are")
    restore.add_argument("--yes", action="store_true", help="don't ask")
    commands.add_parser("key", help="print a fresh key for ENCRYPTION_KEY")
    rotate = commands.add_parser("rotate", help="encrypt all entries with the first key given, also while the bot runs")
    rotate.add_argument("--plain", action="store_true", help="decrypt them instead; the bot has to be stopped")
    given = arguments.parse_args()
    command = given.command or "run"
    if command == "key":  # asked for where the settings may still be wrong
        print(new_key())
        return 0
    try:
        settings = Settings.from_environment()
        logs.configure(settings.log_level)
        if command == "restore":
            return _restore(settings, given.file, yes=given.yes)
        return _rotate(settings, plain=given.plain) if command == "rotate" else _COMMANDS[command](settings)
    except StartError as error:
        what = "Not done" if command in {"backup", "restore", "rotate"} else "Onward can't start"
        print(f"{what}: {error}", file=sys.stderr)
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


def _backup(settings: Settings) -> int:
    from bot.backups.commands import back_up

    print(back_up(settings))
    return 0


def _restore(settings: Settings, file: Path | None, *, yes: bool) -> int:
    from bot.backups.commands import backups, put_back

    for line in backups(settings) if file is None else asyncio.run(put_back(settings, file, _sure(yes))):
        print(line)
    return 0


def _rotate(settings: Settings, *, plain: bool) -> int:
    from bot.backups.commands import back_up
    from bot.sealing.rotating import rotate, unseal

    print((unseal if plain else rotate)(settings.database_path, settings.keys))
    try:
        print(back_up(settings))
    except StartError as error:
        done = "decrypted" if plain else "encrypted anew"
        print(f"The entries are {done}; only the backup after it failed: {error}", file=sys.stderr)
        return 1
    return 0


def _sure(yes: bool) -> Callable[[str], bool]:
    """Return how to ask whether something is to be done."""

    def ask(question: str) -> bool:
        if yes:
            print(question, file=sys.stderr)
            return True
        try:
            return input(f"{question}\nGo on? [y/N] ").strip().lower() in {"y", "yes"}
        except EOFError:
            raise StartError("nobody is there to be asked; with --yes it is done without a question") from None

    return ask


_COMMANDS = {"run": _run, "demo": _demo, "check": _check, "invite": _invite, "backup": _backup}


async def _connect(settings: Settings, token: str) -> None:
    async with open_bot(settings) as bot:
        if not settings.keys:
            logging.getLogger("bot").warning(NOT_SEALED)
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
