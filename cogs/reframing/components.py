"""The forms of the guided reframe, and how its buttons stand in rows."""

from collections.abc import Sequence

import discord

from bot import entries
from bot.cards import Habit
from bot.closing import ANYTHING
from bot.forms import Save, WordsForm
from bot.own_words import OwnWords, Rating
from bot.own_words.values import WORDS_LIMIT
from bot.rejections import Rejection
from bot.routes import ENOUGH, Route
from bot.text import shortened
from cogs.reframing.messages import wording
from cogs.reframing.routes import GO_ON_WITH, HABIT, RATE
from cogs.reframing.rules import THOUGHT_LIMIT

#: characters, as Discord has it
PLACEHOLDER_LIMIT = 100

Button = discord.ui.Button[discord.ui.View]
Item = discord.ui.Item[discord.ui.View]


def in_rows(*rows: Sequence[Item]) -> list[Item]:
    """Return the items, each told the row it stands in; an empty row takes no place."""
    placed: list[Item] = []
    for number, row in enumerate(filter(None, rows)):
        for item in row:
            item.row = number
            placed.append(item)
    return placed


def strength_buttons(route: Route, own: OwnWords, chosen: int | None, line: str | None = None) -> list[Button]:
    """Return 1 to 5, the one chosen marked; `line` is the id of what is said above, which stays when one is pressed."""
    said = f"-{line}" if line else ""
    ends = {1: "1 faint", 5: "5 very strong"}
    buttons = [route.button(own.id, f"{number}{said}", label=ends.get(number, str(number))) for number in range(1, 6)]
    if chosen:
        buttons[chosen - 1].style = discord.ButtonStyle.primary
    return buttons


def rating_buttons(own: OwnWords) -> list[Button]:
    """Return the ratings, the one given marked."""
    labels = wording(own.habit).ratings
    buttons = [RATE.button(own.id, rating.value, label=labels[rating]) for rating in Rating]
    for button, rating in zip(buttons, Rating, strict=True):
        if rating is own.rating:
            button.style = discord.ButtonStyle.primary
    return buttons


def habit_select(habits: Sequence[Habit], own: OwnWords) -> Item:
    options = [
        discord.SelectOption(
            label=shortened(f"{habit.name}: {habit.in_short}", 100),
            value=habit.id,
            description=f"“{habit.example}”",
        )
        for habit in habits
    ]
    return HABIT.select(options, own.id)


def half_done_select(half_done: Sequence[OwnWords]) -> Item:
    """Offer thoughts that are half done."""
    options = [
        discord.SelectOption(label=shortened(" ".join((own.thought or "").split()), 100), value=str(own.id))
        for own in half_done
    ]
    return GO_ON_WITH.select(options)


def enough(own: OwnWords) -> Button:
    """Return the button that ends it; a thought without an entry may be about anything."""
    return ENOUGH.button(detail=None if own.rejection_id else ANYTHING)


def thought_form(save: Save, default: str | None, about: Rejection | None) -> WordsForm:
    """Ask for a thought, or for none."""
    entry = f"About {entries.line(about, 50)}. " if about else "If you like. "
    return WordsForm(
        save,
        title="Another way to see it",
        label="The loudest thought",
        description=f"{entry}Leave it empty for a card.",
        limit=THOUGHT_LIMIT,
        default=default,
        required=False,
    )


def change_words(own: OwnWords) -> str:
    """Return what the button says that changes the words; those of an angle aren't the member's."""
    return "Change the words" if own.taken else "Change my words"


def rethought_form(save: Save, thought: str | None) -> WordsForm:
    return WordsForm(
        save,
        title="Change the thought",
        label="The thought",
        description="As it sounds in your head. It needn't be tidy.",
        limit=THOUGHT_LIMIT,
        default=thought,
    )


def words_form(save: Save, default: str | None, *, plan: bool = False, placeholder: str | None = None) -> WordsForm:
    """Ask for own words; `placeholder` stands in the empty form, in short, and goes at the first letter."""
    return WordsForm(
        save,
        title="In my own words",
        label="A small thing I could do" if plan else "Another way to see it",
        description="As you would say it yourself, on an ordinary day.",
        limit=WORDS_LIMIT,
        default=default,
        placeholder=shortened(placeholder, PLACEHOLDER_LIMIT) if placeholder else None,
    )
