"""Which reframes fit, where a thought stands on its way, and what a member's words have to be. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum

from bot.cards import Habit, ReframeCard, Slots, Tone
from bot.cards.models import HabitId
from bot.cards.rules import LAST, SPECIFIC_WEIGHT
from bot.cards.weighing import tone_weight
from bot.errors import UserError
from bot.own_words import OwnWords
from bot.own_words.values import WORDS_LIMIT
from bot.rejections import Rejection, Stage
from bot.text import clean_text
from cogs.reframing.content import Angle

#: Cards that agree with a hard thought, or with blaming somebody: they come when nothing else is left, so that nobody
#: who never had the thought meets it first.
LATE: frozenset[HabitId] = frozenset({"may_be_true", "blaming"})

#: characters
THOUGHT_LIMIT = 4000

#: of the habits, so many are put first as a guess
GUESSED = 3

#: Habits of thoughts that nobody could check as they stand.
SWEEPING: frozenset[HabitId] = frozenset({"labeling", "overgeneralizing", "catastrophizing", "all_or_nothing"})

#: so many angles stand there to choose from
ANGLES_SHOWN = 3

NOT_A_STRENGTH = "How strong it feels goes from 1 to 5. Nothing was changed."
NEEDS_WORDS = "There were no words in it, so all is as it was."
NO_THOUGHT = "There were no words in it, so the thought is as it was. It can also be discarded."


def fitting(cards: Sequence[ReframeCard], stage: Stage | None, tone: Tone) -> tuple[list[ReframeCard], list[int]]:
    """Return the cards that are true at `stage`, and each one's weight; without a stage, those true at any."""
    fit = [card for card in cards if not card.stages or stage in card.stages]
    return fit, [_weight(card, tone) for card in fit]


def _weight(card: ReframeCard, tone: Tone) -> int:
    if card.habit in LATE:
        return LAST
    return (SPECIFIC_WEIGHT if card.stages else 1) * tone_weight(card.tone, tone)


class Step(Enum):
    """Where a reframe stands that is half done."""

    HABIT = "habit"
    ANGLES = "angles"
    #: an angle is chosen, the words are not there yet
    WORDS = "words"
    AFTER = "after"
    #: it is just a feeling, and nothing is left to do but to keep words that the member wrote
    FEELING = "feeling"


def step_of(own: OwnWords, angles: Collection[str]) -> Step:
    """Return the step to go on with; `angles` are the ids of those there are."""
    if own.habit is None:
        return Step.HABIT
    if own.habit == "just_a_feeling":
        return Step.FEELING
    if own.words:
        return Step.AFTER
    return Step.WORDS if own.angle in angles else Step.ANGLES


def with_habit(own: OwnWords, habit: HabitId, now: datetime) -> OwnWords:
    """Return it with this habit. A feeling leaves nothing to do, unless there are words that the member wrote."""
    own = own if own.habit == habit else without_an_angle(own)
    return replace(own, habit=habit, ended_at=now if habit == "just_a_feeling" and not own.words else None)


def with_thought(own: OwnWords, thought: str) -> OwnWords:
    """Return it with another thought, whose habit is yet to be chosen."""
    return own if own.thought == thought else replace(without_an_angle(own), thought=thought, habit=None, ended_at=None)


def with_angle(own: OwnWords, angle: str) -> OwnWords:
    """Return it with this angle chosen; another one's words make way for it, and those that the member wrote stay."""
    return own if own.words and not own.taken else replace(own, angle=angle, words=None, ended_at=None)


def with_words(own: OwnWords, words: str) -> OwnWords:
    """Return it with words that the member wrote; what was taken as it stands and sent off unchanged stays that."""
    return replace(own, words=words, angle=own.angle if own.taken and own.words == words else None, ended_at=None)


def as_it_stands(own: OwnWords, angle: str, text: str) -> OwnWords:
    """Return it with an angle's text for its words."""
    return replace(own, words=text, angle=angle, ended_at=None)


def without_an_angle(own: OwnWords) -> OwnWords:
    """Return it without its angle, and without that one's words; those that the member wrote stay."""
    return replace(own, angle=None, words=None if own.taken else own.words)


def left_for_a_card(own: OwnWords, now: datetime) -> OwnWords:
    """Return it with nothing left to do, unless there are words that the member wrote."""
    return replace(own, ended_at=None if own.words and not own.taken else now)


def begun_again(own: OwnWords) -> OwnWords:
    """Return what had ended as half done: a feeling may be something else by now, and a card was just a card."""
    return replace(own, ended_at=None, habit=None if own.habit == "just_a_feeling" else own.habit)


def says_too_much(ranked: Sequence[HabitId]) -> bool:
    """Whether a thought may be of those that speak of all of somebody, of always, or of the very worst."""
    return not SWEEPING.isdisjoint(ranked[:GUESSED])


def has_words(thought: str) -> bool:
    """Whether there is a letter in it, of whatever script."""
    return any(character.isalpha() for character in thought)


def guessed_first(habits: Sequence[Habit], ranked: Sequence[HabitId]) -> list[Habit]:
    """Return the habits with the likeliest few first, the others in the order they are in."""
    by_id = {habit.id: habit for habit in habits}
    first = [by_id[habit] for habit in ranked[:GUESSED]]
    return [*first, *(habit for habit in habits if habit not in first)]


def say(angle: Angle, entry: Rejection | None) -> str:
    """Return an angle's text about this entry, with names as they were typed."""
    slots = Slots(entry.stage, entry.company, entry.role) if entry else Slots()
    return slots.fill(angle.say)


def angle_weights(angles: Sequence[Angle]) -> list[int]:
    return [SPECIFIC_WEIGHT if angle.stages else 1 for angle in angles]


def strength(detail: str | None) -> int:
    """Return how strong a thought feels, as a button's id names it; raises UserError if it names nothing."""
    if detail not in {"1", "2", "3", "4", "5"}:
        raise UserError(NOT_A_STRENGTH)
    return int(detail)


def check_thought(text: str | None) -> str | None:
    """Return a thought as it is kept, None if there is none; raises UserError if it is too long."""
    return clean_text(text, limit=THOUGHT_LIMIT, name="thought")


def check_words(text: str) -> str:
    """Return own words as they are kept; raises UserError if there are none, or too many."""
    words = clean_text(text, limit=WORDS_LIMIT, name="text")
    if words is None:
        raise UserError(NEEDS_WORDS)
    return words
