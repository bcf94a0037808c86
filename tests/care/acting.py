"""What the tests of looking in do and look at besides what every test does."""

from datetime import UTC, date, datetime
from typing import Any

import discord
from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.arriving import FIRST_WORD
from bot.rejections import Details, HeardBy, Rejection, Stage
from bot.schedules import CARES, Schedule
from cogs.care.content import CARE
from cogs.care.rules import Ended, Moment
from tests.conftest import World, shown
from tests.core.sending import arrived, dm

TEXTS = CARE.load()

ASK = "Look in on me"
ASKED = ["Yes, do", "No, thanks", "Enough for today"]
SET = ["Stop looking in", "Look at the entry", "Enough for today"]
LAST = ["No more about this one", "Enough for today"]
#: the clock stands on Thursday, 15 January 2026 at eight in UTC, which is nine in Berlin; ten there is nine in UTC
NEXT_DAY, THIRD_DAY, WEEK = date(2026, 1, 16), date(2026, 1, 18), date(2026, 1, 22)
AT_TEN = {NEXT_DAY: "<t:1768554000:F>", THIRD_DAY: "<t:1768726800:F>", WEEK: "<t:1769072400:F>"}


async def in_berlin(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "Europe/Berlin", world.clock())


async def logged(world: World, stage: str = "interview", member: MemberActor | None = None) -> ResponseMessage:
    return shown(await (member or world.maya).slash(world.channel, "rejected", stage=stage, company="Acme"))


async def asked(world: World, stage: str = "interview") -> ResponseMessage:
    """Log a no and ask to be looked in on."""
    message = await logged(world, stage)
    return shown(await world.maya.click(message, label=ASK))


async def agreed(world: World, stage: str = "interview") -> InteractionResult:
    return await world.maya.click(await asked(world, stage), label="Yes, do")


def entry(stage: Stage, heard_by: HeardBy | None = None, path: tuple[Stage, ...] = (), **fields: Any) -> Rejection:
    at = fields.pop("at", datetime(2026, 1, 15, 9, tzinfo=UTC))
    return Rejection(1, 1, stage, (*path, stage), None, None, heard_by, None, at, None, None, at, **fields)


async def put(world: World, stage: Stage = Stage.INTERVIEW) -> Rejection:
    """Give Maya an entry without going the way there."""
    return (await world.bot.services.rejections.add(world.maya.id, Details(stage, "Acme"), world.clock()))[0]


async def standing(world: World) -> list[Schedule]:
    return await world.bot.services.schedules.reminders(world.maya.id, CARES)


async def on(world: World, day: date, hour: int = 12) -> int:
    """Let time pass until this hour in UTC of a day, deliver what is due, and return how many messages came."""
    before = len(came(world))
    world.clock.now = datetime(day.year, day.month, day.day, hour, tzinfo=world.clock.now.tzinfo)
    await world.bot.run_due()
    await world.bot.run_due()
    return len(came(world)) - before


def came(world: World) -> list[discord.Message]:
    """Return what came to Maya by itself, without what showed that messages arrive."""
    return [each for each in arrived(dm(world)) if each.content != FIRST_WORD]


def texts(moment: Moment, ended: Ended) -> set[str]:
    return {each.text for each in TEXTS.fitting(moment, ended)}


def text_of(message: discord.Message) -> str:
    """Return what was said, without the small print below it."""
    return (message.embeds[0].description or "").split("\n\n")[0]
