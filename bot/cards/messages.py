"""What several features say of cards, and an encouragement as it is seen: privately, in a nudge, in a channel."""

from dataclasses import replace

import discord

from bot.cards.models import EncouragementCard
from bot.ui import CALM, Reply

ALL_PUT_AWAY = (
    "You have put away every card that fits here, so there is none left to show. If you ever want them again, one "
    "button brings them back."
)
KEPT = "Kept. /encourage with the kind “Cards I keep” shows it."
PUT_AWAY = "-# The card before this one is put away for good."


def after_putting_away(reply: Reply, back: "discord.ui.Button[discord.ui.View]") -> Reply:
    """Say above the next card, or that there is none, what became of the one before, with the way back."""
    return replace(reply, content="\n\n".join(filter(None, [PUT_AWAY, reply.content])), buttons=[back, *reply.buttons])


def encouragement(card: EncouragementCard) -> discord.Embed:
    """Acknowledge first, then something to hold on to; the step stands last and apart."""
    embed = discord.Embed(colour=CALM, description=f"{card.acknowledge}\n\n{card.say}")
    if card.step:
        embed.add_field(name="Only if you want one small thing", value=card.step, inline=False)
    return embed
