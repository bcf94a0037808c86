"""The words around looking in on a member: what would come, what is set, what came."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import discord

from bot.coming import WAITS_FOR_ZONE
from bot.rejections import Rejection
from bot.schedules import Kind
from bot.timing import dates
from bot.ui import CALM

GONE = "That entry isn't among yours any more, so there is nothing to look in about."

#: All that a lock screen shows: no stage, no names.
AS_YOU_ASKED = "I am looking in, as you asked."

#: below why a first message did not arrive
NOTHING_SET = "So nothing is set."

NOTHING_COMES = "Nothing comes by itself, then."
NONE_LEFT = "That is stopped already; nothing was going to come."
STOPPED = "Nothing more comes about this one."
STOPPED_THESE = "Nothing more comes about these."
STOPPED_ALL = "Nothing more comes about any no. Where you want it again, the button is at each new one."
#: of an entry whose news is older than looking in goes
TOO_LONG_AGO = (
    "Looking in is for the days right after a no, and this one is further back. Should it still weigh on you, the "
    "other buttons are there for it at any time."
)

#: where a pause goes on for longer than looking in does
PAUSED = (
    "All direct messages are paused, and when they come again, this one is further back than looking in goes. So "
    "nothing is set; `/settings` ends the pause sooner."
)

#: at most, of those that one message is about
NAMED = 5

_IN_WORDS = {Kind.CARE_DAY: "tomorrow", Kind.CARE_DAYS: "in three days", Kind.CARE_WEEK: "in a week"}

_HOW = (
    "A short direct message each time, at ten in the morning by your own clock, without names in it. Quiet hours and a "
    "pause hold it back, days off don't. Each has a button that stops them."
)
_HOW_ONCE = (
    "A short direct message, once, at ten in the morning by your own clock, without names in it. Quiet hours and a "
    "pause hold it back, days off don't. It asks for no answer, and until then it can be stopped."
)


def ask(kinds: Sequence[Kind], times: Sequence[datetime]) -> str:
    """Say what would come before anything is set; without `times`, in words, since the zone isn't known."""
    when = f"\n{dates(times)}" if times else f" {_listed([_IN_WORDS[kind] for kind in kinds])}."
    how = _HOW if len(kinds) > 1 else _HOW_ONCE
    return f"If you like, I'll look in on you after this one:{when}\n\n{how}\n-# Nothing is set yet."


def is_set(times: Sequence[datetime]) -> str:
    return (
        f"I'll look in on you:\n{dates(times)}\n\nYou can stop it at any time, here, in the message, and at the entry."
    )


def set_already(times: Sequence[datetime]) -> str:
    """Say when it comes; without `times`, that it waits."""
    if not times:
        return f"That is set already. It {WAITS_FOR_ZONE}: `/settings` takes it."
    return f"That is set already. I'll look in on you:\n{dates(times)}"


def looking_in(text: str, entries: Sequence[Rejection], *, last: bool) -> discord.Embed:
    """The text first; which no it is about small below, by its stage and day alone: somebody may look on."""
    named = [f"{entry.stage.label} ({discord.utils.format_dt(entry.created_at, 'd')})" for entry in entries[:NAMED]]
    about = _listed([*named, *([f"{len(entries) - NAMED} more"] if len(entries) > NAMED else [])])
    several = {1: "", 2: " One message for both, so that it isn't too much."}
    one = several.get(len(entries), " One message for all of them, so that it isn't too much.")
    it = "it" if len(entries) == 1 else "them"
    no_more = f" Nothing more comes about {it} by itself." if last else ""
    return discord.Embed(colour=CALM, description=f"{text}\n\n-# About what you logged: {about}.{one}{no_more}")


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
