"""What a member's words become, at every limit; and how they are spread over pages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.reflections import AskedQuestion, Checked, Mode, Reflection, SearchKind, SearchNote, Went, repeated
from bot.reflections.values import ANSWER_LIMIT, NOTE_LIMIT, QUESTION_LIMIT, WRITTEN_LIMIT
from cogs.reflecting.content import REVIEWS
from cogs.reflecting.pages import packed, pieces
from cogs.reflecting.words import (
    LEAST_ROOM,
    LIST_LIMIT,
    NOT_AN_ANSWER,
    STRENGTH_LIMIT,
    check_added,
    check_answer,
    check_change,
    check_line,
    check_question,
    check_strength,
    check_tapped,
    check_written,
    for_the_jar,
    for_the_list,
    in_the_log,
    new_lines,
    room_for_more,
    worth_a_look,
)
from tests.conftest import MORNING

KNOWN = REVIEWS.load().by_id()


def question(number: int, words: str, went: Went | None = None) -> AskedQuestion:
    return AskedQuestion(number, 7, None, None, words, None, went, pressed=False, created_at=MORNING)


@pytest.mark.parametrize(
    ("check", "limit"),
    [
        (check_answer, ANSWER_LIMIT),
        (check_written, WRITTEN_LIMIT),
        (check_question, QUESTION_LIMIT),
        (check_line, NOTE_LIMIT),
        (check_strength, STRENGTH_LIMIT),
    ],
)
def test_words_are_taken_up_to_their_limit_and_refused_beyond_it_or_where_there_are_none(check, limit: int) -> None:
    assert check("a" * limit) == "a" * limit
    for refused in ("a" * (limit + 1), " \n ", "\u200b"):
        with pytest.raises(UserError):
            check(refused)


def test_an_answer_keeps_its_lines_and_can_be_emptied_when_it_is_changed() -> None:
    assert check_answer(" one \n\n\n\n two ") == "one\n\ntwo"
    assert check_change(" \n ") is None
    assert check_change("x") == "x"


@pytest.mark.parametrize("value", [None, "", "maybe", "YES"])
def test_a_check_is_answered_with_one_of_three(value: str | None) -> None:
    assert [check_tapped(each.value) for each in Checked] == list(Checked)
    with pytest.raises(UserError, match="isn't one of the answers") as refused:
        check_tapped(value)
    assert str(refused.value) == NOT_AN_ANSWER


def test_a_long_answer_begins_a_note_for_the_jar_with_whole_words() -> None:
    assert for_the_jar("I stayed\ncalm") == "I stayed calm"
    assert for_the_jar("a" * STRENGTH_LIMIT) == "a" * STRENGTH_LIMIT
    assert for_the_jar("a" * (STRENGTH_LIMIT + 1)) == "a" * STRENGTH_LIMIT
    words = "word " * 60
    assert for_the_jar(words) == ("word " * 40).strip()
    assert for_the_jar("a" * STRENGTH_LIMIT + " b") == "a" * STRENGTH_LIMIT


def test_what_was_put_down_can_be_added_to_until_there_is_no_room() -> None:
    assert room_for_more("x") == ANSWER_LIMIT - 2
    assert room_for_more("x" * (ANSWER_LIMIT - 1 - LEAST_ROOM)) == LEAST_ROOM
    assert room_for_more("x" * (ANSWER_LIMIT - LEAST_ROOM)) == 0


def test_what_is_added_stands_below_and_makes_no_answer_too_long() -> None:
    assert check_added(None, " b ") == "b"
    assert check_added("a", "b") == "a\nb"
    assert len(check_added("a" * 500, "b" * 499)) == ANSWER_LIMIT
    with pytest.raises(UserError, match="longer than"):
        check_added("a" * 500, "b" * 500)
    with pytest.raises(UserError, match="so nothing was changed"):
        check_added("a", " ")


def fit(*answers: tuple[str, str]) -> Reflection:
    ids = tuple(each for each, _ in answers)
    return Reflection(1, 7, Mode.FIT, None, ids, 0, answers, None, None, MORNING, MORNING)


def test_each_line_of_what_belongs_there_goes_on_the_list_under_its_heading() -> None:
    review = fit(
        ("re-want-quick", "- Small team\n\n• Home by six\n  "),
        ("re-want-picture", "I can see myself there"),
        ("re-no-culture", "* Phone on all night\n -"),
        ("re-gone", "asked no more"),
        ("re-find-words", "b" * (NOTE_LIMIT + 1)),
    )

    assert for_the_list(review, KNOWN) == [
        (SearchKind.LOOKING_FOR, "Small team"),
        (SearchKind.LOOKING_FOR, "Home by six"),
        (SearchKind.NOT_FOR_ME, "Phone on all night"),
        (SearchKind.KEYWORD, "b" * (NOTE_LIMIT - 1) + "…"),
    ]


def test_what_is_on_the_list_already_is_left_out_and_what_finds_no_room_is_counted() -> None:
    there = [SearchNote(1, 7, SearchKind.KEYWORD, "Carer", MORNING)]
    found = [
        (SearchKind.KEYWORD, "carer"),
        (SearchKind.ROLE, "carer"),
        (SearchKind.ROLE, "CARER"),
        (SearchKind.ROLE, "baker"),
    ]
    assert new_lines(found, there) == ([(SearchKind.ROLE, "carer"), (SearchKind.ROLE, "baker")], 0)
    nearly = [replace(there[0], words=str(number)) for number in range(LIST_LIMIT - 1)]
    assert new_lines(found, nearly) == ([(SearchKind.KEYWORD, "carer")], 2)
    full = [*nearly, there[0]]
    assert new_lines(found, full) == ([], 2)


def test_of_the_log_what_came_again_stands_first_once_then_what_went_badly_then_so_so() -> None:
    newest = [
        question(7, "Pay?", Went.WELL),
        question(6, "Why did you leave your last job?"),
        question(5, "Hours?"),
        question(4, "Why us?", Went.SO_SO),
        question(3, "A conflict?", Went.BADLY),
        question(2, "Why did you leave the last job?", Went.BADLY),
        question(1, "Why did you leave your last job", Went.BADLY),
    ]
    found = worth_a_look(newest)

    assert [(each.latest.id, each.times) for each in found] == [(6, 3), (3, 1), (4, 1), (7, 1), (5, 1)]
    assert [each.latest.id for each in in_the_log(newest)] == [6, 7, 5, 4, 3]


def test_what_was_written_down_twice_in_one_review_came_up_once() -> None:
    newest = [replace(question(number, "Why us?"), reflection_id=5) for number in (3, 2)]
    assert [(each.latest.id, each.times) for each in in_the_log(newest)] == [(3, 1)]
    assert repeated(newest) == []
    other = replace(question(1, "Why us?"), reflection_id=4)
    assert [each.times for each in repeated([*newest, other])] == [2]


@given(st.lists(st.text(min_size=1, max_size=60)), st.integers(1, 5))
def test_pages_hold_every_part_once_in_order_and_no_more_than_fits(parts: list[str], most: int) -> None:
    pages = packed(parts, 80, most, "\n\n")

    assert [place for page in pages for place in page] == list(range(len(parts)))
    for page in pages:
        assert len(page) <= most
        assert len("\n\n".join(parts[place] for place in page)) <= 80 or len(page) == 1
    assert all(pages) or parts == []


@given(st.text(alphabet="ab \n", max_size=300), st.integers(5, 50))
def test_pieces_lose_no_word_and_each_fits(text: str, limit: int) -> None:
    found = pieces(text, limit)

    assert all(len(piece) <= limit for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_text_is_cut_at_a_line_or_else_at_a_word_or_else_anywhere() -> None:
    assert pieces("one\ntwo three", 8) == ["one\ntwo", "three"]
    assert pieces("one\ntwothree", 8) == ["one", "twothree"]
    assert pieces("one two three", 9) == ["one two", "three"]
    assert pieces("a" * 12, 5) == ["aaaaa", "aaaaa", "aa"]
