"""Which days a member means, and what the button that confirms carries."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.erasing import What
from bot.errors import UserError
from bot.routes import ROW_AND_DETAIL
from cogs.mydata.rules import ASKED_FOR, FIRST_DAY, Asked, Days, read_days
from tests.conftest import MORNING

TODAY = date(2026, 1, 15)
SUM = "0123456789"


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2 Jan 2026", "5 Jan 2026", (date(2026, 1, 2), date(2026, 1, 5))),
        ("2026-01-02", None, (date(2026, 1, 2), TODAY)),
        (None, "January 5th, 2026", (FIRST_DAY, date(2026, 1, 5))),
        (" Yesterday ", "TODAY", (date(2026, 1, 14), TODAY)),
        ("today", "", (TODAY, TODAY)),
        ("1 Jan 2026", "31 Jan 2026", (date(2026, 1, 1), TODAY)),
        ("1 Jan 1900", "today", (FIRST_DAY, TODAY)),
        ("1 Jan 1900", "2 Jan 1900", (FIRST_DAY, FIRST_DAY)),
    ],
)
def test_days_are_read_as_members_write_them(first: str | None, last: str | None, days: tuple[date, date]) -> None:
    assert read_days(first, last, TODAY) == Days(*days)


@pytest.mark.parametrize(
    ("first", "last"), [(None, None), ("", "  "), ("16 Jan 2026", None), ("today", "yesterday"), ("soon", None)]
)
def test_others_are_refused(first: str | None, last: str | None) -> None:
    with pytest.raises(UserError, match="Nothing was deleted"):
        read_days(first, last, TODAY)


@given(
    what=st.sampled_from(What),
    since=st.dates(FIRST_DAY, date(9000, 1, 1)),
    length=st.integers(0, 100_000),
    at=st.datetimes(datetime(1970, 1, 2), datetime(2300, 1, 1)),  # noqa: DTZ001 - hypothesis adds the zone
    checksum=st.text("0123456789abcdef", min_size=10, max_size=10),
)
def test_what_was_shown_comes_back_from_the_button(
    what: What, since: date, length: int, at: datetime, checksum: str
) -> None:
    days = Days(since, since + timedelta(days=length)) if what is What.PERIOD else None
    asked = Asked(what, days, at.replace(tzinfo=UTC, microsecond=0), checksum)
    assert Asked.of(asked.detail) == asked
    assert re.fullmatch(ROW_AND_DETAIL, f"0:{asked.detail}")


@given(detail=st.text("empw-0123456789abcdef", max_size=40) | st.none())
def test_what_was_typed_by_hand_is_another_or_none(detail: str | None) -> None:
    asked = Asked.of(detail)
    assert asked is None or Asked.of(asked.detail) == asked


def test_it_holds_for_a_quarter_of_an_hour_and_for_that_alone() -> None:
    asked = Asked(What.MOODS, None, MORNING, SUM)
    second = timedelta(seconds=1)
    held = [asked.holds(SUM, MORNING + after) for after in (-second, 0 * second, ASKED_FOR, ASKED_FOR + second)]
    assert held == [False, True, True, False]
    assert not asked.holds("1" * 10, MORNING)
