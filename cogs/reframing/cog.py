"""The command /reframe, the message command, and the buttons that begin a reframe."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot import entries
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.own_words import OwnWords
from bot.rejections import Rejection
from bot.routes import ENOUGH, GO_ON_REFRAME, About
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.understood import read_back
from bot.undoing import go_on
from cogs.reframing import messages
from cogs.reframing.cards import Cards
from cogs.reframing.components import half_done_select, in_rows, thought_form
from cogs.reframing.guided import Guided
from cogs.reframing.own import OwnList
from cogs.reframing.routes import DISCARD, START
from cogs.reframing.rules import THOUGHT_LIMIT, check_thought

#: a select holds no more; of those half done, that is what waits besides the last
OTHERS_SHOWN = 25


class Reframing(commands.Cog):
    """Begins with a thought, or draws a card where there is none."""

    def __init__(self, services: Services, guided: Guided, cards: Cards, own_list: OwnList) -> None:
        self._rejections = services.rejections
        self._own_words = services.own_words
        self._clock = services.clock
        self._guided = guided
        self._cards = cards
        self._own_list = own_list
        self.from_message = app_commands.ContextMenu(
            name="Reframe this privately",
            callback=self._from_message,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            extras={"about": About.THOUGHT},
        )

    @app_commands.command(
        description="Another way to look at a no, or at a hard thought. Only you see this.",
        extras={"about": About.THOUGHT},
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(
        thought="The thought, as it sounds in your head; without, a form opens",
        entry="Which of your entries it is about",
    )
    @app_commands.autocomplete(entry=entries.autocomplete)
    async def reframe(
        self,
        interaction: Interaction,
        thought: app_commands.Range[str, 1, THOUGHT_LIMIT] | None = None,
        entry: int | None = None,
    ) -> None:
        user_id = interaction.user.id
        meant = await entries.meant(self._rejections, user_id, entry, self._clock())
        if words := check_thought(thought):
            await answer(interaction, await self._guided.begun(user_id, words, entry))
        elif (
            thought is None
            and entry is None
            and (half_done := await self._own_words.all_half_done(user_id, 1 + OTHERS_SHOWN))
        ):
            await answer(interaction, _ask_which(half_done))
        else:
            await self._ask(interaction, meant, named=entry is not None)

    async def _from_message(self, interaction: Interaction, message: discord.Message) -> None:
        """Take the member's own message as the thought."""
        if message.author.id != interaction.user.id:
            raise UserError(messages.NOT_YOURS)
        if thought := check_thought(message.content):
            await answer(interaction, await self._guided.begun(interaction.user.id, thought, None))
        else:
            await self._ask(interaction, None)

    async def open(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """A press on Reframe: the thought noted there, unless that is done; else a card. It stands below."""
        user_id = interaction.user.id
        entry = await entries.own(self._rejections, user_id, entry_id)
        if entry.thought and not await self._is_kept(entry):
            reply = await self._guided.begun(user_id, entry.thought, entry.id)
        else:
            reply = await self._cards.drawn(user_id, entry)
        await answer(interaction, reply)

    async def read(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Take the thought that the message says it has read; that message stays."""
        user_id = interaction.user.id
        thought = check_thought(read_back(interaction.message).thought)
        if thought:
            # Where it was logged from that message meanwhile, it is about that entry.
            latest = await entries.meant(self._rejections, user_id, None, self._clock())
            about = latest.id if latest and latest.thought == thought else None
            await answer(interaction, await self._guided.begun(user_id, thought, about))
        else:
            await self._ask(interaction, None)

    async def start(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await self._ask(interaction, await entries.meant(self._rejections, interaction.user.id, None, self._clock()))

    async def own_thought(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """Begin from a card, with a thought about its entry."""
        entry = await entries.own(self._rejections, interaction.user.id, entry_id) if entry_id else None
        await self._ask(interaction, entry, named=True)

    async def go_on(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        """Go on with what is half done, or show what is kept."""
        own = await self._own_words.find(interaction.user.id, words_id)
        if own is None:
            raise UserError(messages.GONE)
        await go_on(interaction, self._own_list.opened(own) if own.kept_at else await self._guided.resumed(own))

    async def go_on_with(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        """Go on with one of those that are half done."""
        await self.go_on(interaction, row_chosen(value), None)

    async def _ask(self, interaction: Interaction, entry: Rejection | None, *, named: bool = False) -> None:
        """Open the form. A thought is about the entry if that was named, or if its own thought stands in the form."""
        noted = entry.thought if entry and not await self._is_kept(entry) else None
        about = entry if named or noted else None

        async def save(interaction: Interaction, text: str) -> None:
            user_id, thought = interaction.user.id, check_thought(text)
            if thought is None:
                # Once more: the form can have been open for an hour.
                still = await self._rejections.find(user_id, entry.id) if entry else None
                reply = await self._cards.drawn(user_id, still, messages.NO_WORDS)
            else:
                reply = await self._guided.begun(user_id, thought, about.id if about else None)
            await go_on(interaction, reply)

        await interaction.response.send_modal(thought_form(save, noted, about))

    async def _is_kept(self, entry: Rejection) -> bool:
        """Whether the thought that is noted on an entry was reframed to the end."""
        if entry.thought is None:
            return False
        latest = await self._own_words.latest_of(entry.user_id, entry.thought, entry.id)
        return latest is not None and latest.kept_at is not None


def _ask_which(half_done: Sequence[OwnWords]) -> Reply:
    """Offer to go on with the last of them, with another of them, or to start afresh."""
    last, *others = half_done
    buttons = [GO_ON_REFRAME.button(last.id), START.button(), DISCARD.button(last.id), ENOUGH.button(detail=ANYTHING)]
    choice = [half_done_select(others)] if others else []
    return Reply(messages.half_done(last, others=bool(others)), buttons=in_rows(buttons, choice))
