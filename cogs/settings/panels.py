"""What /settings shows: all of it, or when something may come."""

from collections.abc import Sequence
from functools import partial

import discord

from bot.closing import ANYTHING
from bot.coming import WAITS_FOR_ZONE, coming
from bot.routes import ENOUGH, UNDO, WHEN
from bot.safety import country_selects, known_country
from bot.services import Services
from bot.ui import Reply
from bot.undoing import BESIDE
from cogs.settings import messages
from cogs.settings.components import (
    ALL,
    CHOOSE_COUNTRY,
    CHOOSE_TONE,
    DMS,
    GO_ON_NOW,
    HERE,
    NO_DMS,
    PAUSE,
    QUIET,
    ZONE,
    choose_days_off,
)
from cogs.settings.messages import Kept, Times, above

#: the label of WHEN where no message stands above that it could mean
MESSAGES_COME = "When messages come"

_Item = discord.ui.Item[discord.ui.View]


class Panels:
    """Each shows what is set below what was just kept of it, and what can be chosen."""

    def __init__(self, services: Services) -> None:
        self._members = services.members
        self._coming = partial(coming, services)
        self._helplines = services.helplines
        self._clock = services.clock

    async def all(self, user_id: int, kept: Sequence[Kept] = ()) -> Reply:
        times = await self._times(user_id)
        tone = await self._members.tone(user_id)
        country = self._helplines.by_id(await known_country(self._members, user_id))
        tones = [
            discord.SelectOption(label=label, value=value, default=value == tone)
            for value, label in messages.TONES.items()
        ]
        buttons = [
            CHOOSE_TONE.select(tones),
            *country_selects(CHOOSE_COUNTRY, self._helplines, country),
            ZONE.button(),
            WHEN.button(detail=HERE, label=MESSAGES_COME),
            *([DMS.button()] if times.wishes.refused else []),
            *_last(times, kept),
        ]
        settings = f"{messages.how(tone, country)}\n{messages.when(times)}"
        return Reply(above(kept, settings, times.now), buttons=buttons)

    async def when(self, user_id: int, kept: Sequence[Kept] = ()) -> Reply:
        times = await self._times(user_id)
        buttons = [
            choose_days_off(times.wishes.days_off),
            QUIET.button(),
            PAUSE.button(),
            ZONE.button(),
            DMS.button() if times.wishes.refused else NO_DMS.button(),
            *_last(times, kept, ALL.button()),
        ]
        return Reply(above(kept, messages.when(times), times.now), buttons=buttons)

    async def _times(self, user_id: int) -> Times:
        coming = await self._coming(user_id)
        return Times(
            await self._members.zone(user_id),
            await self._members.wishes(user_id),
            next_at=min((each.at for each in coming if each.at), default=None),
            waits=any(each.at is None and each.waits == WAITS_FOR_ZONE for each in coming),
            now=self._clock(),
        )


def _last(times: Times, kept: Sequence[Kept], *others: _Item) -> list[_Item]:
    """Return what stands last in both: Go on now in a pause, other places, the Undo of each that was kept."""
    changed = [each for each in kept if each.change is not None]
    # With one alone, its answer may take the message's place.
    beside = BESIDE if len(changed) > 1 else None
    return [
        *([GO_ON_NOW.button()] if times.paused_until else []),
        *others,
        *(UNDO.button(each.change or 0, beside, label=each.label) for each in changed),
        ENOUGH.button(detail=ANYTHING),
    ]
