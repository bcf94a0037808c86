"""The commands /feedback ask, open, reply and phone, and the button Ask for feedback."""

from discord import app_commands
from discord.ext import commands

from bot import entries
from bot.errors import UserError
from bot.rejections import Stage
from bot.routes import Needs
from bot.services import Services
from bot.stages import STAGE_CHOICES
from bot.ui import Interaction, answer
from cogs.feedback import messages
from cogs.feedback.asking import Asking
from cogs.feedback.phone import Phone
from cogs.feedback.replies import Replies
from cogs.feedback.waiting import Waiting


@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
@app_commands.allowed_installs(guilds=True, users=True)
class Feedback(
    commands.GroupCog,
    group_name="feedback",
    group_description="Ask for feedback after a no. Only you see this.",
):
    """Whom to ask, what to ask, a draft that asks it; what is waiting, and what came back."""

    def __init__(self, services: Services, asking: Asking, waiting: Waiting, replies: Replies, phone: Phone) -> None:
        self._rejections = services.rejections
        self._clock = services.clock
        self._asking = asking
        self._waiting = waiting
        self._replies = replies
        self._phone = phone

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
                raise UserError(messages.NOT_BOTH)
            await self._asking.about_stage(interaction, Stage(stage.value))
            return
        meant = await entries.meant(self._rejections, interaction.user.id, entry, self._clock())
        if meant is None:
            await self._asking.about_stage(interaction, None)
        else:
            await self._asking.about_entry(interaction, meant)

    @app_commands.command(description="What you asked that is still open, and what can be done. Only you see this.")
    async def open(self, interaction: Interaction) -> None:
        await answer(interaction, await self._waiting.listed(interaction.user.id))

    @app_commands.command(description="Write down what came back, or that nothing did. Only you see this.")
    @app_commands.describe(entry="Which of your entries it is about; without, what you asked and is still open")
    @app_commands.autocomplete(entry=entries.autocomplete)
    async def reply(self, interaction: Interaction, entry: int | None = None) -> None:
        await self._replies.begin(interaction, entry)

    @app_commands.command(
        description="For when they are on the phone now. Only you see this.", extras={"needs": Needs.NOTHING}
    )
    async def phone(self, interaction: Interaction) -> None:
        latest = await entries.meant(self._rejections, interaction.user.id, None, self._clock())
        await answer(interaction, self._phone.card(latest.stage if latest else None))

    async def press(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """A press on Ask for feedback: without an entry the stage is the detail, if it is known."""
        if entry_id:
            entry = await entries.own(self._rejections, interaction.user.id, entry_id)
            await self._asking.about_entry(interaction, entry)
        else:
            await self._asking.about_stage(interaction, _stage(detail))


def _stage(detail: str | None) -> Stage | None:
    if detail is not None and detail not in set(Stage):
        raise UserError(messages.NOT_A_STAGE)
    return Stage(detail) if detail else None
