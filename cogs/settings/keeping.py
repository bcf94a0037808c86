"""Keeps what a member chose, each with its Undo."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.cards import Tone
from bot.helplines import Country
from bot.schedules import Quiet
from bot.services import Services
from cogs.settings import messages
from cogs.settings.messages import Kept


class Keeping:
    """What it is given was checked before."""

    def __init__(self, services: Services) -> None:
        self._members = services.members
        self._clock = services.clock

    async def tone(self, user_id: int, tone: Tone) -> Kept:
        change = await self._members.set_tone(user_id, tone, self._clock())
        return Kept(messages.tone_kept(tone), "Undo the tone", change)

    async def country(self, user_id: int, country: Country) -> Kept:
        change = await self._members.set_country(user_id, country.id, self._clock())
        return Kept(messages.country_kept(country), "Undo the country", change)

    async def zone(self, user_id: int, zone: str) -> Kept:
        now = self._clock()
        change = await self._members.set_zone(user_id, zone, now)
        return Kept(messages.zone_kept(zone, now), "Undo the time zone", change)

    async def quiet(self, user_id: int, quiet: Quiet | None) -> Kept:
        change = await self._members.set_quiet(user_id, quiet, self._clock())
        return Kept(messages.quiet_kept(quiet), "Undo the quiet hours", change)

    async def days_off(self, user_id: int, days_off: int) -> Kept:
        change = await self._members.set_days_off(user_id, days_off, self._clock())
        return Kept(messages.days_off_kept(days_off), "Undo the days off", change)

    async def pause(self, user_id: int, until: date, zone: ZoneInfo) -> Kept:
        change = await self._members.set_paused_until(user_id, until, self._clock())
        return Kept(messages.paused(until, zone), "Undo the pause", change)

    async def messages(self, user_id: int, *, allowed: bool) -> Kept:
        change = await self._members.set_messages(user_id, allowed, self._clock())
        return Kept(messages.DMS_COME if allowed else messages.NO_DMS, "Undo", change)

    async def go_on(self, user_id: int) -> Kept:
        change = await self._members.set_paused_until(user_id, None, self._clock())
        return Kept(messages.GOES_ON, "Undo", change)
