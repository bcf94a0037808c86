"""The words around a logged rejection."""

from datetime import date, datetime

import discord

from bot import entries
from bot.coming import Coming
from bot.days import say_day
from bot.rejections import Hanging, Rejection, Stage
from bot.rejections.paths import told
from bot.text import as_typed, shortened
from bot.ui import CALM
from bot.undoing import undo_note

GONE = "That entry isn't among yours any more. `/progress` shows those that are."
UNCHANGED = "That is how it was already; nothing was changed."
ANSWERED = "This entry says that an answer came, so there is nothing left to wait for. Its stages can be changed."
UNKNOWN_WAIT = "That day isn't one of those to choose from. Nothing was changed."

#: in the order of WAITS
WAIT_LABELS = ("Today", "In a week", "In two weeks")

#: characters of the thought on the card, which escaping may double; all of it is in the form
THOUGHT_SHOWN = 1200


def logged(entry: Rejection, acknowledgement: str) -> str:
    """Acknowledge first; what was saved stands small below."""
    before = [stage.label for stage in told(entry.path, entry.stage)[:-1]]
    came = f" (it came through: {' → '.join(before)})" if before else ""
    saved = f"Saved for you alone: {as_typed(entries.line(entry))}{came}. {undo_note(entry.created_at)}"
    return f"{acknowledgement}\n\n-# {saved}"


def saved(now: datetime) -> str:
    return f"Changed. {undo_note(now)}"


def deleted(now: datetime) -> str:
    return f"Deleted. {undo_note(now)} After that it is gone for good."


def ask_delete(entry: Rejection) -> str:
    return (
        f"Delete {as_typed(entries.line(entry))}, with everything noted on it? A win that was counted for it stays, "
        "and so do your own words about it, also those half done, and feedback, reviews and steps. A draft that waits "
        "for a morning won't come, nor will I look in about it. You can undo this for ten minutes."
    )


def ask_wait(entry: Rejection) -> str:
    return (
        f"{as_typed(entries.line(entry))}\n\n"
        "Waiting for an answer takes attention, even in the background. You can choose a day for it to end. From then "
        "on, this one counts as closed here, and nothing will remind you of it. Should they write after all, its "
        "stages can still be changed."
    )


def closed(entry: Rejection, ending: str, now: datetime) -> str:
    return f"{ending}\n\n-# Closed: {as_typed(entries.line(entry))}. {undo_note(now)}"


def waits(entry: Rejection, now: datetime) -> str:
    assert entry.waits_until is not None  # noqa: S101 - it was just set
    until = f"You are waiting until {say_day(entry.waits_until)}; from that day on it counts as closed."
    return f"{as_typed(entries.line(entry))}\n\n{until}\n\n-# {undo_note(now)}"


def waiting(entry: Rejection, today: date) -> str | None:
    """Say whether the member still waits for an answer."""
    if entry.waits_until is None:
        return None
    day = say_day(entry.waits_until)
    return f"Closed: you stopped waiting on {day}" if entry.waits_until <= today else f"Waiting until {day}"


def hangs_on_it(hanging: Hanging) -> str | None:
    """Count what hangs on an entry; what there is none of is left out."""
    counts = (
        (hanging.requests, "request sent", "requests sent"),
        (hanging.answers, "answer", "answers"),
        (hanging.reviews, "review", "reviews"),
        (hanging.steps, "step", "steps"),
    )
    return " · ".join(f"{count:,} {one if count == 1 else several}" for count, one, several in counts if count) or None


def looking_in(coming: Coming | None, failed: str | None) -> str | None:
    """Say when the member is looked in on about an entry, what it waits for, or why it could not be delivered."""
    if coming is not None:
        if coming.at:
            return f"I'll look in on you {discord.utils.format_dt(coming.at, 'F')}"
        return f"Looking in on you {coming.waits}: `/settings` is where"
    return f"Looking in on you is paused: {failed}" if failed else None


def card(
    entry: Rejection, today: date, hanging: Hanging, reason: str | None = None, care: str | None = None
) -> discord.Embed:
    """Show all that is kept of an entry, empty things left out.

    `reason` is the text of the one it names, `care` what is set of looking in.
    """
    happened = "Noted for" if entry.stage is Stage.NEVER_HEARD_BACK else "The news came on"
    path = told(entry.path, entry.stage)
    lines = [
        f"**{as_typed(entries.line(entry))}**",
        f"{happened} {discord.utils.format_dt(entry.happened_at, 'D')}",
        f"How it came: {entry.heard_by.label}" if entry.heard_by else None,
        f"It came through: {' → '.join(stage.label for stage in path)}" if len(path) > 1 else None,
        waiting(entry, today),
        hangs_on_it(hanging),
        care,
    ]
    embed = discord.Embed(colour=CALM, description="\n".join(filter(None, lines)))
    if entry.thought:
        thought = "\n".join(f"> {line}" for line in as_typed(shortened(entry.thought, THOUGHT_SHOWN)).splitlines())
        embed.description = f"{embed.description}\n\nThe loudest thought then:\n{thought}"
    if reason:
        embed.add_field(name="You find this plausible", value=reason, inline=False)
    return embed
