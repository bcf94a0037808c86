"""The guided reframe: what each press does to the thought that is half done, and the step that follows."""

from dataclasses import replace

from bot.errors import UserError
from bot.own_words import OwnWords
from bot.own_words.store import Change
from bot.routes import GO_ON_REFRAME, OWN_WORDS, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_of
from bot.undoing import go_on
from cogs.reframing import messages
from cogs.reframing.cards import Cards
from cogs.reframing.components import enough, in_rows, rating_buttons, rethought_form, words_form
from cogs.reframing.content import Angle
from cogs.reframing.routes import HERE
from cogs.reframing.rules import NO_THOUGHT, check_thought, check_words, say, strength
from cogs.reframing.steps import Steps, angles_in


class Guided:
    """Takes a thought through the steps, one message that changes. The row of each button is the reframe."""

    def __init__(self, services: Services, steps: Steps, cards: Cards) -> None:
        self._store = services.own_words
        self._rejections = services.rejections
        self._clock = services.clock
        self._steps = steps
        self._cards = cards

    async def begun(self, user_id: int, thought: str, entry_id: int | None) -> Reply:
        """Begin with a thought; where just this one is half done already, go on with that."""
        # Once more: a form can have been open for an hour.
        entry = await self._rejections.find(user_id, entry_id) if entry_id else None
        row = entry.id if entry else None
        before = await self._store.latest_of(user_id, thought, row)
        if before and (again := await self._store.step(user_id, before.id, _begun_again, self._clock())):
            return await self.resumed(again)
        own = await self._store.begin(user_id, thought, row, self._clock())
        return await self._steps.habit(own, greeted=False)

    async def resumed(self, own: OwnWords) -> Reply:
        return await self._steps.where_it_stands(own)

    async def choose_habit(self, interaction: Interaction, words_id: int, _detail: str | None, value: str) -> None:
        habit = next((each for each in self._steps.habits if each == value), None)
        if habit is None:
            raise UserError(messages.NOT_A_HABIT)
        ended_at = self._clock() if habit == "just_a_feeling" else None

        def chosen(own: OwnWords) -> OwnWords:
            angle = own.angle if own.habit == habit else None
            return replace(own, habit=habit, angle=angle, ended_at=ended_at)

        if own := await self._half_done(interaction, words_id, chosen):
            steps = self._steps
            await go_on(interaction, await (steps.feeling(own) if ended_at else steps.choice_of_angles(own)))

    async def felt_before(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        """Note how strong it feels; what is said stays, and the number is marked."""
        felt = strength(detail)
        if own := await self._half_done(interaction, words_id, lambda own: replace(own, felt_before=felt)):
            buttons = self._steps.habit_buttons(own, await self._steps.entry(own))
            await interaction.response.edit_message(view=row_of(buttons))

    async def felt_after(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        number, _, comfort = (detail or "").partition("-")
        felt = strength(number)
        if own := await self._half_done(interaction, words_id, lambda own: replace(own, felt_after=felt)):
            feeling = own.habit == "just_a_feeling"
            reply = self._steps.feeling(own, comfort) if feeling else self._steps.where_it_stands(own)
            await go_on(interaction, await reply)

    async def rethink(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            thought = check_thought(text)
            if thought is None:
                raise UserError(NO_THOUGHT)
            if own := await self._half_done(interaction, words_id, lambda own: replace(own, thought=thought)):
                await go_on(interaction, await self._steps.habit(own))

        if own := await self._half_done(interaction, words_id):
            await interaction.response.send_modal(rethought_form(save, own.thought))

    async def just_a_card(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        """Leave the thought, which is noted on its entry, and draw a card about that."""
        now = self._clock()
        if own := await self._half_done(interaction, words_id, lambda own: replace(own, ended_at=now)):
            await go_on(interaction, await self._cards.drawn(own.user_id, await self._steps.entry(own)))

    async def discard(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        if own := await self._half_done(interaction, words_id):
            now = self._clock()
            change = await self._store.remove(own.user_id, own.id, now)
            if change is None:
                raise UserError(messages.GONE)
            await go_on(interaction, Reply(messages.discarded(now), buttons=[enough(own), UNDO.button(change)]))

    async def habits_again(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        def back(own: OwnWords) -> OwnWords:
            return replace(own, habit=None, ended_at=None) if own.habit == "just_a_feeling" else own

        if own := await self._half_done(interaction, words_id, back):
            await go_on(interaction, await self._steps.habit(own))

    async def others(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        if own := await self._with_habit(interaction, words_id):
            shown = angles_in(interaction.message)
            await go_on(interaction, await self._steps.choice_of_angles(own, other_than=shown))

    async def angles_again(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        """Show the three that stood there, so that they can be compared."""
        if own := await self._with_habit(interaction, words_id):
            angles = self._steps.that_stood_there(own, detail)
            await go_on(interaction, await self._steps.choice_of_angles(own, angles))

    async def angle(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        if (own := await self._with_habit(interaction, words_id)) is None:
            return
        angle = self._steps.angles.get(detail or "")
        if angle is None or angle.habit != own.habit:
            raise UserError(messages.NOT_AN_ANGLE)
        taken = await self._text(own)

        def chosen(own: OwnWords) -> OwnWords:
            # Words that are another angle's make way for this one's; the member's own stay.
            return replace(own, angle=angle.id, words=None if own.words == taken else own.words)

        if own := await self._half_done(interaction, words_id, chosen):
            await go_on(interaction, await self._steps.words(own, angle, angles_in(interaction.message)))

    async def rewrite(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            words = check_words(text)
            if own := await self._half_done(interaction, words_id, lambda own: replace(own, words=words)):
                await go_on(interaction, await self._steps.after(own))

        if own := await self._with_habit(interaction, words_id):
            text = await self._text(own) if detail else None
            form = words_form(save, own.words or text, plan=own.habit == "may_be_true")
            await interaction.response.send_modal(form)

    async def as_it_stands(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        if (own := await self._with_habit(interaction, words_id)) is None:
            return
        text = await self._text(own)
        if text is None:
            raise UserError(messages.NOT_AN_ANGLE)
        if own := await self._half_done(interaction, words_id, lambda own: replace(own, words=text)):
            await go_on(interaction, await self._steps.after(own))

    async def keep(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        own = await self._half_done(interaction, words_id)
        if own is None:
            return
        if not own.words:
            await go_on(interaction, await self._steps.where_it_stands(own))
            return
        finished, now = await self._steps.finished(own.user_id), self._clock()
        kept = await self._store.keep(own.user_id, own.id, now)
        if kept is None:
            await self._half_done(interaction, words_id)  # which says what became of it meanwhile
            return
        buttons = in_rows(
            rating_buttons(kept[0]),
            [OWN_WORDS.button(detail=HERE), enough(own), UNDO.button(kept[1])],
        )
        await go_on(interaction, Reply(embed=messages.kept(kept[0], finished, now), buttons=buttons))

    async def _with_habit(self, interaction: Interaction, words_id: int) -> OwnWords | None:
        """Return it where it has a habit with angles; else answer with the step that it stands at."""
        own = await self._half_done(interaction, words_id)
        if own and own.habit in {None, "just_a_feeling"}:
            await go_on(interaction, await self._steps.where_it_stands(own))
            return None
        return own

    async def _half_done(
        self, interaction: Interaction, words_id: int, change: Change | None = None
    ) -> OwnWords | None:
        """Take a step and return what is half done; where it is kept by now, answer so, and where it is gone, raise."""
        user_id = interaction.user.id
        if change and (own := await self._store.step(user_id, words_id, change, self._clock())):
            return own
        own = await self._store.find(user_id, words_id)
        if own is None:
            raise UserError(messages.GONE)
        if own.kept_at is None:
            return own
        look = GO_ON_REFRAME.button(own.id, label="Look at it")
        await answer(interaction, Reply(messages.FINISHED, buttons=[look, enough(own)]))
        return None

    async def _text(self, own: OwnWords) -> str | None:
        """Return the text of the angle that is chosen."""
        angle: Angle | None = self._steps.angles.get(own.angle or "")
        return say(angle, await self._steps.entry(own)) if angle else None


def _begun_again(own: OwnWords) -> OwnWords:
    """Return what had ended as half done: a feeling may be something else by now, and a card was just a card."""
    return replace(own, ended_at=None, habit=None if own.habit == "just_a_feeling" else own.habit)
