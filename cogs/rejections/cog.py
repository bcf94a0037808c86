"""The command /rejected."""

from discord import app_commands
from discord.ext import commands

from bot.cards import Deck
from bot.instants import Clock
from bot.rejections import Details, RejectionStore, Stage
from bot.routes import ENOUGH, ENTRY, FEEDBACK, REFRAME, UNDO
from bot.stages import STAGE_CHOICES
from bot.ui import Interaction, Reply, answer
from cogs.rejections import messages
from cogs.rejections.components import RejectionModal
from cogs.rejections.content import Acknowledgements
from cogs.rejections.entry import offered
from cogs.rejections.rules import NAME_LIMIT, check_company, check_role, check_thought


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
            await self._save(interaction, Details(Stage(stage.value), company, role))

    async def _save(self, interaction: Interaction, typed: Details) -> None:
        user_id = interaction.user.id
        details = Details(
            typed.stage,
            check_company(typed.company),
            check_role(typed.role),
            typed.heard_by,
            check_thought(typed.thought),
        )
        wording = self._wording.fitting(details.stage, details.heard_by)
        acknowledgement = await self._deck.draw(user_id, wording) or wording[0]
        # Saved last: what goes wrong before leaves nothing behind, as the member is then told.
        entry, change = await self._store.add(user_id, details, self._clock())
        ways = [REFRAME.button(entry.id), FEEDBACK.button(entry.id), *offered(entry), ENTRY.button(entry.id)]
        buttons = [*ways, ENOUGH.button(), UNDO.button(change)]
        await answer(interaction, Reply(messages.logged(entry, acknowledgement.text), buttons=buttons))
