"""Reframe this privately, on a message; and the thought that was read in words written to the bot."""

import pytest

from bot.routes import ENOUGH, REFRAME_READ
from bot.ui import row_of
from bot.understood import Understood, cut
from bot.understood import shown as card_of
from cogs.reframing import messages
from tests.conftest import World, buttons, said, shown
from tests.reframing.acting import CARD, HABIT, THOUGHT, default, entry, written

NAME = "Reframe this privately"


async def test_ones_own_message_is_the_thought_and_only_its_writer_sees_that(world: World) -> None:
    await entry(world, company="Acme")
    message = await world.maya.send(world.channel, f"  {THOUGHT} \u200b")
    step = await world.maya.context_menu(world.channel, NAME, message)

    assert f"> {THOUGHT}\n" in said(step)
    assert "Acme" not in said(step)
    assert buttons(step) == HABIT
    assert step.ephemeral
    assert len(world.channel.history(viewer=world.tomas)) == 1
    await world.maya.context_menu(world.channel, NAME, message)
    assert [own.thought for own in await written(world)] == [THOUGHT]


async def test_somebody_elses_message_is_left_to_them(world: World) -> None:
    message = await world.tomas.send(world.channel, THOUGHT)
    refused = await world.maya.context_menu(world.channel, NAME, message)

    assert said(refused) == messages.NOT_YOURS
    assert refused.ephemeral
    assert await written(world) == await written(world, world.tomas) == []
    assert len(world.env.errors) == 1


async def test_a_message_without_words_opens_the_empty_form(world: World) -> None:
    await entry(world, company="Acme", thought="Noted on the entry")
    message = await world.maya.send(world.channel, attachments=[("no.png", b"\x89PNG")])
    form = await world.maya.context_menu(world.channel, NAME, message)

    assert default(form) is None
    assert buttons(await world.maya.submit_modal(form, {"words": ""})) == CARD


@pytest.mark.parametrize("thought", [THOUGHT, "*no* again, " * 150, None])
async def test_the_thought_that_was_read_in_a_direct_message_is_taken_from_there(
    world: World, thought: str | None
) -> None:
    dm = await world.bot.create_dm(await world.bot.fetch_user(world.maya.id))
    reply = await dm.send(
        embed=card_of(Understood(company="Acme", thought=thought)),
        view=row_of([REFRAME_READ.button(), ENOUGH.button()]),
    )
    await world.restart()
    step = await world.maya.user.click(reply, label="Reframe that thought")

    if thought is None:
        assert default(step) is None
    else:
        assert buttons(step) == HABIT
        assert [own.thought for own in await written(world)] == [cut(thought)]
        again = await world.maya.user.click(reply, label="Reframe that thought")
        assert buttons(shown(again)) == HABIT
        assert len(await written(world)) == 1


async def test_the_thought_read_there_is_about_the_entry_that_was_logged_from_it(world: World) -> None:
    await entry(world, company="Acme", thought=THOUGHT)
    dm = await world.bot.create_dm(await world.bot.fetch_user(world.maya.id))
    card = card_of(Understood(company="Acme", thought=THOUGHT))
    reply = await dm.send(embed=card, view=row_of([REFRAME_READ.button(), ENOUGH.button()]))
    step = await world.maya.user.click(reply, label="Reframe that thought")

    assert "About: Interview · Acme" in said(step)
