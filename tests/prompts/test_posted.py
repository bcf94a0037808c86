"""Posts of each deck as a channel sees them: silent, and what is pressed below them stays between member and bot."""

import pytest
from simcord import ResponseMessage

from bot.posts import PROMPTS, PostDeck
from bot.routes import COUNT_ME
from bot.schedules import EVERY_DAY, Kind, NewSchedule
from tests.conftest import World, labels, said


async def posted(world: World, deck: PostDeck) -> ResponseMessage:
    """Let a schedule of this deck post once."""
    new = NewSchedule(
        Kind.POST, world.robin.id, EVERY_DAY, 9 * 60, "UTC", world.guild.id, world.channel.id, deck=deck.value
    )
    assert await world.bot.services.schedules.add(new, world.clock(), limit=9)
    world.clock.advance(hours=1, minutes=1)
    await world.bot.run_due()
    message = world.channel.last_message
    assert message is not None
    assert message.flags.suppress_notifications
    return ResponseMessage(world.env, world.env.backend.get_message(world.channel.id, message.id))


@pytest.mark.parametrize(
    ("deck", "below"),
    [
        (PostDeck.TIP, ["My next step", "One just for me"]),
        (PostDeck.QUESTION, ["Ask for feedback"]),
    ],
)
async def test_what_is_pressed_below_a_post_is_answered_in_private(
    world: World, deck: PostDeck, below: list[str]
) -> None:
    post = await posted(world, deck)
    before = said(post)
    await world.restart()

    assert labels(post) == below
    for label in below:
        pressed = await world.maya.click(post, label=label)
        assert pressed.modal or all(each.ephemeral for each in pressed.followups or [pressed.response])
    assert said(post) == before


async def test_a_prompt_is_posted_and_a_press_on_it_counts_as_touching_it(world: World) -> None:
    post = await posted(world, PostDeck.PROMPT)
    [schedule] = await world.bot.services.schedules.posts(world.guild.id)
    assert schedule.unanswered == 1
    await world.maya.click(post, label=COUNT_ME.label)
    [schedule] = await world.bot.services.schedules.posts(world.guild.id)

    assert post.embeds[0].title in {each.text for each in PROMPTS.load().prompts}
    assert "1 person thought about this one." in said(post)
    assert schedule.unanswered == 0
