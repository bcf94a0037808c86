"""The jar of strengths, and the reward that a member chose for themselves."""

import random

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.forms import WordsForm
from bot.instants import Clock
from bot.routes import ENOUGH, UNDO
from bot.ui import Interaction, Reply, row_chosen
from bot.undoing import go_on
from bot.wins import JarStore
from cogs.wins import messages
from cogs.wins.routes import DRAW, JAR, OLDER_NOTES, PUT_IN, REWARD, TAKE_ONE_OUT, TAKE_OUT
from cogs.wins.rules import REWARD_LIMIT, STRENGTH_LIMIT, check_reward, check_strength

#: as many as a select can offer
SHOWN = 25


class Jar:
    """Puts strengths in, draws one, takes one out."""

    def __init__(self, store: JarStore, rng: random.Random, clock: Clock) -> None:
        self._store = store
        self._rng = rng
        self._clock = clock

    async def open(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self._page(interaction.user.id))

    async def older(self, interaction: Interaction, strength_id: int, _detail: str | None) -> None:
        """Show the page after a strength."""
        await go_on(interaction, await self._page(interaction.user.id, before=strength_id))

    async def _page(self, user_id: int, before: int | None = None) -> Reply:
        found = await self._store.strengths(user_id, SHOWN + 1, before=before)
        page = found[:SHOWN]
        newest = [JAR.button(label="Newest")] if before else []
        if not page:
            text = messages.NO_OLDER_NOTES if before else messages.EMPTY_JAR
            return Reply(text, buttons=[*newest, PUT_IN.button(), ENOUGH.button(detail=ANYTHING)])
        older = [OLDER_NOTES.button(page[-1].id)] if len(found) > SHOWN else []
        choice = TAKE_ONE_OUT.select([messages.strength_option(each) for each in page])
        buttons = [choice, *newest, *older, PUT_IN.button(), DRAW.button(), ENOUGH.button(detail=ANYTHING)]
        return Reply(embed=messages.jar(page, await self._store.count(user_id)), buttons=buttons)

    async def put_in(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        form = WordsForm(
            self._keep,
            title="Strengths jar",
            label="Something you are good at, or did well",
            description="In your own words. A no can show one too.",
            limit=STRENGTH_LIMIT,
        )
        await interaction.response.send_modal(form)

    async def _keep(self, interaction: Interaction, text: str) -> None:
        strength, change = await self._store.add(interaction.user.id, check_strength(text), self._clock())
        buttons = [PUT_IN.button(), JAR.button(), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.put_in(strength), buttons=buttons))

    async def draw(self, interaction: Interaction, shown_id: int, _detail: str | None) -> None:
        """Show one alone, and another than the one that is shown already."""
        user_id = interaction.user.id
        everything = await self._store.strengths(user_id, await self._store.count(user_id))
        if not everything:
            await self.open(interaction, 0, None)
            return
        strength = self._rng.choice([each for each in everything if each.id != shown_id] or everything)
        another = [DRAW.button(strength.id, label="Draw another")] if len(everything) > 1 else []
        buttons = [*another, TAKE_OUT.button(strength.id), JAR.button(), ENOUGH.button(detail=ANYTHING)]
        await go_on(interaction, Reply(embed=messages.drawn(strength), buttons=buttons))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self.take_out(interaction, row_chosen(value), None)

    async def take_out(self, interaction: Interaction, strength_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = await self._store.remove(interaction.user.id, strength_id, now)
        if change is None:
            raise UserError(messages.STRENGTH_GONE)
        buttons = [JAR.button(), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.taken_out(now), buttons=buttons))


class Reward:
    """What the member gives themselves; they are reminded of it with each win."""

    def __init__(self, store: JarStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def open(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        form = WordsForm(
            self._keep,
            title="My reward",
            label="What you would like to give yourself",
            description="Large or small. Empty, and none is kept.",
            limit=REWARD_LIMIT,
            default=await self._store.reward(interaction.user.id),
            required=False,
        )
        await interaction.response.send_modal(form)

    async def _keep(self, interaction: Interaction, text: str) -> None:
        user_id, now, words = interaction.user.id, self._clock(), check_reward(text)
        if words == await self._store.reward(user_id):
            text = messages.SAME_REWARD if words else messages.NO_REWARD
            await go_on(interaction, Reply(text, buttons=[REWARD.button(), ENOUGH.button(detail=ANYTHING)]))
            return
        change = await self._store.set_reward(user_id, words, now)
        buttons = [REWARD.button(), ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
        await go_on(interaction, Reply(messages.reward(words, now), buttons=buttons))
