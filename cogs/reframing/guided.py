"""The guided reframe: what each press does to the thought that is half done, and the step that follows."""

from dataclasses import replace

from bot.errors import UserError
from bot.own_words import OwnWords
from bot.own_words.store import Change
from bot.routes import GO_ON_REFRAME, OWN_WORDS, TAKE_STEP, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, goes_on, row_of
from bot.undoing import go_on
from cogs.reframing import messages
from cogs.reframing.cards import Cards
from cogs.reframing.components import Button, enough, in_rows, rating_buttons, rethought_form, words_form
from cogs.reframing.content import Angle
from cogs.reframing.own_messages import UNCHANGED
from cogs.reframing.routes import FILLED, HERE
from cogs.reframing.rules import (
    NO_THOUGHT,
    as_it_stands,
    begun_again,
    check_thought,
    check_words,
    left_for_a_card,
    say,
    strength,
    with_angle,
    with_habit,
    with_thought,
    with_words,
)
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
        return await self.resumed(await self._store.begin(user_id, thought, row, self._clock(), again=begun_again))

    async def resumed(self, own: OwnWords) -> Reply:
        return await self._steps.where_it_stands(own)

    async def choose_habit(self, interaction: Interaction, words_id: int, _detail: str | None, value: str) -> None:
        habit = next((habit for habit in self._steps.habits.values() if habit.id == value), None)
        if habit is None:
            raise UserError(messages.NOT_A_HABIT)
        chosen, now, steps = habit.id, self._clock(), self._steps
        if own := await self._half_done(interaction, words_id, lambda own: with_habit(own, chosen, now)):
            feeling = chosen == "just_a_feeling"
            await go_on(interaction, await (steps.feeling(own) if feeling else steps.choice_of_angles(own)))

    async def felt_before(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        """Note how strong it feels; what is said stays, and the number is marked."""
        felt = strength(detail)
        if own := await self._half_done(interaction, words_id, lambda own: replace(own, felt_before=felt)):
            if goes_on(interaction):
                await answer(interaction, await self._steps.where_it_stands(own))
                return
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
            if own := await self._half_done(interaction, words_id, lambda own: with_thought(own, thought)):
                await go_on(interaction, await self._steps.habit(own))

        if own := await self._half_done(interaction, words_id):
            await interaction.response.send_modal(rethought_form(save, own.thought))

    async def just_a_card(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        """Leave the thought, which is noted on its entry, and draw a card about that."""
        own = await self._half_done(interaction, words_id)
        if own is None:
            return
        entry, now = await self._steps.entry(own), self._clock()
        if entry is None or entry.thought != own.thought:
            # It was changed since the button was drawn, and is noted nowhere else.
            await go_on(interaction, await self._steps.where_it_stands(own))
        elif await self._half_done(interaction, words_id, lambda own: left_for_a_card(own, now)):
            await go_on(interaction, await self._cards.drawn(own.user_id, entry))

    async def discard(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        if own := await self._half_done(interaction, words_id):
            now = self._clock()
            change = await self._store.remove(own.user_id, own.id, now)
            if change is None:
                raise UserError(messages.GONE)
            entry = await self._steps.entry(own)
            said = messages.discarded(now, on_entry=entry is not None and entry.thought == own.thought)
            await go_on(interaction, Reply(said, buttons=[enough(own), UNDO.button(change)]))

    async def habits_again(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        def back(own: OwnWords) -> OwnWords:
            return replace(own, habit=None, ended_at=None) if own.habit == "just_a_feeling" else own

        if own := await self._half_done(interaction, words_id, back):
            await go_on(interaction, await self._steps.habit(own))

    async def example(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        """Show a worked example below; the step stays."""
        if (own := await self._with_habit(interaction, words_id)) and own.habit:
            await answer(interaction, Reply(embed=messages.example(self._steps.habits[own.habit])))

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
        angle = self._angle(own, detail)
        if own := await self._half_done(interaction, words_id, lambda own: with_angle(own, angle.id)):
            await go_on(interaction, await self._steps.words(own, angle, angles_in(interaction.message)))

    async def rewrite(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            words = check_words(text)
            if own := await self._half_done(interaction, words_id, lambda own: with_words(own, words)):
                await go_on(interaction, await self._steps.after(own))

        if own := await self._with_habit(interaction, words_id):
            # An angle's text only where it is to be changed: on a phone, deleting it is more work than writing.
            default = None if own.taken and detail != FILLED else own.words
            angle = self._steps.angles.get(own.angle or "")
            hint = say(angle, await self._steps.entry(own)) if angle else None
            plan = own.habit == "may_be_true"
            await interaction.response.send_modal(words_form(save, default, plan=plan, placeholder=hint))

    async def as_it_stands(self, interaction: Interaction, words_id: int, detail: str | None) -> None:
        """Take an angle's text for words; where the member's stand there, that can be undone."""
        if (own := await self._with_habit(interaction, words_id)) is None:
            return
        angle = self._angle(own, detail or own.angle)
        text = say(angle, await self._steps.entry(own))

        def taken(own: OwnWords) -> OwnWords:
            return own if own.kept_at else as_it_stands(own, angle.id, text)

        edited, so_already = None, taken(own) == own
        if own.words and not own.taken:
            edited = await self._store.edit(own.user_id, words_id, taken, self._clock())
            so_already = edited is not None and edited[1] is None
        own = await self._half_done(interaction, words_id, None if edited or so_already else taken)
        if own and so_already:
            # Pressed twice: the first press may have put an Undo there, which this message doesn't know of.
            await answer(interaction, Reply(UNCHANGED, buttons=[_look_at(own), enough(own)]))
        elif own:
            await go_on(interaction, await self._steps.after(own, edited[1] if edited else None))

    async def keep(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        own = await self._half_done(interaction, words_id)
        if own is None:
            return
        if not own.words or own.habit is None:
            # Without a habit, the thought was changed since: it isn't the one that the words here stand below.
            await go_on(interaction, await self._steps.where_it_stands(own))
            return
        finished, now = await self._steps.finished(own), self._clock()
        kept = await self._store.keep(own.user_id, own.id, now)
        if kept is None:
            await self._half_done(interaction, words_id)  # which says what became of it meanwhile
            return
        plan = [TAKE_STEP.button(own.id, "words")] if own.habit == "may_be_true" else []
        buttons = in_rows(
            rating_buttons(kept[0]),
            [*plan, OWN_WORDS.button(detail=HERE), enough(own), UNDO.button(kept[1])],
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
        await answer(interaction, Reply(messages.FINISHED, buttons=[_look_at(own), enough(own)]))
        return None

    def _angle(self, own: OwnWords, angle_id: str | None) -> Angle:
        """Return an angle of the habit that is chosen; raises UserError if that is none."""
        angle = self._steps.angles.get(angle_id or "")
        if angle is None or angle.habit != own.habit:
            raise UserError(messages.NOT_AN_ANGLE)
        return angle


def _look_at(own: OwnWords) -> Button:
    return GO_ON_REFRAME.button(own.id, label="Look at it")
