"""A note to oneself: asked for, kept, and read again."""

from dataclasses import replace

import pytest

from bot.own_words import Rating, WordsKind
from bot.rejections import Stage
from cogs.encouragement import messages
from cogs.encouragement.content import NOTES
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.encouragement.acting import brought, noted, opened, press, rejected, write

WORDING = NOTES.load()


async def test_a_note_is_asked_for_kept_for_its_entry_and_undone(world: World) -> None:
    entry = await rejected(world, Stage.INTERVIEW, "Acme")
    message = await opened(world, f"note:ask:{entry.id}")
    assert any(said(message).startswith(prompt.text) for prompt in WORDING.prompts)
    assert "Kreemers" in said(message)
    assert "Interview · Acme" in said(message)
    assert labels(message) == ["Write it", "Ask me another way", "Enough for today"]
    await world.restart()
    before = said(message)
    await press(world, message, "Ask me another way")
    assert said(message) != before
    assert "Kreemers" not in said(message), "once is enough"
    assert "Interview · Acme" in said(message)
    form = await world.maya.click(message, label="Write it")
    await write(world, form, "You did try.\n\n**Rest** now, @everyone.")
    assert said(message).startswith("It is kept, for you alone.")
    assert labels(message) == ["My own words", "Enough for today", "Undo"]

    [note] = await world.bot.services.own_words.kept(world.maya.id, 10)
    assert (note.kind, note.rejection_id) == (WordsKind.NOTE, entry.id)
    assert note.words == "You did try.\n\n**Rest** now, @everyone."
    await press(world, message, "Undo")
    assert await world.bot.services.own_words.kept(world.maya.id, 10) == []


async def test_notes_come_back_the_latest_first_as_typed_and_go_round(world: World) -> None:
    for words in ("First", "Second", "**Third** <@1>"):
        await noted(world, words)
    message = await opened(world, "note:again:0")
    assert any(said(message).startswith(f"{line.text}\n\n>>> ") for line in WORDING.replays)
    assert "\\*\\*Third\\*\\* \\<\\@1\\>" in said(message)
    assert "Written on 15 January 2026" in said(message)
    assert labels(message) == ["Another of mine", "Write a new one", "Enough for today"]
    await world.restart()
    for words in ("Second", "First", "Third"):
        await press(world, message, "Another of mine")
        assert words in said(message)
    await press(world, message, "Write a new one")
    assert labels(message) == ["Write it", "Ask me another way", "What I wrote to myself", "Enough for today"]
    await press(world, message, "What I wrote to myself")
    assert "Third" in said(message)


async def test_without_a_note_that_may_come_back_it_says_so(world: World) -> None:
    own = await noted(world, "Not today")
    store = world.bot.services.own_words
    await store.edit(world.maya.id, own.id, lambda each: replace(each, rating=Rating.NOT_NOW), world.clock())
    message = await opened(world, "note:again:0")

    assert said(message) == messages.NO_NOTE
    assert labels(message) == ["A note to myself", "My own words", "Enough for today"]


async def test_one_note_alone_offers_no_other(world: World) -> None:
    await noted(world, "Rest now")

    assert labels(await opened(world, "note:again:0")) == ["Write a new one", "Enough for today"]


@pytest.mark.parametrize("words", ["   ", "\u200b"])
async def test_a_note_of_nothing_is_refused(world: World, words: str) -> None:
    message = await opened(world, "note:ask:0")
    refused = await write(world, await world.maya.click(message, label="Write it"), words)

    assert said(refused).startswith(messages.NOTHING_WRITTEN)
    assert await world.bot.services.own_words.kept(world.maya.id, 10) == []
    assert labels(message)[0] == "Write it"
    assert len(world.env.errors) == 1


async def test_words_that_show_danger_bring_helplines_and_are_not_kept(world: World) -> None:
    message = await opened(world, "note:ask:0")
    answered = await write(world, await world.maya.click(message, label="Write it"), "I want to kill myself")

    assert "People you can talk to" in said(answered)
    assert await world.bot.services.own_words.kept(world.maya.id, 10) == []


async def test_a_note_is_kept_though_its_entry_went_while_it_was_written(world: World) -> None:
    entry = await rejected(world, Stage.TEST)
    message = await opened(world, f"note:ask:{entry.id}")
    form = await world.maya.click(message, label="Write it")
    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    await write(world, form, "You did try.")

    [note] = await world.bot.services.own_words.kept(world.maya.id, 10)
    assert (note.words, note.rejection_id) == ("You did try.", None)


@pytest.mark.parametrize("route", ["note:ask", "note:prompt"])
async def test_with_anothers_entry_or_one_that_is_gone_a_note_is_about_none(world: World, route: str) -> None:
    entry = await rejected(world, Stage.TEST, "Acme")
    elsewhere = shown(await world.tomas.slash(world.channel, "help"))
    asked = await forge.press(world.tomas, elsewhere, f"{route}:{entry.id}")
    message = shown(asked) if asked.response else elsewhere
    assert "Acme" not in said(message)
    form = await forge.press(world.tomas, message, f"note:write:{entry.id}")
    await world.tomas.submit_modal(form, {"words": "You did try."})

    [note] = await world.bot.services.own_words.kept(world.tomas.id, 10)
    assert note.rejection_id is None


async def test_encourage_asks_for_a_note_about_no_entry(world: World) -> None:
    await rejected(world, Stage.TEST, "Acme")
    message = await brought(world, "note")
    assert any(said(message).startswith(prompt.text) for prompt in WORDING.prompts)
    assert "Kreemers" in said(message)
    assert "Acme" not in said(message)
    await write(world, await world.maya.click(message, label="Write it"), "You did try.")

    assert [note.words for note in await world.bot.services.own_words.kept(world.maya.id, 10)] == ["You did try."]


async def test_another_members_note_is_not_shown(world: World) -> None:
    theirs = await noted(world, "Rest now")
    elsewhere = shown(await world.tomas.slash(world.channel, "help"))
    await forge.press(world.tomas, elsewhere, f"note:older:{theirs.id}")

    assert said(elsewhere) == messages.NO_NOTE
