"""The command /win: keeping what went well, alone or from an entry."""

import discord
from discord import app_commands
from discord.ext import commands

from bot import entries
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.forms import WordsForm
from bot.rejections import Rejection, Stage
from bot.routes import ENOUGH, PLUS_ONE, PROGRESS, UNDO, WINS
from bot.services import Services
from bot.text import clean_line, folded
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from bot.wins import WinKind
from cogs.wins import messages
from cogs.wins.components import words_button
from cogs.wins.content import Acknowledgements
from cogs.wins.counting import Counting
from cogs.wins.routes import CHOOSE_KIND, HERE, JAR, REWARD, SEVERAL
from cogs.wins.rules import ASKS_FOR_WORDS, ONCE_WITHIN, WORDS_LIMIT, check_words, kind_named

KINDS = [discord.SelectOption(label=kind.label, value=kind.value) for kind in WinKind]


class Wins(commands.Cog):
    """Keeps a win and says something true about it."""

    def __init__(self, services: Services, wording: Acknowledgements, counting: Counting) -> None:
        self._wins = services.wins
        self._jar = services.jar
        self._applications = services.applications
        self._rejections = services.rejections
        self._deck = services.deck("wins")
        self._clock = services.clock
        self._wording = wording
        self._counting = counting

    @app_commands.command(description="Keep something that went well, or count an application. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(what="Choose one, or use your own words; without, you see everything that is here")
    async def win(self, interaction: Interaction, what: app_commands.Range[str, 1, WORDS_LIMIT] | None = None) -> None:
        words = check_words(what)
        if words is None:
            await answer(interaction, await self._panel(interaction.user.id))
        elif folded(words) == folded(PLUS_ONE.label):
            await self._counting.count(interaction, 1)
        elif kind := kind_named(words):
            await self._chosen(interaction, kind)
        else:
            await self._log(interaction, WinKind.OWN, words)

    @win.autocomplete("what")
    async def _complete_what(self, _interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        typed = clean_line(typed, limit=len(typed), name="text") or ""
        names = [*(kind.label for kind in WinKind), PLUS_ONE.label]
        found = [name for name in names if folded(typed) in folded(name)]
        # An empty list would read as if nothing else could be said; a choice holds no more than 100 characters.
        offered = found or ([typed] if len(typed) <= 100 else [])
        return [app_commands.Choice(name=name, value=name) for name in offered]

    async def _panel(self, user_id: int) -> Reply:
        text = messages.panel(await self._applications.total(user_id), await self._jar.reward(user_id))
        buttons = [
            CHOOSE_KIND.select(KINDS),
            PLUS_ONE.button(detail=HERE),
            SEVERAL.button(),
            JAR.button(),
            REWARD.button(),
            WINS.button(detail=HERE, label="All wins"),
            ENOUGH.button(detail=ANYTHING),
        ]
        return Reply(text, buttons=buttons)

    async def choose_kind(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        if value not in set(WinKind):
            raise UserError(messages.UNKNOWN_KIND)
        await self._chosen(interaction, WinKind(value))

    async def keep(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Keep what a member told of in a direct message, once; its kind is the detail."""
        if detail not in set(WinKind):
            raise UserError(messages.UNKNOWN_KIND)
        await self._chosen(interaction, WinKind(detail), once=True)

    async def _chosen(self, interaction: Interaction, kind: WinKind, *, once: bool = False) -> None:
        if kind not in ASKS_FOR_WORDS:
            await go_on(interaction, await self._kept(interaction.user.id, kind, None, once=once))
            return

        async def save(interaction: Interaction, text: str) -> None:
            words = check_words(text)
            if words is None and kind is WinKind.OWN:
                raise UserError(messages.NEEDS_WORDS)
            await self._log(interaction, kind, words)

        form = WordsForm(
            save,
            title=kind.label if kind is WinKind.LEARNED else "Something that went well",
            label="What was it?",
            description="In your own words." if kind is WinKind.OWN else "In your own words, or leave it empty.",
            limit=WORDS_LIMIT,
            required=kind is WinKind.OWN,
        )
        await interaction.response.send_modal(form)

    async def count_interview(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """Count an entry's interview as a win, once; what the member was told about the entry stays as it is."""
        entry = await entries.own(self._rejections, interaction.user.id, entry_id, messages.ENTRY_GONE)
        if not entry.reached(Stage.INTERVIEW):
            raise UserError(messages.NO_INTERVIEW)
        await answer(interaction, await self._kept(interaction.user.id, WinKind.INTERVIEW, None, entry))

    async def _log(self, interaction: Interaction, kind: WinKind, words: str | None) -> None:
        await go_on(interaction, await self._kept(interaction.user.id, kind, words))

    async def _kept(
        self, user_id: int, kind: WinKind, words: str | None, entry: Rejection | None = None, *, once: bool = False
    ) -> Reply:
        now = self._clock()
        wording = self._wording.for_kind(kind)
        acknowledgement = await self._deck.draw(user_id, wording) or wording[0]
        reward = await self._jar.reward(user_id)
        # Saved last: what goes wrong before leaves nothing behind, as the member is then told.
        first_since = now - ONCE_WITHIN if once else None
        kept = await self._wins.add(user_id, kind, words, entry.id if entry else None, now, first_since=first_since)
        if kept is None:
            raise UserError(messages.COUNTED_ALREADY if entry else messages.JUST_KEPT)
        win, change = kept
        buttons = [
            words_button(win),
            JAR.button(),
            PROGRESS.button(detail="summary", label="Look back"),
            ENOUGH.button(detail=ANYTHING),
            UNDO.button(change),
        ]
        return Reply(messages.logged(win, acknowledgement.text, reward=reward, entry=entry), buttons=buttons)
