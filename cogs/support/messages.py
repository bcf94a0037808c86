"""The words of /help."""

import discord

from bot.ui import CALM

#: what whoever runs the bot could read, where there is a key and where there is none
SEALED = "What you write is locked with a key, which whoever runs the bot holds and could use."
OPEN = "It is kept in this bot's database, which whoever runs the bot could read."


def help_(*, sealed: bool) -> discord.Embed:
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
            "`/reframe` another way to look at a thought, in your own words if you like; the same from a message of "
            "your own: *Apps* in its menu, *Reframe this privately*\n"
            "`/feedback ask` whom to ask, what to ask, a draft to copy or to sleep over; `/feedback phone` for when "
            "they are on the phone now\n"
            "`/feedback open` what you asked and is not closed; `/feedback reply` write down what came back\n"
            "`/reflect` look back at it, or ahead to the next one; ten minutes, six questions at most\n"
            "`/plan` one small next step, and what you will do when the next no comes"
        ),
        inline=False,
    )
    embed.add_field(
        name="On any day",
        value=(
            "`/win` keep what went well, what you are good at, and count applications if you like\n"
            "`/progress` look back at what you did; open, change or delete your entries\n"
            "`/encourage` something true and kind to read, a fact with its source, a quiet minute, your own words\n"
            "`/checkin` how it is, in a few taps; skip any of it\n"
            "`/nudges add` what comes by DM, at times you choose; `/nudges list` shows all that is to come, and "
            "`/nudges pause` stops it for a while. “Look in on me” below a no asks for a word in the days after\n"
            "`/contacts` people you met and would like to stay in touch with\n"
            "`/settings` how plainly cards speak, your country and time zone, quiet hours, days off, whether DMs come\n"
            "`/support` people you can talk to\n"
            "Or write to me in a direct message, in plain words; I understand a little and offer what may fit."
        ),
        inline=False,
    )
    embed.add_field(
        name="Who sees it",
        value=(
            "Only you. Nobody on a server can look up what you log, moderators and admins included. "
            f"{SEALED if sealed else OPEN} Nothing is kept before you have said yes to it on two short pages; "
            "`/support`, `/encourage` and these three work without that:\n"
            "`/mydata view` shows what is kept of you, `/mydata export` sends you all of it, `/mydata delete` deletes "
            "all or a part"
        ),
        inline=False,
    )
    embed.add_field(
        name="What I am not",
        value=(
            "I'm a program with words that people wrote. I'm no therapist, and I can't know why somebody said no. If "
            "what you write sounds like danger, I show helplines first and keep nothing of it; nobody watches, and "
            "nobody is told."
        ),
        inline=False,
    )
    return embed
