"""What may follow a request, at each edge; and the mails that do."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.feedback import Person, ReplyKind, Request
from bot.rejections import HeardBy, Stage
from cogs.feedback.content import FOLLOW_UPS
from cogs.feedback.following import Move, can_chase, can_remind, next_move, next_person, percent, write_after
from cogs.feedback.route import find_route
from cogs.feedback.rules import week_over
from tests import reading
from tests.conftest import MORNING
from tests.feedback.samples import A_WEEK, REQUEST

JUST_BEFORE = timedelta(milliseconds=-1)
#: the hour at which a week is over; the mails went out an hour before
NINE = timedelta(hours=1)
UTC = ZoneInfo("UTC")
NOBODY: set[ReplyKind] = set()

DRAFT = replace(REQUEST, asked_at=None)
CHASED = replace(REQUEST, chased_at=MORNING + A_WEEK)
ESCALATED = replace(CHASED, escalated_at=MORNING + 2 * A_WEEK)
CLOSED = replace(REQUEST, closed_at=MORNING)


@pytest.mark.parametrize(
    ("sent", "beyond", "after", "moves"),
    [
        (REQUEST, Person.INTERVIEWER, A_WEEK, (Move.WAIT, Move.CHASE)),
        (REQUEST, None, A_WEEK, (Move.WAIT, Move.CHASE)),
        (CHASED, Person.INTERVIEWER, 2 * A_WEEK, (Move.WAIT, Move.ESCALATE)),
        (CHASED, None, 2 * A_WEEK, (Move.WAIT, Move.CLOSE)),
        (ESCALATED, Person.INTERVIEWER, 3 * A_WEEK, (Move.WAIT, Move.CLOSE)),
        # After a general line the next person was asked without a line to the first: that line comes no more.
        (replace(REQUEST, escalated_at=MORNING), Person.INTERVIEWER, A_WEEK, (Move.WAIT, Move.CLOSE)),
        (DRAFT, Person.INTERVIEWER, A_WEEK, (Move.WRITE, Move.WRITE)),
        (CLOSED, Person.INTERVIEWER, A_WEEK, (Move.DONE, Move.DONE)),
        (replace(DRAFT, closed_at=MORNING), None, A_WEEK, (Move.DONE, Move.DONE)),
    ],
)
def test_each_move_begins_to_the_millisecond(
    sent: Request, beyond: Person | None, after: timedelta, moves: tuple[Move, Move]
) -> None:
    edge = MORNING + after + NINE
    for came in (NOBODY, {ReplyKind.NONE}):
        assert next_move(sent, beyond, came, edge + JUST_BEFORE, UTC) is moves[0]
        assert next_move(sent, beyond, came, edge, UTC) is moves[1]


@pytest.mark.parametrize(
    ("asked", "zone", "over"),
    [
        # Sent in the evening or before the morning, it is over at nine on the seventh day all the same.
        ("2026-01-15 20:00", "UTC", "2026-01-22 09:00"),
        ("2026-01-15 00:00", "UTC", "2026-01-22 09:00"),
        # The day is the member's own.
        ("2026-01-15 23:00", "Asia/Tokyo", "2026-01-23 00:00"),
        ("2026-01-16 03:00", "America/New_York", "2026-01-22 14:00"),
        # Nine is nine, whatever the clocks did meanwhile; a weekend is no reason to wait longer for who looks.
        ("2026-03-25 08:00", "Europe/Berlin", "2026-04-01 07:00"),
        ("2026-01-17 12:00", "UTC", "2026-01-24 09:00"),
    ],
)
def test_a_week_is_over_at_nine_of_the_seventh_day(asked: str, zone: str, over: str) -> None:
    at, edge = (datetime.fromisoformat(f"{each}+00:00") for each in (asked, over))
    sent, here = replace(REQUEST, asked_at=at), ZoneInfo(zone)

    assert week_over(at, here) == edge
    assert next_move(sent, None, NOBODY, edge + JUST_BEFORE, here) is Move.WAIT
    assert next_move(sent, None, NOBODY, edge, here) is Move.CHASE


def test_something_specific_ends_it() -> None:
    for sent in (REQUEST, CHASED, ESCALATED, CLOSED):
        for came in ({ReplyKind.SPECIFIC}, {ReplyKind.SPECIFIC, ReplyKind.GENERIC, ReplyKind.NONE}):
            assert next_move(sent, Person.INTERVIEWER, came, MORNING + 9 * A_WEEK, UTC) is Move.DONE


def test_a_general_line_leaves_one_more_person_open_at_once_and_ends_it_without_one() -> None:
    came = {ReplyKind.GENERIC, ReplyKind.NONE}
    for now in (MORNING, MORNING + A_WEEK, MORNING + 9 * A_WEEK):
        assert next_move(REQUEST, Person.INTERVIEWER, came, now, UTC) is Move.ESCALATE
        assert next_move(CHASED, Person.INTERVIEWER, came, now, UTC) is Move.ESCALATE
        for ended in (next_move(REQUEST, None, came, now, UTC), next_move(ESCALATED, Person.PANEL, came, now, UTC)):
            assert ended is Move.DONE
        assert next_move(CLOSED, Person.INTERVIEWER, came, now, UTC) is Move.DONE


@given(
    days=some.lists(some.integers(0, 40), max_size=30),
    beyond=some.sampled_from([None, Person.INTERVIEWER]),
    came=some.sets(some.sampled_from(ReplyKind)),
)
def test_never_more_than_two_mails_follow_whenever_a_member_looks(
    days: list[int], beyond: Person | None, came: set[ReplyKind]
) -> None:
    request, now, mails = REQUEST, MORNING, 0
    for each in days:
        now += timedelta(days=each)
        move = next_move(request, beyond, came, now, UTC)
        if move is Move.CHASE:
            assert can_chase(request)
            request = replace(request, chased_at=now)
        elif move is Move.ESCALATE:
            request = replace(request, escalated_at=now)
        mails += move in {Move.CHASE, Move.ESCALATE}

    assert mails <= (1 if beyond is None else 2)
    assert bool(request.escalated_at) <= (beyond is not None)


def test_one_line_and_word_of_a_week_can_follow_while_nobody_else_was_asked() -> None:
    stages = (REQUEST, CHASED, DRAFT, ESCALATED, CLOSED)

    assert [can_chase(each) for each in stages] == [True, False, False, False, False]
    assert [can_remind(each) for each in stages] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("stage", "heard_by", "known", "whom", "beyond"),
    [
        # Where they had met, HR leads to the interviewer, known or not.
        (Stage.INTERVIEW, None, (), Person.HR, Person.INTERVIEWER),
        (Stage.FINAL_ROUND, HeardBy.PHONE, (), Person.MESSENGER, Person.HR),
        (Stage.INTERVIEW, HeardBy.AGENCY, (), Person.AGENCY, Person.HR),
        (Stage.INTERVIEW, None, (Person.PANEL,), Person.PANEL, Person.HR),
        (Stage.INTERVIEW, None, (), Person.INTERVIEWER, None),
        # Where nobody had met the member, only somebody whom they know.
        (Stage.SCREENING, HeardBy.PHONE, (), Person.MESSENGER, None),
        (Stage.SCREENING, HeardBy.PHONE, (Person.HR,), Person.MESSENGER, Person.HR),
        (Stage.BEFORE_CONTACT, None, (Person.INTERVIEWER,), Person.HR, None),
        (Stage.BEFORE_CONTACT, HeardBy.AGENCY, (Person.MESSENGER,), Person.AGENCY, Person.MESSENGER),
        (Stage.NEVER_HEARD_BACK, HeardBy.SILENCE, (Person.AGENCY,), Person.AGENCY, None),
        # Whom nobody chose, and whom the route doesn't find.
        (Stage.INTERVIEW, None, (), None, None),
        (Stage.INTERVIEW, None, (), Person.AGENCY, None),
    ],
)
def test_who_comes_next(
    stage: Stage, heard_by: HeardBy | None, known: tuple[Person, ...], whom: Person | None, beyond: Person | None
) -> None:
    found = find_route(stage, heard_by, known).people
    request = replace(REQUEST, stage=stage, heard_by=heard_by, known=known, whom=whom)

    assert next_person(found, whom, request) is beyond


@given(stage=some.sampled_from(Stage), known=some.sets(some.sampled_from(Person)), whom=some.sampled_from(Person))
def test_who_comes_next_was_found_and_comes_later(stage: Stage, known: set[Person], whom: Person) -> None:
    found = find_route(stage, None, known).people
    beyond = next_person(found, whom, replace(REQUEST, stage=stage, known=tuple(known), whom=whom))

    assert beyond is None or found.index(beyond) > found.index(whom)


@pytest.mark.parametrize("names", reading.NAMES)
def test_every_mail_reads_well_whatever_is_known(names: tuple[str | None, str | None]) -> None:
    for mail, reader in product(FOLLOW_UPS.load().mails, (None, Person.AGENCY, Person.HR)):
        text = write_after(mail, *names, reader)
        faults = [fault for line in text.split("\n") if line for fault in reading.faults(line)]

        assert not faults, f"{mail.id}: {faults}"
        assert text.startswith("Subject: ")
        assert text.endswith("\n\nKind regards,\n[your name]")
        assert len(text) <= 700


def test_an_agency_is_not_called_your_team() -> None:
    texts = {
        reader: "".join(write_after(mail, None, None, reader) for mail in FOLLOW_UPS.load().mails)
        for reader in (Person.AGENCY, Person.HR)
    }

    assert "your team" not in texts[Person.AGENCY]
    assert "the employer" in texts[Person.AGENCY]
    assert "your team" in texts[Person.HR]


@pytest.mark.parametrize(
    ("answered", "asked", "share"), [(0, 0, None), (9, 9, None), (0, 10, None), (1, 10, 10), (10, 10, 100), (4, 11, 36)]
)
def test_a_share_is_said_from_ten_on(answered: int, asked: int, share: int | None) -> None:
    assert percent(answered, asked) == share
