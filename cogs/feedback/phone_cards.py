"""The cards for when they are on the phone, as data/feedback/phone.yaml holds them."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.feedback.questions import MET
from bot.rejections import Stage
from bot.sources import EntryId, Sources


class PhoneStep(Entry):
    """One thing to do while they are on the phone, and words for it."""

    id: EntryId
    do: Annotated[str, Field(max_length=120)]
    #: to be said aloud; None where there is nothing to say
    say: Annotated[str, Field(max_length=160)] | None = None
    sources: Sources


class PhoneCard(Entry):
    """Read with the phone at the ear: few lines."""

    #: whether they had met the member
    met: bool
    acknowledge: Annotated[str, Field(max_length=120)]
    steps: Annotated[tuple[PhoneStep, ...], Field(min_length=3, max_length=5), UniqueIds]
    #: what to leave out
    leave_out: Annotated[str, Field(max_length=160)]
    sources: Sources


class PhoneCards(Entry):
    cards: tuple[PhoneCard, ...]

    @model_validator(mode="after")
    def _complete(self) -> "PhoneCards":
        if sorted(card.met for card in self.cards) != [False, True]:
            raise ValueError("needs one card for those who had met, and one for those who hadn't")
        return self

    def for_stage(self, stage: Stage | None) -> PhoneCard:
        return next(card for card in self.cards if card.met is (stage in MET))


PHONE = ContentFile("feedback/phone.yaml", PhoneCards)
