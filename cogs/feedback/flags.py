"""What the tone check can notice in a mail, and what is said then."""

from collections.abc import Collection
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry
from bot.said import Lines
from bot.sources import Sources
from cogs.feedback.content import each_once


class Flag(StrEnum):
    """What the tone check can notice in a draft."""

    #: it doesn't begin with thanks
    NO_THANKS = "no_thanks"
    #: it argues with the decision
    PROTEST = "protest"
    #: it says or hints that they did something wrong
    BLAME = "blame"
    #: it begs, or tells of need
    PLEADING = "pleading"
    #: it asks them to think again
    RECONSIDER = "reconsider"
    #: it names somebody beyond the greeting
    NAMES = "names"
    #: it is longer than people read
    LENGTH = "length"
    #: it asks nothing
    NO_QUESTION = "no_question"
    #: it doesn't ask to be kept in mind
    NO_CLOSE = "no_close"


#: what may do harm once it is sent, the gravest first
SERIOUS = (Flag.BLAME, Flag.RECONSIDER, Flag.PROTEST, Flag.PLEADING)


def gravest_first(flags: Collection[Flag]) -> list[Flag]:
    """Return what was noticed by how much it matters; what is no more than left out comes last."""
    return [*(flag for flag in SERIOUS if flag in flags), *(flag for flag in flags if flag not in SERIOUS)]


class FlagWords(Entry):
    """What is said when the tone check notices something."""

    flag: Flag
    #: what was noticed and why it may work against the writer; no order
    say: Annotated[str, Field(max_length=200)]
    #: what tends to work, as words that could stand in the mail
    instead: Annotated[str, Field(max_length=160)]
    sources: Sources


class ToneWords(Entry):
    flags: tuple[FlagWords, ...]
    #: when nothing was noticed
    clean: Lines

    @model_validator(mode="after")
    def _complete(self) -> "ToneWords":
        each_once((each.flag for each in self.flags), Flag)
        return self

    def of(self, flag: Flag) -> FlagWords:
        return next(each for each in self.flags if each.flag is flag)


TONE = ContentFile("feedback/tone.yaml", ToneWords)
