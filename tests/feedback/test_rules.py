"""The draft: how many questions, what it says with and without names, and that it always fits one message."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rejections import Stage
from cogs.feedback import messages
from cogs.feedback.content import DRAFTS, QUESTIONS, ROUTES, Draft, Question
from cogs.feedback.rules import DRAFT_LIMIT, how_many, write
from tests import reading

MESSAGE_LIMIT = 2000
NAME_LIMIT = 100

DRAFT = {draft.stage: draft for draft in DRAFTS.load().drafts}
ROUTE = {route.stage: route for route in ROUTES.load().routes}

each_stage = pytest.mark.parametrize("stage", list(Stage))


def fitting(stage: Stage) -> list[Question]:
    """Return the questions that fit, the longest first."""
    fit = [question for question in QUESTIONS.load().questions if question.fits(stage)]
    return sorted(fit, key=lambda question: -len(question.text))


def mail(stage: Stage, role: str | None, company: str | None, questions: Sequence[Question] | None = None) -> str:
    """Write the mail with the questions given, else with the longest that fit."""
    return write(DRAFT[stage], questions or fitting(stage)[: how_many(stage)], role, company)


def a_draft(**parts: str) -> Draft:
    texts = {"subject": "s", "opening": "o", "ask": "a", "close": "c", **parts}
    return Draft(id="dr-x", stage=Stage.TEST, sources=("S0-01",), **texts)


def a_question(text: str) -> Question:
    return Question(id="q-x", stages=(), text=text, gentle=True, sources=("S0-01",))


@pytest.mark.parametrize(
    ("stage", "number"),
    [
        (Stage.BEFORE_CONTACT, 2),
        (Stage.SCREENING, 3),
        (Stage.TEST, 3),
        (Stage.INTERVIEW, 3),
        (Stage.FINAL_ROUND, 3),
        (Stage.ROLE_CANCELLED, 2),
        (Stage.NEVER_HEARD_BACK, 2),
    ],
)
def test_a_mail_asks_two_questions_or_three_once_people_have_met(stage: Stage, number: int) -> None:
    assert how_many(stage) == number


@each_stage
def test_there_are_questions_enough_for_two_mails_and_an_easy_one_to_begin_each(stage: Stage) -> None:
    fit = fitting(stage)

    assert len(fit) >= 2 * how_many(stage)
    assert sum(question.gentle for question in fit) >= 2


@each_stage
@pytest.mark.parametrize(("role", "company"), reading.NAMES)
def test_the_draft_names_what_is_known(stage: Stage, role: str | None, company: str | None) -> None:
    text = mail(stage, role, company)

    named = {
        (None, None): "the role you advertised",
        ("baker", None): "the baker role",
        (None, "Acme"): "the role at Acme",
        ("baker", "Acme"): "the baker role at Acme",
    }[role, company]
    assert named in text.splitlines()[0]
    assert text.count(named) >= 2
    assert (company or "your team") in text
    assert "your team" not in text or company is None


@each_stage
@pytest.mark.parametrize(("role", "company"), reading.NAMES)
def test_the_draft_reads_as_a_mail(stage: Stage, role: str | None, company: str | None) -> None:
    questions = fitting(stage)[-how_many(stage) :]
    text = mail(stage, role, company, questions)
    subject, greeting, opening, ask, listed, close, signature = text.split("\n\n")

    assert subject.startswith("Subject: ")
    assert greeting == "Hello,"
    assert ask.endswith(":")
    assert listed == "\n".join(f"- {question.text}" for question in questions)
    assert signature == "Kind regards,\n[your name]"
    for part in (subject.removeprefix("Subject: "), opening, ask, close):
        assert part[0].isupper()
        assert not reading.faults(part)


@each_stage
@pytest.mark.parametrize("letter", ["x", "W", "*", "`", "🙂", "日"])
def test_the_longest_names_and_questions_fit_one_message(stage: Stage, letter: str) -> None:
    name = letter * NAME_LIMIT
    written = mail(stage, name, name)

    assert len(written) <= DRAFT_LIMIT
    assert len(messages.draft(ROUTE[stage], written)) <= MESSAGE_LIMIT


@each_stage
def test_names_of_the_full_length_still_stand_in_the_mail(stage: Stage) -> None:
    role, company = "r" * NAME_LIMIT, "c" * NAME_LIMIT

    assert f"the {role} role at {company}" in mail(stage, role, company)


def test_names_that_would_make_it_too_long_are_left_out() -> None:
    draft = a_draft(opening=" ".join(["{the_role}"] * 10), close="{employer}")
    short = write(draft, [a_question("Why?")], "baker", "Acme")
    long = write(draft, [a_question("Why?")], "r" * NAME_LIMIT, "c" * NAME_LIMIT)

    assert "the baker role at Acme" in short
    assert "rrr" not in long
    assert "ccc" not in long
    assert "the role you advertised" in long
    assert "your team" in long
    assert len(long) <= DRAFT_LIMIT


def test_a_mail_of_exactly_the_limit_keeps_its_names() -> None:
    draft, questions = a_draft(opening="{the_role}"), [a_question("Why?")]
    role = "r" * (1 + DRAFT_LIMIT - len(write(draft, questions, "r", None)))
    exact, over = write(draft, questions, role, None), write(draft, questions, role + "r", None)

    assert len(exact) == DRAFT_LIMIT
    assert role in exact
    assert "rr" not in over


@each_stage
@pytest.mark.parametrize("tricky", ["```", "`x`", "```\n@everyone", "` ` `"])
def test_backticks_in_names_cannot_end_the_code_block(stage: Stage, tricky: str) -> None:
    text = messages.draft(ROUTE[stage], mail(stage, tricky, tricky))

    assert text.count("`") == 6
    assert text.endswith("\n```")
    assert text.split("```")[1].startswith("\nSubject: ")
    assert "'" in text.split("```")[1]


@pytest.mark.parametrize("name", ["{employer}", "{the_role}", "{0}", "{", "}}", "%s"])
def test_braces_in_names_are_only_braces(name: str) -> None:
    text = mail(Stage.INTERVIEW, name, name)

    assert f"the {name} role at {name}" in text


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(list(Stage)), st.text(max_size=NAME_LIMIT) | st.none(), st.text(max_size=NAME_LIMIT) | st.none())
def test_any_names_give_one_message_with_one_code_block(stage: Stage, role: str | None, company: str | None) -> None:
    text = messages.draft(ROUTE[stage], mail(stage, role, company))

    assert len(text) <= MESSAGE_LIMIT
    assert text.count("`") == 6


@each_stage
def test_the_message_acknowledges_before_it_helps(stage: Stage) -> None:
    route = ROUTE[stage]
    text = messages.draft(route, "the mail")

    assert text.startswith(f"{route.acknowledge}\n\nA draft to copy; look over the names")
    assert text.endswith(f"{route.tone}\n```\nthe mail\n```")


@each_stage
def test_the_people_to_ask_fit_an_embed(stage: Stage) -> None:
    embed = messages.whom(ROUTE[stage])

    people, odds = embed.fields
    assert [line.partition(". ")[2] for line in str(people.value).splitlines()] == list(ROUTE[stage].whom)
    assert odds.value == ROUTE[stage].odds
    assert all(len(str(field.name)) <= 256 and len(str(field.value)) <= 1024 for field in embed.fields)
