"""Stages on an entry's card: nothing noted is lost but slips, whatever is noted while the form is open."""

from dataclasses import replace

import pytest

from bot.rejections import Stage
from tests.conftest import World, labels, said
from tests.rejections import cards


async def test_the_form_shows_how_far_it_came_and_what_it_came_through(world: World) -> None:
    shown = await cards.card(world, "interview")
    form = await world.maya.click(shown.response, label="Stages")

    assert cards.filled(form) == {"stage": ["interview"], "passed": ["interview"]}
    assert form.modal is not None
    offered = [option["value"] for option in form.modal["components"][1]["component"]["options"]]
    assert offered == ["screening", "test", "interview", "final_round"]
    result = await world.maya.submit_modal(form, cards.filled(form))
    assert "nothing was changed" in said(result)


@pytest.mark.parametrize("after", list(Stage))
async def test_another_stage_is_noted_beside_the_one_before(world: World, after: Stage) -> None:
    shown = await cards.card(world, "test")
    before = await cards.now(world)
    result = await cards.stages(world, shown, stage=[after.value])
    entry = await cards.now(world)

    assert entry.stage is after
    assert entry.path == ((Stage.TEST,) if after is Stage.TEST else (Stage.TEST, after))
    if after is not Stage.TEST:
        assert "It came through: " in said(result)
        await world.maya.click(result.response, label="Undo")
    assert await cards.now(world) == before


async def test_a_slip_is_unticked_and_what_was_left_out_is_ticked(world: World) -> None:
    shown = await cards.card(world, "test")
    shown = await cards.stages(world, shown, stage=["final_round"])
    shown = await cards.stages(world, shown, passed=["screening", "interview", "final_round"])
    entry = await cards.now(world)

    assert (entry.stage, set(entry.path)) == (
        Stage.FINAL_ROUND,
        {Stage.SCREENING, Stage.INTERVIEW, Stage.FINAL_ROUND},
    )
    assert "It came through: Screening → Interview → Final round" in said(shown)


async def test_with_every_tick_taken_out_the_stage_itself_stays(world: World) -> None:
    shown = await cards.stages(world, await cards.card(world, "test"), stage=["final_round"])
    await cards.stages(world, shown, passed=[])

    assert (await cards.now(world)).path == (Stage.FINAL_ROUND,)


async def test_the_stages_leave_everything_else_as_it_was(world: World) -> None:
    shown = await cards.card(world, "test", company="Acme", role="baker")
    shown = await cards.change(world, shown, thought="I froze.", heard_by=["phone"], day="yesterday")
    before = await cards.now(world)
    await cards.stages(world, shown, stage=["interview"])

    path = (Stage.TEST, Stage.INTERVIEW)
    assert await cards.now(world) == replace(before, stage=Stage.INTERVIEW, path=path)


async def test_an_interview_reached_later_can_be_counted_from_then_on(world: World) -> None:
    shown = await cards.card(world, "screening")
    assert "Count the interview as a win" not in labels(shown)
    assert "Count the interview as a win" in labels(await cards.stages(world, shown, stage=["interview"]))


async def test_an_interview_that_is_counted_is_not_offered_again_until_that_is_undone(world: World) -> None:
    shown = await cards.card(world, "interview")
    counted = await world.maya.click(shown.response, label="Count the interview as a win")
    assert labels(await cards.opened(world, 1)) == cards.CARD
    await world.maya.click(counted.response, label="Undo")
    assert "Count the interview as a win" in labels(await cards.opened(world, 1))


async def test_a_stage_noted_while_the_form_is_open_stays(world: World) -> None:
    shown = await cards.card(world, "screening")
    form = await world.maya.click(shown.response, label="Stages")
    await cards.stages(world, await cards.opened(world, 1), stage=["interview"])
    await world.maya.submit_modal(form, {"stage": ["test"], "passed": []})

    assert (await cards.now(world)).path == (Stage.INTERVIEW, Stage.TEST), "only screening stood ticked"


async def test_stages_of_an_entry_deleted_meanwhile_are_refused(world: World) -> None:
    shown = await cards.card(world, "test")
    form = await world.maya.click(shown.response, label="Stages")
    await world.bot.services.rejections.delete(world.maya.id, (await cards.now(world)).id, world.clock())
    result = await world.maya.submit_modal(form, cards.filled(form))

    assert "isn't among yours any more" in said(result)
    assert len(world.env.errors) == 1


async def test_an_answer_noted_after_silence_stays_when_something_else_is_changed(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    await world.maya.submit_modal(shown, {"stage": ["interview"], "heard_by": ["silence"]})
    entry = await cards.now(world)
    answered = await cards.stages(world, await cards.opened(world, entry.id), stage=["interview"])
    await cards.change(world, answered, company="Acme")

    changed = await cards.now(world)
    assert (changed.stage, changed.heard_by, changed.company) == (Stage.INTERVIEW, None, "Acme")


async def test_silence_chosen_by_a_slip_is_mended_by_choosing_how_the_news_came(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected")
    await world.maya.submit_modal(shown, {"stage": ["interview"], "heard_by": ["silence"]})
    entry = await cards.now(world)
    await cards.change(world, await cards.opened(world, entry.id), heard_by=["phone"])

    assert (await cards.now(world)).stage is Stage.INTERVIEW
