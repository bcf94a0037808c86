"""Who has not said yes leaves nothing behind, whatever they call, press, choose or write."""

import discord
import pytest
from discord import app_commands

from bot.pressing import Pressed
from bot.routes import Needs
from tests import forge
from tests.attacks.walking import commands
from tests.conftest import World, labels, said, shown
from tests.welcome.acting import FIRST, rows, stranger, told

#: what answers a stranger, and keeps nothing of them
OPEN = {Needs.NOTHING, Needs.PEOPLE}
#: parts of the presses, for as many processes
SHARES = 3
#: the second page's two yes, which are what keeps something
YES = {"welcome:yes", "welcome:yes-no-dms"}


def needs(command: app_commands.Command | app_commands.ContextMenu) -> Needs:
    return command.extras.get("needs", Needs.KEEPING)


async def test_no_command_keeps_anything_and_those_that_need_nothing_answer(world: World) -> None:
    organisers = world.guild.create_role("Organisers too", permissions=discord.Permissions(manage_guild=True))
    sol = world.guild.add_member(world.env.create_stranger("sol"), roles=[organisers])
    before = rows(world.settings.database_path)
    for command in commands(world):
        texts = {each.name: "9:30" for each in command.parameters if each.required and each.type.name == "string"}
        result = await forge.call(sol, world.channel, command.qualified_name, **texts)
        assert (FIRST in said(result)) == (needs(command) not in OPEN), command.qualified_name
        assert rows(world.settings.database_path) == before, command.qualified_name
        for each in command.parameters:
            if each.autocomplete:
                await sol.autocomplete(world.channel, command.qualified_name, each.name, "a")
    message = await sol.send(world.channel, "I should have known")
    menu = [
        each.name
        for each in world.bot.tree.walk_commands(type=discord.AppCommandType.message)
        if needs(each) not in OPEN
    ]
    assert menu == ["Reframe this privately"]
    assert FIRST in said(await sol.context_menu(world.channel, menu[0], message))

    assert rows(world.settings.database_path) == before


@pytest.mark.parametrize("share", range(SHARES))
async def test_no_press_keeps_anything_and_those_that_need_nothing_answer(world: World, share: int) -> None:
    sol = stranger(world)
    under = shown(await sol.slash(world.channel, "help"))
    before = rows(world.settings.database_path)
    for handled in [*world.bot.handled.values()][share::SHARES]:
        route = handled.route
        if route.name in YES:
            continue
        custom_id = f"{route.name}:1"
        press = isinstance(handled, Pressed)
        result = await (forge.press(sol, under, custom_id) if press else forge.choose(sol, under, custom_id, "1"))
        asked = result.response is not None and FIRST in said(result)
        assert asked == (route.needs not in OPEN) or route.name.startswith("welcome:"), custom_id
        assert rows(world.settings.database_path) == before, custom_id


async def test_words_to_the_bot_are_answered_and_not_kept(world: World) -> None:
    sol = world.env.create_stranger("sol")
    before = rows(world.settings.database_path)
    assert "Log it" in labels(await told(world, sol, "They said no after the interview"))
    assert rows(world.settings.database_path) == before
