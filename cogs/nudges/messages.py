"""The words around nudges."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import discord

from bot import timing
from bot.arriving import never_arrived
from bot.coming import Coming
from bot.nudging import NAMES, in_lines, say_what
from bot.rejections import FRESH
from bot.schedules import CARES, Kind, NewSchedule, Quiet, Schedule, Wishes, next_times, say_quiet, say_when
from bot.ui import CALM
from bot.undoing import undo_note
from bot.zones import say_there
from cogs.nudges.rules import LIMIT, moved_by_quiet

NONE_YET = "You have no nudges. `/nudges add` makes one, at a time you choose."
ALREADY_STOPPED = "You have no such nudge any more. `/nudges list` shows what is set."
NO_SUCH_NUMBER = "You have no nudge of that number. `/nudges list` shows them. Nothing was changed."
NO_SUCH_KIND = "That isn't one of the kinds to choose from. Nothing was saved."
WORDS_GONE = "Those words aren't among yours any more, so they won't come."
CARD_GONE = "I don't have that card any more. The others still come."
FULL = (
    f"You have {LIMIT} nudges, counted over all kinds, which is as many as I keep. `/nudges remove` makes room. "
    "Nothing was saved."
)
NOT_TO_ADD = "That one can't be added by a button any more. `/nudges add` makes one. Nothing was saved."
OTHERS_WAIT = "Something that you set before is still paused, since it did not arrive. Try again brings it back."
NOT_PAUSED = "Nothing of yours is paused because it could not reach you. `/nudges list` shows what is set."
CANT_TELL = (
    "I couldn't find out just now whether my messages reach you, since Discord didn't take the test. What is paused "
    "stays so, and you can try again in a while."
)
#: what a pause of everything does to what comes once
UNTIL_THEN = (
    "What was set for one day before that waits until then; looking in about a no that is more than "
    f"{FRESH} days old by then is left out."
)
NOT_ALLOWED = (
    "You have not allowed direct messages, so none of these come. They are kept, and come once `/settings` allows them."
)
#: of one nudge
HELD = "It is kept, and comes once `/settings` allows direct messages."
LIST = "Your nudges, each with its number:"
BESIDES = "Besides, what comes once:"
#: so many of its next times are said
FEW = 3

_WHAT = {
    Kind.NUDGE: "an encouragement",
    Kind.CHECKIN: "a short check-in",
    Kind.STEP: "the next step of your plan",
    Kind.LOOK_BACK: "a look back at your week",
}
_NOTES = {Kind.STEP: "On a day when no step is on your plan, nothing comes."}


def added(new: NewSchedule, few: Sequence[datetime], wishes: Wishes, now: datetime, *, others_wait: bool) -> str:
    notes = [
        _NOTES.get(new.kind),
        quiet(wishes.quiet) if moved_by_quiet(new, wishes) else None,
        _pause(wishes, new.zone, now),
        OTHERS_WAIT if others_wait else None,
    ]
    return _paragraphs(
        f"You'll get {_WHAT[new.kind]} by direct message, {say_when(new)}. The next ones, by your own clock:\n"
        f"{timing.dates(few)}",
        *notes,
        "Each one has buttons to pause or stop. `/nudges list` shows what is set.",
    )


def added_paused(new: NewSchedule, why: str) -> str:
    what = f"It is kept, and paused for now: {_WHAT[new.kind]}, {say_when(new)}."
    return _paragraphs(what, why)


def quiet(quiet: Quiet | None) -> str:
    """Say what the quiet hours do to a nudge that would come within them."""
    hours = f" ({say_quiet(quiet)})" if quiet else ""
    return f"Its time is within your quiet hours{hours}, so it comes when they end."


def zone_changed(zone: str, now: datetime) -> str:
    return f"Your time zone is {say_there(zone, now)}. All that was set before comes by it too.\n-# {undo_note(now)}"


def there_already(same: Schedule, number: int) -> str:
    paused = " It is paused, and `/nudges list` brings it back." if same.next_due_at is None else ""
    return f"You have that one already, as number {number}: {say_what(same)}.{paused} Nothing was changed."


def stopped(nudge: Schedule) -> str:
    return f"Stopped: {say_what(nudge)}. No more of these will come."


def _pause(wishes: Wishes, zone: str, now: datetime) -> str | None:
    """Say that everything is paused, where that isn't over yet, or may not come at all."""
    if wishes.refused:
        return NOT_ALLOWED
    day = wishes.paused_until
    if day is None or day <= now.astimezone(ZoneInfo(zone)).date():
        return None
    return f"All direct messages are paused; they come again from {timing.day_stamp(day, ZoneInfo(zone))} on."


def listed(
    nudges: Sequence[Schedule], besides: Sequence[Coming], wishes: Wishes, now: datetime, why: str | None
) -> discord.Embed:
    """List what is set; in an embed, since as many as are kept would not fit a plain message."""
    own = [_line(each, next_times(each, wishes, 1, now), put_off=each.is_put_off(now)) for each in nudges]
    if wishes.refused:
        own = [say_what(each) for each in nudges]
    once = f"{BESIDES}\n{in_lines(_once_each(besides))}" if besides else None
    zone = [*nudges, *(each.schedule for each in besides)][0].zone
    pause = _pause(wishes, zone, now)
    lines = [f"- **{at}** · {line}" for at, line in enumerate(own, 1)]
    set_ = "\n".join([LIST, *lines]) if nudges else NONE_YET
    return discord.Embed(colour=CALM, description=_paragraphs(set_, once, pause, why))


def _line(each: Schedule, few: Sequence[datetime], *, put_off: bool = False) -> str:
    return f"{say_what(each)} · {_state(each, few, put_off=put_off)}"


def _once_each(besides: Sequence[Coming]) -> list[str]:
    """Return a line each, but one alone for all the looking in of one time: that is one message."""
    lines: list[str] = []
    for at, alike in groupby(besides, key=lambda each: each.at if each.schedule.kind in CARES else each.schedule.id):
        group = list(alike)
        if isinstance(at, datetime) and len(group) > 1:
            lines.append(f"Looking in on you, {len(group)} together · {discord.utils.format_dt(at, 'F')}")
        else:
            lines += map(_once, group)
    return lines


def _once(each: Coming) -> str:
    at = discord.utils.format_dt(each.at, "F") if each.at else each.waits
    paused = each.schedule.paused_reason
    return f"{say_what(each.schedule)} · {f'**paused**: {paused}' if paused else at}"


def _state(each: Schedule, few: Sequence[datetime], *, put_off: bool) -> str:
    if each.next_due_at is None:
        return f"**paused**: {each.paused_reason}"
    if not few:
        return "no day is left for it, as things are"
    at = discord.utils.format_dt(few[0], "F")
    if each.weekly:
        return f"once a week for now · next {at}"
    if put_off:
        return f"**put off** until {at}"
    return f"next {at}" if each.on_day is None else at


def label(number: int, nudge: Schedule) -> str:
    """Name a nudge where one is chosen."""
    return f"{number}. {say_what(nudge)}"[:100]


def option(number: int, nudge: Schedule) -> discord.SelectOption:
    return discord.SelectOption(label=label(number, nudge), value=str(nudge.id))


def card(nudge: Schedule, wishes: Wishes, now: datetime) -> discord.Embed:
    """Show one nudge: when it comes, or why it doesn't."""
    few = next_times(nudge, wishes, FEW, now)
    if nudge.next_due_at is None:
        state = f"Paused: {nudge.paused_reason}."
    elif few:
        state = f"{'Next' if len(few) == 1 else 'The next ones'}:\n{timing.dates(few)}"
    elif wishes.refused:
        state = HELD
    else:
        state = "All its days are among your days off, so it doesn't come as things are."
    embed = discord.Embed(colour=CALM, title=NAMES[nudge.kind], description=_paragraphs(_when(nudge), state))
    notes = [
        "Comes once a week for now. Go on brings its days back." if nudge.weekly else None,
        "Put off by a pause." if nudge.is_put_off(now) else None,
        None if nudge.fades else "Comes as it was set, whether anything is pressed or not.",
        "Waits for the end of your quiet hours." if few and moved_by_quiet(nudge, wishes) else None,
    ]
    if said := " ".join(filter(None, notes)):
        embed.set_footer(text=said)
    return embed


def _when(nudge: Schedule) -> str:
    said = say_when(nudge)
    return f"{said[0].upper()}{said[1:]}"


def paused(few: Sequence[datetime]) -> str:
    next_one = f" The next one comes {discord.utils.format_dt(few[0], 'F')}." if few else ""
    return f"Paused.{next_one}"


def paused_already(nudge: Schedule) -> str:
    way = "Try again in `/nudges list`" if never_arrived(nudge) else "Go on in `/nudges list`"
    return f"It is paused already: {nudge.paused_reason}. {way} brings it back. Nothing was changed."


def all_paused(day: date, zone: ZoneInfo, first: datetime | None, undone_from: datetime | None) -> str:
    """Say what a pause of everything does; `undone_from` is when it was set, None if it was so before."""
    how = "Paused. Nothing" if undone_from else "That is how it was already: nothing"
    text = f"{how} comes by direct message before {timing.day_stamp(day, zone)}."
    if undone_from:
        text += f" {UNTIL_THEN}"
    next_one = f" The next one comes {discord.utils.format_dt(first, 'F')}." if first else ""
    note = f"\n-# {undo_note(undone_from)}" if undone_from else ""
    return f"{text}{next_one} `/settings` ends the pause sooner.{note}"


def goes_on(nudge: Schedule, few: Sequence[datetime]) -> str:
    next_one = f" The next one comes {discord.utils.format_dt(few[0], 'F')}." if few else ""
    return f"It comes again, {say_when(nudge)}.{next_one}"


def stays(nudge: Schedule, few: Sequence[datetime]) -> str:
    next_one = f" The next one comes {discord.utils.format_dt(few[0], 'F')}." if few else ""
    return f"It stays as it is, {say_when(nudge)}, whether anything is pressed or not.{next_one}"


def changed(before: Schedule, after: Schedule, now: datetime) -> str:
    stays = "paused" if after.next_due_at is None else "put off as it was" if before.is_put_off(now) else None
    return f"Changed. It was {say_when(before)}.{f' It stays {stays}.' if stays else ''}"


def arrives_again(back: Sequence[tuple[Schedule, Sequence[datetime]]]) -> str:
    """Say what comes again, each with its next time."""
    return f"My test message arrived, so these come again:\n{in_lines([_line(*each) for each in back])}"


def put_away(next_due_at: datetime | None) -> str:
    return f"Put away. You won't get that one again.{_next(next_due_at)}"


def rests(next_due_at: datetime | None, undone_from: datetime | None) -> str:
    """Say that own words stay away; `undone_from` is when that was written, None if it was so before."""
    rest = f"That is fine. These words rest and won't come back by themselves.{_next(next_due_at)}"
    return f"{rest}\n\n-# {undo_note(undone_from)}" if undone_from else rest


def _next(due_at: datetime | None) -> str:
    return "" if due_at is None else f" The next one comes {discord.utils.format_dt(due_at, 'F')}."


def _paragraphs(*parts: str | None) -> str:
    return "\n\n".join(filter(None, parts))
