"""The pictures in docs/, taken from the demo by `python -m tests.browser.screenshots`, alike each time."""

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import simcord
from playwright.async_api import expect

from bot.app import open_bot
from bot.demo.site import Site, reserve, serving
from bot.demo.world import World, build
from bot.settings import Settings
from tests.browser.demo_page import DESKTOP, PHONE, DemoPage, chromium
from tests.processes import PROJECT

#: A fixed day and fixed draws, so that a picture changes only when what it shows has changed.
TODAY = datetime(2026, 3, 10, 8, tzinfo=UTC)
SEED = 16

PICTURES = {"demo.png": DESKTOP, "phone.png": PHONE}

#: pictures that the bot draws, and the views that send them
DRAWN = {"funnel.png": "funnel", "weeks.png": "weeks"}

#: SimCord's own toolbar and side bar, which are no part of the bot.
_HIDE_WORKBENCH = "document.querySelectorAll('[data-workbench]').forEach(part => { part.style.display = 'none' })"


@asynccontextmanager
async def that_day() -> AsyncGenerator[tuple[simcord.Env, World]]:
    """Open the demo's little server as it is on TODAY."""
    environments: list[simcord.Env] = []
    with TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/demo.db")
        async with (
            open_bot(settings, clock=lambda: environments[0].now() if environments else TODAY) as bot,
            simcord.run(bot, check_errors=False) as env,
        ):
            environments.append(env)
            bot.services.rng.seed(SEED)
            yield env, await build(env, bot, TODAY)


@asynccontextmanager
async def demo_of_that_day() -> AsyncGenerator[str]:
    """Serve the demo as it is on TODAY; yield the start page's address."""
    async with that_day() as (env, world):
        with reserve(0) as listening:
            async with serving(Site(env, world), listening) as port:
                yield f"http://127.0.0.1:{port}/"


async def take(path: Path, size: tuple[int, int]) -> None:
    """Log a rejection, press Reframe, and save what stands in #job-hunt."""
    async with demo_of_that_day() as start, DemoPage.visiting(start, size) as demo:
        await demo.open("#job-hunt, as Maya")
        await demo.run("rejected")
        await demo.submit_form("interview", company="Hill & Rowe", role="care assistant")
        await expect(demo.newest).to_contain_text("Saved for you alone")
        await demo.press("Reframe")
        await expect(demo.newest).to_contain_text("Another way to see it")
        await demo.page.evaluate(_HIDE_WORKBENCH)
        await demo.picture(path)


async def save_drawn(folder: Path) -> None:
    """Save the pictures that /progress sends to Maya, as they are."""
    async with that_day() as (env, world):
        place = world.places[0]
        maya = place.viewers[0]
        assert isinstance(maya, simcord.MemberActor)
        for name, view in DRAWN.items():
            answer = await maya.slash(place.channel, "progress", view=view)
            assert answer.response is not None
            [picture] = answer.response.attachments
            png = env.backend.cdn.get(picture.url)
            assert png is not None
            (folder / name).write_bytes(png)


async def main() -> int:
    """Take every picture; returns the exit code."""
    if chromium() is None:
        sys.stderr.write("The pictures need Chromium: /usr/bin/chromium or one on the PATH.\n")
        return 1
    for name, size in PICTURES.items():
        await take(PROJECT / "docs" / name, size)
        sys.stdout.write(f"docs/{name}\n")
    await save_drawn(PROJECT / "docs")
    sys.stdout.write("".join(f"docs/{name}\n" for name in DRAWN))
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
