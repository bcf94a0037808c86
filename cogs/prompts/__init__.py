"""What a server's prompt leads to: an answer that its member alone sees, and being counted without a name.

Buttons elsewhere: Answer, just for me; I thought about it; Earlier answers. Tables: prompt_answers, prompt_counts,
card_marks (deck "prompt_answers"). Data: data/prompts/, and the prompts themselves in data/posts/.
The post of the channel is edited for one thing only: the number of those who thought about it, read from the table
each time.
"""

from bot.app import OnwardBot
from bot.posts import PROMPTS
from bot.routes import ANSWER_PROMPT, COUNT_ME, EARLIER_ANSWERS
from cogs.prompts import routes
from cogs.prompts.answering import Answering
from cogs.prompts.content import ANSWERED
from cogs.prompts.counting import Counting
from cogs.prompts.earlier import Earlier


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    prompts = PROMPTS.load()
    answering = Answering(services, prompts, ANSWERED.load())
    earlier = Earlier(services, prompts)
    counting = Counting(services)
    bot.add_route(ANSWER_PROMPT, answering.answer)
    bot.add_route(COUNT_ME, counting.press)
    bot.add_route(routes.CHANGE, answering.change)
    bot.add_route(EARLIER_ANSWERS, earlier.shown)
    bot.add_route(routes.DELETE, earlier.delete)
    bot.add_select(routes.OPEN, earlier.choose)
