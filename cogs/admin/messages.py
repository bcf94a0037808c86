"""The words for those who look after a server's posts."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfoNotFoundError

import discord

from bot import timing
from bot.closing import ANYTHING
from bot.posts import ChosenPost, PostDeck
from bot.routes import ENOUGH
from bot.schedules import NO_WISHES, NewSchedule, Schedule, next_times, say_when
from bot.text import clean_text, in_code_block, shortened
from bot.ui import CALM, Reply
from bot.zones import say_there
from cogs.admin.plans import PAUSE_AFTER, is_put_off
from cogs.admin.reach import Reach
from cogs.admin.routes import CHOOSE_POST, GO_ON, OPEN_POST, PAUSE_POST, POSTS, REMOVE_FOR_GOOD, REMOVE_POST

#: per server
LIMIT = 20
#: times that are shown
NEXT = 5
#: posts in one embed, which holds less than twenty of the longest
_IN_ONE = 10

NONE_YET = (
    "This server has no scheduled posts. `/admin schedule add` makes one, `/admin setup` goes through it with you."
)
REMOVED = "Removed. Nothing more will be posted for it."
LIST = "Scheduled posts, each with its number:"
MENDED = "One that is paused goes on when it is opened below and “Go on” is pressed, once what paused it is mended."
UNKNOWN = "There is no post of that number here. `/admin schedule list` shows them."
UNREADABLE = (
    "Its days or its time zone can't be read, so it can't go on. Remove it and add it again. Nothing was changed."
)
FULL = f"This server has {LIMIT} scheduled posts, which is as many as I keep. Nothing was saved."
TOO_MANY = (
    f"A server has at most {LIMIT} scheduled posts, and with these there would be more. "
    "`/admin schedule list` shows them. Nothing was begun."
)
NO_ZONE = (
    "I don't know this server's time zone yet. Add the option `zone` once: type a large city and choose from the list. "
    "Nothing was saved."
)
NO_WORDS = "Your own text needs the option `text`. Nothing was saved."
WORDS_UNUSED = (
    "The option `text` is for the deck “Your own text”. Choose that deck, or leave the text out. Nothing was saved."
)
UNKNOWN_DECK = "That isn't a deck that I have. Choose one from the list. Nothing was saved."
TWICE = (
    "That is there already, in that channel and at that time, on some of these days or all: number {number}, {what}, "
    "{when}. `/admin schedule preview` shows it. Nothing was saved."
)
LATER = "A pause lasts until a day after today. Nothing was changed."

#: reasons of a pause
SET_ASIDE = "until somebody presses “Go on”"
WAS_SET_ASIDE = "Paused. Nothing is posted until somebody presses “Go on” here."
ALREADY_SET_ASIDE = "It is paused already."

NO_DECK = "a deck that is no more"
NO_MORE_TO_DRAW = "What it was drawn from is no more, so nothing can come of it. Remove it and add another one."
NOTHING_SENT = "What comes next is below; in the channel it has {buttons}. Nothing was sent or marked."
#: of what is paused: which card comes is drawn for its day, and that isn't known
MIGHT_COME = "Below is one that it may go on with; in the channel it has {buttons}. Nothing was sent or marked."
NO_REACTIONS = (
    "I can't look for reactions there without **Read Message History**, so only presses on a post's buttons count as "
    "somebody touching it."
)


def untouched(count: int) -> str:
    """Say why a post pauses itself, for the middle of a sentence."""
    return "nobody touched the last post" if count == 1 else f"nobody touched the last {count} posts"


def given_back(refusal: str, words: str | None) -> str:
    """Say a refusal, with the text of one's own that was typed, to copy."""
    if not words or clean_text(words, limit=len(words), name="text") is None:
        return refusal
    return f"{refusal}\nYour text, to copy:\n```\n{in_code_block(shortened(words, 1200))}\n```"


def cant_post(channel_id: int, missing: Sequence[str]) -> str:
    """Name what is missing in a channel, and how to mend it."""
    named = " and ".join(filter(None, [", ".join(f"**{name}**" for name in missing[:-1]), f"**{missing[-1]}**"]))
    more = " Whether more is missing I can only tell once I see it." if missing == ("View Channel",) else ""
    return (
        f"I can't post in <#{channel_id}> yet. Missing there: {named}.{more}\n"
        "To mend it: open the channel's settings, then Permissions, add me or my role, and allow it."
    )


def what(post: NewSchedule) -> str:
    """Name what a post shows."""
    deck = PostDeck.of(post)
    return deck.label if deck else NO_DECK


def in_brief(number: int, post: NewSchedule) -> str:
    """Tell a post from the others, in a line to choose from."""
    return shortened(f"{number}: {what(post)}, {say_when(post)}", 100)


def fades(post: NewSchedule, name: str = "It") -> str:
    """Say after how many posts that nobody touched a post pauses itself."""
    after = PAUSE_AFTER if post.pause_after is None else post.pause_after
    if not after:
        return f"{name} doesn't pause by itself."
    number = "one post" if after == 1 else f"{after} posts in a row"
    return f"{name} pauses itself after {number} that nobody touched: no button pressed, no reaction, no thread."


def times(post: NewSchedule, now: datetime) -> list[datetime]:
    """Return when a post comes next, as it stands; none where that can't be read."""
    try:
        if not isinstance(post, Schedule):
            return post.next_few(NEXT, now)
        if post.next_due_at is not None:
            return next_times(post, NO_WISHES, NEXT, now)
        again = post.again_after(now)
        return [again, *post.next_few(NEXT - 1, again)] if again else []
    except (ValueError, ZoneInfoNotFoundError):
        return []


def twice(number: int, post: Schedule) -> str:
    return TWICE.format(number=number, what=what(post), when=say_when(post))


def added(number: int, post: Schedule, reach: Reach, now: datetime, kept_zone: str | None) -> Reply:
    lines = [
        f"**{number}** · {what(post)} will be posted in <#{post.channel_id}>, {say_when(post)}, without a "
        f"notification and pinging nobody. The next five, by your own clock:\n{timing.dates(times(post, now))}",
        f"{fades(post)} If Discord doesn't let me post there any more, I'll tell you by direct message.",
        NO_REACTIONS if not reach.sees_reactions else None,
        f"This server's time zone is kept: {say_there(kept_zone, now)}." if kept_zone else None,
    ]
    buttons = [OPEN_POST.button(post.id), REMOVE_POST.button(post.id), ENOUGH.button(detail=ANYTHING)]
    return Reply("\n\n".join(filter(None, lines)), buttons=buttons)


def listed(posts: Sequence[Schedule], now: datetime) -> Reply:
    """List a server's posts in embeds, since as many as are kept would not fit a plain message."""
    if not posts:
        return Reply(NONE_YET)
    lines = [_line(number, post, now) for number, post in enumerate(posts, 1)]
    parts = ["\n".join(lines[at : at + _IN_ONE]) for at in range(0, len(lines), _IN_ONE)]
    parts[0] = f"{LIST}\n{parts[0]}"
    if any(post.next_due_at is None for post in posts):
        parts[-1] += f"\n\n{MENDED}"
    embeds = [discord.Embed(colour=CALM, description=part) for part in parts]
    options = [
        discord.SelectOption(label=in_brief(number, post), value=str(post.id)) for number, post in enumerate(posts, 1)
    ]
    return Reply(more=embeds, buttons=[CHOOSE_POST.select(options), ENOUGH.button(detail=ANYTHING)])


def _line(number: int, post: Schedule, now: datetime) -> str:
    return f"- **{number}** · <#{post.channel_id}> · {what(post)} · {say_when(post)} · {_state(post, now)}"


def _state(post: Schedule, now: datetime) -> str:
    if post.next_due_at is None:
        return f"**paused**: {post.paused_reason}"
    if post.attempts and post.look_at is not None:
        return f"could not be posted yet, tried again {discord.utils.format_dt(post.look_at, 'R')}"
    next_at = discord.utils.format_dt(post.next_due_at, "F")
    return f"**put off** until {next_at}" if is_put_off(post, now) else f"next {next_at}"


def opened(number: int, post: Schedule, chosen: ChosenPost | None, now: datetime, lead: str | None = None) -> Reply:
    """Show one post: how it stands, when it comes, and what comes next; None: there is nothing to draw from."""
    last = f"Last posted {discord.utils.format_dt(post.last_posted_at, 'F')}." if post.last_posted_at else None
    paused, waits = post.next_due_at is None, is_put_off(post, now)
    when = "If it goes on now, the next five" if paused else "The next five"
    lines = [
        lead,
        f"**{number}** · {what(post)} in <#{post.channel_id}>, {say_when(post)}",
        f"It is {_state(post, now)}." if paused or waits else f"It {_state(post, now)}." if post.attempts else None,
        " ".join(filter(None, [last, fades(post)])),
        f"{when}, by your own clock:\n{timing.dates(times(post, now))}" if chosen else None,
        _below(chosen, paused=paused) if chosen else NO_MORE_TO_DRAW,
    ]
    buttons = [
        GO_ON.button(post.id) if paused or waits else PAUSE_POST.button(post.id),
        REMOVE_POST.button(post.id),
        POSTS.button(),
        ENOUGH.button(detail=ANYTHING),
    ]
    return Reply("\n\n".join(filter(None, lines)), embed=chosen.embed if chosen else None, buttons=buttons)


def _below(chosen: ChosenPost, *, paused: bool) -> str:
    """Say what the card below is: a text of the server's own is the same whenever it comes."""
    said = MIGHT_COME if paused and chosen.card_id else NOTHING_SENT
    return said.format(buttons=_buttons(chosen))


def _buttons(chosen: ChosenPost) -> str:
    """Name a post's buttons, which aren't shown in a preview: a press there would count for real."""
    names = " and ".join(f"“{button.label}”" for button in chosen.buttons)
    return f"the button{'s' if len(chosen.buttons) > 1 else ''} {names}"


def put_off(until: datetime) -> str:
    return f"Paused. The next one comes {discord.utils.format_dt(until, 'F')}."


def goes_on(at: datetime) -> str:
    return f"It goes on. The next one comes {discord.utils.format_dt(at, 'F')}."


def remove_asked(number: int, post: Schedule) -> Reply:
    """Ask before what can't be undone."""
    words = f"\n\nIts text:\n```\n{in_code_block(post.words)}\n```" if post.words else ""
    text = (
        f"Remove **{number}** · {what(post)} in <#{post.channel_id}>, {say_when(post)}? That can't be undone; a "
        f"pause can.{words}"
    )
    rather = [PAUSE_POST.button(post.id, label="Pause it instead")] if post.next_due_at else []
    keep = OPEN_POST.button(post.id, label="Keep it")
    return Reply(text, buttons=[REMOVE_FOR_GOOD.button(post.id), *rather, keep, ENOUGH.button(detail=ANYTHING)])


def removed() -> Reply:
    return Reply(REMOVED, buttons=[POSTS.button(), ENOUGH.button(detail=ANYTHING)])


def paused(post: Schedule, reason: str, *, by_itself: bool) -> str:
    """Tell who set a post up that it is paused, why, and how it goes on."""
    kindly = (
        "That may only mean that it isn't needed there, and that is fine. If it should go on:"
        if by_itself
        else "Once that is mended:"
    )
    return (
        f"I have paused the post that you set up for <#{post.channel_id}> ({what(post)}, {say_when(post)}): {reason}. "
        f"{kindly} open it with `/admin schedule list` in the server, and press “Go on”."
    )
