"""Facts: a number with its source, one at a time."""

from bot.cards import Deck
from bot.cards.messages import ALL_PUT_AWAY, after_putting_away
from bot.cards.rules import LAST
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.routes import ENOUGH
from bot.ui import Interaction, Reply, replace
from cogs.encouragement import messages
from cogs.encouragement.content import Fact, Facts
from cogs.encouragement.routes import ANOTHER_FACT, FACT_BACK, FACT_NOT_FOR_ME, FACTS_BACK, KEEP_FACT, LET_GO_FACT


class FactCards:
    """Draws facts without repeats."""

    def __init__(self, deck: Deck, facts: Facts) -> None:
        self._deck = deck
        self._facts = facts.facts
        # What hardly stands on anything, and is often bleak, comes when all else was seen, and never first.
        self._weights = [LAST if fact.confidence == "low" else 1 for fact in self._facts]

    async def drawn(self, user_id: int) -> Reply:
        fact = await self._deck.draw(user_id, self._facts, self._weights)
        if fact is None:
            return Reply(ALL_PUT_AWAY, buttons=[FACTS_BACK.button(), ENOUGH.button(detail=ANYTHING)])
        return _reply(fact, kept=bool(await self._deck.kept(user_id, [fact])))

    def _named(self, fact_id: str | None) -> Fact:
        fact = next((fact for fact in self._facts if fact.id == fact_id), None)
        if fact is None:
            raise UserError(messages.CARD_GONE)
        return fact

    async def another(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await replace(interaction, await self.drawn(interaction.user.id))

    async def keep(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._keep(interaction, detail, kept=True)

    async def let_go(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._keep(interaction, detail, kept=False)

    async def _keep(self, interaction: Interaction, fact_id: str | None, *, kept: bool) -> None:
        fact = self._named(fact_id)
        await self._deck.keep(interaction.user.id, fact.id, among=self._facts, kept=kept)
        await replace(interaction, _reply(fact, kept=kept))

    async def not_for_me(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Put this fact away for good, and show another."""
        fact = self._named(detail)
        await self._deck.retire(interaction.user.id, fact.id, among=self._facts)
        reply = await self.drawn(interaction.user.id)
        await replace(interaction, after_putting_away(reply, FACT_BACK.button(detail=fact.id)))

    async def bring_that_back(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Show the fact again that was put away last."""
        fact = self._named(detail)
        await self._deck.bring_back(interaction.user.id, fact.id)
        await replace(interaction, _reply(fact, kept=bool(await self._deck.kept(interaction.user.id, [fact]))))

    async def bring_back(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Draw again from the facts that were put away."""
        await self._deck.restore(interaction.user.id)
        await replace(interaction, await self.drawn(interaction.user.id))


def _reply(fact: Fact, *, kept: bool) -> Reply:
    buttons = [
        ANOTHER_FACT.button(),
        (LET_GO_FACT if kept else KEEP_FACT).button(detail=fact.id),
        FACT_NOT_FOR_ME.button(detail=fact.id),
        ENOUGH.button(detail=ANYTHING),
    ]
    return Reply(embed=messages.with_place(messages.fact(fact), kept=kept), buttons=buttons)
