"""/feedback open: what is open, one of them alone, the two mails that may follow, and the end of it."""

from dataclasses import replace

from bot.feedback import Person, ReplyKind
from bot.rejections import Stage
from bot.schedules import Kind
from cogs.feedback import waiting_messages as messages
from cogs.feedback.content import FOLLOW_UPS
from cogs.feedback.messages import GONE
from tests import forge
from tests.conftest import MORNING, World, buttons, options, said, shown
from tests.core.samples import paused_for
from tests.feedback.samples import A_WEEK, again, card_of, entry, kept, opened, reply, request

EMPTY = ["Ask for feedback", "Answers that came", "Enough for today"]
CARD = ["An answer came", "What I wrote", "Close it", "Delete", "All that is open", "Enough for today"]
CLOSED = [each.replace("Close it", "Open it again") for each in CARD]
CHASE = ["One polite line", *CARD]
ESCALATE = ["Ask one more person", *CARD]
NOTED = ["All that is open", "Enough for today", "Undo"]

TEXTS = FOLLOW_UPS.load()
BODIES = {kind: [mail.body[:20] for mail in TEXTS.mails if mail.kind == kind] for kind in ("chase", "escalation")}
ASKED = [line.text for line in TEXTS.asked]
SHUT = [line.text for line in TEXTS.closed]


async def test_nothing_open_is_said_kindly_and_says_how_it_begins(world: World) -> None:
    message = await opened(world)

    assert said(message) == messages.NOTHING_WAITS
    assert "/feedback ask" in said(message)
    assert buttons(message) == EMPTY


async def test_each_state_is_said_in_words(world: World) -> None:
    services, maya, now = world.bot.services, world.maya.id, world.clock()
    drafts = [await request(world, asked_at=None, company=f"Draft {number}") for number in range(2)]
    lost, gone = await request(world, asked_at=None, company="Lost"), await entry(world)
    unlucky = await request(world, gone, asked_at=None, company="Gone")
    for each in (drafts[1], lost, unlucky):
        await services.schedules.remind(maya, Kind.DRAFT, each.id, now.date(), 9 * 60, "UTC", now)
    paused = await services.schedules.reminder(maya, Kind.DRAFT, lost.id)
    assert paused is not None
    await paused_for(services.schedules, paused, "your direct messages don't let me through")
    await services.rejections.delete(maya, gone.id, now)
    answered = await request(world, company="Answered")
    await reply(world, answered, ReplyKind.GENERIC)
    await reply(world, answered, ReplyKind.NONE, at=now + A_WEEK)
    await request(world, company="Waiting", role=None)
    await request(world, company="Chased", chased_at=now, whom=Person.MESSENGER, known=(Person.MESSENGER,))
    await request(world, company="Both", escalated_at=now)
    await request(world, company=None, role=None, stage=Stage.SCREENING)
    await request(world, company="Closed", closed_at=now)
    await world.restart()

    assert said(await opened(world)).splitlines()[1:-1] == [
        "- **Screening**: asked HR or the office <t:1768464000:R>",
        "- **baker · Both**: asked your interviewer as well <t:1768464000:R>",
        "- **baker · Chased**: asked the person who told you once more <t:1768464000:R>",
        "- **Waiting**: asked HR or the office <t:1768464000:R>",
        "- **baker · Answered**: an answer came <t:1768464000:R>",
        "- **baker · Gone**: a draft. Its entry was deleted, so the draft won't come",
        "- **baker · Lost**: a draft that couldn't come: your direct messages don't let me through",
        "- **baker · Draft 1**: a draft that comes to you <t:1768467600:F>",
        "- **baker · Draft 0**: a draft",
    ]
    world.clock.advance(days=7, hours=1)
    listed = said(await opened(world))
    assert "Draft 1**: a draft\n" in listed, "what was to come is over"
    assert "Waiting**: asked HR or the office <t:1768464000:R>. A week is over: one polite line is fine" in listed
    assert "Chased**: asked the person who told you once more <t:1768464000:R>. Still quiet: one more person" in listed
    assert "Both**: asked your interviewer as well <t:1768464000:R>. Still quiet: it can be closed" in listed
    assert "Screening**: asked HR or the office <t:1768464000:R>. A week is over" in listed


async def test_the_card_says_when_a_reminder_comes_and_why_it_doesnt(world: World) -> None:
    about, services = await entry(world), world.bot.services
    it = await request(world, about)
    in_a_week = world.clock().date() + A_WEEK
    set_ = await services.schedules.remind(world.maya.id, Kind.CHASE, it.id, in_a_week, 9 * 60, "UTC", world.clock())
    assert "A reminder comes by direct message <t:1769072400:F>." in said(await card_of(world, it))
    await services.requests.edit(world.maya.id, it.id, lambda each: replace(each, chased_at=MORNING), MORNING)
    assert "A reminder" in said(await card_of(world, it)), "it was set for a week after this line"
    world.clock.advance(days=2)
    await services.requests.edit(world.maya.id, it.id, lambda each: replace(each, chased_at=world.clock()), MORNING)
    assert "A reminder" not in said(await card_of(world, it)), "it was set for an earlier mail"
    await paused_for(services.schedules, set_, "that account is gone")

    assert said(await opened(world)).splitlines()[1].endswith("The reminder couldn't come: that account is gone")
    assert "The reminder couldn't come: that account is gone." in said(await card_of(world, it))
    await services.rejections.delete(world.maya.id, about.id, world.clock())
    assert "Its entry was deleted, so the reminder won't come." in said(await card_of(world, it))


async def test_pages_lead_to_older_ones_and_back_over_a_restart(world: World) -> None:
    for number in range(1, 22):
        await request(world, role=None, company=f"{number:02}")
    message = await opened(world)
    pages = [said(message)]
    await world.restart()
    for _ in range(2):
        await world.maya.click(message, label="Older")
        pages.append(said(message))

    found = [[line.split("**")[1] for line in page.splitlines()[1:-1]] for page in pages]
    assert found == [[f"{n:02}" for n in range(top, max(top - 10, 0), -1)] for top in (21, 11, 1)]
    assert buttons(message) == ["Newest", *EMPTY]
    await world.maya.click(message, label="Newest")
    assert said(message) == pages[0]
    assert buttons(message) == ["Older", *EMPTY]
    last = await forge.press(world.maya, message, "waiting:older:1")
    assert said(last) == messages.NO_OLDER
    assert buttons(last) == ["Newest", *EMPTY]


async def test_long_names_fit_and_are_shown_as_typed(world: World) -> None:
    *_, it = [await request(world, role="*" * 80, company="שלום" * 20) for _ in range(10)]
    await reply(world, it, ReplyKind.GENERIC, words="<@1> " * 400)
    message = await opened(world)
    assert r"\*\*" in said(message)
    assert all(len(option["label"]) <= 100 for option in options(message))
    for words in ("*" * 2000, "a\n\n" * 500, "<@1> " * 400):
        await reply(world, it, ReplyKind.SPECIFIC, words=words)
    await world.maya.select(message, [str(it.id)])

    assert "1 earlier, and then:" in said(message)
    assert said(message).count(r"\<\@1\>") == 18, "as many as there is room for, and none of them a mention"
    assert r"“\*\*" in said(message)
    assert "“a a a" in said(message)


async def test_a_week_goes_by_one_line_and_one_more_person_then_it_is_closed(world: World) -> None:
    about = await entry(world)
    it = await request(world, about)
    message = await card_of(world, it)
    assert "You asked HR or the office on <t:1768464000:D>." in said(message)
    assert "For a week, nothing has to follow." in said(message)
    assert "You sent one request so far, and no answer is noted." in said(message)
    assert buttons(message) == CARD

    world.clock.advance(days=7, hours=1)
    message = await card_of(world, it)
    assert buttons(message) == CHASE
    await world.maya.click(message, label="One polite line")
    assert said(message).startswith(messages.ONE_LINE)
    assert any(body in said(message).replace("the baker role at Acme", "{the_role}") for body in BODIES["chase"])
    assert "the baker role at Acme" in said(message)
    assert buttons(message) == ["I've sent it", "Back", "Enough for today"]
    await world.maya.click(message, label="Back")
    assert buttons(message) == CHASE
    await world.maya.click(message, label="One polite line")
    await world.maya.click(message, label="I've sent it")
    assert said(message).startswith(tuple(ASKED))
    assert "-# Noted as sent on <t:1769072400:D>." in said(message)
    assert buttons(message) == ["Remind me in a week", *NOTED]
    assert (await again(world, it)).chased_at == world.clock()

    world.clock.advance(days=7)
    message = await card_of(world, it)
    assert "It is still quiet. If you like, your interviewer can be asked, once." in said(message)
    assert buttons(message) == ESCALATE
    await world.restart()
    await world.maya.click(message, label="Ask one more person")
    assert "ask your interviewer, once" in said(message)
    await world.maya.click(message, label="I've sent it")
    assert buttons(message) == NOTED
    await world.maya.click(message, label="All that is open")

    world.clock.advance(days=7)
    message = await card_of(world, it)
    assert "You asked your interviewer as well, on <t:1769677200:D>." in said(message)
    assert "A silence is no verdict." in said(message)
    assert buttons(message) == CARD
    await world.maya.click(message, label="Close it")
    assert said(message).startswith(tuple(SHUT))
    assert buttons(message) == ["Reflect", "All that is open", "Enough for today", "Undo"]
    assert f"reflect:open:{about.id}:after_rejection" in str(message.components)
    assert said(await opened(world)) == messages.NOTHING_WAITS


async def test_a_draft_is_opened_where_it_stands(world: World) -> None:
    written, begun = await request(world, asked_at=None), await request(world, asked_at=None, whom=None)

    assert "Tone check" in said(await card_of(world, written))
    assert "Write to HR" in buttons(await card_of(world, begun))


async def test_what_was_written_is_one_press_away(world: World) -> None:
    it = await request(world, draft="Subject: Thanks\n\nThank you. Why?")
    message = await card_of(world, it)
    await world.maya.click(message, label="What I wrote")
    assert "Thank you. Why?" in said(message)
    await world.maya.click(message, label="Back")

    assert buttons(message) == CARD


async def test_what_was_noted_can_be_undone(world: World) -> None:
    it = await request(world)
    world.clock.advance(days=7, hours=1)
    message = await card_of(world, it)
    await world.maya.click(message, label="One polite line")
    mail = message
    await world.maya.click(mail, label="I've sent it")
    await world.maya.click(mail, label="Undo")
    assert said(mail) == "Undone. The request is as it was before."
    assert (await again(world, it)).chased_at is None
    for label, text in (("Close it", "Closed."), ("Delete", "That request is deleted.")):
        message = await card_of(world, it)
        await world.maya.click(message, label=label)
        assert text in said(message)
        await world.maya.click(message, label="Undo")
        assert await again(world, it) == it


async def test_deleting_leaves_the_answers_and_undo_brings_them_together_again(world: World) -> None:
    it = await request(world)
    await reply(world, it)
    message = await card_of(world, it)
    await world.maya.click(message, label="Delete")
    assert [each.words for each in await kept(world)] == ["More examples"]
    below = await world.maya.click(message, label="All that is open")
    assert said(below) == messages.NOTHING_WAITS
    assert "Undo" in buttons(message)
    await world.maya.click(message, label="Undo")

    assert "an answer came" in said(await opened(world))


async def test_pressing_twice_does_it_once(world: World) -> None:
    it = await request(world, whom=Person.HR)
    world.clock.advance(days=7, hours=1)
    message = await card_of(world, it)
    for custom_id, text in (
        (f"waiting:line-sent:{it.id}", messages.NOTED_ALREADY),
        (f"waiting:one-more-sent:{it.id}", messages.NOTED_ALREADY),
        (f"waiting:close:{it.id}", messages.CLOSED_ALREADY),
        (f"waiting:delete:{it.id}", GONE),
    ):
        await forge.press(world.maya, message, custom_id)
        before = await world.bot.services.requests.export(world.maya.id)
        world.clock.advance(minutes=1)
        twice = await forge.press(world.maya, message, custom_id)
        assert said(twice) == text
        assert "Undo" not in buttons(twice)
        assert await world.bot.services.requests.export(world.maya.id) == before


async def test_what_ends_it_fits_how_it_went(world: World) -> None:
    answered, draft = await request(world), await request(world, asked_at=None)
    await reply(world, answered, ReplyKind.GENERIC)
    message = await card_of(world, answered)
    assert "A general line is often all that comes." in said(message)
    assert buttons(message) == ESCALATE
    await world.maya.click(message, label="Close it")
    assert said(message).startswith(messages.CLOSED_WITH_ANSWER)
    let_go = await forge.press(world.maya, await opened(world), f"waiting:close:{draft.id}")
    assert said(let_go).startswith(messages.LET_GO)
    unsent = await forge.press(world.maya, await opened(world), f"waiting:card:{draft.id}")
    assert buttons(unsent) == ["What I wrote", "Open it again", "Delete", "All that is open", "Enough for today"]
    early = await card_of(world, await request(world))
    await world.maya.click(early, label="Close it")
    assert said(early).startswith(messages.CLOSED_EARLY), "nobody was silent within a minute"


async def test_what_is_closed_is_listed_looked_at_and_opened_again(world: World) -> None:
    *_, it = [await request(world, company=f"{number:02}", closed_at=world.clock()) for number in range(11)]
    message = await opened(world)
    assert said(message) == messages.NOTHING_WAITS
    assert buttons(message) == [*EMPTY[:2], "Closed ones", EMPTY[2]]
    await world.maya.click(message, label="Closed ones")
    assert said(message).splitlines()[1] == "- **baker · 10**: closed <t:1768464000:R>"
    assert buttons(message) == ["Older", "All that is open", "Enough for today"]
    await world.maya.click(message, label="Older")
    assert said(message).splitlines()[1:-1] == ["- **baker · 00**: closed <t:1768464000:R>"]
    await world.maya.click(message, label="Newest")
    await world.maya.select(message, [str(it.id)])
    assert "It is closed, since <t:" in said(message)
    assert buttons(message) == CLOSED

    await world.restart()
    await world.maya.click(message, label="Open it again")
    assert said(message).startswith("It is open again")
    assert (await again(world, it)).closed_at is None
    twice = await forge.press(world.maya, message, f"waiting:reopen:{it.id}")
    assert said(twice) == messages.OPEN_ALREADY
    assert "Undo" not in buttons(twice)
    looked = await world.maya.click(message, label="Look at it")
    assert buttons(looked) == CARD
    await world.maya.click(message, label="Undo")
    assert (await again(world, it)).closed_at == world.clock()
    nothing = await forge.press(world.tomas, await opened(world, world.tomas), "waiting:closed:0")
    assert said(nothing) == messages.NOTHING_CLOSED


async def test_a_line_is_there_for_who_wants_it_early_and_not_after_an_answer_or_the_close(world: World) -> None:
    early, answered = await request(world), await request(world)
    closed, draft = await request(world, closed_at=world.clock()), await request(world, asked_at=None)
    await reply(world, answered)
    message = await opened(world)
    assert said(await forge.press(world.maya, message, f"waiting:line:{early.id}")).startswith(messages.ONE_LINE)
    for it, text in ((answered, messages.NOT_NOW), (closed, messages.NOT_NOW), (draft, messages.NOT_SENT)):
        for action in ("line", "one-more"):
            assert said(await forge.press(world.maya, message, f"waiting:{action}:{it.id}")) == text
    for it, action in ((closed, "line"), (closed, "one-more"), (draft, "line"), (draft, "one-more")):
        refusal = await forge.press(world.maya, message, f"waiting:{action}-sent:{it.id}")
        assert said(refusal) in {messages.NOT_NOW, messages.NOT_SENT}
        assert await again(world, it) == it
    assert said(await forge.press(world.maya, message, f"waiting:one-more:{early.id}")) == messages.NOT_YET


async def test_what_is_gone_or_anothers_is_out_of_reach(world: World) -> None:
    it, gone = await request(world), await request(world)
    await world.bot.services.requests.remove(world.maya.id, gone.id, world.clock())
    mine, theirs = await opened(world), await opened(world, world.tomas)
    actions = ["card", "line", "line-sent", "one-more", "one-more-sent", "answered", "close", "reopen", "delete"]
    for member, message, row in ((world.maya, mine, gone.id), (world.tomas, theirs, it.id)):
        for custom_id in (*(f"waiting:{action}:{row}" for action in actions), f"feedback:waiting:{row}"):
            refusal = await forge.press(member, message, custom_id)
            assert said(refusal) == GONE, custom_id
            assert refusal.ephemeral
    for value in ("none", "-1", "9" * 30, "1"):
        assert said(await forge.choose(world.tomas, theirs, "waiting:open:0", value)) == GONE
    assert await world.bot.services.requests.export(world.maya.id) == [it]


async def test_it_goes_on_without_an_entry_that_was_deleted(world: World) -> None:
    about = await entry(world)
    it = await request(world, about)
    message = await card_of(world, it)
    await world.bot.services.rejections.delete(world.maya.id, about.id, world.clock())
    world.clock.advance(days=7, hours=1)
    await world.bot.services.forget_undone()
    await world.maya.click(message, label="Close it")

    assert "reflect:open:0:after_rejection" in str(message.components)


async def test_enough_for_today_ends_it_and_leaves_undo(world: World) -> None:
    it = await request(world)
    message = await card_of(world, it)
    await world.maya.click(message, label="Close it")
    await world.restart()
    await world.maya.click(message, label="Enough for today")

    assert buttons(message) == ["Undo"]


async def test_from_another_features_message_it_answers_on_its_own(world: World) -> None:
    await request(world)
    other = shown(await world.maya.slash(world.channel, "encourage"))
    before = said(other)
    message = await forge.press(world.maya, other, "feedback:waiting:0")

    assert "What is open" in said(message)
    assert said(other) == before
    one = await forge.press(world.maya, shown(message), "feedback:waiting:1")
    assert buttons(one) == CARD
