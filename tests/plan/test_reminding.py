"""The morning of a step's day: asked for, moved along, taken away, brought back, and what keeps it from coming."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time

import pytest
from simcord import ResponseMessage

from bot import arriving
from bot.coming import coming
from bot.plans import StepState
from bot.schedules import EVERY_DAY, Kind, NewSchedule, Quiet
from cogs.plan import day_messages, messages
from tests import forge
from tests.conftest import World, buttons, labels, said, shown
from tests.core.sending import MESSAGES, SILENT, arrived, dm, sent_to
from tests.plan.acting import ONE, have, plan, steps

#: the clock stands on Thursday, 15 January 2026 at eight in UTC; nine in Berlin is eight in UTC
MONDAY, TUESDAY = date(2026, 1, 19), date(2026, 1, 20)
REMIND, NONE = "Remind me that morning", "No reminder"
SET = ["No reminder", "My next step", "Enough for today"]
ON_ITS_DAY = ["Done", "Not yet", "Let it go", "My next step", "Enough for today"]


async def in_berlin(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "Europe/Berlin", world.clock())


async def reminded(world: World, words: str = "Learn *SQL*", day: date = MONDAY) -> ResponseMessage:
    """Let Maya, in Berlin, ask for a reminder of a step that has a day."""
    await in_berlin(world)
    await have(world, words, due_on=day)
    return shown(await world.maya.click(await plan(world), label=REMIND))


def came(world: World) -> list[str]:
    """Return what came to Maya by itself, without what showed that messages arrive."""
    return [said(each) for each in arrived(dm(world)) if each.content != arriving.FIRST_WORD]


async def on(world: World, day: date, hour: int = 12) -> int:
    """Let time pass until this hour in UTC of a day, and return how many reminders came."""
    before = len(came(world))
    world.clock.now = datetime.combine(day, world.clock.now.time(), world.clock.now.tzinfo).replace(hour=hour)
    await world.bot.run_due()
    await world.bot.run_due()  # what only moved on may be due at once
    return len(came(world)) - before


async def move(world: World, day: str) -> ResponseMessage:
    """Give the step another day by its form."""
    message = await plan(world)
    form = await world.maya.click(message, label="Change")
    [step, *_] = await world.bot.services.steps.export(world.maya.id)
    await world.maya.submit_modal(form, {"words": step.words, "day": day})
    return message


async def test_the_time_that_is_said_is_the_one_at_which_it_comes_in_spite_of_quiet_hours(world: World) -> None:
    await world.bot.services.members.set_quiet(world.maya.id, Quiet(22 * 60, 11 * 60), world.clock())
    message = await reminded(world)
    at = datetime.combine(MONDAY, time(10), UTC)
    assert f"<t:{int(at.timestamp())}:F>" in said(message)
    assert await on(world, MONDAY, 9) == 0
    assert await on(world, MONDAY, 10) == 1


async def test_it_is_asked_for_shown_and_comes_once_silently(world: World) -> None:
    message = await reminded(world)
    assert said(message) == (
        "A silent direct message comes <t:1768809600:F>. It moves when the day of the step does.\n\n> Learn \\*SQL\\*"
    )
    assert buttons(message) == SET
    assert message.ephemeral
    board = await plan(world)
    assert labels(board) == [*ONE[:4], NONE, *ONE[4:]]
    assert said(board).endswith("A silent direct message reminds you that morning.")

    assert await on(world, MONDAY, 7) == 0
    await world.restart()
    assert await on(world, MONDAY, 8) == 1
    arrived_ = arrived(dm(world))[-1]
    assert arrived_.content == day_messages.TODAY, "all that a lock screen shows"
    assert "**Learn \\*SQL\\***" in said(arrived_)
    assert labels(arrived_) == ON_ITS_DAY
    assert sent_to(world, dm(world))[-1]["flags"] == SILENT
    assert await on(world, TUESDAY) == 0
    assert await world.bot.services.schedules.export(world.maya.id) == []


async def test_what_came_is_done_put_off_with_another_reminder_or_let_go(world: World) -> None:
    await reminded(world)
    await on(world, MONDAY, 8)
    await world.maya.user.click(arrived(dm(world))[-1], label="Not yet")
    asked = dm(world).last_message
    assert asked is not None
    await world.maya.user.click(asked, label="In a week")
    assert REMIND in labels(dm(world).last_message)
    put_off = dm(world).last_message
    assert put_off is not None
    # They are in the bot's own DM, so nothing has to be tried out.
    before = len(arrived(dm(world)))
    again = await world.maya.user.click(put_off, label=REMIND)
    assert "<t:1769414400:F>" in said(again)
    assert len(arrived(dm(world))) == before
    assert await on(world, date(2026, 1, 26), 8) == 1
    await world.maya.user.click(arrived(dm(world))[-1], label="Done")
    assert await steps(world) == [("Learn *SQL*", StepState.DONE)]


async def test_it_moves_with_the_day_both_ways_and_undo_moves_it_back(world: World) -> None:
    await reminded(world, day=TUESDAY)
    earlier = await move(world, "19 Jan 2026")
    assert said(earlier).endswith("A silent direct message reminds you that morning.")
    await world.maya.click(earlier, label="Undo")
    assert [await on(world, day, 8) for day in (MONDAY, TUESDAY)] == [0, 1]

    await have(world, "Read", StepState.DONE)
    await move(world, "26 Jan 2026")
    await world.maya.click(await plan(world), label=REMIND)
    later = await move(world, "28 Jan 2026")
    assert said(later).endswith("A silent direct message reminds you that morning.")
    [shown_] = await coming(world.bot.services, world.maya.id)
    assert shown_.at == datetime(2026, 1, 28, 8, tzinfo=UTC), "not the day from which it was moved"
    assert [await on(world, date(2026, 1, day), 8) for day in (26, 27, 28)] == [0, 0, 1]


@pytest.mark.parametrize("ends", ["Done", "Let it go", "Not yet"])
async def test_a_step_that_is_ended_or_has_no_day_is_not_brought_but_for_an_undo(world: World, ends: str) -> None:
    await reminded(world)
    world.clock.now = datetime(2026, 1, 19, 7, 55, tzinfo=world.clock.now.tzinfo)
    board = await plan(world)
    await world.maya.click(board, label=ends)
    if ends == "Not yet":
        await world.maya.click(board, label="Without a day")
    world.clock.advance(minutes=6)
    assert (await world.bot.run_due()).posted == 0
    await world.maya.click(board, label="Undo")
    world.clock.advance(minutes=2)
    assert (await world.bot.run_due()).posted == 1


async def test_no_reminder_takes_it_away_and_a_second_press_does_no_harm(world: World) -> None:
    message = await reminded(world)
    board = await plan(world)
    stopped = await world.maya.click(message, label=NONE)
    assert said(stopped) == day_messages.NO_REMINDER
    assert labels(stopped) == [REMIND, "My next step", "Enough for today"]
    twice = await world.maya.click(board, label=NONE)
    assert said(twice) == day_messages.NONE_SET
    assert await on(world, MONDAY) == 0


async def test_without_a_zone_a_city_is_asked_for_first(world: World) -> None:
    await have(world, "Learn", due_on=MONDAY)
    form = await world.maya.click(await plan(world), label=REMIND)
    result = await world.maya.submit_modal(form, {"words": "Berlin"})
    assert "<t:1768809600:F>" in said(result)
    assert [said(each) for each in result.followups if said(each).startswith("Your time zone is kept: Europe/Berlin")]
    assert [each.content for each in arrived(dm(world))] == [arriving.FIRST_WORD]
    assert await on(world, MONDAY, 8) == 1


async def test_where_messages_do_not_arrive_nothing_is_set(world: World) -> None:
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    message = await reminded(world)
    assert said(message).startswith("My test message did not arrive: your direct messages don't let me through.")
    assert "So no reminder is set." in said(message)
    assert await world.bot.services.schedules.export(world.maya.id) == []
    again = await world.maya.click(message, label="Try again")
    assert "<t:1768809600:F>" in said(again)


async def test_it_is_offered_only_for_a_morning_to_come_and_only_to_its_owner(world: World) -> None:
    await in_berlin(world)
    step = await have(world, "Learn", due_on=date(2026, 1, 15))
    board = await plan(world)
    assert REMIND not in labels(board)
    own = forge.press(world.maya, board, f"plan:remind:{step.id}")
    assert said(await own) == day_messages.MORNING_OVER
    other = await world.tomas.slash(world.channel, "plan")
    assert said(await forge.press(world.tomas, shown(other), f"plan:remind:{step.id}")) == messages.GONE
    await have(world, "Read", StepState.LATER)
    assert said(await forge.press(world.maya, board, "plan:remind:2")) == day_messages.NO_DAY
    done = await have(world, "Wrote", StepState.DONE, due_on=MONDAY)
    assert said(await forge.press(world.maya, board, f"plan:remind:{done.id}")).startswith("That step was done")
    assert await world.bot.services.schedules.reminders(world.maya.id, [Kind.STEP_DAY]) == []


async def test_what_was_held_back_says_which_day_it_was_for(world: World) -> None:
    await reminded(world)
    await world.bot.services.members.set_paused_until(world.maya.id, TUESDAY, world.clock())
    assert [await on(world, day, 8) for day in (MONDAY, TUESDAY)] == [0, 1]
    assert came(world)[-1].startswith(
        "Here is a step that you had planned for 19 Jan 2026. Its reminder was held back."
    )


async def test_without_a_zone_any_more_it_waits_and_the_plan_reminder_is_named_where_it_comes(world: World) -> None:
    await have(world, "Learn", due_on=MONDAY)
    form = await world.maya.click(await plan(world), label=REMIND)
    result = await world.maya.submit_modal(form, {"words": "Berlin"})
    [told] = [each for each in (result.response, *result.followups) if each and "Undo" in buttons(each)]
    await world.maya.click(told, label="Undo")
    board = await plan(world)
    assert "The reminder for that morning waits until your zone is known" in said(board)
    assert NONE in labels(board)
    assert await on(world, MONDAY) == 0
    await in_berlin(world)
    assert await on(world, MONDAY, 13) == 1


async def test_with_a_plan_reminder_the_day_does_not_say_that_nothing_reminds(world: World) -> None:
    await in_berlin(world)
    await have(world, "Learn", due_on=MONDAY)
    new = NewSchedule(Kind.STEP, world.maya.id, EVERY_DAY, 570, "Europe/Berlin")
    await world.bot.services.schedules.add(new, world.clock(), limit=10)
    assert said(await plan(world)).endswith("Your plan reminder comes on days of its own.")
    await world.maya.click(await plan(world), label=REMIND)
    assert said(await plan(world)).endswith("A silent direct message reminds you that morning.")
    world.clock.now = datetime(2026, 1, 19, 8, 15, tzinfo=world.clock.now.tzinfo)
    await world.bot.run_due()
    world.clock.advance(minutes=30)
    before = len(came(world))
    await world.bot.run_due()
    assert len(came(world)) == before, "the step has come that morning"
    await world.maya.user.click(arrived(dm(world))[-1], label="Done")
    assert "Learn" in came(world)[before - 1], "what came by itself stays"


async def test_a_plan_reminder_that_cant_be_passed_over_makes_no_failure_of_what_has_arrived(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await reminded(world)
    new = NewSchedule(Kind.STEP, world.maya.id, EVERY_DAY, 570, "Europe/Berlin")
    await world.bot.services.schedules.add(new, world.clock(), limit=10)
    with closing(sqlite3.connect(world.bot.services.settings.database_path, isolation_level=None)) as connection:
        connection.execute(
            "create trigger no_room before update on schedules when old.kind = 'step' "
            "begin select raise(abort, 'no room'); end"
        )
    assert await on(world, MONDAY, 8) == 1
    assert [each.kind for each in await world.bot.services.schedules.export(world.maya.id)] == [Kind.STEP]
    assert "could not be passed over" in caplog.text
