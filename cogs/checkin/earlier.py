"""Earlier check-ins: by days, one alone, and deleted."""

from bot.checkins import CheckinStore
from bot.closing import ANYTHING
from bot.errors import found
from bot.instants import Clock
from bot.members import MemberStore
from bot.pages import HERE, PAGE_AND_ONE, Page, show
from bot.routes import CHECKIN, ENOUGH, UNDO
from bot.ui import Button, Interaction, Reply, row_chosen
from bot.undoing import go_on
from cogs.checkin import messages
from cogs.checkin.content import CheckinTexts
from cogs.checkin.routes import DELETE, EARLIER, OLDER, OPEN


class Earlier:
    """A plain look back: what was said, and nothing counted up."""

    def __init__(self, store: CheckinStore, members: MemberStore, clock: Clock, texts: CheckinTexts) -> None:
        self._store = store
        self._members = members
        self._clock = clock
        self._texts = texts

    async def newest(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await show(interaction, detail, await self._page(interaction.user.id))

    async def older(self, interaction: Interaction, checkin_id: int, _detail: str | None) -> None:
        """Show the page after a check-in, also if that one is gone by now."""
        await go_on(interaction, await self._page(interaction.user.id, before=checkin_id))

    async def _page(self, user_id: int, before: int | None = None) -> Reply:
        page = Page(await self._store.older(user_id, PAGE_AND_ONE, before=before), before)
        more = [
            *page.turn(EARLIER.button(detail=HERE, label="Newest"), OLDER),
            CHECKIN.button(detail=HERE),
            ENOUGH.button(detail=ANYTHING),
        ]
        if not page.rows:
            return Reply(messages.NO_OLDER if before else messages.NONE_YET, buttons=more)
        zone = await self._members.local_zone(user_id)
        choice = OPEN.select([messages.option(each, zone, self._texts) for each in page.rows])
        return Reply(embed=messages.listed(page.rows, zone, self._texts), buttons=[choice, *more])

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        checkin = await self._store.own(interaction.user.id, row_chosen(value), messages.GONE)
        buttons = [DELETE.button(checkin.id), *_back()]
        await go_on(interaction, Reply(messages.alone(checkin, self._texts), buttons=buttons))

    async def delete(self, interaction: Interaction, checkin_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = found(await self._store.remove(interaction.user.id, checkin_id, now), messages.GONE)
        await go_on(interaction, Reply(messages.deleted(now), buttons=[*_back(), UNDO.button(change)]))


def _back() -> list[Button]:
    return [EARLIER.button(detail=HERE, label="All check-ins"), ENOUGH.button(detail=ANYTHING)]
