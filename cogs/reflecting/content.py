"""What is asked in each review, as data/reflecting/ holds it."""

from collections import Counter
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.reflections.values import Mode
from bot.rejections import Stage
from bot.said import Said
from bot.sources import EntryId, SourceId

#: each review asks at most so many
MOST_QUESTIONS = 6


#: so many lines of one place are true at any time
LEAST_LINES = 3

#: these don't say how far it had come, and nobody judged
SILENT = frozenset({Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK})


class Part(StrEnum):
    """What a question is there for. A review asks for its parts in the order of `Review.parts`."""

    #: what was good, first of all
    WENT_WELL = "went_well"
    #: which questions they asked; opens the question log, not a plain answer
    LOG = "log"
    #: signs that one could see: where they dwelt, what they asked twice
    SIGNS = "signs"
    #: a gap or a thing to do otherwise
    IMPROVE = "improve"
    #: what shows it; so that a harsh guess isn't kept as a fact
    EVIDENCE = "evidence"
    #: one lesson in one sentence, last
    LESSON = "lesson"
    #: past losses, put down for the time being
    PARK = "park"
    #: what to bring along: strengths, lessons, answers
    BRING = "bring"
    #: what to look up about them
    RESEARCH = "research"
    #: what to ask them
    ASK_THEM = "ask_them"
    #: a line of the checklist for an application, answered by a tap
    CHECK = "check"
    #: what pulls, and what doesn't
    WANT = "want"
    #: how to search otherwise
    SEARCH = "search"
    #: what to turn down
    DECLINE = "decline"
    #: ten minutes of writing
    WRITE = "write"


class Shows(StrEnum):
    """What of the member's own is shown above a question; nothing where they have none."""

    STRENGTHS = "strengths"
    LESSONS = "lessons"
    #: the question log: those that came more than once and those that went badly first
    QUESTIONS = "questions"
    #: what came back as feedback about this entry
    FEEDBACK = "feedback"
    SEARCH_LIST = "search_list"


class Keeps(StrEnum):
    """What becomes of an answer beside being part of the review."""

    LESSON = "lesson"
    #: offered for the jar of strengths
    STRENGTH = "strength"
    #: offered as a next step
    STEP = "step"
    #: each line goes to the search list under this heading
    LOOKING_FOR = "looking_for"
    NOT_FOR_ME = "not_for_me"
    KEYWORD = "keyword"
    ROLE = "role"
    LEVEL = "level"


class ReviewQuestion(Entry):
    """One question of a review. It is asked of the member, and blames nobody."""

    id: EntryId
    modes: Annotated[tuple[Mode, ...], Field(min_length=1)]
    part: Part
    #: the stages at which it makes sense; empty: at any, and without an entry
    stages: tuple[Stage, ...] = ()
    #: true and fair as well where the role was cancelled, or no word came, after one of these stages
    unjudged: bool = False
    #: fits only as long as the answer is open, and so about no entry
    waiting: bool = False
    text: Annotated[str, Field(max_length=220)]
    #: a way to begin, or an example; stands small below it
    hint: Annotated[str, Field(max_length=180)] | None = None
    shows: Shows | None = None
    keeps: Keeps | None = None
    #: for a CHECK that isn't so yet: a small step that would mend it
    step: Annotated[str, Field(max_length=160)] | None = None
    sources: tuple[SourceId, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> "ReviewQuestion":
        if (self.part is Part.CHECK) != (self.step is not None):
            raise ValueError("a check needs a step, and nothing else has one")
        if (self.part is Part.LESSON) != (self.keeps is Keeps.LESSON):
            raise ValueError("a question for a lesson keeps it as one, and nothing else does")
        if self.unjudged and not self.stages:
            raise ValueError("what has no stages fits everywhere as it is")
        return self

    def fits(self, mode: Mode, stage: Stage | None, reached: Stage | None = None) -> bool:
        """Whether it can be asked at this stage, None for no entry; `reached` is how far it came before silence."""
        if mode not in self.modes or (self.waiting and stage is not None):
            return False
        if stage is None and mode is Mode.AFTER_INTERVIEW:
            stage = Stage.INTERVIEW  # without an entry, too, there was one
        if not self.stages:
            return True
        if reached is None or stage not in SILENT:
            return stage in self.stages
        # What asks about papers alone is beside the point where they were good enough.
        papers_alone = Stage.BEFORE_CONTACT in self.stages and reached not in self.stages
        return (stage in self.stages and not papers_alone) or (self.unjudged and reached in self.stages)


class Line(Said):
    """Something said before or after a review."""

    #: true only as long as the answer is open, and so about no entry
    waiting: bool = False
    #: after a review: said only where at least one question of each of these parts was answered
    needs: tuple[Part, ...] = ()


def _always_some(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    if sum(not line.waiting and not line.needs for line in lines) < LEAST_LINES:
        raise ValueError(f"{LEAST_LINES} lines at least have to be true whatever was answered")
    return lines


Lines = Annotated[tuple[Line, ...], UniqueIds, AfterValidator(_always_some)]


def _brief(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    if not 1 <= len(parts) <= MOST_QUESTIONS:
        raise ValueError(f"a review asks one to {MOST_QUESTIONS} questions")
    return parts


class Review(Entry):
    """One mode: what it asks for, one question a part, and what is said before and after."""

    mode: Mode
    #: what it is, for somebody who chooses; at most a line
    about: Annotated[str, Field(max_length=90)]
    parts: Annotated[tuple[Part, ...], AfterValidator(_brief)]
    #: acknowledges, before the first question
    opening: Lines
    #: closes, and asks for nothing
    closing: Lines


class Reviews(Entry):
    reviews: tuple[Review, ...]
    questions: Annotated[tuple[ReviewQuestion, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Reviews":
        if sorted(review.mode for review in self.reviews) != sorted(Mode):
            raise ValueError("needs exactly one review for each mode")
        for review in self.reviews:
            for stage in (None, *Stage):
                there = Counter(each.part for each in self.questions if each.fits(review.mode, stage))
                if missing := Counter(review.parts) - there:
                    raise ValueError(f"too few questions for {review.mode}, {stage}: {', '.join(missing)}")
            used = {each.part for each in self.questions if review.mode in each.modes}
            if unused := used - set(review.parts):
                raise ValueError(f"{review.mode} never asks {', '.join(sorted(unused))}")
        return self

    def of(self, mode: Mode) -> Review:
        return next(review for review in self.reviews if review.mode is mode)

    def by_id(self) -> dict[str, ReviewQuestion]:
        return {question.id: question for question in self.questions}


REVIEWS = ContentFile("reflecting/reviews.yaml", Reviews)
