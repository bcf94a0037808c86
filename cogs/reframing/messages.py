"""A reframe as the member sees it."""

import discord

from bot import entries
from bot.cards import Habit, ReframeCard
from bot.rejections import Rejection
from bot.ui import CALM


def reframe(card: ReframeCard, habit: Habit, entry: Rejection | None) -> discord.Embed:
    """Acknowledge, name the habit, say it in another way; a step only below that, and only if the card has one."""
    embed = discord.Embed(colour=CALM, description=card.acknowledge)
    embed.add_field(
        name=f"If this thought is around: “{card.thought}”", value=f"{_named(habit)} {habit.description}", inline=False
    )
    embed.add_field(name="Another way to see it", value=entries.slots(entry).fill(card.balance), inline=False)
    if card.step:
        embed.add_field(name="Only if you want one small thing", value=card.step, inline=False)
    if entry is not None:
        embed.set_footer(text=f"About: {entries.line(entry)}")
    return embed


def _named(habit: Habit) -> str:
    # The last two of the list are no habits: a feeling needs no arguing with, and a true thought is no mistake.
    name = f"**{habit.name}.**"
    return name if habit.id in {"just_a_feeling", "may_be_true"} else f"Thinking habit: {name}"
