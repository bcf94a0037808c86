"""What was read, shown and read back: nothing is lost on the way, whatever signs stand in it."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rejections import HeardBy, Stage
from bot.understood import THOUGHT_SHOWN, Understood, read_back, shown

NAMES = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=100)
PARTS = st.builds(
    Understood,
    stage=st.none() | st.sampled_from(Stage),
    company=st.none() | NAMES,
    role=st.none() | NAMES,
    heard_by=st.none() | st.sampled_from(HeardBy),
    thought=st.none() | NAMES,
)


def message(*embeds: Any) -> Any:
    """Stand for the message that was pressed, of which only the cards are looked at."""
    return SimpleNamespace(embeds=list(embeds))


@given(PARTS)
def test_what_was_read_comes_back(understood: Understood) -> None:
    card = shown(understood)

    assert read_back(message(card)) == understood
    assert all(len(str(field.value)) <= 1024 for field in card.fields)


@pytest.mark.parametrize("thought", ["שום דבר לא יעבוד", "one\ntwo", "*bold* <@1> `code` ||spoiler||", "1. first"])
def test_a_thought_comes_back_as_it_was_written(thought: str) -> None:
    assert read_back(message(shown(Understood(thought=thought)))).thought == thought


def test_a_thought_that_is_too_long_is_cut() -> None:
    back = read_back(message(shown(Understood(thought="a" * 4000)))).thought

    assert back is not None
    assert len(back) == THOUGHT_SHOWN


def test_without_a_card_nothing_was_read() -> None:
    assert read_back(None) == read_back(message()) == Understood()
    assert not Understood()
    assert Understood(company="Acme")
