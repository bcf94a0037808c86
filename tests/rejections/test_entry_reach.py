"""Deleting an entry, and who reaches one: its own member, as long as it is there, also after a restart."""

import pytest
from simcord import InteractionResult

from tests import forge
from tests.conftest import World, labels, said
from tests.opened import on_file
from tests.rejections import cards

#: every button of an entry, `wait-until` with a detail as it is drawn
BUTTONS = ["open", "edit", "path", "wait", "wait-day", "wait-until", "delete", "delete-now"]


def of(entry_id: int, name: str) -> str:
    return f"entry:{name}:{entry_id}" + (":today" if name == "wait-until" else "")


async def deleted(world: World) -> InteractionResult:
    """Delete a fresh entry from its card."""
    shown = await cards.card(world, "never_heard_back", company="Buried Ltd")
    await cards.change(world, shown, thought="Buried words")
    shown = await cards.opened(world, 1)
    await world.maya.click(shown.response, label="Delete")
    await world.maya.click(shown.response, label="Delete it")
    return shown


def words_on_file(world: World) -> str:
    return on_file(world.settings.database_path)


# --- deleting


async def test_delete_asks_first_and_keeping_it_leads_back_to_the_card(world: World) -> None:
    shown = await cards.card(world, "test", company="Acme")
    before, card = await cards.now(world), said(shown)
    await world.maya.click(shown.response, label="Delete")

    assert said(shown).startswith("Delete Test or task · Acme, with everything noted on it?")
    assert labels(shown) == ["Delete it", "Keep it", "Enough for today"]
    await world.maya.click(shown.response, label="Keep it")
    assert said(shown) == card
    assert await cards.now(world) == before


async def test_a_deleted_entry_is_gone_and_undo_brings_all_of_it_back(world: World) -> None:
    shown = await cards.card(world, "never_heard_back", company="Acme", role="baker")
    shown = await cards.change(world, shown, thought="I froze.", heard_by=["silence"], day="yesterday")
    before = await cards.now(world)
    shown = await cards.opened(world, before.id)
    await world.maya.click(shown.response, label="Delete")
    await world.maya.click(shown.response, label="Delete it")

    assert said(shown).startswith("Deleted. You can undo it until")
    assert labels(shown) == ["All entries", "Enough for today", "Undo"]
    assert await world.bot.services.rejections.older(world.maya.id, 10) == []
    await world.maya.click(shown.response, label="Undo")
    assert await cards.now(world) == before


async def test_a_deleted_entry_comes_back_after_a_restart_up_to_its_last_moment(world: World) -> None:
    shown = await deleted(world)
    world.clock.advance(minutes=10)
    await world.bot.services.forget_undone()
    await world.restart()
    await world.maya.click(shown.response, label="Undo")

    assert (await cards.now(world)).thought == "Buried words"


async def test_after_ten_minutes_nothing_of_a_deleted_entry_is_left_in_the_database(world: World) -> None:
    shown = await deleted(world)
    assert "Buried" in words_on_file(world)
    world.clock.advance(minutes=10, milliseconds=1)
    await world.bot.services.forget_undone()

    assert "Buried" not in words_on_file(world)
    assert await world.bot.services.undo.export(world.maya.id) == []
    refusal = await world.maya.click(shown.response, label="Undo")
    assert "nothing left to undo" in said(refusal)


async def test_the_tick_forgets_what_can_not_be_undone_any_more(world: World) -> None:
    await deleted(world)
    world.clock.advance(minutes=10, milliseconds=1)
    await world.bot.tick()

    assert "Buried" not in words_on_file(world)


async def test_a_second_press_on_delete_it_leaves_the_undo_of_the_first(world: World) -> None:
    shown = await deleted(world)
    assert shown.response is not None
    again = await forge.press(world.maya, shown.response, of(1, "delete-now"))

    assert "isn't among yours any more" in said(again)
    assert "Undo" in labels(shown)


async def test_enough_for_today_leaves_the_undo_of_a_deletion(world: World) -> None:
    shown = await deleted(world)
    await world.maya.click(shown.response, label="Enough for today")
    assert labels(shown) == ["Undo"]


# --- who reaches it


async def test_each_button_works_after_a_restart(world: World) -> None:
    shown = await cards.card(world, "never_heard_back", company="Acme")
    assert shown.response is not None
    await world.restart()
    for name in BUTTONS:
        result = await forge.press(world.maya, shown.response, of(1, name))
        assert result.modal is not None or "Acme" in said(result) or "Deleted." in said(result), name


async def test_an_entry_is_chosen_in_a_list_older_than_the_process(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    assert shown.response is not None
    await world.restart()
    result = await forge.choose(world.maya, shown.response, "entry:choose:0", "1")

    assert "**Test or task · Acme**" in said(result)


async def test_another_members_entry_is_reached_by_no_button(world: World) -> None:
    theirs = await cards.logged(world, "never_heard_back", company="Acme")
    own = await world.tomas.slash(world.channel, "rejected", stage="test")
    assert own.response is not None
    for name in BUTTONS:
        refusal = await forge.press(world.tomas, own.response, of(theirs.id, name))
        assert "isn't among yours any more" in said(refusal), name
        assert "Acme" not in said(refusal), name
        assert refusal.ephemeral, name
    assert await cards.now(world) == theirs


async def test_a_deleted_entry_is_reached_by_no_button(world: World) -> None:
    shown = await deleted(world)
    assert shown.response is not None
    for name in BUTTONS:
        refusal = await forge.press(world.maya, shown.response, of(1, name))
        assert "isn't among yours any more" in said(refusal), name
        assert "Buried" not in said(refusal), name


async def test_a_forged_choice_reaches_nothing(world: World) -> None:
    theirs = await cards.logged(world, "test", company="Acme")
    own = await world.tomas.slash(world.channel, "rejected", stage="test")
    assert own.response is not None
    for value in (str(theirs.id), "404", "0", "-1", "one", "1; drop table rejections", "9" * 25, "²", ""):
        refusal = await forge.choose(world.tomas, own.response, "entry:choose:0", value)
        assert "isn't among yours any more" in said(refusal), value
        assert "Acme" not in said(refusal), value
    assert await cards.now(world) == theirs


@pytest.mark.parametrize("label", ["Change", "Stages"])
async def test_a_form_of_an_entry_changes_nothing_for_another_member(world: World, label: str) -> None:
    shown = await cards.card(world, "test", company="Acme")
    theirs = await cards.now(world)
    form = await world.maya.click(shown.response, label=label)
    assert form.modal is not None
    typed = cards.filled(form) | ({"company": "Mine"} if label == "Change" else {"stage": ["interview"]})
    result = await forge.submit(world.tomas, world.channel, form.modal["custom_id"], typed)

    assert "isn't among yours any more" in said(result)
    assert await cards.now(world) == theirs
    assert len(world.env.errors) == 1


@pytest.mark.parametrize("label", ["Change", "Stages"])
async def test_a_form_left_open_over_a_restart_says_so(world: World, label: str) -> None:
    shown = await cards.card(world, "test", company="Acme")
    before = await cards.now(world)
    form = await world.maya.click(shown.response, label=label)
    assert form.modal is not None
    await world.restart()
    cards.forget_open_forms()
    result = await forge.submit(world.maya, world.channel, form.modal["custom_id"], cards.filled(form))

    assert "over a restart" in said(result)
    assert await cards.now(world) == before
