"""The words around a draft."""

import discord

from bot.ui import CALM
from cogs.feedback.content import RouteToAsk

#: below the names that were read in a direct message
LOOK_OVER = "The names in the draft are a program's reading. Change there what is wrong."


def draft(route: RouteToAsk, mail: str) -> str:
    """Acknowledge first; the draft stands in a code block, so that one tap copies it."""
    intro = f"A draft to copy; look over the names in it before you send it. {route.tone}"
    return f"{route.acknowledge}\n\n{intro}\n```\n{mail}\n```"


def whom(route: RouteToAsk) -> discord.Embed:
    embed = discord.Embed(colour=CALM)
    people = "\n".join(f"{number}. {line}" for number, line in enumerate(route.whom, 1))
    embed.add_field(name="Whom to ask, in this order", value=people, inline=False)
    embed.add_field(name="Will they answer?", value=route.odds, inline=False)
    return embed
