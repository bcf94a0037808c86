"""What is said to words in a direct message, as data/conversation/ holds it."""

from typing import Annotated, get_args

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.sources import EntryId, SourceId
from cogs.conversation.rules import Kind, Sort

#: so many of each kind, so that a conversation doesn't repeat itself
LEAST = 4
#: more of what comes often; one true answer is enough to how something is done
OTHER_LEAST = {
    Kind.NO: 8,
    Kind.THOUGHT: 8,
    Kind.FEELING: 6,
    Kind.UNCLEAR: 6,
    **dict.fromkeys((Kind.STOP_NUDGES, Kind.ADD_NUDGE, Kind.DELETE_WORDS), 1),
}


class Words(Entry):
    """One to three sentences, true whatever else was written."""

    id: EntryId
    text: Annotated[str, Field(max_length=300)]
    sources: tuple[SourceId, ...] = ()


class Said(Words):
    """What is said to a burst of one kind, before anything is offered."""

    kind: Kind
    #: a no of this sort only; without, of any
    of: Sort | None = None

    @model_validator(mode="after")
    def _only_of_a_no(self) -> "Said":
        if self.of and self.kind is not Kind.NO:
            raise ValueError("only a no is of a sort")
        return self


class Replies(Entry):
    replies: Annotated[tuple[Said, ...], UniqueIds]
    #: said when a member only needed to say it
    endings: Annotated[tuple[Words, ...], Field(min_length=6), UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Replies":
        for kind in Kind:
            for sort in get_args(Sort) if kind is Kind.NO else (None,):
                if len(self.fitting(kind, sort)) < OTHER_LEAST.get(kind, LEAST):
                    raise ValueError(f"too few for {kind.value}, {sort or 'of any sort'}")
        return self

    def fitting(self, kind: Kind, sort: Sort | None = None) -> tuple[Said, ...]:
        return tuple(each for each in self.replies if each.kind is kind and each.of in (None, sort))


REPLIES = ContentFile("conversation/replies.yaml", Replies)
