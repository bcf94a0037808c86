"""/contacts: the list, and keeping somebody, as a member does."""

import pytest

from bot.contacts.values import CONTACTS_LIMIT
from bot.rejections import Details, Stage
from cogs.contacts import messages
from cogs.contacts.components import ContactModal
from cogs.contacts.content import CONTACTS
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.contacts.acting import (
    CARD,
    FORM,
    IN_THREE_MONTHS,
    LIST,
    contacts,
    in_berlin,
    kept,
    listed,
    only,
    opened,
    put,
)

KEPT = ["A note to copy", "Look at this contact", "All contacts", "Enough for today", "Undo"]


async def test_somebody_is_kept_with_a_reminder_where_the_zone_is_known(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await in_berlin(world)
    with caplog.at_level("DEBUG", logger="bot"):
        message = await kept(world)
        card = await opened(world)
    ids = {part["custom_id"] for each in (message, card) for row in each.components for part in row["components"]}
    assert not [word for word in ("dana", "kindly") if word in f"{caplog.text} {ids}".lower()]

    first, when, small = said(message).split("\n\n")
    assert first in {line.text for line in CONTACTS.load().kept}
    assert when.startswith("A reminder to say hello comes <t:1776236400:F>, silently, by direct message.")
    assert when.endswith("Nothing is sent to anybody else.")
    assert small.startswith("-# Saved for you alone: Dana. You can undo it until <t:")
    assert buttons(message) == KEPT
    assert (await only(world)).hello_on == IN_THREE_MONTHS
    await world.restart()
    await world.maya.click(message, label="Undo")
    assert said(message) == "Undone. That contact is deleted."
    assert await contacts(world) == []
    await world.maya.click(message, label="Bring it back")
    assert (await only(world)).name == "Dana"


async def test_where_the_zone_is_not_known_a_city_is_asked_for_once(world: World) -> None:
    message = await kept(world)
    assert "No message is set for it yet. For it to come in your own morning, I need to know a city" in said(message)
    assert buttons(message) == ["Choose my city", *KEPT]
    await world.restart()
    form = await world.maya.click(message, label="Choose my city")
    refused = await world.maya.submit_modal(form, {"words": "Atlantis"})
    assert "isn't one I know" in said(refused)
    form = await world.maya.click(message, label="Choose my city")
    card = await world.maya.submit_modal(form, {"words": "Toronto"})

    # Nine in Toronto, where summer time has begun by then.
    assert "A reminder to say hello comes <t:1776258000:F>" in said(card)
    assert buttons(card) == CARD
    assert buttons(message)[-1] == "Undo", "the message that offers Undo stays"
    again = await world.maya.click(message, label="Choose my city")
    assert said(again) == said(card)
    assert len(await world.bot.services.schedules.export(world.maya.id)) == 1
    assert len(world.env.errors) == 1


async def test_a_city_that_is_known_from_elsewhere_is_not_asked_for(world: World) -> None:
    message = await kept(world)
    await in_berlin(world)
    card = await opened(world)
    assert "A reminder to say hello comes <t:1776236400:F>" in said(card)
    assert buttons(card) == CARD
    await world.maya.click(card, label="No reminder")
    refused = await world.maya.click(message, label="Choose my city")
    assert said(refused) == messages.NO_DAY_TO_REMIND

    await put(world, hello_on=IN_THREE_MONTHS)
    card = await opened(world)
    assert "No message is set for it yet.\n" in said(card)
    await world.maya.click(card, label="Remind me then")
    assert "A reminder to say hello comes <t:1776236400:F>" in said(card)


async def test_nobody_is_reminded_who_does_not_want_to_be(world: World) -> None:
    await in_berlin(world)
    message = await kept(world, when=["none"], place="", note="")

    assert "direct message" not in said(message)
    assert buttons(message) == KEPT
    assert (await only(world)).hello_on is None
    assert await world.bot.services.schedules.export(world.maya.id) == []
    card = await opened(world)
    assert said(card) == "**Dana**\n\n-# Kept <t:1768464000:D>"
    assert buttons(card) == ["Choose a day" if each == "Another day" else each for each in CARD if "No " not in each]


async def test_the_form_names_what_it_asks_and_begins_with_three_months() -> None:
    async def save(*_: object) -> None: ...

    fields = [label["component"] for label in ContactModal(save).to_dict()["components"]]
    assert [field.get("max_length") for field in fields] == [80, 120, 500, None]
    assert [field.get("required", True) for field in fields] == [True, False, False, True]
    assert [(option["label"], option.get("default", False)) for option in fields[3]["options"]] == [
        ("In a month", False),
        ("In three months", True),
        ("In half a year", False),
        ("No reminder", False),
    ]


async def test_without_anybody_it_says_who_could_be_there_and_what_can_not_be_kept_is_given_back(world: World) -> None:
    message = await listed(world)
    assert said(message) == messages.NOBODY
    assert buttons(message) == LIST
    form = await world.maya.click(message, label="Keep somebody")
    refused = await world.maya.submit_modal(form, FORM | {"name": "\u200b", "note": "Spoke kindly"})
    assert said(refused).startswith("It needs a name or a nickname")
    assert "Spoke kindly" in said(refused)
    assert await contacts(world) == []
    assert len(world.env.errors) == 1

    await world.maya.click(message, label="Enough for today")
    assert buttons(message) == []


async def test_the_list_is_newest_first_in_pages_over_a_restart(world: World) -> None:
    for number in range(1, 12):
        await put(world, f"n{number:02}", place="LinkedIn" if number == 11 else None)
    await put(world, "*Dana* <@1>", place="the *card*", hello_on=IN_THREE_MONTHS)
    message = await listed(world)
    assert said(message).splitlines()[:3] == [
        "People to stay in touch with",
        r"**\*Dana\* \<\@1\>** · the \*card\* · hello on 15 Apr 2026",
        "**n11** · LinkedIn",
    ]
    assert said(message).endswith("There are 12 in all; these are 10 of them.")
    assert [(each["label"], each.get("description")) for each in options(message)][:3] == [
        ("*Dana* <@1>", "hello on 15 Apr 2026"),
        ("n11", "LinkedIn"),
        ("n10", None),
    ]
    assert buttons(message) == ["Older", *LIST]
    first = said(message)
    await world.restart()
    await world.maya.click(message, label="Older")
    assert said(message).splitlines()[1:3] == ["**n02**", "**n01**"]
    assert buttons(message) == ["Newest", *LIST]
    await world.maya.click(message, label="Newest")
    assert said(message) == first

    # A day that is over is nobody's duty, and isn't held up to the member.
    world.clock.advance(days=100)
    assert "hello on" not in said(await listed(world))
    await forge.press(world.maya, message, "contacts:older:1")
    assert said(message) == messages.NO_OLDER
    assert buttons(message) == ["Newest", *LIST]


async def test_more_than_the_limit_is_refused_before_anything_is_typed_and_after(world: World) -> None:
    for number in range(CONTACTS_LIMIT - 1):
        await put(world, f"n{number}")
    message = await listed(world)
    form = await world.maya.click(message, label="Keep somebody")
    other = await world.maya.click(message, label="Keep somebody")
    await world.maya.submit_modal(form, FORM)
    late = await world.maya.submit_modal(other, FORM)
    early = await forge.press(world.maya, message, "contacts:add:0")

    assert said(late).startswith(messages.FULL)
    assert "Spoke kindly on the phone" in said(late)
    assert said(early) == messages.FULL
    assert early.modal is None
    assert len(await contacts(world)) == CONTACTS_LIMIT
    assert len(world.env.errors) == 1


async def test_from_an_entry_the_message_stays_and_the_contact_names_the_entry(world: World) -> None:
    entry, _ = await world.bot.services.rejections.add(world.maya.id, Details(Stage.INTERVIEW, "*Acme*"), world.clock())
    other = shown(await world.maya.slash(world.channel, "encourage"))
    before = said(other)
    form = await forge.press(world.maya, other, f"contacts:add:{entry.id}")
    message = await world.maya.submit_modal(form, FORM)
    assert said(other) == before
    assert message.ephemeral
    card = await opened(world)
    assert r"Met on the way of: Interview · \*Acme\*" in said(card)
    assert "Look at the entry" in buttons(card)

    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    await world.maya.click(shown(message), label="Look at this contact")
    listing = await forge.press(world.maya, other, "contacts:list:0")
    assert said(other) == before
    assert "Dana" in said(listing)
    assert "Acme" not in said(await opened(world))
    assert "Look at the entry" not in buttons(await opened(world))


async def test_an_entry_that_is_gone_or_anothers_is_left_out(world: World) -> None:
    rejections, details = world.bot.services.rejections, Details(Stage.INTERVIEW, "Acme")
    gone, _ = await rejections.add(world.maya.id, details, world.clock())
    others, _ = await rejections.add(world.tomas.id, details, world.clock())
    message = await listed(world)
    forms = [await forge.press(world.maya, message, f"contacts:add:{each.id}:here") for each in (gone, others)]
    await rejections.delete(world.maya.id, gone.id, world.clock())
    for form in forms:
        await world.maya.submit_modal(form, FORM)

    assert [each.rejection_id for each in await contacts(world)] == [None, None]
