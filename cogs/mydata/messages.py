"""The words of /mydata."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import discord

from bot.days import say_day
from bot.erasing import What
from bot.members.store import Member
from bot.ui import CALM
from cogs.mydata.content import DataKinds

NOTHING_KEPT = (
    "I keep nothing about you. There is nothing to send, and nothing to delete. What I have written to you on Discord "
    "stays there until you delete it yourself."
)
SENT = (
    "This is all I keep of you. What you wrote is in `what-you-wrote.txt`, and `README.txt` says what the rest is. The "
    "file is not encrypted, so keep it where only you can read it."
)
SENT_IN_PARTS = (
    "This is all I keep of you, in several files, as one would be too large for Discord. What you wrote is in the "
    "`what-you-wrote.txt` of each, and `README.txt` says what the rest is. They are not encrypted, so keep them where "
    "only you can read them."
)
UNDER_WAY = "Your file is being made already. It comes as soon as it is ready."
TOO_LARGE = (
    "It is more than Discord lets me send, even in several files. Whoever runs this bot has the database that it is "
    "in, so they are the ones to ask. Nothing was changed, and all of it is still here."
)
CHOOSE = (
    "What is to go? Nothing is deleted before you have seen what that is, and have said so once more. What is deleted "
    "can't be brought back."
)
NOTHING_SUCH = "There is nothing of that kind here. Nothing was deleted."
KEPT = "Nothing was deleted. All of it stays."
UNKNOWN = "That isn't among what can be deleted. `/mydata delete` shows it. Nothing was deleted."
ASKED_ANEW = "It has been a while, or something has changed since. Nothing was deleted. This is what would go now."

LABELS = {
    What.EVERYTHING: "Everything",
    What.MOODS: "Moods",
    What.WORDS: "All I wrote",
    What.PERIOD: "Some days",
}
DESCRIPTIONS = {
    What.EVERYTHING: "All that is kept of you, and what is set to come.",
    What.MOODS: "Check-ins, and how strong a thought felt.",
    What.WORDS: "Names, thoughts, notes, drafts, answers. Days and counts stay.",
    What.PERIOD: "What was begun on those days, or is about them.",
}


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of a member: their settings, counts by table, and when it goes if they don't come back."""

    member: Member
    counts: Mapping[str, int]
    gone_on: date


def view(kinds: DataKinds, held: Held) -> discord.Embed:
    lines = [kind.counted(held.counts.get(kind.table, 0)) for kind in kinds.kinds if held.counts.get(kind.table)]
    embed = discord.Embed(
        colour=CALM,
        title="What I keep of you",
        description=listed(filter(None, lines)) or "No entries of any kind so far.",
    )
    embed.add_field(name="Since when", value=_since(held.member), inline=False)
    embed.add_field(name="Direct messages", value=_MESSAGES[held.member.messages], inline=False)
    embed.add_field(
        name="How long",
        value=(
            "Until you delete it. If you are away for eighteen months I write to you once, where I may, and delete all "
            f"of it thirty days later. If today were the last time you are here, that would be {say_day(held.gone_on)}."
        ),
        inline=False,
    )
    embed.add_field(
        name="What you can do",
        value="`/mydata export` sends you all of it as a file. `/mydata delete` deletes all of it, or a part.",
        inline=False,
    )
    embed.set_footer(text="Nobody on a server can see this.")
    return embed


_MESSAGES = {
    True: "May come, for what you ask for. `/settings` changes that.",
    False: "May not come. `/settings` changes that.",
    None: "You were not asked yet.",
}


def _since(member: Member) -> str:
    since = discord.utils.format_dt(member.created_at, "D")
    if member.consented_at is None:
        return since
    agreed = discord.utils.format_dt(member.consented_at, "D")
    return since if agreed == since else f"{since}; you said yes on {agreed}"


def listed(lines: Iterable[str]) -> str:
    return "\n".join(f"· {line}" for line in lines)
