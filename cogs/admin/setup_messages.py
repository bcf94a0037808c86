"""The words of /admin setup."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot import timing
from bot.closing import ANYTHING
from bot.posts import PostDeck, Posts
from bot.routes import ENOUGH
from bot.schedules import NewSchedule, Schedule, say_days, say_when
from bot.schedules.rules import say_time
from bot.servers import Server
from bot.ui import Button, Reply
from bot.zones import say_there
from cogs.admin import messages
from cogs.admin.plans import HALF_PAST_NINE, PLANS, plan_of, seal
from cogs.admin.reach import KINDS, Reach
from cogs.admin.routes import BEGIN, CHANNEL, CHECK, PLAN_OF_POSTS, POSTS, SETUP, ZONE

NO_CHANNEL = "Choose the channel from the list. Nothing was saved."
NO_PLAN = "Choose one of the plans from the list. Nothing was saved."
CHANGED = (
    "Something else was chosen meanwhile. Press “Check and preview” in `/admin setup` to see it. Nothing was posted."
)
BEGUN_ALREADY = "These posts are there already, so nothing was added. `/admin schedule list` shows them."
OTHER_TIMES = f"Plans come at {say_time(HALF_PAST_NINE)}; `/admin schedule add` makes a post at any other time."


def _not_now() -> Button:
    return ENOUGH.button(detail=ANYTHING, label="Not now")


def panel(server: Server, now: datetime) -> Reply:
    """Show the three choices, each where it stands."""
    plan = plan_of(server.plan)
    channel = f"<#{server.channel_id}>" if server.channel_id else "not chosen yet"
    zone = say_there(server.zone, now) if server.zone else "not chosen yet"
    text = (
        "**Posts for this server**\n"
        "Three choices. Each is kept at once: leave whenever you like, and `/admin setup` goes on from here.\n\n"
        f"1. Channel: {channel}\n"
        f"2. Time zone: {zone}\n"
        f"3. What comes: {f'{plan.label}. {plan.description}' if plan else 'not chosen yet'}. {OTHER_TIMES}\n\n"
        "“Check and preview” looks whether I may post there, and shows what would come. Nothing is posted by it."
    )
    options = [
        discord.SelectOption(label=each.label, description=each.description, value=each.id, default=each is plan)
        for each in PLANS
    ]
    buttons = [
        CHANNEL.channel_select(list(KINDS)),
        PLAN_OF_POSTS.select(options),
        ZONE.button(),
        CHECK.button(),
        _not_now(),
    ]
    return Reply(text, buttons=buttons)


def cant_post(channel_id: int, reach: Reach) -> Reply:
    text = f"{messages.cant_post(channel_id, reach.missing)}\n\nYour choices are kept. Nothing was posted."
    return Reply(text, buttons=[CHECK.button(label="Check again"), SETUP.button(), _not_now()])


@dataclass(frozen=True, slots=True)
class DryRun:
    """What would begin, and what was found out about it."""

    server: Server
    wanted: Sequence[NewSchedule]
    #: those of them that the server has already
    doubled: Sequence[NewSchedule]
    #: how many posts the server has
    there: int
    reach: Reach


def preview(run: DryRun, posts: Posts, now: datetime) -> Reply:
    """Show what would begin: the first of each post, and the next times of all of them."""
    coming = sorted(at for post in run.wanted for at in messages.times(post, now))[: messages.NEXT]
    text = [
        f"I can post in <#{run.server.channel_id}>: nothing that I need is missing there.",
        None if run.reach.sees_reactions else messages.NO_REACTIONS,
        f"What would be posted, without a notification and pinging nobody:\n{_all(run.wanted)}",
        f"The next five, by your own clock:\n{timing.dates(coming)}",
        messages.fades(run.wanted[0], "Each"),
        f"Scheduled on this server already: {run.there}." if run.there else None,
        f"Left out, as it is among them:\n{_all(run.doubled)}" if run.doubled else None,
        "Below is an example of each, without its buttons. Nothing was sent.",
    ]
    buttons = [BEGIN.button(detail=seal(run.server)), SETUP.button(), _not_now()]
    return Reply("\n\n".join(filter(None, text)), more=[_example(post, posts) for post in run.wanted], buttons=buttons)


def _all(wanted: Sequence[NewSchedule]) -> str:
    return "\n".join(f"- {messages.what(post)}: {say_when(post)}" for post in wanted)


def _example(post: NewSchedule, posts: Posts) -> discord.Embed:
    deck = PostDeck.of(post) or PostDeck.ENCOURAGEMENT
    return posts.example(deck).embed.copy().set_author(name=f"{deck.label}, {say_days(post.weekdays)}")


def begun(server: Server, added: Sequence[Schedule]) -> Reply:
    if added:
        lines = _all(added)
        first = min(post.next_due_at for post in added if post.next_due_at)
        text = (
            f"It has begun in <#{server.channel_id}>:\n{lines}\n\n"
            f"The first one comes {discord.utils.format_dt(first, 'F')}. Each can be paused or removed at any time. "
            f"{OTHER_TIMES}"
        )
    else:
        text = BEGUN_ALREADY
    return Reply(text, buttons=[POSTS.button(), ENOUGH.button(detail=ANYTHING)])
