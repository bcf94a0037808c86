"""The words of the look back: effort and learning first, the no's last, nothing that counts against anybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import discord

from bot import entries as naming
from bot.rejections import Rejection, Stage
from bot.text import as_typed, shortened
from bot.ui import CALM
from bot.wins import Win, WinKind
from cogs.progress.also import Also
from cogs.progress.content import PatternNote
from cogs.progress.patterns import Noticed
from cogs.progress.rules import Funnel, Summary
from cogs.progress.saying import bullets, counted, sections, times
from cogs.progress.weeks import WEEKS, Weeks

#: characters of an entry's names in the list, which escaping may double: ten of them fit an embed
NAMES_SHOWN = 120

#: characters of a win's words in a list, and how many of them are told: an embed holds them, all escaped
WORDS_SHOWN = 110
WINS_SHOWN = 10

NOTHING_YET = (
    "There is nothing to look back on here yet, and nothing that has to be. `/win` takes down what went well, large or "
    "small; `/rejected` takes down a no."
)
NOTHING_TO_FOLLOW = (
    "There are no entries and no counted applications to follow yet. `/rejected` takes down a no, and `/win` counts "
    "applications."
)
ONLY_ENTRIES = "`search` and `stage` look through the entries. Leave `view` out, or choose Entries there."
NOT_SEARCHED = (
    "The search looks at the company and the role of entries. Answers that came are in `/feedback open`, reviews and "
    "questions in `/reflect`, steps in `/plan`, and lessons from all of them in `/progress view:Lessons`."
)
UNKNOWN_RULE = "That isn't among what I notice any more. Nothing was changed."
PUT_AWAY = "I won't bring that up again."
NOT_DRAWN = "The picture could not be drawn just now. The numbers are the same."

_COUNTED_FROM = "Counted from what you logged, for you alone."

#: The words searched for stand in the footer, from where the next page reads them.
_SEARCHED = "Search: "


@dataclass(frozen=True, slots=True)
class MonthNumbers:
    """What a month held."""

    applications: int
    wins: Sequence[Win]
    strengths: int
    entries: int


def words_searched(message: discord.Message | None) -> str:
    """Return the words that a list of entries was searched for; empty if it shows them all."""
    for embed in message.embeds if message else ():
        if embed.footer.text and embed.footer.text.startswith(_SEARCHED):
            return embed.footer.text.removeprefix(_SEARCHED)
    return ""


def options(entries: Sequence[Rejection], zone: ZoneInfo) -> list[discord.SelectOption]:
    return [discord.SelectOption(label=naming.dated(entry, zone), value=str(entry.id)) for entry in entries]


def entries(entries: Sequence[Rejection], stage: Stage | None, words: str, today: date) -> discord.Embed:
    lines = [_line(entry, today) for entry in entries]
    return _list("\n".join(lines), stage, words)


def no_entries(stage: Stage | None, words: str) -> discord.Embed:
    if stage or words:
        return _list(f"None of your entries fits that. {NOT_SEARCHED}", stage, words)
    return _list("Nothing is logged here. `/rejected` takes a no down in a few seconds.", None, "")


def _list(text: str, stage: Stage | None, words: str) -> discord.Embed:
    title = f"Your entries: {stage.label}" if stage else "Your entries"
    embed = _embed(title, text)
    if words:
        embed.set_footer(text=f"{_SEARCHED}{words}")
    return embed


def _line(entry: Rejection, today: date) -> str:
    names = as_typed(naming.line(entry, NAMES_SHOWN))
    closed = " · closed" if entry.waits_until and entry.waits_until <= today else ""
    return f"- {discord.utils.format_dt(entry.happened_at, 'd')} {names}{closed}"


def summary(numbers: Summary, weeks: Weeks, zone: str | None, also: Also) -> discord.Embed:
    """Effort and learning first, what came back last; nothing that is zero is said."""
    did = [
        _weeks_with_action(weeks),
        counted(numbers.applications, "application counted", "applications counted"),
        f"At least {counted(numbers.at_least, 'application', 'applications')}, as your log shows"
        if numbers.at_least
        else None,
        *also.did(),
        *(f"{kind.label}: {times(count)}" for kind, count in numbers.wins),
        counted(numbers.strengths, "note in your jar of strengths", "notes in your jar of strengths"),
    ]
    rate = numbers.response_rate
    came = [
        f"{rate.contacts:,} of {rate.applications:,} applications led to a contact of some kind, "
        f"{rate.percent} percent, as far as it is logged"
        if rate
        else None,
        f"{numbers.reached_interview:,} of your entries came as far as an interview"
        if numbers.reached_interview
        else None,
        also.came(),
        _entries(numbers),
    ]
    text = sections(("What you did and learned", did), ("What came back", came))
    if not text:
        return _embed("Looking back", NOTHING_YET)
    return _small(_embed("Looking back", text), _COUNTED_FROM, _say_zone(zone))


def _weeks_with_action(weeks: Weeks) -> str | None:
    """Say the weeks that had anything, from the first of them on: nobody is held to weeks before they were here."""
    if not weeks.rhythm:
        return None
    named = "week" if weeks.rhythm == 1 else "weeks"
    first = weeks.first_with_action
    since = f"{first.day} {first:%B}"
    things = "an application, a win, a note in your jar, or a no written down"
    return f"In {weeks.rhythm} {named} since {since} there was something: {things}"


def _entries(numbers: Summary) -> str | None:
    if not numbers.entries:
        return None
    among = [
        counted(numbers.silences, "silence", "silences"),
        counted(numbers.cancelled, "cancelled role", "cancelled roles"),
    ]
    named = " and ".join(filter(None, among))
    return f"{counted(numbers.entries, 'entry', 'entries')} in your log" + (f", {named} among them" if named else "")


def funnel(numbers: Funnel, *, drawn: bool) -> discord.Embed:
    text = bullets(numbers.lines())
    if not drawn:
        text = f"{text}\n\n{NOT_DRAWN}"
    return _small(_embed("How far they came", text), *numbers.notes(), _COUNTED_FROM)


def weeks(numbers: Weeks, zone: str | None, *, drawn: bool) -> discord.Embed:
    if numbers.rhythm:
        text = f"{_weeks_with_action(numbers)}.\n\n{bullets(numbers.lines())}"
    else:
        text = f"In the last {WEEKS} weeks nothing was logged here. That is all this says."
    if not drawn:
        text = f"{text}\n\n{NOT_DRAWN}"
    return _small(_embed("Week by week", text), _COUNTED_FROM, _say_zone(zone))


def month(name: str, numbers: MonthNumbers, zone: str | None) -> discord.Embed:
    did = [
        counted(numbers.applications, "application counted", "applications counted"),
        *(_win(win) for win in numbers.wins[-WINS_SHOWN:]),
    ]
    if (more := len(numbers.wins) - WINS_SHOWN) > 0:
        did.append(f"and {counted(more, 'win', 'wins')} more before these")
    did.append(
        counted(numbers.strengths, "note put into your jar of strengths", "notes put into your jar of strengths")
    )
    came = [counted(numbers.entries, "entry in your log", "entries in your log")]
    text = sections(("What you did", did), ("What came back", came))
    if not text:
        return _embed(name, f"Nothing was logged in {name}.")
    return _small(_embed(name, text), _COUNTED_FROM, _say_zone(zone))


def pattern(note: PatternNote, rule: str, seen: Noticed) -> discord.Embed:
    """What the counts may hint at: the acknowledgement and the counts first, then what one could do, and the rule."""
    text = f"{seen.fill(note.text)}\n\n{note.idea}"
    return _small(_embed("Something the counts may show", text), seen.fill(rule))


def _embed(title: str, text: str) -> discord.Embed:
    return discord.Embed(colour=CALM, title=title, description=text)


def _small(embed: discord.Embed, *notes: str) -> discord.Embed:
    """Say in small print what the numbers are."""
    return embed.set_footer(text=" ".join(notes))


def _win(win: Win) -> str:
    if win.words is None:
        return win.kind.label
    words = f"“{_cut(win.words)}”"
    return words if win.kind is WinKind.OWN else f"{win.kind.label}: {words}"


def _cut(words: str) -> str:
    return as_typed(shortened(" ".join(words.split()), WORDS_SHOWN))


def _say_zone(zone: str | None) -> str:
    if zone:
        return f"Weeks and days are those of {zone.replace('_', ' ')}."
    return "Weeks and days are counted in UTC; the option zone of /settings takes yours."
