"""Ask for feedback.

Command: /feedback ask (stage, entry). Button: Ask for feedback, on a logged rejection. Data: data/feedback/.
Whom to ask, how likely an answer is, and a draft in a code block with two or three questions that fit the stage.
Table: card_marks, deck "questions": no question comes back before all that fit were shown.
"""

from bot.app import OnwardBot
from bot.routes import FEEDBACK
from cogs.feedback.cog import OTHERS, OTHERS_AT, Feedback
from cogs.feedback.content import DRAFTS, QUESTIONS, ROUTES


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    cog = Feedback(
        services.rejections,
        services.deck("questions"),
        QUESTIONS.load(),
        ROUTES.load(),
        DRAFTS.load(),
        services.clock,
    )
    bot.add_route(FEEDBACK, cog.open)
    bot.add_route(OTHERS, cog.others)
    bot.add_route(OTHERS_AT, cog.others_at)
    await bot.add_cog(cog)
