"""The words around check-ins, and what each need leads to."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import discord

from bot.checkins import ENERGIES, Checkin
from bot.reflections import Mode
from bot.routes import (
    CONTACTS,
    ENCOURAGE_ME,
    ENOUGH,
    MINUTE,
    NOTE_AGAIN,
    PLAN,
    REFLECT,
    REFRAME,
    SUPPORT,
)
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM, Button
from bot.undoing import undo_note
from cogs.checkin.content import CheckinTexts
from cogs.checkin.routes import ENERGY, LEFT
from cogs.checkin.rules import SKIP, Need

SKIP_THIS = "Skip this"
#: each energy in words, from the least
ENERGY_WORDS = dict(zip(ENERGIES, ("hardly any", "little", "some", "a fair bit", "plenty"), strict=True))

NOBODY_SEES = "Nobody else sees it, and nobody is told."
GONE = "That check-in isn't kept any more. `/checkin` begins another."
HAS_A_WORD = "That check-in has a word already, and it stays as it is. `/checkin` begins another."
NONE_YET = "No check-ins are kept here. `/checkin` is there on any day you want it, and on none that you don't."
NO_OLDER = "There are no older check-ins than those."


def energy_buttons(schedule_id: int) -> list[Button]:
    given = [ENERGY.button(schedule_id, str(each), label=f"{each} {ENERGY_WORDS[each]}") for each in ENERGIES]
    skip = ENERGY.button(schedule_id, SKIP, label=SKIP_THIS)
    skip.style = discord.ButtonStyle.secondary
    return [*given, skip]


def ends(checkin: Checkin | None, *, heavy: bool) -> list[Button]:
    """Return what stands last below a question: people to talk to on a heavy day, and what ends it with what is given
    by then."""
    if checkin is None:
        return [ENOUGH.button(detail=LEFT)]
    return [*([SUPPORT.button()] if heavy else []), ENOUGH.button(checkin.id, LEFT)]


def ways(need: str | None, *, heavy: bool, has_note: bool) -> list[Button]:
    """Return what the bot has for a need, two at most; on a heavy day people to talk to come first, whatever it is."""
    people = [SUPPORT.button()]
    match need:
        case Need.REST | Need.SOMETHING_ELSE:
            found: list[Button] = [MINUTE.button()]
        case Need.COMPANY:
            found = [CONTACTS.button(), *people]
        case Need.HEARD:
            found = [*people, REFLECT.button(detail=Mode.WRITE_IT_OUT.value, label="Write it out")]
        case Need.KIND_WORD:
            found = [ENCOURAGE_ME.button(label="Something kind"), *([NOTE_AGAIN.button()] if has_note else [])]
        case Need.SMALL_STEP:
            found = [PLAN.button()]
        case Need.OTHER_VIEW:
            found = [REFRAME.button()]
        case _:
            found = []
    others = [each for each in found if each.custom_id != people[0].custom_id]
    return [*people, *others] if heavy else found


def closing(lines: Sequence[str], checkin: Checkin, texts: CheckinTexts) -> str:
    """Acknowledge; what is kept stands small below."""
    kept = "; ".join(_said(checkin, texts, need=True))
    return "\n\n".join([*lines, f"-# Kept for you alone: {kept}. {NOBODY_SEES}"])


def listed(page: Sequence[Checkin], zone: ZoneInfo, texts: CheckinTexts) -> discord.Embed:
    """List words and energies by the days of the member's calendar, newest first, and nothing made of them."""

    def day_of(checkin: Checkin) -> date:
        return checkin.created_at.astimezone(zone).date()

    days = [(day, list(of_day)) for day, of_day in groupby(page, day_of)]
    parts = [
        f"**{_day(of_day[0].created_at)}**\n" + "\n".join("; ".join(_said(each, texts)) for each in of_day)
        for _, of_day in days
    ]
    return discord.Embed(title="How you were, by day", description="\n\n".join(parts), colour=CALM)


def option(checkin: Checkin, zone: ZoneInfo, texts: CheckinTexts) -> discord.SelectOption:
    energy = ENERGY_WORDS.get(checkin.energy or 0)
    parts = (f"energy: {energy}" if energy else None, checkin.word and isolated(checkin.word), _need(checkin, texts))
    at = checkin.created_at.astimezone(zone)
    label = shortened("; ".join(filter(None, parts)), 100)
    return discord.SelectOption(label=label, value=str(checkin.id), description=f"{at:%d %b %Y, %H:%M}")


def alone(checkin: Checkin, texts: CheckinTexts) -> str:
    said = "\n".join(_said(checkin, texts, need=True))
    return f"**{discord.utils.format_dt(checkin.created_at, 'f')}**\n{said}"


def deleted(now: datetime) -> str:
    return f"That check-in is deleted.\n\n-# {undo_note(now)}"


def _said(checkin: Checkin, texts: CheckinTexts, *, need: bool = False) -> Iterator[str]:
    """Yield what was given, in words."""
    found = False
    if checkin.energy is not None:
        found = True
        yield f"energy {checkin.energy} of {max(ENERGIES)}, {ENERGY_WORDS.get(checkin.energy, '')}"
    if checkin.word is not None:
        found = True
        yield f"“{isolated(as_typed(checkin.word))}”"
    if (need or not found) and (label := _need(checkin, texts)):
        yield label


def _need(checkin: Checkin, texts: CheckinTexts) -> str | None:
    if checkin.need is None:
        return None
    if checkin.need == Need.NOTHING:
        return "nothing needed just now"
    # One that is offered no more was something all the same.
    need = texts.need(checkin.need)
    return f"needed: {need.label.lower() if need else 'something'}"


def _day(instant: datetime) -> str:
    return discord.utils.format_dt(instant, "D")
