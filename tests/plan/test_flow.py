"""One next step at a time: written, changed, put off, done, let go; as a member uses /plan."""

from datetime import UTC, date, datetime

import pytest

from bot.days import NOT_TO_COME
from bot.plans import StepSource, StepState
from bot.plans.values import LATER_LIMIT
from bot.ui import WENT_WRONG
from bot.undoing import BACK
from cogs.plan import messages
from cogs.plan.rules import NO_WORDS, today
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
from tests.plan.acting import (
    BEFORE,
    EMPTY,
    LINE,
    ONE,
    TEXTS,
    fields,
    have,
    kept,
    plan,
    primary,
    small,
    steps,
    texts,
    written,
)

NOW, LATER, DONE, DROPPED = StepState.NOW, StepState.LATER, StepState.DONE, StepState.DROPPED
TOMORROW = "16 Jan 2026"


async def test_without_a_step_it_says_so_kindly_and_asks_for_nothing(world: World) -> None:
    message = await plan(world)

    title, line = said(message).split("\n")
    assert title == "Your next step"
    assert line in texts(TEXTS.lines.empty)
    assert labels(message) == EMPTY
    assert primary(message) == ["Write a step"]
    assert message.ephemeral
    await world.maya.click(message, label="Enough for today")
    assert labels(message) == []


async def test_a_step_is_written_and_is_the_next_one(world: World) -> None:
    message = await plan(world)
    form = await world.maya.click(message, label="Write a step")
    assert fields(form) == {"words": "", "day": ""}
    like = "Like Friday or 20 Jan. A reminder comes if asked for. Days are UTC until /settings knows your zone."
    assert small(form) == [messages.SMALL, like]
    await world.maya.submit_modal(form, {"words": " Learn *SQL*\njoins ", "day": "Tomorrow"})

    above, text = said(message).split("\nYour next step\n")
    assert above == "It is your next step now.\n-# You can undo it until <t:1768464600:t>."
    assert text.splitlines() == [
        "**Learn \\*SQL\\* joins**",
        "",
        "Since <t:1768464000:D>",
        "By 16 Jan 2026",
        messages.what_a_day_does(date(2026, 1, 16), today(world.clock(), None)),
    ]
    assert labels(message) == [*ONE[:4], "Remind me that morning", *ONE[4:], "Undo"]
    assert primary(message) == ["Done"]
    [step] = await kept(world)
    assert (step.words, step.due_on) == ("Learn *SQL* joins", date(2026, 1, 16))
    assert (step.state, step.source, step.ended_at) == (NOW, StepSource.OWN, None)

    await world.restart()
    await world.maya.click(message, label="Undo")
    assert said(message) == "Undone. That step is deleted."
    assert await steps(world) == []


async def test_a_second_one_goes_behind_the_first_and_is_made_the_next_one_on_a_press(world: World) -> None:
    await written(world, "Learn SQL")
    second = await written(world, "Read a *book*")
    assert said(second).startswith(
        "It waits in line, behind the one that is next: Read a \\*book\\*\n\n-# You can undo"
    )
    assert buttons(second) == ["Make this the next one", "My next step", "Enough for today", "Undo"]
    board = await plan(world)
    assert labels(board) == LINE
    assert [option["label"] for option in options(board)] == ["Read a *book*"]

    await world.restart()
    message = shown(await world.maya.click(second, label="Make this the next one"))
    assert said(message).startswith("It is the next one now. The one before waits in line: Learn SQL\n-# You can undo")
    assert "**Read a \\*book\\***" in said(message)
    assert await steps(world) == [("Learn SQL", LATER), ("Read a *book*", NOW)]
    twice = await world.maya.click(second, label="Make this the next one")
    assert said(twice) == messages.NEXT_ALREADY

    board = await plan(world)
    await world.maya.select(board, ["1"])
    assert "**Learn SQL**" in said(board)
    await world.maya.click(board, label="Undo")
    assert await steps(world) == [("Learn SQL", LATER), ("Read a *book*", NOW)], "both are as they were"


async def test_what_was_chosen_in_a_line_that_has_changed_is_answered_kindly(world: World) -> None:
    for words, state in (("one", NOW), ("two", LATER), ("three", LATER)):
        await have(world, words, state)
    board = await plan(world)
    services = world.bot.services
    await services.steps.remove(world.maya.id, 2, world.clock())
    assert said(await world.maya.select(board, ["2"])) == messages.GONE
    first = await plan(world)
    await world.maya.select(board, ["3"])
    await world.maya.click(board, label="Done")
    late = await forge.choose(world.maya, first, "plan:line:0", "3")
    assert said(late).startswith("That step was done <t:")
    assert await steps(world) == [("one", LATER), ("three", DONE)]
    assert said(await forge.choose(world.maya, first, "plan:line:0", "x")) == messages.GONE


async def test_no_more_wait_than_can_be_looked_at_and_undo_may_let_one_more_wait(world: World) -> None:
    for number in range(LATER_LIMIT + 1):
        await have(world, f"s{number}", LATER if number else NOW)
    board = await plan(world)
    assert len(options(board)) == LATER_LIMIT
    refusal = await written(world, "One more")

    assert said(refusal).startswith(messages.LINE_FULL)
    assert "One more" in said(refusal), "what was written is given back"
    assert len(await steps(world)) == LATER_LIMIT + 1
    assert len(world.env.errors) == 1
    await world.maya.click(board, label="Done")
    await world.maya.select(await plan(world), ["2"])
    await written(world, "One more")
    await world.maya.click(board, label="Undo")
    assert len(options(await plan(world))) == LATER_LIMIT + 1
    for number in range(9):
        await have(world, f"more {number}", LATER)
    assert len(options(await plan(world))) == 25, "as many as a select takes"


async def test_the_same_step_is_kept_once(world: World) -> None:
    await written(world, "Learn SQL")
    same = await written(world, " learn  sql")
    assert said(same) == "That one is your next step already, so it isn't kept twice: Learn SQL"
    await written(world, "Read")
    waits = await written(world, "READ")
    assert said(waits).startswith("That one is waiting in line already")
    await world.maya.click(waits, label="Make this the next one")
    assert await steps(world) == [("Learn SQL", LATER), ("Read", NOW)]


async def test_what_cannot_be_kept_is_refused_and_given_back(world: World) -> None:
    message = await plan(world)
    for words, day, refusal in (
        ("\u200b", "", NO_WORDS),
        ("x" * 301, "", "The step is longer than 300 characters."),
        ("Learn SQL", "whenever", "I can't read that as a day."),
        ("Learn SQL", "13 Jan 2026", NOT_TO_COME),
        ("Learn SQL", "17 Jan 2027", NOT_TO_COME),
    ):
        form = await world.maya.click(message, label="Write a step")
        assert form.modal is not None
        typed = {"words": words, "day": day}
        result = await forge.submit(world.maya, world.channel, form.modal["custom_id"], typed)
        assert said(result).startswith(refusal)
        assert words == "\u200b" or words in said(result)
    assert await steps(world) == []
    assert len(world.env.errors) == 5


async def test_days_are_those_of_the_members_own_zone(world: World) -> None:
    assert "By 14 Jan 2026" in said(await written(world, "Learn SQL", "14 Jan 2026")), "it may still be that day there"
    await world.bot.services.steps.remove(world.maya.id, 1, world.clock())
    world.clock.now = datetime(2026, 1, 15, 22, 0, tzinfo=UTC)
    for zone, day in (("Pacific/Kiritimati", "17 Jan 2026"), ("America/New_York", TOMORROW)):
        await world.bot.services.members.set_zone(world.maya.id, zone, world.clock())
        form = await world.maya.click(await plan(world), label="Write a step")
        assert "UTC" not in small(form)[1]
        message = shown(await world.maya.submit_modal(form, {"words": zone, "day": "tomorrow"}))
        assert said(message).endswith(f"By {day}\nThe day only stands here. Nothing reminds you of it by itself.")
        await world.maya.click(message, label="Undo")
    await written(world, "Learn", TOMORROW)
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Kiritimati", world.clock())
    assert f"By {TOMORROW}" in said(await plan(world))
    world.clock.advance(hours=12)
    assert f"You had thought of {TOMORROW}" in said(await plan(world))


async def test_a_day_that_has_passed_is_nothing_but_that_and_stays_as_the_rest_is_changed(world: World) -> None:
    await written(world, "Learn SQL", "tomorrow")
    world.clock.advance(days=30)
    message = await plan(world)
    assert said(message).endswith(f"\nYou had thought of {TOMORROW}")
    assert labels(message) == ONE
    form = await world.maya.click(message, label="Change")
    assert fields(form) == {"words": "Learn SQL", "day": TOMORROW}
    await world.maya.submit_modal(form, {"words": "Learn SQL joins", "day": TOMORROW})

    assert said(message).startswith("Changed.\n\n-# You can undo it")
    assert "**Learn SQL joins**" in said(message)
    form = await world.maya.click(message, label="Change")
    same = await world.maya.submit_modal(form, fields(form))
    assert said(same) == messages.UNCHANGED
    form = await world.maya.click(message, label="Change")
    without = await world.maya.submit_modal(form, {"words": "Learn SQL joins", "day": ""})
    assert TOMORROW not in said(without)
    await world.maya.click(shown(without), label="Undo")
    await world.maya.click(message, label="Undo")
    [step] = await kept(world)
    assert (step.words, step.due_on) == ("Learn SQL", date(2026, 1, 16))


async def test_not_yet_puts_it_off_and_undo_takes_that_back(world: World) -> None:
    await written(world, "Learn SQL", "tomorrow")
    message = await plan(world)
    await world.restart()
    await world.maya.click(message, label="Not yet")
    assert said(message).startswith("> Learn SQL\n\nBy 16 Jan 2026\n\nAny other day is fine")
    assert buttons(message) == ["In a week", "Another day", "Without a day", "My next step", "Enough for today"]
    old = await plan(world)
    await world.restart()
    await world.maya.click(message, label="In a week")
    assert said(message).split("\n\n")[0] in texts(TEXTS.lines.snoozed)
    assert "\n\nBy 22 Jan 2026\n\n-# You can undo" in said(message)
    assert (await kept(world))[0].state is NOW

    again = await forge.press(world.maya, old, "plan:snooze:1:week")
    assert said(again) == messages.UNCHANGED
    form = await forge.press(world.maya, old, "plan:day:1")
    assert fields(form) == {"words": "29 Jan 2026"}
    below = await world.maya.submit_modal(form, {"words": "30 Jan 2026"})
    assert "By 30 Jan 2026" in said(below)
    for last, day in ((shown(below), date(2026, 1, 22)), (message, date(2026, 1, 16))):
        await world.maya.click(last, label="Undo")
        assert (await kept(world))[0].due_on == day
    assert said(await forge.press(world.maya, old, "plan:snooze:1:year")) == messages.UNKNOWN_DAY
    assert said(await forge.press(world.maya, old, "plan:snooze:1")) == messages.UNKNOWN_DAY


async def test_a_step_without_a_day_gets_one_and_none_is_called_old(world: World) -> None:
    await have(world, "Learn SQL")
    message = await plan(world)
    await world.maya.click(message, label="Not yet")
    assert buttons(message) == ["In a week", "Another day", "My next step", "Enough for today"]
    await world.maya.click(message, label="In a week")
    assert said(message).startswith("It has a day now.\n\n> Learn SQL\n\nBy 22 Jan 2026\n\n-# ")
    assert "\nThe day only stands here." in said(message)
    message = await plan(world)
    await world.maya.click(message, label="Not yet")
    await world.maya.click(message, label="Without a day")
    assert said(message).startswith("No day is set for it any more.\n\n> Learn SQL\n\n-# ")


@pytest.mark.parametrize(("label", "state"), [("Done", DONE), ("Let it go", DROPPED)])
async def test_it_is_ended_in_a_line_and_nothing_is_next_until_it_is_chosen(
    world: World, label: str, state: StepState
) -> None:
    await have(world, "Learn SQL")
    await have(world, "Read", LATER)
    message, old = await plan(world), await plan(world)
    await world.restart()
    await world.maya.click(message, label=label)
    lines = TEXTS.lines.done if state is DONE else TEXTS.lines.dropped
    assert said(message).split("\n\n")[0] in texts(lines)
    assert "> Learn SQL\n\n-# You can undo" in said(message)
    win = ["Keep what I learned"] if state is DONE else []
    assert buttons(message) == [*win, "Next in line", "Enough for today", "Undo"]
    assert primary(message) == []
    assert await steps(world) == [("Learn SQL", state), ("Read", LATER)]
    assert [step.ended_at for step in await kept(world)] == [world.clock(), None]

    for press in ("Done", "Let it go", "Not yet", "Change"):
        refusal = await world.maya.click(old, label=press)
        assert said(refusal).startswith("That step was ")
        assert refusal.modal is None
    line = shown(await world.maya.click(message, label="Next in line"))
    assert "1 step waits in line. It isn't next until you choose it." in said(line)
    assert labels(line) == [*EMPTY[:2], "In line: make one the next", "For the next no", "Earlier steps", EMPTY[-1]]
    await world.maya.select(line, ["2"])
    assert labels(line) == [*BEFORE, "Undo"]
    await world.maya.click(message, label="Undo")
    assert said(message).endswith("Where another is next by now, it waits in line.")
    assert await steps(world) == [("Learn SQL", LATER), ("Read", NOW)], "another is the next one by now"


async def test_undo_of_done_makes_it_the_next_one_again_and_what_it_taught_can_be_kept(world: World) -> None:
    await have(world, "Learn SQL")
    message = await plan(world)
    await world.maya.click(message, label="Done")
    form = await world.maya.click(message, label="Keep what I learned")
    await world.maya.submit_modal(form, {"words": "Joins are easy"})
    assert [win.words for win in await world.bot.services.wins.export(world.maya.id)] == ["Joins are easy"]
    assert "Undo" in buttons(message)
    await world.maya.click(message, label="Undo")
    assert await steps(world) == [("Learn SQL", NOW)]
    assert buttons(message) == ["My next step", "Bring the change back", "Enough for today"]
    await world.restart()
    await world.maya.click(message, label="Bring the change back")
    assert said(message) == BACK
    assert await steps(world) == [("Learn SQL", DONE)]


async def test_an_outcome_is_noticed_once_it_is_kept_and_may_stay(world: World) -> None:
    message = await written(world, "Get the job")
    assert said(message).startswith(f"It is your next step: Get the job\n\n{messages.DEPENDS}\n\n-# You can undo")
    assert buttons(message) == ["Change it", "It is fine as it is", "Enough for today", "Undo"]
    fine = await world.maya.click(message, label="It is fine as it is")
    assert "**Get the job**" in said(fine)
    assert messages.DEPENDS not in said(fine)
    form = await world.maya.click(message, label="Change it")
    still = await world.maya.submit_modal(form, {"words": "Get an offer", "day": ""})
    assert said(still).startswith(f"Changed.\n\n{messages.DEPENDS}")
    form = await world.maya.click(shown(still), label="Change it")
    own = await world.maya.submit_modal(form, {"words": "Practise one answer", "day": ""})
    assert messages.DEPENDS not in said(own)
    assert "**Practise one answer**" in said(own)
    behind = await written(world, "Two offers")
    wanted = ["Change it", "It is fine as it is", "Make this the next one", "Enough for today", "Undo"]
    assert buttons(behind) == wanted
    form = await world.maya.click(behind, label="Change it")
    changed = await world.maya.submit_modal(form, {"words": "Two offers", "day": "tomorrow"})
    assert messages.DEPENDS not in said(changed), "the day alone was changed"


async def test_what_goes_wrong_as_a_line_is_drawn_leaves_nothing_saved(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await have(world, "Learn SQL", due_on=date(2026, 1, 16))
    message = await plan(world)
    line = await plan(world)
    await world.maya.click(line, label="For the next no")
    form = await world.maya.click(line, label="Write it")

    async def fails(*_: object, **__: object) -> None:
        raise RuntimeError("busy")

    monkeypatch.setattr(world.bot.services.cards, "draw", fails)
    for custom_id in ("plan:snooze:1:week", "plan:done:1", "plan:let-go:1"):
        assert said(await forge.press(world.maya, message, custom_id)) == WENT_WRONG
    assert said(await world.maya.submit_modal(form, {"words": "walk"})).startswith(WENT_WRONG)
    assert [(step.state, step.due_on) for step in await kept(world)] == [(NOW, date(2026, 1, 16))]
    assert await world.bot.services.if_then.of(world.maya.id) is None
    assert len(world.env.errors) == 1, "a form's error is raised, too"


async def test_a_step_that_went_while_its_form_was_open_is_refused_and_the_words_given_back(world: World) -> None:
    await have(world, "Learn SQL")
    message = await plan(world)
    change, day = await world.maya.click(message, label="Change"), await forge.press(world.maya, message, "plan:day:1")
    await world.bot.services.steps.remove(world.maya.id, 1, world.clock())
    refusal = await world.maya.submit_modal(change, {"words": "Learn *joins*", "day": ""})

    assert said(refusal).startswith(messages.GONE)
    assert "Learn *joins*" in said(refusal)
    assert said(await world.maya.submit_modal(day, {"words": "tomorrow"})).startswith(messages.GONE)
    assert len(world.env.errors) == 2


async def test_the_longest_steps_fit_everywhere(world: World) -> None:
    for sign in ("*", "_"):
        message = await written(world, sign * 300, "tomorrow")
    await world.maya.click(message, label="Make this the next one")
    message = await plan(world)
    assert "\\_" * 300 in said(message)
    for label in ("Not yet", "In a week"):
        await world.maya.click(message, label=label)
        assert "\\_" * 300 in said(message)
    message = await plan(world)
    await world.maya.click(message, label="Let it go")
    await world.maya.click(message, label="Next in line")
    assert await steps(world) == [("*" * 300, LATER), ("_" * 300, DROPPED)]


async def test_below_another_features_message_it_is_one_of_its_own_and_in_the_dm_it_stays(world: World) -> None:
    other = await world.maya.slash(world.channel, "help")
    before = said(other)
    result = await forge.press(world.maya, shown(other), "plan:open:0")

    assert said(result).startswith("Your next step\n")
    assert result.ephemeral
    assert said(other) == before
    result = await world.maya.user.slash("plan")

    assert not result.ephemeral
    assert labels(result) == EMPTY
