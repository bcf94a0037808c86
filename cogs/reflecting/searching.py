"""The search list: what a member looks for and what not, by heading; a line added, a line removed."""

import asyncio
from collections.abc import Sequence

from bot.errors import UserError, found
from bot.reflections import SearchKind, SearchNote
from bot.routes import UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.reflecting import lists, messages
from cogs.reflecting.components import Item, LineForm, enough, in_rows
from cogs.reflecting.pages import packed
from cogs.reflecting.routes import ADD_LINE, REMOVE_LINE, SEARCH_LIST
from cogs.reflecting.words import Typed, check_line, new_lines

#: as many as a select can offer
MOST = 25

LIST = "My search list"


class SearchList:
    """Shows the lines by heading, in pages that fit; adds and removes one."""

    def __init__(self, services: Services) -> None:
        self._store = services.searched
        self._clock = services.clock
        #: between the look for the same line and the write: a slow phone sends a press twice
        self._one_at_a_time = asyncio.Lock()

    async def put(self, user_id: int, lines: Sequence[Typed]) -> tuple[list[Typed], int, int | None]:
        """Put on the list those lines that aren't there and find room.

        Returns them, how many found no room, and the change of the last one.
        """
        change, now = None, self._clock()
        async with self._one_at_a_time:
            fresh, left = new_lines(lines, await self._store.export(user_id))
            for kind, words in fresh:
                _, change = await self._store.add(SearchNote(0, user_id, kind, words, now), now)
        return fresh, left, change

    async def shown(self, interaction: Interaction, page: int, _detail: str | None) -> None:
        await go_on(interaction, await self._page(interaction.user.id, page))

    async def _page(self, user_id: int, number: int) -> Reply:
        headings = list(SearchKind)
        notes = sorted(await self._store.export(user_id), key=lambda note: (headings.index(note.kind), note.id))
        if not notes:
            return Reply(lists.NO_LINES, buttons=[ADD_LINE.button(), enough()])
        pages = packed([lists.line(note) for note in notes], lists.PAGE_LIMIT, MOST, "\n")
        number = min(number, len(pages) - 1)
        page = [notes[place] for place in pages[number]]
        turn = [
            *([SEARCH_LIST.button(number - 1, label="Back")] if number else []),
            *([SEARCH_LIST.button(number + 1, label="More")] if number + 1 < len(pages) else []),
        ]
        choice: list[Item] = [REMOVE_LINE.select([lists.line_option(note) for note in page])]
        embed = lists.search_list(page, len(notes))
        return Reply(embed=embed, buttons=in_rows(choice, [*turn, ADD_LINE.button(), enough()]))

    async def add(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await interaction.response.send_modal(LineForm(self._save))

    async def _save(self, interaction: Interaction, kind: SearchKind, text: str) -> None:
        line = (kind, check_line(text))
        _, left, change = await self.put(interaction.user.id, [line])
        more = [ADD_LINE.button(label="Another"), SEARCH_LIST.button(label=LIST), enough()]
        if left:
            raise UserError(lists.LIST_FULL)
        if change is None:
            await answer(interaction, Reply(lists.LINE_THERE, buttons=more))
            return
        said = messages.can_be_undone(lists.line_added(*line), self._clock())
        await go_on(interaction, Reply(said, buttons=[*more, UNDO.button(change)]))

    async def remove(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        now = self._clock()
        change = found(await self._store.remove(interaction.user.id, row_chosen(value), now), lists.LINE_GONE)
        buttons = [SEARCH_LIST.button(label=LIST), enough(), UNDO.button(change)]
        await go_on(interaction, Reply(messages.can_be_undone(lists.LINE_REMOVED, now), buttons=buttons))
