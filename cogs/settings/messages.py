"""The words of /settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import discord

from bot.cards import Tone
from bot.helplines import Country
from bot.rejections import FRESH
from bot.schedules import Quiet, Wishes, on_days, say_days, say_quiet
from bot.timing import day_stamp
from bot.undoing import undo_note
from bot.zones import say_there

TONES: dict[Tone, str] = {
    "gentle": "Gentle: soft, feelings first",
    "balanced": "Balanced: some of both",
    "direct": "Direct: plain and short",
}
UNKNOWN_COUNTRY = (
    "I have no list of helplines for that country, so I can't set it. Nothing was changed. `/support` shows a list "
    "that has one for most."
)
UNKNOWN_TONE = "That isn't one of the tones. Nothing was changed."
UNKNOWN_DAYS = "Those aren't among the days of the list. Nothing was changed."
NOT_ALLOWED = "not allowed, so none come; what you set is kept"
UNCHANGED = "That is how it was already; nothing was changed."
NO_DMS = "Kept. No direct message comes any more. What you set stays as it is, and comes once you allow them again."
DMS_COME = "Kept. What you asked for may come to you by direct message."
GOES_ON = "Kept. The pause is over."


@dataclass(frozen=True, slots=True)
class Times:
    """When something may come to a member, and when it does next."""

    zone: str | None
    wishes: Wishes
    next_at: datetime | None
    #: whether something can't come while the zone isn't known
    waits: bool
    now: datetime

    @property
    def days_in(self) -> ZoneInfo:
        """The zone by which days are counted."""
        return ZoneInfo(self.zone or "UTC")

    @property
    def paused_until(self) -> date | None:
        """The day on which a pause ends, if that is still to come."""
        until = self.wishes.paused_until
        today = self.now.astimezone(self.days_in).date()
        return until if until is not None and until > today else None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was asked to be kept: how it is told, the label of its Undo, the change; None if it was so already."""

    text: str
    label: str
    change: int | None


def above(kept: Sequence[Kept], settings: str, now: datetime) -> str:
    """Say what was just kept above what is set."""
    if not kept:
        return settings
    changed = [each.text for each in kept if each.change is not None]
    note = f"\n\n-# {undo_note(now)}" if changed else ""
    return "\n".join(changed or [UNCHANGED]) + f"\n\n{settings}{note}"


def how(tone: Tone, country: Country | None) -> str:
    where = f"{country.name}; `/support` shows its lines first" if country else "not set, so `/support` asks for it"
    return f"**Tone of cards** · {TONES[tone]}\n**Country for helplines** · {where}"


def when(times: Times) -> str:
    wishes, until = times.wishes, times.paused_until
    zone = say_there(times.zone, times.now) if times.zone else "not set, so days are counted in UTC"
    lines = [
        f"**Direct messages** · {NOT_ALLOWED if wishes.refused else 'what you ask for may come'}",
        f"**Time zone** · {zone}",
        f"**Quiet hours** · {say_quiet(wishes.quiet) if wishes.quiet else 'none'}",
        f"**Days off** · {say_days(wishes.days_off) if wishes.days_off else 'none'}",
    ]
    if until is not None:
        lines.append(f"**Paused** · nothing comes before {day_stamp(until, times.days_in)}")
    if times.next_at is not None:
        lines.append(f"**Next message** · {discord.utils.format_dt(times.next_at, 'F')}")
    if times.waits:
        lines.append("**Waiting** · what you set for one day of its own, until your time zone is known")
    return "\n".join(lines)


def tone_kept(tone: Tone) -> str:
    return f"Kept. Cards speak to you like this from now on: {TONES[tone]}. Those of the other tones come less often."


def country_kept(country: Country) -> str:
    return f"Kept. Helplines for {country.name} come first from now on."


def zone_kept(zone: str, now: datetime) -> str:
    return f"Kept. Your time zone is {say_there(zone, now)}. Whatever is set to come to you comes at its time there."


def quiet_kept(quiet: Quiet | None) -> str:
    if quiet is None:
        return "Kept. No hours are quiet."
    return f"Kept. Nothing comes from {say_quiet(quiet)}; what falls there waits until they are over."


def days_off_kept(days_off: int) -> str:
    if not days_off:
        return "Kept. No day is off."
    return (
        f"Kept. Nothing regular comes {on_days(days_off)}. What you set for one day of its own still comes on that day."
    )


def paused(until: date, zone: ZoneInfo) -> str:
    return (
        f"Kept. Nothing comes before {day_stamp(until, zone)}. What was set for one day before that waits until then; "
        f"looking in about a no that is more than {FRESH} days old by then is left out."
    )
