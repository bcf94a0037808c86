"""Pictures on request: one drawing process, started when somebody asks and ended when nobody does."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from tempfile import TemporaryDirectory

from bot.pictures.process import Died, DrawingProcess, start_drawing
from bot.pictures.specs import Picture

log = logging.getLogger(__name__)

#: how many finished pictures are kept
KEPT = 32


class PictureFailed(Exception):
    """There is no picture. Its numbers can still be told in words."""


class Pictures:
    """Draws one picture after the other; an equal one, finished or under way, is not drawn again."""

    def __init__(self, *, idle_seconds: float = 60, patience_seconds: float = 20) -> None:
        self._idle_seconds = idle_seconds
        self._patience_seconds = patience_seconds
        self._finished: OrderedDict[Picture, bytes] = OrderedDict()
        self._under_way: dict[Picture, asyncio.Task[bytes]] = {}
        self._turn = asyncio.Lock()
        self._process: DrawingProcess | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._scratch: TemporaryDirectory[str] | None = None
        self._closed = False

    @property
    def process_id(self) -> int | None:
        """The process that draws, while there is one."""
        return self._process.pid if self._process and self._process.is_usable else None

    async def draw(self, picture: Picture) -> bytes:
        """Return the picture as a PNG; raises PictureFailed."""
        if png := self._finished.get(picture):
            self._finished.move_to_end(picture)
            return png
        if (task := self._under_way.get(picture)) is None:
            task = self._under_way[picture] = asyncio.create_task(self._draw_in_turn(picture))
            task.add_done_callback(lambda done: self._settle(picture, done))
        # Others may wait for the same picture, so whoever gives up doesn't end it.
        return await asyncio.shield(task)

    def forget(self, _user_id: int) -> None:
        """Forget what is drawn: whose pictures they are isn't known, and each can be drawn again."""
        self._finished.clear()

    async def close(self) -> None:
        """End the process; whoever still waits for a picture gets PictureFailed."""
        self._closed = True
        if self._process:
            self._process.kill()
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)
        if self._idle:
            self._idle.cancel()
        await self._end_process()
        if self._scratch:
            self._scratch.cleanup()

    def _settle(self, picture: Picture, done: asyncio.Task[bytes]) -> None:
        del self._under_way[picture]
        # Asking for the exception also says that it was seen, where every asker has given up.
        if done.cancelled() or done.exception():
            return
        self._finished[picture] = done.result()
        if len(self._finished) > KEPT:
            self._finished.popitem(last=False)

    async def _draw_in_turn(self, picture: Picture) -> bytes:
        async with self._turn:
            if self._idle:
                self._idle.cancel()
            try:
                return await self._ask_twice(picture)
            finally:
                self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self._dismiss)

    async def _ask_twice(self, picture: Picture) -> bytes:
        """Ask again where the process died: the system may have needed its memory. Raises PictureFailed."""
        for _ in range(2):
            try:
                return await self._ask(picture)
            except Died:
                if self._closed:
                    break
                log.warning("the drawing process died")
        raise PictureFailed

    async def _ask(self, picture: Picture) -> bytes:
        try:
            process = await self._usable_process()
            async with asyncio.timeout(self._patience_seconds):
                png = await process.ask(picture)
        except BaseException as error:
            # It may answer late, and the next asker would take that for theirs.
            await self._end_process()
            if isinstance(error, OSError):  # a timeout is one, too
                log.warning("a picture was not drawn: %s", type(error).__name__)
                raise PictureFailed from error
            raise
        if not png:
            log.warning("a picture could not be drawn")
            raise PictureFailed
        return png

    async def _usable_process(self) -> DrawingProcess:
        """Return the process, or a new one; raises OSError where none can be started."""
        if self._process and not self._process.is_usable:
            await self._end_process()
        if not self._process and not self._closed:
            self._scratch = self._scratch or TemporaryDirectory(prefix="onward-", ignore_cleanup_errors=True)
            self._process = await start_drawing(self._scratch.name)
        if not self._process or self._closed:
            raise PictureFailed
        return self._process

    async def _end_process(self) -> None:
        process, self._process = self._process, None
        if process:
            await process.end()

    def _dismiss(self) -> None:
        if self._process:
            self._process.dismiss()


@asynccontextmanager
async def open_pictures(*, idle_seconds: float = 60, patience_seconds: float = 20) -> AsyncGenerator[Pictures]:
    pictures = Pictures(idle_seconds=idle_seconds, patience_seconds=patience_seconds)
    try:
        yield pictures
    finally:
        await pictures.close()
