"""Ideas for a step, three at a time: those that fit the member's feedback and entries come first."""

import re
from collections.abc import Collection, Sequence

import discord

from bot.errors import UserError
from bot.plans import StepSource
from bot.services import Services
from bot.ui import Interaction, Reply, buttons_of
from bot.undoing import go_on
from cogs.plan import idea_messages
from cogs.plan.components import Button, enough, in_rows, take_buttons, to_the_plan
from cogs.plan.content import Idea
from cogs.plan.fitting import IDEAS_SHOWN, Known, fitting, weight, why_these
from cogs.plan.keeping import Keeping
from cogs.plan.knowing import Knowing
from cogs.plan.routes import COUNTS, DRILLS, KIND, OTHER_IDEAS, TAKE_IDEA
from cogs.plan.rules import new_step


class Ideas:
    """Draws ideas; one that is taken is a step. The detail of a button is the kind that was chosen."""

    def __init__(self, services: Services, ideas: Sequence[Idea], knowing: Knowing, keeping: Keeping) -> None:
        self._asked = services.asked
        self._clock = services.clock
        self._deck = services.deck("ideas")
        self._ideas = ideas
        self._by_id = {idea.id: idea for idea in ideas}
        self._knowing = knowing
        self._keeping = keeping

    async def open(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await go_on(interaction, await self._drawn(interaction.user.id, _kind(detail)))

    async def others(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        shown = ideas_in(interaction.message)
        await go_on(interaction, await self._drawn(interaction.user.id, _kind(detail), other_than=shown))

    async def choose_kind(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await go_on(interaction, await self._drawn(interaction.user.id, _kind(value)))

    async def take(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        idea = self._by_id.get(detail or "")
        if idea is None:
            raise UserError(idea_messages.NOT_AN_IDEA)
        new = new_step(interaction.user.id, idea.text, self._clock(), StepSource.IDEA, idea=idea.id)
        await go_on(interaction, await self._keeping.kept(new))

    async def _drawn(self, user_id: int, kind: str | None, *, other_than: Collection[str] = ()) -> Reply:
        known = await self._knowing.of(user_id)
        fit = fitting(self._ideas, known, kind)
        three = await self._three(user_id, [idea for idea in fit if idea.id not in other_than] or fit, known)
        drills = [DRILLS.button()] if await self._asked.newest(user_id, 1) else []
        others: list[Button] = [OTHER_IDEAS.button(detail=kind)] if len(fit) > len(three) else []
        buttons = in_rows(
            [*take_buttons(three), *others],
            [KIND.select(_options(kind))],
            [*drills, COUNTS.button(), to_the_plan(), enough()],
        )
        if not three:
            return Reply(idea_messages.NO_IDEAS, buttons=buttons)
        why = idea_messages.because(why_these(three, known))
        return Reply(embed=idea_messages.ideas(three, kind, why), buttons=buttons)

    async def _three(self, user_id: int, ideas: Sequence[Idea], known: Known) -> list[Idea]:
        drawn: list[Idea] = []
        while len(drawn) < IDEAS_SHOWN:
            # The deck starts over when it is used up, which may be between two of the three.
            left = [idea for idea in ideas if idea not in drawn]
            idea = await self._deck.draw(user_id, left, [weight(each, known) for each in left]) if left else None
            if idea is None:
                break
            drawn.append(idea)
        return sorted(drawn, key=lambda each: weight(each, known), reverse=True)


def _kind(detail: str | None) -> str | None:
    """Return the kind that was chosen, None for any; raises UserError if it is none."""
    if detail is not None and detail not in idea_messages.KINDS:
        raise UserError(idea_messages.NOT_A_KIND)
    return detail


def _options(chosen: str | None) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(label=label, value=kind, default=kind == chosen)
        for kind, label in idea_messages.KINDS.items()
    ]


def ideas_in(message: discord.Message | None) -> set[str]:
    """Return the ids of the ideas that a message offers."""
    pressed = (
        re.fullmatch(TAKE_IDEA.template, each.custom_id or "") for each in (buttons_of(message) if message else ())
    )
    return {found["detail"] for found in pressed if found and found["detail"]}
