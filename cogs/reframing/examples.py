"""Examples of thoughts and the habits they show, and what was learned from them, as data/habits/ holds them."""

import re
from collections import Counter
from typing import Annotated, get_args

from pydantic import AfterValidator, Field

from bot.cards.models import HabitId
from bot.content import ContentFile, Entry

_STOPS = re.compile(r"[^\w\s]")
HABIT_IDS: tuple[HabitId, ...] = get_args(HabitId)


def _each_once(habits: tuple[HabitId, ...]) -> tuple[HabitId, ...]:
    if len(set(habits)) < len(habits):
        raise ValueError("a habit is named twice")
    return habits


class Example(Entry):
    """A thought as somebody might write it, and the habits in it, most fitting first."""

    text: Annotated[str, Field(min_length=3, max_length=300)]
    habits: Annotated[tuple[HabitId, ...], Field(min_length=1, max_length=3), AfterValidator(_each_once)]


def _texts_once(examples: tuple[Example, ...]) -> tuple[Example, ...]:
    counted = Counter(plain(example.text) for example in examples)
    if repeated := [text for text, count in counted.items() if count > 1]:
        raise ValueError(f"these thoughts stand more than once: {'; '.join(repeated)}")
    return examples


def plain(text: str) -> str:
    """Return the text so that two that differ in case, stops or apostrophes alone are the same."""
    return " ".join(_STOPS.sub("", text.lower()).split())


class LabelledThoughts(Entry):
    """Thoughts kept aside: they measure, nothing is learned from them."""

    examples: Annotated[tuple[Example, ...], AfterValidator(_texts_once)]


class Examples(LabelledThoughts):
    """What the suggestions are learned from."""

    #: how often, of a hundred thoughts that people write freely, each habit would be named first
    shares: dict[HabitId, Annotated[float, Field(gt=0)]]
    #: what each sign speaks for and against; learned from the examples, never written by hand
    signs: dict[str, dict[HabitId, float]]
    #: of which examples and signs that was
    learned_from: str


EXAMPLES = ContentFile("habits/examples.yaml", Examples)
ASIDE = ContentFile("habits/aside.yaml", LabelledThoughts)
