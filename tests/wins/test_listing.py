"""The list of wins, and one of them alone, as a member uses them."""

import pytest
from simcord import InteractionResult

from bot.rejections import Stage
from bot.wins import Win, WinKind
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.wins.acting import PANEL, rejected, wins

ALONE = ["Change words", "Delete", "All wins", "Enough for today"]


async def keep(world: World, words: str | None, kind: WinKind = WinKind.OWN, entry: int | None = None) -> Win:
    kept = await world.bot.services.wins.add(world.maya.id, kind, words, entry, world.clock())
    assert kept is not None
    return kept[0]


async def listed(world: World) -> InteractionResult:
    """Open Maya's list from the panel."""
    panel = await world.maya.slash(world.channel, "win")
    await world.maya.click(shown(panel), label="All wins")
    return panel


async def opened(world: World, win: Win) -> InteractionResult:
    message = await listed(world)
    await world.restart()
    await world.maya.select(shown(message), [str(win.id)])
    return message


async def test_without_wins_it_says_so(world: World) -> None:
    message = await listed(world)

    assert said(message).startswith("No wins are kept here yet.")
    assert buttons(message) == ["Strengths jar", "Enough for today"]


async def test_wins_are_listed_newest_first_and_shown_as_typed(world: World) -> None:
    await keep(world, None, WinKind.OFFER)
    await keep(world, "**slept** <@1>")
    message = await world.maya.slash(world.channel, "win")
    await world.restart()
    await world.maya.click(shown(message), label="All wins")

    assert said(message).splitlines() == [
        "Your wins",
        r"<t:1768464000:d> · Something else: \*\*slept\*\* \<\@1\>",
        "<t:1768464000:d> · An offer",
    ]
    assert [option["label"] for option in options(message)] == ["Something else: **slept** <@1>", "An offer"]
    assert buttons(message) == ["Strengths jar", "Enough for today"]


async def test_a_choice_says_the_members_own_day(world: World) -> None:
    await keep(world, "slept well")
    assert [option["description"] for option in options(await listed(world))] == ["15 Jan 2026"]
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Honolulu", world.clock())

    assert [option["description"] for option in options(await listed(world))] == ["14 Jan 2026"]


async def test_from_another_features_message_it_answers_on_its_own(world: World) -> None:
    await keep(world, "slept well")
    other = await world.maya.slash(world.channel, "encourage")
    before = said(other)
    message = await forge.press(world.maya, shown(other), "wins:panel:0")

    assert "slept well" in said(message)
    assert message.ephemeral
    assert said(other) == before


async def test_pages_lead_to_older_ones_and_back_over_a_restart(world: World) -> None:
    for number in range(1, 22):
        await keep(world, f"win {number:02}")
    message = await listed(world)
    pages = [said(message)]
    for _ in range(2):
        await world.restart()
        await world.maya.click(shown(message), label="Older")
        pages.append(said(message))

    found = [[line.rpartition(" ")[2] for line in page.splitlines()[1:]] for page in pages]
    assert found == [[f"{n:02}" for n in range(top, max(top - 10, 0), -1)] for top in (21, 11, 1)]
    assert buttons(message) == ["Newest", "Strengths jar", "Enough for today"]
    await world.maya.click(shown(message), label="Newest")
    assert said(message) == pages[0]
    assert buttons(message) == ["Older", "Strengths jar", "Enough for today"]


async def test_a_page_of_ten_has_no_older_one(world: World) -> None:
    for number in range(10):
        await keep(world, f"win {number}")

    assert "Older" not in buttons(await listed(world))


async def test_older_than_what_is_gone_or_anothers_shows_ones_own_newest(world: World) -> None:
    mine = await keep(world, "mine")
    theirs = await world.tomas.slash(world.channel, "win")
    await forge.press(world.tomas, shown(theirs), f"wins:older:{mine.id}")

    assert said(theirs).startswith("No wins are kept here yet.")


async def test_older_than_the_oldest_there_is_leads_back(world: World) -> None:
    win = await keep(world, "the only one")
    message = await listed(world)
    await forge.press(world.maya, shown(message), f"wins:older:{win.id}")

    assert said(message) == "There are no older wins than those."
    assert buttons(message) == ["Newest", "Strengths jar", "Enough for today"]


async def test_ten_long_wins_fit_whatever_is_in_them(world: World) -> None:
    for _ in range(10):
        await keep(world, "*" * 300)
    message = await listed(world)
    [embed] = shown(message).embeds

    assert embed.description is not None
    assert len(embed.description) <= 4096
    assert all(len(option["label"]) <= 100 for option in options(message))


async def test_one_is_opened_alone_in_full(world: World) -> None:
    message = await opened(world, await keep(world, "*" * 300))

    assert said(message) == "Something else\n\n" + r"\*" * 300 + "\n\n-# Kept <t:1768464000:D>"
    assert buttons(message) == ALONE


async def test_a_win_of_an_entry_leads_to_it(world: World) -> None:
    entry = await rejected(world, Stage.INTERVIEW)
    message = await opened(world, await keep(world, None, WinKind.INTERVIEW, entry.id))

    assert buttons(message) == ["Add words", "Delete", "Look at the entry", "All wins", "Enough for today"]


async def test_words_are_changed_taken_away_and_undone(world: World) -> None:
    message = await opened(world, await keep(world, "first", WinKind.FEEDBACK))
    await world.restart()
    form = await world.maya.click(shown(message), label="Change words")
    assert form.modal is not None
    assert form.modal["components"][0]["component"]["value"] == "first"
    await world.maya.submit_modal(form, {"words": "*second*"})
    form = await world.maya.click(shown(message), label="Change words")
    gone = await world.maya.submit_modal(form, {"words": ""})

    assert said(message).startswith("Your words are kept.\n\n-# Saved for you alone: Got feedback, “\\*second\\*”.")
    assert said(gone).startswith("The words are gone; the win stays.")
    assert buttons(gone)[0] == "Add words"
    early = await world.maya.click(shown(message), label="Undo")
    assert "Undo the later change first" in said(early)
    for each, words in ((gone, "*second*"), (message, "first")):
        await world.maya.click(shown(each), label="Undo")
        assert said(each) == "Undone. The win is as it was before."
        assert [win.words for win in await wins(world)] == [words]


async def test_words_that_are_the_same_change_nothing(world: World) -> None:
    message = await opened(world, await keep(world, "first", WinKind.FEEDBACK))
    form = await world.maya.click(shown(message), label="Change words")
    await world.maya.submit_modal(form, {"words": "second"})
    form = await world.maya.click(shown(message), label="Change words")
    same = await world.maya.submit_modal(form, {"words": " second "})

    assert said(same) == "Those were the words already; nothing was changed."
    assert same.ephemeral
    assert buttons(same) == ["Enough for today"]
    await world.maya.click(shown(message), label="Undo")
    assert [win.words for win in await wins(world)] == ["first"], "nothing stands in the way of the change before"


async def test_words_that_were_none_and_stay_none_change_nothing(world: World) -> None:
    message = await opened(world, await keep(world, None, WinKind.FEEDBACK))
    form = await world.maya.click(shown(message), label="Add words")

    assert said(await world.maya.submit_modal(form, {"words": " "})).endswith("; nothing was changed.")


async def test_what_a_member_said_in_their_own_words_keeps_some(world: World) -> None:
    message = await opened(world, await keep(world, "first"))
    form = await world.maya.click(shown(message), label="Change words")
    refusal = await world.maya.submit_modal(form, {"words": " "})

    assert "no words in it" in said(refusal)
    assert [win.words for win in await wins(world)] == ["first"]
    assert len(world.env.errors) == 1


async def test_words_of_a_win_that_went_while_the_form_was_open_are_refused(world: World) -> None:
    win = await keep(world, "first")
    message = await opened(world, win)
    form = await world.maya.click(shown(message), label="Change words")
    await world.bot.services.wins.remove(world.maya.id, win.id, world.clock())
    refusal = await world.maya.submit_modal(form, {"words": "second"})

    assert "isn't among yours any more" in said(refusal)
    assert len(world.env.errors) == 1


async def test_deleting_asks_first_and_can_be_undone_for_ten_minutes(world: World) -> None:
    message = await opened(world, await keep(world, "*mine*"))
    await world.maya.click(shown(message), label="Delete")
    assert said(message) == "Delete this win?\n\n“\\*mine\\*”"
    assert buttons(message) == ["Delete it", "Keep it", "Enough for today"]
    await world.restart()
    await world.maya.click(shown(message), label="Keep it")
    assert buttons(message) == ALONE

    await world.maya.click(shown(message), label="Delete")
    await world.restart()
    await world.maya.click(shown(message), label="Delete it")
    assert said(message).startswith("That win is deleted.")
    assert await wins(world) == []
    world.clock.advance(minutes=10)
    await world.maya.click(shown(message), label="Undo")
    assert said(message) == "Undone. The win is as it was before."
    assert [win.words for win in await wins(world)] == ["*mine*"]


async def test_the_list_does_not_take_the_undo_of_a_deletion(world: World) -> None:
    message = await opened(world, await keep(world, "mine"))
    await world.maya.click(shown(message), label="Delete")
    await world.maya.click(shown(message), label="Delete it")
    others = await world.maya.click(shown(message), label="All wins")

    assert "No wins are kept" in said(others)
    assert buttons(message) == ["All wins", "Enough for today", "Undo"]


@pytest.mark.parametrize("action", ["words", "ask", "delete", "keep"])
@pytest.mark.parametrize("gone", [False, True])
async def test_a_win_that_is_gone_or_anothers_is_out_of_reach(world: World, action: str, gone: bool) -> None:
    win = await keep(world, "mine")
    if gone:
        await world.bot.services.wins.remove(world.maya.id, win.id, world.clock())
    member = world.maya if gone else world.tomas
    own = await member.slash(world.channel, "win")
    refusal = await forge.press(member, shown(own), f"wins:{action}:{win.id}")

    assert said(refusal) == "That win isn't among yours any more. `/win` shows those that are."
    assert refusal.ephemeral
    assert buttons(own) == PANEL
    assert [each.words for each in await wins(world)] == ([] if gone else ["mine"])


async def test_another_members_win_is_not_opened(world: World) -> None:
    win = await keep(world, "mine")
    theirs = await world.tomas.slash(world.channel, "win")
    refusal = await forge.choose(world.tomas, shown(theirs), "wins:open:0", str(win.id))

    assert "isn't among yours" in said(refusal)
    assert "mine" not in said(refusal)


@pytest.mark.parametrize("value", ["none", "-1", "9" * 30, "٣", ""])
async def test_a_choice_that_was_typed_by_hand_opens_nothing(world: World, value: str) -> None:
    await keep(world, "mine")
    message = await listed(world)
    before = said(message)
    refusal = await forge.choose(world.maya, shown(message), "wins:open:0", value)

    assert said(refusal) == "That win isn't among yours any more. `/win` shows those that are."
    assert said(message) == before
