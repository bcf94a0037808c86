"""The bot: one discord.py client, its command tree, and the context manager that opens and closes everything."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from importlib import import_module
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route as HTTPRoute
from yarl import URL

from bot.backups import EVERY
from bot.closing import CLOSINGS, Ending
from bot.erasing import WITH_WORDS
from bot.errors import StartError
from bot.forms import answer_leftover, forget_forms
from bot.gate import Gate
from bot.guilds import SlimState
from bot.instants import Clock, system_clock
from bot.pacing import Pacer, paced
from bot.pressing import Choose, ChooseSome, Chosen, Handled, LongLived, Press, Pressed, SomeChosen
from bot.routes import ENOUGH, UNDO, Needs, Route
from bot.schedules import RunReport, run_due
from bot.scheduling import ticking
from bot.services import Services, open_services
from bot.settings import Settings
from bot.ui import Interaction, answer_error
from bot.undoing import Undoing

log = logging.getLogger(__name__)

#: What a feature does at each tick; it is given the time.
Chore = Callable[[datetime], Awaitable[None]]

#: Every feature, in the order in which it is loaded; the folders of cogs/ are exactly these.
EXTENSIONS = (
    "cogs.welcome",
    "cogs.rejections",
    "cogs.wins",
    "cogs.progress",
    "cogs.reframing",
    "cogs.feedback",
    "cogs.contacts",
    "cogs.reflecting",
    "cogs.plan",
    "cogs.encouragement",
    "cogs.nudges",
    "cogs.checkin",
    "cogs.care",
    "cogs.prompts",
    "cogs.conversation",
    "cogs.admin",
    "cogs.retention",
    "cogs.settings",
    "cogs.mydata",
    "cogs.support",
)


class Tree(app_commands.CommandTree["OnwardBot"]):
    """The command tree; danger is answered first, and an error, which discord.py would only log."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        # What is typed while a list is offered can't be answered, and comes again with the command.
        if interaction.type is discord.InteractionType.autocomplete:
            return await self._offers(interaction)
        said: dict[Any, Any] = interaction.command.extras if interaction.command else {"needs": Needs.NOTHING}
        needs, about = said.get("needs", Needs.KEEPING), said.get("about")
        try:
            return await self.client.gate.lets_in(interaction, needs, self._go_on, about)
        except Exception as error:  # noqa: BLE001 - answered and logged there
            await answer_error(interaction, error)
            return False

    async def _offers(self, interaction: Interaction) -> bool:
        """Whether to look for what can be offered; who asks too often gets an empty list."""
        if self.client.services.typing_brake.lets(interaction.user.id):
            return True
        await interaction.response.autocomplete([])
        return False

    async def _go_on(self, interaction: Interaction) -> None:
        """Call the command after all."""
        try:
            await self._call(interaction)
        except app_commands.AppCommandError as error:
            await self._dispatch_error(interaction, error)

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        await answer_error(interaction, error)


class OnwardBot(commands.Bot):
    """The client. Features reach what they need through `services`."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            # Commands, buttons and forms arrive without any intent, and a post needs only a channel's id. By guilds the
            # bot hears that it was removed from a server; words written to it in a DM need the other.
            intents=discord.Intents(guilds=True, dm_messages=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            http_trace=paced(Pacer()),
            # A limit that lasts longer, the least that discord.py takes, is no use to wait for with others behind it.
            max_ratelimit_timeout=30,
        )
        self.services = services
        self.gate = Gate(services.consents, services.brake, services.clock)
        services.erasing.forgets += [(WITH_WORDS, self.gate.forget), (WITH_WORDS, forget_forms)]
        self._running_due = asyncio.Lock()
        self._stopping = False
        self._routes: list[Route] = []
        #: by the name of its route, what every press leads to
        self.handled: dict[str, Handled] = {}
        self.add_dynamic_items(LongLived)
        self._chores: list[Chore] = []

    def _get_state(self, **options: Any) -> SlimState:
        # As discord.py's own, which it overrides likewise for shards.
        own = {"dispatch": self.dispatch, "handlers": self._handlers, "hooks": self._hooks, "http": self.http}
        return SlimState(**own, **options)

    def add_route(self, route: Route, press: Press) -> None:
        """Register what a route's presses do, also those of messages older than this process."""
        self._handle(Pressed(route, press))

    def add_select(self, route: Route, choose: Choose) -> None:
        """Register what choosing an option of a route's selects does; as `add_route`."""
        self._handle(Chosen(route, choose))

    def add_choices(self, route: Route, choose_some: ChooseSome) -> None:
        """As `add_select`, where several options can be chosen at once."""
        self._handle(SomeChosen(route, choose_some))

    def _handle(self, handled: Handled) -> None:
        if handled.route.name in self.handled:
            raise ValueError(f"two features handle {handled.route.name}")
        self.handled[handled.route.name] = handled
        self._routes.append(handled.route)

    def add_chore(self, chore: Chore) -> None:
        """Register what is to be done at each tick besides the schedules."""
        self._chores.append(chore)

    async def load_features(self) -> None:
        """Load every extension; raises StartError naming the first that fails."""
        ending = Ending(self.services.deck("closings"), CLOSINGS.load(), self._routes, self.services.left)
        self.add_route(ENOUGH, ending.press)
        self.add_route(UNDO, Undoing(self.services.undo, self.services.clock).press)
        for name in EXTENSIONS:
            try:
                # Not load_extension: it would make each module anew for each bot, and drop it when the bot is closed.
                await import_module(name).setup(self)
            except StartError:
                raise
            except Exception as error:
                raise StartError(f"{name}: {error!r}") from error

    async def setup_hook(self) -> None:
        if self.services.settings.sync_commands:
            await self.tree.sync()

    async def on_message(self, message: discord.Message, /) -> None:
        """Nothing is a text command; features listen for words in DMs themselves."""

    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer what no route and no open form handles; take a press on what a schedule sent for an answer."""
        await answer_leftover(interaction, self._routes)
        pressed = interaction.type is discord.InteractionType.component
        if pressed and interaction.message is not None and not self.services.brake.slows(interaction.user.id):
            try:
                await self.services.schedules.answered(interaction.message.id, self.services.clock())
            except Exception:
                # The press itself is answered elsewhere, and must not look as if it had failed.
                log.exception("a press could not be noted")

    async def run_due(self) -> RunReport:
        """Deliver once everything that is due at `clock()`; the tick calls this, and so may a test."""
        services = self.services
        async with self._running_due:
            report = await run_due(
                services.schedules,
                services.deliver,
                services.clock,
                wishes_of=services.members.wishes_of,
                stopping=lambda: self._stopping,
            )
        services.health.note(report, services.clock())
        return report

    def stop_posting(self) -> None:
        """Begin no further post; the one that is on its way may arrive."""
        if self.is_ready():
            log.info("stopping")
        self._stopping = True

    async def tick(self) -> None:
        """Do the chores, and look at the schedule."""
        await self.do_chores()
        await self.look_at_schedule()

    async def look_at_schedule(self) -> None:
        """Deliver what is due, if there is a connection to post through."""
        if self.is_ready():
            await self.run_due()

    async def do_chores(self) -> None:
        """Do what the features have to do regularly; forget what is past Undo."""
        for chore in self._chores:
            try:
                await chore(self.services.clock())
            except Exception:
                log.exception("the chore %s failed", getattr(chore, "__qualname__", chore))
        await self.services.forget_undone()


@asynccontextmanager
async def open_bot(settings: Settings, *, clock: Clock = system_clock) -> AsyncGenerator[OnwardBot]:
    """Open every resource, migrate the database, load the features and yield the bot, ready to be started.

    `clock` returns an aware UTC datetime. On exit everything is closed, and the bot with it: open another to go on.
    Raises StartError in one clear line.
    """
    with _reaching(settings):
        async with open_services(settings, clock) as services:
            bot = OnwardBot(services)
            async with bot:
                await bot.load_features()
                await services.schedules.take_over()
                # Each by itself: chores answer people, and a morning's messages go out for minutes.
                every = settings.tick_seconds
                async with (
                    ticking(services.backups.tick, EVERY, grace=0),
                    ticking(bot.do_chores, every),
                    ticking(bot.look_at_schedule, every),
                ):
                    try:
                        yield bot
                    finally:
                        bot.stop_posting()


@contextmanager
def _reaching(settings: Settings) -> Generator[None]:
    """Use the addresses of `settings`; discord.py keeps both in class attributes, so they are put back in the end."""
    before = HTTPRoute.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    if settings.discord_api_url is not None:
        HTTPRoute.BASE = str(settings.discord_api_url).rstrip("/")
    if settings.discord_gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = URL(str(settings.discord_gateway_url))
    try:
        yield
    finally:
        HTTPRoute.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before
