"""The command /rejected, and Undo."""

from discord import app_commands
from discord.ext import commands

from bot.cards import Deck
from bot.errors import UserError
from bot.instants import Clock
from bot.rejections import RejectionStore, Stage
from bot.routes import ENOUGH, FEEDBACK, REFRAME, Route
from bot.stages import STAGE_CHOICES
from bot.ui import Interaction, Reply, answer, replace
from cogs.rejections import messages
from cogs.rejections.components import RejectionModal
from cogs.rejections.content import Acknowledgements
from cogs.rejections.rules import NAME_LIMIT, UNDO_WINDOW, check_company, check_role

UNDO = Route("rejected:undo", "Undo", lasting=True)


class Rejections(commands.Cog):
    """Logs a no and says something true and kind about it."""

    def __init__(self, store: RejectionStore, deck: Deck, wording: Acknowledgements, clock: Clock) -> None:
        self._store = store
        self._deck = deck
        self._wording = wording
        self._clock = clock

    @app_commands.command(description="Log a no. Only you see this. Without options, a short form opens.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(
        stage="How far it had come",
        company="Its name, or a nickname for it",
        role="The job you had applied for",
    )
    @app_commands.choices(stage=STAGE_CHOICES)
    async def rejected(
        self,
        interaction: Interaction,
        stage: app_commands.Choice[str] | None = None,
        company: app_commands.Range[str, 1, NAME_LIMIT] | None = None,
        role: app_commands.Range[str, 1, NAME_LIMIT] | None = None,
    ) -> None:
        if stage is None:
            form = RejectionModal(self._save, company=check_company(company), role=check_role(role))
            await interaction.response.send_modal(form)
        else:
            await self._save(interaction, Stage(stage.value), company, role)

    async def _save(self, interaction: Interaction, stage: Stage, company: str | None, role: str | None) -> None:
        user_id = interaction.user.id
        company, role = check_company(company), check_role(role)
        wording = self._wording.for_stage(stage)
        acknowledgement = await self._deck.draw(user_id, wording) or wording[0]
        # Saved last: what goes wrong before leaves nothing behind, as the member is then told.
        entry = await self._store.add(user_id, stage, company, role, self._clock())
        buttons = [REFRAME.button(entry.id), FEEDBACK.button(entry.id), ENOUGH.button(), UNDO.button(entry.id)]
        await answer(interaction, Reply(messages.logged(entry, acknowledgement.text), buttons=buttons))

    async def undo(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """Delete the entry, for ten minutes after it was logged."""
        user_id = interaction.user.id
        if await self._store.remove(user_id, entry_id, not_before=self._clock() - UNDO_WINDOW):
            await replace(interaction, messages.UNDONE)
        elif await self._store.find(user_id, entry_id):
            raise UserError(messages.TOO_LATE)
        else:
            raise UserError(messages.ALREADY_GONE)
