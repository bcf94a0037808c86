"""The decks that a server chooses from. Pure."""

from enum import StrEnum

from bot.schedules import NewSchedule


class PostDeck(StrEnum):
    """What a scheduled post shows; the value is kept with the schedule."""

    ENCOURAGEMENT = "encouragement"
    TIP = "tip"
    QUESTION = "question"
    PROMPT = "prompt"
    OWN = "own"

    @classmethod
    def of(cls, post: NewSchedule) -> "PostDeck | None":
        """Return what a post draws from; None: a deck that is no more."""
        if post.deck is None:
            return cls.ENCOURAGEMENT  # it was set up before there was a choice
        return next((deck for deck in cls if deck.value == post.deck), None)

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def description(self) -> str:
        """One sentence, for a list to choose from."""
        return _DESCRIPTIONS[self]


_LABELS = {
    PostDeck.ENCOURAGEMENT: "Encouragement",
    PostDeck.TIP: "Tip of the day",
    PostDeck.QUESTION: "Feedback question",
    PostDeck.PROMPT: "Weekly prompt",
    PostDeck.OWN: "Your own text",
}
_DESCRIPTIONS = {
    PostDeck.ENCOURAGEMENT: "A few true sentences, with a button for one that fits the reader.",
    PostDeck.TIP: "Something that is hard about looking for work, and one small thing to do.",
    PostDeck.QUESTION: "One question worth asking after a no, with when and whom to ask.",
    PostDeck.PROMPT: "A question that each can answer in private; the post shows only how many thought about it.",
    PostDeck.OWN: "The same text each time, in your words.",
}
