"""Plans of posts to begin with: what comes on which days, for a server that would rather not put it together. Pure."""

import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfoNotFoundError

from bot.errors import UserError
from bot.posts import PostDeck
from bot.schedules import Kind, NewSchedule, Schedule, parse_days
from bot.servers import Server

#: after so many posts in a row that nobody touched, one pauses itself
PAUSE_AFTER = 10
#: half past nine: later than the crowd that every full hour brings
HALF_PAST_NINE = 9 * 60 + 30


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan by its id, as it is offered, and its posts: each a deck and the days on which it comes."""

    id: str
    label: str
    description: str
    posts: tuple[tuple[PostDeck, str], ...]


PLANS = (
    Plan(
        "mornings",
        "A morning line",
        "An encouragement, Monday to Friday",
        ((PostDeck.ENCOURAGEMENT, "Mon-Fri"),),
    ),
    Plan(
        "three",
        "Three mornings a week",
        "An encouragement on Monday, Wednesday and Friday",
        ((PostDeck.ENCOURAGEMENT, "Mon Wed Fri"),),
    ),
    Plan(
        "prompt-tip",
        "A prompt and a tip",
        "A question on Monday that each answers in private, a tip on Thursday",
        ((PostDeck.PROMPT, "Mon"), (PostDeck.TIP, "Thu")),
    ),
    Plan(
        "of-each",
        "A bit of each",
        "Monday prompt, Tuesday encouragement, Wednesday feedback question, Thursday tip",
        (
            (PostDeck.PROMPT, "Mon"),
            (PostDeck.ENCOURAGEMENT, "Tue"),
            (PostDeck.QUESTION, "Wed"),
            (PostDeck.TIP, "Thu"),
        ),
    ),
    Plan(
        "prompt",
        "Only the weekly prompt",
        "One question a week, on Monday, that each answers in private",
        ((PostDeck.PROMPT, "Mon"),),
    ),
)

CHOOSE_FIRST = "Still to choose: {what}. Nothing was posted."


def plan_of(plan_id: str | None) -> Plan | None:
    return next((plan for plan in PLANS if plan.id == plan_id), None)


def posts_of(server: Server, user_id: int) -> list[NewSchedule]:
    """Return the posts of the plan that was chosen; raises UserError naming what is still to choose."""
    plan = plan_of(server.plan)
    if server.channel_id is None or server.zone is None or plan is None:
        open_ = {"the channel": server.channel_id, "the time zone": server.zone, "what comes": plan}
        names = [name for name, chosen in open_.items() if chosen is None]
        raise UserError(CHOOSE_FIRST.format(what=" and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))))
    return [
        NewSchedule(
            kind=Kind.POST,
            user_id=user_id,
            guild_id=server.guild_id,
            channel_id=server.channel_id,
            minute_of_day=HALF_PAST_NINE,
            weekdays=parse_days(days),
            zone=server.zone,
            deck=deck.value,
            pause_after=PAUSE_AFTER,
        )
        for deck, days in plan.posts
    ]


def twin(wanted: NewSchedule, kept: Iterable[Schedule], now: datetime) -> Schedule | None:
    """Return a post that says the same in the same channel at the same time, if only on one of its days."""
    return next(
        (post for post in kept if _what(post) == _what(wanted) and _times(post, now) & _times(wanted, now)), None
    )


def missing(wanted: Iterable[NewSchedule], kept: Collection[Schedule], now: datetime) -> list[NewSchedule]:
    """Return those that are wanted and have no twin yet, so that beginning twice begins once."""
    return [post for post in wanted if twin(post, kept, now) is None]


def _what(post: NewSchedule) -> tuple[int | None, PostDeck | None, str | None]:
    return post.channel_id, PostDeck.of(post), post.words


def _times(post: NewSchedule, now: datetime) -> set[datetime]:
    """Return a week of its times, whatever it is paused for; none where they can't be read."""
    try:
        return set(post.next_few(7, now))
    except (ValueError, ZoneInfoNotFoundError):
        return set()


def is_put_off(post: Schedule, now: datetime) -> bool:
    """Whether it is paused until a day; of one whose zone can't be read it isn't known."""
    try:
        return post.is_put_off(now)
    except (ValueError, ZoneInfoNotFoundError):
        return False


def seal(server: Server) -> str:
    """Name what was chosen, so that what begins is what was looked at."""
    return f"{zlib.crc32(f'{server.channel_id} {server.zone} {server.plan}'.encode()):08x}"
