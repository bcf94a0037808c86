"""The pages as their file has them: short enough for a phone, true of this bot, and with their slots."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.settings import Settings
from cogs.welcome import messages
from cogs.welcome.content import SHORT, Notice
from tests.welcome.acting import NOTICE


def page(text: str = "Long enough to be read.") -> dict[str, Any]:
    return {"title": "A page", "parts": [{"name": "A part", "text": text}]}


@pytest.mark.parametrize(
    "fault",
    [
        {"version": 0},
        {"second": page()},
        {"first": page("{who} can see it")},
        {"more": page("{days} days of copies")},
        {"copies": "No word of how long they are kept."},
        {"rare_copies": "No word of how long they are kept."},
        {"first": {"title": "A page", "parts": [page("x" * 400)["parts"][0]] * 2}},
    ],
)
def test_a_notice_that_could_not_be_shown_is_refused(fault: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Notice.model_validate({**NOTICE.model_dump(), **fault})


@pytest.mark.parametrize("who", [NOTICE.sealed, NOTICE.open])
@pytest.mark.parametrize("hours", [0, 24])
def test_each_page_fits_an_embed_and_the_two_a_phone(who: str, hours: int) -> None:
    copies = messages.copies(NOTICE, Settings(backup_hours=hours, backup_keep=31))
    assert "kept for 31 days" in copies
    assert ("regularly" in copies) == bool(hours)
    assert "kept for a day" in messages.copies(NOTICE, Settings(backup_hours=hours, backup_keep=1))
    shown = [
        messages.page(NOTICE.first, before=NOTICE.after_thought),
        messages.page(NOTICE.second, who=who),
        messages.page(NOTICE.more, copies=copies),
    ]
    for embed in shown:
        assert len(embed) <= 6000
        assert all(len(field.value or "") <= 1024 for field in embed.fields)
        assert "{" not in str(embed.to_dict()["fields"][0]["value"])
    assert all(len(embed) <= SHORT + 300 for embed in shown[:2])
