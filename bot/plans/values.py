"""The plan as values: one next step at a time, and what one means to do when the next no comes. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

#: characters of a step, as a form takes it
STEP_LIMIT = 300

#: characters of "when the next no comes, I will …"
IF_THEN_LIMIT = 500

#: so many steps wait at most behind the one that is next
LATER_LIMIT = 20


class StepState(StrEnum):
    """Where a step stands; one at most is the next one."""

    NOW = "now"
    LATER = "later"
    DONE = "done"
    DROPPED = "dropped"


class StepSource(StrEnum):
    """What a step came from."""

    OWN = "own"
    IDEA = "idea"
    REPLY = "reply"
    REFLECTION = "reflection"
    QUESTION = "question"
    #: a reframe of a thought that may be true ends in a small plan
    OWN_WORDS = "own_words"


@dataclass(frozen=True, slots=True)
class Step:
    """A step in the member's words, or one of ours that they took."""

    id: int
    user_id: int
    words: str
    state: StepState
    #: a day of the member's own calendar
    due_on: date | None
    source: StepSource
    rejection_id: int | None
    #: id of the suggestion or drill that it was taken from
    idea: str | None
    #: when it was done or dropped
    ended_at: datetime | None
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class IfThen:
    """What a member means to do when the next no comes; each has one at most."""

    id: int
    user_id: int
    words: str
    created_at: datetime
    changed_at: datetime
