"""A look at the counts: where most entries of the last months ended, if they are enough to say anything."""

from bot.rejections import ends_since
from bot.services import Services
from bot.ui import Interaction, Reply
from bot.undoing import go_on
from cogs.plan import idea_messages
from cogs.plan.components import enough, in_rows, take_buttons, to_the_plan
from cogs.plan.content import Plan
from cogs.plan.fitting import fitting
from cogs.plan.knowing import Knowing
from cogs.plan.routes import IDEAS
from cogs.plan.rules import WINDOW, approach_of, places


class Counts:
    """Shown only when it is asked for."""

    def __init__(self, services: Services, plan: Plan, knowing: Knowing) -> None:
        self._database = services.database
        self._members = services.members
        self._clock = services.clock
        self._deck = services.deck("approaches")
        self._approaches = plan.approaches
        self._ideas = {idea.id: idea for idea in plan.ideas}
        self._knowing = knowing

    async def open(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self._look(interaction.user.id))

    async def _look(self, user_id: int) -> Reply:
        now = self._clock()
        today = now.astimezone(await self._members.local_zone(user_id)).date()
        ends = places(await ends_since(self._database, user_id, now - WINDOW, today))
        seen = approach_of(ends)
        rest = [IDEAS.button(label="Other ideas"), to_the_plan(), enough()]
        if seen is None:
            return Reply(idea_messages.too_few(ends.total()), buttons=rest)
        pattern, count, total = seen
        fit = [approach for approach in self._approaches if approach.pattern is pattern]
        approach = await self._deck.one(user_id, fit)
        its_own = [self._ideas[each] for each in approach.ideas]
        shown = fitting(its_own, await self._knowing.of(user_id))
        embed = idea_messages.counts(approach, count, total, shown)
        return Reply(embed=embed, buttons=in_rows(take_buttons(shown), rest))
