"""What a member does in the bot's direct messages, and what they find there."""

import discord

from tests.conftest import World
from tests.conversation.conftest import QUIET_SECONDS

#: below a no
NO = ["Log it", "Ask for feedback", "Just needed to say it", "Enough for today"]
#: the same with a thought in it
NO_AND_THOUGHT = [NO[0], "Reframe that thought", *NO[1:]]
THOUGHT = ["Reframe that thought", "Something kind", "A quiet minute", "Just needed to say it", "Enough for today"]
FEELING = ["A quiet minute", "A note to myself", "Just needed to say it", "Enough for today"]
UNCLEAR = ["Log a no", "Reframe a thought", "People to talk to", "Just needed to say it", "Enough for today"]


async def quiet(world: World) -> None:
    """Let so much time pass that a burst is over."""
    await world.env.advance_time(QUIET_SECONDS)


def answers(world: World) -> list[discord.Message]:
    """Return all that the bot has written to Maya, oldest first."""
    return [message for message in world.maya.user.dm_channel.history() if message.author.bot]


async def told(world: World, *texts: str) -> discord.Message:
    """Write `texts` in a row, be quiet, and return the one answer."""
    before = len(answers(world))
    for text in texts:
        await world.maya.send_dm(text)
    await quiet(world)
    [answer] = answers(world)[before:]
    return answer


def waiting(world: World) -> int:
    """Return how many bursts the bot holds on to."""
    return len(world.bot.cogs["Conversation"]._bursts)  # pyright: ignore
