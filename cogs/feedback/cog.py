"""The command /feedback ask and its buttons."""

from collections.abc import Sequence
from dataclasses import replace as replaced

import discord
from discord import app_commands
from discord.ext import commands

from bot import entries
from bot.cards import Deck
from bot.cards.rules import SPECIFIC_WEIGHT
from bot.errors import UserError
from bot.instants import Clock
from bot.rejections import Rejection, RejectionStore, Stage
from bot.routes import ENOUGH, Route
from bot.stages import STAGE_CHOICES
from bot.ui import Interaction, Reply, answer, replace
from bot.understood import Understood, read_back, shown
from cogs.feedback import messages
from cogs.feedback.components import StageModal
from cogs.feedback.content import Drafts, Question, Questions, RoutesToAsk
from cogs.feedback.rules import how_many, write

#: for a logged entry, whose id is the row
OTHERS = Route("feedback:others", "Other questions", discord.ButtonStyle.primary)
#: for a stage that was only named; the stage is the detail
OTHERS_AT = Route("feedback:others-at", "Other questions", discord.ButtonStyle.primary)


@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
@app_commands.allowed_installs(guilds=True, users=True)
class Feedback(
    commands.GroupCog,
    group_name="feedback",
    group_description="Ask for feedback after a no. Only you see this.",
):
    """Whom to ask, what to ask, and a draft that asks it."""

    def __init__(  # noqa: PLR0913 - three files of content, and what it takes to use them
        self,
        store: RejectionStore,
        deck: Deck,
        questions: Questions,
        routes: RoutesToAsk,
        drafts: Drafts,
        clock: Clock,
    ) -> None:
        self._store = store
        self._deck = deck
        self._questions = questions.questions
        self._routes = {route.stage: route for route in routes.routes}
        self._drafts = {draft.stage: draft for draft in drafts.drafts}
        self._clock = clock

    @app_commands.command(description="Whom to ask, two or three questions, and a draft to copy. Only you see this.")
    @app_commands.describe(
        stage="How far it had come, if it isn't one of your entries",
        entry="Which of your entries it is about; without, your latest of the last 30 days",
    )
    @app_commands.choices(stage=STAGE_CHOICES)
    @app_commands.autocomplete(entry=entries.autocomplete)
    async def ask(
        self,
        interaction: Interaction,
        stage: app_commands.Choice[str] | None = None,
        entry: int | None = None,
    ) -> None:
        if stage is not None:
            if entry is not None:
                raise UserError("Choose a stage or one of your entries, not both: an entry has its stage.")
            await self._at_stage(interaction, Stage(stage.value))
            return
        meant = await entries.meant(self._store, interaction.user.id, entry, self._clock())
        if meant is None:
            await interaction.response.send_modal(StageModal(self._at_stage))
        else:
            await answer(interaction, await self._for_entry(meant))

    async def open(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """A press on Ask for feedback: a message of its own, below the acknowledgement.

        Without an entry the stage is the detail, if it is known.
        """
        if entry_id:
            await answer(interaction, await self._for_entry(await self._own(interaction, entry_id)))
        elif detail is None:
            await interaction.response.send_modal(StageModal(self._at_stage))
        else:
            await self._at_stage(interaction, _stage(detail))

    async def others(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        await replace(interaction, await self._for_entry(await self._own(interaction, entry_id)))

    async def others_at(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        read = read_back(interaction.message)
        await replace(interaction, await self._written(interaction.user.id, _stage(detail), read))

    async def _at_stage(self, interaction: Interaction, stage: Stage) -> None:
        """Below a direct message's answer, the names that were read there are in the draft, and shown with it."""
        read = read_back(interaction.message)
        await answer(interaction, await self._written(interaction.user.id, stage, read))

    async def _own(self, interaction: Interaction, entry_id: int) -> Rejection:
        return await entries.own(self._store, interaction.user.id, entry_id)

    async def _for_entry(self, entry: Rejection) -> Reply:
        return await self._written(entry.user_id, entry.stage, entry)

    async def _written(self, user_id: int, stage: Stage, about: Rejection | Understood) -> Reply:
        route = self._routes[stage]
        questions = await self._drawn(user_id, stage)
        mail = write(self._drafts[stage], questions, about.role, about.company)
        of_an_entry = isinstance(about, Rejection)
        others = OTHERS.button(about.id) if of_an_entry else OTHERS_AT.button(detail=stage.value)
        # They stand in the message, so that the next draft has them, too.
        names = (
            []
            if of_an_entry or not (about.role or about.company)
            else [shown(replaced(about, thought=None), messages.LOOK_OVER)]
        )
        return Reply(messages.draft(route, mail), messages.whom(route), [others, ENOUGH.button()], more=names)

    async def _drawn(self, user_id: int, stage: Stage) -> Sequence[Question]:
        """Draw questions that fit, and put those first that are easy to send."""
        fit = [question for question in self._questions if question.fits(stage)]
        drawn: list[Question] = []
        for _ in range(how_many(stage)):
            left = [question for question in fit if question not in drawn]
            weights = [SPECIFIC_WEIGHT if question.stages else 1 for question in left]
            question = await self._deck.draw(user_id, left, weights)
            if question is not None:
                drawn.append(question)
        return sorted(drawn, key=lambda question: not question.gentle)


def _stage(detail: str | None) -> Stage:
    if detail not in set(Stage):
        raise UserError("That stage isn't one I know. `/feedback ask` lets you choose it.")
    return Stage(detail)
