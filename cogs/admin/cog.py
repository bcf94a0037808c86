"""The commands /admin schedule, /admin setup and /admin status."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot import timing
from bot.errors import UserError
from bot.posts import PostDeck
from bot.schedules import EVERY_DAY, Kind, NewSchedule, parse_days, parse_time
from bot.services import Services
from bot.ui import Interaction, acknowledge, answer
from cogs.admin import messages
from cogs.admin.guard import is_manager
from cogs.admin.plans import PAUSE_AFTER
from cogs.admin.posts import ServerPosts
from cogs.admin.reach import KINDS, reach_of
from cogs.admin.rules import WORDS_LIMIT, checked_words, offered
from cogs.admin.status import Running, status
from cogs.admin.wizard import Wizard

#: the day of a weekly prompt for which none was chosen
MONDAY = 1

Choices = list[app_commands.Choice[str]]


class PostChannel(app_commands.Transformer):
    """A channel that takes posts, as Discord resolved it: the bot keeps no channels to look it up in."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        return list(KINDS)

    async def transform(self, interaction: Interaction, value: Any, /) -> app_commands.AppCommandChannel:
        return value


async def _complete_zone(interaction: Interaction, typed: str) -> Choices:
    """Offer zones; to begin with the server's, as it is kept."""
    # discord.py runs no check before an autocomplete.
    if not is_manager(interaction):
        return []
    if not typed.strip():
        typed = (await interaction.client.services.servers.find(interaction.guild_id or 0)).zone or ""
    return await timing.complete_zone(interaction, typed)


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class Admin(commands.GroupCog, group_name="admin", group_description="For those who manage this server."):
    """What a server's managers set up. Nothing here shows a member's entries, to anyone."""

    schedule = app_commands.Group(name="schedule", description="What is posted in a channel at set times.")

    def __init__(self, services: Services, posts: ServerPosts, wizard: Wizard) -> None:
        self._services = services
        self._posts = posts
        self._wizard = wizard

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        if not is_manager(interaction):
            raise app_commands.MissingPermissions(["manage_guild"])
        return True

    @app_commands.command(description="Set up what is posted here: channel, time zone, a plan, and a preview first.")
    async def setup(self, interaction: Interaction) -> None:
        await self._wizard.open(interaction)

    @app_commands.command(description="How this server's posts stand, and how the bot does. Counts only.")
    async def status(self, interaction: Interaction) -> None:
        services, now = self._services, self._services.clock()
        waiting, backups = await services.schedules.count_due(now), await services.backups.state()
        running = Running(services.health, waiting, backups, services.database.watch.trouble)
        await answer(interaction, status(await self._posts.of(interaction), running, now))

    @schedule.command(description="Post something in a channel at set times, without a notification.")
    @app_commands.describe(
        channel="Where to post",
        time="Local time in that zone, like 9:30 or 5pm",
        deck="What is posted; without, encouragements",
        days="Like weekdays, or Mon Wed Fri; without, every day (a weekly prompt: Mondays)",
        zone="The server's time zone: type a large city; needed the first time",
        text="Your own text, for the deck of that name",
        pause_after="Pause after so many posts in a row that nobody touched; 0: never",
    )
    @app_commands.choices(deck=[app_commands.Choice(name=deck.label, value=deck.value) for deck in PostDeck])
    @app_commands.autocomplete(days=timing.complete_days, zone=_complete_zone)
    async def add(  # noqa: PLR0913 - the options of one command
        self,
        interaction: Interaction,
        channel: app_commands.Transform[app_commands.AppCommandChannel, PostChannel],
        time: str,
        deck: str | None = None,
        days: str | None = None,
        zone: str | None = None,
        text: app_commands.Range[str, 1, WORDS_LIMIT] | None = None,
        pause_after: app_commands.Range[int, 0, 30] = PAUSE_AFTER,
    ) -> None:
        try:
            drawn_from, words = _content(deck, text)
            new = NewSchedule(
                kind=Kind.POST,
                user_id=interaction.user.id,
                guild_id=interaction.guild_id,
                channel_id=channel.id,
                minute_of_day=parse_time(time),
                weekdays=parse_days(days) if days else MONDAY if drawn_from is PostDeck.PROMPT else EVERY_DAY,
                zone=await self._zone(interaction, zone),
                deck=drawn_from.value,
                words=words,
                pause_after=pause_after,
            )
            await self._add(interaction, new)
        except UserError as refusal:
            raise UserError(messages.given_back(str(refusal), text)) from None

    async def _zone(self, interaction: Interaction, typed: str | None) -> str:
        if typed:
            return self._services.zones.resolve(typed)
        known = (await self._services.servers.find(interaction.guild_id or 0)).zone
        if known is None:
            raise UserError(messages.NO_ZONE)
        return known

    async def _add(self, interaction: Interaction, new: NewSchedule) -> None:
        assert new.guild_id is not None  # noqa: S101 - the command is one of servers
        assert new.channel_id is not None  # noqa: S101 - given with the command
        services = self._services
        # It is about to ask Discord, which may have others to answer first.
        await acknowledge(interaction)
        reach = await reach_of(interaction.client, new.guild_id, new.channel_id)
        if reach.missing:
            raise UserError(f"{messages.cant_post(new.channel_id, reach.missing)} Nothing was saved.")
        number, post = await self._posts.add(new.guild_id, new)
        now = services.clock()
        zone_told = await services.servers.tell_zone(new.guild_id, new.zone, now)
        await answer(interaction, messages.added(number, post, reach, now, new.zone if zone_told else None))

    @schedule.command(name="list", description="This server's scheduled posts and when each comes next.")
    async def list_(self, interaction: Interaction) -> None:
        await self._posts.show_all(interaction)

    @schedule.command(description="See when a post comes and what comes next. Nothing is sent.")
    @app_commands.describe(post="Which one")
    async def preview(self, interaction: Interaction, post: str) -> None:
        await self._posts.open(interaction, await self._posts.named(interaction, post))

    @schedule.command(description="Pause a post until a day, or until it is to go on.")
    @app_commands.describe(
        post="Which one", until="Like 7 Jan, Monday or in 2 weeks; without, until “Go on” is pressed"
    )
    async def pause(self, interaction: Interaction, post: str, until: str | None = None) -> None:
        await self._posts.pause(interaction, await self._posts.named(interaction, post), until=until)

    @schedule.command(description="Stop a scheduled post for good.")
    @app_commands.describe(post="Which one")
    async def remove(self, interaction: Interaction, post: str) -> None:
        await self._posts.ask_to_remove(interaction, await self._posts.named(interaction, post))

    @preview.autocomplete("post")
    @pause.autocomplete("post")
    @remove.autocomplete("post")
    async def _complete_post(self, interaction: Interaction, typed: str) -> Choices:
        # discord.py runs no check before an autocomplete.
        if not is_manager(interaction):
            return []
        posts = enumerate(await self._posts.of(interaction), 1)
        choices = [
            app_commands.Choice(name=messages.in_brief(number, post), value=offered(post.id)) for number, post in posts
        ]
        return [choice for choice in choices if typed.casefold() in choice.name.casefold()]


def _content(deck: str | None, text: str | None) -> tuple[PostDeck, str | None]:
    """Return what a post draws from, and a text of one's own; a text alone says which deck is meant."""
    if deck is None:
        chosen = PostDeck.OWN if text else PostDeck.ENCOURAGEMENT
    elif deck in set(PostDeck):
        chosen = PostDeck(deck)
    else:
        raise UserError(messages.UNKNOWN_DECK)
    if chosen is not PostDeck.OWN:
        if text:
            raise UserError(messages.WORDS_UNUSED)
        return chosen, None
    if not text:
        raise UserError(messages.NO_WORDS)
    return chosen, checked_words(text)
