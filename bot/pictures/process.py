"""The bot's side of the drawing process: starts it, asks it, ends it."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from bot.pictures.framing import HEADER, framed
from bot.pictures.specs import Picture, to_json

PROJECT = Path(__file__).resolve().parents[2]

#: All that the process gets of the bot's environment, where the token is: what a system may need to load a library.
PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH")


class Died(Exception):
    """The process ended without an answer."""


class DrawingProcess:
    """One process that draws. Its owner asks it for one picture at a time."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._dismissed = False

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def is_usable(self) -> bool:
        return not self._dismissed and self._process.returncode is None

    async def ask(self, picture: Picture) -> bytes:
        """Return the PNG, or nothing where it could not be drawn; raises Died."""
        requests, answers = self._process.stdin, self._process.stdout
        if not requests or not answers:
            raise Died
        try:
            requests.write(framed(to_json(picture)))
            await requests.drain()
            header = await answers.readexactly(HEADER)
            return await answers.readexactly(int.from_bytes(header))
        except (ConnectionError, asyncio.IncompleteReadError) as error:
            raise Died from error

    def dismiss(self) -> None:
        """Let it end by itself: it does when its input ends."""
        self._dismissed = True
        if self._process.stdin:
            self._process.stdin.close()

    def kill(self) -> None:
        if self._process.returncode is None:
            self._process.kill()

    async def end(self) -> None:
        """Kill it, if it still runs, and wait for its end. Not while somebody asks it."""
        self.kill()
        # Not wait(): what it wrote and nobody read has to be taken, or the pipe stays open.
        await self._process.communicate()


async def start_drawing(scratch: str) -> DrawingProcess:
    """Start a process; `scratch` is the one folder it may write to, where matplotlib keeps its list of fonts."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    environment |= {"HOME": scratch, "MPLCONFIGDIR": scratch}
    # Numpy would start a thread for each core, each with memory of its own, for nothing that is drawn here.
    environment["OPENBLAS_NUM_THREADS"] = "1"
    # A plain process rather than multiprocessing, which would load the bot and discord.py into it.
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.pictures.worker"),
        cwd=PROJECT,
        env=environment,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
    )
    return DrawingProcess(process)
