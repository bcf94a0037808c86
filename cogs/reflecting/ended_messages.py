"""How a review looks that has ended, and what is said of what comes of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot import entries
from bot.reflections import AskedQuestion, Checked, Mode, Reflection
from bot.rejections import Rejection
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.reflecting.content import Part, ReviewQuestion
from cogs.reflecting.messages import can_be_undone, first_line, own, tapped
from cogs.reflecting.pages import packed, pieces
from cogs.reflecting.words import LIST_LIMIT, Typed, name_of

NOT_ENDED = "That review isn't closed yet. `/reflect` goes on with it."
NOT_AN_ANSWER_HERE = "That isn't one of the answers of this review any more. Nothing was changed."
NOTHING_PARKED = "Nothing was put down in this one."
STILL_PARKED = "What you put down stays out of sight until the review is closed."
IN_THE_JAR = "That is in your jar already."
ON_THE_LIST = "All of that is on your list already."
NOT_A_LINE = "That isn't one of the lines of this review any more. Nothing was added."
WHICH_LINES = "These lines can go on your list. Choose some of them, or take them all."
NOT_A_CHECK = "That isn't one of the checks that aren't so yet. Nothing was saved."
STEP_THERE = "That is among your steps already."
STEPS_FULL = "There are as many steps as can wait already. Nothing was saved; `/plan` shows them."
NONE_EARLIER = "No review has come to its end here yet. `/reflect` begins one."
NO_OLDER = "There are no older ones than those."

#: what stands above the lesson, which comes first
LESSON = "Your one line"

#: characters of an answer and of its question in short; escaping may double the answer's
ANSWER_SHOWN, QUESTION_SHOWN = 180, 120

#: characters of a page, and of one piece of an answer, which escaping may double
PAGE_LIMIT, PIECE = 3800, 1500

#: questions shown that were written down, and lines that were put on the list
NOTED, LINES = 5, 12


def closed(
    reflection: Reflection,
    known: Mapping[str, ReviewQuestion],
    noted: Sequence[AskedQuestion],
    closing: str,
    now: datetime,
) -> discord.Embed:
    """Close calmly; what was written stands below in short, the lesson first, and what was put down not at all."""
    if reflection.mode is Mode.WRITE_IT_OUT:
        parts = [f"It begins: “{first_line(words)}”" for _, words in reflection.answers]
    else:
        parts = [_in_short(reflection, place, known) for place in _in_order(reflection, known)]
    parts = [closing, *parts, _noted(noted), f"-# {undo_note(now)}"]
    return discord.Embed(
        colour=CALM, title=f"{reflection.mode.label} · closed", description="\n\n".join(filter(None, parts))
    ).set_footer(text="Kept for you alone. /reflect has it among the earlier ones.")


def _in_order(reflection: Reflection, known: Mapping[str, ReviewQuestion]) -> list[int]:
    """Return the places that were answered, the lesson's first, without what was put down."""
    answers = reflection.by_question

    def part(place: int) -> Part | None:
        question = known.get(reflection.questions[place])
        return question.part if question else None

    places = [place for place, each in enumerate(reflection.questions) if each in answers]
    return sorted((each for each in places if part(each) is not Part.PARK), key=lambda each: part(each) != Part.LESSON)


def _named(reflection: Reflection, place: int, known: Mapping[str, ReviewQuestion], limit: int | None = None) -> str:
    question = known.get(reflection.questions[place])
    if question and question.part is Part.LESSON:
        return f"**{LESSON}**" if limit else f"**{LESSON}**\n-# {question.text}"
    text = question.text if question else "A question that isn't asked any more"
    return f"**{place + 1}. {shortened(text, limit) if limit else text}**"


def _in_short(reflection: Reflection, place: int, known: Mapping[str, ReviewQuestion]) -> str:
    question, words = known.get(reflection.questions[place]), reflection.by_question[reflection.questions[place]]
    if question and question.part is Part.CHECK:
        return _checked(question, _named(reflection, place, known), words)
    return f"{_named(reflection, place, known, QUESTION_SHOWN)}\n{own(words, ANSWER_SHOWN)}"


def _checked(question: ReviewQuestion, named: str, words: str) -> str:
    # What is fine needs nothing; beside the rest stands what mends it.
    step = f"\n-# {question.step}" if question.step and words != Checked.YES else ""
    return f"{named}\n{tapped(words)}{step}"


def _noted(noted: Sequence[AskedQuestion]) -> str | None:
    if not noted:
        return None
    lines = [f"- {own(each.words, 100)}" for each in noted[:NOTED]]
    more = f"\n-# And {len(noted) - NOTED} more in your question log." if len(noted) > NOTED else ""
    return "\n".join(["**What they asked**", *lines]) + more


def pages(reflection: Reflection, known: Mapping[str, ReviewQuestion], noted: Sequence[AskedQuestion]) -> list[str]:
    """Return all that was written, in pages that each fit an embed."""
    parts: list[str] = []
    for place in _in_order(reflection, known):
        question, words = known.get(reflection.questions[place]), reflection.by_question[reflection.questions[place]]
        named = _named(reflection, place, known)
        if question and question.part is Part.CHECK:
            parts.append(_checked(question, named, words))
            continue
        first, *rest = [_block(piece) for piece in pieces(words, PIECE)]
        parts += [f"{named}\n{first}", *rest]
    if noted:
        lines = [f"- {own(each.words, 300)}" for each in noted]
        parts += [f"**What they asked**\n{lines[0]}", *lines[1:]]
    grouped = packed(parts, PAGE_LIMIT, len(parts) or 1, "\n\n")
    return ["\n\n".join(parts[place] for place in page) for page in grouped]


def _block(words: str) -> str:
    return "\n".join(isolated(as_typed(line)) for line in words.splitlines())


def opened(reflection: Reflection, entry: Rejection | None, page: str, number: int, of: int) -> discord.Embed:
    """Show a page of a review."""
    since = discord.utils.format_dt(reflection.ended_at or reflection.changed_at, "D")
    embed = discord.Embed(
        colour=CALM, title=reflection.mode.label, description=f"{page}\n\nClosed {since}" if page else f"Closed {since}"
    )
    about = f"About: {entries.line(entry)}\n" if entry else ""
    return embed.set_footer(text=f"{about}Only you see this." + (f" Page {number + 1} of {of}." if of > 1 else ""))


def question_option(question: ReviewQuestion, place: int, words: str | None) -> discord.SelectOption:
    """Name a question by its text, and how it was answered; what was put down stays out of sight."""
    if words is None:
        said = "Left out so far"
    elif question.part is Part.PARK:
        said = "What you parked"
    elif question.part is Part.CHECK:
        said = Checked(words).label if words in list(Checked) else words
    else:
        said = " ".join(words.split())
    return discord.SelectOption(
        label=shortened(f"{place + 1}. {question.text}", 100), value=question.id, description=shortened(said, 100)
    )


def check_option(question: ReviewQuestion, place: int) -> discord.SelectOption:
    return discord.SelectOption(
        label=shortened(question.step or "", 100), value=question.id, description=f"For {place + 1}"
    )


def deleted(noted: bool, now: datetime) -> str:
    stays = " The questions that you wrote down stay in your question log." if noted else ""
    return can_be_undone(f"That review is deleted.{stays}", now)


def parked(words: Sequence[str]) -> discord.Embed:
    text = "\n\n".join(_block(each) for each in words)
    return discord.Embed(colour=CALM, title="What you parked", description=text)


def put_in(words: str, now: datetime) -> str:
    return can_be_undone(f"It is in the jar: {as_typed(words)}", now)


def line_option(line: Typed) -> discord.SelectOption:
    kind, words = line
    return discord.SelectOption(label=shortened(words, 100), value=name_of(line), description=kind.label)


def put_on(lines: Sequence[Typed], left: int, now: datetime) -> discord.Embed:
    """Say what is on the list now; only the last line can be undone here, each can be removed there."""
    parts = [f"- {kind.label}: {own(words, 100)}" for kind, words in lines[:LINES]]
    if len(lines) > LINES:
        parts.append(f"- and {len(lines) - LINES} more")
    room = f"\n\nFor {left} more there was no room: the list holds {LIST_LIMIT}." if left else ""
    text = "\n".join(["On your list now:", *parts]) + room
    last = "The last of them can be undone here, each of them removed on the list."
    return discord.Embed(colour=CALM, description=f"{text}\n\n-# {last} {undo_note(now)}")


def step_taken(words: str, now: datetime, *, is_next: bool) -> str:
    where = "It is your next step" if is_next else "It waits behind your next step"
    return can_be_undone(f"{where}: {as_typed(words)}", now)


def listed(page: Sequence[Reflection]) -> discord.Embed:
    lines = [
        f"{discord.utils.format_dt(each.ended_at or each.changed_at, 'd')} · {each.mode.label}"
        + (f"\n-# {own(each.lesson, 120)}" if each.lesson else "")
        for each in page
    ]
    return discord.Embed(colour=CALM, title="Earlier reviews", description="\n".join(lines))


def option(reflection: Reflection, zone: ZoneInfo) -> discord.SelectOption:
    day = f"{(reflection.ended_at or reflection.changed_at).astimezone(zone):%d %b %Y}"
    lesson = shortened(" ".join(reflection.lesson.split()), 100) if reflection.lesson else None
    return discord.SelectOption(label=f"{reflection.mode.label} · {day}", value=str(reflection.id), description=lesson)
