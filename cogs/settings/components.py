"""The buttons, selects and the form of /settings."""

from collections.abc import Awaitable, Callable

import discord

from bot.forms import BaseModal, Save, WordsForm
from bot.routes import Needs, Route
from bot.timing import CITIES, CITY, city_form
from bot.ui import Interaction
from cogs.settings.rules import NO_DAY

#: selects
CHOOSE_TONE = Route("settings:tone", "Tone of cards")
CHOOSE_COUNTRY = Route("settings:country", "Country for helplines")
CHOOSE_DAYS_OFF = Route("settings:days-off", "Days off")

ALL = Route("settings:all", "All settings", needs=Needs.STOPPING)
ZONE = Route("settings:zone", "Time zone")
QUIET = Route("settings:quiet", "Quiet hours")
PAUSE = Route("settings:pause", "Pause until a day", needs=Needs.STOPPING)
GO_ON_NOW = Route("settings:go-on", "Go on now", needs=Needs.STOPPING)
NO_DMS = Route("settings:no-dms", "Stop all DMs", needs=Needs.STOPPING)
DMS = Route("settings:dms", "Allow DMs")

#: the detail of WHEN on a message of these settings, whose place it takes
HERE = "here"

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def choose_days_off(days_off: int) -> "discord.ui.Select[discord.ui.View]":
    days = [
        discord.SelectOption(label=day, value=str(number), default=bool(days_off >> number & 1))
        for number, day in enumerate(_DAYS)
    ]
    # All seven can be chosen, and are refused with what does that.
    none = discord.SelectOption(label="No day off", value=NO_DAY)
    return CHOOSE_DAYS_OFF.select([*days, none], most=len(_DAYS))


def zone_form(save: Save) -> WordsForm:
    return city_form(save, "Days are counted there, and what comes to you comes at its time there.")


def pause_form(save: Save) -> WordsForm:
    return WordsForm(
        save,
        title="Pause all messages",
        label="The day they come again",
        description="Nothing comes by direct message before it.",
        limit=40,
        placeholder="Like Friday, in 3 weeks, or 20 Jan",
        style=discord.TextStyle.short,
        needs=Needs.STOPPING,
    )


#: the hours that were typed, and the city where it was asked for
SaveQuiet = Callable[[Interaction, str, str | None], Awaitable[None]]


class QuietForm(BaseModal):
    """Quiet hours; and a city, where the member's zone isn't known."""

    def __init__(self, save: SaveQuiet, hours: str | None, *, knows_zone: bool) -> None:
        super().__init__(title="Quiet hours")
        self._save = save
        self._hours: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="hours", max_length=40, default=hours, placeholder="22-8"
        )
        described = "Like `22-8`, `22:00-07:30` or `10pm to 8am`; `off` for none"
        self.add_item(discord.ui.Label(text="Nothing comes between", description=described, component=self._hours))
        self._city: discord.ui.TextInput[discord.ui.View] | None = None
        if not knows_zone:
            self._city = discord.ui.TextInput(custom_id="city", max_length=100, placeholder=CITIES)
            described = "So that the hours are yours. It is kept for the next time."
            self.add_item(discord.ui.Label(text=CITY, description=described, component=self._city))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._hours.value, self._city.value if self._city else None)
