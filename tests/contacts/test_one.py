"""One contact: notes to copy, changing, deleting, and who can't reach it, as a member uses it."""

import re
from datetime import date, timedelta

import pytest

from bot.contacts.values import NAME_LIMIT, NOTE_LIMIT, PLACE_LIMIT
from bot.rejections import Details, Stage
from cogs.contacts import messages
from cogs.contacts.content import CONTACTS
from cogs.contacts.rules import NOT_A_NOTE, NOT_A_TIME
from tests import forge
from tests.conftest import CLOSED, World, buttons, said
from tests.contacts.acting import (
    CARD,
    CHANGED,
    FORM,
    IN_THREE_MONTHS,
    LIST,
    contacts,
    in_berlin,
    kept,
    listed,
    only,
    opened,
    pressed,
    put,
)

CONNECT = [note.text for note in CONTACTS.load().notes if note.kind == "connect"]
HELLO = [note.text for note in CONTACTS.load().notes if note.kind == "hello"]
NOTES = ["Others", "Look at this contact", "Enough for today"]


def copied(text: str) -> list[str]:
    """Return what stands in the code blocks."""
    return re.findall("```\n(.*?)\n```", text, re.DOTALL)


async def test_several_notes_to_copy_are_shown_and_then_others(world: World) -> None:
    await put(world, "`Dana` *B*")
    message = await opened(world)
    shown: list[str] = []
    await world.maya.click(message, label="A note to copy")
    for _ in range(3):
        assert buttons(message) == NOTES
        blocks = copied(said(message))
        assert len(set(blocks)) == 3
        shown += blocks
        await world.restart()
        await world.maya.click(message, label="Others")

    named = [text.replace("[name]", "'Dana' *B*") for text in CONNECT]
    assert shown[: len(named)] == named
    await world.maya.click(message, label="Look at this contact")
    await world.maya.click(message, label="Say hello: a few lines")
    assert copied(said(message))[0] == HELLO[0].replace("[name]", "'Dana' *B*")
    assert buttons(message) == ["Others", "I said hello", *NOTES[1:]]
    for forged in ("reply-0", "connect-x", "connect-0-1"):
        assert said(await pressed(world, f"contacts:notes:1:{forged}", message)) == NOT_A_NOTE


async def test_all_that_is_kept_is_shown_as_typed_and_fits(world: World) -> None:
    entry, _ = await world.bot.services.rejections.add(
        world.maya.id, Details(Stage.INTERVIEW, "*" * 80, "_" * 80), world.clock()
    )
    note = ("*\n" * NOTE_LIMIT)[: NOTE_LIMIT - 1]
    await put(world, "*" * NAME_LIMIT, place="*" * PLACE_LIMIT, note=note, rejection_id=entry.id)
    for _ in range(9):
        await put(world, "*" * NAME_LIMIT, place="*" * PLACE_LIMIT, note=note, hello_on=IN_THREE_MONTHS)
    message = await listed(world)
    await world.maya.select(message, ["1"])

    assert r"\*" * NAME_LIMIT in said(message)
    assert r"\*" * PLACE_LIMIT in said(message)
    assert said(message).count("> \\*") == NOTE_LIMIT // 2
    assert "<@" not in said(message)
    await world.maya.click(message, label="Say hello: a few lines")
    await world.maya.click(message, label="Enough for today")
    assert said(message).endswith(CLOSED)
    assert buttons(message) == []


async def test_what_is_kept_is_changed_in_a_form_that_holds_it(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    assert said(message).splitlines()[0] == "**Dana** · LinkedIn"
    await world.restart()
    form = await world.maya.click(message, label="Change")
    assert form.modal is not None
    components = [label["component"] for label in form.modal["components"]]
    assert {each["custom_id"]: each["value"] for each in components} == {k: v for k, v in FORM.items() if k != "when"}
    typed = {"name": "Dana B", "place": "", "note": "Likes tea"}
    await world.maya.submit_modal(form, typed)
    assert said(message).startswith("Changed.\n\n-# You can undo it until <t:")
    assert "**Dana B**\n\n> Likes tea\n\nA reminder to say hello comes <t:1776236400:F>" in said(message)
    assert buttons(message) == CHANGED

    form = await world.maya.click(message, label="Change")
    same = await world.maya.submit_modal(form, typed)
    assert said(same).startswith(messages.UNCHANGED)
    assert "Undo" not in buttons(same)
    await world.maya.click(message, label="Undo")
    assert ((await only(world)).name, (await only(world)).place) == ("Dana", "LinkedIn")


async def test_deleting_can_be_undone_and_does_not_lose_the_reminder(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    await world.maya.click(message, label="Delete")
    assert said(message).startswith("Dana is deleted from your list. No reminder about them will come.\n\n-# You can")
    assert buttons(message) == ["All contacts", "Enough for today", "Undo"]
    assert await contacts(world) == []
    others = await world.maya.click(message, label="All contacts")
    assert said(others) == messages.NOBODY
    again = await pressed(world, "contacts:delete:1", others.response or message)
    assert said(again) == messages.GONE

    await world.restart()
    await world.maya.click(message, label="Undo")
    assert "A reminder to say hello comes <t:1776236400:F>" in said(await opened(world))


async def test_a_contact_that_goes_while_its_form_is_open_is_left_alone(world: World) -> None:
    await put(world)
    message = await opened(world)
    form = await world.maya.click(message, label="Change")
    day = await world.maya.click(message, label="Choose a day")
    await world.bot.services.contacts.remove(world.maya.id, 1, world.clock())
    refused = await world.maya.submit_modal(form, {"name": "Someone", "place": "", "note": ""})
    late = await world.maya.submit_modal(day, {"words": "tomorrow"})

    assert said(refused).startswith(messages.GONE)
    assert "Someone" in said(refused)
    assert said(late).startswith(messages.GONE)
    assert await world.bot.services.schedules.export(world.maya.id) == []
    assert len(world.env.errors) == 2


PRESSES = ["show", "notes:1:connect-0", "greeted", "again:1:3", "day", "no-reminder", "city", "change", "delete"]


@pytest.mark.parametrize("gone", [False, True])
async def test_nobody_reaches_one_that_is_gone_or_anothers(world: World, gone: bool) -> None:
    await in_berlin(world)
    await put(world, hello_on=IN_THREE_MONTHS)
    if gone:
        await world.bot.services.contacts.remove(world.maya.id, 1, world.clock())
    member = world.maya if gone else world.tomas
    before = await contacts(world)
    own = await listed(world, member)
    refused = [
        await forge.press(member, own, f"contacts:{each}" if ":" in each else f"contacts:{each}:1") for each in PRESSES
    ]
    refused.append(await forge.choose(member, own, "contacts:open:0", "1"))

    assert [said(each) for each in refused] == [messages.GONE] * len(refused)
    assert all(each.ephemeral and each.modal is None for each in refused)
    assert buttons(own) == LIST
    assert await contacts(world) == before
    assert await world.bot.services.schedules.export(member.id) == []
    await forge.press(member, own, "contacts:older:2")
    assert "Dana" not in said(own)


@pytest.mark.parametrize("value", ["none", "-1", "9" * 30, "٣", ""])
async def test_a_choice_that_was_typed_by_hand_opens_nothing(world: World, value: str) -> None:
    await put(world)
    message = await listed(world)

    assert said(await forge.choose(world.maya, message, "contacts:open:0", value)) == messages.GONE


async def test_a_month_that_was_not_offered_is_refused_before_a_city_is_asked_for(world: World) -> None:
    await put(world)
    message = await opened(world)
    for forged in ("again:1:9", "again:1", "again:1:none"):
        refused = await pressed(world, f"contacts:{forged}", message)
        assert said(refused) == NOT_A_TIME
    assert (await only(world)).hello_on is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tomorrow", date(2026, 1, 16)),
        ("17 Jan 2026", date(2026, 1, 19)),
        ("2026-01-18", date(2026, 1, 19)),
        ("15 January 2027", date(2027, 1, 15)),
    ],
)
async def test_a_day_is_typed_and_one_on_a_weekend_moves_to_monday(world: World, typed: str, day: date) -> None:
    await in_berlin(world)
    await put(world)
    message = await opened(world)
    form = await world.maya.click(message, label="Choose a day")
    await world.maya.submit_modal(form, {"words": typed})

    assert (await only(world)).hello_on == day
    assert "A reminder to say hello comes <t:" in said(message)
    assert buttons(message) == CHANGED


@pytest.mark.parametrize("typed", ["yesterday", "14 Jan 2026", "1/2/2026", "20 Jan 2027", "*", "today"])
async def test_a_day_that_can_not_be_is_refused(world: World, typed: str) -> None:
    await in_berlin(world)
    world.clock.advance(hours=1)
    await put(world, hello_on=IN_THREE_MONTHS)
    form = await world.maya.click(await opened(world), label="Another day")
    refused = await world.maya.submit_modal(form, {"words": typed})

    assert "another day works" in said(refused).lower() or "It has to be a day from today on" in said(refused)
    assert (await only(world)).hello_on == IN_THREE_MONTHS
    assert await world.bot.services.schedules.export(world.maya.id) == []
    assert len(world.env.errors) == 1


async def test_without_a_zone_a_typed_day_waits_for_the_city(world: World) -> None:
    await put(world)
    message = await opened(world)
    form = await world.maya.click(message, label="Choose a day")
    await world.maya.submit_modal(form, {"words": "20 Jan 2026"})
    assert "No message is set for it yet. For it to come" in said(message)
    assert buttons(message) == [*CHANGED[:3], "Choose my city", *CHANGED[3:]]

    form = await world.maya.click(message, label="Another day")
    same = await world.maya.submit_modal(form, {"words": "20 Jan 2026"})
    assert said(same).startswith(messages.SAME_DAY)
    # A city for which that day's morning is over sets nothing.
    world.clock.now += timedelta(days=5)
    form = await world.maya.click(message, label="Choose my city")
    refused = await world.maya.submit_modal(form, {"words": "Auckland"})
    assert "is over, so nothing would come" in said(refused)
    assert await world.bot.services.schedules.export(world.maya.id) == []
    assert buttons(await opened(world)) == [each for each in CARD if each != "No reminder"]
    assert len(world.env.errors) == 1
