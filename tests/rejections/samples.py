"""Entries as they come from the store, for the tests of what is said and decided about one."""

from datetime import date, datetime

from bot.rejections import HeardBy, Rejection, Stage
from tests.conftest import MORNING


def logged(  # noqa: PLR0913 - an entry is all of these
    stage: Stage,
    *path: Stage,
    company: str | None = None,
    role: str | None = None,
    heard_by: HeardBy | None = None,
    thought: str | None = None,
    happened_at: datetime = MORNING,
    waits_until: date | None = None,
    reason: str | None = None,
) -> Rejection:
    """Return an entry, by default one that came through nothing but its stage."""
    return Rejection(
        id=1,
        user_id=1,
        stage=stage,
        path=path or (stage,),
        company=company,
        role=role,
        heard_by=heard_by,
        thought=thought,
        happened_at=happened_at,
        waits_until=waits_until,
        reason=reason,
        created_at=MORNING,
    )
