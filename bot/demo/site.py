"""The demo's start page: what to try, and a link to every place. Following a link opens that place."""

import asyncio
import errno
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html import escape
from typing import TypeVar

from aiohttp import web
from simcord import Env, SetupError
from simcord.preview import Preview

from bot.demo.world import Place, World
from bot.errors import StartError

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Onward demo</title><style>
:root {{ color-scheme: light dark }}
body {{ font: 17px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.5rem }}
h1 {{ font-size: 1.5rem }} ol, ul {{ padding-left: 1.2rem }} li {{ margin: .6rem 0 }} small {{ opacity: .8 }}
a.place {{ font-weight: 600 }} code {{ font-size: .95em }}
</style></head><body>
<h1>Onward, for the days after a no</h1>
<p>This is the real bot on a simulated Discord, all of it on this machine. Open a place, type <code>/</code> and choose.
One place is open at a time; come back here to open another.</p>
<ul>{places}</ul>
<h2>What to try</h2>
<ol>
<li>In #job-hunt, run <code>/rejected</code> without options, fill the form, and press <b>Reframe</b>.</li>
<li>Run <code>/reframe</code> and write a thought down, or leave it empty for a card.
<code>/encourage</code> has kinds to choose from.</li>
<li>In Maya's direct messages, write to the bot in plain words.</li>
<li>Press <b>Ask for feedback</b> for whom to ask and a draft to copy, or <b>Enough for today</b>.</li>
<li>Be Noor, who is new here, and try anything: what is kept is asked first.</li>
<li>Run <code>/mydata view</code> as Maya, then export or delete some of it.</li>
<li>Run <code>/demo skip</code> to move the clock to the next scheduled post, then look in #daily-encouragement and in
Maya's direct messages.</li>
</ol>
<p><small>The demo's clock stands still until you skip. What it can't show is in README.md.</small></p>
</body></html>"""


@dataclass(frozen=True, slots=True)
class _OpenPlace:
    place: Place
    preview: Preview
    #: done once the page's own "End preview session" or a newer place has closed it
    closed: asyncio.Task[None]


Result = TypeVar("Result")


class Site:
    """Serves the start page, and keeps at most one Preview open."""

    def __init__(self, env: Env, world: World) -> None:
        self._env = env
        self._places = {place.key: place for place in world.places}
        self._open: _OpenPlace | None = None
        self._lock = asyncio.Lock()
        self._hosts: set[str] = set()

    def listen_as(self, port: int) -> None:
        """Answer only to this machine's own names, so that no other site can reach in through a browser."""
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def start_page(self, request: web.Request) -> web.Response:
        self._check_host(request)
        places = "".join(
            f'<li><a class="place" href="/open/{key}">{escape(place.title)}</a><br>{escape(place.hint)}</li>'
            for key, place in self._places.items()
        )
        return web.Response(text=_PAGE.format(places=places), content_type="text/html")

    async def open_place(self, request: web.Request) -> web.Response:
        self._check_host(request)
        place = self._places.get(request.match_info["key"])
        if place is None:
            raise web.HTTPNotFound(text="There is no such place in the demo.")
        async with self._lock:
            preview = await when_idle(lambda: self._preview(place))
        raise web.HTTPFound(preview.url, headers={"Cache-Control": "no-store"})

    def _check_host(self, request: web.Request) -> None:
        if request.host not in self._hosts:
            raise web.HTTPForbidden

    async def _preview(self, place: Place) -> Preview:
        if self._open is not None:
            if self._open.place is place and not self._open.closed.done():
                await self._open.preview.refresh()
                return self._open.preview
            await self._open.preview.close()
        preview = self._env.preview(place.channel, viewers=place.viewers, layout="channel")
        await preview.__aenter__()
        self._open = _OpenPlace(place, preview, asyncio.create_task(preview.wait_closed()))
        return preview

    async def refresh(self) -> None:
        """Show what has happened since, in the page that is open."""
        async with self._lock:
            if self._open is not None and not self._open.closed.done():
                await when_idle(self._open.preview.refresh)

    async def close(self) -> None:
        async with self._lock:
            if self._open is not None:
                await self._open.preview.close()
                await self._open.closed


async def when_idle(work: Callable[[], Awaitable[Result]]) -> Result:
    """Do `work` as soon as SimCord, which does one thing at a time, is free; raises TimeoutError after ten seconds."""
    for _ in range(200):
        try:
            return await work()
        except SetupError as error:
            if "overlaps" not in str(error):
                raise
        await asyncio.sleep(0.05)
    raise TimeoutError("the demo is busy")


def reserve(port: int) -> socket.socket:
    """Take a port of 127.0.0.1, any free one for 0; raises StartError if it is in use."""
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError as error:
        what = "is in use" if error.errno == errno.EADDRINUSE else f"can't be used ({error.strerror})"
        raise StartError(f"port {port} {what}; set DEMO_PORT to another") from None


@asynccontextmanager
async def serving(site: Site, listening: socket.socket) -> AsyncGenerator[int]:
    """Serve on a reserved port and yield its number."""
    app = web.Application()
    app.router.add_get("/", site.start_page)
    app.router.add_get("/open/{key}", site.open_place)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        port = int(listening.getsockname()[1])
        site.listen_as(port)
        yield port
    finally:
        await site.close()
        await runner.cleanup()
