"""How a step comes onto the plan: written, from an idea, a drill, or something the member wrote elsewhere."""

from dataclasses import dataclass, replace

from bot.errors import UserError, found
from bot.plans import Step, StepSource, StepState
from bot.routes import UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.plan import messages
from cogs.plan.board import Board
from cogs.plan.components import StepModal, enough, in_rows, to_the_plan
from cogs.plan.outcomes import depends_on_others
from cogs.plan.routes import CHANGE, MAKE_NEXT
from cogs.plan.rules import check_due, check_step, first_words, new_step, same_step

GONE = {
    "reply": "That answer isn't here any more, so there is nothing to make a step of. `/plan` works without it.",
    "lesson": "That review isn't here any more, so there is nothing to make a step of. `/plan` works without it.",
    "words": "Those words aren't here any more, so there is nothing to make a step of. `/plan` works without them.",
}
NOT_FROM_THERE = "A step can't be made of that any more. `/plan` takes one down without it."

#: whose words are not the member's
_OF_OURS = {StepSource.IDEA, StepSource.QUESTION}


@dataclass(frozen=True, slots=True)
class Origin:
    """What a step is made of, and what the form shows of it."""

    source: StepSource = StepSource.OWN
    rejection_id: int | None = None
    #: stand in the field, to be changed
    words: str | None = None
    #: stands beside it
    small: str | None = None


class Keeping:
    """Keeps a step: as the next one where there is none, else in line behind it, and the same one only once."""

    def __init__(self, services: Services, board: Board) -> None:
        self._steps = services.steps
        self._replies = services.replies
        self._reflections = services.reflections
        self._own_words = services.own_words
        self._rejections = services.rejections
        self._clock = services.clock
        self._board = board

    async def write(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await self._ask(interaction, Origin(), below=False)

    async def take(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Make a step of what stands in another feature's message, which stays; its words can be changed before."""
        user_id, detail = interaction.user.id, detail or ""
        if detail == "reply":
            reply = await self._replies.own(user_id, row, GONE["reply"])
            # What they wrote is no step yet, and may hurt: it stands beside the field, not in it.
            said = messages.they_said(reply.words) if reply.words else None
            await self._ask(interaction, Origin(StepSource.REPLY, reply.rejection_id, small=said))
        elif detail == "lesson" or detail.startswith("a-"):
            review = await self._reflections.own(user_id, row, GONE["lesson"])
            words = review.lesson if detail == "lesson" else review.by_question.get(detail.removeprefix("a-"))
            words = found(words, GONE["lesson"])
            await self._ask(interaction, Origin(StepSource.REFLECTION, review.rejection_id, words))
        elif detail == "words":
            own = await self._own_words.find(user_id, row)
            own = found(own if own and own.kept_at else None, GONE["words"])
            await self._ask(interaction, Origin(StepSource.OWN_WORDS, own.rejection_id, own.words))
        else:
            raise UserError(NOT_FROM_THERE)

    async def _ask(self, interaction: Interaction, origin: Origin, *, below: bool = True) -> None:
        user_id, source, about = interaction.user.id, origin.source, origin.rejection_id

        async def save(interaction: Interaction, text: str, day: str) -> None:
            due_on = check_due(day, await self._board.today(user_id))
            new = new_step(user_id, check_step(text), self._clock(), source, due_on=due_on, rejection_id=about)
            await (answer if below else go_on)(interaction, await self.kept(new))

        title = "A next step" if source is StepSource.OWN else "Make it a next step"
        today = await self._board.today(user_id)
        form = StepModal(save, title, today, words=first_words(origin.words), small=origin.small)
        await interaction.response.send_modal(form)

    async def kept(self, new: Step) -> Reply:
        """Keep the step, where the plan doesn't have the same one already, and say where it stands."""
        user_id, now = new.user_id, self._clock()
        taken = await self._steps.take_once(await self._about_what_is_there(new), now, same_step)
        step, change = found(taken, messages.LINE_FULL)
        if change is None:
            next_one = [MAKE_NEXT.button(step.id)] if step.state is StepState.LATER else []
            return Reply(messages.on_plan_already(step), buttons=[*next_one, to_the_plan(), enough()])
        depends = new.source not in _OF_OURS and depends_on_others(step.words)
        if step.state is StepState.NOW and not depends:
            return await self._board.shown(user_id, messages.kept_next(now), change)
        ways = [MAKE_NEXT.button(step.id)] if step.state is StepState.LATER else []
        if depends:
            ways = [CHANGE.button(step.id, label="Change it"), to_the_plan("It is fine as it is"), *ways]
        else:
            ways.append(to_the_plan())
        return Reply(messages.kept(step, now, depends=depends), buttons=in_rows(ways, [enough(), UNDO.button(change)]))

    async def _about_what_is_there(self, new: Step) -> Step:
        """Return the step without its entry where that was deleted meanwhile."""
        if new.rejection_id and await self._rejections.find(new.user_id, new.rejection_id) is None:
            return replace(new, rejection_id=None)
        return new
