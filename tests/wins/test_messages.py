"""Whatever members write, a list of it fits a message, a line each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import as_typed, clean_line
from bot.wins import Strength, Win, WinKind
from cogs.wins import messages
from cogs.wins.rules import STRENGTH_LIMIT, WORDS_LIMIT
from tests.conftest import MORNING


def notes(limit: int, most: int) -> st.SearchStrategy[list[str]]:
    """Lists of words as they are kept, often as long as can be and full of signs."""
    signs = st.text("*_`~|<>[]()#@:/-\\ab", min_size=limit // 2, max_size=limit)
    typed = st.one_of(st.text(max_size=limit), signs, st.just("*" * limit))
    kept = typed.map(lambda text: clean_line(text, limit=limit, name="text") or "a")
    return st.lists(kept, min_size=1, max_size=most)


@given(notes(STRENGTH_LIMIT, 25))
def test_a_jar_fits_an_embed_with_a_line_for_each_strength(words: list[str]) -> None:
    embed = messages.jar([Strength(number, 1, each, MORNING) for number, each in enumerate(words)], len(words))

    assert embed.description is not None
    assert len(embed.description) <= 4096
    assert len(embed.description.split("\n")) == len(words)


@given(notes(WORDS_LIMIT, 10))
def test_a_page_of_wins_fits_an_embed_with_a_line_for_each(words: list[str]) -> None:
    embed = messages.wins([Win(n, 1, WinKind.INTERVIEW, each, None, MORNING) for n, each in enumerate(words)])

    assert embed.description is not None
    assert len(embed.description) <= 4096
    assert len(embed.description.split("\n")) == len(words)


@pytest.mark.parametrize("words", ["I listen", "*" * 150])
def test_words_that_fit_are_shown_in_full(words: str) -> None:
    embed = messages.jar([Strength(number, 1, words, MORNING) for number in range(10)], 10)

    assert embed.description is not None
    assert embed.description.count(as_typed(words)) == 10
