"""The long-lived buttons: their ids, labels and looks. Each feature handles its own; messages of any feature show them.

The custom id is `feature:action:row` or `feature:action:row:detail`. All state is in the database, so a button works
after a restart, and an id that was typed by hand reaches nothing that isn't the member's own.
"""

from dataclasses import dataclass

import discord


@dataclass(frozen=True, slots=True)
class Route:
    """Where a press goes, and what the button says."""

    name: str
    label: str
    style: discord.ButtonStyle = discord.ButtonStyle.secondary
    #: whether the button stays when "Enough for today" has ended the flow
    lasting: bool = False

    @property
    def template(self) -> str:
        """The pattern of its custom ids; a row fits SQLite's 64 bits."""
        return rf"{self.name}:(?P<row>\d{{1,18}})(?::(?P<detail>[a-z0-9_-]{{1,40}}))?"

    def button(self, row: int = 0, detail: str | None = None) -> "discord.ui.Button[discord.ui.View]":
        custom_id = f"{self.name}:{row}" if detail is None else f"{self.name}:{row}:{detail}"
        return discord.ui.Button(label=self.label, style=self.style, custom_id=custom_id)


ENOUGH = Route("close:enough", "Enough for today")
REFRAME = Route("reframe:open", "Reframe", discord.ButtonStyle.primary)
FEEDBACK = Route("feedback:open", "Ask for feedback", discord.ButtonStyle.primary)
ENCOURAGE_ME = Route("encourage:one", "One just for me")
