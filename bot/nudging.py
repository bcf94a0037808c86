"""What every nudge has: its name, its buttons, and what it says of its fading."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import discord

from bot import posting
from bot.closing import ANYTHING
from bot.direct import DirectMessages
from bot.routes import ENOUGH, KEEP_AS_SET, WHEN, Needs, Route
from bot.schedules import Deliver, Fade, Kind, NewSchedule, Schedule, Sent, fade, say_when
from bot.ui import Button, Reply, row_of

# The row is the nudge.
PAUSE = Route("nudges:pause", "Pause a week", lasting=True, needs=Needs.STOPPING)
STOP = Route("nudges:stop", "Stop these", lasting=True, needs=Needs.STOPPING)
#: after a pause of any kind
RESUME = Route("nudges:resume", "Go on", lasting=True, needs=Needs.MESSAGES)

#: each kind as a member sets it
NAMES = {
    Kind.NUDGE: "Encouragement",
    Kind.CHECKIN: "Check-in",
    Kind.STEP: "Plan reminder",
    Kind.LOOK_BACK: "Weekly look-back",
}

#: what comes once, as its member may have to hear of it; no name and no word of theirs
ONCE = {
    Kind.DRAFT: "A mail that waited for a morning",
    Kind.CHASE: "A week without an answer",
    Kind.HELLO: "A day to say hello",
    Kind.STEP_DAY: "The day of a step",
    Kind.CARE_DAY: "Looking in on you the day after a no",
    Kind.CARE_DAYS: "Looking in on you some days after a no",
    Kind.CARE_WEEK: "Looking in on you a week after a no",
    Kind.IDLE: "A word before what you kept is deleted",
}

WEEKLY_NOTE = (
    "Nothing was pressed on these for a while, and that is fine. So as not to crowd you, the next ones come once a "
    "week. Any button here but Stop these brings them back as they were."
)
LAST_NOTE = (
    "Nothing was pressed on these for a while, and that is fine. So this is the last one, and no more come by "
    "themselves.\n\nIt was: {what}. One press brings it back as it was."
)
#: so many are named, and in so many characters, where several are said at once; the rest is a number
NAMED = 10
ROOM = 1200


def say_what(schedule: NewSchedule) -> str:
    """Return what comes to a member in words: `Check-in, every day at 09:30 (Europe/Berlin)`."""
    return ONCE.get(schedule.kind) or f"{NAMES[schedule.kind]}, {say_when(schedule)}"


def below(schedule_id: int, *own: Button) -> list[Button]:
    """Return the buttons of a nudge: its own first, in rows of their own if they are several, then every nudge's."""
    shared: Sequence[Button] = (
        PAUSE.button(schedule_id),
        WHEN.button(),
        STOP.button(schedule_id),
        ENOUGH.button(detail=ANYTHING),
    )
    if len(own) > 1:
        for button in shared:
            button.row = 1 + (len(own) - 1) // 5
    return [*own, *shared]


async def send(
    channel: discord.abc.Messageable, schedule: Schedule, reply: Reply, nonce: str, own: Sequence[Button] = ()
) -> int:
    """Post a nudge with its `own` buttons and every nudge's, and with what it has to say of its fading.

    Raises as `posting.post`.
    """
    buttons = below(schedule.id, *own)
    if fade(schedule) is Fade.WEEKLY:
        reply = replace(reply, content="\n\n".join(filter(None, [reply.content, f"-# {WEEKLY_NOTE}"])))
        keep = KEEP_AS_SET.button(schedule.id)
        keep.row = 4
        buttons.append(keep)
    return await posting.post(channel, content=reply.content, embed=reply.embed, view=row_of(buttons), nonce=nonce)


class Fading:
    """Delivers a nudge; one that nobody has answered for long enough says goodbye instead."""

    def __init__(self, direct: DirectMessages, deliver: Deliver) -> None:
        self._direct = direct
        self._deliver = deliver

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        if fade(schedule) is not Fade.OFF:
            return await self._deliver(schedule, nonce, now)
        message_id = await posting.post(
            await self._direct.to(schedule.user_id),
            content=LAST_NOTE.format(what=say_what(schedule)),
            view=row_of([RESUME.button(schedule.id, label="Bring it back"), ENOUGH.button(detail=ANYTHING)]),
            nonce=nonce,
            silent=True,
        )
        return Sent(message_id)


def in_lines(said: Sequence[str]) -> str:
    """Return a line each, as many as fit a message beside other words, and how many more there are."""
    shown: list[str] = []
    for each in said[:NAMED]:
        shown.append(f"- {each}")
        if sum(map(len, shown)) > ROOM:
            shown.pop()
            break
    more = len(said) - len(shown)
    return "\n".join([*shown, *([f"- and {more} more"] if more else [])])
