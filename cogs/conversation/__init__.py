"""Words that a member writes to the bot in a direct message.

No command: it listens. Button: Just needed to say it. Data: data/conversation/.
Table: card_marks, deck "conversation".
What is written in a row is answered once: acknowledged, then shown as it was read, with buttons that hold it. Signs of
danger are answered at once with helplines. Nothing of what is written is stored; the last two messages are held in
memory for a minute, since a sentence of danger may be written in two.
"""

from bot.app import OnwardBot
from cogs.conversation.cog import Conversation
from cogs.conversation.content import REPLIES
from cogs.conversation.routes import SAID


async def setup(bot: OnwardBot) -> None:
    cog = Conversation(bot.services, REPLIES.load())
    bot.add_route(SAID, cog.said)
    await bot.add_cog(cog)
