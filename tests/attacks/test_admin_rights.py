"""Proves: nothing of /admin does anything for who may not manage the server now, nor for another server's admin.

What there is to press is found by walking all of it as an admin; what Discord hides is called all the same.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat

import discord
import pytest
from simcord import InteractionResult, MemberActor, ResponseMessage

from tests import forge
from tests.attacks.seeding import MARK, Rows
from tests.attacks.walking import Hand, Part, calls, commands, module_of, walk
from tests.conftest import World, said, shown
from tests.core.danger import rows as everything

ADMIN = "cogs.admin"
NO_RIGHT = "This needs the permission Manage Server"
WORDS = repeat("9:30")


@pytest.fixture
def rows(world: World) -> Iterator[Rows]:
    """This server's, in the database."""
    rows = Rows(world, world.guild.id, of_server=True)
    rows.put()
    yield rows
    rows.close()


def last(result: InteractionResult) -> str:
    return said([*filter(None, [result.response]), *result.followups][-1])


async def of_admin(world: World, rows: Rows) -> list[Part]:
    """Walk as the admin; return what was shown, and can be pressed for long."""
    hand = Hand(world.robin, world.channel, WORDS)
    return [part async for part in walk(world, rows, hand, ADMIN) if module_of(world, part).startswith(ADMIN)]


@contextmanager
def nothing_done(world: World) -> Iterator[None]:
    before, sent = everything(world), len(world.env.http_requests)
    yield
    assert everything(world) == before
    assert MARK not in json.dumps([each.json for each in world.env.http_requests[sent:]]).casefold()


async def refused(world: World, member: MemberActor, parts: list[Part], under: ResponseMessage) -> None:
    """See that each command, press, choice and completion of a member's is refused."""
    hand = Hand(member, world.channel, WORDS)
    for part in parts:
        with nothing_done(world):
            for on in (under, part.message):
                assert NO_RIGHT in last(
                    await Hand(member, world.channel, WORDS).use(part, next(iter(part.options), "1"), on)
                )
    with nothing_done(world):
        async for result in calls(world, hand, ADMIN):
            assert NO_RIGHT in said(result)
        for command in commands(world, ADMIN):
            for option in (each.name for each in command.parameters if each.autocomplete and each.name != "days"):
                assert await forge.complete(member, world.channel, command.qualified_name, option, "") == []
    world.env.errors  # noqa: B018 - refusals in words, seen above


async def test_who_may_not_manage_the_server_can_do_nothing_of_it(world: World, rows: Rows) -> None:
    parts = await of_admin(world, rows)
    routes = {part.route for part in parts}
    assert routes == {
        name for name, handled in world.bot.handled.items() if handled.handler.__module__.startswith(ADMIN)
    }
    under = shown(await world.maya.slash(world.channel, "help"))
    await refused(world, world.maya, parts, under)


async def test_who_may_no_longer_manage_it_can_do_nothing_with_what_is_still_open(world: World, rows: Rows) -> None:
    parts = await of_admin(world, rows)
    under = shown(await world.robin.slash(world.channel, "help"))
    forms = [
        (part, result)
        for part in parts
        if (result := await forge.press(world.robin, part.message, part.custom_id)).modal is not None
    ]
    world.env.backend.get_member(world.guild.id, world.robin.id).role_ids.clear()
    await refused(world, world.robin, parts, under)
    assert forms
    for part, form in forms:
        with nothing_done(world):
            assert NO_RIGHT in last(await Hand(world.robin, world.channel, WORDS).submit(form, part.message))
    world.env.errors  # noqa: B018


async def test_in_a_direct_message_nothing_of_it_can_be_done(world: World, rows: Rows) -> None:
    parts = await of_admin(world, rows)
    at_home = world.robin.user.dm_channel
    hand, under = Hand(world.robin.user, at_home, WORDS), shown(await world.robin.user.slash("help"))
    with nothing_done(world):
        for part in parts:
            assert NO_RIGHT in last(await hand.use(part, "1", under))
        async for result in calls(world, hand, ADMIN):
            assert "isn't for you here" in said(result) or NO_RIGHT in said(result)
    world.env.errors  # noqa: B018


async def test_another_servers_admin_reaches_nothing_of_this_one(world: World, rows: Rows) -> None:
    parts = await of_admin(world, rows)
    other = world.env.create_guild("Elsewhere")
    there = other.create_text_channel("general")
    managers = other.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    stranger = other.add_member(world.env.create_user("stranger"), roles=[managers])
    hand = Hand(stranger, there, WORDS)
    under = shown(await stranger.slash(there, "help"))
    before, sent = rows.all(), len(world.env.http_requests)
    for part in parts:
        for value in (*part.options, "1", "2"):
            await hand.use(part, value, under)
    async for result in calls(world, hand, ADMIN):
        await hand.submit(result)
    for command in commands(world, ADMIN):
        for option in (each.name for each in command.parameters if each.autocomplete):
            offered = await forge.complete(stranger, there, command.qualified_name, option, "")
            assert MARK not in json.dumps(offered)

    assert rows.all() == before
    assert MARK not in json.dumps([each.json for each in world.env.http_requests[sent:]]).casefold()
    world.env.errors  # noqa: B018
