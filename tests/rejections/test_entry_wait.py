"""Stop waiting on an entry's card: a wait ends on the day that the member chooses, and never over an answer."""

from datetime import UTC, date, datetime

import pytest
from simcord import InteractionResult

from bot.days import say_day
from bot.rejections import Stage
from cogs.rejections.content import WAIT_ENDINGS
from tests import forge
from tests.conftest import World, labels, said
from tests.conftest import shown as the_message
from tests.rejections import cards

ENDINGS = {ending.text for ending in WAIT_ENDINGS.load().endings}


async def waiting(world: World, ends: str) -> InteractionResult:
    """Log a silence and choose when the wait for an answer ends."""
    shown = await cards.card(world, "never_heard_back", company="Acme")
    asked = await world.maya.click(shown.response, label="Stop waiting")
    await world.maya.click(asked.response, label=ends)
    return asked


async def test_stop_waiting_asks_from_when_and_keeps_the_message_before(world: World) -> None:
    shown = await cards.card(world, "never_heard_back", company="Acme")
    before = said(shown)
    asked = await world.maya.click(shown.response, label="Stop waiting")

    assert asked.ephemeral
    assert said(shown) == before
    assert "Never heard back · Acme" in said(asked)
    assert labels(asked) == ["Today", "In a week", "In two weeks", "Another day", "Enough for today"]
    assert (await cards.now(world)).waits_until is None


async def test_a_wait_that_ends_today_is_closed_in_words_of_its_own(world: World) -> None:
    ended = await waiting(world, "Today")

    assert said(ended).split("\n\n")[0] in ENDINGS
    assert "Closed: Never heard back · Acme." in said(ended)
    assert "You can undo it until" in said(ended)
    assert labels(ended) == ["Look at the entry", "Enough for today", "Undo"]
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
    async def read() -> int:
        return len((await world.bot.services.cards.marks(world.maya.id, "wait_endings")).seen)

    await waiting(world, "In a week")
    assert await read() == 0
    shown = await cards.opened(world, 1)
    asked = await world.maya.click(shown.response, label="Change the day")
    await world.maya.click(asked.response, label="Today")
    assert await read() == 1
    await forge.press(world.maya, the_message(asked), "entry:wait-until:1:today")
    assert await read() == 1, "an ending that was not shown"


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
    assert "Stop waiting" not in labels(shown)
    asked = await world.maya.click(shown.response, label="Change the day")
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
    shown = await cards.card(world, "never_heard_back")
    asked = await world.maya.click(shown.response, label="Stop waiting")
    await cards.stages(world, await cards.opened(world, 1), stage=["interview"])
    for message, label in ((shown, "Stop waiting"), (asked, "Today"), (asked, "Another day")):
        refusal = await world.maya.click(message.response, label=label)
        assert "an answer came" in said(refusal)
        assert refusal.ephemeral
    assert (await cards.now(world)).waits_until is None


async def test_an_answer_noted_while_the_day_is_typed_is_not_overruled(world: World) -> None:
    form = await asked_for_another_day(world)
    await cards.stages(world, await cards.opened(world, 1), stage=["interview"])
    refusal = await world.maya.submit_modal(form, {"day": "20 Jan 2026"})

    assert "an answer came" in said(refusal)
    assert "20 Jan 2026" in said(refusal), "what was typed comes back"
    entry = await cards.now(world)
    assert (entry.stage, entry.waits_until) == (Stage.INTERVIEW, None)
    assert len(world.env.errors) == 1


# --- another day


async def asked_for_another_day(world: World) -> InteractionResult:
    """Log a silence and open the form that asks for the day."""
    shown = await cards.card(world, "never_heard_back", company="Acme")
    asked = await world.maya.click(shown.response, label="Stop waiting")
    return await world.maya.click(asked.response, label="Another day")


@pytest.mark.parametrize(
    ("typed", "until"),
    [("16 Jan 2026", date(2026, 1, 16)), ("2026-03-01", date(2026, 3, 1)), ("16 january, 2027", date(2027, 1, 16))],
)
async def test_another_day_is_typed_and_undone(world: World, typed: str, until: date) -> None:
    ended = await world.maya.submit_modal(await asked_for_another_day(world), {"day": typed})

    assert (await cards.now(world)).waits_until == until
    assert f"You are waiting until {say_day(until)}" in said(ended)
    assert labels(ended) == ["Look at the entry", "Enough for today", "Undo"]
    await world.maya.click(ended.response, label="Undo")
    assert (await cards.now(world)).waits_until is None


async def test_tomorrow_is_a_day_to_wait_until(world: World) -> None:
    await world.maya.submit_modal(await asked_for_another_day(world), {"day": "Tomorrow"})

    assert (await cards.now(world)).waits_until == date(2026, 1, 16)


@pytest.mark.parametrize("typed", ["today", "15 Jan 2026"])
async def test_today_as_it_is_typed_closes_it_in_the_same_words_as_the_button(world: World, typed: str) -> None:
    ended = await world.maya.submit_modal(await asked_for_another_day(world), {"day": typed})

    assert said(ended).split("\n\n")[0] in ENDINGS
    assert (await cards.now(world)).waits_until == date(2026, 1, 15)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("13 Jan 2026", "within a year"), ("17 Jan 2027", "within a year"), ("some time", "read that as a day")],
)
async def test_a_day_that_a_wait_can_not_end_on_is_refused_and_comes_back(
    world: World, typed: str, refusal: str
) -> None:
    result = await world.maya.submit_modal(await asked_for_another_day(world), {"day": typed})

    assert refusal in said(result)
    assert typed in said(result)
    assert result.ephemeral
    assert (await cards.now(world)).waits_until is None
    assert len(world.env.errors) == 1


@pytest.mark.parametrize("detail", ["", ":never", ":today-1"])
async def test_a_forged_day_is_refused_in_words(world: World, detail: str) -> None:
    shown = await cards.card(world, "never_heard_back")
    assert shown.response is not None
    refusal = await forge.press(world.maya, shown.response, f"entry:wait-until:1{detail}")

    assert "isn't one of those to choose from" in said(refusal)
    assert (await cards.now(world)).waits_until is None


async def test_where_no_zone_is_known_the_last_day_may_be_that_of_the_far_west(world: World) -> None:
    form = await asked_for_another_day(world)
    assert form.modal is not None
    assert form.modal["components"][0]["description"] == "Like 29 Jan 2026.", "a day that would be taken"
    await world.maya.submit_modal(form, {"day": "14 Jan 2026"})

    assert (await cards.now(world)).waits_until == date(2026, 1, 14)
