"""What /admin status says: how a server's posts stand and how the bot does, in counts alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.backups import BackupState, Why
from bot.closing import ANYTHING
from bot.health import Health, bot_version
from bot.routes import ENOUGH
from bot.schedules import Schedule
from bot.text import shortened
from bot.trouble import Trouble
from bot.ui import CALM, Reply
from cogs.admin.messages import LIMIT
from cogs.admin.plans import is_put_off
from cogs.admin.routes import POSTS

#: what a field of an embed holds
_FIELD = 1024

NO_BACKUP = "None yet. The first one is made within minutes of a start."
NO_BACKUPS = (
    "The bot makes one only before an update or a repair (BACKUP_HOURS is 0): whoever runs it sees to copies of its "
    "data."
)
TROUBLE = "Its last look at its data failed: {trouble}. Whoever runs this bot can read more in its log."


#: why the newest one was made
BECAUSE = {
    Why.SCHEDULED: "on its schedule",
    Why.BY_HAND: "by hand",
    Why.MIGRATION: "before an update",
    Why.RESTORE: "before another was restored",
    Why.SEALED: "after what it holds was encrypted",
}


@dataclass(frozen=True, slots=True)
class Running:
    """How the bot does."""

    health: Health
    #: how much is due at this moment, in all servers and to all members
    waiting: int
    backups: BackupState
    trouble: Trouble | None


def status(posts: Sequence[Schedule], running: Running, now: datetime) -> Reply:
    embed = discord.Embed(colour=CALM, title="Status")
    embed.add_field(
        name="Scheduled posts of this server", value=shortened(_of_server(posts, now), _FIELD), inline=False
    )
    embed.add_field(name="The schedule, of all that this bot sends", value=_of_bot(running), inline=False)
    embed.add_field(name="Version", value=bot_version(), inline=False)
    embed.add_field(name="Last backup", value=_of_backups(running.backups), inline=False)
    if running.trouble is not None:
        embed.add_field(name="Trouble", value=TROUBLE.format(trouble=running.trouble), inline=False)
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


def _of_backups(state: BackupState) -> str:
    lines = [
        f"{_at(state.newest.made_at)}, {BECAUSE[state.newest.why]}" if state.newest else None,
        NO_BACKUPS if not state.hours else NO_BACKUP if not state.newest and not state.failure else None,
        f"The last try failed: {state.failure}. It is tried again each hour." if state.failure else None,
    ]
    return shortened("\n".join(filter(None, lines)), _FIELD)


def _of_bot(running: Running) -> str:
    health, waiting = running.health, running.waiting
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
