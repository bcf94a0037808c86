"""The words of the view of lessons: nothing but what the member wrote down, cut so that it fits an embed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import discord

from bot.feedback import Theme
from bot.own_words import OwnWords
from bot.reflections import Asked, Went
from bot.text import as_typed, shortened
from bot.ui import CALM
from bot.wins import Strength
from cogs.progress.saying import sections, times

#: how many of each are told
LEARNED_SHOWN = 8
ASKED_SHOWN = 4
THEMES_SHOWN = 4
STRENGTHS_SHOWN = 4
OWN_SHOWN = 3

#: characters of each, as many as let all of it fit; escaping may double them
CUTS = (110, 85, 65, 45)

#: of an embed's description
_EMBED_LIMIT = 4096

NO_LESSONS = (
    "Nothing is written down yet. `/win` keeps what you learned in a sentence of your own, its jar what you know you "
    "are good at, `/reframe` what you answered to a hard thought, `/reflect` a lesson from a review, and "
    "`/feedback reply` what came back when you asked."
)

_WENT = {Went.WELL: "well", Went.SO_SO: "so-so", Went.BADLY: "stuck"}


class Lesson(NamedTuple):
    """What was learned, from a review or kept as a win."""

    words: str
    noted_at: datetime


class Named(NamedTuple):
    """What feedback was about, how often, and what was said of it last."""

    theme: Theme
    replies: int
    latest: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """All that the view shows; of what is cut short, how many there are."""

    learned: Sequence[Lesson]
    learned_in_all: int
    asked: Sequence[Asked]
    themes: Sequence[Named]
    strengths: Sequence[Strength]
    strengths_in_all: int
    own: Sequence[OwnWords]
    own_in_all: int


def lessons(written: Written) -> discord.Embed:
    """What the member wrote down themselves, newest first; the longer all of it is, the shorter each is cut."""
    text = ""
    for cut in CUTS:
        text = _text(written, cut)
        if len(text) <= _EMBED_LIMIT:
            break
    return discord.Embed(colour=CALM, title="In your own words", description=text or NO_LESSONS)


def _text(written: Written, cut: int) -> str:
    learned = [_worded(each.words, each.noted_at, cut) for each in written.learned]
    asked = [_asked(each, cut) for each in written.asked[:ASKED_SHOWN]]
    themes = [_named(each, cut) for each in written.themes[:THEMES_SHOWN]]
    jar = [_worded(each.words, each.created_at, cut) for each in written.strengths]
    own = [_worded(each.words or "", each.created_at, cut) for each in written.own]
    return sections(
        (f"What you learned{_of(learned, written.learned_in_all)}", learned),
        (f"Asked more than once{_of(asked, len(written.asked), 'the most frequent ')}", asked),
        (f"What feedback named{_of(themes, len(written.themes), 'the most frequent ')}", themes),
        (f"From your jar of strengths{_of(jar, written.strengths_in_all)}", jar),
        (f"Answers and notes that you kept{_of(own, written.own_in_all, 'those that help first: ')}", own),
    )


def _of(shown: Sequence[str], in_all: int, which: str = "the newest ") -> str:
    return f", {which}{len(shown)} of {in_all:,}" if in_all > len(shown) else ""


def _worded(words: str, noted_at: datetime, cut: int) -> str:
    return f"{discord.utils.format_dt(noted_at, 'd')} {_cut(words, cut)}"


def _asked(asked: Asked, cut: int) -> str:
    went = Counter(asked.went)
    how = ", ".join(f"{_WENT[each]} {times(went[each])}" for each in Went if went[each])
    return f"{_cut(asked.latest.words, cut)} ({times(asked.times)}{f'; {how}' if how else ''})"


def _named(named: Named, cut: int) -> str:
    said = f": {_cut(named.latest, cut)}" if named.latest else ""
    return f"{named.theme.label}, {times(named.replies)}{said}"


def _cut(words: str, limit: int) -> str:
    return as_typed(shortened(" ".join(words.split()), limit))
