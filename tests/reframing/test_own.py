"""The list of own words: pages, one of them, ratings, new words, deleting, each with Undo."""

import pytest

from bot.own_words import Rating
from cogs.reframing import own_messages
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
from tests.reframing.acting import HABIT, KEPT, OPENED, THOUGHT, begun, default, kept, with_words, written

PAGE_END = ["Reframe a thought", "A note to myself", "Enough for today"]


async def note(world: World, words: str) -> int:
    own, _ = await world.bot.services.own_words.write_note(world.maya.id, words, None, world.clock())
    return own.id


async def test_an_empty_list_says_how_words_come_into_it(world: World) -> None:
    own = shown(await world.maya.slash(world.channel, "encourage"))
    page = await forge.press(world.maya, own, "own:list:0")

    assert said(page) == own_messages.NONE_KEPT
    assert buttons(page) == PAGE_END
    assert page.ephemeral
    form = await world.maya.click(page.response, label="Reframe a thought")
    await world.maya.submit_modal(form, {"words": THOUGHT})
    assert buttons(page) == HABIT


async def test_pages_lead_from_the_newest_to_the_oldest_also_after_a_restart(world: World) -> None:
    step = await kept(world)
    for number in range(11):
        await note(world, f"Note **{number}**\nof mine")
    await begun(world, "Half done, and not in the list")
    page = shown(await world.maya.click(step, label="My own words"))
    assert buttons(step) == KEPT, "what offers Undo stays"
    assert labels(page) == ["Open one", "Older", *PAGE_END]
    assert said(page).split("\n")[1] == "<t:1768464000:d> · Note \\*\\*10\\*\\* of mine"
    assert "There are 12 in all; these are 10 of them." in said(page)
    assert options(page)[0]["label"] == "Note **10** of mine"
    assert options(page)[0]["description"] == "15 Jan 2026 · A note to yourself"

    await world.restart()
    await world.maya.click(page, label="Older")
    assert labels(page) == ["Open one", "Newest", *PAGE_END]
    assert [each["description"] for each in options(page)] == [
        "15 Jan 2026 · A note to yourself",
        f"15 Jan 2026 · {THOUGHT}",
    ]
    assert "Half done" not in said(page)
    await forge.press(world.maya, page, "own:older:1")
    assert said(page) == own_messages.NO_OLDER
    await world.maya.click(page, label="Newest")
    assert buttons(page) == ["Older", *PAGE_END]


async def test_one_of_them_shows_all_that_is_kept(world: World) -> None:
    step = await with_words(world, "It was *one* no.\n<@1>")
    await forge.press(world.maya, step, "reframe:before:1:5")
    await forge.press(world.maya, step, "reframe:after:1:2")
    await world.maya.click(step, label="Keep it")
    page = shown(await world.maya.click(step, label="My own words"))
    await world.restart()
    await world.maya.select(page, ["1"])

    assert said(page) == (
        f"> {THOUGHT}\n\nIt was \\*one\\* no.\n\\<\\@1\\>\n\nKept <t:1768464000:D>\n"
        "The habit\nPutting a label on myself\nHow strong it felt\n5 → 2"
    )
    assert buttons(page) == OPENED
    await world.maya.click(page, label="All my own words")
    assert labels(page) == ["Open one", *PAGE_END]


@pytest.mark.parametrize("rating", Rating)
async def test_words_are_rated_and_that_is_undone(world: World, rating: Rating) -> None:
    step = await kept(world)
    await world.restart()
    rated = shown(await world.maya.click(step, label=rating.label))
    assert said(rated).startswith(own_messages.RATED[rating])
    assert f"Rated\n{rating.label}" in said(rated)
    assert buttons(rated) == [*OPENED, "Undo"]
    assert buttons(step) == KEPT, "what offers Undo stays"
    [own] = await written(world)
    assert own.rating is rating

    again = await world.maya.click(rated, label=rating.label)
    assert said(again).startswith(own_messages.UNCHANGED)
    await forge.press(world.maya, rated, f"own:rate:1:{rating.value}")
    assert buttons(rated) == [*OPENED, "Undo"], "also when both presses came from a message without it"
    await world.maya.click(rated, label="Undo")
    assert [own.rating for own in await written(world)] == [None]


async def test_words_are_changed_and_that_is_undone(world: World) -> None:
    await kept(world)
    asked = shown(await world.maya.slash(world.channel, "encourage"))
    await forge.press(world.maya, asked, "reframe:go-on:1")
    form = await world.maya.click(asked, label="Change my words")
    assert default(form) == "It was one no."
    await world.maya.submit_modal(form, {"words": "It was *theirs*."})
    assert said(asked).startswith(own_messages.REWORDED)
    assert "It was \\*theirs\\*." in said(asked)
    assert buttons(asked) == [*OPENED, "Undo"]

    form = await world.maya.click(asked, label="Change my words")
    refusal = await world.maya.submit_modal(form, {"words": "\u200b"})
    assert "all is as it was" in said(refusal)
    await world.restart()
    await world.maya.click(asked, label="Undo")
    assert "as they were before" in said(asked)
    look = await world.maya.click(asked, label="Look at it")
    assert "It was one no." in said(look)
    assert buttons(look) == OPENED
    assert len(world.env.errors) == 1


async def test_a_note_is_deleted_and_brought_back(world: World) -> None:
    await note(world, "Rest first.")
    asked = shown(await world.maya.slash(world.channel, "encourage"))
    await forge.press(world.maya, asked, "reframe:go-on:1")
    assert said(asked).startswith("A note to yourself\n\nRest first.")
    await world.maya.click(asked, label="Delete")
    assert await written(world) == []
    assert buttons(asked) == ["All my own words", "Enough for today", "Undo"]
    twice = await forge.press(world.maya, asked, "own:delete:1")
    assert own_messages.NOT_KEPT_HERE in said(twice)

    await world.restart()
    await world.maya.click(asked, label="Undo")
    assert [own.words for own in await written(world)] == ["Rest first."]


async def test_what_is_half_done_or_gone_or_another_members_is_not_in_the_list(world: World) -> None:
    await with_words(world)
    mine = shown(await world.maya.slash(world.channel, "encourage"))
    theirs = shown(await world.tomas.slash(world.channel, "encourage"))
    form_of_mine = await note(world, "Mine.")
    actions = ["own:rate:{}:helps", "own:words:{}", "own:delete:{}"]
    refused = [await forge.press(world.maya, mine, action.format(row)) for action in actions for row in (1, 99)]
    refused += [await forge.press(world.tomas, theirs, each.format(form_of_mine)) for each in actions]
    refused += [await forge.choose(world.maya, mine, "own:open:0", row) for row in ("1", "99", "x")]
    refused.append(await forge.choose(world.tomas, theirs, "own:open:0", str(form_of_mine)))

    assert all(own_messages.NOT_KEPT_HERE in said(each) and each.ephemeral for each in refused)
    assert "isn't here any more" in said(await forge.press(world.tomas, theirs, f"reframe:go-on:{form_of_mine}"))
    assert own_messages.NOT_A_RATING in said(await forge.press(world.maya, mine, f"own:rate:{form_of_mine}:best"))
    await forge.press(world.tomas, theirs, f"own:older:{form_of_mine + 1}")
    assert said(theirs) == own_messages.NO_OLDER
    assert [own.words for own in await written(world)] == ["It was one no.", "Mine."]


async def test_a_form_of_words_that_were_deleted_meanwhile_gives_them_back(world: World) -> None:
    own = await note(world, "Mine.")
    asked = shown(await world.maya.slash(world.channel, "encourage"))
    form = await forge.press(world.maya, asked, f"own:words:{own}")
    await world.bot.services.own_words.remove(world.maya.id, own, world.clock())
    refused = await world.maya.submit_modal(form, {"words": "Mine, in other words."})

    assert own_messages.NOT_KEPT_HERE in said(refused)
    assert "Mine, in other words." in said(refused)
    assert len(world.env.errors) == 1
