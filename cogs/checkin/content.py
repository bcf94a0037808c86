"""What is said around check-ins, as data/checkin/ holds it."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.checkins.values import WORD_LIMIT
from bot.content import ContentFile, Entry, UniqueIds
from bot.said import Lines, Said
from bot.sources import EntryId
from bot.text import folded
from cogs.checkin.rules import Band, Need, Weight

#: of what is heard most often
ManyLines = Annotated[tuple[Said, ...], Field(min_length=8), UniqueIds]


class Word(Entry):
    """A word that is offered."""

    id: EntryId
    word: Annotated[str, Field(max_length=WORD_LIMIT)]
    weight: Weight


class Questions(Entry):
    """Each in a few wordings, so that it isn't the same sentence every day."""

    energy: Lines
    word: Lines
    need: Lines


class Acknowledgements(Entry):
    low: ManyLines
    middle: ManyLines
    high: ManyLines
    unsaid: ManyLines

    def of(self, band: Band) -> tuple[Said, ...]:
        return {Band.LOW: self.low, Band.MIDDLE: self.middle, Band.HIGH: self.high, Band.UNSAID: self.unsaid}[band]


class NeedWords(Entry):
    """A need, its button, and what is said of it above the buttons that it leads to."""

    id: Need
    label: Annotated[str, Field(max_length=25)]
    lines: Annotated[tuple[Said, ...], Field(min_length=3), UniqueIds]


class CheckinTexts(Entry):
    words: Annotated[tuple[Word, ...], Field(min_length=15, max_length=25), UniqueIds]
    questions: Questions
    #: how a direct message begins
    openings: ManyLines
    acknowledgements: Acknowledgements
    needs: tuple[NeedWords, ...]
    #: in place of an acknowledgement, when it has been low for a while
    long_low: Lines
    #: when nothing was given
    not_today: Lines

    @model_validator(mode="after")
    def _complete(self) -> "CheckinTexts":
        if [each.id for each in self.needs] != list(Need):
            raise ValueError("each need stands once, in the order of the code")
        weights = [list(Weight).index(word.weight) for word in self.words]
        if weights != sorted(weights):
            raise ValueError("the words don't go from heavy to light")
        if any(word.word != folded(word.word) for word in self.words):
            raise ValueError("a word is written small")
        return self

    def word(self, word_id: str) -> Word | None:
        return next((word for word in self.words if word.id == word_id), None)

    def weight(self, typed: str | None) -> Weight | None:
        """Return the weight of a word, also where a member typed one that is offered; None if it isn't known."""
        return next((word.weight for word in self.words if typed and word.word == folded(typed)), None)

    def need(self, need: str | None) -> NeedWords | None:
        """Return the words of a need; None for none, and for one that is no more."""
        return next((each for each in self.needs if each.id == need), None)


CHECKIN_TEXTS = ContentFile("checkin/checkin.yaml", CheckinTexts)
