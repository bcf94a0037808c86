"""What the steps of a review say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot import entries
from bot.days import say_day
from bot.reflections import AskedQuestion, Checked, Mode, Reflection
from bot.rejections import Rejection
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.reflecting.content import Part, Review, ReviewQuestion, Shows
from cogs.reflecting.rules import Sitting

GONE = "That review isn't here any more: it was deleted. `/reflect` starts another."
NO_ENTRY = "That entry isn't among yours any more. `/reflect` works without it too."
NOT_A_MODE = "That isn't one of the ways to look at it. `/reflect` shows those that are."
FINISHED = "That review is closed already. What you wrote is kept, and can be read and changed there."
NOT_WRITTEN = "Nothing is written down here yet, so there is nothing to keep."

#: before anything is asked
WELCOME = "Looking back takes strength, and some days have none to spare. All of these are short, and none is a duty."
WELCOME_ABOUT = "It makes sense to want to look at this, and just as much sense to leave it for another day."

RESUMED = "It goes on where you left it."
KEPT = "What you wrote is kept."
OVER = "The ten minutes are over. Stopping here is fine, and what you wrote stays."
OUT_OF_SIGHT = "-# What you put down here is kept, and stays out of sight until this is closed."
UNCHANGED = "That is how it was already; nothing was changed."
CHANGED = "Your answer is changed."
EMPTIED = "Your answer is taken out."
WRITTEN_AGAIN = "It is written down as you have it now."
WAITS = (
    "Only you see this. It is kept as you go. If you stop here, it waits as long as you like, and /reflect goes on "
    "with it."
)
#: once that was said
PRIVATE = "Only you see this. Kept as you go."
THROWN_AWAY = "It is thrown away. After the ten minutes of Undo nothing of it stays."
NOTHING_KEPT = (
    "Nothing was written this time, so nothing is kept. Reading the questions may have been enough, or too much for "
    "today. Both are all right."
)
TAKEN_OUT = "Your answer is taken out. Nothing else was written, so nothing is kept."
CLOSED_BEFORE = "The one before is closed, and `/reflect` has it among the earlier ones."
ANOTHER = "Another interview"

#: what stands above a member's own lines
SHOWN = {
    Shows.STRENGTHS: "From your strengths jar",
    Shows.LESSONS: "What you took from it before",
    Shows.QUESTIONS: "What you were asked in talks",
    Shows.FEEDBACK: "What came back about this one",
    Shows.SEARCH_LIST: "On your search list",
}

#: characters of a line of the member's own above a question, and of the answer so far; escaping may double them
LINE_SHOWN, ANSWER_SHOWN = 150, 500

#: questions shown of those that were written down in this review
NOTED = 5


def own(words: str, limit: int) -> str:
    """Show a member's words as typed, in one line, cut to so many characters."""
    return isolated(as_typed(shortened(" ".join(words.split()), limit)))


def block(words: str, limit: int) -> str:
    """Show a member's words as typed, line by line, quoted."""
    return "\n".join(f"> {isolated(as_typed(line))}" for line in shortened(words, limit).splitlines())


def came_up(words: str, times: int) -> str:
    """Name a question, and how often it came where that is more than once."""
    return f"Came up {often(times)}: {words}" if times > 1 else words


def often(times: int) -> str:
    return "twice" if times == 2 else f"{times} times"


def welcome(about: Rejection | None, latest: Rejection | None, half_done: Sequence[Reflection]) -> str:
    """Acknowledge, then say what can be chosen; `latest` is taken for a look back at a no where no entry is named."""
    parts = [WELCOME_ABOUT if about else WELCOME]
    if half_done:
        begun = "One review is half done, and waits below." if len(half_done) == 1 else "Some wait below, half done."
        parts.append(begun)
    if about:
        parts.append(f"-# About: {as_typed(entries.line(about))}")
    elif latest:
        parts.append(f"-# “{Mode.AFTER_REJECTION.label}” takes your latest entry: {as_typed(entries.line(latest))}")
    return "\n\n".join(parts)


def mode_option(review: Review) -> discord.SelectOption:
    return discord.SelectOption(label=review.mode.label, value=review.mode.value, description=review.about)


def half_done_option(
    reflection: Reflection, known: Mapping[str, ReviewQuestion], entry: Rejection | None, zone: ZoneInfo
) -> discord.SelectOption:
    """Name a review by its kind and day, and by its entry or the first words of its first answer."""
    changed = reflection.changed_at.astimezone(zone)
    where = f"{min(reflection.at + 1, len(reflection.questions))} of {len(reflection.questions)}"
    first = next((words for each, words in reflection.answers if _may_be_shown(known.get(each))), None)
    about = entries.line(entry, 60) if entry else f"“{shortened(' '.join(first.split()), 60)}”" if first else None
    return discord.SelectOption(
        label=f"{reflection.mode.label} · {changed:%d %b %Y}",
        value=str(reflection.id),
        description=" · ".join(filter(None, [where, about or f"{changed:%H:%M}"])),
    )


def _may_be_shown(question: ReviewQuestion | None) -> bool:
    return question is not None and question.part not in {Part.PARK, Part.CHECK}


def resumed(reflection: Reflection, known: Mapping[str, ReviewQuestion], now: datetime, zone: ZoneInfo) -> str:
    """Say that it goes on, and since when where that is another day; what was put down isn't mentioned again."""
    kept = any(known[each].part is not Part.PARK for each, _ in reflection.answers if each in known)
    begun, today = (each.astimezone(zone).date() for each in (reflection.created_at, now))
    since = f"You began it on {say_day(begun)}." if begun != today else None
    return " ".join(filter(None, [RESUMED, since, KEPT if kept else None]))


def of_another_day(reflection: Reflection, zone: ZoneInfo) -> str:
    """Say that there is one of an earlier day; this time it may be about another interview."""
    begun = say_day(reflection.created_at.astimezone(zone).date())
    what = "the one you have ahead" if reflection.mode is Mode.BEFORE_INTERVIEW else "the one you had"
    return (
        f"Going through an interview takes something each time. There is a review here that you began on {begun}, half "
        f"done. It can go on, or a new one begins for {what}."
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a question."""

    sitting: Sitting
    #: said first: an opening line, or that it goes on
    first: str | None = None
    #: a heading and lines of the member's own
    above: tuple[str, list[str]] | None = None
    entry: Rejection | None = None
    #: questions written down in this review so far, each with how often it came
    noted: Sequence[tuple[AskedQuestion, int]] = ()


def step(reflection: Reflection, question: ReviewQuestion, place: int, around: Around) -> discord.Embed:
    """Ask one question; what came before it and what it shows stand above."""
    small = f"\n-# {question.hint}" if question.hint else ""
    parts = [
        around.first,
        OVER if around.sitting.over_now else None,
        _lines(*around.above) if around.above else None,
        f"**{question.text}**{small}",
        _so_far(reflection, question),
        noted(around.noted),
        until(around.sitting),
    ]
    return _embed(f"{reflection.mode.label} · {place + 1} of {len(reflection.questions)}", around, parts)


def _embed(title: str, around: Around, parts: Sequence[str | None]) -> discord.Embed:
    embed = discord.Embed(colour=CALM, title=title, description="\n\n".join(filter(None, parts)))
    about = f"About: {entries.line(around.entry)}\n" if around.entry else ""
    return embed.set_footer(text=f"{about}{WAITS if around.first else PRIVATE}")


def _lines(heading: str, lines: Sequence[str]) -> str:
    return "\n".join([f"**{heading}**", *(f"- {own(line, LINE_SHOWN)}" for line in lines)])


def _so_far(reflection: Reflection, question: ReviewQuestion) -> str | None:
    words = reflection.by_question.get(question.id)
    if words is None:
        return None
    if question.part is Part.PARK:
        return OUT_OF_SIGHT
    if question.part is Part.CHECK:
        return f"-# So far: {tapped(words)}"
    return f"Your answer so far\n{block(words, ANSWER_SHOWN)}"


def tapped(words: str) -> str:
    """Say how a check was answered."""
    return Checked(words).label if words in list(Checked) else own(words, LINE_SHOWN)


def noted(found: Sequence[tuple[AskedQuestion, int]]) -> str | None:
    """List the questions that were written down in this review, the newest last."""
    if not found:
        return None
    lines = [f"- {own(came_up(each.words, times), LINE_SHOWN)}" for each, times in found[-NOTED:]]
    more = f"\n-# And {len(found) - NOTED} more in your question log." if len(found) > NOTED else ""
    return "\n".join(["Written down so far", *lines]) + more


def until(sitting: Sitting) -> str | None:
    if sitting.until is None:
        return None
    time = discord.utils.format_dt(sitting.until, "t")
    return f"-# Ten minutes are plenty for this: until {time}." if sitting.begins else f"-# Ten minutes: until {time}."


def writing(reflection: Reflection, question: ReviewQuestion, around: Around) -> discord.Embed:
    """Offer ten minutes of writing; what is written already stays out of sight but for its beginning."""
    words = reflection.by_question.get(question.id)
    small = f"\n-# {question.hint}" if question.hint else ""
    ask = f"**{question.text}**{small}"
    begun = f"Written down: “{first_line(words)}”" if words else None
    over = OVER if around.sitting.over_now else None
    parts = [around.first, begun, over, ask, until(around.sitting)]
    return _embed(reflection.mode.label, around, parts)


def written(reflection: Reflection, words: str, around: Around) -> discord.Embed:
    """Say that it is out, with no more of it than its first line."""
    parts = [
        f"It is written down. It begins: “{first_line(words)}”",
        OVER if around.sitting.over_now else None,
        "It can be kept, thrown away, or gone on with.",
        until(around.sitting),
    ]
    return _embed(reflection.mode.label, around, parts)


def first_line(words: str) -> str:
    return own(words.strip().splitlines()[0], 80)


def can_be_undone(said: str, now: datetime) -> str:
    return f"{said}\n-# {undo_note(now)}"
