"""Which review fits, which questions it asks, where it stands, and what each step makes of it. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.errors import UserError
from bot.reflections import Mode, Reflection
from bot.rejections import Rejection, Stage
from cogs.reflecting.content import Part, ReviewQuestion, Reviews

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

_BEFORE_A_TALK = frozenset({Stage.BEFORE_CONTACT, Stage.NEVER_HEARD_BACK})


def in_order(about: Rejection | None) -> list[Mode]:
    """Return the modes, the one first that fits how far this entry had come."""
    first = Mode.AFTER_REJECTION
    if about is not None and about.reached(Stage.INTERVIEW):
        first = Mode.AFTER_INTERVIEW
    elif about is not None and about.stage in _BEFORE_A_TALK and not about.reached(Stage.SCREENING):
        first = Mode.APPLICATION
    return [first, *(mode for mode in Mode if mode is not first)]


def takes_entry(mode: Mode) -> bool:
    """Whether a review is about an entry; what comes before an interview speaks of no loss."""
    return mode is not Mode.BEFORE_INTERVIEW


def to_choose_from(
    reviews: Reviews, mode: Mode, stage: Stage | None, chosen: Sequence[ReviewQuestion]
) -> list[ReviewQuestion]:
    """Return the questions of which one is asked next after those chosen; none if the review is complete.

    Where one part stands several times and its questions are about several things, each is about another.
    """
    parts = reviews.of(mode).parts
    if len(chosen) >= len(parts):
        return []
    part = parts[len(chosen)]
    fitting = [
        each for each in reviews.questions if each.part is part and each.fits(mode, stage) and each not in chosen
    ]
    taken = {_about(each) for each in chosen if each.part is part}
    return [each for each in fitting if _about(each) not in taken] or fitting


def _about(question: ReviewQuestion) -> object:
    """Return what tells the questions of a part apart that stands several times; their id where nothing does."""
    if question.part is Part.BRING:
        return question.shows
    return question.keeps if question.part in {Part.SEARCH, Part.IMPROVE} else question.id


@dataclass(frozen=True, slots=True)
class Sitting:
    """How long the member has been at it, as a button's id holds it: minutes since 1970, 0 where no clock runs."""

    since: int = 0
    #: whether it begins with this step
    begins: bool = False
    #: whether the ten minutes were over just now
    over: bool = False

    @property
    def until(self) -> datetime:
        return datetime.fromtimestamp(self.since * 60, UTC) + TEN_MINUTES


def sitting(mode: Mode, since: int | None, now: datetime) -> Sitting:
    """Return the sitting of the next step; `since` is what the last button held, None where there was none.

    That the ten minutes are over is said once; from then on the clock stands at 0.
    """
    if mode not in TIMED or since == 0:
        return Sitting()
    minute = int(now.timestamp() // 60)
    if since is None or not 0 <= minute - since < AWAY.total_seconds() // 60:
        return Sitting(minute, begins=True)
    if minute - since >= TEN_MINUTES.total_seconds() // 60:
        return Sitting(0, over=True)
    return Sitting(since)


@dataclass(frozen=True, slots=True)
class Spot:
    """What the detail of a button says: which question, since when the member is at it, and what was tapped."""

    place: int | None
    since: int | None
    tapped: str | None = None


def spot(detail: str | None) -> Spot:
    """Read a detail such as `2-29474400` or `0-0-yes`; one that is none of ours names nothing."""
    found = re.fullmatch(r"([0-9])-([0-9]{1,8})(?:-([a-z_]+))?", detail or "")
    return Spot(int(found[1]), int(found[2]), found[3]) if found else Spot(None, None)


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
