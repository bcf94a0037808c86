"""The words of /help and /support."""

from datetime import date

import discord

from bot.ui import CALM
from cogs.support.content import Country, Finder, Line

SUPPORT_FIRST = (
    "If you might hurt yourself, or feel you can't keep yourself safe, please reach a person now. "
    "They are there for this, whatever the reason, and you don't have to explain it well."
)
NOT_WATCHED = "Nobody watches this, and nothing about it is kept. I'm a program, not a therapist."


def commands_only(finder: Finder) -> str:
    """Answer words that are not understood: a way to people comes before what the bot can do."""
    return (
        "Thank you for writing. I'm a program and only understand commands so far, so I can't answer this as it "
        f"deserves. If you need a person now: {finder.url} lists helplines by country, and so does `/support`. "
        "`/help` shows what I can do. I haven't kept what you wrote."
    )


def support(country: Country | None, finder: Finder, checked: date) -> discord.Embed:
    """People first; what the bot is comes last."""
    embed = discord.Embed(colour=CALM, title="People you can talk to", description=SUPPORT_FIRST)
    if country is None:
        embed.add_field(
            name="In danger right now",
            value="Call your local emergency number: 112 in much of Europe, 911 in North America, 999 in the UK, "
            "000 in Australia, 111 in New Zealand.",
            inline=False,
        )
    else:
        embed.add_field(name=f"In danger right now · {country.name}", value=f"Call {country.emergency}", inline=False)
        for line in country.lines:
            embed.add_field(name=line.name, value=_line(line), inline=False)
    embed.add_field(name=finder.name, value=f"{finder.note} {finder.url}", inline=False)
    if country is None:
        embed.add_field(name="Your country", value="`/support country:` shows lines near you.", inline=False)
    embed.set_footer(text=f"{NOT_WATCHED} {_collected(checked)}")
    return embed


def _collected(checked: date) -> str:
    return f"Collected from public pages, last checked {checked:%d %B %Y}. If a number fails, use the list above."


def _line(line: Line) -> str:
    hours = f" ({line.hours})" if line.hours else ""
    return "\n".join(part for part in (f"**{line.contact}**{hours}", line.note, str(line.url)) if part)


def help_() -> discord.Embed:
    embed = discord.Embed(
        colour=CALM,
        title="Onward, for the days after a no",
        description=(
            "Whatever brought you here, you can use as little of this as you like. "
            "“Enough for today” stands below every card."
        ),
    )
    embed.add_field(
        name="After a no",
        value=(
            "`/rejected` log it, under any name you like, and hear something that fits; Undo is open for ten minutes\n"
            "`/reframe` another way to look at it\n"
            "`/feedback ask` whom to ask, what to ask, a draft to copy"
        ),
        inline=False,
    )
    embed.add_field(
        name="On any day",
        value=(
            "`/win` keep what went well, what you are good at, and count applications if you like\n"
            "`/progress` look back at what you did; open, change or delete your entries\n"
            "`/encourage` something true and kind to read\n"
            "`/nudges add` the same by DM, at times you choose\n"
            "`/support` people you can talk to"
        ),
        inline=False,
    )
    embed.add_field(
        name="Who sees it",
        value=(
            "Only you. Nobody on a server can look up what you log, moderators and admins included. "
            "It is kept in this bot's database, which whoever runs the bot could read."
        ),
        inline=False,
    )
    embed.add_field(
        name="What I am not",
        value="I'm a program with words that people wrote. I'm no therapist, and I can't know why somebody said no.",
        inline=False,
    )
    return embed
