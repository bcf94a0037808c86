"""What a member wrote to have again: the list, one of them, and what can be done with it."""

from dataclasses import replace

from bot.cards.models import Habits
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.own_words import OwnWords, Rating
from bot.own_words.store import Change
from bot.routes import ENOUGH, NOTE, OWN_WORDS, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.reframing import own_messages
from cogs.reframing.components import Button, change_words, in_rows, rating_buttons, words_form
from cogs.reframing.routes import DELETE, HERE, OLDER, OPEN, REWORD, START
from cogs.reframing.rules import check_words, with_words

PAGE = 10

ALL = "All my own words"


class OwnList:
    """Pages through kept words, newest first; opens, rates, rewords and deletes them. The row is the words."""

    def __init__(self, services: Services, habits: Habits) -> None:
        self._store = services.own_words
        self._members = services.members
        self._clock = services.clock
        self._habits = habits.by_id()

    async def newest(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        reply = await self._page(interaction.user.id)
        await (go_on if detail == HERE else answer)(interaction, reply)

    async def older(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self._page(interaction.user.id, before=words_id))

    async def _page(self, user_id: int, before: int | None = None) -> Reply:
        found = await self._store.kept(user_id, PAGE + 1, before=before)
        newest = [OWN_WORDS.button(detail=HERE, label="Newest")] if before else []
        if not found:
            text = own_messages.NO_OLDER if before else own_messages.NONE_KEPT
            return Reply(text, buttons=[*newest, *_more(), _enough()])
        page, zone = found[:PAGE], await self._members.local_zone(user_id)
        older = [OLDER.button(page[-1].id)] if len(found) > PAGE else []
        choice = OPEN.select([own_messages.option(own, zone) for own in page])
        embed = own_messages.listed(page, await self._store.count_kept(user_id))
        return Reply(embed=embed, buttons=in_rows([choice], [*newest, *older, *_more(), _enough()]))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        own = await self._store.find(interaction.user.id, row_chosen(value))
        if own is None or own.kept_at is None:
            raise UserError(own_messages.NOT_KEPT_HERE)
        await go_on(interaction, self.opened(own))

    def opened(self, own: OwnWords, above: str | None = None, change: int | None = None) -> Reply:
        """Return one of them, with what can be done with it; `above` is said over it, of a change that was made."""
        rest = [
            REWORD.button(own.id, label=change_words(own)),
            DELETE.button(own.id),
            OWN_WORDS.button(detail=HERE, label=ALL),
            _enough(),
            *([UNDO.button(change)] if change else []),
        ]
        embed = own_messages.own_words(own, self._habits.get(own.habit) if own.habit else None)
        return Reply(above, embed=embed, buttons=in_rows(rating_buttons(own), rest))

    async def rate(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        rating = next((each for each in Rating if each == detail), None)
        if rating is None:
            raise UserError(own_messages.NOT_A_RATING)

        def rated(own: OwnWords) -> OwnWords:
            return _kept(own, replace(own, rating=rating))

        await self._edited(interaction, words_id, rated, own_messages.RATED[rating])

    async def reword(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            words = check_words(text)

            def reworded(own: OwnWords) -> OwnWords:
                return _kept(own, with_words(own, words))

            await self._edited(interaction, words_id, reworded, own_messages.REWORDED)

        own = await self._store.find(interaction.user.id, words_id)
        if own is None or own.kept_at is None:
            raise UserError(own_messages.NOT_KEPT_HERE)
        await interaction.response.send_modal(words_form(save, own.words, plan=own.habit == "may_be_true"))

    async def _edited(self, interaction: Interaction, words_id: int, change: Change, said: str) -> None:
        """Make a change that can be undone, and say so above the words."""
        now = self._clock()
        edited = await self._store.edit(interaction.user.id, words_id, change, now)
        if edited is None:
            raise UserError(own_messages.NOT_KEPT_HERE)
        own, noted = edited
        if noted is None:
            # Pressed twice: the first press may have put an Undo there, which this message doesn't know of.
            await answer(interaction, self.opened(own, own_messages.UNCHANGED))
        else:
            await go_on(interaction, self.opened(own, own_messages.changed(said, now), noted))

    async def delete(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        own = await self._store.find(interaction.user.id, words_id)
        if own is None or own.kept_at is None:
            raise UserError(own_messages.NOT_KEPT_HERE)
        now = self._clock()
        change = await self._store.remove(interaction.user.id, words_id, now)
        if change is None:
            raise UserError(own_messages.NOT_KEPT_HERE)
        buttons = [OWN_WORDS.button(detail=HERE, label=ALL), _enough(), UNDO.button(change)]
        await go_on(interaction, Reply(own_messages.deleted(now), buttons=buttons))


def _kept(before: OwnWords, after: OwnWords) -> OwnWords:
    """Return `after`; raises UserError if it isn't kept yet: what is half done is changed by its own steps."""
    if before.kept_at is None:
        raise UserError(own_messages.NOT_KEPT_HERE)
    return after


def _more() -> list[Button]:
    """Return the ways to more of them."""
    return [START.button(label="Reframe a thought"), NOTE.button()]


def _enough() -> Button:
    return ENOUGH.button(detail=ANYTHING)
