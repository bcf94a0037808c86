"""What stands beside the cards: facts, a quiet minute, the fit check, notes to oneself; as data/ holds it."""

from typing import Annotated, Literal

from pydantic import Field

from bot.content import ContentFile, Entry, UniqueIds
from bot.sources import EntryId, SourceId, Sources


class Fact(Entry):
    """A number, and all that is known of where it comes from; what isn't known is None and is said to be unknown."""

    id: EntryId
    acknowledge: Annotated[str, Field(max_length=200)]
    #: one or two sentences with the number in them, worded no stronger than the source is
    text: Annotated[str, Field(max_length=320)]
    #: who counted or said it, as a member reads it
    source: Annotated[str, Field(max_length=160)]
    year: Annotated[str, Field(max_length=40)] | None
    place: Annotated[str, Field(max_length=60)] | None
    confidence: Literal["high", "medium", "low"]
    #: why not to lean on it more than that
    caveat: Annotated[str, Field(max_length=260)]
    url: Annotated[str, Field(pattern="^https://")] | None = None
    sources: tuple[SourceId, ...] = ()


class Facts(Entry):
    facts: Annotated[tuple[Fact, ...], Field(min_length=8), UniqueIds]


FACTS = ContentFile("encouragement/facts.yaml", Facts)


ExerciseKind = Literal["breathing", "grounding"]


class Exercise(Entry):
    """Something to do for a minute; nothing is typed."""

    id: EntryId
    kind: ExerciseKind
    title: Annotated[str, Field(max_length=60)]
    acknowledge: Annotated[str, Field(max_length=160)]
    steps: Annotated[tuple[Annotated[str, Field(max_length=160)], ...], Field(min_length=2, max_length=6)]
    #: one calm sentence below
    after: Annotated[str, Field(max_length=160)]
    sources: tuple[SourceId, ...] = ()


class Said(Entry):
    id: EntryId
    text: Annotated[str, Field(max_length=320)]
    sources: tuple[SourceId, ...] = ()


class Minutes(Entry):
    exercises: Annotated[tuple[Exercise, ...], Field(min_length=8), UniqueIds]
    #: what a worry window of ten minutes is, before it opens: acknowledgement first
    window_offers: Annotated[tuple[Said, ...], Field(min_length=4), UniqueIds]
    #: while it is open
    window_open: Annotated[tuple[Said, ...], Field(min_length=4), UniqueIds]
    #: when it is closed: the end of it, no question, no next step
    window_closed: Annotated[tuple[Said, ...], Field(min_length=6), UniqueIds]


MINUTES = ContentFile("encouragement/minutes.yaml", Minutes)

#: what the three taps can come to; "needed" never reads a silver lining. "unsure_fit": liked the work, unsure whether
#: they wanted it; "wanted_not_self": wanted it, but could not see themselves in it; "mixed": what is left
Outcome = Literal["needed", "good_fit", "unsure_fit", "wanted_not_self", "mixed", "poor_fit"]


class Verdict(Entry):
    """What is said after the three taps."""

    id: EntryId
    outcome: Outcome
    acknowledge: Annotated[str, Field(max_length=200)]
    say: Annotated[str, Field(max_length=320)]
    sources: Sources


class FitCheck(Entry):
    verdicts: Annotated[tuple[Verdict, ...], Field(min_length=18), UniqueIds]

    def of(self, outcome: Outcome) -> tuple[Verdict, ...]:
        return tuple(each for each in self.verdicts if each.outcome == outcome)


FIT = ContentFile("encouragement/fit.yaml", FitCheck)


class Notes(Entry):
    """The self-compassion note (Kreemers et al. 2020, N = 180 job seekers: writing so left less sadness)."""

    #: asks for it: an acknowledgement and what to write, as to a friend
    prompts: Annotated[tuple[Said, ...], Field(min_length=8), UniqueIds]
    #: said above an earlier note that comes back
    replays: Annotated[tuple[Said, ...], Field(min_length=6), UniqueIds]


NOTES = ContentFile("encouragement/notes.yaml", Notes)
