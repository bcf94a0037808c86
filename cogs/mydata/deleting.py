"""Deleting: what is to go, what that is by counts, and the press that does it. Nothing goes without that press."""

from bot.erasing import Erasure, Going, What
from bot.errors import UserError
from bot.services import Services
from bot.ui import Interaction, Reply, answer, replace
from bot.undoing import go_on, go_on_below
from cogs.mydata import messages
from cogs.mydata.components import DaysForm, choices, to_confirm
from cogs.mydata.content import DataKinds
from cogs.mydata.going import gone_for_good, would_go
from cogs.mydata.rules import Asked, Days, erasure, read_days

DAYS_BELONG_TO = "Days go with `what:Some days`. Leave them out, or choose that. Nothing was deleted."


class Deleting:
    def __init__(self, services: Services, kinds: DataKinds) -> None:
        self._erasing = services.erasing
        self._members = services.members
        self._clock = services.clock
        self._kinds = kinds
        #: days for which a backup is kept
        self._kept_for = services.settings.backup_keep

    async def asked(self, interaction: Interaction, what: What | None, first: str | None, last: str | None) -> None:
        """Answer the command."""
        if not await self._erasing.counts(interaction.user.id):
            await answer(interaction, messages.NOTHING_KEPT)
        elif first or last:
            if what not in (None, What.PERIOD):
                raise UserError(DAYS_BELONG_TO)
            await self._take_days(interaction, first or "", last or "")
        elif what is None:
            await answer(interaction, Reply(messages.CHOOSE, buttons=choices()))
        else:
            await self._offer(interaction, what)

    async def open(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """A press of any message; the detail says what is to go, none: it is chosen next."""
        if not await self._erasing.counts(interaction.user.id):
            await go_on_below(interaction, Reply(messages.NOTHING_KEPT))
        elif detail in tuple(What):
            await self._offer(interaction, What(detail))
        else:
            await go_on_below(interaction, Reply(messages.CHOOSE, buttons=choices()))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        if value not in tuple(What):
            raise UserError(messages.UNKNOWN)
        await self._offer(interaction, What(value))

    async def _offer(self, interaction: Interaction, what: What) -> None:
        if what is What.PERIOD:
            await interaction.response.send_modal(DaysForm(self._take_days))
        else:
            await go_on_below(interaction, await self._would_go(interaction.user.id, what, None))

    async def _take_days(self, interaction: Interaction, first: str, last: str) -> None:
        today = self._clock().astimezone(await self._members.local_zone(interaction.user.id)).date()
        days = read_days(first, last, today)
        await go_on_below(interaction, await self._would_go(interaction.user.id, What.PERIOD, days))

    async def confirm(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Delete what was shown. Where that was long ago, or something else would go by now, show it anew."""
        asked = Asked.of(detail)
        if asked is None:
            raise UserError(messages.UNKNOWN)
        user_id = interaction.user.id
        # Very many rows take longer than Discord waits.
        await interaction.response.defer()
        _, gone = await self._erasure(user_id, asked.what, asked.days)
        going = await self._erasing.preview(gone)
        if not asked.holds(going.checksum, self._clock()):
            await replace(interaction, await self._would_go(user_id, asked.what, asked.days, messages.ASKED_ANEW))
            return
        await self._erasing.erase(gone)
        await replace(interaction, Reply(gone_for_good(asked.what, going, self._kept_for)))

    async def keep(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, Reply(messages.KEPT))

    async def _erasure(self, user_id: int, what: What, days: Days | None) -> tuple[str | None, Erasure]:
        """Return the zone that the member told, and the deletion."""
        zone = await self._members.zone(user_id)
        return zone, erasure(user_id, what, days, zone or "UTC", self._clock())

    async def _would_go(self, user_id: int, what: What, days: Days | None, above: str | None = None) -> Reply:
        zone, gone = await self._erasure(user_id, what, days)
        going: Going = await self._erasing.preview(gone)
        if not going:
            return Reply(messages.NOTHING_SUCH if await self._erasing.counts(user_id) else messages.NOTHING_KEPT)
        detail = Asked(what, days, gone.at, going.checksum).detail
        shown = would_go(self._kinds, what, days, zone, going, self._kept_for)
        return Reply(above, embed=shown, buttons=to_confirm(detail))
