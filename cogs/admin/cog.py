"""The commands /admin schedule add, list and remove."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot import timing
from bot.errors import UserError
from bot.instants import Clock
from bot.schedules import (
    EVERY_DAY,
    Kind,
    NewSchedule,
    Schedule,
    ScheduleStore,
    parse_days,
    parse_time,
    say_when,
)
from bot.ui import Interaction, Reply, acknowledge, answer
from bot.zones import ZoneFinder
from cogs.admin import messages

#: per server
LIMIT = 20

CANT_SEE = "I can't see that channel. Posts there need View Channel, Send Messages and Embed Links. Nothing was saved."


class PostChannel(app_commands.Transformer):
    """A channel that takes posts, as Discord resolved it: the bot keeps no channels to look it up in."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        return [discord.ChannelType.text, discord.ChannelType.news]

    async def transform(self, interaction: Interaction, value: Any, /) -> app_commands.AppCommandChannel:
        return value


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class Admin(commands.GroupCog, group_name="admin", group_description="For those who manage this server."):
    """What a server's managers set up. Nothing here shows a member's entries, to anyone."""

    schedule = app_commands.Group(name="schedule", description="Encouragement posted in a channel at set times.")

    def __init__(self, schedules: ScheduleStore, zones: ZoneFinder, clock: Clock) -> None:
        self._schedules = schedules
        self._zones = zones
        self._clock = clock

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        # The command's default permission is only what Discord shows; a server may override it.
        if not interaction.permissions.manage_guild:
            raise app_commands.MissingPermissions(["manage_guild"])
        return True

    @schedule.command(description="Post an encouragement in a channel at set times.")
    @app_commands.describe(
        channel="Where to post",
        time="Local time in that zone, like 9:30 or 5pm",
        zone="The server's time zone: type a large city",
        days="Like weekdays, or Mon Wed Fri; without, every day",
    )
    @app_commands.autocomplete(days=timing.complete_days, zone=timing.complete_zone)
    async def add(
        self,
        interaction: Interaction,
        channel: app_commands.Transform[app_commands.AppCommandChannel, PostChannel],
        time: str,
        zone: str,
        days: str | None = None,
    ) -> None:
        new = NewSchedule(
            kind=Kind.POST,
            user_id=interaction.user.id,
            guild_id=interaction.guild_id,
            channel_id=channel.id,
            minute_of_day=parse_time(time),
            weekdays=parse_days(days) if days else EVERY_DAY,
            zone=self._zones.resolve(zone),
        )
        await acknowledge(interaction)
        await self._check_seen(interaction, channel.id)
        now = self._clock()
        schedule = await self._schedules.add(new, now, limit=LIMIT)
        if schedule is None:
            raise UserError(f"This server has {LIMIT} scheduled posts, which is as many as I keep. Nothing was saved.")
        await answer(interaction, messages.added(schedule, new.next_few(3, now)))

    async def _check_seen(self, interaction: Interaction, channel_id: int) -> None:
        """Ask Discord for the channel: a post into one that the bot can't see would only fail later."""
        try:
            await interaction.client.fetch_channel(channel_id)
        except (discord.Forbidden, discord.NotFound):
            raise UserError(CANT_SEE) from None

    @schedule.command(name="list", description="This server's scheduled posts and when each comes next.")
    async def list_(self, interaction: Interaction) -> None:
        schedules = await self._of(interaction)
        await answer(
            interaction, Reply(embed=timing.listed(messages.LIST, schedules)) if schedules else messages.NONE_YET
        )

    @schedule.command(description="Stop a scheduled post for good.")
    @app_commands.describe(post="Which one")
    async def remove(self, interaction: Interaction, post: int) -> None:
        if not await self._schedules.remove_post(interaction.guild_id or 0, post):
            raise UserError("There is no post of that number here. `/admin schedule list` shows them.")
        await answer(interaction, messages.REMOVED)

    @remove.autocomplete("post")
    async def _complete_post(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[int]]:
        # discord.py runs no check before an autocomplete.
        if not interaction.permissions.manage_guild:
            return []
        return [
            app_commands.Choice(name=f"{each.id}: {say_when(each)}"[:100], value=each.id)
            for each in (await self._of(interaction))[:25]
        ]

    async def _of(self, interaction: Interaction) -> list[Schedule]:
        return await self._schedules.posts(interaction.guild_id or 0)
