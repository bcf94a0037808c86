"""What a mail asks and of whom, the mail itself, and the mornings on which something comes by itself. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.feedback.questions import UNDECIDED, Question, Reader
from bot.feedback.values import DRAFT_LIMIT, Person, Request
from bot.rejections import HeardBy, Stage, the_role
from bot.rejections.paths import as_logged
from bot.schedules import next_working_day
from bot.schedules.rules import at_time
from bot.text import clean_text, in_code_block
from cogs.feedback.content import Draft
from cogs.feedback.route import BY_A_PERSON

#: a mail asks no more
MOST_QUESTIONS = 3

#: a select of Discord's has room for so many; where there are more, each page leaves room for none to stand alone
SELECT_LIMIT, PAGE = 25, 24

#: the minute of the day at which something comes, and at which a week is over
NINE = 9 * 60

WEEK = timedelta(days=7)

NOT_QUESTIONS = "Those aren't questions that I have for this. The list below shows all that fit. Nothing was changed."

_READERS = {Person.AGENCY: Reader.AGENCY, Person.MESSENGER: Reader.TOLD}


def asked_about(stage: Stage, heard_by: HeardBy | None) -> Stage:
    """Return the stage that is asked about: a stage that was followed by silence was never heard back of."""
    return as_logged(stage, heard_by)[-1]


def guessed(heard_by: HeardBy | None) -> tuple[Person, ...]:
    """Return whom somebody who heard in this way can probably reach."""
    if heard_by is HeardBy.AGENCY:
        return (Person.AGENCY,)
    return (Person.MESSENGER,) if heard_by in BY_A_PERSON else ()


def is_unsent(request: Request) -> bool:
    return request.asked_at is None and request.closed_at is None


def how_many(stage: Stage) -> int:
    """Two where nobody has spoken to the member or nothing was decided, else three: a brief mail is answered sooner."""
    return 2 if stage in UNDECIDED or stage is Stage.BEFORE_CONTACT else MOST_QUESTIONS


def gentle_first(questions: Sequence[Question]) -> list[Question]:
    """Put those first that are easy to send."""
    return sorted(questions, key=lambda question: not question.gentle)


def may_follow(drawn: Sequence[Question], fitting: Sequence[Question]) -> list[Question]:
    """Return what a first mail may ask beside `drawn`: one that anybody would ask, then others, one aside at most."""
    left = [question for question in fitting if question not in drawn]
    if not any(question.core for question in drawn):
        return [question for question in left if question.core] or left
    settled = any(question.aside for question in drawn)
    return [question for question in left if not (question.core or (settled and question.aside))] or left


def first_of(fitting: Sequence[Question], number: int) -> list[Question]:
    """Return so many as a first mail may ask them, without drawing."""
    found: list[Question] = []
    while len(found) < number:
        found.append(may_follow(found, fitting)[0])
    return gentle_first(found)


def begun_with(favourites: Sequence[Question], stage: Stage) -> list[Question]:
    """Return the favourites that a first mail asks; where nothing was decided, they leave room for how things stand."""
    room = how_many(stage)
    first = list(favourites[:room])
    return first if stage not in UNDECIDED or any(question.core for question in first) else first[: room - 1]


def offered(fitting: Sequence[Question], favourites: Sequence[Question], chosen: Sequence[Question]) -> list[Question]:
    """Return the questions as they are listed: favourites, those that are chosen, those for this stage, all others."""
    first = [*favourites, *(question for question in chosen if question not in favourites)]
    others = [question for question in fitting if question not in first]
    return [*first, *sorted(others, key=lambda question: not question.stages)]


def page_of(questions: Sequence[Question], number: int) -> tuple[Sequence[Question], int, int]:
    """Return a page of the list, its number, and how many there are; past the last one, it begins again."""
    if len(questions) <= SELECT_LIMIT:
        return questions, 0, 1
    pages = -(-len(questions) // PAGE)
    number %= pages
    return questions[number * PAGE : (number + 1) * PAGE], number, pages


def picked(values: Collection[str], fitting: Sequence[Question], others: Sequence[Question] = ()) -> tuple[str, ...]:
    """Return the ids of the chosen questions as they stand in the mail; raises UserError if any doesn't fit.

    `others` stood there before, and stay as long as there is room.
    """
    found = [question for question in fitting if question.id in values]
    if not 1 <= len(found) <= MOST_QUESTIONS or len(found) != len(set(values)):
        raise UserError(NOT_QUESTIONS)
    stay = [question for question in others if question not in found][: MOST_QUESTIONS - len(found)]
    return tuple(question.id for question in gentle_first([*found, *stay]))


def reader_of(person: Person | None) -> Reader:
    return _READERS.get(person, Reader.OTHERS) if person else Reader.OTHERS


def write(
    draft: Draft, questions: Sequence[Question], role: str | None, company: str | None, example: str | None = None
) -> str:
    """Return the mail as it goes into a code block; names that would make it too long are left out."""
    text = _write(draft, questions, role, company, example)
    return text if len(text) <= DRAFT_LIMIT else _write(draft, questions, None, None, example)


def _write(
    draft: Draft, questions: Sequence[Question], role: str | None, company: str | None, example: str | None
) -> str:
    named = in_code_block(the_role(role, company, otherwise="the role you advertised"))
    unnamed = "the employer" if draft.reader is Reader.AGENCY else "your team"
    employer = in_code_block(company) if company else unnamed
    subject, opening, ask, close = (
        part.format(the_role=named, employer=employer)
        for part in (draft.subject, draft.opening, draft.ask, draft.close)
    )
    lines = "\n".join(f"- {asked}" for question in questions if (asked := question.in_mail_to(draft.reader)))
    body = "\n\n".join(filter(None, [opening, ask, lines, example, close]))
    return framed(subject, body)


def framed(subject: str, body: str) -> str:
    """Return a mail as it is copied."""
    return f"Subject: {subject}\n\nHello,\n\n{body}\n\nKind regards,\n[your name]"


def own_wording(typed: str, template: str) -> str | None:
    """Return a mail as the member worded it, None if it is empty or the template's; raises UserError if too long."""
    text, as_drafted = (clean_text(each, limit=DRAFT_LIMIT, name="mail") for each in (typed, template))
    return None if text == as_drafted else text


def without_its_entry(request: Request) -> Request:
    """Return a request that goes on although its entry was deleted."""
    return replace(request, rejection_id=None, had_entry=False)


def week_over(since: datetime, zone: ZoneInfo) -> datetime:
    """Return when a polite line is no hurry any more: at nine on the seventh morning of the member's own calendar."""
    return at_time(since.astimezone(zone).date() + WEEK, NINE, zone)


def day_in_a_week(since: datetime, zone: ZoneInfo) -> date:
    """Return the day on which a week is over; of a weekend, the next day on which offices work."""
    before = since.astimezone(zone).date() + WEEK - timedelta(days=1)
    return next_working_day(at_time(before, 12 * 60, zone), zone)
