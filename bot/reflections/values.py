"""Reviews as values: the six kinds, the questions that interviews asked, what the search is for. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

#: characters of one answer, as a form takes it
ANSWER_LIMIT = 1000

#: characters of what is written out in ten minutes: all that a form takes
WRITTEN_LIMIT = 4000

#: characters of a question that an interview asked
QUESTION_LIMIT = 300

#: characters of a line on the search list
NOTE_LIMIT = 200


class Mode(StrEnum):
    """What is looked at."""

    AFTER_REJECTION = "after_rejection"
    AFTER_INTERVIEW = "after_interview"
    BEFORE_INTERVIEW = "before_interview"
    APPLICATION = "application"
    FIT = "fit"
    WRITE_IT_OUT = "write_it_out"

    @property
    def label(self) -> str:
        """The mode as a member chooses it."""
        return _MODES[self]


_MODES = {
    Mode.AFTER_REJECTION: "After a no",
    Mode.AFTER_INTERVIEW: "After an interview",
    Mode.BEFORE_INTERVIEW: "Before an interview",
    Mode.APPLICATION: "Application and CV",
    Mode.FIT: "What I'm looking for",
    Mode.WRITE_IT_OUT: "Write it out",
}


@dataclass(frozen=True, slots=True)
class Reflection:
    """One review, half done until `ended_at`; each answer is kept as it is given."""

    id: int
    user_id: int
    mode: Mode
    rejection_id: int | None
    #: ids of the questions it asks, in order
    questions: tuple[str, ...]
    #: how many of them are behind, answered or passed over
    at: int
    #: pairs of a question's id and the words, in the order given; a checklist's words are a value of `Checked`
    answers: tuple[tuple[str, str], ...]
    #: what the member takes from it, in a sentence of theirs
    lesson: str | None
    ended_at: datetime | None
    created_at: datetime
    changed_at: datetime

    @property
    def by_question(self) -> dict[str, str]:
        return dict(self.answers)

    def answered(self, question: str, words: str | None) -> "tuple[tuple[str, str], ...]":
        """Return the answers with this one given, changed in its place, or, if None, taken away."""
        given = self.by_question
        if words is None:
            given.pop(question, None)
        else:
            given[question] = words
        return tuple(given.items())


class Checked(StrEnum):
    """How far a line of the checklist is true."""

    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not_yet"

    @property
    def label(self) -> str:
        """The answer as a member taps it."""
        return _CHECKED[self]


_CHECKED = {Checked.YES: "Yes", Checked.PARTLY: "Partly", Checked.NOT_YET: "Not yet"}


class Went(StrEnum):
    """How the answer to an interview's question went."""

    WELL = "well"
    SO_SO = "so_so"
    BADLY = "badly"

    @property
    def label(self) -> str:
        """The way as a member chooses it."""
        return _WENT[self]


_WENT = {Went.WELL: "It went well", Went.SO_SO: "So-so", Went.BADLY: "I was stuck"}


class Topic(StrEnum):
    """What an interview's question was about, as the member sees it."""

    ABOUT_ME = "about_me"
    MOTIVATION = "motivation"
    STRENGTHS = "strengths"
    EXAMPLES = "examples"
    KNOWLEDGE = "knowledge"
    GAPS = "gaps"
    TEAM = "team"
    PRACTICAL = "practical"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The topic as a member chooses it."""
        return _TOPICS[self]


_TOPICS = {
    Topic.ABOUT_ME: "About myself",
    Topic.MOTIVATION: "Why this role, why them",
    Topic.STRENGTHS: "Strengths and weaknesses",
    Topic.EXAMPLES: "Tell us about a time when",
    Topic.KNOWLEDGE: "Knowledge of the work",
    Topic.GAPS: "Gaps, or leaving a job",
    Topic.TEAM: "Working with others",
    Topic.PRACTICAL: "Pay, hours, practical things",
    Topic.OTHER: "Something else",
}


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question that an interview asked."""

    id: int
    user_id: int
    rejection_id: int | None
    #: the review in which it was written down; that may be deleted since
    reflection_id: int | None
    words: str
    topic: Topic | None
    went: Went | None
    #: whether they kept coming back to it
    pressed: bool
    created_at: datetime


class SearchKind(StrEnum):
    """What a line of the search list is."""

    LOOKING_FOR = "looking_for"
    NOT_FOR_ME = "not_for_me"
    KEYWORD = "keyword"
    ROLE = "role"
    LEVEL = "level"

    @property
    def label(self) -> str:
        """The kind as a heading."""
        return _SEARCHED[self]


_SEARCHED = {
    SearchKind.LOOKING_FOR: "Looking for",
    SearchKind.NOT_FOR_ME: "Not for me, however good it sounds",
    SearchKind.KEYWORD: "Words to search with",
    SearchKind.ROLE: "Other roles to look at",
    SearchKind.LEVEL: "At which level",
}


@dataclass(frozen=True, slots=True)
class SearchNote:
    """A line of what the search is for, or not."""

    id: int
    user_id: int
    kind: SearchKind
    words: str
    created_at: datetime
