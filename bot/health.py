"""How the bot has been since it was started, in counts alone, for those who run it."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

import bot
from bot.schedules import RunReport


@dataclass(slots=True)
class Health:
    """Kept in memory: what is to outlive a restart stands in the rows."""

    started_at: datetime
    #: when the schedule was last looked at to its end
    last_run_at: datetime | None = None
    #: when something last arrived
    last_posted_at: datetime | None = None
    #: how many arrived, were paused for good, or were left for a later try (each try counts)
    posted: int = 0
    paused: int = 0
    left: int = 0

    def note(self, report: RunReport, now: datetime) -> None:
        """Add what one run did."""
        self.last_run_at = now
        if report.posted:
            self.last_posted_at = now
        self.posted += report.posted
        self.paused += report.paused
        self.left += report.left


def bot_version() -> str:
    """Return the version that is installed, in a plain checkout the one that its source says."""
    try:
        return version("onward")
    except PackageNotFoundError:
        return bot.__version__
