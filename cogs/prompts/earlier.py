"""Answers of before: the list, one of them in full, one deleted."""

from bot.closing import ANYTHING
from bot.errors import found
from bot.pages import PAGE_AND_ONE, Page
from bot.posts.content import Prompts
from bot.routes import EARLIER_ANSWERS, ENOUGH, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, row_chosen
from bot.undoing import go_on
from cogs.prompts import messages
from cogs.prompts.routes import CHANGE, DELETE, OPEN


class Earlier:
    """Pages through answers, newest first; opens and deletes them. The row is the answer."""

    def __init__(self, services: Services, prompts: Prompts) -> None:
        self._store = services.prompt_answers
        self._members = services.members
        self._clock = services.clock
        self._prompts = prompts

    async def shown(self, interaction: Interaction, before: int, _detail: str | None) -> None:
        """Show the answers older than the one that the row names."""
        user_id = interaction.user.id
        page = Page(await self._store.older(user_id, PAGE_AND_ONE, before=before or None), before)
        turn = page.turn(EARLIER_ANSWERS.button(label="Newest"), EARLIER_ANSWERS)
        buttons = [*turn, ENOUGH.button(detail=ANYTHING)]
        if not page.rows:
            await go_on(interaction, Reply(messages.NO_OLDER if before else messages.NO_ANSWERS, buttons=buttons))
            return
        zone = await self._members.local_zone(user_id)
        answers = [(each, self._prompts.find(each.prompt)) for each in page.rows]
        choice = OPEN.select([messages.option(*each, zone) for each in answers])
        await go_on(interaction, Reply(embed=messages.listed(answers), buttons=[choice, *buttons]))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        kept = await self._store.own(interaction.user.id, row_chosen(value), messages.GONE)
        buttons = [
            CHANGE.button(kept.id),
            DELETE.button(kept.id),
            EARLIER_ANSWERS.button(label="All answers"),
            ENOUGH.button(detail=ANYTHING),
        ]
        embed = messages.alone(kept, self._prompts.find(kept.prompt))
        await go_on(interaction, Reply(embed=embed, buttons=buttons))

    async def delete(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        now = self._clock()
        change = found(await self._store.remove(interaction.user.id, row, now), messages.GONE)
        buttons = [EARLIER_ANSWERS.button(label="All answers"), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.deleted(now), buttons=buttons))
