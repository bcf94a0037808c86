"""How a check-in ends: a sentence that fits it, and what the bot has for the need."""

from bot import nudging
from bot.checkins import Checkin
from bot.closing import ANYTHING
from bot.pages import HERE
from bot.routes import ENOUGH
from bot.services import Services
from bot.ui import Reply
from cogs.checkin import messages
from cogs.checkin.content import CheckinTexts
from cogs.checkin.routes import EARLIER
from cogs.checkin.rules import ROW, Band, band, is_heavy, low_for_a_while

#: more than can be left without an energy between those that count
_LOOKED_AT = 10 * ROW


class Endings:
    def __init__(self, services: Services, texts: CheckinTexts) -> None:
        self._store = services.checkins
        self._schedules = services.schedules
        self._own_words = services.own_words
        self._members = services.members
        self._clock = services.clock
        self._deck = services.deck("checkin")
        #: of its own, so that it tells when this was last said
        self._long_low = services.deck("checkin_low")
        self._texts = texts

    async def of(self, checkin: Checkin) -> Reply:
        """Acknowledge what was given."""
        weight = self._texts.weight(checkin.word)
        need = self._texts.need(checkin.need)
        lines = [await self._acknowledgement(checkin, band(checkin, weight))]
        if need:
            lines.append(await self._deck.line(checkin.user_id, need.lines))
        has_note = await self._own_words.latest_note(checkin.user_id) is not None
        own = [
            *messages.ways(checkin.need, heavy=is_heavy(checkin, weight), has_note=has_note),
            EARLIER.button(detail=HERE),
        ]
        asked_by = await self._schedules.nudge(checkin.user_id, checkin.schedule_id or 0)
        buttons = nudging.below(asked_by.id, *own) if asked_by else [*own, ENOUGH.button(detail=ANYTHING)]
        return Reply(messages.closing(lines, checkin, self._texts), buttons=buttons)

    async def left(self, user_id: int, checkin_id: int) -> Reply | None:
        """Acknowledge what was given so far, where it is left at that; None if it is gone."""
        if not checkin_id:
            # A question that is left would still ask above the farewell.
            return Reply(await self._deck.line(user_id, self._texts.not_today))
        checkin = await self._store.find(user_id, checkin_id)
        return await self.of(checkin) if checkin else None

    async def _acknowledgement(self, checkin: Checkin, fits: Band) -> str:
        user_id = checkin.user_id
        if fits is Band.LOW:
            newest_first = await self._store.older(user_id, _LOOKED_AT)
            said_at, zone = await self._long_low.drawn_at(user_id), await self._members.local_zone(user_id)
            if low_for_a_while(newest_first, self._clock(), said_at, zone):
                return await self._long_low.line(user_id, self._texts.long_low)
        return await self._deck.line(user_id, self._texts.acknowledgements.of(fits))
