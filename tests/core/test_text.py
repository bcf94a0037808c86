"""Members' words: what is kept of them, and that nothing in them pings, links or formats."""

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.text import as_typed, clean_line, in_code_block, isolated

FAMILY = "👨‍👩‍👧‍👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

any_text = st.text(st.characters(exclude_categories=()))  # lone surrogates too
risky_text = st.lists(
    st.sampled_from("<@!#&:/\\*_~`|>[]()-.1a\u200d") | st.sampled_from(["@everyone", "https://x.y", "discord.gg/x"])
).map("".join)


def clean(text: str | None, limit: int = 100) -> str | None:
    return clean_line(text, limit=limit, name="company")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (None, None),
        ("", None),
        ("  \t\n ", None),
        ("Acme", "Acme"),
        ("  Acme  ", "Acme"),
        ("Acme\x00Bakery", "Acme Bakery"),
        ("\x00", None),
        ("Ac\ud800me", "Acme"),
        ("\udc00\ud800", None),
        ("\u202eemcA\u202c", "emcA"),
        ("\u2066Acme\u2069 \u200fA", "Acme A"),
        ("Ac\u200bme\ufeff", "Acme"),
        ("\u200b\u2060\ufeff", None),
        ("Acme\r\nBakery\u2028and\u2029\x85Co\x0b.", "Acme Bakery and Co ."),
        ("Acme \u00a0\u3000  Bakery", "Acme Bakery"),
        ("Ac\x1b[31mme", "Ac [31mme"),
        ("Crème brûlée & Søn", "Crème brûlée & Søn"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("שלום", "שלום"),
        ("🙂", "🙂"),
        (FAMILY, FAMILY),
        (f"{SCOTLAND} ❤️", f"{SCOTLAND} ❤️"),
        ("<@1> `x` @everyone", "<@1> `x` @everyone"),
    ],
)
def test_a_line_is_kept_without_what_nobody_can_see(text: str | None, kept: str | None) -> None:
    assert clean(text) == kept


@pytest.mark.parametrize(
    "unseen",
    ["\u200d", "\u200c", "\u00ad", "\u061c", "\u034f", "\ufe0f", "\u180e", "\u3164", "\u115f", "\uffa0", "\u2800"],
    ids=unicodedata.name,
)
def test_a_line_of_nothing_visible_counts_as_left_out(unseen: str) -> None:
    assert clean(f"{unseen} {unseen}") is None


def test_an_arabic_letter_mark_cannot_turn_the_text_around_it() -> None:
    assert clean("\u061cAcme (\u061c2)") == "Acme (2)"


@pytest.mark.parametrize("filler", ["a", "é", "🙂", "日", "\u0301"])
def test_exactly_the_limit_is_kept_and_one_more_is_refused(filler: str) -> None:
    exact = "a" + filler * 99

    assert clean(exact) == exact
    with pytest.raises(UserError) as refused:
        clean(exact + filler)
    assert "The company is longer than 100 characters. Nothing was saved" in str(refused.value)


def test_the_limit_counts_what_is_kept() -> None:
    padded = " " * 500 + "a" * 50 + "\u200b" * 500 + "\n" * 500 + "b" * 49

    assert clean(padded) == "a" * 50 + " " + "b" * 49


def test_thousands_of_combining_characters_are_refused() -> None:
    with pytest.raises(UserError):
        clean("a" + "\u0301" * 4000)


def test_a_refusal_never_repeats_the_text() -> None:
    with pytest.raises(UserError) as refused:
        clean("secret " * 40)
    assert "secret" not in str(refused.value)


@settings(max_examples=200, deadline=None)
@given(any_text)
@example("\ud83d\ude00")
@example("a\u200b \u200bb")
def test_what_is_kept_is_one_line_that_can_be_stored_and_cleaning_it_again_changes_nothing(text: str) -> None:
    kept = clean(text, limit=10_000)

    if kept is not None:
        assert kept.encode()
        assert kept == " ".join(kept.split()) != ""
        assert not {unicodedata.category(c) for c in kept} & {"Cc", "Cs", "Zl", "Zp"}
        assert clean(kept, limit=len(kept)) == kept


def bare(shown: str) -> str:
    """Return the signs in `shown` that no backslash takes the meaning from."""
    return re.sub(r"\\[^0-9A-Za-z\s]", "", shown)


@settings(max_examples=200, deadline=None)
@given(risky_text | any_text)
def test_no_sign_with_a_meaning_is_left_without_a_backslash(text: str) -> None:
    shown = as_typed(text)

    assert not set(bare(shown)) & set("\\`*_~|<>[]()#@:/")
    assert not re.search(r"<@|<#|<:|<t:|\]\(|://|discord\.gg/|discord\.com/invite/|\|\||~~", shown)
    assert "@everyone" not in bare(shown)
    assert not re.match(r"\s*(?:[-*>#]|-#)", bare(shown))


@settings(max_examples=200, deadline=None)
@given(risky_text | any_text)
def test_without_the_backslashes_it_is_what_was_typed(text: str) -> None:
    assert re.sub(r"\\([^0-9A-Za-z\s])", r"\1", as_typed(text)) == text


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Acme", "Acme"),
        ("Größe & Söhne, Inc.", "Größe & Söhne, Inc."),
        ("**bold**", r"\*\*bold\*\*"),
        ("a_b", r"a\_b"),
        ("\\", r"\\"),
        ("\\*", r"\\\*"),
        ("@everyone", r"\@everyone"),
        ("<@123>", r"\<\@123\>"),
        ("<@&123> <#123>", r"\<\@&123\> \<\#123\>"),
        ("<t:0:R>", r"\<t\:0\:R\>"),
        ("<a:wave:1>", r"\<a\:wave\:1\>"),
        ("http://x.y", r"http\:\/\/x.y"),
        ("discord.gg/abc", r"discord.gg\/abc"),
        ("[free](http://x.y)", r"\[free\]\(http\:\/\/x.y\)"),
        ("-# small", r"\-\# small"),
        ("> quote", r"\> quote"),
        ("||spoiler||", r"\|\|spoiler\|\|"),
        ("```code```", r"\`\`\`code\`\`\`"),
        ("¯\\_(ツ)_/¯", r"¯\\\_\(ツ\)\_\/¯"),
        (FAMILY, FAMILY),
    ],
)
def test_members_words_are_shown_as_typed(typed: str, shown: str) -> None:
    assert as_typed(typed) == shown


@pytest.mark.parametrize("typed", ["1. FC Köln", "24. Street Bakery"])
def test_a_name_that_begins_with_a_number_makes_no_list(typed: str) -> None:
    # A reframe may begin with the employer's name, and Discord makes a list of a line that begins like this.
    assert not re.match(r"\d+\. ", as_typed(typed))


@settings(max_examples=100, deadline=None)
@given(any_text)
@example("```")
@example("`" * 100)
def test_nothing_ends_a_code_block_from_inside(text: str) -> None:
    inside = in_code_block(text)

    assert "`" not in inside
    assert len(inside) == len(text)
    assert {after for before, after in zip(text, inside, strict=True) if before != after} <= {"'", " "}
    assert not [c for c in inside if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]


# --- right to left


@pytest.mark.parametrize("text", ["", "Acme", "株式会社", "🙂 1", "Ærø & Søn", "\u0e01\u0e02"])
def test_what_is_written_from_left_to_right_is_left_as_it_is(text: str) -> None:
    assert isolated(text) == text


@pytest.mark.parametrize("text", ["חברה", "شركة", "Acme חברה", "٣ شركات", "12 חברה (x)"])
def test_what_is_written_from_right_to_left_turns_nothing_around_it(text: str) -> None:
    assert isolated(text) == f"\u2068{text}\u2069"
