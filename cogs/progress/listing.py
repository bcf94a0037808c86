"""The entries, ten a page, newest first: searched, filtered, and one of them opened."""

import re
from dataclasses import dataclass
from datetime import date

import discord

from bot.instants import Clock, from_ms, to_ms
from bot.members import MemberStore
from bot.rejections import Cursor, Rejection, RejectionStore, Stage
from bot.routes import CHOOSE_ENTRY, ENOUGH, PROGRESS, Route
from bot.ui import Interaction, Reply
from bot.undoing import go_on
from cogs.progress import messages
from cogs.progress.components import SearchModal

PER_PAGE = 10

#: the row is the entry that the page begins after, the detail its instant and the stage that is shown alone
OLDER = Route("progress:older", "Older")
NEWER = Route("progress:newer", "Newer")
SEARCH = Route("progress:search", "Search")

ANY = "any"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked for; both empty means everything."""

    words: str = ""
    stage: Stage | None = None

    @property
    def is_empty(self) -> bool:
        return not self.words and self.stage is None


@dataclass(frozen=True, slots=True)
class Page:
    """Up to ten entries, and whether there are others on either side."""

    entries: list[Rejection]
    has_newer: bool = False
    has_older: bool = False


class Listing:
    """Shows a page. Which one is in its buttons; the words searched for are in the message itself, and nowhere else."""

    def __init__(self, store: RejectionStore, members: MemberStore, clock: Clock) -> None:
        self._store = store
        self._members = members
        self._clock = clock

    async def first(self, user_id: int, wanted: Filter) -> Reply:
        entries = await self._store.older(user_id, PER_PAGE + 1, stage=wanted.stage, words=wanted.words)
        return await self._shown(user_id, Page(entries[:PER_PAGE], has_older=len(entries) > PER_PAGE), wanted)

    async def older(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        user_id, wanted = interaction.user.id, _wanted(interaction, detail)
        than = _place(entry_id, detail)
        entries = await self._store.older(user_id, PER_PAGE + 1, than=than, stage=wanted.stage, words=wanted.words)
        page = Page(entries[:PER_PAGE], has_newer=True, has_older=len(entries) > PER_PAGE)
        # What was there when the button was drawn may be deleted by now.
        await go_on(interaction, await (self._shown(user_id, page, wanted) if entries else self.first(user_id, wanted)))

    async def newer(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        user_id, wanted = interaction.user.id, _wanted(interaction, detail)
        than = _place(entry_id, detail)
        entries = await self._store.newer(user_id, PER_PAGE + 1, than=than, stage=wanted.stage, words=wanted.words)
        if len(entries) <= PER_PAGE:
            # The newest page is always a full one.
            await go_on(interaction, await self.first(user_id, wanted))
        else:
            page = Page(entries[-PER_PAGE:], has_newer=True, has_older=True)
            await go_on(interaction, await self._shown(user_id, page, wanted))

    async def search(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        wanted = _wanted(interaction, detail)
        await interaction.response.send_modal(SearchModal(self._searched, wanted.words, wanted.stage))

    async def _searched(self, interaction: Interaction, words: str, stage: Stage | None) -> None:
        await go_on(interaction, await self.first(interaction.user.id, Filter(words, stage)))

    async def _shown(self, user_id: int, page: Page, wanted: Filter) -> Reply:
        zone = await self._members.local_zone(user_id)
        today = self._clock().astimezone(zone).date()
        stage = wanted.stage or ANY
        buttons: list[discord.ui.Item[discord.ui.View]] = []
        if page.entries:
            buttons.append(CHOOSE_ENTRY.select(messages.options(page.entries, zone)))
        if page.has_newer and wanted.is_empty:
            buttons.append(PROGRESS.button(detail="entries", label="Newest"))
        if page.has_newer:
            buttons.append(_button(NEWER, page.entries[0].cursor, stage))
        if page.has_older:
            buttons.append(_button(OLDER, page.entries[-1].cursor, stage))
        if page.entries or not wanted.is_empty:
            buttons.append(SEARCH.button(detail=stage))
        if not wanted.is_empty:
            buttons.append(PROGRESS.button(detail="entries", label="All entries"))
        buttons += [PROGRESS.button(detail="summary", label="Summary"), ENOUGH.button()]
        return Reply(embed=_embed(page, wanted, today), buttons=buttons)


def _embed(page: Page, wanted: Filter, today: date) -> discord.Embed:
    if page.entries:
        return messages.entries(page.entries, wanted.stage, wanted.words, today)
    return messages.no_entries(wanted.stage, wanted.words)


def _button(route: Route, place: Cursor, stage: str) -> "discord.ui.Button[discord.ui.View]":
    return route.button(place.id, f"{to_ms(place.happened_at)}-{stage}")


def _place(entry_id: int, detail: str | None) -> Cursor:
    """Read where a page begins; an id that was typed by hand begins somewhere, among one's own."""
    instant = (detail or "").partition("-")[0]
    return Cursor(from_ms(int(instant) if re.fullmatch("[0-9]{1,14}", instant) else 0), entry_id)


def _wanted(interaction: Interaction, detail: str | None) -> Filter:
    stage = (detail or "").rpartition("-")[2]
    return Filter(messages.words_searched(interaction.message), Stage(stage) if stage in set(Stage) else None)
