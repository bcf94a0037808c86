"""The search list: what a member looks for and what not, by heading; a line added, a line removed."""

from bot.errors import UserError
from bot.reflections import SearchKind, SearchNote
from bot.routes import UNDO
from bot.services import Services
from bot.text import folded
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.reflecting import lists, messages
from cogs.reflecting.components import Item, LineForm, enough, in_rows
from cogs.reflecting.routes import ADD_LINE, REMOVE_LINE, SEARCH_LIST
from cogs.reflecting.words import LIST_LIMIT, check_line, packed

#: as many as a select can offer
MOST = 25

LIST = "My search list"


class SearchList:
    """Shows the lines by heading, in pages that fit; adds and removes one."""

    def __init__(self, services: Services) -> None:
        self._store = services.searched
        self._clock = services.clock

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
        user_id, now, words = interaction.user.id, self._clock(), check_line(text)
        there = await self._store.export(user_id)
        more = [ADD_LINE.button(label="Another"), SEARCH_LIST.button(label=LIST), enough()]
        if any(note.kind is kind and folded(note.words) == folded(words) for note in there):
            await answer(interaction, Reply(lists.LINE_THERE, buttons=more))
            return
        if len(there) >= LIST_LIMIT:
            raise UserError(lists.LIST_FULL)
        note, change = await self._store.add(SearchNote(0, user_id, kind, words, now), now)
        said = messages.can_be_undone(lists.line_added(note), now)
        await go_on(interaction, Reply(said, buttons=[*more, UNDO.button(change)]))

    async def remove(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        now = self._clock()
        change = await self._store.remove(interaction.user.id, row_chosen(value), now)
        if change is None:
            raise UserError(lists.LINE_GONE)
        buttons = [SEARCH_LIST.button(label=LIST), enough(), UNDO.button(change)]
        await go_on(interaction, Reply(messages.can_be_undone(lists.LINE_REMOVED, now), buttons=buttons))
