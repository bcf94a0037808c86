"""The line for the next no: what a member means to do then, written once, shown again when it comes."""

import discord

from bot.errors import UserError, found
from bot.pages import HERE, show
from bot.routes import IF_THEN, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.plan import line_messages
from cogs.plan.components import Button, enough, in_rows, line_form, to_the_plan
from cogs.plan.content import Plan, Tested
from cogs.plan.messages import UNCHANGED
from cogs.plan.routes import EXAMPLE, REMOVE_LINE, WRITE_LINE
from cogs.plan.rules import check_line, to_replay

NOT_AN_EXAMPLE = "That isn't one of the examples any more. Nothing was changed."


class IfThenCard:
    """A member has one at most; it is read for nobody but them."""

    def __init__(self, services: Services, plan: Plan) -> None:
        self._store = services.if_then
        self._members = services.members
        self._clock = services.clock
        self._deck = services.deck("plan_lines")
        self._lines = plan.lines
        self._examples = {example.id: example.text for example in plan.examples}

    async def open(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        user_id = interaction.user.id
        await show(interaction, detail, await self._card(user_id, await self._explained(user_id)))

    async def _explained(self, user_id: int) -> Tested:
        """Draw what says what the line is for; before anything is saved, since it is a write that can fail."""
        return await self._deck.one(user_id, self._lines.if_then)

    async def _card(self, user_id: int, line: Tested, above: str | None = None, change: int | None = None) -> Reply:
        plan = await self._store.of(user_id)
        options = [discord.SelectOption(label=f"… {text}"[:100], value=each) for each, text in self._examples.items()]
        ways: list[Button] = [WRITE_LINE.button(label="Change it" if plan else None)]
        if plan:
            ways.append(REMOVE_LINE.button())
        undo = [UNDO.button(change)] if change else []
        buttons = in_rows([EXAMPLE.select(options)], [*ways, to_the_plan(), enough(), *undo])
        return Reply(above, embed=line_messages.card(plan, line), buttons=buttons)

    async def write(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        plan = await self._store.of(interaction.user.id)
        await self._ask(interaction, plan.words if plan else None)

    async def begin_from(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        """Open the form with an example in it, to be changed; words that are kept stay until it is sent."""
        if value not in self._examples:
            raise UserError(NOT_AN_EXAMPLE)
        await self._ask(interaction, self._examples[value])

    async def _ask(self, interaction: Interaction, default: str | None) -> None:
        await interaction.response.send_modal(line_form(self._keep, default))

    async def _keep(self, interaction: Interaction, text: str) -> None:
        user_id, now, words = interaction.user.id, self._clock(), check_line(text)
        explained = await self._explained(user_id)
        change = await self._store.write(user_id, words, now)
        if change is None:
            await answer(interaction, Reply(UNCHANGED, buttons=[to_the_plan(), enough()]))
        else:
            await go_on(interaction, await self._card(user_id, explained, line_messages.kept(now), change))

    async def remove(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        user_id, now = interaction.user.id, self._clock()
        change = found(await self._store.remove(user_id, user_id, now), line_messages.GONE)
        buttons = [IF_THEN.button(detail=HERE), enough(), UNDO.button(change)]
        await go_on(interaction, Reply(line_messages.removed(now), buttons=buttons))

    async def replayed(self, user_id: int) -> discord.Embed | None:
        """Return the member's words for the day of a no, which has come; None where they wrote none."""
        plan = await self._store.of(user_id)
        if plan is None:
            return None
        zone = await self._members.local_zone(user_id)
        return line_messages.replayed(plan, to_replay(self._lines.replayed, plan, self._clock(), zone))
