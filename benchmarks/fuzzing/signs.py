"""Texts as no member writes them, or as one does on purpose: the strategies that the targets share."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import yaml
from hypothesis import strategies as st

from bot.content import DATA

TESTS = DATA.parent / "tests"

#: characters: Discord takes so many in a text option, more than in any form or message
MOST = 6000

#: whatever a text can hold, lone surrogates too
any_text = st.text(st.characters(exclude_categories=()), max_size=40)

#: signs with a meaning somewhere: to Discord, SQL, YAML, Python, spreadsheets, terminals, or to nobody who reads them
SIGNS = (
    *"<>@#&:/\\*_~`|[](){}!?.,;'\"=+-–—’%$^0123456789 \t\n\r\0",
    *("@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "</x:1>", "<t:0>", "<:x:1>", "https://x.y", "[a](b)"),
    *("discord.gg/x", "||", "```", ">>> ", "# ", "-# ", "~~", "__", "**"),
    *("'; drop table members; --", '" or 1=1 --', "% _", "*/", "\\0", "null", "NaN", "1e999", "0x10", "1_000"),
    *("{0}", "{the_role}", "{x.__class__}", "%s", "%(x)s", "!!python/object/apply:os.system", "&a", "*a", "<<: *a"),
    *("=cmd|' /C calc'!A0", "\x1b[31m", "\x85", "\u2028", "\u2029", "\x0b", "\x1f", "\x7f"),
    *("\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\u034f", "\u3164", "\u2800"),
    *("\u0301", "\u0489", "\u20dd", "\ud800", "\udc00", "\ufffe", "\U0010ffff", "\U000e0041"),
    *("٣", "७", "０", "²", "①", "Ⅷ", "½", "𝟗", "一"),
    *("ß", "İ", "ı", "ﬁ", "Ω", "Å", "ǅ", "ﷺ", "שלום", "می‌خواهم", "🙂", "👨‍👩‍👧", "🏴\U000e0067\U000e007f", "❤️"),
)

signs = st.lists(st.sampled_from(SIGNS), max_size=15).map("".join)


def storable(text: str) -> str:
    """Return the text without lone surrogates, which no file holds."""
    return text.encode("utf-8", "ignore").decode()


def texts(known: Iterable[str]) -> st.SearchStrategy[str]:
    """Return any texts, many of them close to the known ones, some as long as they can be."""
    near = _mutated(tuple(known))
    return st.one_of(near, near, near, any_text, signs, _repeated(st.one_of(near, signs, any_text)))


# Composites, since hypothesis draws up a description of all else, which for thousands of texts takes a while.


def _repeated(units: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    @st.composite
    def repeated(draw: st.DrawFn) -> str:
        """Draw one thing again and again, up to the longest there is, between two others."""
        head, unit, tail = draw(units), draw(units), draw(units)
        often = draw(st.sampled_from([2, 3, 10, 40, 300, MOST]))
        return (head + unit * often)[: max(MOST - len(tail), 0)] + tail[:MOST]

    return repeated()


def _mutated(known: Sequence[str]) -> st.SearchStrategy[str]:
    places, inserted = st.integers(0, 200), st.one_of(st.sampled_from(SIGNS), any_text)

    @st.composite
    def mutated(draw: st.DrawFn) -> str:
        """Draw a text that begins as one that is understood, and then is cut, doubled, joined or strewn with signs."""
        text, at = known[draw(st.integers(0, len(known) - 1))], draw(places)
        match draw(st.integers(0, 7)):
            case 0:
                return text
            case 1:
                return text[:at]
            case 2:
                return text[at:]
            case 3:
                return text[: at % (len(text) + 1)] + draw(inserted) + text[at % (len(text) + 1) :]
            case 4:
                return text[:at] + known[draw(st.integers(0, len(known) - 1))][draw(places) :]
            case 5:
                return text[:at] + text[draw(places) :]
            case 6:
                return draw(st.sampled_from(SIGNS)).join(text)[:MOST]
            case _:
                return text.upper()

    return mutated()


@cache
def phrases() -> tuple[str, ...]:
    """Return what members may write, as the tests and the examples have it: danger, mails, a no, hard thoughts."""
    files = [TESTS / "crisis/shown.yaml", TESTS / "feedback/tone_shown.yaml", DATA / "habits/examples.yaml"]
    read = (yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for file in files)
    return tuple(text for part in read for text in _texts_in(part))


def _texts_in(part: Any) -> Iterator[str]:
    """Yield what stands as a text in a file's lists."""
    if isinstance(part, dict) and isinstance(part.get("text"), str):
        yield part["text"]
        return
    for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _texts_in(each)
