"""The jar of strengths and the reward, as a member uses them."""

from itertools import pairwise

import pytest
from simcord import InteractionResult

from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.wins.acting import PANEL

PUT_IN = ["Put one in", "Strengths jar", "Enough for today", "Undo"]


async def opened(world: World) -> InteractionResult:
    """Open Maya's jar from the panel."""
    panel = await world.maya.slash(world.channel, "win")
    await world.restart()
    await world.maya.click(shown(panel), label="Strengths jar")
    return panel


async def fill(world: World, *notes: str) -> None:
    for note in notes:
        await world.bot.services.jar.add(world.maya.id, note, world.clock())


async def in_jar(world: World) -> list[str]:
    return [each.words for each in await world.bot.services.jar.strengths(world.maya.id, 100)]


async def test_an_empty_jar_says_what_may_go_in(world: World) -> None:
    jar = await opened(world)

    assert said(jar).startswith("Your jar is empty.")
    assert "A no can show one too" in said(jar)
    assert buttons(jar) == ["Put one in", "Enough for today"]


async def test_a_strength_is_put_in_and_undone(world: World) -> None:
    jar = await opened(world)
    await world.restart()
    form = await world.maya.click(shown(jar), label="Put one in")
    await world.maya.submit_modal(form, {"words": "I *listen*\nto <@1>"})

    assert said(jar).startswith(r"It is in the jar: I \*listen\* to \<\@1\>")
    assert buttons(jar) == PUT_IN
    assert await in_jar(world) == ["I *listen* to <@1>"]
    await world.maya.click(shown(jar), label="Undo")
    assert said(jar) == "Undone. That note is out of the jar."
    assert await in_jar(world) == []


async def test_the_next_one_does_not_take_the_undo_of_the_first(world: World) -> None:
    jar = await opened(world)
    form = await world.maya.click(shown(jar), label="Put one in")
    await world.maya.submit_modal(form, {"words": "one"})
    form = await world.maya.click(shown(jar), label="Put one in")
    second = await world.maya.submit_modal(form, {"words": "two"})

    assert buttons(jar) == buttons(second) == PUT_IN
    await world.maya.click(shown(jar), label="Undo")
    assert await in_jar(world) == ["two"]


async def test_the_jar_lists_what_is_in_it_newest_first(world: World) -> None:
    await fill(world, "I *listen*", "@everyone")
    jar = await opened(world)

    assert said(jar).splitlines() == [
        "Your strengths jar",
        r"<t:1768464000:d> · \@everyone",
        r"<t:1768464000:d> · I \*listen\*",
    ]
    assert [option["label"] for option in options(jar)] == ["@everyone", "I *listen*"]
    assert buttons(jar) == ["Put one in", "Draw one", "Enough for today"]


@pytest.mark.parametrize("sign", ["*", "x", "<", "👩"])
async def test_twenty_five_long_strengths_fit_whatever_is_in_them(world: World, sign: str) -> None:
    await fill(world, *([sign * 200] * 25))
    jar = await opened(world)
    [embed] = shown(jar).embeds

    assert embed.description is not None
    assert len(embed.description) <= 4096
    assert len(embed.description.splitlines()) == 25
    assert all(len(option["label"]) <= 100 for option in options(jar))


async def test_a_jar_with_more_than_can_be_listed_says_how_many(world: World) -> None:
    await fill(world, *(f"note {number}" for number in range(1, 27)))
    jar = await opened(world)

    assert "There are 26 in the jar; these are 25 of them." in said(jar)
    assert "note 26" in said(jar)
    assert "note 1\n" not in said(jar)
    assert buttons(jar) == ["Older", "Put one in", "Draw one", "Enough for today"]


async def test_the_jar_leads_to_older_notes_and_back_over_a_restart(world: World) -> None:
    await fill(world, *(f"note {number}" for number in range(1, 52)))
    jar = await opened(world)
    pages = [[option["label"] for option in options(jar)]]
    for ways in (["Newest", "Older"], ["Newest"]):
        await world.restart()
        await world.maya.click(shown(jar), label="Older")
        assert buttons(jar) == [*ways, "Put one in", "Draw one", "Enough for today"]
        pages.append([option["label"] for option in options(jar)])
    await world.maya.click(shown(jar), label="Newest")

    assert [note for page in pages for note in page] == [f"note {number}" for number in range(51, 0, -1)]
    assert [option["label"] for option in options(jar)] == pages[0]
    assert buttons(jar) == ["Older", "Put one in", "Draw one", "Enough for today"]


async def test_an_older_note_is_taken_out_and_comes_back(world: World) -> None:
    await fill(world, *(f"note {number}" for number in range(1, 27)))
    jar = await opened(world)
    await world.maya.click(shown(jar), label="Older")
    [oldest] = options(jar)
    await world.maya.select(shown(jar), [oldest["value"]])
    assert "note 1" not in await in_jar(world)
    await world.maya.click(shown(jar), label="Undo")

    assert (await in_jar(world))[-1] == "note 1"


async def test_older_than_the_oldest_note_leads_back(world: World) -> None:
    await fill(world, "one")
    jar = await opened(world)
    await forge.press(world.maya, shown(jar), "wins:older-notes:1")

    assert said(jar) == "There are no older notes than those."
    assert buttons(jar) == ["Newest", "Put one in", "Enough for today"]
    theirs = await world.tomas.slash(world.channel, "win")
    await forge.press(world.tomas, shown(theirs), "wins:older-notes:9")
    assert "one" not in said(theirs).split()


async def test_one_is_drawn_alone_and_not_the_same_twice_in_a_row(world: World) -> None:
    await fill(world, "a", "b", "c" * 200)
    jar = await opened(world)
    await world.restart()
    await world.maya.click(shown(jar), label="Draw one")
    drawn = [said(jar)]
    for _ in range(5):
        assert buttons(jar) == ["Draw another", "Take it out", "Strengths jar", "Enough for today"]
        await world.maya.click(shown(jar), label="Draw another")
        drawn.append(said(jar))

    assert all(first != second for first, second in pairwise(drawn))
    assert {text.split("\n\n")[0] for text in drawn} <= {"a", "b", "c" * 200}


async def test_the_only_one_is_drawn_and_leads_to_no_other(world: World) -> None:
    await fill(world, "I *listen*")
    jar = await opened(world)
    await world.maya.click(shown(jar), label="Draw one")

    assert said(jar) == "I \\*listen\\*\n\n-# In your jar since <t:1768464000:D>"
    assert buttons(jar) == ["Take it out", "Strengths jar", "Enough for today"]
    await world.restart()
    await world.maya.click(shown(jar), label="Take it out")
    assert await in_jar(world) == []


async def test_drawing_from_a_jar_that_was_emptied_meanwhile_says_so(world: World) -> None:
    await fill(world, "one")
    jar = await opened(world)
    [note] = await world.bot.services.jar.strengths(world.maya.id, 2)
    await world.bot.services.jar.remove(world.maya.id, note.id, world.clock())
    await world.maya.click(shown(jar), label="Draw one")

    assert said(jar).startswith("Your jar is empty.")


async def test_one_is_taken_out_and_comes_back_by_undo_for_ten_minutes(world: World) -> None:
    await fill(world, "one", "two")
    jar = await opened(world)
    await world.restart()
    await world.maya.select(shown(jar), ["1"])

    assert said(jar).startswith("That note is out of the jar.")
    assert buttons(jar) == ["Strengths jar", "Enough for today", "Undo"]
    assert await in_jar(world) == ["two"]
    world.clock.advance(minutes=10)
    await world.maya.click(shown(jar), label="Undo")
    assert said(jar) == "Undone. The note is back in the jar."
    assert await in_jar(world) == ["two", "one"]


@pytest.mark.parametrize("value", ["none", "-1", "9" * 30, "٣", ""])
async def test_a_choice_that_was_typed_by_hand_takes_nothing_out(world: World, value: str) -> None:
    await fill(world, "a", "b", "c")
    jar = await opened(world)
    refusal = await forge.choose(world.maya, shown(jar), "wins:choose:0", value)

    assert said(refusal) == "That note isn't in your jar any more."
    assert await in_jar(world) == ["c", "b", "a"]


@pytest.mark.parametrize("strength", [1, 10**18 - 1])
async def test_what_is_gone_or_anothers_can_not_be_taken_out(world: World, strength: int) -> None:
    await fill(world, "mine")
    theirs = await world.tomas.slash(world.channel, "win")
    results = [
        await forge.choose(world.tomas, shown(theirs), "wins:choose:0", str(strength)),
        await forge.press(world.tomas, shown(theirs), f"wins:take:{strength}"),
    ]

    assert [said(result) for result in results] == ["That note isn't in your jar any more."] * 2
    assert await in_jar(world) == ["mine"]


async def test_another_members_note_is_never_drawn(world: World) -> None:
    await fill(world, "mine")
    theirs = await world.tomas.slash(world.channel, "win")
    await forge.press(world.tomas, shown(theirs), "wins:draw:1")

    assert said(theirs).startswith("Your jar is empty.")


@pytest.mark.parametrize(("typed", "words"), [("\u200b", "no words in it"), ("a" * 201, "longer than 200 characters")])
async def test_a_note_that_is_empty_or_too_long_is_refused(world: World, typed: str, words: str) -> None:
    jar = await opened(world)
    form = await world.maya.click(shown(jar), label="Put one in")
    assert form.modal is not None
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": typed})

    assert words in said(refusal)
    assert refusal.ephemeral
    assert await in_jar(world) == []
    assert len(world.env.errors) == 1


async def reward(world: World, typed: str) -> tuple[InteractionResult, str | None]:
    """Submit Maya's reward from a new panel; return its message and what the form held before."""
    panel = await world.maya.slash(world.channel, "win")
    await world.restart()
    form = await world.maya.click(shown(panel), label="My reward")
    assert form.modal is not None
    before = form.modal["components"][0]["component"].get("value")
    await world.maya.submit_modal(form, {"words": typed})
    return panel, before


async def test_a_reward_is_kept_changed_taken_away_and_undone(world: World) -> None:
    kept, at_first = await reward(world, "a *long* bath")
    changed, prefilled = await reward(world, "@here cake")
    gone, _ = await reward(world, " ")

    assert (at_first, prefilled) == (None, "a *long* bath")
    assert said(kept).startswith("Your reward: a \\*long\\* bath\n\n")
    assert said(changed).startswith(r"Your reward: \@here cake")
    assert said(gone).startswith("Taken away. No reward is kept.")
    assert await world.bot.services.jar.reward(world.maya.id) is None
    await world.maya.click(shown(gone), label="Undo")
    assert await world.bot.services.jar.reward(world.maya.id) == "@here cake"
    await world.maya.click(shown(changed), label="Undo")
    assert said(changed) == "Undone. Your reward is what it was before."
    assert await world.bot.services.jar.reward(world.maya.id) == "a *long* bath"
    await world.maya.click(shown(kept), label="Undo")
    assert await world.bot.services.jar.reward(world.maya.id) is None


async def test_a_reward_that_is_the_same_changes_nothing(world: World) -> None:
    none, _ = await reward(world, "")
    await reward(world, "cake")
    same, _ = await reward(world, " cake ")

    assert said(none) == "No reward is kept. Nothing was changed."
    assert said(same) == "Your reward is the one it was. Nothing was changed."
    assert "Undo" not in buttons(none) + buttons(same)


async def test_a_reward_over_the_limit_is_refused(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")
    form = await world.maya.click(shown(panel), label="My reward")
    assert form.modal is not None
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": "a" * 201})

    assert "longer than 200 characters" in said(refusal)
    assert buttons(panel) == PANEL
    assert await world.bot.services.jar.reward(world.maya.id) is None
    assert len(world.env.errors) == 1
