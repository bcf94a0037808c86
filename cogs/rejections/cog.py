"""The command /rejected."""

from discord import app_commands
from discord.ext import commands

from bot.rejections import Details, Stage
from bot.routes import CARE, ENOUGH, ENTRY, FEEDBACK, NOTE_AGAIN, REFRAME, UNDO, About
from bot.services import Services
from bot.stages import STAGE_CHOICES
from bot.ui import Interaction, Reply, answer
from bot.understood import Understood, read_back
from cogs.rejections import messages
from cogs.rejections.components import RejectionModal
from cogs.rejections.content import Acknowledgements
from cogs.rejections.rules import NAME_LIMIT, check_company, check_role, check_thought


class Rejections(commands.Cog):
    """Logs a no and says something true and kind about it."""

    def __init__(self, services: Services, wording: Acknowledgements) -> None:
        self._store = services.rejections
        self._own_words = services.own_words
        self._deck = services.deck("acknowledgements")
        self._wording = wording
        self._below = services.below_a_no
        self._clock = services.clock

    @app_commands.command(
        description="Log a no. Only you see this. Without options, a short form opens.", extras={"about": About.NO}
    )
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
            given = Understood(company=check_company(company), role=check_role(role))
            await interaction.response.send_modal(RejectionModal(self._save, given))
        else:
            await self._save(interaction, Details(Stage(stage.value), company, role))

    async def log_read(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """A press on Log it: the form, filled with what was read in a direct message, all of it to be changed."""
        await interaction.response.send_modal(RejectionModal(self._save, read_back(interaction.message)))

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
        below = [card for each in self._below if (card := await each(user_id))]
        # Saved last: what goes wrong before leaves nothing behind, as the member is then told.
        entry, change = await self._store.add(user_id, details, self._clock())
        # Few, on such a day: all the rest is at the entry.
        note = [NOTE_AGAIN.button()] if await self._own_words.latest_note(user_id) else []
        buttons = [REFRAME.button(entry.id), *note, FEEDBACK.button(entry.id), CARE.button(entry.id)]
        for last in (ENTRY.button(entry.id), ENOUGH.button(), UNDO.button(change)):
            last.row = 1
            buttons.append(last)
        # The acknowledgement stands first; what they planned for this day comes below it.
        await answer(interaction, Reply(messages.logged(entry, acknowledgement.text), buttons=buttons, more=below))
