"""How a check-in comes by itself, and how it is answered there."""

from cogs.checkin.rules import Band
from tests import forge
from tests.checkin.acting import (
    ASKS_WORD,
    ENERGIES,
    NOTHING_GIVEN,
    PEOPLE,
    SHARED,
    TEXTS,
    acknowledgements,
    asked,
    checkins,
    latest,
    nudged,
    only,
)
from tests.conftest import CLOSED, World, labels, said, shown
from tests.core.sending import MESSAGES, dm, sent_to

NUDGE = [*ENERGIES, "Skip this", *SHARED]


async def unanswered(world: World) -> int:
    [schedule] = await world.bot.services.schedules.nudges(world.maya.id)
    return schedule.unanswered


async def test_it_is_answered_where_it_came_with_a_way_to_stop_it_in_the_end(world: World) -> None:
    schedule = await nudged(world)
    message = await asked(world)
    opening, question = said(message).split("\n\n")
    assert opening in {line.text for line in TEXTS.openings}
    assert question in {line.text for line in TEXTS.questions.energy}
    assert labels(message) == NUDGE
    assert await unanswered(world) == 1

    await world.restart()
    await world.maya.user.click(message, label="2 little")
    assert labels(latest(world)) == [*ASKS_WORD[:-1], PEOPLE, ASKS_WORD[-1]]
    assert await unanswered(world) == 0
    await world.maya.user.click(latest(world), label="Skip this")
    await world.maya.user.click(latest(world), label="Company")
    assert said(latest(world)).split("\n\n")[0] in acknowledgements(Band.LOW)
    own = ["People to talk to", "People to stay in touch with", "Earlier ones"]
    assert labels(latest(world)) == [*own, *SHARED]
    checkin = await only(world)
    assert (checkin.schedule_id, checkin.energy, checkin.need) == (schedule.id, 2, "company")
    assert world.channel.last_message is None
    assert len(dm(world).history()) == 1


async def test_leaving_it_out_is_an_answer_too(world: World) -> None:
    await nudged(world)
    await asked(world)
    for _ in range(3):
        await world.maya.user.click(latest(world), label="Skip this")
    assert said(latest(world)) in NOTHING_GIVEN
    assert labels(latest(world)) == SHARED
    assert await unanswered(world) == 0

    await asked(world)
    await world.maya.user.click(latest(world), label="Enough for today")
    assert said(latest(world)).endswith(CLOSED)
    assert labels(latest(world)) == ["Pause a week", "Stop these"]
    assert await checkins(world) == []
    assert await unanswered(world) == 0


async def test_left_half_way_it_is_acknowledged_and_can_be_stopped(world: World) -> None:
    await nudged(world)
    await asked(world)
    await world.maya.user.click(latest(world), label="2 little")
    await world.maya.user.click(latest(world), label="Enough for today")
    assert said(latest(world)).split("\n\n")[0] in acknowledgements(Band.LOW)
    assert labels(latest(world)) == [PEOPLE, "Pause a week", "Stop these"]


async def test_an_older_message_answers_too_and_one_of_a_nudge_that_is_gone_still_works(world: World) -> None:
    schedule = await nudged(world)
    older = await asked(world)
    await asked(world)
    assert await unanswered(world) == 2
    await world.maya.user.click(older, label="4 a fair bit")
    assert await unanswered(world) == 0

    await world.bot.services.schedules.remove_nudge(world.maya.id, schedule.id)
    world.clock.advance(minutes=2)
    await world.maya.user.click(latest(world), label="5 plenty")
    assert [each.schedule_id for each in await checkins(world)] == [None, schedule.id]
    under = shown(await world.maya.slash(world.channel, "help"))
    opened = await forge.press(world.maya, under, f"checkin:open:{schedule.id}")
    assert labels(shown(opened))[:5] == ENERGIES


async def test_what_may_pass_is_tried_again_in_the_same_words_and_the_next_are_others(world: World) -> None:
    await nudged(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=40003, times=2)
    world.clock.advance(hours=1)
    for _ in range(3):
        await world.bot.run_due()
        world.clock.advance(minutes=2)
    sent = sent_to(world, dm(world))
    assert len(sent) == 3
    assert len({each["content"] for each in sent}) == len({each["nonce"] for each in sent}) == 1

    contents = {sent[0]["content"], *[said(await asked(world)) for _ in range(2)]}
    assert len({part for each in contents for part in each.split("\n\n")[:2]}) == 6


async def test_one_that_nobody_answers_comes_more_seldom_and_then_no_more(world: World) -> None:
    schedule = await nudged(world)
    seen = [await asked(world) for _ in range(7)]

    assert [labels(each) == NUDGE for each in seen] == [True, True, True, False, True, True, False]
    assert labels(seen[3]) == [*NUDGE, "Keep them as they are"]
    assert said(seen[3]).split("\n\n")[1] in {line.text for line in TEXTS.questions.energy}
    assert labels(seen[6]) == ["Bring it back", "Enough for today"]
    assert (await world.bot.services.schedules.find(schedule.id)).next_due_at is None
