"""A check-in step by step: energy, a word, a need; each can be left out, and so can all of it."""

from collections.abc import Callable
from dataclasses import replace

import discord

from bot import nudging
from bot.checkins import Checkin
from bot.checkins.values import WORD_LIMIT
from bot.errors import UserError, found
from bot.forms import WordsForm
from bot.pages import HERE, show
from bot.schedules import Kind
from bot.services import Services
from bot.ui import Button, Interaction, Reply
from bot.undoing import go_on
from cogs.checkin import messages
from cogs.checkin.content import CheckinTexts
from cogs.checkin.endings import Endings
from cogs.checkin.routes import EARLIER, NEED, NO_WORD, OWN_WORD, WORD
from cogs.checkin.rules import (
    NOT_OFFERED,
    SKIP,
    Spot,
    check_word,
    is_heavy,
    is_the_same,
    read_energy,
    read_need,
    spot,
)

Change = Callable[[Checkin], Checkin]


class Steps:
    """Each step stands in the row, or in the id while nothing is given; what was given stays wherever it is left."""

    def __init__(self, services: Services, texts: CheckinTexts, endings: Endings) -> None:
        self._store = services.checkins
        self._schedules = services.schedules
        self._clock = services.clock
        self._deck = services.deck("checkin")
        self._texts = texts
        self._endings = endings

    async def open(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        await self._answers(interaction.user.id, schedule_id)
        await show(interaction, detail, await self.opened(interaction.user.id, schedule_id))

    async def opened(self, user_id: int, schedule_id: int = 0) -> Reply:
        """Ask for the energy."""
        buttons = [
            *messages.energy_buttons(schedule_id),
            *([EARLIER.button(detail=HERE)] if await self._store.count(user_id) else []),
            *messages.ends(None, heavy=False),
        ]
        return Reply(await self._deck.line(user_id, self._texts.questions.energy), buttons=buttons)

    async def energy(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        user_id, energy = interaction.user.id, read_energy(detail)
        at = Spot(schedule_id, given=False)
        if energy is None:
            await self._answers(user_id, schedule_id)
        else:
            at = await self._give(user_id, at, lambda row: replace(row, energy=energy))
        await go_on(interaction, await self._ask_word(user_id, at))

    async def _ask_word(self, user_id: int, at: Spot) -> Reply:
        options = [discord.SelectOption(label=word.word, value=word.id) for word in self._texts.words]
        buttons = [
            WORD.select(options, at.row, at.detail()),
            OWN_WORD.button(at.row, at.detail()),
            NO_WORD.button(at.row, at.detail()),
            *await self._ends(user_id, at),
        ]
        return Reply(await self._deck.line(user_id, self._texts.questions.word), buttons=buttons)

    async def word(self, interaction: Interaction, row: int, detail: str | None, value: str) -> None:
        at, _ = spot(row, detail)
        word = found(self._texts.word(value), NOT_OFFERED)
        await self._take_word(interaction, at, word.word)

    async def own_word(self, interaction: Interaction, row: int, detail: str | None) -> None:
        at, _ = spot(row, detail)

        async def save(interaction: Interaction, text: str) -> None:
            await self._take_word(interaction, at, check_word(text))

        form = WordsForm(
            save,
            title="In my own word",
            label="How is it?",
            description=f"A word or a few, up to {WORD_LIMIT} characters. It is kept for you alone.",
            limit=WORD_LIMIT,
            style=discord.TextStyle.short,
        )
        await interaction.response.send_modal(form)

    async def _take_word(self, interaction: Interaction, at: Spot, word: str) -> None:
        def worded(row: Checkin) -> Checkin:
            # Words that were typed are not written over.
            if row.word not in {None, word}:
                raise UserError(messages.HAS_A_WORD)
            return replace(row, word=word)

        at = await self._give(interaction.user.id, at, worded)
        await go_on(interaction, await self._ask_need(interaction.user.id, at))

    async def no_word(self, interaction: Interaction, row: int, detail: str | None) -> None:
        at, _ = spot(row, detail)
        await go_on(interaction, await self._ask_need(interaction.user.id, at))

    async def _ask_need(self, user_id: int, at: Spot) -> Reply:
        needs = [NEED.button(at.row, at.detail(each.id), label=each.label) for each in self._texts.needs]
        skip = NEED.button(at.row, at.detail(SKIP))
        question = await self._deck.line(user_id, self._texts.questions.need)
        return Reply(question, buttons=[*needs, skip, *await self._ends(user_id, at)])

    async def _ends(self, user_id: int, at: Spot) -> list[Button]:
        checkin = await self._store.find(user_id, at.row) if at.given else None
        heavy = checkin is not None and is_heavy(checkin, self._texts.weight(checkin.word))
        return messages.ends(checkin, heavy=heavy)

    async def need(self, interaction: Interaction, row: int, detail: str | None) -> None:
        user_id = interaction.user.id
        at, answer = spot(row, detail)
        need = read_need(answer)
        if need is not None:
            at = await self._give(user_id, at, lambda row: replace(row, need=need))
        if at.given:
            checkin = await self._store.own(user_id, at.row, messages.GONE)
            await go_on(interaction, await self._endings.of(checkin))
        else:
            await self._nothing(interaction, at.row)

    async def _nothing(self, interaction: Interaction, schedule_id: int) -> None:
        """Nothing was given, and nothing is kept."""
        asked_by = await self._answers(interaction.user.id, schedule_id)
        line = await self._deck.line(interaction.user.id, self._texts.not_today)
        await go_on(interaction, Reply(line, buttons=nudging.below(asked_by) if asked_by else []))

    async def _give(self, user_id: int, at: Spot, change: Change) -> Spot:
        """Keep an answer in the check-in, which begins with the first that is given; return where it stands now."""
        now = self._clock()
        if at.given:
            found(await self._store.step(user_id, at.row, change, now), messages.GONE)
            return at
        asked_by = await self._answers(user_id, at.row)
        nothing = Checkin(
            id=0,
            user_id=user_id,
            schedule_id=asked_by,
            energy=None,
            word=None,
            need=None,
            created_at=now,
            changed_at=now,
        )
        checkin = await self._store.begin_or_go_on(
            nothing, lambda latest: is_the_same(latest, asked_by, now), change, now
        )
        return Spot(checkin.id, given=True)

    async def _answers(self, user_id: int, schedule_id: int) -> int | None:
        """Take a press for an answer to the nudge that asks; None where none of the member's own does, or no more."""
        asked_by = await self._schedules.nudge(user_id, schedule_id) if schedule_id else None
        if asked_by is None or asked_by.kind is not Kind.CHECKIN:
            return None
        await self._schedules.touched(schedule_id, self._clock())
        return schedule_id
