"""/feedback ask and its buttons, as a member uses them."""

import pytest

from bot.rejections import Stage
from cogs.feedback.content import QUESTIONS, ROUTES
from tests import forge
from tests.conftest import World, labels, said


def questions_in(text: str) -> list[str]:
    """Return the questions of the draft in a message."""
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("stage", list(Stage))
async def test_each_stage_has_people_questions_and_a_draft(world: World, stage: Stage) -> None:
    result = await world.maya.slash(world.channel, "feedback ask", stage=stage.value)

    text = said(result)
    [route] = [each for each in ROUTES.load().routes if each.stage is stage]
    assert text.startswith(route.acknowledge)
    assert all(line in text for line in route.whom)
    fitting = {each.text for each in QUESTIONS.load().questions if each.fits(stage)}
    asked = questions_in(text)
    assert len(asked) in (2, 3)
    assert len(set(asked)) == len(asked)
    assert set(asked) <= fitting
    assert "```\nSubject: " in text
    assert "Kind regards,\n[your name]\n```" in text
    assert result.ephemeral
    assert labels(result) == ["Other questions", "Enough for today"]


async def test_the_button_writes_about_this_application_also_after_a_restart(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme", role="baker")
    await world.restart()
    result = await world.maya.click(logged.response, label="Ask for feedback")

    assert "the baker role at Acme" in said(result)
    assert result.ephemeral


async def test_other_questions_do_not_repeat_before_all_were_asked(world: World) -> None:
    result = await world.maya.slash(world.channel, "feedback ask", stage="never_heard_back")
    fitting = {each.text for each in QUESTIONS.load().questions if each.fits(Stage.NEVER_HEARD_BACK)}
    asked = questions_in(said(result))
    while len(asked) + 2 <= len(fitting):
        await world.restart() if len(asked) == 2 else None
        await world.maya.click(result.response, label="Other questions")
        asked += questions_in(said(result))

    assert len(set(asked)) == len(asked)


async def test_other_questions_keep_the_entry(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    result = await world.maya.click(logged.response, label="Ask for feedback")
    before = questions_in(said(result))
    await world.restart()
    await world.maya.click(result.response, label="Other questions")

    assert questions_in(said(result)) != before
    assert "the role at Acme" in said(result)


async def test_without_a_stage_or_a_recent_entry_it_asks_how_far_it_had_come(world: World) -> None:
    shown = await world.maya.slash(world.channel, "feedback ask")
    assert shown.modal is not None
    result = await world.maya.submit_modal(shown, {"stage": ["final_round"]})

    assert "after the final round" in said(result)
    assert result.ephemeral


async def test_without_a_stage_it_is_about_the_latest_entry(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")

    assert "the role at Acme" in said(await world.maya.slash(world.channel, "feedback ask"))


async def test_another_members_entry_is_not_found(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    [entry] = await world.bot.services.rejections.older(world.maya.id, 1)
    own = await world.tomas.slash(world.channel, "feedback ask", stage="test")
    assert own.response is not None
    refusals = [
        await world.tomas.slash(world.channel, "feedback ask", entry=entry.id),
        await forge.press(world.tomas, own.response, f"feedback:open:{entry.id}"),
        await forge.press(world.tomas, own.response, f"feedback:others:{entry.id}"),
    ]

    for each in refusals:
        assert "among yours" in said(each)
        assert "Acme" not in said(each)
    assert len(world.env.errors) == 1


async def test_a_stage_and_an_entry_together_are_refused(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    [entry] = await world.bot.services.rejections.older(world.maya.id, 1)
    refusal = await world.maya.slash(world.channel, "feedback ask", stage="test", entry=entry.id)

    assert "not both" in said(refusal)
    assert len(world.env.errors) == 1


async def test_a_forged_stage_is_answered_in_words(world: World) -> None:
    own = await world.maya.slash(world.channel, "feedback ask", stage="test")
    assert own.response is not None
    refusal = await forge.press(world.maya, own.response, "feedback:others-at:0:nowhere")

    assert "isn't one I know" in said(refusal)
    assert refusal.ephemeral


async def test_a_name_can_not_break_out_of_the_draft(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="```@everyone", role="`x`")
    result = await world.maya.click(logged.response, label="Ask for feedback")

    assert said(result).count("```") == 2
