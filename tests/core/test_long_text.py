"""Members' words of several lines, in a search, and where there is room for some of them only."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.text import clean_text, holds, shortened

any_text = st.text(st.characters(exclude_categories=()))  # lone surrogates too
lines = st.lists(st.sampled_from(["a", " b ", "", "\u200b", "🙂", "\u3164"])).map("\n".join)


def clean(text: str | None, limit: int = 4000) -> str | None:
    return clean_text(text, limit=limit, name="thought")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (None, None),
        ("", None),
        (" \n\t\n ", None),
        ("\u200b\n\u3164\n\u2800", None),
        ("One line.", "One line."),
        ("One.\nTwo.", "One.\nTwo."),
        ("One.\r\nTwo.\rThree.\u2028Four.", "One.\nTwo.\nThree.\nFour."),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n\n \n\u200b\nTwo.", "One.\n\nTwo."),
        ("\n\n  One.  \n\n", "One."),
        ("a\u202eb\nc\u2066d", "ab\ncd"),
        ("Ac\ud800me\x00\nx", "Acme\nx"),
        ("🫠\n👨‍👩‍👧‍👦", "🫠\n👨‍👩‍👧‍👦"),
        ("שלום\nمی\u200cخواهم", "שלום\nمی\u200cخواهم"),
        ("# <@1> `x`", "# <@1> `x`"),
    ],
)
def test_a_text_keeps_its_lines_and_nothing_that_nobody_can_see(text: str | None, kept: str | None) -> None:
    assert clean(text) == kept


def test_exactly_the_limit_is_kept_and_one_more_is_refused_without_repeating_it() -> None:
    exact = "secret " * 571 + "abc"
    assert len(exact) == 4000
    assert clean(exact) == exact
    with pytest.raises(UserError) as refused:
        clean(exact + "d")
    assert "The thought is longer than 4000 characters. Nothing was saved" in str(refused.value)
    assert "secret" not in str(refused.value)


def test_the_limit_counts_what_is_kept() -> None:
    assert clean("a" * 49 + "\n" * 5000 + " " * 5000 + "b" * 49, limit=100) == "a" * 49 + "\n\n" + "b" * 49


@settings(max_examples=200, deadline=None)
@given(any_text | lines)
@example("\ud83d\ude00")
@example("a\x1c\x1d\x85b")
def test_what_is_kept_can_be_stored_and_cleaning_it_again_changes_nothing(text: str) -> None:
    kept = clean(text, limit=10_000)
    if kept is not None:
        assert kept.encode()
        assert not {unicodedata.category(c) for c in kept} & {"Cs", "Zl", "Zp"}
        assert not {c for c in kept if unicodedata.category(c) == "Cc"} - {"\n"}
        assert "\n\n\n" not in kept
        assert all(line == " ".join(line.split()) for line in kept.split("\n"))
        assert clean(kept, limit=len(kept)) == kept


# --- searching


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("acme", "ACME Bakery"),
        ("BAKERY", "Acme bakery"),
        ("strasse", "Große Straße"),
        ("STRASSE", "Große Straße"),
        ("straße", "STRASSE"),
        ("ẞ", "ss"),
        ("istanbul", "İstanbul Café"),
        ("İSTANBUL", "istanbul"),
        ("fisch", "ﬁsch"),
        ("ﬁsch", "FISCH"),
        ("cafe\u0301", "Café"),
        ("café", "CAFE\u0301"),
        ("i\u0308le", "ÏLE"),
        ("Ϊ\u0301", "ΐ"),
        ("σας", "ΣΑΣ"),
        ("ａｃｍｅ", "Acme"),
        ("１２", "12 Bakeries"),
        ("株式", "株式会社"),
        ("🧁", "Cakes 🧁"),
        ("  acme ", "Acme"),
        ("", "anything"),
    ],
)
def test_a_search_finds_the_same_letters_in_another_case_or_form(words: str, text: str) -> None:
    assert holds(words, text)
    assert holds(words, None, "something else", text)


@pytest.mark.parametrize(
    ("words", "text"), [("acme", "Bakery"), ("cafe", "Café"), ("%", "Acme"), ("_", "Acme"), ("acme bakery", "Acme")]
)
def test_a_search_finds_nothing_that_is_not_there(words: str, text: str) -> None:
    assert not holds(words, text)


def test_without_a_text_nothing_is_found() -> None:
    assert not holds("", None, "")
    assert not holds("acme")


@settings(max_examples=200, deadline=None)
# A dotless ı is another letter than the i that its capital gives; marks piled up at random are no language's.
@given(st.text(st.characters(exclude_categories=["Cs", "Mn"], exclude_characters="ı"), min_size=1))
@example("ΐ")
@example("İ")
@example("ŉ")
def test_a_text_is_found_by_itself_however_it_was_composed_and_in_capitals(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert holds(unicodedata.normalize(form, text), text), form
    assert holds(text.upper(), text)
    assert holds(text.casefold(), text)


# --- shortening


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("Acme", 4, "Acme"),
        ("Acmes", 4, "Acm…"),
        ("Acme Bakery", 6, "Acme…"),
        ("", 1, ""),
        ("ab", 1, "…"),
    ],
)
def test_a_text_is_cut_at_its_limit_with_an_ellipsis(text: str, limit: int, shown: str) -> None:
    assert shortened(text, limit) == shown


@given(st.text(), st.integers(1, 50))
def test_a_cut_text_fits_and_is_the_beginning_of_the_whole(text: str, limit: int) -> None:
    shown = shortened(text, limit)
    assert len(shown) <= limit
    assert shown == text or text.startswith(shown.removesuffix("…"))
    assert (shown == text) == (len(text) <= limit) or text.endswith("…")
