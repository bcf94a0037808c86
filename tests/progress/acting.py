"""What the tests of /progress do and look at besides what every test does."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import discord
from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.rejections import Details, Rejection, Stage
from bot.wins import WinKind
from tests import forge
from tests.conftest import World, shown

#: what each view is headed with, and the label of the button that leads to it
VIEWS = {
    "summary": ("Looking back", "Summary"),
    "entries": ("Your entries", "Entries"),
    "funnel": ("How far they came", "Funnel"),
    "weeks": ("Week by week", "Week by week"),
    "lessons": ("In your own words", "Lessons"),
    "month": ("January 2026", "Month"),
}


def names(result: InteractionResult | ResponseMessage) -> list[str]:
    """Return what the list shows of each entry after its stage, in order."""
    lines = (shown(result).embeds[0].description or "").splitlines()
    return [line.partition("> ")[2].partition(" · ")[2] for line in lines if line.startswith("- <t:")]


async def rejected(  # noqa: PLR0913 - an entry is all of these
    world: World,
    company: str | None = None,
    stage: Stage = Stage.INTERVIEW,
    *,
    role: str | None = None,
    days_ago: float = 0,
    member: MemberActor | None = None,
) -> Rejection:
    """Give a member, Maya if none is named, an entry whose no came so many days ago."""
    at = world.clock() - timedelta(days=days_ago)
    details = Details(stage, company, role)
    entry, _ = await world.bot.services.rejections.add((member or world.maya).id, details, at)
    return entry


async def redated(world: World, entry: Rejection, at: datetime) -> None:
    """Say that the no of this entry came at another instant, as its form does."""
    edit = world.bot.services.rejections.edit
    assert await edit(entry.user_id, entry.id, lambda each: replace(each, happened_at=at), world.clock())


async def won(world: World, kind: WinKind, words: str | None = None, *, days_ago: float = 0) -> None:
    at = world.clock() - timedelta(days=days_ago)
    assert await world.bot.services.wins.add(world.maya.id, kind, words, None, at)


async def applied(world: World, count: int, *, days_ago: float = 0) -> None:
    await world.bot.services.applications.add(world.maya.id, count, world.clock() - timedelta(days=days_ago))


async def look(world: World, member: MemberActor | None = None, **options: Any) -> InteractionResult:
    return await (member or world.maya).slash(world.channel, "progress", **options)


async def press_by_hand(
    world: World, member: MemberActor, message: InteractionResult | ResponseMessage, custom_id: str
) -> None:
    """Press what the message may not have, and see that the answer took its place, so that it isn't read for one."""
    await forge.press(member, shown(message), custom_id)
    [*_, last] = world.env.http_requests
    assert last.json, custom_id
    assert last.json["type"] == discord.InteractionResponseType.message_update.value, (custom_id, last.json)


async def without_pictures(world: World) -> None:
    """Let every picture fail, for tests of what is said; drawing costs them half a second each."""
    await world.bot.services.pictures.close()


async def filled(world: World) -> None:
    """Give Maya something of everything."""
    await rejected(world, "Acme", Stage.BEFORE_CONTACT, role="baker", days_ago=8)
    await rejected(world, "Bolt", Stage.INTERVIEW)
    await applied(world, 5, days_ago=8)
    await won(world, WinKind.LEARNED, "ask about the team")
    await world.bot.services.jar.add(world.maya.id, "patient with people", world.clock())
