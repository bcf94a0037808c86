"""What can be planned: steps and days as they are kept, what the counts may say, what is replayed. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

from bot.days import WESTERNMOST, day_to_come, say_day
from bot.errors import UserError
from bot.plans.values import IF_THEN_LIMIT, STEP_LIMIT, IfThen, Step, StepSource, StepState
from bot.rejections.values import Stage
from bot.said import Said
from bot.text import clean_line, clean_text, folded
from cogs.plan.content import Pattern

#: days from today to which a step can be put off by a button; None: to no day
SNOOZES = {"week": 7, "open": None}

#: the reminder of a step's day comes at nine in the morning
REMIND_AT = 9 * 60

NO_WORDS = "There were no words in it, so nothing was saved."


def check_step(text: str) -> str:
    """Return a step as it is kept, one line; raises UserError if there is none in it, or too much."""
    words = clean_line(text, limit=len(text), name="step")
    if words is None:
        raise UserError(NO_WORDS)
    if len(words) > STEP_LIMIT:
        raise UserError(f"The step is longer than {STEP_LIMIT} characters. Nothing was saved; a smaller one will do.")
    return words


def check_line(text: str) -> str:
    """Return what one means to do at the next no, as it is kept; raises UserError as `check_step`."""
    words = clean_text(text, limit=IF_THEN_LIMIT, name="line")
    if words is None:
        raise UserError(NO_WORDS)
    return words


@dataclass(frozen=True, slots=True)
class Today:
    """What day it is for a member; where their zone isn't known, in UTC, and it may still be yesterday for them."""

    day: date
    first: date | None

    @property
    def knows_zone(self) -> bool:
        return self.first is None

    @property
    def earliest(self) -> date:
        """The day before which every day has passed, wherever they are."""
        return self.first or self.day


def today(now: datetime, zone: str | None) -> Today:
    if zone is None:
        return Today(now.date(), now.astimezone(WESTERNMOST).date())
    return Today(now.astimezone(ZoneInfo(zone)).date(), None)


def check_due(text: str, today: Today, before: date | None = None) -> date | None:
    """Return the day by which a step is to be done, None for none; raises UserError if it can't be read, or is past.

    The day `before` may have passed, and stays if it was left as it stood.
    """
    if not text.strip():
        return None
    if before is not None and text.strip() == say_day(before):
        return before
    return day_to_come(text, today.day, today.first)


def first_words(text: str | None, limit: int = STEP_LIMIT) -> str:
    """Return the first line of a text, cut to what a form takes, where a word ends; with no sign that it went on."""
    lines = [line for line in map(str.strip, (text or "").splitlines()) if line]
    line = " ".join(lines[0].split()) if lines else ""
    if len(line) <= limit:
        return line
    whole, _, _ = line[: limit + 1].rpartition(" ")
    return whole.rstrip(" ,;:") if 2 * len(whole) > limit else line[:limit]


def same_step(steps: Iterable[Step], new: Step) -> Step | None:
    """Return the step that says the same as a new one."""
    said = folded(new.words)
    return next((step for step in steps if folded(step.words) == said), None)


def reworded(step: Step, words: str) -> Step:
    """Return a step with these words; where they are others, it isn't what it was taken from any more."""
    return step if words == step.words else replace(step, words=words, source=StepSource.OWN)


def new_step(  # noqa: PLR0913 - a step is all of these
    user_id: int,
    words: str,
    now: datetime,
    source: StepSource = StepSource.OWN,
    *,
    due_on: date | None = None,
    rejection_id: int | None = None,
    idea: str | None = None,
) -> Step:
    return Step(0, user_id, words, StepState.NOW, due_on, source, rejection_id, idea, None, now, now)


class Reminds(Enum):
    """What comes by itself of a step that has a day."""

    NOTHING = auto()
    THAT_MORNING = auto()
    #: on that morning, once the member's zone is known
    WAITS = auto()
    #: their plan reminder, on days of its own
    ANY_DAY = auto()


class Ended(Exception):
    """The step was ended meanwhile."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step


def is_open(step: Step) -> bool:
    """Whether a step is neither done nor let go."""
    return step.state not in {StepState.DONE, StepState.DROPPED}


def still_open(step: Step) -> Step:
    """Return the step; raises Ended if it is done, or let go."""
    if not is_open(step):
        raise Ended(step)
    return step


# --- what the counts may say

WINDOW = timedelta(days=90)

#: fewer entries than these say nothing
LEAST = 10
#: a place is worth a word from so many on, and from half of all
LEAST_AT_ONE_PLACE = 6

_PLACES = {
    Stage.BEFORE_CONTACT: Pattern.APPLICATION,
    Stage.SCREENING: Pattern.SCREENING,
    Stage.TEST: Pattern.TEST,
    Stage.INTERVIEW: Pattern.INTERVIEW,
    Stage.FINAL_ROUND: Pattern.INTERVIEW,
    Stage.NEVER_HEARD_BACK: Pattern.SILENCE,
}


def places(ends: Counter[Stage]) -> Counter[Pattern]:
    """Count where entries ended. A cancelled role says nothing about how one goes about it, and isn't counted."""
    counted = Counter[Pattern]()
    for stage, count in ends.items():
        if stage in _PLACES:
            counted[_PLACES[stage]] += count
    return counted


def approach_of(ends: Counter[Pattern]) -> tuple[Pattern, int, int] | None:
    """Return where most entries ended, how many did, and of how many; None if they are too few to say anything.

    For SPREAD, the count is the most that ended at any one place. Where two places have half each, neither is the one.
    """
    total = ends.total()
    if total < LEAST:
        return None
    [(place, count), *others] = ends.most_common()
    one = count >= LEAST_AT_ONE_PLACE and 2 * count >= total and all(other < count for _, other in others)
    return place if one else Pattern.SPREAD, count, total


# --- the line for the next no

#: untrue where the words were written on the same day
_OF_ANOTHER_DAY = "pl-r-calmer-day"


def to_replay(lines: Sequence[Said], plan: IfThen, now: datetime, zone: ZoneInfo) -> str:
    """Return a line that is true above words that were written then: another each day, and nothing is drawn for it.

    On the day of a no, nothing here may stand in the way of it.
    """
    day = now.astimezone(zone).date()
    same_day = plan.changed_at.astimezone(zone).date() == day
    true = [line for line in lines if not (same_day and line.id == _OF_ANOTHER_DAY)]
    return true[day.toordinal() % len(true)].text
