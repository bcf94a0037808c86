"""/checkin as a member goes through it: each step answered, skipped, left, and pressed twice."""

import asyncio
from datetime import timedelta

from bot.checkins import Checkin
from bot.schedules import Kind
from cogs.checkin import messages
from cogs.checkin.rules import NOT_OFFERED, Band
from tests import forge
from tests.checkin.acting import (
    ASKS_NEED,
    ASKS_WORD,
    ENERGY,
    LONG_LOW,
    NEED,
    NOTHING_GIVEN,
    OPENED,
    PEOPLE,
    TEXTS,
    WORD,
    acknowledgements,
    asked_for_need,
    begun,
    checkins,
    nudged,
    only,
    put,
)
from tests.conftest import CLOSED, World, buttons, labels, options, said, shown


def answers(checkin: Checkin) -> tuple[int | None, str | None, str | None]:
    return checkin.energy, checkin.word, checkin.need


async def test_each_step_is_a_press_and_kept_over_a_restart(world: World) -> None:
    message = await begun(world)
    assert said(message) in ENERGY
    assert labels(message) == OPENED
    assert await checkins(world) == []

    await world.restart()
    await world.maya.click(message, label="2 little")
    assert said(message) in WORD
    assert labels(message) == [*ASKS_WORD[:-1], PEOPLE, ASKS_WORD[-1]]
    assert len(options(message)) == len(TEXTS.words)
    assert answers(await only(world)) == (2, None, None)

    await world.restart()
    await world.maya.select(message, ["worn-out"])
    assert said(message) in NEED
    assert labels(message) == [*ASKS_NEED[:-1], PEOPLE, ASKS_NEED[-1]]
    assert answers(await only(world)) == (2, "worn out", None)

    await world.restart()
    await world.maya.click(message, label="Rest")
    assert answers(await only(world)) == (2, "worn out", "rest")
    first, line, kept = said(message).split("\n\n")
    assert first in acknowledgements(Band.LOW)
    assert line in {each.text for each in TEXTS.need("rest").lines}
    assert kept == (
        "-# Kept for you alone: energy 2 of 5, little; “worn out”; needed: rest. "
        "Nobody else sees it, and nobody is told."
    )
    assert buttons(message) == ["People to talk to", "A quiet minute", "Earlier ones", "Enough for today"]
    assert world.channel.last_message is None


#: what is given, an answer for each step, and what it reads as
GIVEN = [
    (("5 plenty", None, None), (5, None, None), Band.HIGH),
    (("Skip this", "sad", None), (None, "sad", None), Band.UNSAID),
    (("Skip this", None, "Nothing just now"), (None, None, "nothing"), Band.UNSAID),
    (("3 some", None, "Another view of a thought"), (3, None, "other-view"), Band.MIDDLE),
]


async def test_what_is_skipped_is_left_out_and_the_rest_is_kept(world: World) -> None:
    for (energy, word, need), expected, fits in GIVEN:
        world.clock.advance(minutes=2)
        message = await begun(world)
        await world.maya.click(message, label=energy)
        await (world.maya.select(message, [word]) if word else world.maya.click(message, label="Skip this"))
        await world.maya.click(message, label=need or "Skip this")

        assert answers((await checkins(world))[0]) == expected
        assert said(message).split("\n\n")[0] in acknowledgements(fits)
        assert ("People to talk to" in buttons(message)) is (word == "sad")
        assert buttons(message)[-2:] == ["Earlier ones", "Enough for today"]
    assert len(await checkins(world)) == len(GIVEN)


async def test_all_of_it_can_be_left_out_and_nothing_is_kept(world: World) -> None:
    for skipped in range(3):
        message = await begun(world)
        for _ in range(skipped):
            await world.maya.click(message, label="Skip this")
        await world.maya.click(message, label="Enough for today")
        # No question is left above the farewell.
        assert said(message).split("\n\n")[0] in NOTHING_GIVEN
        assert said(message).endswith(CLOSED)
        assert labels(message) == []

    message = await begun(world)
    for _ in range(3):
        await world.maya.click(message, label="Skip this")
    assert said(message) in NOTHING_GIVEN
    assert labels(message) == []
    assert await checkins(world) == []


async def test_left_after_any_step_what_was_given_is_acknowledged_and_people_to_talk_to_stay(world: World) -> None:
    for steps, fits, left in (
        (["1 hardly any"], Band.LOW, [PEOPLE]),
        (["1 hardly any", "Skip this"], Band.LOW, [PEOPLE]),
        (["1 hardly any", "Skip this", "Rest"], Band.LOW, [PEOPLE]),
        (["4 a fair bit"], Band.HIGH, []),
    ):
        world.clock.advance(minutes=2)
        message = await begun(world)
        for label in steps:
            await world.maya.click(message, label=label)
            assert (PEOPLE in buttons(message)) is bool(left)
        await world.maya.click(message, label="Enough for today")
        assert said(message).split("\n\n")[0] in acknowledgements(fits)
        assert said(message).endswith(CLOSED)
        assert labels(message) == left
    assert [answers(each) for each in await checkins(world)][1:] == [
        (1, None, "rest"),
        (1, None, None),
        (1, None, None),
    ]

    # A word alone may weigh as much.
    message = await begun(world)
    await world.maya.click(message, label="Skip this")
    await world.maya.select(message, ["hopeless"])
    await world.maya.click(message, label="Enough for today")
    assert labels(message) == [PEOPLE]
    # An id that is no check-in of the member's ends it as any other does.
    await forge.press(world.tomas, shown(await world.tomas.slash(world.channel, "checkin")), "close:enough:1:checkin")


async def test_a_word_of_ones_own(world: World) -> None:
    message = await begun(world)
    await world.maya.click(message, label="4 a fair bit")
    form = await world.maya.click(message, label="In my own word")
    later = await world.maya.click(message, label="In my own word")
    blank = await world.maya.submit_modal(form, {"words": " \u200b "})
    assert "Nothing was kept" in said(blank) or "nothing was kept" in said(blank)
    form = await world.maya.click(message, label="In my own word")
    await world.maya.submit_modal(form, {"words": "**wintry** <@1>"})
    assert said(message) in NEED
    assert (await only(world)).word == "**wintry** <@1>"

    # A form that was open beside it writes nothing over, and gives its words back.
    refused = await world.maya.submit_modal(later, {"words": "fine"})
    assert messages.HAS_A_WORD in said(refused)
    assert "fine" in said(refused)
    assert (await only(world)).word == "**wintry** <@1>"
    await world.maya.click(message, label="Skip this")
    assert r"“\*\*wintry\*\* \<\@1\>”" in said(message)
    assert said(message).split("\n\n")[0] in acknowledgements(Band.MIDDLE)
    assert len(world.env.errors) == 2


async def test_a_press_that_comes_twice_begins_one_check_in(world: World) -> None:
    message = await begun(world)
    await world.maya.click(message, label="1 hardly any")
    # Here a finger slipped.
    await forge.press(world.maya, message, "checkin:energy:0:2")
    assert answers(await only(world)) == (2, None, None)

    await forge.choose(world.maya, message, f"checkin:word:{(await only(world)).id}:given", "sad")
    for _ in range(2):
        await forge.press(world.maya, message, f"checkin:need:{(await only(world)).id}:given-rest")
    assert answers(await only(world)) == (2, "sad", "rest")
    # Two at once are about one, too.
    world.clock.advance(minutes=2)
    message = await begun(world)
    await asyncio.gather(*(forge.press(world.maya, message, f"checkin:energy:0:{energy}") for energy in (1, 3)))
    assert len(await checkins(world)) == 2
    # Another one on the same day is another one.
    world.clock.advance(minutes=2)
    await world.maya.click(await begun(world), label="4 a fair bit")
    assert [answers(each) for each in (await checkins(world))[::2]] == [(4, None, None), (2, "sad", "rest")]


async def test_ids_that_are_not_the_members_own_or_were_not_offered_reach_nothing(world: World) -> None:
    mine = await put(world, energy=2)
    theirs = await nudged(world, member=world.tomas)
    under = shown(await world.tomas.slash(world.channel, "help"))
    for custom_id in (f"checkin:need:{mine.id}:given-rest", f"checkin:need:{mine.id}:given-skip"):
        assert said(await forge.press(world.tomas, under, custom_id)) == messages.GONE
    chosen = await forge.choose(world.tomas, under, f"checkin:word:{mine.id}:given", "sad")
    assert said(chosen) == messages.GONE
    for custom_id in ("energy:0:9", "energy:0", "need:0:given", "need:0:asked-money", "need:0:rest", "no-word:0:x"):
        assert said(await forge.press(world.tomas, under, f"checkin:{custom_id}")) == NOT_OFFERED
    assert said(await forge.choose(world.tomas, under, "checkin:word:0:asked", "merry")) == NOT_OFFERED
    assert await checkins(world, world.tomas) == []
    assert answers(await only(world)) == (2, None, None)

    # Whoever names another's nudge checks in by themselves.
    under = shown(await world.maya.slash(world.channel, "help"))
    other = await nudged(world, Kind.NUDGE)
    for row in (theirs.id, other.id, 10**17):
        world.clock.advance(minutes=2)
        await forge.press(world.maya, under, f"checkin:energy:{row}:5")
    assert [each.schedule_id for each in await checkins(world)] == [None] * 4


async def test_low_for_a_while_is_said_once_with_people_to_talk_to_and_then_left_for_a_week(world: World) -> None:
    async def first_line(energy: str) -> str:
        message = await asked_for_need(world, energy)
        await world.maya.click(message, label="Nothing just now")
        assert buttons(message)[0] == ("People to talk to" if energy != "3 some" else "Earlier ones")
        return said(message).split("\n\n")[0]

    for days in (9, 8):
        await put(world, energy=1, ago=timedelta(days=days))
    assert await first_line("2 little") in LONG_LOW
    assert await first_line("1 hardly any") in acknowledgements(Band.LOW)
    for days in (6, 1):
        world.clock.advance(days=days)
        line = await first_line("2 little")
    assert line in LONG_LOW
    assert await first_line("3 some") in acknowledgements(Band.MIDDLE)
    world.clock.advance(days=7)
    assert await first_line("2 little") in acknowledgements(Band.LOW)
