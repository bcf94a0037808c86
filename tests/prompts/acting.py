"""What the tests of prompts do: post one."""

from simcord import ResponseMessage

from bot import posting
from bot.posts import PROMPTS
from bot.posts.messages import prompt
from bot.routes import ANSWER_PROMPT, COUNT_ME
from bot.ui import row_of
from tests.conftest import World

PROMPT = PROMPTS.load().prompts[0]


async def posted(world: World, prompt_id: str = PROMPT.id) -> ResponseMessage:
    """Post a prompt in the channel, and return the message."""
    card = PROMPTS.load().find(prompt_id)
    assert card is not None
    message_id = await posting.post(
        world.bot.get_partial_messageable(world.channel.id),
        embed=prompt(card),
        view=row_of([ANSWER_PROMPT.button(detail=card.id), COUNT_ME.button()]),
        nonce="prompt",
    )
    return ResponseMessage(world.env, world.env.backend.get_message(world.channel.id, message_id))
