"""The command /reflect, and the ways into a review."""

from discord import app_commands
from discord.ext import commands

from bot import entries
from bot.errors import UserError
from bot.reflections import Mode, Reflection
from bot.rejections import Rejection
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.reflecting import messages
from cogs.reflecting.beginning import Beginning
from cogs.reflecting.components import Item, enough, in_rows
from cogs.reflecting.earlier import Earlier
from cogs.reflecting.routes import EARLIER, GO_ON_WITH, LOG, MODE, SEARCH_LIST
from cogs.reflecting.rules import offered
from cogs.reflecting.steps import Steps

#: as many as a select can offer
MOST = 25

MODES = [app_commands.Choice(name=mode.label, value=mode.value) for mode in Mode]


class Reflecting(commands.Cog):
    """Offers the six reviews, and what is there of earlier ones."""

    def __init__(self, services: Services, steps: Steps, beginning: Beginning, earlier: Earlier) -> None:
        self._rejections = services.rejections
        self._members = services.members
        self._clock = services.clock
        self._steps = steps
        self._beginning = beginning
        self._earlier = earlier

    @app_commands.command(description="A short look back, or ahead: six questions at most. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(entry="Which of your entries it is about", mode="What to look at; without, I show the ways")
    @app_commands.autocomplete(entry=entries.autocomplete)
    @app_commands.choices(mode=MODES)
    async def reflect(
        self, interaction: Interaction, entry: int | None = None, mode: app_commands.Choice[str] | None = None
    ) -> None:
        user_id = interaction.user.id
        about = await entries.own(self._rejections, user_id, entry, entries.NOT_FOUND) if entry is not None else None
        if mode is None:
            await answer(interaction, await self._welcome(user_id, about))
        else:
            await answer(interaction, await self._begun(user_id, Mode(mode.value), about))

    async def open(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """A press on Reflect in any message, which stays."""
        user_id = interaction.user.id
        about = await entries.own(self._rejections, user_id, entry_id, messages.NO_ENTRY) if entry_id else None
        if detail is None:
            await answer(interaction, await self._welcome(user_id, about))
        else:
            await answer(interaction, await self._begun(user_id, _mode(detail), about))

    async def choose_mode(self, interaction: Interaction, entry_id: int, _detail: str | None, value: str) -> None:
        user_id, mode = interaction.user.id, _mode(value)
        about = await self._rejections.find(user_id, entry_id) if entry_id else None
        await go_on(interaction, await self._begun(user_id, mode, about))

    async def afresh(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Begin another of the same kind; what is half done is closed."""
        user_id = interaction.user.id
        about = await self._rejections.find(user_id, entry_id) if entry_id else None
        reply, begun = await self._beginning.afresh(user_id, _mode(detail), about)
        # The first of two presses has put an Undo into the message.
        await (go_on if begun else answer)(interaction, reply)

    async def go_on_with(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self._earlier.go_on(interaction, row_chosen(value), None)

    async def _begun(self, user_id: int, mode: Mode, about: Rejection | None) -> Reply:
        # A look back at a no means the latest, where none is named; any other may be about something else.
        if about is None and mode is Mode.AFTER_REJECTION:
            about = await self._latest(user_id)
        return await self._beginning.begun(user_id, mode, about)

    async def _latest(self, user_id: int) -> Rejection | None:
        return await entries.meant(self._rejections, user_id, None, self._clock())

    async def _welcome(self, user_id: int, about: Rejection | None) -> Reply:
        latest = None if about else await self._latest(user_id)
        half_done = await self._beginning.half_done(user_id)
        reviews = [self._steps.reviews.of(mode) for mode in offered(about, latest)]
        modes: list[Item] = [MODE.select([messages.mode_option(each) for each in reviews], about.id if about else 0)]
        rest = [EARLIER.button(), LOG.button(), SEARCH_LIST.button(), enough()]
        rows = in_rows(modes, await self._to_go_on_with(user_id, half_done), rest)
        return Reply(messages.welcome(about, latest, half_done), buttons=rows)

    async def _to_go_on_with(self, user_id: int, half_done: list[Reflection]) -> list[Item]:
        if not half_done:
            return []
        zone = await self._members.local_zone(user_id)
        known = self._steps.known
        options = [messages.half_done_option(each, known, await self._steps.entry(each), zone) for each in half_done]
        return [GO_ON_WITH.select(options[:MOST])]


def _mode(value: str | None) -> Mode:
    if value not in list(Mode):
        raise UserError(messages.NOT_A_MODE)
    return Mode(value)
