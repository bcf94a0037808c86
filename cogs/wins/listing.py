"""The list of a member's wins, and what can be done with one of them."""

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.forms import WordsForm
from bot.instants import Clock
from bot.members import MemberStore
from bot.routes import ENOUGH, ENTRY, UNDO, WINS
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from bot.wins import Win, WinKind, WinStore
from cogs.wins import messages
from cogs.wins.components import words_button
from cogs.wins.routes import ASK_DELETE, DELETE, HERE, JAR, KEEP, OLDER, OPEN
from cogs.wins.rules import WORDS_LIMIT, check_words

PAGE = 10


class Listing:
    """Pages through wins, newest first; opens, rewords and deletes one."""

    def __init__(self, store: WinStore, members: MemberStore, clock: Clock) -> None:
        self._store = store
        self._members = members
        self._clock = clock

    async def newest(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        reply = await self._page(interaction.user.id)
        await (go_on if detail == HERE else answer)(interaction, reply)

    async def older(self, interaction: Interaction, win_id: int, _detail: str | None) -> None:
        """Show the page after a win; if that win is gone by now, the newest ones."""
        user_id = interaction.user.id
        await go_on(interaction, await self._page(user_id, than=await self._store.find(user_id, win_id)))

    async def _page(self, user_id: int, than: Win | None = None) -> Reply:
        wins = await self._store.older(user_id, PAGE + 1, than=than)
        newest = [WINS.button(detail=HERE, label="Newest")] if than else []
        if not wins:
            return Reply(
                messages.NO_OLDER if than else messages.NO_WINS,
                buttons=[*newest, JAR.button(), ENOUGH.button(detail=ANYTHING)],
            )
        page, zone = wins[:PAGE], await self._members.local_zone(user_id)
        older = [OLDER.button(page[-1].id)] if len(wins) > PAGE else []
        choice = OPEN.select([messages.option(win, zone) for win in page])
        return Reply(
            embed=messages.wins(page), buttons=[choice, *newest, *older, JAR.button(), ENOUGH.button(detail=ANYTHING)]
        )

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self.open(interaction, row_chosen(value), None)

    async def open(self, interaction: Interaction, win_id: int, _detail: str | None) -> None:
        win = await self._own(interaction.user.id, win_id)
        buttons = [
            words_button(win),
            ASK_DELETE.button(win.id),
            *([ENTRY.button(win.rejection_id)] if win.rejection_id else []),
            WINS.button(detail=HERE, label="All wins"),
            ENOUGH.button(detail=ANYTHING),
        ]
        await go_on(interaction, Reply(messages.alone(win), buttons=buttons))

    async def reword(self, interaction: Interaction, win_id: int, _detail: str | None) -> None:
        win = await self._own(interaction.user.id, win_id)

        async def save(interaction: Interaction, text: str) -> None:
            await self._reworded(interaction, win, check_words(text))

        form = WordsForm(
            save,
            title=win.kind.label if win.kind is not WinKind.OWN else "Something that went well",
            label="Your words",
            description="As you would say it yourself." if win.kind is WinKind.OWN else "Empty, and none are kept.",
            limit=WORDS_LIMIT,
            default=win.words,
            required=win.kind is WinKind.OWN,
        )
        await interaction.response.send_modal(form)

    async def _reworded(self, interaction: Interaction, win: Win, words: str | None) -> None:
        if words is None and win.kind is WinKind.OWN:
            raise UserError(messages.NEEDS_WORDS)
        now = self._clock()
        changed = await self._store.reword(interaction.user.id, win.id, words, now)
        if changed is None:
            raise UserError(messages.WIN_GONE)
        win, change = changed
        if change is None:
            await answer(interaction, Reply(messages.SAME_WORDS, buttons=[ENOUGH.button(detail=ANYTHING)]))
            return
        buttons = [
            words_button(win),
            WINS.button(detail=HERE, label="All wins"),
            ENOUGH.button(detail=ANYTHING),
            UNDO.button(change),
        ]
        await go_on(interaction, Reply(messages.reworded(win, now), buttons=buttons))

    async def ask_delete(self, interaction: Interaction, win_id: int, _detail: str | None) -> None:
        win = await self._own(interaction.user.id, win_id)
        buttons = [DELETE.button(win.id), KEEP.button(win.id), ENOUGH.button(detail=ANYTHING)]
        await go_on(interaction, Reply(messages.ask_delete(win), buttons=buttons))

    async def delete(self, interaction: Interaction, win_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = await self._store.remove(interaction.user.id, win_id, now)
        if change is None:
            raise UserError(messages.WIN_GONE)
        buttons = [WINS.button(detail=HERE, label="All wins"), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.deleted(now), buttons=buttons))

    async def _own(self, user_id: int, win_id: int) -> Win:
        win = await self._store.find(user_id, win_id)
        if win is None:
            raise UserError(messages.WIN_GONE)
        return win
