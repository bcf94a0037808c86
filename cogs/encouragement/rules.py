"""The fit check: what the three taps come to; and where a page of kept cards begins. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.errors import UserError
from bot.rejections import Rejection, Stage
from cogs.encouragement.content import Outcome

UNKNOWN_ANSWERS = "Those answers aren't among the ones I offered. Nothing was kept; `/encourage` starts afresh."


class Need(StrEnum):
    """Was this a job you needed, or one you wanted?"""

    NEEDED = "needed"
    WANTED = "wanted"
    UNSURE = "unsure"


class Work(StrEnum):
    """Could you see yourself doing that work?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Place(StrEnum):
    """How did the place and its people feel to you?"""

    AT_EASE = "ease"
    CANT_TELL = "cant_tell"
    UNEASY = "uneasy"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was tapped so far, in the order of the questions."""

    need: Need | None = None
    work: Work | None = None
    place: Place | None = None

    @property
    def detail(self) -> str:
        """The answers as a button's id holds them; empty without any."""
        return "-".join(each for each in (self.need, self.work, self.place) if each)


def read_answers(detail: str | None) -> Answers:
    """Return what a button's id holds; raises UserError for what no button of ours says."""
    given = (detail or "").split("-")
    try:
        need, work, place = [*given, *[None] * (3 - len(given))]
        answers = Answers(Need(need), Work(work) if work else None, Place(place) if place else None)
    except ValueError as error:
        raise UserError(UNKNOWN_ANSWERS) from error
    if answers.detail != detail:
        raise UserError(UNKNOWN_ANSWERS)
    return answers


def met_nobody(entry: Rejection | None) -> bool:
    """Whether an application ended before its member met anyone, so that there is no place to ask about."""
    unmet = {Stage.BEFORE_CONTACT, Stage.NEVER_HEARD_BACK}
    return entry is not None and entry.stage in unmet and not entry.reached(Stage.SCREENING)


def outcome(answers: Answers, *, unmet: bool = False) -> Outcome | None:
    """Return what the answers come to; None while a question is left, `unmet` leaving none about the place.

    Who needed the job is asked nothing else: no answer about the work could make that smaller. That it may not have
    suited somebody is said only where they neither needed nor clearly wanted it, could not see themselves in that work,
    and did not feel at ease there. Not having seen the place takes nothing away from a job that somebody wanted. What
    is left is mixed: something spoke for the job, and something against it.
    """
    if answers.need is Need.NEEDED:
        return "needed"
    place = answers.place or (Place.CANT_TELL if unmet else None)
    if answers.work is None or place is None:
        return None
    match answers.need, answers.work, place:
        case Need.WANTED, Work.YES, Place.AT_EASE | Place.CANT_TELL:
            return "good_fit"
        case Need.WANTED, Work.NO, _:
            return "wanted_not_self"
        case Need.UNSURE, Work.YES, Place.AT_EASE | Place.CANT_TELL:
            return "unsure_fit"
        case Need.UNSURE, Work.NO, Place.CANT_TELL | Place.UNEASY:
            return "poor_fit"
        case _:
            return "mixed"


Each = TypeVar("Each")


@dataclass(frozen=True, slots=True)
class Page:
    """A page's number and that of the last one, counted from 0."""

    number: int
    last: int


def page_of(items: Sequence[Each], number: int, size: int) -> tuple[Sequence[Each], Page]:
    """Return the items of a page, counted from 0, and where it stands."""
    last = max(0, (len(items) - 1) // size)
    number = min(number, last)
    return items[number * size : (number + 1) * size], Page(number, last)
