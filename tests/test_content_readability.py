"""What members read is plain: a bad day leaves little room for long sentences."""

import re
from collections.abc import Iterator

import pytest
import textstat

from tests.texts import read_by_members

#: US school grades by Flesch and Kincaid: a text may be read by a fifteen-year-old, half of them by an eleven-year-old.
HARDEST, MEDIAN = 9.0, 6.0

#: a shorter text's grade says more of one long word than of its reader
LEAST_WORDS = 8


def grades() -> Iterator[tuple[float, str, str]]:
    """Yield the grade of every text that is long enough to have one, with its place."""
    for place, text in read_by_members():
        filled = re.sub(r"\{\w+\}", "the job", text)
        if len(filled.split()) >= LEAST_WORDS:
            yield textstat.flesch_kincaid_grade(filled), place, filled


def test_no_text_is_hard_to_read_and_half_of_them_are_easy() -> None:
    graded = sorted(grades())
    assert len(graded) > 800
    hard = [f"{grade:.1f} {place}: {text}" for grade, place, text in graded if grade > HARDEST]

    assert not hard, "\n" + "\n".join(hard)
    assert graded[len(graded) // 2][0] <= MEDIAN


@pytest.mark.parametrize(
    "text",
    ["Notwithstanding considerable disappointment, organisational circumstances predominantly determine recruitment."],
)
def test_what_is_hard_would_be_found(text: str) -> None:
    assert textstat.flesch_kincaid_grade(text) > HARDEST
