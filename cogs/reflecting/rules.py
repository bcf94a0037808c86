"""Which review fits, which questions it asks, where it stands, and what each step makes of it. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.errors import UserError
from bot.reflections import Mode, Reflection
from bot.rejections import Rejection, Stage
from cogs.reflecting.content import Line, Part, ReviewQuestion, Reviews

#: a look back goes on for so long; then it is said that stopping is fine
TEN_MINUTES = timedelta(minutes=10)

#: whoever comes back later than this begins a new ten minutes
AWAY = timedelta(hours=1)

#: those that look back at what hurts, where going on and on does harm
TIMED = frozenset({Mode.AFTER_REJECTION, Mode.AFTER_INTERVIEW, Mode.WRITE_IT_OUT})

NOT_ASKED = "That isn't one of the questions of this review. Nothing was changed."
FINISHED_MEANWHILE = (
    "This review was closed meanwhile, so nothing was changed. `/reflect` has it among the earlier ones."
)

#: how far an application comes, in order
_STEPS = (Stage.BEFORE_CONTACT, Stage.SCREENING, Stage.TEST, Stage.INTERVIEW, Stage.FINAL_ROUND)


def furthest(entry: Rejection) -> Stage | None:
    """Return the last step that an entry came to, if that is known."""
    return next((step for step in reversed(_STEPS) if step in entry.path or entry.reached(step)), None)


def offered(about: Rejection | None, latest: Rejection | None) -> list[Mode]:
    """Return the modes to choose from, those first that fit the entry meant, or else the latest.

    Each review may be about something else than the latest entry; but where an entry is meant whose papers were good
    enough for a talk, the review of the papers is not offered for it.
    """
    entry = about or latest
    came = furthest(entry) if entry else None
    first = [Mode.AFTER_REJECTION]
    if came in {Stage.INTERVIEW, Stage.FINAL_ROUND}:
        first.append(Mode.AFTER_INTERVIEW)
    past_the_papers = came is not None and came is not Stage.BEFORE_CONTACT
    if not past_the_papers and entry is not None and entry.stage is not Stage.ROLE_CANCELLED:
        first.append(Mode.APPLICATION)
    modes = [*first, *(mode for mode in Mode if mode not in first)]
    return [mode for mode in modes if not (about and past_the_papers and mode is Mode.APPLICATION)]


def takes_entry(mode: Mode) -> bool:
    """Whether a review is about an entry; what comes before an interview speaks of no loss."""
    return mode is not Mode.BEFORE_INTERVIEW


def to_choose_from(
    reviews: Reviews, mode: Mode, about: Rejection | None, chosen: Sequence[ReviewQuestion]
) -> list[ReviewQuestion]:
    """Return the questions of which one is asked next after those chosen; none if the review is complete.

    Where one part stands several times and its questions are about several things, each is about another.
    """
    parts = reviews.of(mode).parts
    if len(chosen) >= len(parts):
        return []
    part = parts[len(chosen)]
    stage, reached = (about.stage, furthest(about)) if about else (None, None)
    there = (each for each in reviews.questions if each.part is part and each not in chosen)
    fitting = [each for each in there if each.fits(mode, stage, reached)]
    taken = {_about(each) for each in chosen if each.part is part}
    return [each for each in fitting if _about(each) not in taken] or fitting


def openings(reviews: Reviews, reflection: Reflection) -> list[Line]:
    """Return the lines that are true before this review."""
    return _true_now(reflection, reviews.of(reflection.mode).opening)


def closings(reviews: Reviews, reflection: Reflection, *, noted: bool) -> list[Line]:
    """Return the lines that are true of what was answered; `noted` says whether questions were written down."""
    answers, known = reflection.by_question, reviews.by_id()
    parts = {known[each].part for each in answers if each in known} | ({Part.LOG} if noted else set[Part]())
    return [line for line in _true_now(reflection, reviews.of(reflection.mode).closing) if parts.issuperset(line.needs)]


def _true_now(reflection: Reflection, lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not (line.waiting and reflection.rejection_id)]


def _about(question: ReviewQuestion) -> object:
    """Return what tells the questions of a part apart that stands several times; their id where nothing does."""
    if question.part is Part.BRING:
        return question.shows
    return question.keeps if question.part in {Part.SEARCH, Part.IMPROVE} else question.id


@dataclass(frozen=True, slots=True)
class Sitting:
    """How long the member has been at it."""

    #: minutes since 1970: when it began, or, once the ten minutes are over, when they were last there; 0 without clock
    since: int = 0
    #: whether it begins with this step
    begins: bool = False
    #: whether the ten minutes are behind them
    over: bool = False
    #: whether that is new
    over_now: bool = False

    @property
    def mark(self) -> str:
        """What a button's id holds of it."""
        return f"{self.since}-over" if self.over else str(self.since)

    @property
    def until(self) -> datetime | None:
        """The end of the ten minutes, while they run."""
        return datetime.fromtimestamp(self.since * 60, UTC) + TEN_MINUTES if self.since and not self.over else None


@dataclass(frozen=True, slots=True)
class Spot:
    """What the detail of a button says: which question, since when the member is at it, and what was tapped."""

    place: int | None = None
    since: int | None = None
    tapped: str | None = None
    #: whether the ten minutes were over
    over: bool = False


def spot(detail: str | None) -> Spot:
    """Read a detail such as `2-29474400`, `2-29474412-over` or `0-0-yes`; what is none of ours names nothing."""
    found = re.fullmatch(r"([0-9])-([0-9]{1,8})(-over)?(?:-([a-z_]+))?", detail or "")
    return Spot(int(found[1]), int(found[2]), found[4], over=bool(found[3])) if found else Spot()


def sitting(mode: Mode, at: Spot, now: datetime) -> Sitting:
    """Return the sitting of the next step after the button that says `at`.

    That the ten minutes are over is said once. Whoever comes back after an hour begins another ten.
    """
    if mode not in TIMED:
        return Sitting()
    minute = int(now.timestamp() // 60)
    if at.since is None or not 0 <= minute - at.since < AWAY.total_seconds() // 60:
        return Sitting(minute, begins=True)
    if at.over or minute - at.since >= TEN_MINUTES.total_seconds() // 60:
        return Sitting(minute, over=True, over_now=not at.over)
    return Sitting(at.since)


def place_from(reflection: Reflection, known: Collection[str], place: int, step: int = 1) -> int | None:
    """Return the first place from `place` on, or back, whose question is still asked; None if there is none."""
    while 0 <= place < len(reflection.questions):
        if reflection.questions[place] in known:
            return place
        place += step
    return None


def passed(reflection: Reflection, place: int) -> Reflection:
    """Leave a question behind; what is finished stays as it is."""
    return reflection if reflection.ended_at else replace(reflection, at=max(reflection.at, place + 1))


def answered(reflection: Reflection, place: int, words: str | None) -> Reflection:
    """Give an answer, or take it away; raises UserError where the review was closed meanwhile."""
    if reflection.ended_at:
        raise UserError(FINISHED_MEANWHILE)
    return replace(passed(reflection, place), answers=reflection.answered(reflection.questions[place], words))


def corrected(reflection: Reflection, question: str, words: str | None, lessons: Collection[str]) -> Reflection:
    """Change an answer of a finished review."""
    return _with_lesson(replace(reflection, answers=reflection.answered(question, words)), lessons)


def ended(reflection: Reflection, now: datetime, lessons: Collection[str]) -> Reflection:
    """Close a review; `lessons` are the questions whose answer is its lesson."""
    return reflection if reflection.ended_at else replace(_with_lesson(reflection, lessons), ended_at=now)


def _with_lesson(reflection: Reflection, lessons: Collection[str]) -> Reflection:
    return replace(reflection, lesson=next((words for each, words in reflection.answers if each in lessons), None))
