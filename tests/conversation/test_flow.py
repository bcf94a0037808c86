"""Words in a direct message, as a member writes them: one answer a burst, and each button to its end."""

import re
import sqlite3

import discord
import pytest
from simcord import ChannelHandle

from bot.erasing import Erasure, What
from bot.rejections import HeardBy, Stage
from bot.ui import WENT_WRONG
from bot.wins import WinKind
from cogs.conversation.bursts import QUIET_SECONDS
from cogs.conversation.content import REPLIES
from cogs.conversation.messages import WENT_WRONG as NOT_ANSWERED
from cogs.conversation.routes import SAID
from cogs.conversation.rules import Kind
from tests import forge
from tests.conftest import CLOSED, World, labels, said, shown
from tests.conversation.acting import FEELING, NO_AND_THOUGHT, THOUGHT, UNCLEAR, answers, quiet, told, waiting
from tests.opened import on_file

DANGER = "I want to kill myself"
STORY = "got rejected by Acme after the final round for the data analyst role, I'm useless"
ALL_REPLIES = REPLIES.load()
WORDS = {each.text: each.kind for each in ALL_REPLIES.replies}
ENDINGS = {each.text for each in ALL_REPLIES.endings}


def kind_of(answer: discord.Message) -> Kind:
    return WORDS[answer.content]


def typed_in(form: object, custom_id: str) -> object:
    """Return what stands in one entry of a form: a text, or the values chosen."""
    [entry] = [
        row["component"]
        for row in form.modal["components"]  # type: ignore[attr-defined]
        if row["component"]["custom_id"] == custom_id
    ]
    return entry.get("value") or [each["value"] for each in entry.get("options", []) if each.get("default")]


# ---- each button to its end


@pytest.mark.parametrize("restarted", [False, True])
async def test_log_it_opens_the_form_with_all_that_was_read(world: World, restarted: bool) -> None:
    answer = await told(world, STORY)
    assert kind_of(answer) is Kind.NO
    assert labels(answer) == NO_AND_THOUGHT
    assert "Final round" in said(answer)
    assert "may be wrong" in said(answer)
    if restarted:
        await world.restart()

    form = await world.maya.user.click(answer, label="Log it")
    assert typed_in(form, "stage") == ["final_round"]
    assert typed_in(form, "company") == "Acme"
    assert typed_in(form, "role") == "data analyst"
    assert typed_in(form, "thought") == "I'm useless"
    # Every part can be changed.
    logged = await world.maya.user.submit_modal(
        form, {"stage": ["interview"], "company": "Acme Ltd", "role": "", "heard_by": ["phone"], "thought": "Ouch."}
    )

    assert "Saved for you alone: Interview · Acme Ltd" in said(logged)
    [entry] = await world.bot.services.rejections.export(world.maya.id)
    assert (entry.stage, entry.company, entry.role) == (Stage.INTERVIEW, "Acme Ltd", None)
    assert (entry.heard_by, entry.thought) == (HeardBy.PHONE, "Ouch.")


async def test_reframe_that_thought_begins_with_it(world: World) -> None:
    answer = await told(world, STORY)
    await world.restart()

    first_step = await world.maya.user.click(answer, label="Reframe that thought")
    assert "I'm useless" in said(first_step)
    assert (await world.bot.services.own_words.half_done(world.maya.id)).thought == "I'm useless"  # type: ignore[union-attr]


async def test_ask_for_feedback_knows_the_stage_or_asks(world: World) -> None:
    answer = await told(world, STORY)
    await world.restart()
    form = await world.maya.user.click(answer, label="Ask for feedback")
    assert typed_in(form, "stage") == ["final_round"]
    taps = {"stage": ["final_round"], "heard_by": [], "known": []}
    whom = await world.maya.user.submit_modal(form, taps)
    assert all(named in said(whom) for named in ("Whom, in this order", "Acme", "data analyst"))

    answer = await told(world, "they said no")
    form = await world.maya.user.click(answer, label="Ask for feedback")
    assert typed_in(form, "stage") == []

    elsewhere = await world.maya.slash(world.channel, "help")
    refused = await forge.press(world.maya, shown(elsewhere), "feedback:open:0:nowhere")
    assert "isn't one I know" in said(refused)


async def test_just_needed_to_say_it_ends_kindly_and_keeps_nothing(world: World) -> None:
    answer = await told(world, STORY)
    await world.restart()
    ended = await world.maya.user.click(answer, label="Just needed to say it")

    first, ending = said(ended).split("\n\n")
    assert WORDS[first] is Kind.NO
    assert ending in ENDINGS
    assert labels(ended) == []
    assert "Acme" not in said(ended)
    # Below any other message it ends that one.
    elsewhere = await world.maya.slash(world.channel, "help")
    assert said(await forge.press(world.maya, shown(elsewhere), f"{SAID.name}:0")) in ENDINGS


async def test_enough_for_today_ends_it_too(world: World) -> None:
    ended = await world.maya.user.click(await told(world, STORY), label="Enough for today")

    assert any(each in said(ended) for each in CLOSED)
    assert labels(ended) == []


async def test_a_thought_a_feeling_and_what_was_not_understood_have_their_own_ways(world: World) -> None:
    thought = await told(world, "nobody will ever hire me")
    assert (kind_of(thought), labels(thought)) == (Kind.THOUGHT, THOUGHT)
    feeling = await told(world, "I'm so tired of all this")
    assert (kind_of(feeling), labels(feeling)) == (Kind.FEELING, FEELING)
    unclear = await told(world, "my cat likes the keyboard")
    assert (kind_of(unclear), labels(unclear)) == (Kind.UNCLEAR, UNCLEAR)
    await world.restart()

    for answer, label in (
        (thought, "Something kind"),
        (thought, "A quiet minute"),
        (feeling, "A quiet minute"),
        (feeling, "A note to myself"),
        (unclear, "People to talk to"),
    ):
        pressed = await world.maya.user.click(answer, label=label)
        assert pressed.modal or (WENT_WRONG not in said(pressed) and len(labels(pressed)) > 1), label
    form = await world.maya.user.click(unclear, label="Log a no")
    assert [typed_in(form, name) for name in ("stage", "company", "thought")] == [[], [], []]
    assert (await world.maya.user.click(unclear, label="Reframe a thought")).modal


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I got the job!", WinKind.OFFER),
        ("got an interview", WinKind.INTERVIEW),
        ("they gave me feedback", WinKind.FEEDBACK),
    ],
)
async def test_good_news_can_be_kept_as_a_win_once(world: World, text: str, kind: WinKind) -> None:
    answer = await told(world, text)
    assert labels(answer) == ["Keep it as a win", "Enough for today"]
    await world.restart()
    kept = await world.maya.user.click(answer, label="Keep it as a win")

    assert "Saved for you alone" in said(kept)
    assert "Keep it as a win" not in labels(kept)
    assert [win.kind for win in await world.bot.services.wins.export(world.maya.id)] == [kind]


async def test_a_good_day_asks_for_its_words_and_a_forged_kind_is_refused(world: World) -> None:
    answer = await told(world, "sent 3 applications today")
    form = await world.maya.user.click(answer, label="Keep it as a win")
    assert "Three sent" in said(await world.maya.user.submit_modal(form, {"words": "Three sent"}))

    elsewhere = await world.maya.slash(world.channel, "help")
    for custom_id in ("wins:keep-this:0", "wins:keep-this:0:millions"):
        await forge.press(world.maya, shown(elsewhere), custom_id)
    assert len(await world.bot.services.wins.export(world.maya.id)) == 1


async def test_why_they_said_no_leads_to_reasons_nobody_can_see(world: World) -> None:
    answer = await told(world, "why did they reject me")
    assert labels(answer)[0] == "Reasons nobody can see"

    assert "cannot know" in said(await world.maya.user.click(answer, label="Reasons nobody can see"))


# ---- a conversation


async def test_a_conversation_of_fourteen_turns_repeats_no_words_and_always_fits(world: World) -> None:
    turns = [
        ("hi", Kind.HELLO),
        ("are you a real person?", Kind.ARE_YOU_A_BOT),
        ("ok", Kind.BRIEF),
        ("got rejected by the bakery today", Kind.NO),
        ("they went with someone else after the trial day", Kind.NO),
        ("I'll never find anything", Kind.THOUGHT),
        ("I'm just really tired", Kind.FEELING),
        ("why did they say no?", Kind.WHY_NO),
        ("do you save what I write?", Kind.WHO_READS),
        ("you don't understand anything", Kind.ANGER),
        ("still waiting to hear back from the library", Kind.WAITING),
        ("rejected. again.", Kind.NO),
        ("nobody wants me", Kind.THOUGHT),
        ("thanks, bye", Kind.THANKS),
    ]
    heard = [await told(world, text) for text, _ in turns]

    assert [kind_of(answer) for answer in heard] == [kind for _, kind in turns]
    assert len({answer.content for answer in heard}) == len(turns)
    assert waiting(world) == 0


# ---- bursts


async def test_twenty_messages_in_a_row_get_one_answer_on_all_of_it(world: World) -> None:
    answer = await told(world, "so", "got rejected", "by Acme", *["..."] * 15, "after the final round", "im useless")

    assert labels(answer) == NO_AND_THOUGHT
    assert all(part in said(answer) for part in ("Acme", "Final round", "im useless"))
    await quiet(world)
    assert len(answers(world)) == 1
    assert waiting(world) == 0


async def test_two_members_at_once_get_an_answer_each(world: World) -> None:
    await world.maya.send_dm("got rejected by Acme")
    await world.tomas.send_dm("thanks")
    await world.maya.send_dm("im so sad")
    await quiet(world)

    assert "Acme" in said(answers(world)[0])
    [other] = [each for each in world.tomas.user.dm_channel.history() if each.author.bot]
    assert kind_of(other) is Kind.THANKS


async def test_an_edit_within_a_burst_counts_and_one_after_it_does_not(world: World) -> None:
    message = await world.maya.send_dm("got rejected by Acme")
    await world.maya.user.edit(message, "got rejected by Globex")
    await quiet(world)
    [answer] = answers(world)
    assert "Globex" in said(answer)
    assert "Acme" not in said(answer)

    await world.maya.user.edit(message, "got rejected by Initech and Hooli")
    await quiet(world)
    assert len(answers(world)) == 1


async def test_a_deleted_message_is_not_answered(world: World) -> None:
    first = await world.maya.send_dm("got rejected by Acme")
    await world.maya.send_dm("I'm so tired")
    await world.maya.user.delete(first)
    await quiet(world)
    [answer] = answers(world)
    assert kind_of(answer) is Kind.FEELING

    await world.maya.user.delete(await world.maya.send_dm("hello"))
    await quiet(world)
    assert len(answers(world)) == 1
    assert waiting(world) == 0


async def test_a_preview_of_a_link_is_no_edit(world: World) -> None:
    message = await world.maya.send_dm("rejected: https://example.com")
    await quiet(world)
    stored = world.env.backend.get_message(message.channel.id, message.id)
    stored.embeds = [{"type": "link", "url": "https://example.com", "title": "I want to kill myself, a novel"}]
    world.env.backend.emit("MESSAGE_UPDATE", {**_payload(world, stored), "edited_timestamp": None})
    await world.env.settle()
    await quiet(world)

    assert len(answers(world)) == 1


def _payload(world: World, stored: object) -> dict[str, object]:
    from simcord.backend import serializers

    return dict(serializers.message_payload(world.env.backend, stored))


async def test_what_has_no_words_is_answered_once_and_kindly(world: World) -> None:
    backend, channel = world.env.backend, world.maya.user.dm_channel
    picture = backend.store_attachments(channel.id, [("sad.png", b"x")])
    await world.maya.send_dm("", attachments=picture)
    await world.maya.send_dm("<:sad:123456789012345678>")
    await world.maya.send_dm("https://example.com/advert")
    await quiet(world)
    [answer] = answers(world)
    assert kind_of(answer) is Kind.WORDLESS

    await world.maya.send_dm("rejected by Acme", attachments=backend.store_attachments(channel.id, [("no.png", b"x")]))
    await quiet(world)
    assert kind_of(answers(world)[1]) is Kind.NO


async def test_a_poll_a_forward_and_a_sticker_have_no_words_either(world: World) -> None:
    async def heard() -> Kind:
        await quiet(world)
        return kind_of(answers(world)[-1])

    channel = world.maya.user.dm_channel
    source = await world.maya.send(world.channel, "I was rejected by Acme")
    await world.maya.forward(source, channel)
    assert await heard() is Kind.WORDLESS
    await world.maya.send_dm("", message_type=None, **_sticker(world))
    assert await heard() is Kind.WORDLESS


def _sticker(world: World) -> dict[str, object]:
    from simcord.backend.models.message import MessageSticker

    return {
        "stickers": [
            MessageSticker(id=world.env.backend.snowflake(), guild_id=world.guild.id, name="hug", format_type=1)
        ]
    }


async def test_four_thousand_characters_and_hostile_signs_are_read(world: World) -> None:
    long = ("I got rejected by Acme. " + "I'm useless *and* <@1> `no` ||one|| wants me. " * 90)[:4000]
    backend = world.env.backend
    message = backend.prepare_message(world.maya.user.dm_channel.id, world.maya.id, "-")
    message.content = long  # as those may send who pay Discord for it; SimCord's members don't
    backend.commit_message(message)
    await world.env.settle()
    await quiet(world)

    [answer] = answers(world)
    assert labels(answer) == NO_AND_THOUGHT
    assert len(said(answer)) < 4000
    form = await world.maya.user.click(answer, label="Log it")
    assert typed_in(form, "company") == "Acme"


# ---- danger


async def test_danger_in_a_burst_is_answered_at_once_and_nothing_of_it_is_used(world: World) -> None:
    for text in ("got rejected by Acme", "I'm useless", DANGER, "sorry", "I'm so tired"):
        await world.maya.send_dm(text)
    [helplines] = answers(world)
    assert "findahelpline.com" in said(helplines)
    assert all(label.startswith("Your country") for label in labels(helplines))

    await quiet(world)
    assert len(answers(world)) == 1
    assert waiting(world) == 0
    # What is said to them is heard as that, for some minutes.
    assert kind_of(await told(world, "thank you")) is Kind.AFTER_HELPLINES
    world.clock.advance(minutes=11)
    assert kind_of(await told(world, "thank you")) is Kind.THANKS


async def test_danger_that_goes_over_two_messages_is_seen(world: World) -> None:
    await world.maya.send_dm("I just want to")
    await world.maya.send_dm("kill myself")

    [helplines] = answers(world)
    assert "findahelpline.com" in said(helplines)


async def test_danger_that_goes_over_an_answer_is_seen_within_a_minute(world: World) -> None:
    await told(world, "I just want to")
    await world.maya.send_dm("die")
    await quiet(world)
    assert "findahelpline.com" in said(answers(world)[1])

    await told(world, "I just want to")
    world.clock.advance(minutes=2)
    assert "findahelpline.com" not in said(await told(world, "die"))
    # A message that was deleted is part of no sentence.
    world.clock.advance(minutes=2)
    deleted = await world.maya.send_dm("I just want to")
    await world.maya.user.delete(deleted)
    assert "findahelpline.com" not in said(await told(world, "die"))


async def test_wanting_to_die_in_another_language_is_answered_with_helplines(world: World) -> None:
    await world.maya.send_dm("ya no quiero vivir")

    assert "findahelpline.com" in said(answers(world)[0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I need someone to talk to", Kind.ASKS_FOR_PEOPLE),
        ("my mum died last week and now this", Kind.BEREAVED),
        ("I don't see the point anymore", Kind.THOUGHT),
    ],
)
async def test_people_are_one_press_away(world: World, text: str, kind: Kind) -> None:
    answer = await told(world, text)
    assert kind_of(answer) is kind
    await world.restart()

    assert "findahelpline.com" in said(await world.maya.user.click(answer, label="People to talk to"))


async def test_danger_in_an_edit_is_answered_once_however_late(world: World) -> None:
    message = await world.maya.send_dm("bad day")
    await quiet(world)
    await world.maya.user.edit(message, DANGER)
    await world.maya.user.edit(message, f"{DANGER} tonight")
    await quiet(world)
    [_, helplines] = answers(world)
    assert "findahelpline.com" in said(helplines)

    # and in one that waits for its answer, instead of that
    waits = await world.maya.send_dm("got rejected by Acme")
    await world.maya.user.edit(waits, DANGER)
    await quiet(world)
    assert "findahelpline.com" in said(answers(world)[2])
    assert len(answers(world)) == 3


async def test_helplines_are_those_of_the_members_country(world: World) -> None:
    await world.bot.services.members.set_country(world.maya.id, "GB", world.clock())
    await world.maya.send_dm(DANGER)

    assert "116 123" in said(answers(world)[0])


@pytest.mark.parametrize(
    "text", ["this search is killing me", "I killed the interview and they still said no", "dying to hear back"]
)
async def test_an_idiom_is_no_danger(world: World, text: str) -> None:
    assert "findahelpline.com" not in said(await told(world, text))


# ---- what isn't a member's word, and what goes wrong


async def test_nobody_else_is_answered(world: World) -> None:
    await world.maya.send(world.channel, "I got rejected by Acme")
    other_bot = world.env.create_user("helper", bot=True)
    await other_bot.send_dm("rejected")
    world.env.backend.create_message(
        world.maya.user.dm_channel.id, world.maya.id, "rejected", message_type=discord.MessageType.pins_add.value
    )
    await world.env.settle()
    await quiet(world)

    assert answers(world) == []
    assert _posts(world, world.channel) == []


def _posts(world: World, channel: ChannelHandle) -> list[str]:
    return [
        r.path for r in world.env.http_requests if r.method == "POST" and r.path == f"/channels/{channel.id}/messages"
    ]


async def test_nothing_that_was_written_is_stored_or_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    await told(world, "got rejected by Xylophonics, I'm useless")
    await world.maya.send_dm(f"Xylophonics said no. {DANGER}")
    await quiet(world)

    stored = on_file(world.settings.database_path)
    assert "Xylophonics" not in stored
    assert "useless" not in stored
    assert "Xylophonics" not in caplog.text


@pytest.mark.breaks_contract
async def test_an_answer_that_discord_does_not_take_is_logged_by_ids_alone(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    channel = world.maya.user.dm_channel
    world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50007)
    await world.maya.send_dm("got rejected by Xylophonics")
    await quiet(world)
    # Helplines are tried again.
    world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50007)
    await world.maya.send_dm(DANGER)

    assert caplog.text.count(f"user {world.maya.id} could not be answered") == 2
    assert "Xylophonics" not in caplog.text
    [helplines] = answers(world)
    assert "findahelpline.com" in said(helplines)
    await quiet(world)
    assert waiting(world) == 0


async def test_a_fault_of_the_database_is_said_plainly(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(world.bot.services.cards, "draw", broken)
    answer = await told(world, "got rejected by Xylophonics")

    assert said(answer) == NOT_ANSWERED
    assert "Xylophonics" not in caplog.text


async def test_a_restart_drops_what_waits(world: World) -> None:
    await world.maya.send_dm("got rejected by Acme")
    await world.restart()
    await quiet(world)

    assert answers(world) == []
    assert kind_of(await told(world, "hello")) is Kind.HELLO


async def test_an_answer_pings_nobody(world: World) -> None:
    await told(world, "rejected by @everyone and <@1> and <@&2>, I'm useless @here")

    [post] = [
        r for r in world.env.http_requests if re.fullmatch(r"/channels/\d+/messages", r.path) and r.method == "POST"
    ]
    assert post.json["allowed_mentions"] == {"parse": []}


def test_the_quiet_time_is_short() -> None:
    assert 1 <= QUIET_SECONDS <= 3


async def test_who_deletes_what_is_kept_of_them_is_not_answered_with_what_they_had_just_written(world: World) -> None:
    await world.maya.send_dm("I got rejected again after the third interview")
    await world.tomas.send_dm("I got rejected again after the third interview")
    assert waiting(world) == 2
    await world.bot.services.erasing.erase(Erasure(world.maya.id, What.EVERYTHING, world.clock()))
    assert waiting(world) == 1
    await quiet(world)
    assert answers(world) == []
    assert len(world.tomas.user.dm_channel.history()) == 2
