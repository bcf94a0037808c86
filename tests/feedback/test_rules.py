"""The mail and what goes into it: questions, names, wording, limits; and the mornings on which something comes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.feedback import Person
from bot.feedback.questions import QUESTIONS, Question, Reader
from bot.feedback.values import DRAFT_LIMIT
from bot.rejections import HeardBy, Stage
from cogs.feedback import messages
from cogs.feedback.content import DRAFTS, Draft
from cogs.feedback.flags import TONE, Flag, gravest_first
from cogs.feedback.route_texts import ROUTES
from cogs.feedback.rules import (
    MOST_QUESTIONS,
    PAGE,
    SELECT_LIMIT,
    asked_about,
    begun_with,
    day_in_a_week,
    first_of,
    gentle_first,
    guessed,
    how_many,
    may_follow,
    offered,
    own_wording,
    page_of,
    picked,
    reader_of,
    write,
)
from cogs.feedback.tone import check
from tests import reading
from tests.feedback.samples import REQUEST

MESSAGE_LIMIT = 2000
DESCRIPTION_LIMIT = 4096
NAME_LIMIT = 100

TEXTS = DRAFTS.load()
LONGEST_EXAMPLE = max((example.text for example in TEXTS.examples), key=len)
CASES = list(product(Stage, Reader))


def fitting(stage: Stage, reader: Reader = Reader.OTHERS) -> list[Question]:
    """Return the questions that fit, the longest first."""
    fit = QUESTIONS.load().fitting(stage, reader)
    return sorted(fit, key=lambda question: -len(question.in_mail_to(reader) or ""))


def mail(  # noqa: PLR0913 - a mail is all of these
    stage: Stage,
    reader: Reader,
    role: str | None,
    company: str | None,
    questions: Sequence[Question] | None = None,
    example: str | None = None,
) -> str:
    """Write the mail with the questions given, else with the longest that fit."""
    draft = TEXTS.for_reader(stage, reader)
    return write(draft, questions or fitting(stage, reader)[:MOST_QUESTIONS], role, company, example)


def a_draft(reader: Reader = Reader.OTHERS, **parts: str) -> Draft:
    texts = {"subject": "s", "opening": "o", "ask": "a", "close": "c", **parts}
    return Draft(id="dr-x", stage=Stage.TEST, reader=reader, sources=("S0-01",), **texts)


def a_question(name: str = "x", *, gentle: bool = True, stages: tuple[Stage, ...] = (), **kind: bool) -> Question:
    parts = {"id": f"q-{name}", "short": name, "text": f"{name}?", "sources": ("S0-01",), **kind}
    return Question.model_validate({"stages": stages, "gentle": gentle, **parts})


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


def test_there_are_questions_enough_for_two_mails_and_an_easy_one_to_begin_each() -> None:
    for stage in Stage:
        fit = fitting(stage)

        assert len(fit) >= 2 * how_many(stage)
        assert sum(question.gentle for question in fit) >= 2


def test_silence_after_a_stage_is_asked_about_as_silence() -> None:
    assert asked_about(Stage.INTERVIEW, HeardBy.SILENCE) is Stage.NEVER_HEARD_BACK
    assert asked_about(Stage.ROLE_CANCELLED, HeardBy.SILENCE) is Stage.ROLE_CANCELLED
    assert all(asked_about(stage, way) is stage for stage in Stage for way in (None, *HeardBy) if way != "silence")


def test_who_can_be_reached_is_guessed_from_how_the_news_came() -> None:
    assert {way: guessed(way) for way in (None, *HeardBy)} == {
        None: (),
        HeardBy.AUTOMATIC_MAIL: (),
        HeardBy.PERSONAL_MAIL: (Person.MESSENGER,),
        HeardBy.PHONE: (Person.MESSENGER,),
        HeardBy.AGENCY: (Person.AGENCY,),
        HeardBy.SILENCE: (),
    }


def test_whom_it_is_written_to_decides_the_wording() -> None:
    assert {person: reader_of(person) for person in (None, *Person)} == {
        None: Reader.OTHERS,
        Person.AGENCY: Reader.AGENCY,
        Person.MESSENGER: Reader.TOLD,
        Person.PANEL: Reader.OTHERS,
        Person.HR: Reader.OTHERS,
        Person.INTERVIEWER: Reader.OTHERS,
    }


def test_a_first_mail_asks_what_anybody_would_and_one_aside_at_most() -> None:
    core, also_core = a_question("core", core=True), a_question("also", core=True)
    aside, also_aside = a_question("aside", aside=True), a_question("by-the-way", aside=True)
    any_other, last = a_question("any"), a_question("last")
    fit = [aside, core, any_other, also_core, also_aside, last]

    assert may_follow([], fit) == [core, also_core]
    assert may_follow([aside], fit) == [core, also_core]
    assert may_follow([core], fit) == [aside, any_other, also_aside, last]
    assert may_follow([core, aside], fit) == [any_other, last]
    assert may_follow([core], [core, also_core]) == [also_core], "rather another than none"
    assert first_of(fit, 3) == [core, aside, any_other]


def test_the_first_questions_of_the_bank_hold_what_anybody_would_ask() -> None:
    for stage, reader in CASES:
        fit = QUESTIONS.load().fitting(stage, reader)
        drawn: list[Question] = []
        while len(drawn) < how_many(stage):
            # The least telling of those that can be drawn.
            drawn.append(min(may_follow(drawn, fit), key=lambda question: (not question.aside, question.core)))
        assert any(question.core for question in drawn), (stage, reader)
        assert sum(question.aside for question in drawn) <= 1, (stage, reader)


def test_favourites_come_first_and_of_a_silence_how_things_stand_is_asked_beside_them() -> None:
    a, b, c, core = a_question("a"), a_question("b"), a_question("c"), a_question("core", core=True)

    assert begun_with([a, b, c, core], Stage.INTERVIEW) == [a, b, c]
    assert begun_with([a], Stage.NEVER_HEARD_BACK) == [a]
    assert begun_with([a, b, core], Stage.NEVER_HEARD_BACK) == [a]
    assert begun_with([a, core], Stage.ROLE_CANCELLED) == [a, core]
    assert begun_with([], Stage.ROLE_CANCELLED) == []


def test_questions_are_listed_by_how_near_they_are_and_each_once() -> None:
    any_stage, here, also_here = a_question("any"), a_question("here", stages=(Stage.TEST,)), a_question("also")
    favourite, both = a_question("favourite"), a_question("both")
    fit = [any_stage, here, also_here, favourite, both]

    assert offered(fit, [favourite, both], [both, also_here]) == [favourite, both, also_here, here, any_stage]
    assert offered(fit, [], []) == [here, any_stage, also_here, favourite, both]


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, [0]), (1, [1]), (24, [24]), (25, [25]), (26, [24, 2]), (48, [24, 24]), (49, [24, 24, 1])],
)
def test_a_list_that_no_select_holds_has_pages_and_begins_again_after_the_last(count: int, sizes: list[int]) -> None:
    many = [a_question(str(number)) for number in range(count)]
    pages = [page_of(many, number) for number in range(len(sizes))]

    assert [len(page) for page, _, _ in pages] == sizes
    assert [number for _, number, _ in pages] == list(range(len(sizes)))
    assert {total for _, _, total in pages} == {len(sizes)}
    assert [question for page, _, _ in pages for question in page] == many
    assert page_of(many, len(sizes)) == page_of(many, 0)
    assert max(sizes) <= SELECT_LIMIT
    assert PAGE < SELECT_LIMIT


def test_up_to_three_that_fit_are_picked_the_easy_ones_first() -> None:
    frank, easy, other, last = a_question("frank", gentle=False), a_question("easy"), a_question("o"), a_question("l")
    fit = [frank, easy, other, last]

    assert picked(["q-frank"], fit) == ("q-frank",)
    assert picked(["q-frank", "q-o", "q-easy"], fit) == ("q-easy", "q-o", "q-frank")
    assert picked(["q-easy", "q-easy"], fit) == ("q-easy",)
    assert picked(["q-o"], fit, [frank, easy, last]) == ("q-o", "q-easy", "q-frank"), "while there is room"
    assert picked(["q-o"], fit, [other]) == ("q-o",)
    for wrong in ([], ["q-nowhere"], ["q-easy", "q-nowhere"], ["q-frank", "q-easy", "q-o", "q-l"], [""]):
        with pytest.raises(UserError, match="Nothing was changed"):
            picked(wrong, fit)


def test_the_draft_names_what_is_known() -> None:
    for stage, reader in CASES:
        named: dict[tuple[str | None, str | None], str] = {
            (None, None): "the role you advertised",
            ("baker", None): "the baker role",
            (None, "Acme"): "the role at Acme",
            ("baker", "Acme"): "the baker role at Acme",
        }
        for role, company in reading.NAMES:
            text = mail(stage, reader, role, company)
            assert text.count(named[role, company]) >= 2
            assert "your team" not in text or (company is None and reader is not Reader.AGENCY)
            assert "the employer" not in text or (company is None and reader is Reader.AGENCY)


def test_the_draft_reads_as_a_mail() -> None:
    for stage, reader in CASES:
        questions = fitting(stage, reader)[-how_many(stage) :]
        for (role, company), example in product(reading.NAMES, (None, LONGEST_EXAMPLE)):
            text = mail(stage, reader, role, company, questions, example)
            subject, greeting, opening, ask, listed, *between, close, signature = text.split("\n\n")
            assert subject.startswith("Subject: ")
            assert greeting == "Hello,"
            assert ask.endswith(":")
            assert listed == "\n".join(f"- {question.in_mail_to(reader)}" for question in questions)
            assert between == ([example] if example else []), "the example is asked for right below the questions"
            assert signature == "Kind regards,\n[your name]"
            for part in (subject.removeprefix("Subject: "), opening, ask, close):
                assert part[0].isupper()
                assert not reading.faults(part)


def test_the_longest_names_and_questions_fit_one_message() -> None:
    for stage, reader in CASES:
        name = "*" * NAME_LIMIT
        written = mail(stage, reader, name, name, example=LONGEST_EXAMPLE)
        about = replace(REQUEST, stage=stage, whom=Person.MESSENGER, draft="x", role=name, company=name)
        above = messages.changed(messages.WRITTEN_ANEW, NOON)

        assert len(written) <= DRAFT_LIMIT
        assert len(messages.draft(about, "m" * DRAFT_LIMIT, NOON, above)) <= MESSAGE_LIMIT
        assert len(messages.sent_mail(about, "m" * DRAFT_LIMIT)) <= MESSAGE_LIMIT
        assert len(messages.sent("x" * 320, about, NOON)) <= MESSAGE_LIMIT
        assert len(messages.questions(fitting(stage)[:MOST_QUESTIONS], about, LONGEST_EXAMPLE)) <= MESSAGE_LIMIT


def test_names_of_an_ordinary_length_stand_in_the_longest_mail() -> None:
    for stage, reader in CASES:
        assert "the senior care assistant role at Hill & Rowe" in mail(
            stage, reader, "senior care assistant", "Hill & Rowe", example=LONGEST_EXAMPLE
        )


def test_names_that_would_make_it_too_long_are_left_out() -> None:
    draft = a_draft(opening=" ".join(["{the_role}"] * 10), close="{employer}")
    short = write(draft, [a_question()], "baker", "Acme")
    long = write(draft, [a_question()], "r" * NAME_LIMIT, "c" * NAME_LIMIT)

    assert "the baker role at Acme" in short
    assert "rrr" not in long
    assert "ccc" not in long
    assert "the role you advertised" in long
    assert "your team" in long
    assert len(long) <= DRAFT_LIMIT


def test_a_mail_of_exactly_the_limit_keeps_its_names() -> None:
    draft, questions = a_draft(opening="{the_role}"), [a_question()]
    role = "r" * (1 + DRAFT_LIMIT - len(write(draft, questions, "r", None)))
    exact, over = write(draft, questions, role, None), write(draft, questions, role + "r", None)

    assert len(exact) == DRAFT_LIMIT
    assert role in exact
    assert "rr" not in over


def test_backticks_in_names_cannot_end_the_code_block() -> None:
    for stage, reader in CASES:
        for tricky in ("```", "`x`", "```\n@everyone", "` ` `"):
            text = messages.in_block(mail(stage, reader, tricky, tricky))
            assert text.count("`") == 6
            assert text.endswith("\n```")
            assert text.split("```")[1].startswith("\nSubject: ")
            assert "'" in text.split("```")[1]


def test_braces_in_names_are_only_braces() -> None:
    for name in ("{employer}", "{the_role}", "{0}", "{", "}}", "%s"):
        assert f"the {name} role at {name}" in mail(Stage.INTERVIEW, Reader.TOLD, name, name)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(CASES), *[st.text(max_size=NAME_LIMIT) | st.none()] * 2)
def test_any_names_give_one_message_with_one_code_block(
    case: tuple[Stage, Reader], role: str | None, company: str | None
) -> None:
    text = messages.draft(replace(REQUEST, role=role, company=company), mail(*case, role, company), NOON)

    assert len(text) <= MESSAGE_LIMIT
    assert text.count("`") == 6


def test_a_text_is_the_members_own_only_where_it_is_another() -> None:
    template = mail(Stage.INTERVIEW, Reader.TOLD, None, None)

    assert own_wording("  Thank you.\n\n\n\nWhy?  ", template) == "Thank you.\n\nWhy?"
    assert own_wording("```\nx\n```", template) == "```\nx\n```", "it is made safe where it is shown"
    for empty in ("", "  \n ", "\u200b", template, f"\n{template}\n\n"):
        assert own_wording(empty, template) is None
    assert own_wording("x" * DRAFT_LIMIT, template) == "x" * DRAFT_LIMIT
    with pytest.raises(UserError, match=r"longer than 1500 characters. Nothing was saved"):
        own_wording("x" * (DRAFT_LIMIT + 1), template)


def test_the_tone_check_fits_a_card_whatever_it_notices() -> None:
    tone, longest = TONE.load(), max((each.tone for each in ROUTES.load().stages), key=len)
    by_gravity = [tone.of(flag) for flag in gravest_first(tuple(Flag))]
    everything = messages.tone_check(by_gravity, tone.clean[0].text, longest)
    nothing = messages.tone_check([], tone.clean[0].text, longest)
    above, *full, also, small = str(everything.description).split("\n\n")

    assert len(str(everything.description)) <= 1200, "more than a phone's screen or two isn't read"
    assert above == messages.HARD_WORDS, "what may hurt whoever wrote it is met first"
    assert full == [
        f"{words.say}\nSuch a line could stand there: “{words.instead}”"
        for words in map(tone.of, (Flag.BLAME, Flag.RECONSIDER, Flag.PROTEST))
    ]
    assert also.startswith("Also noticed: words that may plead, no thanks near the start")
    assert small == f"-# {longest}"
    assert str(nothing.description) == f"{tone.clean[0].text}\n\n-# {longest}"
    assert everything.footer.text == messages.TONE_FOOTER


def test_a_single_grave_sign_and_what_is_only_left_out_are_said_without_more() -> None:
    tone = TONE.load()
    for flags in ((Flag.PLEADING, Flag.NO_CLOSE), (Flag.NO_THANKS, Flag.NO_CLOSE)):
        text = str(messages.tone_check([tone.of(flag) for flag in flags], "clean", "tone").description)
        assert text.startswith(tone.of(flags[0]).say)
        assert "Also noticed" not in text
    assert gravest_first((Flag.NO_THANKS, Flag.PROTEST, Flag.BLAME)) == [Flag.BLAME, Flag.PROTEST, Flag.NO_THANKS]
    assert set(messages.NOTICED) == set(Flag)


def test_the_tone_check_has_nothing_to_say_of_a_draft_whatever_it_asks() -> None:
    for stage, reader in CASES:
        fit = fitting(stage, reader)
        for at, example in zip(range(0, len(fit), MOST_QUESTIONS), cycle(TEXTS.examples)):
            text = mail(stage, reader, "baker", "Acme", fit[at : at + MOST_QUESTIONS], example.text)
            assert check(text, known=["baker", "Acme"]) == (), text


def test_whom_to_ask_fits_a_card_with_everybody_in_it() -> None:
    for stage in Stage:
        texts = ROUTES.load()
        for odds, way in product(texts.odds, (None, *HeardBy)):
            card = messages.whom(replace(REQUEST, stage=stage, heard_by=way), texts.people, odds, texts.published)
            assert all(len(str(field.name)) <= 256 and len(str(field.value)) <= 1024 for field in card.fields)
            assert len(card) <= 6000
            assert str(card.fields[0].value) == odds.ask
            assert str(card.fields[-1].value) == odds.expect
            small, number = str(card.footer.text), texts.published
            assert small.startswith(number.text)
            assert all(part in small for part in (number.source, number.year, number.place, number.caveat))
            assert f"Confidence: {number.confidence}." in small


NOON = datetime(2026, 1, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        # Thursday to Thursday, whatever the hour; of a weekend, the Monday.
        (datetime(2026, 1, 15, 0, 0, tzinfo=UTC), "UTC", date(2026, 1, 22)),
        (datetime(2026, 1, 15, 23, 59, tzinfo=UTC), "UTC", date(2026, 1, 22)),
        (datetime(2026, 1, 16, 12, tzinfo=UTC), "UTC", date(2026, 1, 23)),
        (datetime(2026, 1, 17, 12, tzinfo=UTC), "UTC", date(2026, 1, 26)),
        (datetime(2026, 1, 18, 12, tzinfo=UTC), "UTC", date(2026, 1, 26)),
        (datetime(2026, 1, 19, 12, tzinfo=UTC), "UTC", date(2026, 1, 26)),
        # The day is the member's own.
        (datetime(2026, 1, 15, 23, 0, tzinfo=UTC), "Asia/Tokyo", date(2026, 1, 23)),
        (datetime(2026, 1, 16, 3, 0, tzinfo=UTC), "America/New_York", date(2026, 1, 22)),
        # A week over each change of the clocks is a week.
        (datetime(2026, 3, 27, 22, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 4, 3)),
        (datetime(2026, 10, 23, 22, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 11, 2)),
        # A Friday that Samoa never had.
        (datetime(2011, 12, 24, 0, 0, tzinfo=UTC), "Pacific/Apia", date(2012, 1, 2)),
    ],
)
def test_a_week_later_on_a_working_day(now: datetime, zone: str, day: date) -> None:
    assert day_in_a_week(now, ZoneInfo(zone)) == day


@given(
    st.integers(0, 4_000_000),
    st.sampled_from(["UTC", "Pacific/Kiritimati", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Pago_Pago"]),
)
def test_a_week_later_is_seven_to_nine_days_on_and_never_a_weekend(minutes: int, zone: str) -> None:
    now = NOON + timedelta(minutes=minutes)
    day = day_in_a_week(now, ZoneInfo(zone))

    assert 7 <= (day - now.astimezone(ZoneInfo(zone)).date()).days <= 9
    assert day.weekday() < 5


def test_those_that_are_easy_to_send_come_first_and_else_nothing_moves() -> None:
    a, b, c = a_question("a", gentle=False), a_question("b"), a_question("c")

    assert gentle_first([a, b, c]) == [b, c, a]
    assert gentle_first([c, b]) == [c, b]
