"""/feedback reply: an answer is taken down, what follows from it, and the answers that came."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from simcord import InteractionResult, ResponseMessage

from bot.feedback import Person, ReplyKind, ReplyRate, Theme
from bot.forms import NOT_OFFERED
from bot.reflections import Mode
from cogs.feedback import reply_messages as messages
from cogs.feedback.content import FOLLOW_UPS
from cogs.feedback.messages import GONE
from cogs.feedback.route_texts import ROUTES
from cogs.feedback.waiting_messages import CLOSED_WITH_ANSWER, NOT_SENT, own_rate
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.feedback.samples import A_WEEK, again, card_of, entry, kept, opened, reply, request

SPECIFIC = [
    "Make a line of it a step",
    "A thank-you to copy",
    "One more answer came",
    "Keep a contact",
    "Keep it as a win",
    "Close it",
    "Enough for today",
    "Undo",
]
GENERIC = ["A thank-you to copy", "One more answer came", "Reflect", "Close it", "Enough for today", "Undo"]
NONE = ["Reflect", "Close it", "Enough for today", "Undo"]
ALONE = [
    "Make it a next step",
    "A thank-you to copy",
    "Change it",
    "Delete",
    "All answers",
    "Enough for today",
]
LIST = ["An answer came", "What is waiting", "Enough for today"]

TEXTS = FOLLOW_UPS.load()
FIRST = {kind: tuple(line.text for line in TEXTS.replies.of(kind)) for kind in ReplyKind}


def standing_in(form: InteractionResult) -> dict[str, Any]:
    """Return what stands in a form when it opens, by field."""
    assert form.modal is not None, "no form opened"
    parts = [label["component"] for label in form.modal["components"]]
    return {
        part["custom_id"]: part.get("value")
        or [each["value"] for each in part.get("options", []) if each.get("default")]
        for part in parts
    }


def small_print(form: InteractionResult) -> str | None:
    assert form.modal is not None, "no form opened"
    return form.modal["components"][0].get("description")


async def taken_down(world: World, form: InteractionResult, kind: ReplyKind, **typed: object) -> InteractionResult:
    given = {"who": [], "kind": [kind.value], "words": "", "theme": [], **typed}
    return await world.maya.submit_modal(form, given)


async def answered(world: World, kind: ReplyKind, words: str = "", **options: object) -> ResponseMessage:
    form = await world.maya.slash(world.channel, "feedback reply", **options)
    return shown(await taken_down(world, form, kind, words=words))


async def listed(world: World) -> ResponseMessage:
    message = await opened(world)
    await world.maya.click(message, label="Answers that came")
    return message


async def test_something_specific_is_kept_and_leads_on(world: World) -> None:
    about = await entry(world)
    it = await request(world, about)
    form = await world.maya.slash(world.channel, "feedback reply")
    assert small_print(form) == "About: baker · Acme"
    assert standing_in(form)["who"] == ["hr"]
    words = "More **examples**, please"
    message = shown(
        await taken_down(world, form, ReplyKind.SPECIFIC, who=["panel"], words=f" {words} ", theme=["examples"])
    )

    [stored] = await kept(world)
    assert (stored.request_id, stored.rejection_id) == (it.id, about.id)
    assert (stored.person, stored.kind, stored.theme) == (Person.PANEL, ReplyKind.SPECIFIC, Theme.EXAMPLES)
    assert stored.words == words
    assert said(message).startswith(FIRST[ReplyKind.SPECIFIC])
    small = said(message).splitlines()[2]
    assert small == (
        "-# Kept for you alone: Something specific · Somebody on the panel · Examples and detail in answers · "
        r"“More \*\*examples\*\*, please”"
    )
    assert "You sent one request so far, and it got an answer." in said(message)
    published = ROUTES.load().published
    for part in (published.text, published.source, published.year, published.place, "Confidence: medium"):
        assert part in said(message)
    assert buttons(message) == SPECIFIC
    ids = str(message.components)
    for custom_id in (f"plan:take:{stored.id}:reply", f"contacts:add:{about.id}", "wins:keep-this:0:feedback"):
        assert custom_id in ids
    await world.maya.click(message, label="Undo")
    assert await kept(world) == []
    assert "no answer is noted" in said(await card_of(world, it))


async def test_a_general_line_leads_to_thanks_and_to_one_more_person_where_there_is_one(world: World) -> None:
    it = await request(world)
    message = await answered(world, ReplyKind.GENERIC, "We had many strong people")
    assert said(message).startswith(FIRST[ReplyKind.GENERIC])
    assert buttons(message) == [GENERIC[0], "Ask one more person", *GENERIC[1:]]
    await world.restart()
    mail = await world.maya.click(message, label="Ask one more person")
    assert "ask your interviewer, once" in said(mail)
    thanks = await world.maya.click(message, label="A thank-you to copy")
    assert said(thanks).startswith(messages.THANKS_GENERAL)
    assert "Subject: " in said(thanks)
    assert buttons(thanks) == ["The answer", "All answers", "Enough for today"]
    await world.maya.click(shown(mail), label="I've sent it")
    assert (await again(world, it)).escalated_at == world.clock()

    assert buttons(await answered(world, ReplyKind.GENERIC)) == GENERIC


async def test_that_none_came_leads_to_ones_own_look_and_the_end_of_waiting(world: World) -> None:
    about = await entry(world)
    await request(world, about)
    message = await answered(world, ReplyKind.NONE)
    assert said(message).startswith(FIRST[ReplyKind.NONE])
    assert "-# Kept for you alone: No answer came\n" in said(message)
    assert "no answer is noted." in said(message)
    assert buttons(message) == NONE
    assert f"reflect:open:{about.id}:{Mode.AFTER_REJECTION}" in str(message.components)
    closed = await world.maya.click(message, label="Close it")

    assert said(closed).startswith(tuple(line.text for line in TEXTS.closed))
    assert said(await world.maya.click(message, label="Undo")).startswith("Undone. That answer is deleted here.")


async def test_without_any_request_it_is_kept_on_its_own(world: World) -> None:
    form = await world.maya.slash(world.channel, "feedback reply")
    assert small_print(form) is None
    assert standing_in(form) == {"who": [], "kind": [], "words": [], "theme": []}
    message = shown(await taken_down(world, form, ReplyKind.NONE, theme=["fit"]))

    [stored] = await kept(world)
    assert (stored.request_id, stored.rejection_id, stored.theme) == (None, None, None)
    assert "You sent" not in said(message)
    assert buttons(message) == ["Reflect", "Enough for today", "Undo"]
    assert ROUTES.load().published.text in said(message)
    plain = await answered(world, ReplyKind.SPECIFIC)
    assert buttons(plain) == [each for each in SPECIFIC[1:] if each != "Close it"], "there is no line for a step"
    assert shown(plain).embeds == [], "one number, once"


async def test_of_several_requests_the_member_says_which(world: World) -> None:
    first, second = await request(world, company="First"), await request(world, company="Second")
    await request(world, company="A draft", asked_at=None)
    await request(world, company="Closed", closed_at=world.clock())
    message = shown(await world.maya.slash(world.channel, "feedback reply"))
    assert said(message) == messages.WHICH
    assert [each["label"] for each in options(message)] == ["baker · Second", "baker · First"]
    assert buttons(message) == ["About something else", "Enough for today"]
    await world.restart()
    form = await world.maya.select(message, [str(first.id)])
    assert small_print(form) == "About: baker · First"
    await taken_down(world, form, ReplyKind.SPECIFIC)
    assert said(message).startswith(FIRST[ReplyKind.SPECIFIC]), "it stands in the place of the question"

    message = shown(await world.maya.slash(world.channel, "feedback reply"))
    form = await world.maya.click(message, label="About something else")
    await taken_down(world, form, ReplyKind.SPECIFIC)
    from_card = await card_of(world, second)
    form = await world.maya.click(from_card, label="An answer came")
    await taken_down(world, form, ReplyKind.SPECIFIC)
    assert [each.request_id for each in await kept(world)] == [first.id, None, second.id]


async def test_an_entry_that_is_named_has_its_own_request_also_when_that_is_closed(world: World) -> None:
    about, other = await entry(world), await entry(world)
    old = await request(world, about, closed_at=world.clock())
    await request(world, about, asked_at=None)
    await answered(world, ReplyKind.SPECIFIC, entry=about.id)
    await answered(world, ReplyKind.SPECIFIC, entry=other.id)
    new = await request(world, about)
    await answered(world, ReplyKind.SPECIFIC, entry=about.id)

    found = [(each.request_id, each.rejection_id) for each in await kept(world)]
    assert found == [(old.id, about.id), (None, other.id), (new.id, about.id)]


async def test_a_late_answer_finds_what_was_closed_lately_and_the_entries(world: World) -> None:
    now, about, other = world.clock(), await entry(world), await entry(world)
    await request(world, company="Long ago", asked_at=now - 20 * A_WEEK, closed_at=now - timedelta(days=90))
    await request(world, company="Never sent", asked_at=None, closed_at=now)
    late = await request(world, about, closed_at=now - timedelta(days=89))
    message = shown(await world.maya.slash(world.channel, "feedback reply"))
    assert said(message) == messages.WHICH_LATE
    assert [each["value"] for each in options(message)] == [str(late.id), f"entry-{other.id}"]
    assert options(message)[1]["label"] == "15 Jan 2026 · Interview · baker · Acme"
    assert buttons(message) == ["About something else", "Enough for today"]
    form = await world.maya.select(message, [str(late.id)])
    await taken_down(world, form, ReplyKind.GENERIC)
    assert "2 requests you sent, 1 got an answer" in said(message)
    again_ = shown(await world.maya.slash(world.channel, "feedback reply"))
    form = await world.maya.select(again_, [f"entry-{other.id}"])
    assert small_print(form) == "About: Interview · baker · Acme"
    await taken_down(world, form, ReplyKind.SPECIFIC)

    found = [(each.request_id, each.rejection_id) for each in await kept(world)]
    assert found == [(late.id, about.id), (None, other.id)]
    theirs = await opened(world, world.tomas)
    refusal = await forge.choose(world.tomas, theirs, "answers:which:0", f"entry-{other.id}")
    assert said(refusal) == messages.ENTRY_GONE


async def test_what_isnt_sent_has_no_answer_yet_and_what_was_typed_stays(world: World) -> None:
    about = await entry(world)
    it = await request(world, about)
    card = await card_of(world, it)
    form = await world.maya.click(card, label="An answer came")
    undone = await world.bot.services.requests.edit(
        world.maya.id, it.id, lambda each: replace(each, asked_at=None), world.clock()
    )
    assert undone is not None
    message = await taken_down(world, form, ReplyKind.SPECIFIC, words="They answered")
    assert said(await forge.press(world.maya, card, f"waiting:answered:{it.id}")) == NOT_SENT
    form = await world.maya.click(shown(message), label="One more answer came")
    await taken_down(world, form, ReplyKind.GENERIC)

    found = [(each.request_id, each.rejection_id) for each in await kept(world)]
    assert found == [(None, about.id)] * 2, "no draft has answers that can't be seen"


async def test_several_people_may_answer_the_same_one(world: World) -> None:
    it = await request(world)
    message = await answered(world, ReplyKind.SPECIFIC)
    form = await world.maya.click(message, label="One more answer came")
    assert standing_in(form)["who"] == [], "nobody is guessed after the first"
    second = await taken_down(world, form, ReplyKind.GENERIC, who=["agency"], words="Nothing more was said")

    assert [each.request_id for each in await kept(world)] == [it.id, it.id]
    assert buttons(message) == SPECIFIC[1:], "the first keeps its Undo"
    assert "Undo" in buttons(second)
    came = said(await card_of(world, it))
    assert "<t:1768464000:d> · Something specific" in came
    assert "Somebody at an agency · A general line · “Nothing more was said”" in came
    number = ROUTES.load().published.text
    assert (number in said(message), number in said(second)) == (True, False), "it is told once"
    assert "it got an answer" in said(second)
    closed = await world.maya.click(shown(second), label="Close it")
    assert said(closed).startswith(CLOSED_WITH_ANSWER)


async def test_the_share_is_said_from_ten_requests_on(world: World) -> None:
    about = await entry(world)
    sent = [await request(world, closed_at=world.clock()) for _ in range(8)]
    await request(world, about)
    for it in sent[:2]:
        await reply(world, it, ReplyKind.GENERIC)
    await reply(world, sent[2], ReplyKind.NONE)
    assert "Of 9 requests you sent, 2 got an answer." in said(await answered(world, ReplyKind.NONE, entry=about.id))
    await request(world, about)

    with_tenth = await answered(world, ReplyKind.GENERIC, entry=about.id)
    assert "Of 10 requests you sent, 3 got an answer (30 %)." in said(with_tenth)


def test_no_share_is_said_where_none_got_an_answer() -> None:
    assert own_rate(ReplyRate(0, 12)) == "Of 12 requests you sent, none got an answer."


async def test_the_longest_answer_is_kept_and_fits_everywhere(world: World) -> None:
    it = await request(world, role="r" * 80, company="c" * 80)
    words = ("*\n" * 1000)[:1999] + "*"
    form = await world.maya.slash(world.channel, "feedback reply")
    assert len(small_print(form) or "") <= 100
    message = shown(await taken_down(world, form, ReplyKind.SPECIFIC, words=words, theme=["preparation"]))
    thanks = await world.maya.click(message, label="A thank-you to copy")
    assert "c" * 80 in said(thanks)
    assert (await kept(world))[0].words == words
    long = await reply(world, it, words="<@1>" * 500)
    message = await listed(world)
    await world.maya.select(message, [str(long.id)])

    assert said(message).count(r"\<\@1\>") == 500


async def test_what_wasnt_offered_and_what_is_too_long_is_refused_and_given_back(world: World) -> None:
    form = await world.maya.slash(world.channel, "feedback reply")
    assert form.modal is not None
    typed = {"who": [], "kind": ["certain"], "words": "My words", "theme": []}
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], typed)
    assert said(refusal).startswith(NOT_OFFERED)
    assert "My words" in said(refusal)
    form = await world.maya.slash(world.channel, "feedback reply")
    assert form.modal is not None
    typed = {"who": [], "kind": ["generic"], "words": "x" * 2001, "theme": []}
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], typed)

    assert "longer than 2000 characters" in said(refusal)
    assert await kept(world) == []
    assert len(world.env.errors) == 2


async def test_danger_comes_first(world: World) -> None:
    form = await world.maya.slash(world.channel, "feedback reply")
    message = await taken_down(world, form, ReplyKind.SPECIFIC, words="I want to kill myself")

    assert "Kept for you alone" not in said(message)
    assert await kept(world) == []


async def test_a_form_that_was_open_goes_on_without_what_was_deleted_meanwhile(world: World) -> None:
    about = await entry(world)
    it = await request(world, about)
    form = await world.maya.slash(world.channel, "feedback reply")
    services = world.bot.services
    await services.rejections.delete(world.maya.id, about.id, world.clock())
    world.clock.advance(minutes=11)
    await services.forget_undone()
    await services.requests.remove(world.maya.id, it.id, world.clock())
    message = await taken_down(world, form, ReplyKind.SPECIFIC, words="kept all the same")

    [stored] = await kept(world)
    assert (stored.request_id, stored.rejection_id) == (None, None)
    assert "contacts:add:0" in str(shown(message).components)


async def test_a_press_in_another_features_message_answers_below_it(world: World) -> None:
    about = await entry(world)
    other = shown(await world.maya.slash(world.channel, "encourage"))
    before = said(other)
    form = await forge.press(world.maya, other, f"feedback:reply:{about.id}")
    message = await taken_down(world, form, ReplyKind.GENERIC)

    assert said(message).startswith(FIRST[ReplyKind.GENERIC])
    assert said(other) == before
    theirs = shown(await world.tomas.slash(world.channel, "encourage"))
    assert said(await forge.press(world.tomas, theirs, f"feedback:reply:{about.id}")) == messages.ENTRY_GONE


async def test_answers_are_listed_opened_changed_and_deleted(world: World) -> None:
    message = await listed(world)
    assert said(message) == messages.NONE_YET
    assert buttons(message) == LIST
    about = await entry(world)
    it = await request(world, about)
    none = await reply(world, it, ReplyKind.NONE, words=None)
    mine = await reply(world, it, words="Say **more**")
    message = await listed(world)
    assert said(message).splitlines()[1:] == [
        r"<t:1768464000:d> · HR, or the office · Something specific · “Say \*\*more\*\*”",
        "<t:1768464000:d> · HR, or the office · No answer came",
    ]
    assert options(message)[0]["description"] == "15 Jan 2026 · Something specific · HR, or the office"
    await world.restart()
    await world.maya.select(message, [str(mine.id)])
    assert r"Say \*\*more\*\*" in said(message)
    assert buttons(message) == [*ALONE[:4], "Look at the entry", *ALONE[4:]]

    form = await world.maya.click(message, label="Change it")
    assert standing_in(form) == {"who": ["hr"], "kind": ["specific"], "words": "Say **more**", "theme": []}
    same = await taken_down(world, form, ReplyKind.SPECIFIC, who=["hr"], words="Say **more**")
    assert said(same).startswith(messages.SAME)
    assert "Undo" not in buttons(same)
    form = await world.maya.click(message, label="Change it")
    await taken_down(world, form, ReplyKind.GENERIC, words="Say less", theme=["other"])
    assert said(message).startswith("It is changed.\n-# You can undo it until")
    assert [each.words for each in await kept(world)] == [None, "Say less"]
    await world.maya.click(message, label="Undo")
    assert await kept(world) == [none, mine]

    message = await listed(world)
    await world.maya.select(message, [str(mine.id)])
    await world.maya.click(message, label="Delete")
    assert said(message).startswith("That answer is deleted here.")
    assert len(await kept(world)) == 1
    below = await world.maya.click(message, label="All answers")
    assert "No answer came" in said(below)
    await world.maya.click(message, label="Undo")
    assert mine in await kept(world)


async def test_an_answer_that_none_came_has_nobody_to_thank(world: World) -> None:
    none = await reply(world, kind=ReplyKind.NONE, words=None)
    message = await listed(world)
    await world.maya.select(message, [str(none.id)])

    assert buttons(message) == ALONE[2:]
    assert said(await forge.press(world.maya, message, f"answers:thanks:{none.id}")) == messages.NOBODY_TO_THANK


async def test_answers_are_paged(world: World) -> None:
    for number in range(1, 12):
        await reply(world, words=f"{number:02}")
    message = await listed(world)
    first = said(message)
    await world.maya.click(message, label="Older")
    assert [line[-3:-1] for line in said(message).splitlines()[1:]] == ["01"]
    assert buttons(message) == ["Newest", *LIST]
    await world.maya.click(message, label="Newest")
    assert said(message) == first
    assert said(await forge.press(world.maya, message, "answers:older:1")) == messages.NO_OLDER


async def test_what_is_gone_or_anothers_is_out_of_reach(world: World) -> None:
    it, gone = await reply(world), await reply(world)
    await world.bot.services.replies.remove(world.maya.id, gone.id, world.clock())
    mine, theirs = await opened(world), await opened(world, world.tomas)
    for member, message, row in ((world.maya, mine, gone.id), (world.tomas, theirs, it.id)):
        for action in ("look", "another", "thanks", "change", "delete"):
            assert said(await forge.press(member, message, f"answers:{action}:{row}")) == messages.GONE
    assert await kept(world) == [it]


async def test_forged_choices_and_foreign_entries_are_refused(world: World) -> None:
    it, mine = await request(world), await reply(world)
    about = await entry(world)
    theirs = await opened(world, world.tomas)
    assert said(await forge.choose(world.tomas, theirs, "answers:which:0", str(it.id))) == GONE
    assert said(await forge.choose(world.tomas, theirs, "answers:open:0", str(mine.id))) == messages.GONE
    assert said(await forge.choose(world.tomas, theirs, "answers:open:0", "x")) == messages.GONE
    assert said(await world.tomas.slash(world.channel, "feedback reply", entry=about.id)) == messages.ENTRY_GONE
    assert len(world.env.errors) == 1


async def test_an_answer_that_went_while_its_form_was_open_is_refused_and_given_back(world: World) -> None:
    mine = await reply(world)
    message = await listed(world)
    await world.maya.select(message, [str(mine.id)])
    form = await world.maya.click(message, label="Change it")
    await world.bot.services.replies.remove(world.maya.id, mine.id, world.clock())
    refusal = await taken_down(world, form, ReplyKind.SPECIFIC, words="Typed for nothing")

    assert said(refusal).startswith(messages.GONE)
    assert "Typed for nothing" in said(refusal)
    assert await kept(world) == []
    assert len(world.env.errors) == 1
