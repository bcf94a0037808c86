"""An encouragement card as it is seen: privately, in a nudge, in a channel."""

import discord

from bot.cards.models import EncouragementCard
from bot.ui import CALM

ALL_PUT_AWAY = (
    "You have put away every card that fits here, so there is none left to show. If you ever want them again, one "
    "button brings them back."
)


def encouragement(card: EncouragementCard) -> discord.Embed:
    """Acknowledge first, then something to hold on to; the step stands last and apart."""
    embed = discord.Embed(colour=CALM, description=f"{card.acknowledge}\n\n{card.say}")
    if card.step:
        embed.add_field(name="Only if you want one small thing", value=card.step, inline=False)
    return embed
