"""The steps of the guided reframe as replies: what each says, and the buttons below it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import discord

from bot.cards.models import Habits
from bot.own_words import OwnWords
from bot.rejections import Rejection
from bot.routes import MINUTE, NOTE, UNDO
from bot.services import Services
from bot.ui import Reply, buttons_of
from cogs.reframing import messages
from cogs.reframing.components import Item, change_words, enough, habit_select, in_rows, strength_buttons
from cogs.reframing.content import Angle, Angles, Line, Lines
from cogs.reframing.routes import (
    ANGLE,
    ANGLES_AGAIN,
    AS_IT_STANDS,
    DISCARD,
    EXAMPLE,
    FELT_AFTER,
    FELT_BEFORE,
    FILLED,
    HABITS_AGAIN,
    JUST_A_CARD,
    KEEP_WORDS,
    OTHERS,
    RETHINK,
    REWRITE,
)
from cogs.reframing.rules import ANGLES_SHOWN, Step, angle_weights, guessed_first, says_too_much, step_of
from cogs.reframing.suggesting import Suggester


@dataclass(frozen=True, slots=True)
class Texts:
    """What the steps say."""

    habits: Habits
    angles: Angles
    lines: Lines


class Steps:
    """Draws what a step says, and puts it together; it writes nothing of the reframe."""

    def __init__(self, services: Services, texts: Texts, suggests: Suggester) -> None:
        self._rejections = services.rejections
        self._said = services.deck("reframe_lines")
        self._drawn = services.deck("angles")
        self._texts = texts
        self.habits = texts.habits.by_id()
        self._suggests = suggests
        self.angles = {angle.id: angle for angle in texts.angles.angles}

    async def where_it_stands(self, own: OwnWords) -> Reply:
        step = step_of(own, self.angles)
        if step is Step.HABIT:
            return await self.habit(own, greeted=False)
        if step is Step.FEELING:
            return await self.feeling(own)
        if step is Step.WORDS:
            return await self.words(own, self.angles[own.angle or ""])
        return await (self.after(own) if step is Step.AFTER else self.choice_of_angles(own))

    async def habit(self, own: OwnWords, *, greeted: bool = True) -> Reply:
        """Ask which habit it is; acknowledge first, where that wasn't done."""
        entry, thought = await self.entry(own), own.thought or ""
        first = None if greeted else await self.line(own.user_id, self._texts.lines.first_words)
        guessed = self._suggests.reads(thought)
        embed = messages.ask_habit(own, entry, first, guessed=guessed)
        return Reply(embed=embed, buttons=self.habit_buttons(own, entry))

    def habit_buttons(self, own: OwnWords, entry: Rejection | None) -> list[Item]:
        thought, habits = own.thought or "", self._texts.habits.habits
        in_order = guessed_first(habits, self._suggests.ranked(thought)) if self._suggests.reads(thought) else habits
        # What was noted on the entry stays there when it is left here.
        card = [JUST_A_CARD.button(own.id)] if entry and entry.thought == own.thought else []
        return in_rows(
            strength_buttons(FELT_BEFORE, own, own.felt_before),
            [habit_select(in_order, own)],
            [RETHINK.button(own.id), *card, DISCARD.button(own.id), enough(own)],
        )

    async def choice_of_angles(
        self, own: OwnWords, angles: Sequence[Angle] = (), *, other_than: Collection[str] = ()
    ) -> Reply:
        """Offer these three angles, or three that are drawn and, with a way back, other than those before."""
        assert own.habit is not None  # noqa: S101 - there are none for no habit, and nothing leads here without one
        entry = await self.entry(own)
        first = await self._before_a_plan(own) if own.habit == "may_be_true" else None
        if not angles:
            fitting = self._texts.angles.fitting(own.habit, entry.stage if entry else None)
            angles = await self._three(own.user_id, [each for each in fitting if each.id not in other_than])
        embed = messages.ask_angle(own, entry, self.habits[own.habit], angles, first)
        places = self._places(other_than)
        back = [ANGLES_AGAIN.button(own.id, places, label="The three before")] if places else []
        return Reply(
            embed=embed,
            buttons=in_rows(
                [ANGLE.button(own.id, angle.id, label=angle.title) for angle in angles],
                # Two in a row, as a phone has room for: so the thought above the angles stays in sight.
                [REWRITE.button(own.id), OTHERS.button(own.id), *back],
                [EXAMPLE.button(own.id), HABITS_AGAIN.button(own.id)],
                [DISCARD.button(own.id), enough(own)],
            ),
        )

    async def _before_a_plan(self, own: OwnWords) -> str:
        line, thought = await self.line(own.user_id, self._texts.lines.true_words), own.thought or ""
        sweeping = self._suggests.reads(thought) and says_too_much(self._suggests.ranked(thought))
        return f"{line}\n\n{messages.PART_OF_IT}" if sweeping else line

    async def _three(self, user_id: int, angles: Sequence[Angle]) -> list[Angle]:
        drawn: list[Angle] = []
        while len(drawn) < ANGLES_SHOWN:
            # The deck starts over when it is used up, which may be between two of the three.
            left = [angle for angle in angles if angle not in drawn]
            angle = await self._drawn.draw(user_id, left, angle_weights(left))
            if angle is None:
                break
            drawn.append(angle)
        return drawn

    async def words(self, own: OwnWords, angle: Angle, shown: Collection[str] = ()) -> Reply:
        """Offer one angle to be taken or put into own words; `shown` stood beside it."""
        buttons = [
            REWRITE.button(own.id),
            AS_IT_STANDS.button(own.id, angle.id),
            ANGLES_AGAIN.button(own.id, self._places(shown)),
            DISCARD.button(own.id),
            enough(own),
        ]
        return Reply(embed=messages.ask_words(own, await self.entry(own), angle), buttons=buttons)

    def _places(self, shown: Collection[str]) -> str | None:
        """Return where these angles stand in the file, as a button's id can hold it."""
        places = [str(place) for place, each in enumerate(self._texts.angles.angles) if each.id in shown]
        return "-".join(places) or None

    def that_stood_there(self, own: OwnWords, detail: str | None) -> list[Angle]:
        """Return the angles that `words` named in a button's id, if they are of the habit that is chosen now."""
        everything = self._texts.angles.angles
        places = [int(place) for place in re.findall("[0-9]{1,4}", detail or "")]
        angles = [everything[place] for place in places if place < len(everything)]
        fit = len(set(places)) == ANGLES_SHOWN and all(angle.habit == own.habit for angle in angles)
        return angles if fit and len(angles) == ANGLES_SHOWN else []

    async def after(self, own: OwnWords, change: int | None = None) -> Reply:
        """Ask whether it is to be kept; `change` put an angle's text in the place of the member's words."""
        louder = own.felt_before is not None and own.felt_after is not None and own.felt_after > own.felt_before
        return Reply(
            messages.replaced(own.changed_at) if change else None,
            embed=messages.ask_keep(own, await self.entry(own)),
            buttons=in_rows(
                strength_buttons(FELT_AFTER, own, own.felt_after),
                [
                    KEEP_WORDS.button(own.id),
                    REWRITE.button(own.id, FILLED, label=change_words(own)),
                    ANGLES_AGAIN.button(own.id),
                    DISCARD.button(own.id),
                    enough(own),
                ],
                [*([MINUTE.button()] if louder else []), *([UNDO.button(change)] if change else [])],
            ),
        )

    async def feeling(self, own: OwnWords, comfort_id: str | None = None) -> Reply:
        """Comfort: this one, or one that is drawn. Nothing is argued; words that the member wrote can be kept."""
        comforts = self._texts.lines.comforts
        comfort = next((line for line in comforts if line.id == comfort_id), None)
        comfort = comfort or await self._said.draw(own.user_id, comforts) or comforts[0]
        # How strong it is now is nothing to ask at once; where it was said before, it can be said again later.
        strengths = strength_buttons(FELT_AFTER, own, own.felt_after, comfort.id) if own.felt_before else []
        keep = [KEEP_WORDS.button(own.id)] if own.words else []
        around = [MINUTE.button(), NOTE.button(own.rejection_id or 0)]
        other = HABITS_AGAIN.button(own.id, label="It was another one")
        return Reply(
            embed=messages.feeling(own, await self.entry(own), comfort.text),
            buttons=in_rows(strengths, keep, [*around, other, DISCARD.button(own.id), enough(own)]),
        )

    async def finished(self, own: OwnWords) -> str:
        lines = self._texts.lines
        plan = own.habit == "may_be_true"
        return await self.line(own.user_id, lines.planned if plan else lines.taken if own.taken else lines.finished)

    async def line(self, user_id: int, lines: Sequence[Line]) -> str:
        return (await self._said.draw(user_id, lines) or lines[0]).text

    async def entry(self, own: OwnWords) -> Rejection | None:
        """Return the entry that it is about, if it is about one, and that is still there."""
        return await self._rejections.find(own.user_id, own.rejection_id) if own.rejection_id else None


def angles_in(message: discord.Message | None) -> set[str]:
    """Return the ids of the angles that a message offers."""
    pressed = (re.fullmatch(ANGLE.template, each.custom_id or "") for each in (buttons_of(message) if message else ()))
    return {found["detail"] for found in pressed if found and found["detail"]}
