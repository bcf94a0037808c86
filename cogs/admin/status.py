"""What /admin status says: how a server's posts stand and how the bot does, in counts alone."""

from collections.abc import Sequence
from datetime import datetime

import discord

from bot.closing import ANYTHING
from bot.health import Health, bot_version
from bot.routes import ENOUGH
from bot.schedules import Schedule
from bot.text import shortened
from bot.ui import CALM, Reply
from cogs.admin.messages import LIMIT
from cogs.admin.plans import is_put_off
from cogs.admin.routes import POSTS

#: what a field of an embed holds
_FIELD = 1024

NO_BACKUP = "None. The bot makes no backup of its data yet: whoever runs it has to copy the database file themselves."


def status(posts: Sequence[Schedule], health: Health, waiting: int, now: datetime) -> Reply:
    """Show it; `waiting` is how much is due at this moment, in all servers and to all members."""
    embed = discord.Embed(colour=CALM, title="Status")
    embed.add_field(
        name="Scheduled posts of this server", value=shortened(_of_server(posts, now), _FIELD), inline=False
    )
    embed.add_field(name="The schedule, of all that this bot sends", value=_of_bot(health, waiting), inline=False)
    embed.add_field(name="Version", value=bot_version(), inline=False)
    embed.add_field(name="Last backup", value=NO_BACKUP, inline=False)
    embed.set_footer(text="Counts only. What members keep is never shown here.")
    return Reply(embed=embed, buttons=[POSTS.button(), ENOUGH.button(detail=ANYTHING)])


def _of_server(posts: Sequence[Schedule], now: datetime) -> str:
    paused = [post for post in posts if post.next_due_at is None]
    retrying = sum(post.next_due_at is not None and post.attempts > 0 for post in posts)
    waits = sum(is_put_off(post, now) for post in posts)
    last = max((post.last_posted_at for post in posts if post.last_posted_at), default=None)
    lines = [
        f"{len(posts) - len(paused)} running, {len(paused)} paused, of {LIMIT} at most",
        f"{retrying} of the running could not be posted yet and will be tried again" if retrying else None,
        f"{waits} of the running put off until a day" if waits else None,
        f"Last post: {_at(last)}",
        *_reasons(posts),
    ]
    return "\n".join(filter(None, lines))


def _reasons(posts: Sequence[Schedule]) -> list[str]:
    """Say why posts are paused, each reason once with the numbers of its posts in the list."""
    numbers: dict[str, list[str]] = {}
    for number, post in enumerate(posts, 1):
        if post.next_due_at is None:
            numbers.setdefault(str(post.paused_reason), []).append(str(number))
    return [
        f"Paused, number {' and '.join(filter(None, [', '.join(each[:-1]), each[-1]]))}: {reason}"
        for reason, each in numbers.items()
    ]


def _of_bot(health: Health, waiting: int) -> str:
    lines = [
        f"Last look at it: {_at(health.last_run_at)}",
        f"Waiting now: {waiting}",
        f"Since the start {_at(health.started_at)}:",
        f"- sent: {health.posted}",
        f"- paused: {health.paused}",
        f"- failed, to be tried again: {health.left}",
    ]
    return "\n".join(lines)


def _at(instant: datetime | None) -> str:
    return discord.utils.format_dt(instant, "R") if instant else "none yet"
