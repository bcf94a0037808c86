"""Being looked in on: nothing is set before it was read what would come, and it is stopped with one press."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot import arriving
from bot.coming import coming
from bot.rejections import Stage
from bot.schedules import Kind, Quiet
from cogs.care import messages
from cogs.nudges.messages import BESIDES
from tests import forge
from tests.care.acting import (
    ASK,
    ASKED,
    AT_TEN,
    NEXT_DAY,
    SET,
    THIRD_DAY,
    WEEK,
    agreed,
    asked,
    came,
    in_berlin,
    logged,
    on,
    put,
    standing,
)
from tests.conftest import World, buttons, said, shown
from tests.core.sending import MESSAGES, arrived, dm


async def test_nothing_is_set_before_a_yes_to_what_would_come(world: World) -> None:
    await in_berlin(world)
    message = await asked(world)
    assert buttons(message) == ASKED
    assert message.ephemeral
    assert said(message).startswith(f"If you like, I'll look in on you after this one:\n- {AT_TEN[NEXT_DAY]}\n")
    assert AT_TEN[WEEK] in said(message)
    assert AT_TEN[THIRD_DAY] not in said(message)
    assert said(message).endswith("-# Nothing is set yet.")
    assert await standing(world) == []
    assert arrived(dm(world)) == []

    no = await world.maya.click(message, label="No, thanks")
    assert said(no) == messages.NOTHING_COMES
    assert buttons(no) == ["After all, do", "Look at the entry", "Enough for today"]
    await world.restart()
    await world.maya.click(message, label="After all, do")
    assert buttons(message) == ASKED
    assert await standing(world) == []


async def test_a_yes_tries_it_out_sets_it_and_says_when(world: World) -> None:
    await in_berlin(world)
    question = await asked(world, "final_round")
    await world.restart()
    message = await world.maya.click(question, label="Yes, do")
    assert said(message).splitlines()[:4] == [
        "I'll look in on you:",
        *(f"- {AT_TEN[day]}" for day in (NEXT_DAY, THIRD_DAY, WEEK)),
    ]
    assert buttons(message) == SET
    assert [each.content for each in arrived(dm(world))] == [arriving.FIRST_WORD]
    rows = await standing(world)
    assert {(row.kind, row.on_day) for row in rows} == {
        (Kind.CARE_DAY, NEXT_DAY),
        (Kind.CARE_DAYS, THIRD_DAY),
        (Kind.CARE_WEEK, WEEK),
    }
    assert {(row.subject_id, row.minute_of_day, row.zone) for row in rows} == {(1, 600, "Europe/Berlin")}

    world.clock.advance(days=1)
    twice = await world.maya.click(question, label="Yes, do")
    assert said(twice).startswith("That is set already.")
    assert await standing(world) == rows, "an old press sets nothing anew"


async def test_it_is_tried_out_once_while_anything_is_set_and_not_in_the_dm(world: World) -> None:
    await in_berlin(world)
    await agreed(world)
    second = await agreed(world, "screening")
    assert said(second).startswith("I'll look in on you:")
    assert len(arrived(dm(world))) == 1
    await world.maya.user.slash("rejected", stage="test")
    for label in (ASK, "Yes, do"):
        message = dm(world).last_message
        assert message is not None
        await world.maya.user.click(message, label=label)
    assert len(arrived(dm(world))) == 1
    assert len(await standing(world)) == 6


async def test_without_a_zone_it_is_said_in_words_and_a_city_is_asked_for(world: World) -> None:
    message = await asked(world, "final_round")
    first = said(message).split("\n\n")[0]
    assert first == "If you like, I'll look in on you after this one: tomorrow, in three days and in a week."
    form = await world.maya.click(message, label="Yes, do")
    assert await standing(world) == []
    result = await world.maya.submit_modal(form, {"words": "Berlin"})
    answers = [said(each) for each in (result.response, *result.followups) if each is not None]
    assert any(AT_TEN[THIRD_DAY] in each for each in answers)
    assert any(each.startswith("Your time zone is kept: Europe/Berlin") for each in answers)
    assert len(await standing(world)) == 3


async def test_where_messages_do_not_arrive_it_says_so_and_sets_nothing(world: World) -> None:
    await in_berlin(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    message = shown(await agreed(world))
    assert said(message).startswith("My test message did not arrive: your direct messages don't let me through.")
    assert "So nothing is set." in said(message)
    assert arriving.HOW_TO_OPEN in said(message)
    assert buttons(message) == ["Try again", "Enough for today"]
    assert await standing(world) == []
    again = await world.maya.click(message, label="Try again")
    assert AT_TEN[NEXT_DAY] in said(again)


async def test_quiet_hours_and_a_pause_are_in_the_times_that_are_said(world: World) -> None:
    await in_berlin(world)
    members = world.bot.services.members
    await members.set_quiet(world.maya.id, Quiet(20 * 60, 11 * 60), world.clock())
    assert "<t:1768557600:F>" in said(await asked(world))
    await members.set_paused_until(world.maya.id, WEEK, world.clock())
    message = await asked(world, "final_round")
    assert said(message).count("<t:") == 1, "all of it would be one message then"


async def test_the_entry_says_what_is_set_and_stops_it(world: World) -> None:
    await in_berlin(world)
    message = shown(await agreed(world))
    await world.maya.click(message, label="Look at the entry")
    assert f"I'll look in on you {AT_TEN[NEXT_DAY]}" in said(message)
    await world.maya.click(message, label="Stop looking in")
    assert said(message) == messages.STOPPED
    assert await standing(world) == []
    assert [await on(world, day) for day in (NEXT_DAY, WEEK)] == [0, 0]
    await world.maya.click(message, label="Look at the entry")
    assert "look in on you" not in said(message)
    assert "Stop looking in" not in buttons(message)
    assert ASK in buttons(message)


async def test_it_is_taken_back_and_a_second_press_does_no_harm(world: World) -> None:
    await in_berlin(world)
    message = shown(await agreed(world))
    entry = (await standing(world))[0].subject_id
    await world.maya.click(message, label="Stop looking in")
    assert said(message) == messages.STOPPED
    await forge.press(world.maya, message, f"care:no-more:{entry}")
    assert said(message) == messages.NONE_LEFT
    await world.maya.click(message, label="After all, do")
    assert buttons(message) == ASKED


@pytest.mark.parametrize("route", ["care:ask", "care:set", "care:no"])
async def test_another_members_entry_and_a_deleted_one_are_reached_by_no_button(world: World, route: str) -> None:
    entry = await put(world)
    other = await logged(world, "test", world.tomas)
    assert said(await forge.press(world.tomas, other, f"{route}:{entry.id}")) == messages.GONE
    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    mine = await logged(world)
    assert said(await forge.press(world.maya, mine, f"{route}:{entry.id}")) == messages.GONE
    assert await standing(world) == []


async def test_another_member_stops_nothing_of_mine(world: World) -> None:
    await in_berlin(world)
    await agreed(world, Stage.INTERVIEW.value)
    other = await logged(world, "test", world.tomas)
    for row in (0, 1):
        await forge.press(world.tomas, other, f"care:no-more:{row}")
    assert len(await standing(world)) == 2
    assert came(world) == []


async def test_an_older_no_gets_less_and_one_that_is_long_ago_nothing(world: World) -> None:
    await in_berlin(world)
    first = await logged(world, "final_round")
    world.clock.advance(days=4)
    message = shown(await world.maya.click(first, label=ASK))
    assert said(message).count("<t:") == 2, "one some days after, one a week after"
    world.clock.advance(days=8)
    for refused in (await world.maya.click(message, label="Yes, do"), await world.maya.click(first, label=ASK)):
        assert said(refused) == messages.TOO_LONG_AGO
    assert await standing(world) == []
    assert ASK not in buttons(shown(await world.maya.click(first, label="Look at the entry")))


async def test_without_a_zone_any_more_it_waits_for_one_and_says_so(world: World) -> None:
    message = await asked(world)
    form = await world.maya.click(message, label="Yes, do")
    result = await world.maya.submit_modal(form, {"words": "Berlin"})
    answers = [each for each in (result.response, *result.followups) if each]
    [told] = [each for each in answers if "Undo" in buttons(each)]
    [is_set] = [each for each in answers if buttons(each) == SET]
    await world.maya.click(told, label="Undo")
    entry = shown(await world.maya.click(is_set, label="Look at the entry"))
    assert "Looking in on you waits until your zone is known" in said(entry)
    assert [await on(world, NEXT_DAY), await on(world, THIRD_DAY)] == [0, 0]

    await world.bot.services.members.set_zone(world.maya.id, "Europe/Berlin", world.clock())
    assert await on(world, THIRD_DAY, 13) == 1
    assert [row.kind for row in await standing(world)] == [Kind.CARE_WEEK]


async def test_what_a_pause_holds_for_longer_than_looking_in_goes_is_neither_shown_nor_set(world: World) -> None:
    await in_berlin(world)
    message = shown(await agreed(world, "final_round"))
    paused = await world.maya.slash(world.channel, "nudges pause", until="28 Jan")
    assert "looking in about a no that is more than 12 days old by then is left out." in said(paused)
    assert await coming(world.bot.services, world.maya.id) == []
    await world.maya.click(message, label="Look at the entry")
    assert "look in on you" not in said(message)
    assert not {"Stop looking in", ASK} & set(buttons(message))
    refused = await world.maya.click(await logged(world), label=ASK)
    assert said(refused) == messages.PAUSED

    await world.maya.slash(world.channel, "nudges pause", until="27 Jan")
    listed = said(await world.maya.slash(world.channel, "nudges list"))
    assert f"{BESIDES}\n- Looking in on you, 3 together · <t:1769504400:F>" in listed
    await world.maya.slash(world.channel, "nudges pause", until="28 Jan")
    assert await on(world, date(2026, 1, 28)) == 0


async def test_of_an_entry_that_is_dated_back_too_far_nothing_is_said_to_come(world: World) -> None:
    await in_berlin(world)
    message = shown(await agreed(world))
    [entry] = await world.bot.services.rejections.export(world.maya.id)
    long_ago = world.clock() - timedelta(days=40)
    await world.bot.services.rejections.edit(
        world.maya.id, entry.id, lambda it: replace(it, happened_at=long_ago), world.clock()
    )
    await world.maya.click(message, label="Look at the entry")
    assert "look in on you" not in said(message)
    assert "Next message" not in said(await world.maya.slash(world.channel, "settings"))
    assert await on(world, NEXT_DAY) == 0


async def test_after_a_move_the_times_said_are_those_at_which_it_comes(world: World) -> None:
    members = world.bot.services.members
    await members.set_zone(world.maya.id, "America/Los_Angeles", world.clock())
    question = await asked(world)
    await world.maya.click(question, label="Yes, do")
    due = (await standing(world))[0].next_due_at
    assert due is not None
    world.clock.now = due - timedelta(hours=9)
    await members.set_zone(world.maya.id, "Pacific/Auckland", world.clock())
    again = said(await world.maya.click(question, label="Yes, do"))
    first, *_ = await coming(world.bot.services, world.maya.id)
    assert first.at is not None
    assert again.startswith(f"That is set already. I'll look in on you:\n- <t:{int(first.at.timestamp())}:F>")
