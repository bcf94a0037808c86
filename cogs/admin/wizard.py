"""/admin setup: three choices in one message, a check with a dry run, and only then a beginning."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from bot import timing
from bot.errors import UserError
from bot.posts import Posts
from bot.servers import Server
from bot.services import Services
from bot.ui import Interaction, Reply, row_of
from bot.undoing import go_on
from cogs.admin import setup_messages
from cogs.admin.guard import managers_only
from cogs.admin.plans import missing, plan_of, posts_of, seal
from cogs.admin.posts import ServerPosts
from cogs.admin.reach import Reach, reach_of


class Wizard:
    """What is chosen is in the database before it is shown, so a restart or leaving loses nothing."""

    def __init__(self, services: Services, posts: Posts, of_server: ServerPosts) -> None:
        self._servers = services.servers
        self._schedules = services.schedules
        self._zones = services.zones
        self._clock = services.clock
        self._posts = posts
        self._of_server = of_server

    @managers_only
    async def open(self, interaction: Interaction, _row: int = 0, _detail: str | None = None) -> None:
        await self._show(interaction, await self._servers.find(_server(interaction)))

    @managers_only
    async def choose_channel(
        self, interaction: Interaction, _row: int, _detail: str | None, _values: list[str]
    ) -> None:
        channel_id = _channel_chosen(interaction)
        await self._keep(interaction, lambda server: replace(server, channel_id=channel_id))

    @managers_only
    async def choose_plan(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        if plan_of(value) is None:
            raise UserError(setup_messages.NO_PLAN)
        await self._keep(interaction, lambda server: replace(server, plan=value))

    @managers_only
    async def ask_zone(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        about = "Posts come at this city's time, through its clock changes too."
        form = timing.city_form(self._zone_told, about, title="This server's time zone", label="A large city in it")
        await interaction.response.send_modal(form)

    @managers_only
    async def _zone_told(self, interaction: Interaction, city: str) -> None:
        zone = self._zones.resolve(city)
        await self._keep(interaction, lambda server: replace(server, zone=zone))

    async def _keep(self, interaction: Interaction, change: Callable[[Server], Server]) -> None:
        await self._show(interaction, await self._servers.edit(_server(interaction), change, self._clock()))

    async def _show(self, interaction: Interaction, server: Server) -> None:
        await go_on(interaction, setup_messages.panel(server, self._clock()))

    @managers_only
    async def check(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """See whether what was chosen can be posted, and show it; nothing is sent to the channel."""
        server = await self._servers.find(_server(interaction))
        wanted = posts_of(server, interaction.user.id)
        if reach := await _reach(interaction, server):
            there, now = await self._schedules.posts(server.guild_id), self._clock()
            new = missing(wanted, there, now)
            run = setup_messages.DryRun(server, new, [post for post in wanted if post not in new], len(there), reach)
            shown = setup_messages.preview(run, self._posts, now) if new else setup_messages.begun(server, ())
            await _put(interaction, shown)

    @managers_only
    async def begin(self, interaction: Interaction, _row: int, looked_at: str | None) -> None:
        """Make the schedules that were looked at; those that are there already aren't made again."""
        server = await self._servers.find(_server(interaction))
        wanted = posts_of(server, interaction.user.id)
        if looked_at != seal(server):
            raise UserError(setup_messages.CHANGED)
        if await _reach(interaction, server):
            added = await self._of_server.add_missing(server.guild_id, wanted)
            await _put(interaction, setup_messages.begun(server, added))


def _server(interaction: Interaction) -> int:
    assert interaction.guild_id is not None  # noqa: S101 - only those who manage a server get here
    return interaction.guild_id


def _channel_chosen(interaction: Interaction) -> int:
    """Return the channel that Discord says was chosen; raises UserError where it says none of this server."""
    resolved: dict[str, Any] = cast("dict[str, Any]", interaction.data).get("resolved") or {}
    channels: list[str] = list(resolved.get("channels") or ())
    if len(channels) != 1:
        raise UserError(setup_messages.NO_CHANNEL)
    return int(channels[0])


async def _reach(interaction: Interaction, server: Server) -> Reach | None:
    """Return what the bot may do in the channel; where it can't post, say what is missing and return None."""
    assert server.channel_id is not None  # noqa: S101 - it was chosen, else there would be no posts to begin
    # Discord is asked first, which may have others to answer.
    await interaction.response.defer()
    reach = await reach_of(interaction.client, server.guild_id, server.channel_id)
    if not reach.missing:
        return reach
    await _put(interaction, setup_messages.cant_post(server.channel_id, reach))
    return None


async def _put(interaction: Interaction, reply: Reply) -> None:
    """Put a reply in place of the message whose press was acknowledged."""
    await interaction.edit_original_response(content=reply.content, embeds=reply.embeds, view=row_of(reply.buttons))
