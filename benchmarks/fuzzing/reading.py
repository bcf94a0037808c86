"""Texts: kept clean, shown as typed, and read for danger, news, tone and habits, in bounded time."""

import unicodedata
from types import SimpleNamespace
from typing import Any

import discord
from hypothesis import strategies as st

from benchmarks.fuzzing.running import Target, expect, pure
from benchmarks.fuzzing.signs import phrases, texts
from benchmarks.fuzzing.times import read
from bot.crisis import in_danger
from bot.text import as_typed, clean_line, clean_text, holds, in_code_block, isolated, shortened, typed_again
from bot.ui import given_back
from bot.understood import THOUGHT_SHOWN, Understood, cut, read_back, shown
from cogs.admin.rules import checked_words
from cogs.conversation.rules import read as heard_in
from cogs.feedback.flags import Flag
from cogs.feedback.tone import check as tone_of
from cogs.plan.rules import check_line, check_step, first_words
from cogs.reframing.examples import EXAMPLES, HABIT_IDS
from cogs.reframing.suggesting import Suggester
from tests.conversation import cases, strangers

#: of an embed's description, and of all embeds of a message
DESCRIPTION, EMBEDS = 4096, 6000

_MESSAGES = (*(text for text, _ in cases.SAID_NO), *(text for text, _ in strangers.NOS), *phrases())
_SUGGESTER = Suggester(EXAMPLES.load())

written = texts(_MESSAGES)
limits = st.sampled_from([1, 30, 100, 300, 1000, 4000])


def kept_clean(tried: tuple[str, int]) -> bool:
    text, limit = tried
    line = read(lambda typed: clean_line(typed, limit=limit, name="company"), text)
    if line is not None:
        _storable(line, limit)
        expect("\n" not in line and line == line.strip(), "a line is one line")
        expect(clean_line(line, limit=limit, name="company") == line, "what is clean stays as it is")
        expect(holds(line, line), "a search finds what was kept")
    lines = read(lambda typed: clean_text(typed, limit=limit, name="thought"), text)
    if lines is not None:
        _storable(lines, limit)
        expect(clean_text(lines, limit=limit, name="thought") == lines, "what is clean stays as it is")
    for parse in (check_step, check_line, checked_words):
        read(parse, text)
    expect(len(first_words(text, limit)) <= limit, "the first words are no more than asked for")
    return bool(line or lines)


def _storable(text: str, limit: int) -> None:
    expect(0 < len(text) <= limit, "what is kept is not empty and no longer than the limit")
    kinds = {unicodedata.category(sign) for sign in text if sign != "\n"}
    expect(not kinds & {"Cs", "Cc"}, "what is kept has no surrogates and no control characters")
    text.encode()


def shown_as_typed(tried: tuple[str, int]) -> bool:
    text, limit = tried
    expect(typed_again(as_typed(text)) == text, "what is shown can be read back as it was typed")
    expect(len(shortened(text, limit)) <= limit, "what is shortened is no longer than the limit")
    expect(isolated(text).strip("\u2068\u2069") == text.strip("\u2068\u2069"), "what is isolated is the same text")
    expect("`" not in in_code_block(text), "nothing ends a code block")
    expect(len(cut(text)) <= THOUGHT_SHOWN, "a thought is cut to what is shown")
    _given_back(text)
    _read_back(text)
    return bool(text.strip())


def _given_back(text: str) -> None:
    form: Any = {"components": [{"type": 18, "component": {"type": 4, "value": text[:4000]}}] * 2}
    embeds = given_back(SimpleNamespace(data=form))  # pyright: ignore[reportArgumentType]
    expect(all(len(embed.description or "") <= DESCRIPTION for embed in embeds), "each card has room")
    expect(len(embeds) <= 10, "a message has room for the cards")


def _read_back(text: str) -> None:
    """What was understood stands in the message, and is read back from there."""
    name, thought = (
        clean_line(text[:100], limit=100, name="name"),
        clean_text(text, limit=len(text) or 1, name="thought"),
    )
    understood = Understood(company=name, role=name, thought=thought and cut(thought))
    embed = discord.Embed.from_dict(shown(understood).to_dict())
    expect(len(embed.description or "") <= DESCRIPTION, "the card has room for a thought")
    expect(all(len(field.value or "") <= 1024 for field in embed.fields), "a field has room for a name")
    message: Any = SimpleNamespace(embeds=[embed])
    expect(read_back(message) == understood, "what was understood is read back as it was")


def danger(text: str) -> bool:
    found = in_danger(text)
    expect(found in {True, False}, "it is danger or not")
    expect(in_danger(text) is found, "it is the same each time")
    return found


def news(text: str) -> bool:
    heard = heard_in(text)
    understood = heard.understood
    for name in (understood.company, understood.role):
        expect(name is None or 0 < len(name) <= 100, "a name is no longer than what is kept")
    expect(understood.thought is None or len(understood.thought) <= THOUGHT_SHOWN, "a thought is cut")
    embed = shown(understood)
    expect(len(embed.description or "") <= DESCRIPTION, "the card has room for a thought")
    return bool(understood)


def tone(tried: tuple[str, str]) -> bool:
    text, name = tried
    flags = tone_of(text, known=[name])
    expect(set(flags) <= set(Flag), "a tone is a known one")
    return bool(flags)


def habits(text: str) -> bool:
    expect(sorted(_SUGGESTER.ranked(text)) == sorted(HABIT_IDS), "every habit is ranked")
    return _SUGGESTER.reads(text)


TARGETS = (
    Target("words kept clean", pure(st.tuples(written, limits), kept_clean), 8),
    Target("words shown as typed", pure(st.tuples(written, limits), shown_as_typed), 8),
    Target("signs of danger", pure(written, danger), 6),
    Target("words to the bot", pure(written, news), 8),
    Target("tone of a mail", pure(st.tuples(written, written), tone), 4),
    Target("thinking habits", pure(written, habits), 4),
)
