"""`python -m bot` in a process of its own: its lines as they come, its end, each with a limit of time."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

PROJECT = Path(__file__).resolve().parent.parent

#: Long enough for a slow machine to start a process; nothing waits this long unless it fails.
PATIENCE = 20.0

#: "Within seconds" of Ctrl-C; service managers kill after ten or more.
STOPS_WITHIN = 5.0


def _minimal(project: Path) -> dict[str, str]:
    """No setting but what a test gives. Coverage's own variables pass, or nothing in the process would be measured."""
    passed = {name: value for name, value in os.environ.items() if name in {"PATH", "SYSTEMROOT"}}
    if project == PROJECT:
        passed |= {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return passed | {"PYTHONPATH": str(project)}


@dataclass
class Bot:
    """A running `python -m bot`."""

    process: asyncio.subprocess.Process
    out: list[str] = field(default_factory=list[str])
    err: list[str] = field(default_factory=list[str])
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _readers: list[asyncio.Task[None]] = field(default_factory=list[asyncio.Task[None]])

    def listen(self) -> None:
        """Begin to take in what the process says."""
        self._readers += [asyncio.create_task(self._read("out")), asyncio.create_task(self._read("err"))]

    async def _read(self, stream: Literal["out", "err"]) -> None:
        reader = self.process.stdout if stream == "out" else self.process.stderr
        assert reader is not None
        async for line in reader:
            async with self._changed:
                getattr(self, stream).append(line.decode().rstrip("\n"))
                self._changed.notify_all()

    async def line(self, part: str) -> str:
        """Wait for a line that contains `part`, on either stream, and return it."""

        def found() -> str | None:
            return next((line for line in (*self.out, *self.err) if part in line), None)

        try:
            async with asyncio.timeout(PATIENCE), self._changed:
                await self._changed.wait_for(found)
        except TimeoutError:
            raise TimeoutError(f"no line with {part!r} in:\n{self.everything}") from None
        return found() or ""

    @property
    def everything(self) -> str:
        return "\n".join([*self.out, *self.err])

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit code; raises TimeoutError if the process doesn't end within seconds."""
        self.process.send_signal(number)
        return await self.ended(STOPS_WITHIN)

    async def ended(self, within: float = PATIENCE) -> int:
        """Wait for the end and for the last lines; return the exit code."""
        await asyncio.wait_for(self.process.wait(), within)
        await asyncio.gather(*self._readers)
        assert self.process.returncode is not None
        return self.process.returncode


@asynccontextmanager
async def running(
    *arguments: str, cwd: Path, settings: dict[str, str] | None = None, project: Path = PROJECT, module: str = "bot"
) -> AsyncGenerator[Bot]:
    """Start `python -m bot` in `cwd`, with a minimal environment and `settings`; what still runs at the end is killed.

    `module` may be another, such as one that starts the bot with other figures.
    `cwd` is a test's own folder, because a `.env` in the working directory would be read.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        cwd=cwd,
        env=_minimal(project) | (settings or {}),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    bot = Bot(process)
    bot.listen()
    try:
        yield bot
    except BaseException as error:
        error.add_note(f"The bot had said:\n{bot.everything}")
        raise
    finally:
        if process.returncode is None:
            process.kill()
        await bot.ended()
    secret = [(settings or {}).get(name) for name in ("DISCORD_TOKEN", "ENCRYPTION_KEY")]
    assert [each for each in secret if each and each in bot.everything] == [], "it told a token or a key"


async def finished(
    *arguments: str, cwd: Path, settings: dict[str, str] | None = None, project: Path = PROJECT
) -> tuple[int, list[str], list[str]]:
    """Run `python -m bot` to its end; return the exit code and the lines of both streams."""
    async with running(*arguments, cwd=cwd, settings=settings, project=project) as bot:
        return await bot.ended(), bot.out, bot.err
