"""What is done with a server's posts: looked at, paused, let go on, removed. Commands and buttons lead here alike."""

import asyncio
from collections.abc import Collection
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.days import day_to_come
from bot.errors import UserError, found
from bot.posts import ChosenPost, Posts
from bot.schedules import NewSchedule, Schedule, Undeliverable
from bot.schedules.rules import at_time
from bot.services import Services
from bot.ui import Interaction, row_chosen
from bot.undoing import go_on
from cogs.admin import messages
from cogs.admin.guard import managers_only
from cogs.admin.plans import is_put_off, missing, twin
from cogs.admin.rules import post_named


class ServerPosts:
    """The row of each button is the post; one of another server is unknown here."""

    def __init__(self, services: Services, posts: Posts) -> None:
        self._schedules = services.schedules
        self._clock = services.clock
        self._posts = posts
        self._adding = asyncio.Lock()

    async def of(self, interaction: Interaction) -> list[Schedule]:
        """Return the server's posts in the order of their numbers."""
        return await self._schedules.posts(interaction.guild_id or 0)

    async def add(self, guild_id: int, new: NewSchedule) -> tuple[int, Schedule]:
        """Keep a post that isn't there yet, and return it with its number."""
        now = self._clock()
        async with self._adding:
            there = await self._schedules.posts(guild_id)
            if doubled := twin(new, there, now):
                raise UserError(messages.twice(there.index(doubled) + 1, doubled))
            post = await self._schedules.add(new, now, limit=messages.LIMIT)
        if post is None:
            raise UserError(messages.FULL)
        return len(there) + 1, post

    async def add_missing(self, guild_id: int, wanted: Collection[NewSchedule]) -> list[Schedule]:
        """Keep those of the wanted posts that aren't there yet: all of them, or none where they are too many."""
        now = self._clock()
        async with self._adding:
            there = await self._schedules.posts(guild_id)
            new = missing(wanted, there, now)
            if len(there) + len(new) > messages.LIMIT:
                raise UserError(messages.TOO_MANY)
            added = [await self._schedules.add(post, now, limit=messages.LIMIT) for post in new]
        return [post for post in added if post is not None]

    @managers_only
    async def show_all(self, interaction: Interaction, _row: int = 0, _detail: str | None = None) -> None:
        await go_on(interaction, messages.listed(await self.of(interaction), self._clock()))

    @managers_only
    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self._show(interaction, row_chosen(value))

    @managers_only
    async def open(self, interaction: Interaction, post_id: int, _detail: str | None = None) -> None:
        """Show when a post comes, and what comes next."""
        await self._show(interaction, post_id)

    async def named(self, interaction: Interaction, name: str) -> int:
        """Return the post that an option of a command names: one that was offered, or the number in the list."""
        post_id, number = post_named(name)
        posts = await self.of(interaction)
        if number is not None and 1 <= number <= len(posts):
            return posts[number - 1].id
        return post_id or 0

    @managers_only
    async def pause(
        self, interaction: Interaction, post_id: int, _detail: str | None = None, until: str | None = None
    ) -> None:
        """Post nothing until that day, or until somebody lets it go on."""
        _, post = await self._find(interaction, post_id)
        if until is not None:
            await self._show(interaction, post_id, await self._put_off(post, until))
        elif post.next_due_at is None:
            await self._show(interaction, post_id, messages.ALREADY_SET_ASIDE)
        else:
            await self._schedules.pause_post(interaction.guild_id or 0, post_id, messages.SET_ASIDE)
            await self._show(interaction, post_id, messages.WAS_SET_ASIDE)

    async def _put_off(self, post: Schedule, until: str) -> str:
        assert post.guild_id is not None  # noqa: S101 - it was found by its server
        now = self._clock()
        try:
            zone = ZoneInfo(post.zone)
            today = now.astimezone(zone).date()
            day = day_to_come(until, today)
            if day <= today:
                raise UserError(messages.LATER)
            if post.paused_reason is not None:
                await self._schedules.touched(post.id, now)  # else one that nobody touched would pause itself again
            # Its own first minute may be a time of the post.
            eve = at_time(day, 0, zone) - timedelta(minutes=1)
            at = await self._schedules.postpone_post(post.guild_id, post, eve)
        except (ValueError, ZoneInfoNotFoundError):
            raise UserError(messages.UNREADABLE) from None
        return messages.put_off(found(at, messages.UNKNOWN))

    @managers_only
    async def resume(self, interaction: Interaction, post_id: int, _detail: str | None = None) -> None:
        """Let a post go on from its next time, whatever it was paused for, and for how long."""
        _, post = await self._find(interaction, post_id)
        at, now = post.next_due_at, self._clock()
        if at is None or is_put_off(post, now):
            try:
                at = await self._schedules.resume_post(interaction.guild_id or 0, post, now)
            except (ValueError, ZoneInfoNotFoundError):
                raise UserError(messages.UNREADABLE) from None
        await self._show(interaction, post_id, messages.goes_on(found(at, messages.UNKNOWN)))

    @managers_only
    async def ask_to_remove(self, interaction: Interaction, post_id: int, _detail: str | None = None) -> None:
        await go_on(interaction, messages.remove_asked(*await self._find(interaction, post_id)))

    @managers_only
    async def remove(self, interaction: Interaction, post_id: int, _detail: str | None = None) -> None:
        if not await self._schedules.remove_post(interaction.guild_id or 0, post_id):
            raise UserError(messages.UNKNOWN)
        await go_on(interaction, messages.removed())

    async def _show(self, interaction: Interaction, post_id: int, lead: str | None = None) -> None:
        number, post = await self._find(interaction, post_id)
        await go_on(interaction, messages.opened(number, post, await self._next(post), self._clock(), lead))

    async def _next(self, post: Schedule) -> ChosenPost | None:
        try:
            return await self._posts.preview(post)
        except Undeliverable:
            return None

    async def _find(self, interaction: Interaction, post_id: int) -> tuple[int, Schedule]:
        """Return a post of this server with its number."""
        posts = enumerate(await self.of(interaction), 1)
        return found(next((each for each in posts if each[1].id == post_id), None), messages.UNKNOWN)
