"""What came of one entry, below its card; and all answers, below the lessons."""

from dataclasses import replace

from bot.feedback import FeedbackReply, Person, ReplyKind, Request
from bot.rejections import Rejection, Stage
from cogs.feedback.of_entry import ANSWERS_SHOWN, NOTHING_CAME, REQUESTS_SHOWN
from cogs.feedback.reply_messages import ENTRY_GONE, NONE_YET
from tests import forge
from tests.conftest import ResponseMessage, World, buttons, labels, said, shown
from tests.feedback.acting import entry

ON = ["Write down feedback", "Look at the entry", "Enough for today"]


async def asked(world: World, about: Rejection, *, sent: bool = True, closed: bool = False) -> Request:
    now = world.clock()
    of_it = (Stage.INTERVIEW, None, (Person.HR,), None, about.company, Person.HR, (), False, None)
    blank = Request(0, world.maya.id, about.id, True, *of_it, None, None, None, None, now, now)
    request = replace(blank, asked_at=now if sent else None, closed_at=now if closed else None)
    return await world.bot.services.requests.begin(request)


async def came(world: World, about: Rejection, words: str | None, kind: ReplyKind = ReplyKind.SPECIFIC) -> None:
    reply = FeedbackReply(0, world.maya.id, about.id, None, Person.HR, kind, words, None, world.clock())
    await world.bot.services.replies.begin(reply)


async def of(world: World, entry_id: int) -> ResponseMessage:
    other = shown(await world.maya.slash(world.channel, "help"))
    before = said(other)
    below = shown(await forge.press(world.maya, other, f"feedback:of:{entry_id}"))
    assert said(other) == before
    return below


async def test_what_was_asked_and_what_came_stand_below_the_entry_newest_first(world: World) -> None:
    job, other = await entry(world, company="*Acme*"), await entry(world, company="Bolt")
    await asked(world, job, closed=True)
    await asked(world, job, sent=False)
    await came(world, job, "first *words*")
    await came(world, job, None, ReplyKind.NONE)
    await came(world, other, "not this one")
    await world.restart()
    message = await of(world, job.id)

    now = int(world.clock().timestamp())
    assert said(message).splitlines() == [
        "What came of it",
        "**Interview · \\*Acme\\***",
        "",
        "What you asked:",
        "- a draft",
        f"- asked HR or the office <t:{now}:R>; closed <t:{now}:R>",
        "",
        "What came:",
        f"- <t:{now}:d> · HR, or the office · No answer came",
        f"- <t:{now}:d> · HR, or the office · Something specific · “first \\*words\\*”",
    ]
    assert labels(message) == ["Open one of these", "Open an answer", *ON]
    await world.maya.click(message, label="Look at the entry")
    assert "1 request sent · 1 answer" in said(message)
    assert "What came of it" in buttons(message)


async def test_the_longest_ones_fit_and_say_how_many_more_there_are(world: World) -> None:
    job = await entry(world, company="*" * 100, role="_" * 100)
    for _ in range(REQUESTS_SHOWN + 1):
        await asked(world, job, closed=True)
    for _ in range(ANSWERS_SHOWN + 2):
        await came(world, job, "*" * 2000)
    message = await of(world, job.id)

    assert said(message).count("- asked") == REQUESTS_SHOWN
    assert said(message).endswith("\n- and 2 earlier")
    await world.maya.click(message, label="Enough for today")
    assert labels(message) == []


async def test_nothing_came_is_said_kindly_and_others_entries_are_out_of_reach(world: World) -> None:
    job = await entry(world)
    message = await of(world, job.id)
    assert said(message) == f"Interview · Acme\n\n{NOTHING_CAME}"
    assert buttons(message) == [ON[0], "Ask for feedback", *ON[1:]]
    theirs = shown(await world.tomas.slash(world.channel, "help"))
    assert said(await forge.press(world.tomas, theirs, f"feedback:of:{job.id}")) == ENTRY_GONE
    await world.bot.services.rejections.delete(world.maya.id, job.id, world.clock())
    assert said(await forge.press(world.maya, message, f"feedback:of:{job.id}")) == ENTRY_GONE


async def test_without_an_entry_it_is_all_answers(world: World) -> None:
    assert said(await of(world, 0)) == NONE_YET
    await came(world, await entry(world), "about this one")
    message = await of(world, 0)

    assert said(message).startswith("Answers that came\n")
    assert "about this one" in said(message)
