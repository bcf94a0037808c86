"""What a member answers to a prompt for themselves: kept, read again, changed, deleted, seen by nobody else."""

import pytest
from simcord import InteractionResult, ResponseMessage

from bot.posts import PROMPTS
from bot.prompts import PromptAnswer
from bot.routes import ANSWER_PROMPT, COUNT_ME
from cogs.prompts.content import ANSWERED
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
from tests.prompts.acting import PROMPT, posted

#: a prompt for each of what may come after an answer, and the button that does
AFTER = {each.leads_to: each.id for each in PROMPTS.load().prompts}
FOLLOWED = {"step": ["My next step"], "reframe": ["Reframe"], "win": ["Keep it as a win"], None: []}


async def answered(world: World, post: ResponseMessage, words: str) -> InteractionResult:
    form = await world.maya.click(post, label=ANSWER_PROMPT.label)
    return await world.maya.submit_modal(form, {"words": words})


async def kept(world: World) -> list[PromptAnswer]:
    return await world.bot.services.prompt_answers.older(world.maya.id, 100)


async def keep(world: World, words: str, prompt: str = PROMPT.id) -> PromptAnswer:
    new = PromptAnswer(0, world.maya.id, prompt, words, world.clock(), world.clock())
    return await world.bot.services.prompt_answers.begin(new)


async def test_an_answer_is_kept_for_its_member_alone_and_leaves_the_post_as_it_was(world: World) -> None:
    post = await posted(world)
    before = said(post)
    await world.restart()
    form = await world.maya.click(post, label=ANSWER_PROMPT.label)
    [label] = form.modal["components"]
    reply = await world.maya.submit_modal(form, {"words": "a **tram** that came"})

    assert form.modal["title"] == "Nobody else will see this"
    assert label["description"] == PROMPT.text
    assert reply.ephemeral
    assert any(said(reply).startswith(f"{line.text}\n") for line in ANSWERED.load().answered)
    assert "Kept for you alone. You can undo it until <t:" in said(reply)
    [one] = await kept(world)
    assert (one.prompt, one.words) == (PROMPT.id, "a **tram** that came")
    [still] = world.channel.history(viewer=world.tomas)
    assert said(still) == before
    assert "tram" not in said(still)
    # Found again where the next one is thought about.
    [counted] = (await world.maya.click(post, label=COUNT_ME.label)).followups
    assert labels(counted) == ["Earlier answers", "Enough for today"]
    assert "tram" in said(await world.maya.click(counted, label="Earlier answers"))


@pytest.mark.parametrize("after", FOLLOWED)
async def test_what_follows_fits_the_prompt_and_leads_there(world: World, after: str | None) -> None:
    reply = await answered(world, await posted(world, AFTER[after]), "rest")

    assert buttons(reply) == [*FOLLOWED[after], "Change it", "Earlier answers", "Enough for today", "Undo"]
    for each in FOLLOWED[after]:
        led = await world.maya.click(shown(reply), label=each)
        assert led.modal or led.ephemeral
    undone = await world.maya.click(shown(reply), label="Undo")
    assert await kept(world) == []
    assert "Your answer to the prompt is deleted." in said(undone)


async def test_a_changed_answer_can_be_undone_and_the_same_words_change_nothing(world: World) -> None:
    reply = await answered(world, await posted(world), "rain")
    form = await world.maya.click(shown(reply), label="Change it")
    [label] = form.modal["components"]
    changed = await world.maya.submit_modal(form, {"words": "sun"})
    assert label["component"]["value"] == "rain"
    assert [each.words for each in await kept(world)] == ["sun"]

    again = await world.maya.click(shown(changed), label="Change it")
    same = await world.maya.submit_modal(again, {"words": "sun"})
    assert "nothing was changed" in said(same)
    await world.maya.click(shown(changed), label="Undo")
    assert [each.words for each in await kept(world)] == ["rain"]


async def test_words_that_show_nothing_are_not_kept(world: World) -> None:
    refusal = await answered(world, await posted(world), " \u200b \n ")

    assert "There were no words in it" in said(refusal)
    assert await kept(world) == []
    assert len(world.env.errors) == 1


async def test_earlier_answers_are_read_by_pages_opened_deleted_and_brought_back(world: World) -> None:
    for number in range(11):
        await keep(world, f"answer {number} <@1> **")
        world.clock.advance(days=7)
    reply = await answered(world, await posted(world), "the last")
    await world.restart()
    listed = await world.maya.click(shown(reply), label="Earlier answers")
    assert listed.ephemeral
    assert r"answer 2 \<\@1\> \*\*" in said(listed)
    assert len(options(listed)) == 10
    older = await world.maya.click(shown(listed), label="Older")
    assert [each["description"] for each in options(older)] == [
        "22 Jan 2026: answer 1 <@1> **",
        "15 Jan 2026: answer 0 <@1> **",
    ]
    opened = await world.maya.select(shown(older), [options(older)[1]["value"]])
    assert r"answer 0 \<\@1\> \*\*" in said(opened)
    deleted = await world.maya.click(shown(opened), label="Delete it")
    assert len(await kept(world)) == 11
    twice = await forge.press(world.maya, shown(deleted), "prompts:delete:1")
    assert "isn't among yours" in said(twice)
    await world.maya.click(shown(deleted), label="Undo")
    assert len(await kept(world)) == 12


async def test_the_longest_answers_fit_and_a_prompt_that_is_gone_is_said_to_be(world: World) -> None:
    for _ in range(10):
        await keep(world, "*" * 1500, "gone-by-now")
    help_ = shown(await world.maya.slash(world.channel, "help"))
    listed = await forge.press(world.maya, help_, "prompts:earlier:0")
    assert said(listed).count("A question that is no longer asked") == 10
    opened = await forge.choose(world.maya, shown(listed), "prompts:open:0", "1")

    assert r"\*" * 1500 in said(opened)
    form = await world.maya.click(shown(opened), label="Change it")
    assert form.modal["components"][0]["component"]["value"] == "*" * 1500


async def test_without_answers_it_says_so(world: World) -> None:
    help_ = shown(await world.maya.slash(world.channel, "help"))

    assert "No answers of yours" in said(await forge.press(world.maya, help_, "prompts:earlier:0"))
    assert "no older answers" in said(await forge.press(world.maya, help_, "prompts:earlier:5"))


async def test_another_members_answer_and_an_unknown_prompt_are_out_of_reach(world: World) -> None:
    one = await keep(world, "mine")
    help_ = shown(await world.tomas.slash(world.channel, "help"))
    pressed = [await forge.press(world.tomas, help_, f"prompts:{each}:{one.id}") for each in ("change", "delete")]
    chosen = [await forge.choose(world.tomas, help_, "prompts:open:0", each) for each in (str(one.id), "x")]
    unknown = [await forge.press(world.tomas, help_, f"prompts:answer:0{each}") for each in ("", ":ask-nothing")]

    assert all("isn't among yours" in said(each) for each in (*pressed, *chosen))
    assert all("isn't among mine" in said(each) for each in unknown)
    assert [each.words for each in await kept(world)] == ["mine"]
