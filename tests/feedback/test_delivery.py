"""What comes by direct message: a draft on its morning, word that a week is over; once, silently, or not at all."""

from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.coming import coming
from bot.feedback import Person, ReplyKind, Request
from bot.posting import FINAL
from bot.rejections import Rejection
from bot.routes import UNDO
from bot.schedules import Kind, RunReport
from cogs.feedback import waiting_messages as messages
from cogs.feedback.content import FOLLOW_UPS
from cogs.feedback.delivery import DRAFT_COMES
from tests.conftest import MORNING, World, labels, said, shown
from tests.core.sending import MESSAGES, OPEN_DM, SILENT, arrived, dm, sent_to
from tests.feedback.samples import A_WEEK, again, card_of, entry, opened, reply, request

DRAFT = ["Change the text", "Another morning", "I've sent it", "Let it go", "Enough for today"]
WEEK = ["One polite line", "An answer came", "Close it", "Enough for today"]


async def held(world: World, kind: Kind, about: Rejection | None = None, **fields: object) -> Request:
    """Leave a draft, or a word about a request, for nine o'clock; it is eight."""
    now = world.clock()
    if kind is Kind.CHASE:
        # Sent a week before, early enough that it is over at nine.
        fields = {"asked_at": now - A_WEEK, **fields}
    if kind is Kind.DRAFT:
        fields = {"asked_at": None, "draft": "Subject: Thanks\n\nThank you. Why?", **fields}
    it = await request(world, about, **fields)
    await world.bot.services.schedules.remind(world.maya.id, kind, it.id, now.date(), 9 * 60, "UTC", now)
    return it


async def come(world: World) -> discord.Message:
    """Let nine o'clock come, and return what came."""
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(posted=1)
    [message] = arrived(dm(world))
    return message


async def nothing_comes(world: World, reminders: int = 1) -> None:
    """Let nine o'clock come, and the ten minutes in which an Undo may bring it back."""
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(held=reminders)
    world.clock.advance(minutes=11)
    assert await world.bot.run_due() == RunReport(passed=reminders)
    assert sent_to(world, dm(world)) == []
    world.clock.advance(days=30)
    assert await world.bot.run_due() == RunReport(), "nor is it tried again"


def latest(world: World) -> discord.Message:
    message = dm(world).last_message
    assert message is not None
    return message


async def test_a_draft_comes_once_and_silently_with_all_that_can_be_done(world: World) -> None:
    it = await held(world, Kind.DRAFT)
    message = await come(world)

    assert message.content == f"{DRAFT_COMES}\n```\nSubject: Thanks\n\nThank you. Why?\n```"
    assert message.embeds[0].title == "Tone check"
    assert labels(message) == DRAFT
    assert sent_to(world, dm(world))[0]["flags"] & SILENT
    assert world.channel.last_message is None
    world.clock.advance(days=30)
    assert await world.bot.run_due() == RunReport()
    assert "a draft\n" in said(await opened(world))
    await world.maya.user.click(message, label="Enough for today")
    assert labels(latest(world)) == []
    assert "Thank you. Why?" in said(latest(world))
    assert await again(world, it) == it


async def test_the_longest_draft_fits_and_one_that_nobody_changed_is_the_templates(world: World) -> None:
    await held(world, Kind.DRAFT, draft="`" * 1500, role="r" * 80, company="c" * 80)
    await held(world, Kind.DRAFT, draft=None)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(posted=2)
    long, plain = arrived(dm(world))

    assert "'" * 1500 in long.content
    assert "Subject: " in plain.content


async def test_from_a_draft_it_goes_on_over_a_restart(world: World) -> None:
    it = await held(world, Kind.DRAFT)
    message = await come(world)
    await world.restart()
    await world.maya.user.click(message, label="Let it go")
    assert said(latest(world)).startswith(messages.LET_GO)
    assert labels(latest(world)) == ["Reflect", "All that is open", "Enough for today", "Undo"]
    assert (await again(world, it)).closed_at == world.clock()
    await world.maya.user.click(latest(world), label=UNDO.label)
    assert (await again(world, it)).closed_at is None


async def test_a_draft_can_be_left_for_another_morning_or_noted_as_sent(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "UTC", world.clock())
    it = await held(world, Kind.DRAFT)
    message = await come(world)
    await world.maya.user.click(message, label="Another morning")
    reminder = await world.bot.services.schedules.reminder(world.maya.id, Kind.DRAFT, it.id)
    assert reminder is not None
    assert reminder.next_due_at == world.clock() + timedelta(days=1), "it is a Thursday"
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport(posted=1)
    await world.maya.user.click(latest(world), label="I've sent it")

    assert (await again(world, it)).asked_at == world.clock()


async def test_a_draft_that_is_of_no_use_any_more_doesnt_come(world: World) -> None:
    services, now = world.bot.services, world.clock()
    about, gone_for_good = await entry(world), await entry(world)
    await services.rejections.delete(world.maya.id, gone_for_good.id, now - A_WEEK)
    await held(world, Kind.DRAFT, asked_at=now)
    await held(world, Kind.DRAFT, closed_at=now)
    for each in (about, gone_for_good):
        await held(world, Kind.DRAFT, each)
    deleted = await held(world, Kind.DRAFT)
    await services.requests.remove(world.maya.id, deleted.id, now)
    await services.rejections.delete(world.maya.id, about.id, now)
    await services.forget_undone()
    assert said(await opened(world)).count("Its entry was deleted, so the draft won't come") == 2

    await nothing_comes(world, 5)


async def test_what_undo_brings_back_within_its_ten_minutes_comes_late(world: World) -> None:
    services, about = world.bot.services, await entry(world)
    await held(world, Kind.DRAFT, about=about)
    await held(world, Kind.CHASE, about=about)
    world.clock.advance(minutes=58)
    change = await services.rejections.delete(world.maya.id, about.id, world.clock())
    assert change is not None
    world.clock.advance(minutes=4)
    assert await world.bot.run_due() == RunReport(held=2)
    assert "a draft that comes to you" not in said(await opened(world)), "its time is over"
    await services.undo.undo(world.maya.id, change, world.clock())

    world.clock.advance(minutes=1)
    assert await world.bot.run_due() == RunReport(posted=2)
    assert len(arrived(dm(world))) == 2


async def test_after_a_week_a_word_comes_that_asks_for_nothing(world: World) -> None:
    it = await held(world, Kind.CHASE)
    message = await come(world)

    assert "You asked HR or the office on <t:1767859200:D>, and no answer is noted." in said(message)
    assert "Nothing has to be done." in said(message)
    assert "baker · Acme" in said(message)
    assert labels(message) == WEEK
    assert sent_to(world, dm(world))[0]["flags"] & SILENT
    await world.restart()
    await world.maya.user.click(message, label="One polite line")
    assert said(latest(world)).startswith(messages.ONE_LINE)
    await world.maya.user.click(latest(world), label="I've sent it")
    assert (await again(world, it)).chased_at == world.clock()


async def test_from_the_word_an_answer_is_taken_down_and_it_is_closed(world: World) -> None:
    it = await held(world, Kind.CHASE)
    message = await come(world)
    form = await world.maya.user.click(message, label="An answer came")
    typed = {"who": [], "kind": ["none"], "words": "", "theme": []}
    await world.maya.user.submit_modal(form, typed)
    await world.maya.user.click(latest(world), label="Close it")

    assert said(latest(world)).startswith(tuple(line.text for line in FOLLOW_UPS.load().closed))
    assert (await again(world, it)).closed_at == world.clock()


async def test_no_word_comes_where_there_is_nothing_to_say(world: World) -> None:
    services, now, about = world.bot.services, world.clock(), await entry(world)
    await held(world, Kind.CHASE, about=about)
    await services.rejections.delete(world.maya.id, about.id, now)
    await held(world, Kind.CHASE, asked_at=None)
    await held(world, Kind.CHASE, chased_at=now)
    await held(world, Kind.CHASE, escalated_at=now)
    await held(world, Kind.CHASE, closed_at=now)
    for kind in (ReplyKind.SPECIFIC, ReplyKind.GENERIC):
        await reply(world, await held(world, Kind.CHASE), kind)
    deleted = await held(world, Kind.CHASE)
    await services.requests.remove(world.maya.id, deleted.id, now)

    await nothing_comes(world, 8)
    assert sent_to(world, dm(world)) == []


async def test_of_a_mail_that_was_sent_anew_the_word_comes_a_week_after_that(world: World) -> None:
    it = await held(world, Kind.CHASE, asked_at=MORNING - timedelta(days=2))
    [shown_] = await coming(world.bot.services, world.maya.id)
    assert shown_.at == datetime(2026, 1, 20, 9, tzinfo=UTC), "not the day on which nothing will come"
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(held=1), "it was set before the sending was undone"
    week_over = datetime(2026, 1, 20, 9, tzinfo=UTC)
    moved = await world.bot.services.schedules.reminder(world.maya.id, Kind.CHASE, it.id)
    assert moved is not None
    assert moved.next_due_at == week_over
    world.clock.now = week_over
    assert await world.bot.run_due() == RunReport(posted=1)
    [message] = arrived(dm(world))
    assert "A week has passed" in said(message)
    assert "A week is over" in said(await opened(world)), "the card says so at the same minute"


async def test_after_the_polite_line_a_word_can_come_once_more(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "UTC", world.clock())
    it = await held(world, Kind.CHASE)
    message = await come(world)
    await world.maya.user.click(message, label="One polite line")
    await world.maya.user.click(latest(world), label="I've sent it")
    await world.maya.user.click(latest(world), label="Remind me in a week")
    world.clock.advance(days=7)
    assert await world.bot.run_due() == RunReport(posted=1)

    assert "Your polite line to HR or the office went out on" in said(latest(world))
    assert "If you like, your interviewer can be asked, once." in said(latest(world))
    assert labels(latest(world)) == ["Ask one more person", *WEEK[1:]]
    assert (await again(world, it)).escalated_at is None


async def test_an_answer_that_was_a_slip_and_one_that_none_came_leave_the_word(world: World) -> None:
    it = await held(world, Kind.CHASE)
    form = await world.maya.slash(world.channel, "feedback reply")
    typed = {"who": [], "kind": ["specific"], "words": "", "theme": []}
    message = shown(await world.maya.submit_modal(form, typed))
    await world.maya.click(message, label="Undo")
    await reply(world, it, ReplyKind.NONE)

    assert labels(await come(world)) == WEEK


@pytest.mark.parametrize(("kind", "path"), [(Kind.DRAFT, MESSAGES), (Kind.CHASE, OPEN_DM)])
async def test_what_cant_arrive_is_said_with_its_reason(world: World, kind: Kind, path: str) -> None:
    it = await held(world, kind)
    world.env.inject_error("POST", path, status=403, code=50007)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()
    assert arrived(dm(world)) == []
    assert f"couldn't come: {FINAL[50007]}" in said(await opened(world))
    if kind is Kind.CHASE:
        assert f"The reminder couldn't come: {FINAL[50007]}." in said(await card_of(world, it))


@pytest.mark.parametrize("kind", [Kind.DRAFT, Kind.CHASE])
async def test_a_second_try_says_the_same_under_the_same_nonce(world: World, kind: Kind) -> None:
    await held(world, kind, whom=Person.AGENCY, known=(Person.AGENCY,), draft=None)
    world.env.inject_error("POST", MESSAGES, status=500, times=2)
    world.clock.advance(hours=1)
    for wait in (15, 30):
        assert await world.bot.run_due() == RunReport(left=1)
        world.clock.advance(seconds=wait)
    await world.restart()
    assert await world.bot.run_due() == RunReport(posted=1)

    tries = sent_to(world, dm(world))
    assert len(tries) == 3
    assert tries[0] == tries[1] == tries[2]
    assert tries[0]["nonce"]
