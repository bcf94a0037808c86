"""How looking in reaches its member: by direct message, at most one a morning, and nobody else hears of it."""

import logging
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot import posting
from bot.direct import DirectMessages
from bot.rejections import Rejection
from bot.routes import CHECKIN, ENCOURAGE_ME, ENOUGH, FEEDBACK, NO_MORE_CARE, PLAN, REFLECT, REFRAME
from bot.schedules import CARES, NothingToSend, NotYet, Schedule, Sent
from bot.services import Services
from bot.ui import Button, row_of
from bot.wins import WinKind
from cogs.care import messages
from cogs.care.content import Care
from cogs.care.rules import Moment, come_now, ended, moment, named, overtaken, really_comes, still_to_come

log = logging.getLogger(__name__)

#: so long after, what another speaks for looks whether it did
A_MOMENT = timedelta(minutes=1)
#: what waits for a zone is woken when it is told
A_DAY = timedelta(days=1)


class CareDelivery:
    def __init__(self, services: Services, direct: DirectMessages, texts: Care) -> None:
        self._schedules = services.schedules
        self._rejections = services.rejections
        self._wins = services.wins
        self._members = services.members
        self._clock = services.clock
        self._deck = services.deck("care")
        self._direct = direct
        self._texts = texts

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        user_id = schedule.user_id
        rows = await self._schedules.reminders(user_id, CARES)
        zone = ZoneInfo(schedule.zone)
        today = now.astimezone(zone).date()
        together = [pair for pair in await self._together(rows, now) if moment(pair[1], today, zone)]
        if all(row.id != schedule.id for row, _ in together):
            raise NothingToSend
        if await self._members.zone(user_id) is None:
            raise NotYet(now + A_DAY)
        if together[0][0].id != schedule.id:
            raise NotYet(now + A_MOMENT)
        entries = list({entry.id: entry for _, entry in together}.values())
        what = moment(entries[0], today, zone) or Moment.WEEK
        fitting = self._texts.fitting(what, ended(entries[0].stage))
        chosen = await self._deck.choose(user_id, fitting, seed=nonce)
        gone = [row for row, _ in together[1:]] + overtaken(schedule, rows, today)
        more = any(still_to_come(rows, [schedule, *gone], entry.id) for entry in entries)
        message_id = await posting.post(
            await self._direct.to(user_id),
            content=messages.AS_YOU_ASKED,
            embed=messages.looking_in((chosen.card if chosen else fitting[0]).text, entries, last=not more),
            view=row_of(below(what, entries, more=more)),
            nonce=nonce,
        )
        # Once it has arrived, so that what fails says as much when it comes; and before it counts as sent, so that no
        # crash lets another speak for these: until then, this one is sent again, and dropped by its nonce.
        left = [row for row in gone if not await self._forgotten(row)]

        async def record() -> None:
            for row in left:
                await self._forget(row)
            if chosen:
                await self._deck.record(user_id, chosen)

        return Sent(message_id, record)

    async def _forgotten(self, row: Schedule) -> bool:
        """Let nothing come of this row; return whether that is written: a failure isn't one of what has arrived."""
        try:
            await self._forget(row)
        except Exception:
            log.exception("schedule %s has been spoken for, and could not be taken out yet", row.id)
            return False
        return True

    async def _forget(self, row: Schedule) -> None:
        await self._schedules.forget_reminder(row.user_id, row.kind, row.subject_id or 0)

    async def stands(self, schedule: Schedule) -> date | None:
        """Return its day, if there is anything to look in about when it comes, however long a pause holds it back."""
        entry, now = await self._entry(schedule), self._clock()
        if entry is None:
            return None
        wishes, due = await self._members.wishes(schedule.user_id), schedule.next_due_at or now
        at = really_comes(schedule, entry, due, wishes, max(now, schedule.look_at or now))
        return schedule.on_day if at else None

    async def _together(self, rows: Sequence[Schedule], now: datetime) -> list[tuple[Schedule, Rejection]]:
        """Return what one message is to speak for, each with its entry, without what is gone or overtaken by an offer.

        Undo may bring either back for some minutes, and what is left out stays for that long.
        """
        return [(row, entry) for row in come_now(rows, now) if (entry := await self._entry(row))]

    async def _entry(self, row: Schedule) -> Rejection | None:
        entry = await self._rejections.find(row.user_id, row.subject_id or 0)
        return entry if entry and not await self._offer_since(row.user_id, entry.created_at) else None

    async def _offer_since(self, user_id: int, instant: datetime) -> bool:
        return any(win.kind is WinKind.OFFER for win in await self._wins.since(user_id, instant))


def below(what: Moment, entries: Sequence[Rejection], *, more: bool) -> list[Button]:
    """Return what fits the day: on the first, nothing that is work. Where `more` is to come, it can be stopped."""
    newest = entries[0].id
    kind = ENCOURAGE_ME.button(label="Something kind")
    ways = {
        Moment.DAY: [CHECKIN.button(), kind, REFRAME.button(newest)],
        Moment.DAYS: [CHECKIN.button(), kind, REFLECT.button(newest)],
        Moment.WEEK: [FEEDBACK.button(newest), REFLECT.button(newest), PLAN.button()],
    }
    last = [*([_stop(entries)] if more else []), ENOUGH.button()]
    for button in last:
        button.row = 1
    return [*ways[what], *last]


def _stop(entries: Sequence[Rejection]) -> Button:
    """Return what stops all that is to come about these; where they are too many to name, about any."""
    if len(entries) == 1:
        return NO_MORE_CARE.button(entries[0].id)
    these = named([entry.id for entry in entries])
    return NO_MORE_CARE.button(0, these, label="No more about these" if these else "Stop all looking in")
