"""Stages and Stop waiting on an entry's card: nothing noted is lost, and a wait ends when the member says so."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from simcord import InteractionResult

from bot.rejections import Stage
from cogs.rejections.content import WAIT_ENDINGS
from tests import forge
from tests.conftest import World, labels, said
from tests.rejections import cards

ENDINGS = {ending.text for ending in WAIT_ENDINGS.load().endings}


async def waiting(world: World, ends: str) -> InteractionResult:
    """Log a silence and choose when the wait for an answer ends."""
    shown = await world.maya.slash(world.channel, "rejected", stage="never_heard_back", company="Acme")
    asked = await world.maya.click(shown.response, label="Stop waiting")
    await world.maya.click(asked.response, label=ends)
    return asked


# --- stages


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


async def test_stages_of_an_entry_deleted_meanwhile_are_refused(world: World) -> None:
    shown = await cards.card(world, "test")
    form = await world.maya.click(shown.response, label="Stages")
    await world.bot.services.rejections.delete(world.maya.id, (await cards.now(world)).id, world.clock())
    result = await world.maya.submit_modal(form, cards.filled(form))

    assert "isn't among yours any more" in said(result)
    assert len(world.env.errors) == 1


# --- waiting


async def test_stop_waiting_asks_from_when_and_keeps_the_message_before(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected", stage="never_heard_back", company="Acme")
    before = said(shown)
    asked = await world.maya.click(shown.response, label="Stop waiting")

    assert asked.ephemeral
    assert said(shown) == before
    assert "Never heard back · Acme" in said(asked)
    assert labels(asked) == ["Today", "In a week", "In two weeks", "Enough for today"]
    assert (await cards.now(world)).waits_until is None


async def test_a_wait_that_ends_today_is_closed_in_words_of_its_own(world: World) -> None:
    ended = await waiting(world, "Today")

    assert said(ended).split("\n\n")[0] in ENDINGS
    assert "Closed: Never heard back · Acme." in said(ended)
    assert "You can undo it until" in said(ended)
    assert sorted(labels(ended)) == ["Enough for today", "Look at the entry", "Undo"]
    assert (await cards.now(world)).waits_until == date(2026, 1, 15)
    assert "Closed: you stopped waiting on 15 Jan 2026" in said(await cards.opened(world, 1))


@pytest.mark.parametrize(
    ("label", "until", "said_so"),
    [("In a week", date(2026, 1, 22), "22 Jan 2026"), ("In two weeks", date(2026, 1, 29), "29 Jan 2026")],
)
async def test_a_wait_that_ends_later_says_when_and_is_closed_from_that_day(
    world: World, label: str, until: date, said_so: str
) -> None:
    ended = await waiting(world, label)

    assert f"You are waiting until {said_so}" in said(ended)
    assert not [text for text in ENDINGS if text in said(ended)]
    assert (await cards.now(world)).waits_until == until
    world.clock.now = datetime(until.year, until.month, until.day, tzinfo=UTC)
    world.clock.advance(milliseconds=-1)
    assert f"Waiting until {said_so}" in said(await cards.opened(world, 1))
    world.clock.advance(milliseconds=1)
    assert f"Closed: you stopped waiting on {said_so}" in said(await cards.opened(world, 1))


async def test_only_endings_that_were_read_count_as_read(world: World) -> None:
    asked = await waiting(world, "In a week")
    marks = await world.bot.services.cards.export(world.maya.id)
    assert not [mark for mark in marks if mark.deck == "wait_endings"]
    assert said(asked)


async def test_today_is_the_members_own_day(world: World) -> None:
    world.clock.now = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Kiritimati", world.clock())
    await waiting(world, "Today")

    assert (await cards.now(world)).waits_until == date(2026, 1, 16)


async def test_a_second_press_leaves_the_undo_of_the_first(world: World) -> None:
    ended = await waiting(world, "Today")
    assert ended.response is not None
    again = await forge.press(world.maya, ended.response, "entry:wait-until:1:today")

    assert "nothing was changed" in said(again)
    assert "undo" not in said(again)
    await world.maya.click(ended.response, label="Undo")
    assert (await cards.now(world)).waits_until is None
    assert "Undone" in said(ended)


async def test_another_end_can_be_chosen_and_is_undone_to_the_one_before(world: World) -> None:
    await waiting(world, "In two weeks")
    shown = await cards.opened(world, 1)
    asked = await world.maya.click(shown.response, label="Stop waiting")
    await world.maya.click(asked.response, label="Today")
    assert (await cards.now(world)).waits_until == date(2026, 1, 15)
    await world.maya.click(asked.response, label="Undo")
    assert (await cards.now(world)).waits_until == date(2026, 1, 29)


async def test_an_answer_ends_the_wait_and_undo_brings_it_back(world: World) -> None:
    await waiting(world, "In a week")
    answered = await cards.stages(world, await cards.opened(world, 1), stage=["interview"])
    entry = await cards.now(world)
    assert entry.waits_until is None
    assert entry.path == (Stage.NEVER_HEARD_BACK, Stage.INTERVIEW)
    assert "aiting until" not in said(answered)
    assert "It came through: Never heard back → Interview" in said(answered)

    await world.maya.click(answered.response, label="Undo")
    assert (await cards.now(world)).waits_until == date(2026, 1, 22)


async def test_silence_that_goes_on_keeps_the_day_that_was_chosen(world: World) -> None:
    await waiting(world, "In a week")
    await cards.stages(world, await cards.opened(world, 1), passed=["screening", "never_heard_back"])
    assert (await cards.now(world)).waits_until == date(2026, 1, 22)


async def test_where_an_answer_came_meanwhile_there_is_nothing_to_wait_for(world: World) -> None:
    shown = await world.maya.slash(world.channel, "rejected", stage="never_heard_back")
    asked = await world.maya.click(shown.response, label="Stop waiting")
    await cards.stages(world, await cards.opened(world, 1), stage=["interview"])
    for message, label in ((shown, "Stop waiting"), (asked, "Today")):
        refusal = await world.maya.click(message.response, label=label)
        assert "an answer came" in said(refusal)
        assert refusal.ephemeral
    assert (await cards.now(world)).waits_until is None


@pytest.mark.parametrize("detail", ["", ":never", ":today-1"])
async def test_a_forged_day_is_refused_in_words(world: World, detail: str) -> None:
    shown = await world.maya.slash(world.channel, "rejected", stage="never_heard_back")
    assert shown.response is not None
    refusal = await forge.press(world.maya, shown.response, f"entry:wait-until:1{detail}")

    assert "isn't one of those to choose from" in said(refusal)
    assert (await cards.now(world)).waits_until is None
