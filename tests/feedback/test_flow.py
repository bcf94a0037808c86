"""/feedback ask from the form to a mail that was sent, as a member goes through it."""

from dataclasses import replace

import pytest

from bot.feedback import Person
from bot.feedback.questions import Reader
from bot.rejections import HeardBy, Stage
from bot.schedules import Kind
from bot.understood import TITLE
from cogs.conversation import bursts
from cogs.feedback import messages
from cogs.feedback.content import DRAFTS, FOLLOW_UPS
from cogs.feedback.flags import TONE, Flag
from cogs.feedback.route_texts import ROUTES
from cogs.feedback.rules import how_many, write
from tests import forge
from tests.conftest import CLOSED, World, buttons, labels, options, said, shown
from tests.conversation.acting import told
from tests.conversation.conftest import QUIET_SECONDS
from tests.feedback.acting import (
    BANK,
    BELOW_DRAFT,
    BY_ID,
    DRAFT_WAYS,
    asked,
    block,
    chosen,
    drafted,
    entry,
    field,
    in_form,
    in_zone,
    listed,
    only,
    primary,
    questions_in,
    requests,
    with_questions,
)

TEXTS = ROUTES.load()
SAY = {each.person: each.say for each in TEXTS.people}
CLEAN = {line.text for line in TONE.load().clean}
ASKED = {line.text for line in FOLLOW_UPS.load().asked}


async def test_the_form_holds_what_an_entry_says_and_whom_that_makes_likely(world: World) -> None:
    await entry(world, Stage.TEST, heard_by=HeardBy.PHONE)
    by_phone = await world.maya.slash(world.channel, "feedback ask")
    assert in_form(by_phone) == {"stage": ["test"], "heard_by": ["phone"], "known": ["messenger"]}
    through_an_agency = await entry(world, heard_by=HeardBy.AGENCY)
    form = await world.maya.slash(world.channel, "feedback ask", entry=through_an_agency.id)
    assert in_form(form) == {"stage": ["interview"], "heard_by": ["agency"], "known": ["agency"]}
    assert form.modal is not None
    assert form.modal["components"][0]["description"] == "About: Acme"
    named = await world.maya.slash(world.channel, "feedback ask", stage="screening")
    assert in_form(named) == {"stage": ["screening"], "heard_by": [], "known": []}
    assert await requests(world) == [], "nothing is kept before the form is sent off"


async def test_whom_to_ask_comes_after_an_acknowledgement_and_is_kept(world: World) -> None:
    about = await entry(world, company="<@1> *Acme*", role="baker", heard_by=HeardBy.PHONE)
    step = await asked(world, way="phone", known=("messenger", "panel", "interviewer"))

    words = next(each for each in TEXTS.stages if each.stage is Stage.INTERVIEW)
    assert said(step).startswith(f"{words.acknowledge}\n\n-# About: Interview · baker · \\<\\@1\\> \\*Acme\\*\n")
    people = [Person.MESSENGER, Person.PANEL, Person.HR, Person.INTERVIEWER]
    whom = field(step, "Whom, in this order").splitlines()
    assert [line[:2] for line in whom] == ["1.", "2.", "3.", "4."]
    assert all(SAY[who] in line for who, line in zip(people, whom, strict=True))
    assert field(step, "Is it worth asking?").startswith("After an interview it is worth asking")
    assert TEXTS.published.text in said(step)
    assert "New Zealand. Confidence: medium." in said(step)
    writes = ["Write to who told me", "Write to the panel", "Write to HR", "Write to my interviewer"]
    assert buttons(step) == [*writes, "They are on the phone", "Discard", "Enough for today"]
    styles = [part["style"] for row in step.components for part in row["components"]]
    assert styles[:4] == [1, 2, 2, 2], "the first to ask is the one that stands out"
    assert step.ephemeral

    request = await only(world)
    assert (request.rejection_id, request.had_entry, request.stage) == (about.id, True, Stage.INTERVIEW)
    assert (request.heard_by, request.role, request.company) == (HeardBy.PHONE, "baker", "<@1> *Acme*")
    assert request.known == (Person.MESSENGER, Person.PANEL, Person.INTERVIEWER)
    assert (request.whom, request.questions, request.draft, request.asked_at) == (None, (), None, None)
    assert request.created_at == world.clock()


async def test_silence_is_asked_about_as_silence_and_the_messenger_is_who_wrote_last(world: World) -> None:
    step = await asked(world, "final_round", "silence", ("messenger", "panel"))

    assert (await only(world)).stage is Stage.NEVER_HEARD_BACK
    assert f"1. **The last person who wrote.** {SAY[Person.MESSENGER]}" in said(step)
    assert buttons(step) == ["Write to who wrote last", "Write to HR", "Discard", "Enough for today"]
    await world.maya.click(step, label="Write to who wrote last")
    await world.maya.click(step, label="Write the draft")
    assert "for the last person who wrote" in said(step)
    assert "where things stand" in block(step)


async def test_each_stage_leads_to_questions_and_a_draft_also_over_restarts(world: World) -> None:
    for stage in Stage:
        step = await asked(world, stage.value)
        await world.maya.click(step, label="Write to HR")
        asks = listed(step)
        assert len(asks) == len(set(asks)) == how_many(stage)
        assert all(BANK[each].fits(stage) for each in asks)
        assert [BANK[each].gentle for each in asks] == sorted((BANK[each].gentle for each in asks), reverse=True)
        assert chosen(step) == [BANK[each].id for each in asks], "what is chosen stands first in the list"
        assert (await requests(world))[-1].questions == tuple(chosen(step))

        if stage is Stage.INTERVIEW:
            await world.restart()
        await world.maya.click(step, label="Write the draft")
        draft = DRAFTS.load().for_reader(stage, Reader.OTHERS)
        assert block(step) == write(draft, [BANK[each] for each in asks], None, None)
        above = "A draft to copy, for HR or the office. Look over the names in it first.\n```\nSubject: "
        assert said(step).startswith(above)
        assert labels(step) == [*DRAFT_WAYS, *BELOW_DRAFT]
        assert primary(step) == ["I've sent it"], "nothing was noticed"
        [tone] = [embed for embed in step.embeds if embed.title == "Tone check"]
        words = next(each for each in TEXTS.stages if each.stage is stage)
        assert str(tone.description).removesuffix(f"\n\n-# {words.tone}") in CLEAN, "no template is flagged"
        assert tone.footer.text == messages.TONE_FOOTER
        assert step.ephemeral


async def test_the_draft_is_worded_for_who_reads_it(world: World) -> None:
    step = await drafted(world, "Write to the agency", known=("agency", "messenger", "panel"))
    for to, reader, employer in (
        ("Write to the agency", Reader.AGENCY, "the employer"),
        ("Write to who told me", Reader.TOLD, "your team"),
        ("Write to the panel", Reader.OTHERS, "your team"),
        ("Write to my interviewer", Reader.OTHERS, "your team"),
    ):
        await world.maya.click(step, label="The questions")
        await world.maya.click(step, label="Somebody else")
        await world.maya.click(step, label=to)
        asks = listed(step)
        assert asks == [BANK[each].in_mail_to(reader) for each in asks]
        await world.maya.click(step, label="Write the draft")
        draft = DRAFTS.load().for_reader(Stage.INTERVIEW, reader)
        assert draft.opening.format(the_role="the role you advertised", employer=employer) in block(step)

    await world.maya.click(step, label="The questions")
    await world.maya.click(step, label="Somebody else")
    await world.maya.click(step, label="Write to HR")
    assert listed(step) == [BANK[each].text for each in asks], "the questions stay when somebody else is asked"
    assert (await only(world)).whom is Person.HR


async def test_up_to_three_questions_are_chosen_of_all_that_fit(world: World) -> None:
    step = await with_questions(world)
    first, drawn = options(step), listed(step)
    assert len(first) == 24
    await world.restart()
    await world.maya.click(step, label="More questions")
    second = options(step)
    bank = {question.id for question in BY_ID.values() if question.fits(Stage.INTERVIEW)}
    assert {each["value"] for each in [*first, *second]} == bank
    assert len(first) + len(second) == len(bank)
    assert all(each["label"] == BY_ID[each["value"]].short for each in first)
    assert listed(step) == drawn, "turning the page chooses nothing"

    await world.maya.select(step, [second[0]["value"]])
    assert {*listed(step)} == {BY_ID[second[0]["value"]].text, *drawn[:2]}, "what another page holds stays if it can"
    assert second[0]["value"] in chosen(step)
    await world.maya.select(step, [second[0]["value"]])
    assert listed(step) == [BY_ID[second[0]["value"]].text], "on the first page all stand that are chosen"
    three = [each["value"] for each in options(step)[1:4]]
    await world.maya.select(step, three)
    assert {BANK[each].id for each in listed(step)} == set(three)
    assert set((await only(world)).questions) == set(three)
    await world.maya.click(step, label="Write the draft")
    assert {BANK[each].id for each in questions_in(block(step))} == set(three)


async def test_other_questions_do_not_repeat_before_all_were_asked(world: World) -> None:
    step = await with_questions(world, stage="screening")
    seen = listed(step)
    fitting = [question for question in BY_ID.values() if question.fits(Stage.SCREENING)]
    while len(seen) + 3 <= len(fitting):
        await world.maya.click(step, label="Draw others")
        seen += listed(step)

    assert len(set(seen)) == len(seen)
    last = listed(step)
    await world.maya.click(step, label="Draw others")
    assert not set(last) & set(listed(step))


async def test_favourites_are_marked_and_come_first_the_next_time_until_they_are_let_go(world: World) -> None:
    step = await with_questions(world)
    await world.maya.select(step, [options(step)[20]["value"], options(step)[21]["value"]])
    favourites = listed(step)
    await world.maya.click(step, label="Keep as favourites")
    assert [each["label"].startswith("★ ") for each in options(step)[:3]] == [True, True, False]
    assert "No longer favourites" in buttons(step)
    await forge.press(world.maya, step, "feedback:favourites:1:on")
    assert listed(step) == favourites, "pressed twice, it is so already"

    again = await with_questions(world)
    assert set(favourites) <= set(listed(again))
    assert len(listed(again)) == 3
    assert "Keep as favourites" in buttons(again), "one of the three is none"
    await world.maya.click(again, label="Draw others")
    assert not set(favourites) & set(listed(again))
    await world.maya.click(step, label="No longer favourites")
    assert not any(each["label"].startswith("★") for each in options(step))
    theirs = shown(
        await world.tomas.submit_modal(
            await world.tomas.slash(world.channel, "feedback ask"),
            {"stage": ["interview"], "heard_by": [], "known": []},
        )
    )
    await world.tomas.click(theirs, label="Write to HR")
    assert not any(each["label"].startswith("★") for each in options(theirs))


async def test_an_example_is_asked_for_below_the_questions_or_not(world: World) -> None:
    step = await with_questions(world)
    await world.maya.click(step, label="Ask for an example")
    [example] = [each.text for each in DRAFTS.load().examples if each.text in said(step)]
    await forge.press(world.maya, step, "feedback:example:1:on")
    assert (await only(world)).with_example
    await world.maya.click(step, label="Write the draft")
    before, after = block(step).split(f"\n\n{example}\n\n")
    assert questions_in(before)
    assert not questions_in(after)

    await world.maya.click(step, label="The questions")
    await world.maya.click(step, label="Without the example")
    assert "Ask for an example" in buttons(step)
    await world.maya.click(step, label="Write the draft")
    assert example not in block(step)


async def test_the_text_is_changed_and_what_is_replaced_can_be_had_again(world: World) -> None:
    await entry(world)
    step = await drafted(world)
    template = block(step)
    form = await world.maya.click(step, label="Change the text")
    assert in_form(form) == {"words": template}
    await world.maya.submit_modal(form, {"words": "It was *unfair*.\n\n\n\nPlease reconsider, `<@1>`."})
    assert block(step) == "It was *unfair*.\n\nPlease reconsider, '<@1>'."
    assert said(step).startswith("Your text is kept.\n-# You can undo it until <t:1768464600:t>.")
    assert "Your text to copy, for HR or the office." in said(step)
    assert (await only(world)).draft == "It was *unfair*.\n\nPlease reconsider, `<@1>`."
    assert buttons(step) == [*DRAFT_WAYS, *BELOW_DRAFT, "Undo"]
    reconsider = next(each for each in TONE.load().flags if each.flag is Flag.RECONSIDER)
    assert f"{reconsider.say}\nSuch a line could stand there: “{reconsider.instead}”" in said(step)
    assert primary(step) == ["Send me this tomorrow morning"], "a grave sign: sleeping over it stands out"

    await world.restart()
    form = await world.maya.click(step, label="Change the text")
    second = shown(await world.maya.submit_modal(form, {"words": "Thank you. Why?"}))
    assert primary(second) == ["Change the text"]
    same = await world.maya.click(second, label="Change the text")
    below = shown(await world.maya.submit_modal(same, {"words": "Thank you. Why?"}))
    assert "Undo" not in buttons(below), "nothing was replaced"
    await world.maya.click(second, label="Undo")
    assert said(second) == "Undone. The request is as it was before."
    assert str((await only(world)).draft).startswith("It was *unfair*.")

    form = await world.maya.click(below, label="Change the text")
    emptied = shown(await world.maya.submit_modal(form, {"words": " \n "}))
    assert block(emptied) == template
    assert said(emptied).startswith("It is written anew")
    assert "Undo" in buttons(emptied), "words that were typed are gone"
    assert (await only(world)).draft is None
    form = await world.maya.click(emptied, label="Change the text")
    await world.maya.submit_modal(form, {"words": template})
    assert (await only(world)).draft is None, "sent off unchanged, it is the template's"


async def test_a_changed_text_stays_when_other_questions_are_chosen_until_it_is_written_anew(world: World) -> None:
    step = await drafted(world)
    form = await world.maya.click(step, label="Change the text")
    await world.maya.submit_modal(form, {"words": "Mine."})
    below = shown(await world.maya.click(step, label="The questions"))
    assert messages.CHANGED_STAYS in said(below)
    await world.maya.select(below, [options(below)[5]["value"]])
    asks = listed(below)
    await world.maya.click(below, label="Back to the draft")
    assert block(below) == "Mine."

    await world.maya.click(below, label="The questions")
    await world.maya.click(below, label="Write it anew")
    assert questions_in(block(below)) == asks
    assert buttons(below)[-1] == "Undo"
    twice = shown(await forge.press(world.maya, step, "feedback:anew:1"))
    assert "Undo" not in buttons(twice), "a second press replaced nothing"
    await world.maya.click(below, label="Undo")
    assert (await only(world)).draft == "Mine."


async def test_undo_of_a_text_brings_back_the_text_and_takes_no_other_step_along(world: World) -> None:
    first = await drafted(world)
    form = await world.maya.click(first, label="Change the text")
    await world.maya.submit_modal(form, {"words": "One."})
    form = await world.maya.click(first, label="Change the text")
    second = shown(await world.maya.submit_modal(form, {"words": "Two."}))
    below = shown(await world.maya.click(second, label="The questions"))
    await world.maya.select(below, [options(below)[5]["value"]])
    await world.maya.click(below, label="Ask for an example")
    await world.maya.click(below, label="Somebody else")
    await world.maya.click(below, label="Write to my interviewer")
    stood = await only(world)
    await world.maya.click(second, label="Undo")
    assert replace(await only(world), changed_at=stood.changed_at) == replace(stood, draft="One.")
    assert "Look at it" in buttons(second)

    # Words typed since then aren't written over by an older Undo.
    await forge.press(world.maya, below, "feedback:anew:1")
    form = await forge.press(world.maya, below, "feedback:text:1")
    await world.maya.submit_modal(form, {"words": "Three."})
    refused = shown(await world.maya.click(first, label="Undo"))
    assert "Undo the later one" in buttons(refused)
    assert (await only(world)).draft == "Three."
    await forge.press(world.maya, below, "feedback:sent:1")
    sent = shown(await world.maya.slash(world.channel, "feedback open"))
    assert "asked your interviewer" in said(sent)


async def test_an_over_long_text_is_given_back(world: World) -> None:
    step = await drafted(world)
    form = await world.maya.click(step, label="Change the text")
    assert form.modal is not None
    refused = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": "long " * 301})

    assert "longer than 1500 characters. Nothing was saved" in said(refused)
    assert "long long" in said(refused)
    assert (await only(world)).draft is None
    assert len(world.env.errors) == 1


async def test_it_is_noted_as_sent_once_with_the_text_as_it_was(world: World) -> None:
    about = await entry(world, role="baker")
    step = await drafted(world)
    mail = block(step)
    await world.restart()
    world.clock.advance(minutes=3)
    await world.maya.click(step, label="I've sent it")
    line, small = said(step).split("\n\n")
    assert line in ASKED
    assert small == "-# Noted as sent: Interview · baker · Acme. You can undo it until <t:1768464780:t>."
    first, second = (
        ["Remind me in a week", "Keep it as a win", "Keep a contact"],
        ["What is waiting", "Enough for today"],
    )
    assert buttons(step) == [*first, *second, "Undo"]
    ids = [part["custom_id"] for row in step.components for part in row["components"]]
    assert f"contacts:add:{about.id}" in ids
    request = await only(world)
    assert (request.asked_at, request.draft) == (world.clock(), mail)

    world.clock.advance(minutes=3)
    twice = await forge.press(world.maya, step, f"feedback:sent:{request.id}")
    assert said(twice) == messages.sent_already(request.asked_at)  # type: ignore[arg-type]
    assert "<t:1768464180:f>" in said(twice)
    assert (await only(world)).asked_at == request.asked_at
    wrote = shown(await world.maya.slash(world.channel, "feedback open"))
    await world.maya.select(wrote, [str(request.id)])
    await world.maya.click(wrote, label="What I wrote")
    assert said(wrote).startswith("You sent it <t:1768464180:D>.")
    assert block(wrote) == mail
    assert buttons(wrote) == ["Back", "Enough for today"]
    await world.maya.click(step, label="Keep it as a win")
    assert [win.kind for win in await world.bot.services.wins.export(world.maya.id)] == ["sent_mail"]

    await world.maya.click(step, label="Undo")
    assert said(step) == "Undone. The request is as it was before."
    assert "Look at it" in buttons(step)
    assert "Undo the one before" not in buttons(step), "no choice goes that had no Undo"
    undone = await only(world)
    assert (undone.asked_at, undone.draft) == (None, None)


async def test_a_request_about_an_entry_is_shown_where_it_stands_with_a_way_to_a_new_one(world: World) -> None:
    about = await entry(world)
    await asked(world)
    waits = shown(await world.maya.slash(world.channel, "feedback ask"))
    assert "Start a new one" in buttons(waits)
    assert field(waits, "Whom, in this order")
    await world.maya.click(waits, label="Write to HR")
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Other")
    drafting = shown(await world.maya.slash(world.channel, "feedback ask", entry=about.id))
    assert questions_in(block(drafting))
    assert buttons(drafting) == [*DRAFT_WAYS, *BELOW_DRAFT, "Start a new one"]
    await world.maya.click(drafting, label="I've sent it")
    card = shown(await world.maya.slash(world.channel, "feedback ask", entry=about.id))
    assert "You asked HR" in said(card)
    assert "Start a new one" in buttons(card)
    assert len(await requests(world)) == 1

    form = await world.maya.click(card, label="Start a new one")
    assert in_form(form)["stage"] == ["interview"]
    await world.maya.submit_modal(form, {"stage": ["interview"], "heard_by": [], "known": []})
    assert field(card, "Whom, in this order"), "it takes the place of the card"
    assert [each.rejection_id for each in await requests(world)] == [about.id, about.id]
    other = await world.maya.click(shown(logged), label="Ask for feedback")
    assert in_form(other)["stage"] == ["interview"], "another entry has a request of its own"


async def test_a_form_sent_off_twice_about_an_entry_begins_one_request(world: World) -> None:
    await entry(world)
    forms = [await world.maya.slash(world.channel, "feedback ask") for _ in range(2)]
    taps: dict[str, list[str]] = {"stage": ["interview"], "heard_by": [], "known": []}
    _, step = [shown(await world.maya.submit_modal(form, taps)) for form in forms]

    assert len(await requests(world)) == 1
    assert "Start a new one" in buttons(step)


async def test_a_discarded_draft_is_gone_and_can_be_brought_back(world: World) -> None:
    step = await drafted(world)
    request = await only(world)
    await world.maya.click(step, label="Discard")
    assert said(step) == messages.discarded(world.clock())
    assert buttons(step) == ["Enough for today", "Undo"]
    assert await requests(world) == []
    gone = await forge.press(world.maya, step, f"feedback:draft:{request.id}")
    assert said(gone) == messages.GONE
    await world.restart()
    await world.maya.click(step, label="Undo")
    assert await requests(world) == [request]
    assert len(world.env.errors) == 0


async def test_a_deleted_entry_leaves_the_draft_with_its_own_names(world: World) -> None:
    about = await entry(world, role="baker")
    form = await world.maya.slash(world.channel, "feedback ask")
    step = await drafted(world)
    await world.bot.services.rejections.delete(world.maya.id, about.id, world.clock())
    late = shown(await world.maya.submit_modal(form, {"stage": ["test"], "heard_by": [], "known": []}))
    assert "About: Test or task · baker · Acme" in said(late)
    world.clock.advance(hours=1)
    await world.bot.services.forget_undone()

    await world.maya.click(step, label="The questions")
    await world.maya.click(step, label="Write the draft")
    assert "the baker role at Acme" in block(step)
    first, second = await requests(world)
    assert (first.rejection_id, first.had_entry) == (None, True)
    assert (second.rejection_id, second.had_entry, second.company) == (None, False, "Acme")
    await world.maya.click(step, label="I've sent it")
    ids = [part["custom_id"] for row in step.components for part in row["components"]]
    assert "contacts:add:0" in ids


async def test_each_step_after_it_was_sent_shows_where_it_stands_and_changes_nothing(world: World) -> None:
    old = await with_questions(world)
    step = await drafted(world)
    form = await world.maya.click(step, label="Change the text")
    await world.maya.click(step, label="I've sent it")
    *_, request = await requests(world)
    kept = await requests(world)
    ways = ["to:{}:hr", "whom:{}", "discard:{}", "page:{}:1", "draw:{}", "example:{}:on", "favourites:{}:on"]
    for way in [*ways, "questions:{}", "text:{}", "anew:{}", "hold:{}", "hold:{}:move"]:
        pressed = await forge.press(world.maya, old, f"feedback:{way.format(request.id)}")
        assert "You asked HR" in said(pressed), way
    picked = await forge.choose(world.maya, old, f"feedback:choose:{request.id}", "q-one-change")
    assert "You asked HR" in said(picked)
    assert "You asked HR" in said(await world.maya.submit_modal(form, {"words": "Too late."}))
    assert await requests(world) == kept


def routes_of(row: int) -> list[str]:
    """Return the ids of every button whose row is a request."""
    ways = ["to:{}:hr", "whom:{}", "discard:{}", "page:{}:1", "draw:{}", "example:{}:on", "favourites:{}:on"]
    ways += [
        "questions:{}",
        "draft:{}",
        "text:{}",
        "anew:{}",
        "sent:{}",
        "hold:{}",
        "remind:{}",
        "not-after-all:{}:draft",
    ]
    return [f"feedback:{way.format(row)}" for way in ways]


async def test_nobody_reaches_what_another_member_asks(world: World) -> None:
    about = await entry(world)
    step = await drafted(world)
    request = await only(world)
    others = shown(await world.tomas.slash(world.channel, "feedback open"))
    for custom_id in routes_of(request.id):
        assert said(await forge.press(world.tomas, others, custom_id)) == messages.GONE, custom_id
    picked = await forge.choose(world.tomas, others, f"feedback:choose:{request.id}", "q-one-change")
    assert said(picked) == messages.GONE
    for refused in (
        await world.tomas.slash(world.channel, "feedback ask", entry=about.id),
        await forge.press(world.tomas, others, f"feedback:open:{about.id}"),
        await forge.press(world.tomas, others, f"feedback:new:{about.id}"),
    ):
        assert "among yours" in said(refused)
        assert "Acme" not in said(refused)
    assert await requests(world) == [request]
    assert await requests(world, world.tomas) == []
    assert len(world.env.errors) == 1
    for custom_id in routes_of(999):
        assert said(await forge.press(world.maya, step, custom_id)) == messages.GONE


async def test_what_was_not_offered_is_refused_in_words(world: World) -> None:
    await in_zone(world)
    step = await asked(world, "test")
    early = await requests(world)
    for way in ("to:1:panel", "to:1:nobody", "to:1"):
        assert said(await forge.press(world.maya, step, f"feedback:{way}")) == messages.NOT_A_PERSON
    assert await requests(world) == early
    for way in (
        "page:1:1",
        "draw:1",
        "example:1:on",
        "favourites:1:on",
        "text:1",
        "anew:1",
        "sent:1",
        "hold:1",
        "draft:1",
    ):
        pressed = await forge.press(world.maya, step, f"feedback:{way}")
        assert "Whom, in this order" in said(pressed), way
    assert await requests(world) == early, "before anybody is chosen, nothing is asked or sent"
    assert await world.bot.services.schedules.reminder(world.maya.id, Kind.DRAFT, 1) is None

    await forge.press(world.maya, step, "feedback:to:1:hr")
    before = await requests(world)
    for value in ("q-nowhere", "q-nhb-still-open", "1", ""):
        refused = await forge.choose(world.maya, step, "feedback:choose:1", value)
        assert "Nothing was changed" in said(refused), value
    for way in ("example:1:maybe", "example:1", "favourites:1:x", "not-after-all:1:nudge", "not-after-all:1"):
        assert said(await forge.press(world.maya, step, f"feedback:{way}")) == messages.NOT_OFFERED
    for way in ("page:1:999", "page:1:x", "questions:1:-1"):
        assert listed(shown(await forge.press(world.maya, step, f"feedback:{way}")))
    nowhere = await forge.press(world.maya, step, "feedback:open:0:nowhere")
    assert said(nowhere) == messages.NOT_A_STAGE
    assert await requests(world) == before


async def test_a_stage_and_an_entry_together_are_refused(world: World) -> None:
    about = await entry(world)
    refusal = await world.maya.slash(world.channel, "feedback ask", stage="test", entry=about.id)

    assert said(refusal) == messages.NOT_BOTH
    assert len(world.env.errors) == 1


async def test_no_name_breaks_any_page(world: World) -> None:
    for name in ("```@everyone", "AC\\DC *_~|<#1>" * 6, "اسم" * 30, "A"):
        about = await entry(world, company=name, role=name)
        step = await asked(world, known=tuple(Person), entry=about.id)
        assert "@everyone" not in said(step).replace("\\@everyone", "")
        await world.maya.click(step, label="Write to the agency")
        await world.maya.click(step, label="Ask for an example")
        await world.maya.click(step, label="Write the draft")
        assert step.content.count("```") == 2
        assert "Kind regards" in block(step)
        await world.maya.click(step, label="I've sent it")
        assert "Noted as sent" in said(step)


async def test_names_read_in_a_direct_message_are_shown_kept_and_in_the_draft(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bursts, "QUIET_SECONDS", QUIET_SECONDS)
    answer = await told(world, "got rejected by Acme after the final round for the data analyst role, I'm useless")
    form = await world.maya.user.click(answer, label="Ask for feedback")
    assert in_form(form)["stage"] == ["final_round"]
    taps = {"stage": ["final_round"], "heard_by": [], "known": []}
    step = shown(await world.maya.user.submit_modal(form, taps))
    read = next(embed for embed in step.embeds if embed.title == TITLE)
    assert [(each.name, each.value) for each in read.fields] == [("Company", "Acme"), ("Role", "data analyst")]
    assert read.footer.text == messages.LOOK_OVER
    assert "useless" not in said(step)
    await world.restart()
    await world.maya.user.click(step, label="Write to HR")
    await world.maya.user.click(step, label="Write the draft")
    assert "the data analyst role at Acme" in block(step)
    request = await only(world)
    assert (request.company, request.role, request.had_entry) == ("Acme", "data analyst", False)


async def test_enough_for_today_ends_it_anywhere_and_it_is_gone_on_with_later(world: World) -> None:
    for presses in ([], ["Write to HR"], ["Write to HR", "Write the draft"]):
        about = await entry(world)
        step = await asked(world, entry=about.id)
        for label in presses:
            await world.maya.click(step, label=label)
        await world.maya.click(step, label="Enough for today")
        assert any(closing in said(step) for closing in CLOSED)
        assert labels(step) == []
        again = shown(await world.maya.slash(world.channel, "feedback ask", entry=about.id))
        assert ("```" in said(again)) is bool(presses)


async def test_the_phone_card_is_a_press_away_where_it_may_be_a_call(world: World) -> None:
    for way, there in (("phone", True), (None, True), ("automatic_mail", False), ("silence", False)):
        assert ("They are on the phone" in buttons(await asked(world, way=way))) is there
    for stage in ("never_heard_back", "role_cancelled"):
        assert "They are on the phone" not in buttons(await asked(world, stage)), "nobody phones to say so"
    card = await world.maya.click(await asked(world), label="They are on the phone")
    assert card.ephemeral
    assert "Hard to hear" in said(card)
    about = await entry(world)
    step = await asked(world, entry=about.id)
    ids = [part["custom_id"] for row in step.components for part in row["components"]]
    assert f"feedback:phone:{about.id}:interview" in ids
    assert "Enough for today" in buttons(card)
