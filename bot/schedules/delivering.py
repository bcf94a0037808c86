"""What it is to deliver one schedule: what a Deliver is given, what it returns, and what it may raise."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.db import is_refused
from bot.schedules.values import Schedule

log = logging.getLogger(__name__)


class Undeliverable(Exception):
    """It will never arrive as things are: pause, and tell the owner why in these words."""


class TryLater(Exception):
    """It may arrive later: try again, after longer each time."""


class StandStill(TryLater):
    """Nothing at all can be sent for now: leave all of it."""


class NothingToSend(Exception):
    """What it is about is gone, done or put off: say nothing, but look again until an Undo can't bring it back."""


class NotYet(Exception):
    """It is still to come, but not before something is known that isn't by now: look again at `until`."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


#: What is to be kept of a post that has arrived, such as which card it showed.
Record = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Sent:
    """What arrived: the message, and what is to be kept of it after the schedule has advanced."""

    message_id: int | None = None
    record: Record | None = None


class Deliver(Protocol):
    """Delivers one schedule; raises Undeliverable, TryLater, NothingToSend or NotYet."""

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        """Post under `nonce`, which is the same for each try at the same due time.

        What is to be kept, such as the card that was shown, is kept only after the schedule has advanced: kept before,
        it would change what a retry says.
        """
        ...


def nonce_of(schedule: Schedule) -> str:
    """Name one due time of one schedule, in Discord's 25 characters; Discord drops a second post of the same nonce."""
    assert schedule.next_due_at is not None  # noqa: S101 - only due schedules are delivered
    return f"{schedule.id:x}-{int(schedule.next_due_at.timestamp()):x}"


def log_failure(schedule: Schedule, error: Exception) -> None:
    """Log that one came to nothing; where its member has deleted everything, there was nothing wrong."""
    if is_refused(error):
        log.info("schedule %s ends: nothing is kept of its member any more", schedule.id)
    else:
        log.error("schedule %s failed", schedule.id, exc_info=error)


async def keep_record(schedule: Schedule, record: Record) -> None:
    """Keep what is to be kept of what has arrived and advanced."""
    try:
        await record()
    except Exception as error:
        if is_refused(error):
            return  # its member has deleted everything while it was on its way
        # What is lost is a mark such as "seen".
        log.exception("schedule %s: what it sent could not be noted", schedule.id)
