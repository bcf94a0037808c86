"""What the tests of /contacts do and look at besides what every test does."""

from datetime import date
from typing import Any

import discord
from simcord import InteractionResult, MemberActor, ResponseMessage

from bot.contacts import Contact
from tests import forge
from tests.conftest import World, shown

LIST = ["Keep somebody", "Enough for today"]
FORM = {"name": "Dana", "place": "LinkedIn", "note": "Spoke kindly on the phone", "when": ["3"]}
#: a card of somebody whose day is to come, without and with its Undo
CARD = [
    "A note to copy",
    "Say hello: a few lines",
    "I said hello",
    "Another day",
    "No reminder",
    "Change",
    "Delete",
    "All contacts",
    "Enough for today",
]
CHANGED = [*CARD, "Undo"]
#: what a hello that came by direct message has below it
HELLO = ["I said hello", "Other lines", "In a month", "No more about this one", "Enough for today"]

#: the clock stands on Thursday, 15 January 2026; nine in the morning in Berlin is eight in UTC
IN_THREE_MONTHS = date(2026, 4, 15)


async def contacts(world: World, member: MemberActor | None = None) -> list[Contact]:
    return await world.bot.services.contacts.older((member or world.maya).id, 200)


async def only(world: World) -> Contact:
    [contact] = await contacts(world)
    return contact


async def in_berlin(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "Europe/Berlin", world.clock())


async def listed(world: World, member: MemberActor | None = None) -> ResponseMessage:
    return shown(await (member or world.maya).slash(world.channel, "contacts"))


async def kept(world: World, **typed: Any) -> ResponseMessage:
    """Keep somebody by the form, and return the message that says so."""
    message = await listed(world)
    form = await world.maya.click(message, label="Keep somebody")
    result = await world.maya.submit_modal(form, FORM | typed)
    return shown(result)


async def opened(world: World) -> ResponseMessage:
    """Open the card of the contact that was kept last."""
    message = await listed(world)
    await world.maya.select(message, [str((await contacts(world))[0].id)])
    return message


async def put(world: World, name: str = "Dana", **fields: Any) -> Contact:
    """Give Maya a contact, without any reminder."""
    now = world.clock()
    given: dict[str, Any] = {"rejection_id": None, "place": None, "note": None, "hello_on": None, "greeted_at": None}
    new = Contact(id=0, user_id=world.maya.id, name=name, created_at=now, changed_at=now, **(given | fields))
    return (await world.bot.services.contacts.add(new, now))[0]


async def until(world: World, day: date, hour: int = 12) -> int:
    """Let time pass until this hour in UTC of a day, deliver what is due, and return how many direct messages came."""
    before = len(messages(world))
    world.clock.now = world.clock.now.replace(year=day.year, month=day.month, day=day.day, hour=hour, minute=0)
    await world.bot.run_due()
    # A schedule that only moved on may be due at once.
    await world.bot.run_due()
    return len(messages(world)) - before


def messages(world: World) -> list[discord.Message]:
    """Return the direct messages that came to Maya by themselves."""
    return [each for each in world.maya.user.dm_channel.history() if each.interaction_metadata is None]


def latest(world: World) -> discord.Message:
    return messages(world)[-1]


async def pressed(world: World, custom_id: str, message: ResponseMessage) -> InteractionResult:
    return await forge.press(world.maya, message, custom_id)
