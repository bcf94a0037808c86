"""One contact: notes to copy, changing, deleting, and who can't reach it, as a member uses it."""

import re
from datetime import date

from bot.contacts.values import NAME_LIMIT, NOTE_LIMIT, PLACE_LIMIT
from bot.days import NOT_TO_COME
from bot.forms import NOT_OFFERED
from bot.rejections import Details, Stage
from cogs.contacts import messages
from cogs.contacts.content import CONTACTS
from cogs.contacts.rules import DAY_OVER, NOT_A_NOTE, NOT_A_TIME, NOTES_SHOWN
from tests import forge
from tests.conftest import CLOSED, World, buttons, said
from tests.contacts.acting import (
    CARD,
    CHANGED,
    FORM,
    IN_THREE_MONTHS,
    contacts,
    in_berlin,
    kept,
    listed,
    only,
    opened,
    pressed,
    put,
    until,
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
    await world.maya.click(message, label="A note to copy")
    await world.restart()
    first = copied(said(message))
    blocks = list(first)
    for _ in range(2):
        assert buttons(message) == NOTES
        await world.maya.click(message, label="Others")
        blocks += copied(said(message))
    assert len(first) == NOTES_SHOWN
    assert set(blocks) == {text.replace("[name]", "'Dana' *B*") for text in CONNECT}
    await world.maya.click(message, label="Look at this contact")
    await world.maya.click(message, label="Say hello: a few lines")
    assert len({text.replace("[name]", "'Dana' *B*") for text in HELLO} & set(copied(said(message)))) == NOTES_SHOWN
    assert buttons(message) == ["Others", "I said hello", *NOTES[1:]]
    # Somebody else's begin elsewhere.
    await put(world, "`Dana` *B*")
    await world.maya.click(other := await opened(world), label="A note to copy")
    assert not set(copied(said(other))) & set(first)


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


PRESSES = ["show", "notes:1:connect", "greeted", "again:1:3", "day", "no-reminder", "city", "change", "delete"]


async def test_nobody_reaches_one_that_is_anothers_or_gone(world: World) -> None:
    await in_berlin(world)
    await put(world, hello_on=IN_THREE_MONTHS)
    for member in (world.tomas, world.maya):
        before = await contacts(world)
        own = await listed(world, member)
        for each in PRESSES:
            custom_id = f"contacts:{each}" if ":" in each else f"contacts:{each}:1"
            refused = await forge.press(member, own, custom_id)
            assert (said(refused), refused.ephemeral, refused.modal) == (messages.GONE, True, None)
        assert said(await forge.choose(member, own, "contacts:open:0", "1")) == messages.GONE
        assert await contacts(world) == before
        assert await world.bot.services.schedules.export(member.id) == []
        await forge.press(member, own, "contacts:older:2")
        assert "Dana" not in said(own)
        # By the time that Maya presses, it is gone.
        await world.bot.services.contacts.remove(world.maya.id, 1, world.clock())


async def test_what_was_typed_by_hand_is_refused(world: World) -> None:
    await put(world)
    message = await listed(world)
    for value in ("none", "-1", "9" * 30, "٣", ""):
        assert said(await forge.choose(world.maya, message, "contacts:open:0", value)) == messages.GONE
    for forged in ("again:1:9", "again:1", "again:1:none"):
        # Before a city is asked for.
        assert said(await pressed(world, f"contacts:{forged}", message)) == NOT_A_TIME
    for forged in ("notes:1:reply", "notes:1:connect-x", "notes:1:connect-0-1", "notes:1"):
        assert said(await pressed(world, f"contacts:{forged}", message)) == NOT_A_NOTE
    for when in (["9"], []):
        form = await world.maya.click(message, label="Keep somebody")
        assert form.modal is not None
        refused = await forge.submit(world.maya, world.channel, form.modal["custom_id"], FORM | {"when": when})
        assert said(refused).startswith(NOT_OFFERED)
    assert (await only(world)).hello_on is None
    assert len(world.env.errors) == 2


async def test_a_day_on_a_weekend_moves_to_monday_and_one_that_can_not_be_is_refused(world: World) -> None:
    await in_berlin(world)
    world.clock.advance(hours=1)
    await put(world)
    message = await opened(world)
    form = await world.maya.click(message, label="Choose a day")
    await world.maya.submit_modal(form, {"words": "17 Jan 2026"})
    assert (await only(world)).hello_on == date(2026, 1, 19)
    assert "A reminder to say hello comes <t:1768809600:F>" in said(message)
    assert buttons(message) == CHANGED

    for typed, why in (("today", DAY_OVER), ("some day", "I can't read that as a day"), ("14 Jan 2026", NOT_TO_COME)):
        form = await world.maya.click(await opened(world), label="Another day")
        refused = await world.maya.submit_modal(form, {"words": typed})
        assert said(refused).startswith(why)
    assert (await only(world)).hello_on == date(2026, 1, 19)
    assert len(world.env.errors) == 3


async def test_without_a_zone_the_days_wait_for_a_city(world: World) -> None:
    for name in ("Sam", "Dana"):
        await put(world, name)
        message = await opened(world)
        form = await world.maya.click(message, label="Choose a day")
        await world.maya.submit_modal(form, {"words": "20 Jan 2026"})
    assert "No message is set for it yet. For it to come" in said(message)
    assert buttons(message) == [*CHANGED[:3], "Choose my city", *CHANGED[3:]]
    form = await world.maya.click(message, label="Another day")
    same = await world.maya.submit_modal(form, {"words": "20 Jan 2026"})
    assert said(same).startswith(messages.SAME_DAY)

    form = await world.maya.click(message, label="Choose my city")
    await world.maya.submit_modal(form, {"words": "Berlin"})
    # Sam's, of which nothing was asked, comes as well.
    assert await until(world, date(2026, 1, 20), hour=8) == 2


async def test_a_day_that_passes_without_a_city_says_why_nothing_came_and_asks_for_one(world: World) -> None:
    await kept(world)
    assert await until(world, IN_THREE_MONTHS) == 0
    message = await opened(world)
    assert "was 15 Apr 2026. No message came, since I don't know when it is morning where you are." in said(message)
    assert buttons(message) == [*CARD[:3], "Choose my city", *(each for each in CARD[3:] if each != "No reminder")]
    form = await world.maya.click(message, label="Choose my city")
    await world.maya.submit_modal(form, {"words": "Auckland"})
    # It has waited for a zone, and comes as soon as there is one.
    assert "A reminder to say hello comes <t:" in said(message)
    form = await world.maya.click(message, label="Another day")
    await world.maya.submit_modal(form, {"words": "17 Apr 2026"})
    assert "A reminder to say hello comes <t:" in said(message)
