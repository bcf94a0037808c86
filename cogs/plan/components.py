"""The forms of the plan, and how its buttons stand in rows."""

from collections.abc import Awaitable, Callable, Sequence

import discord

from bot.closing import ANYTHING
from bot.forms import BaseModal, Save, WordsForm
from bot.pages import HERE
from bot.plans.values import IF_THEN_LIMIT, STEP_LIMIT
from bot.routes import ENOUGH, PLAN
from bot.ui import Interaction
from cogs.plan.content import Idea
from cogs.plan.line_messages import TITLE, WHEN
from cogs.plan.messages import SMALL, ask_for_day
from cogs.plan.routes import TAKE_IDEA
from cogs.plan.rules import Today

Button = discord.ui.Button[discord.ui.View]
Item = discord.ui.Item[discord.ui.View]

#: what is done with the words and the day of the form
SaveStep = Callable[[Interaction, str, str], Awaitable[None]]

#: a day, however it is written
DAY_LIMIT = 40


def in_rows(*rows: Sequence[Item]) -> list[Item]:
    """Return the items, each told the row it stands in; an empty row takes no place."""
    placed: list[Item] = []
    for number, row in enumerate(filter(None, rows)):
        for item in row:
            item.row = number
            placed.append(item)
    return placed


def enough() -> Button:
    return ENOUGH.button(detail=ANYTHING)


def to_the_plan(label: str | None = None) -> Button:
    return PLAN.button(detail=HERE, label=label)


def take_buttons(ideas: Sequence[Idea]) -> list[Button]:
    """Return a button for each idea, in the order in which they are numbered."""
    return [TAKE_IDEA.button(detail=idea.id, label=f"Take {number}") for number, idea in enumerate(ideas, 1)]


class StepModal(BaseModal):
    """A step and its day, which may be left empty."""

    def __init__(  # noqa: PLR0913 - each form is all of these
        self,
        save: SaveStep,
        title: str,
        today: Today,
        *,
        words: str | None = None,
        day: str = "",
        small: str | None = None,
    ) -> None:
        """Open with the words and the day in it; `small` stands below the question and stays while one writes."""
        super().__init__(title=title)
        self._save = save
        self._words: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="words",
            style=discord.TextStyle.paragraph,
            max_length=STEP_LIMIT,
            default=words or None,
        )
        self._day: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="day", max_length=DAY_LIMIT, default=day or None, required=False
        )
        self.add_item(
            discord.ui.Label(
                text="What do you want to learn or try next?",
                description=small or SMALL,
                component=self._words,
            )
        )
        self.add_item(
            discord.ui.Label(text="By when, if you like", description=ask_for_day(today), component=self._day)
        )

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._words.value, self._day.value)


def day_form(save: Save, today: Today, default: str) -> WordsForm:
    return WordsForm(
        save,
        title="Another day",
        label="By when?",
        description=ask_for_day(today),
        limit=DAY_LIMIT,
        default=default,
        style=discord.TextStyle.short,
    )


def line_form(save: Save, default: str | None) -> WordsForm:
    return WordsForm(
        save,
        title=TITLE,
        label=WHEN,
        description="A small thing, for the hours after it. You see it again at the next no.",
        limit=IF_THEN_LIMIT,
        default=default,
    )
