"""Quiet hours and days off, as they are typed and chosen."""

import pytest

from bot.errors import UserError
from bot.schedules import Quiet
from cogs.settings.rules import ALL_SEVEN, NO_DAY, chosen_days_off, read_days_off, read_quiet


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22-8", Quiet(22 * 60, 8 * 60)),
        ("22:00-07:30", Quiet(22 * 60, 7 * 60 + 30)),
        (" 10pm to 8am ", Quiet(22 * 60, 8 * 60)),
        ("0-23", Quiet(0, 23 * 60)),
        ("off", None),
        (" None ", None),
        ("NO", None),
    ],
)
def test_quiet_hours_are_read_and_taken_back(typed: str, hours: Quiet | None) -> None:
    assert read_quiet(typed) == hours


@pytest.mark.parametrize("typed", ["", "  ", "22", "22-25", "8-8", "22:60-8", "13pm to 8am", "offf", "22-8-9"])
def test_hours_that_are_none_are_refused(typed: str) -> None:
    with pytest.raises(UserError, match=r"Nothing was saved\."):
        read_quiet(typed)


@pytest.mark.parametrize(
    ("typed", "mask"),
    [("Sat Sun", 0b110_0000), ("weekends", 0b110_0000), ("mon", 1), ("Mon-Sat", 0b011_1111), ("none", 0), ("Off", 0)],
)
def test_days_off_are_read_and_taken_back(typed: str, mask: int) -> None:
    assert read_days_off(typed) == mask


@pytest.mark.parametrize("typed", ["daily", "Mon-Sun", "weekdays and weekends"])
def test_all_seven_are_refused_with_what_does_that(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        read_days_off(typed)
    assert str(refused.value) == ALL_SEVEN


@pytest.mark.parametrize(
    ("values", "mask"),
    [
        (["5", "6"], 0b110_0000),
        (["0"], 1),
        (["0", "0"], 1),
        ([NO_DAY], 0),
        ([NO_DAY, "5"], 0),
        (["7"], None),
        (["-1"], None),
        (["Sat"], None),
        (["٣"], None),
    ],
)
def test_days_are_chosen_and_only_those_of_the_list(values: list[str], mask: int | None) -> None:
    assert chosen_days_off(values) == mask


def test_all_seven_chosen_are_refused_too() -> None:
    with pytest.raises(UserError):
        chosen_days_off([str(day) for day in range(7)])
