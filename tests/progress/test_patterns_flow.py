"""What the counts may hint at, as a member meets it: below the summary, above a least number, and away for good."""

import pytest

from bot.rejections import Stage
from bot.wins import WinKind
from cogs.progress.content import PATTERNS
from cogs.progress.messages import PUT_AWAY, UNKNOWN_RULE
from cogs.progress.patterns import Noticed, Rule
from tests import forge
from tests.conftest import Said, World, buttons, labels, said, shown
from tests.progress.acting import look, press_by_hand, rejected, won

TITLE = "Something the counts may show"
WAYS = ["Entries", "Funnel", "Week by week", "Lessons", "Month"]


async def logged(world: World, stage: Stage, count: int, *, days_ago: float = 0) -> None:
    for _ in range(count):
        await rejected(world, stage=stage, days_ago=days_ago)


def rule_shown(message: Said) -> Rule | None:
    """Return the rule that is told of below the summary; None if there is none."""
    summary, *notes = shown(message).embeds
    assert summary.title == "Looking back"
    if not notes:
        assert buttons(message) == [*WAYS, "Enough for today"]
        return None
    [note] = notes
    assert note.title == TITLE
    assert buttons(message) == [*WAYS, "Not for me", "Enough for today"]
    ideas = {each.idea: each.rule for each in PATTERNS.load().notes}
    return next(rule for idea, rule in ideas.items() if idea in (note.description or ""))


@pytest.mark.parametrize(
    ("stage", "rule"),
    [
        (Stage.SCREENING, Rule.LONG_RUN),
        (Stage.BEFORE_CONTACT, Rule.BEFORE_CONTACT),
        (Stage.INTERVIEW, Rule.INTERVIEWS_NO_OFFERS),
    ],
)
async def test_each_is_told_from_its_least_number_on_with_its_counts(world: World, stage: Stage, rule: Rule) -> None:
    await logged(world, stage, rule.least, days_ago=90.01)
    await logged(world, stage, rule.least - 1)
    assert rule_shown(await look(world)) is None

    await logged(world, stage, 1, days_ago=89)
    message = await look(world)
    patterns, seen = PATTERNS.load(), Noticed(rule, rule.least, rule.least)
    told = [note for note in patterns.for_rule(rule) if seen.fill(note.text) in said(message)]
    assert rule_shown(message) is rule
    assert len(told) == 1
    assert told[0].idea in said(message)
    assert said(message).endswith(seen.fill(patterns.by_rule()[rule].shown_when))


async def test_none_is_told_in_a_view_of_its_own_or_in_another_view(world: World) -> None:
    await logged(world, Stage.SCREENING, 12)
    for view in ("entries", "lessons", "month"):
        assert TITLE not in said(await look(world, view=view)), view
    await look(world, view="entries")
    start = await look(world)
    assert rule_shown(start) is Rule.LONG_RUN
    await world.maya.click(shown(start), label="Lessons")
    assert TITLE not in said(start)
    await world.maya.click(shown(start), label="Summary")
    assert rule_shown(start) is Rule.LONG_RUN


async def test_an_interview_kept_as_a_win_keeps_it_away(world: World) -> None:
    await logged(world, Stage.SCREENING, 12)
    await won(world, WinKind.INTERVIEW)

    assert rule_shown(await look(world)) is None


async def test_one_at_a_time_and_what_is_not_for_me_is_a_month_of_none_and_stays_away_for_good(world: World) -> None:
    await logged(world, Stage.BEFORE_CONTACT, 12)
    for rule in (Rule.LONG_RUN, Rule.BEFORE_CONTACT):
        assert rule_shown(await look(world)) is rule, "the first in the order of care"
        message = await look(world)
        assert rule_shown(message) is rule, "in other words"
        await world.restart()
        await world.maya.click(shown(message), label="Not for me")
        assert said(message) == PUT_AWAY
        assert labels(message) == ["Bring it back", "Summary", "Enough for today"]
        await world.restart()
        for days in (0, 15, 14.999):
            world.clock.advance(days=days)
            assert rule_shown(await look(world)) is None, "nobody is to meet the next one at once"
        world.clock.advance(days=0.001)
    assert rule_shown(await look(world)) is None
    await logged(world, Stage.BEFORE_CONTACT, 12)
    assert rule_shown(await look(world)) is None


async def test_what_was_put_away_by_mistake_comes_back(world: World) -> None:
    await logged(world, Stage.INTERVIEW, 4)
    message = await look(world)
    await world.maya.click(shown(message), label="Not for me")
    await world.restart()
    await world.maya.click(shown(message), label="Bring it back")

    assert rule_shown(message) is Rule.INTERVIEWS_NO_OFFERS
    assert rule_shown(await look(world)) is Rule.INTERVIEWS_NO_OFFERS


async def test_bringing_one_back_leaves_the_others_away(world: World) -> None:
    await logged(world, Stage.BEFORE_CONTACT, 12)
    message = await look(world)
    await world.maya.click(shown(message), label="Not for me")
    world.clock.advance(days=30)
    message = await look(world)
    await world.maya.click(shown(message), label="Not for me")
    await world.maya.click(shown(message), label="Bring it back")

    assert rule_shown(message) is Rule.BEFORE_CONTACT


async def test_it_is_the_rule_that_is_put_away_so_a_new_note_does_not_bring_it_back(world: World) -> None:
    await logged(world, Stage.INTERVIEW, 4)
    await world.maya.click(shown(await look(world)), label="Not for me")

    away = [mark.card_id for mark in await world.bot.services.cards.export(world.maya.id) if mark.retired_at]
    assert away == [Rule.INTERVIEWS_NO_OFFERS.value]


async def test_after_it_was_put_away_the_summary_is_there_without_it(world: World) -> None:
    await logged(world, Stage.INTERVIEW, 4)
    message = await look(world)
    await world.maya.click(shown(message), label="Not for me")
    await world.maya.click(shown(message), label="Summary")

    assert rule_shown(message) is None


async def test_what_another_member_puts_away_changes_nothing(world: World) -> None:
    await logged(world, Stage.INTERVIEW, 4)
    theirs = await look(world, world.tomas)
    for rule in Rule:
        await press_by_hand(world, world.tomas, theirs, f"progress:away:0:{rule.value}")
    hers = await look(world)
    assert rule_shown(hers) is Rule.INTERVIEWS_NO_OFFERS

    await world.maya.click(shown(hers), label="Not for me")
    await press_by_hand(world, world.tomas, theirs, f"progress:back:0:{Rule.INTERVIEWS_NO_OFFERS.value}")
    assert rule_shown(await look(world)) is None


async def test_an_id_that_was_typed_by_hand_puts_nothing_away(world: World) -> None:
    await logged(world, Stage.INTERVIEW, 4)
    message = await look(world)
    for typed in ("0", "0:nothing", "999999999999999999:pat-run-worn"):
        for act in ("away", "back"):
            refusal = await forge.press(world.maya, shown(message), f"progress:{act}:{typed}")
            assert said(refusal) == UNKNOWN_RULE

    assert rule_shown(await look(world)) is Rule.INTERVIEWS_NO_OFFERS
    assert all(mark.retired_at is None for mark in await world.bot.services.cards.export(world.maya.id))


async def test_a_summary_with_it_can_be_left_for_today(world: World) -> None:
    await logged(world, Stage.INTERVIEW, 4)
    message = await look(world)
    before = said(message)
    await world.restart()
    await world.maya.click(shown(message), label="Enough for today")

    assert said(message).startswith(before)
    assert labels(message) == []


async def test_it_is_never_said_in_the_reply_to_a_new_no(world: World) -> None:
    ideas = [note.idea for note in PATTERNS.load().notes]
    for _ in range(13):
        reply = said(await world.maya.slash(world.channel, "rejected", stage="interview"))
        assert TITLE not in reply
        assert not any(idea in reply for idea in ideas)

    assert rule_shown(await look(world)) is Rule.LONG_RUN
