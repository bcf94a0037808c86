"""What is read in a member's words: a table of messages as people write them."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.thoughts import is_hard
from bot.understood import Understood
from cogs.conversation.judging import likelihood
from cogs.conversation.language import is_foreign
from cogs.conversation.rules import Heard, Kind, read
from cogs.conversation.spelling import mended, words_only
from cogs.conversation.thoughts import CLEAR
from cogs.reframing.examples import ASIDE
from tests.conversation import messages, strangers
from tests.conversation.cases import CASES, SAID_NO


@pytest.mark.parametrize(("text", "heard"), CASES, ids=[text[:60] or "nothing" for text, _ in CASES])
def test_it_reads_what_was_written_and_no_more(text: str, heard: Heard) -> None:
    assert read(text) == heard


@pytest.mark.parametrize(("text", "named"), [*messages.NOS, *strangers.NOS])
def test_more_that_tell_of_a_no(text: str, named: Understood) -> None:
    heard = read(text)

    assert heard.kind is Kind.NO
    assert replace(heard.understood, thought=None) == named


@pytest.mark.parametrize("kind", list(messages.OTHERS))
def test_more_of_other_kinds(kind: Kind) -> None:
    texts = [*messages.OTHERS[kind], *strangers.OTHERS.get(kind, ())]

    assert {text: read(text).kind for text in texts} == dict.fromkeys(texts, kind)


def test_hard_thoughts_that_nothing_was_learned_from_are_mostly_read() -> None:
    """`benchmarks/thoughts.py` says more of it."""
    read_as = {
        hard: [likelihood(each.text) >= CLEAR for each in ASIDE.load().examples if is_hard(each) is hard]
        for hard in (True, False)
    }

    assert sum(read_as[True]) >= 0.78 * len(read_as[True])
    assert sum(read_as[False]) <= 0.15 * len(read_as[False])


def test_the_table_is_long_enough() -> None:
    assert len({text for text, _ in CASES}) == len(CASES) >= 150


@given(st.text(max_size=300))
def test_anything_is_read_without_a_fault_and_always_the_same(text: str) -> None:
    assert read(text) == read(text)


@given(st.sampled_from([text for text, _ in SAID_NO]), st.sampled_from(["", "!!!", " lol", " 😭", "\n\n", " **", " …"]))
def test_a_no_stays_one_whatever_sign_stands_behind(text: str, behind: str) -> None:
    assert read(text + behind).kind is Kind.NO


def test_names_are_no_longer_than_a_form_takes() -> None:
    heard = read(f"rejected by {'A' * 101} for the {'b' * 101} role. I'm {'so ' * 2000}useless")

    assert heard.understood.company is None
    assert heard.understood.role is None
    assert len(read("I'm useless and nobody wants me " * 100).understood.thought or "") <= 1000


@pytest.mark.parametrize(
    "text",
    [
        "I was rejected by Acme and I am so useless, nobody wants me. " * 66,
        "i am not " * 440,
        "who would ever " * 260,
        "got the " * 500,
        "Acme & " * 560,
        "a " * 2000,
        "😭" * 4000,
        "x" * 4000,
    ],
    ids=lambda text: text[:20],
)
def test_a_long_message_is_read_in_no_time(text: str) -> None:
    begun = time.process_time()
    read(text)

    # Milliseconds on an idle machine; the limit only tells them from what never ends.
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("word", ["dejected", "hosted", "wasting", "elected", "failures", "against", "companies"])
def test_a_word_of_its_own_is_not_mended(word: str) -> None:
    assert mended(word) == word


def test_words_only_keeps_names_with_signs_in_them() -> None:
    assert words_only("**rejected** by snake_case & `Acme-2` <@123> https://a.b/c") == "rejected by snake_case & Acme-2"


@pytest.mark.parametrize(
    "text", ["naïve café owner said no", "a", "I ate a piña colada today", "ok", "Die Hard was on"]
)
def test_a_foreign_word_alone_is_no_other_language(text: str) -> None:
    assert not is_foreign(text)
