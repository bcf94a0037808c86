"""A draft that is slept over, and a line after a week: set, moved, put off, and what comes of it at its time."""

from datetime import UTC, datetime, timedelta

import discord

from bot.feedback import ReplyKind
from bot.schedules import Kind, Quiet, Schedule
from cogs.feedback import messages
from tests import forge
from tests.conftest import MORNING, World, buttons, labels, said, shown
from tests.core.sending import SILENT, arrived, dm, sent_to
from tests.feedback.acting import block, drafted, entry, in_zone, only, requests
from tests.feedback.samples import reply

HOLD = "Send me this tomorrow morning"
#: nine on the Friday after the tests' Thursday, in UTC
FRIDAY = datetime(2026, 1, 16, 9, tzinfo=UTC)
#: the Thursday a week later
NEXT_WEEK = datetime(2026, 1, 22, 9, tzinfo=UTC)
HELD = ["Look at the draft", "Not after all", "Enough for today"]


async def reminder(world: World, kind: Kind = Kind.DRAFT) -> Schedule | None:
    return await world.bot.services.schedules.reminder(world.maya.id, kind, 1)


async def comes_at(world: World, now: datetime) -> list[discord.Message]:
    """Let it become this time; return what has come to Maya by then."""
    world.clock.now = now
    await world.bot.run_due()
    return arrived(dm(world))


async def test_a_draft_comes_on_the_next_morning_silently_and_to_nobody_else(world: World) -> None:
    await in_zone(world, "Europe/Berlin")
    await entry(world, role="baker")
    step = await drafted(world)
    mail = block(step)
    await world.restart()
    await world.maya.click(step, label=HOLD)
    nine = FRIDAY - timedelta(hours=1)
    assert said(step) == messages.held(nine)
    assert "<t:1768550400:F> (<t:1768550400:R>)" in said(step)
    assert "without a sound" in said(step)
    assert "Nothing is sent to anybody else" in said(step)
    assert buttons(step) == HELD
    await world.maya.click(step, label="Look at the draft")
    assert "It comes to you <t:1768550400:F>." in said(step)

    assert await comes_at(world, nine - timedelta(milliseconds=1)) == []
    [came] = await comes_at(world, nine)
    assert mail in came.content
    assert "I've sent it" in labels(came)
    [body] = sent_to(world, dm(world))
    assert body["flags"] & SILENT
    assert world.channel.history(viewer=world.robin) == []
    assert await reminder(world) is None
    assert len(await comes_at(world, nine + timedelta(days=30))) == 1, "it comes once"

    # It can be left for another morning from there; that one is a Friday, so it comes on the Monday.
    world.clock.now = nine
    await world.maya.user.click(came, label="Another morning")
    assert await comes_at(world, nine + timedelta(days=2)) == [came]
    assert len(await comes_at(world, nine + timedelta(days=3))) == 2


async def test_a_city_is_asked_for_where_the_zone_is_not_known_and_kept(world: World) -> None:
    step = await drafted(world)
    form = await world.maya.click(step, label=HOLD)
    wrong = await world.maya.submit_modal(form, {"words": "Atlantis"})
    assert "isn't one I know" in said(wrong)
    assert await reminder(world) is None
    form = await world.maya.click(step, label=HOLD)
    await world.maya.submit_modal(form, {"words": "Tokyo"})
    # It is five in the afternoon there.
    assert said(step) == messages.held(FRIDAY - timedelta(hours=9))
    assert await world.bot.services.members.zone(world.maya.id) == "Asia/Tokyo"
    assert len(world.env.errors) == 1


async def test_held_already_it_says_when_and_can_be_moved_or_not(world: World) -> None:
    await in_zone(world)
    step = await drafted(world)
    await world.maya.click(step, label=HOLD)
    twice = await forge.press(world.maya, step, "feedback:hold:1")
    assert said(twice) == messages.held_already(FRIDAY)
    assert buttons(twice) == HELD, "there is no other morning to move it to"

    world.clock.now = FRIDAY - timedelta(hours=8)  # after midnight: the night isn't over
    assert buttons(await forge.press(world.maya, step, "feedback:hold:1:move")) == HELD
    world.clock.now = FRIDAY - timedelta(hours=5)
    later = shown(await forge.press(world.maya, step, "feedback:hold:1"))
    assert said(later) == messages.held_already(FRIDAY)
    assert buttons(later) == [HOLD, *HELD]
    await world.maya.click(later, label=HOLD)
    monday = FRIDAY + timedelta(days=3)
    assert said(later) == messages.held(monday, over_weekend=True)
    assert await comes_at(world, FRIDAY) == []
    assert len(await comes_at(world, monday)) == 1


async def test_not_after_all_and_nothing_comes(world: World) -> None:
    await in_zone(world)
    step = await drafted(world)
    await world.maya.click(step, label=HOLD)
    await world.maya.click(step, label="Not after all")
    assert said(step) == messages.WONT_COME
    assert buttons(step) == ["Look at the draft", "What is waiting", "Enough for today"]
    assert said(await forge.press(world.maya, step, "feedback:not-after-all:1:draft")) == messages.WONT_COME
    assert await comes_at(world, FRIDAY) == []
    assert len(await requests(world)) == 1


async def test_another_zone_moves_what_waits(world: World) -> None:
    await in_zone(world, "Europe/Berlin")
    step = await drafted(world)
    await world.maya.click(step, label=HOLD)
    moved = await world.maya.slash(world.channel, "settings", zone="America/New_York")
    assert "New York" in said(moved)
    old, new = FRIDAY - timedelta(hours=1), FRIDAY + timedelta(hours=5)
    assert await comes_at(world, old) == []
    again = shown(await forge.press(world.maya, step, "feedback:draft:1"))
    assert f"It comes to you {discord.utils.format_dt(new, 'F')}." in said(again)
    assert await comes_at(world, new - timedelta(milliseconds=1)) == []
    assert len(await comes_at(world, new)) == 1


async def test_what_is_held_goes_with_its_entry_unless_it_is_wanted_all_the_same(world: World) -> None:
    await in_zone(world)
    about = await entry(world)
    step = await drafted(world)
    await world.maya.click(step, label=HOLD)
    await world.bot.services.rejections.delete(world.maya.id, about.id, world.clock())
    looked = shown(await forge.press(world.maya, step, "feedback:draft:1"))
    assert "It comes to you" not in said(looked)
    assert "the role at Acme" in block(looked)
    assert await comes_at(world, FRIDAY) == []

    # The entry is gone; whoever wants the draft for another morning gets it.
    await world.bot.services.forget_undone()
    await world.restart()
    await world.maya.click(looked, label=HOLD)
    monday = FRIDAY + timedelta(days=3)
    assert said(looked) == messages.held(monday, over_weekend=True)
    [came] = await comes_at(world, monday)
    assert "the role at Acme" in came.content


async def test_what_was_discarded_or_sent_does_not_come_and_does_if_that_is_undone(world: World) -> None:
    await in_zone(world)
    steps = [await drafted(world) for _ in range(3)]
    for step, way in zip(steps, ("Discard", "I've sent it", "I've sent it"), strict=True):
        world.clock.now = MORNING
        await world.maya.click(step, label=HOLD)
        await world.maya.click(step, label="Look at the draft")
        world.clock.now = FRIDAY - timedelta(minutes=5)
        await world.maya.click(step, label=way)
    assert await comes_at(world, FRIDAY + timedelta(minutes=1)) == []
    for step in steps[:2]:
        await world.maya.click(step, label="Undo")
    assert len(await comes_at(world, FRIDAY + timedelta(minutes=2))) == 2, "Undo came after their time, and in time"
    world.clock.advance(minutes=10)
    assert len(await comes_at(world, world.clock())) == 2
    assert await world.bot.services.schedules.reminder(world.maya.id, Kind.DRAFT, 3) is None, "nothing is left behind"


async def test_a_form_for_the_city_that_comes_too_late_holds_nothing(world: World) -> None:
    step = await drafted(world)
    forms = [await world.maya.click(step, label=HOLD) for _ in range(2)]
    await world.maya.click(step, label="I've sent it")
    late = await world.maya.submit_modal(forms[0], {"words": "Berlin"})
    assert "You asked HR" in said(late)
    await world.maya.click(step, label="Undo")
    await world.bot.services.requests.remove(world.maya.id, 1, world.clock())
    gone = await world.maya.submit_modal(forms[1], {"words": "Berlin"})
    assert said(gone).startswith(messages.GONE)
    assert await reminder(world) is None


async def test_a_line_comes_in_a_week_if_nothing_came_by_then(world: World) -> None:
    await in_zone(world)
    await entry(world, role="baker")
    step = await drafted(world)
    await world.maya.click(step, label="I've sent it")
    await world.bot.services.members.set_quiet(world.maya.id, Quiet(22 * 60, 11 * 60), world.clock())
    below = shown(await world.maya.click(step, label="Remind me in a week"))
    assert said(below) == messages.will_remind(NEXT_WEEK + timedelta(hours=2)), "when it will really come"
    await world.bot.services.members.set_quiet(world.maya.id, None, world.clock())
    assert buttons(below) == ["Not after all", "What is waiting", "Enough for today"]
    assert "Undo" in buttons(step), "what offers Undo stays"
    world.clock.advance(days=1)
    twice = await world.maya.click(step, label="Remind me in a week")
    assert said(twice) == messages.held_already(NEXT_WEEK)
    assert await comes_at(world, NEXT_WEEK - timedelta(milliseconds=1)) == []
    [came] = await comes_at(world, NEXT_WEEK)
    assert "baker · Acme" in said(came)
    assert "One polite line" in labels(came)
    [body] = sent_to(world, dm(world))
    assert body["flags"] & SILENT
    assert await reminder(world, Kind.CHASE) is None


async def test_no_line_comes_where_it_is_not_wanted_or_an_answer_came(world: World) -> None:
    await in_zone(world)
    step = await drafted(world)
    early = await forge.press(world.maya, step, "feedback:remind:1")
    assert "```" in said(early), "before it is sent, there is nothing to wait for"
    await forge.press(world.maya, step, "feedback:sent:1")
    below = shown(await forge.press(world.maya, step, "feedback:remind:1"))
    await world.maya.click(below, label="Not after all")
    assert said(below) == messages.WONT_REMIND
    assert buttons(below) == ["What is waiting", "Enough for today"]
    assert await comes_at(world, NEXT_WEEK) == []

    world.clock.now = MORNING
    await forge.press(world.maya, step, "feedback:remind:1")
    await reply(world, await only(world), ReplyKind.GENERIC)
    card = await forge.press(world.maya, step, "feedback:remind:1")
    assert "What came" in said(card)
    assert await comes_at(world, NEXT_WEEK) == []
