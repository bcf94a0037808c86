"""What the tests of check-ins do and look at besides what every test does."""

from datetime import timedelta
from typing import Any

import discord
from simcord import MemberActor, ResponseMessage

from bot.checkins import Checkin
from bot.schedules import EVERY_DAY, Kind, NewSchedule, Schedule
from cogs.checkin.content import CHECKIN_TEXTS
from cogs.checkin.rules import Band
from tests.conftest import World, shown

TEXTS = CHECKIN_TEXTS.load()
ENERGIES = ["1 hardly any", "2 little", "3 some", "4 a fair bit", "5 plenty"]
OPENED = [*ENERGIES, "Skip this", "Enough for today"]
#: what every nudge has
SHARED = ["Pause a week", "When these come", "Stop these", "Enough for today"]
PEOPLE = "People to talk to"
ASKS_WORD = ["A word for it, from heavy to light", "In my own word", "Skip this", "Enough for today"]
ASKS_NEED = [*(need.label for need in TEXTS.needs), "Skip this", "Enough for today"]
ENERGY, WORD, NEED = (
    {line.text for line in lines} for lines in (TEXTS.questions.energy, TEXTS.questions.word, TEXTS.questions.need)
)
LONG_LOW = {line.text for line in TEXTS.long_low}
NOTHING_GIVEN = {line.text for line in TEXTS.not_today}


def acknowledgements(band: Band) -> set[str]:
    return {line.text for line in TEXTS.acknowledgements.of(band)}


async def checkins(world: World, member: MemberActor | None = None) -> list[Checkin]:
    return await world.bot.services.checkins.older((member or world.maya).id, 200)


async def only(world: World) -> Checkin:
    [checkin] = await checkins(world)
    return checkin


async def begun(world: World) -> ResponseMessage:
    return shown(await world.maya.slash(world.channel, "checkin"))


async def asked_for_need(world: World, energy: str = "3 some", word: str = "tired") -> ResponseMessage:
    """Give an energy and a word that is offered."""
    message = await begun(world)
    await world.maya.click(message, label=energy)
    await world.maya.select(message, [word])
    return message


async def put(world: World, **fields: Any) -> Checkin:
    """Give Maya a check-in, made so long `ago`."""
    at = world.clock() - fields.pop("ago", timedelta())
    given: dict[str, Any] = {"schedule_id": None, "energy": None, "word": None, "need": None}
    new = Checkin(id=0, user_id=world.maya.id, created_at=at, changed_at=at, **(given | fields))
    return await world.bot.services.checkins.begin(new)


async def nudged(world: World, kind: Kind = Kind.CHECKIN, member: MemberActor | None = None) -> Schedule:
    """Let somebody, Maya by default, be asked each day at nine; the clock stands at eight."""
    user_id = (member or world.maya).id
    new = NewSchedule(kind=kind, user_id=user_id, minute_of_day=9 * 60, weekdays=EVERY_DAY, zone="UTC")
    schedule = await world.bot.services.schedules.add(new, world.clock(), limit=10)
    assert schedule is not None
    return schedule


async def asked(world: World) -> discord.Message:
    """Let the next nudge come, and return it."""
    schedule = (await world.bot.services.schedules.nudges(world.maya.id))[0]
    assert schedule.next_due_at is not None
    world.clock.now = schedule.next_due_at
    report = await world.bot.run_due()
    assert report.posted == 1
    return latest(world)


def latest(world: World) -> discord.Message:
    message = world.maya.user.dm_channel.last_message
    assert message is not None
    return message
