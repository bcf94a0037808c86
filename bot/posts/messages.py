"""A tip, a question and a prompt as a channel shows them."""

import discord

from bot.feedback.questions import Question
from bot.posts.content import Prompt, Tip
from bot.posts.rules import when, whom
from bot.ui import CALM


def tip(card: Tip) -> discord.Embed:
    embed = discord.Embed(colour=CALM, description=card.acknowledge)
    return embed.add_field(name="One small thing, if you like", value=card.do, inline=False)


def question(opening: str, asked: Question) -> discord.Embed:
    """Show a question as it can be sent, with when it fits and who can answer it."""
    embed = discord.Embed(colour=CALM, description=f"{opening}\n\nA question that can be asked:\n> {asked.text}")
    embed.add_field(name="When", value=when(asked), inline=False)
    embed.add_field(name="Whom to ask", value=whom(asked), inline=False)
    if asked.agency:
        embed.add_field(name="If an agency is in between, ask them", value=f"> {asked.agency}", inline=False)
    return embed.set_footer(text="Asking once is enough. Some never answer.")


def prompt(card: Prompt) -> discord.Embed:
    """Show a prompt; its footer is left for how many count themselves in."""
    return discord.Embed(
        colour=CALM,
        title=card.text,
        description=(
            f"{card.more}\n\nNobody has to answer. What you write behind the first button is for you alone; the second "
            "says that you thought about it: it adds one to the number below, without your name."
        ),
    )


def own(words: str) -> discord.Embed:
    return discord.Embed(colour=CALM, description=words)
