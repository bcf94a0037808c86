"""What the tone check notices in a mail, and what it leaves alone."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.content import DATA
from bot.feedback.questions import QUESTIONS
from cogs.feedback.content import DRAFTS, FOLLOW_UPS
from cogs.feedback.flags import TONE, Flag
from cogs.feedback.tone import MOST_CHARACTERS, MOST_WORDS, check
from cogs.feedback.tone_reading import LONGEST, parted

HERE = DATA.parent / "tests/feedback"
SHOWN = yaml.load((HERE / "tone_shown.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)["emails"]
PAIRS = yaml.load((HERE / "tone_pairs.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
#: what a sentence alone may show; the others are about a whole mail
TONES = (Flag.PROTEST, Flag.BLAME, Flag.PLEADING, Flag.RECONSIDER, Flag.NAMES)
#: how the places of a template may be filled
FILLINGS = (
    ("the baker role at Acme", "Acme"),
    ("the baker role", "your team"),
    ("the role at Mrs Miller's Bakery", "Mrs Miller's Bakery"),
    ("the role you advertised", "the employer"),
)


@pytest.mark.parametrize("flag", PAIRS)
def test_sentences_show_a_flag_and_those_close_by_are_left_alone(flag: str) -> None:
    missed = [sentence for sentence in PAIRS[flag]["shows"] if flag not in check(sentence)]
    alarms = [sentence for sentence in PAIRS[flag]["leaves"] if flag in check(sentence)]

    assert (missed, alarms) == ([], [])


def test_each_flag_is_shown_and_left_alone_ten_times() -> None:
    assert {*PAIRS, Flag.LENGTH} == set(Flag)
    assert all(len(sides[side]) >= 10 for sides in PAIRS.values() for side in ("shows", "leaves"))


def test_the_mails_that_the_rules_were_written_with_are_read_rightly() -> None:
    found = {(number, flag) for number, mail in enumerate(SHOWN) for flag in check(mail["text"]) if flag in TONES}
    wanted = {(number, Flag(flag)) for number, mail in enumerate(SHOWN) for flag in mail["flags"]}

    assert len(found & wanted) >= 0.95 * len(found)
    assert len(found & wanted) >= 0.95 * len(wanted)


def mail(subject: str, *parts: str) -> str:
    return "\n\n".join([f"Subject: {subject}", "Hello,", *parts, "Kind regards,\n[your name]"])


def filled(template: str, filling: tuple[str, str]) -> str:
    return template.format(the_role=filling[0], employer=filling[1])


def drafted() -> Iterator[tuple[str, str, tuple[str, str]]]:
    """Give each draft in each filling, with two questions of its stage."""
    questions = QUESTIONS.load().questions
    for draft in DRAFTS.load().drafts:
        asked = "\n".join([f"- {each.text}" for each in questions if each.fits(draft.stage)][:2])
        for filling in FILLINGS:
            opening, ask, close = (filled(part, filling) for part in (draft.opening, draft.ask, draft.close))
            yield draft.id, mail(filled(draft.subject, filling), opening, ask, asked, close), filling


def test_every_draft_comes_out_clean() -> None:
    flagged = {(name, *flags) for name, text, (_, employer) in drafted() if (flags := check(text, known=[employer]))}

    assert not flagged


def test_every_mail_that_follows_comes_out_clean_but_for_what_it_has_no_room_for() -> None:
    no_room = {Flag.NO_QUESTION, Flag.NO_CLOSE}

    flagged = {
        (follow_up.id, *flags)
        for follow_up in FOLLOW_UPS.load().mails
        for filling in FILLINGS
        if (flags := {*check(mail(filled(follow_up.subject, filling), filled(follow_up.body, filling)),
                             known=[filling[1]])} - no_room)
    }  # fmt: skip

    assert not flagged


def test_every_question_asks_and_has_no_tone() -> None:
    questions = [each.text for each in QUESTIONS.load().questions]
    examples = [each.text for each in DRAFTS.load().examples]

    assert not [text for text in questions if {Flag.NO_QUESTION, *TONES} & {*check(text)}]
    assert not [text for text in examples if {*TONES} & {*check(text)}]


def test_what_is_said_instead_of_a_flag_shows_no_tone_and_not_that_flag() -> None:
    assert not [words.flag for words in TONE.load().flags if {words.flag, *TONES} & {*check(words.instead)}]


def test_a_mail_is_parted() -> None:
    mails = [
        ("Dear Mrs. Hall, thank you.", "Dear Mrs. Hall,", "thank you."),
        ("Hello and thank you for your message.", "", "Hello and thank you for your message."),
        ("Subject: A no\n\nHi Dana,\n\nthanks.\n\nSpeak soon,\nGemma", "Hi Dana,", "thanks."),
        ("Good morning. I thank you.", "Good morning.", "I thank you."),
        ("Thanks for it. What now? Cheers, Darren", "", "Thanks for it. What now?"),
        ("One line.\n\nMarcus", "", "One line."),
        ("One line.\n\nYours sincerely,\nH. Lindqvist\n0123 456", "", "One line."),
        ("Thanks\nfor all of this, and please read on", "", "Thanks\nfor all of this, and please read on"),
        ("", "", ""),
    ]

    assert [(text, read.greeting, read.body) for text, *_ in mails if (read := parted(text))] == mails


def test_greeting_and_signature_name_nobody() -> None:
    assert Flag.NAMES not in check("Dear Mr Osei,\n\nthank you, Mr Osei, for the call.\n\nBest wishes,\nPeter Novak")


def test_what_is_known_is_no_person() -> None:
    text = "I applied to Margaret Howell and was glad of the talk."

    assert Flag.NAMES in check(text)
    assert Flag.NAMES not in check(text, known=["Margaret Howell"])
    assert Flag.NAMES in check("I met Anna Smith.", known=["A", "Ann", "na"]), "a part of a name is no firm"


def test_the_subject_is_read_as_well() -> None:
    assert Flag.RECONSIDER in check("Subject: Please reconsider\n\nHello,\n\nthank you.")


def test_length_is_that_of_the_body() -> None:
    bodies = ["a" * MOST_CHARACTERS, "a" * (MOST_CHARACTERS + 1), "a " * MOST_WORDS, "a " * (MOST_WORDS + 1)]
    mails = [f"Subject: {'b ' * 50}\n\nDear Ms Hall,\n\n{body}\n\nKind regards,\nDana" for body in bodies]

    assert [Flag.LENGTH in check(mail) for mail in mails] == [False, True, False, True]


def test_two_faint_signs_count_only_side_by_side() -> None:
    asked, boast = "And yet it was a no.", "I have worked with children for over ten years."

    assert Flag.PROTEST in check(f"{boast} {asked}")
    assert Flag.PROTEST not in check(f"{boast} I liked the school. {asked}")


@given(
    st.text(max_size=300) | st.lists(st.sampled_from(["Mr ", "dear ", "not ", ", ", "?\n", "you ", "’"])).map("".join)
)
def test_any_text_is_read_and_twice_the_same(text: str) -> None:
    flags = check(text)

    assert flags == check(text) == tuple(flag for flag in Flag if flag in flags)


def test_what_is_longer_than_any_mail_is_read_up_to_there() -> None:
    assert check("thanks " * LONGEST) == check(("thanks " * LONGEST)[:LONGEST])
