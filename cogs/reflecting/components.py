"""The forms of a review, and how its buttons stand in rows."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import discord

from bot.closing import ANYTHING
from bot.forms import BaseModal, Save, WordsForm
from bot.reflections import AskedQuestion, Checked, Mode, Reflection, SearchKind, Topic, Went
from bot.reflections.values import ANSWER_LIMIT, NOTE_LIMIT, QUESTION_LIMIT, WRITTEN_LIMIT
from bot.routes import ENOUGH, Route
from bot.text import shortened
from bot.ui import Interaction
from cogs.reflecting.content import ReviewQuestion
from cogs.reflecting.words import STRENGTH_LIMIT

#: characters, as Discord has it, of what stands above an entry of a form or greyed in it
SMALL = 100

Button = discord.ui.Button[discord.ui.View]
Item = discord.ui.Item[discord.ui.View]
TextInput = discord.ui.TextInput[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]


def in_rows(*rows: Sequence[Item]) -> list[Item]:
    """Return the items, each told the row it stands in; an empty row takes no place."""
    placed: list[Item] = []
    for number, row in enumerate(filter(None, rows)):
        for item in row:
            item.row = number
            placed.append(item)
    return placed


def beside(items: Sequence[Item], more: Sequence[Item]) -> list[Item]:
    """Put more items into the last row of those that are placed."""
    for item in more:
        item.row = items[-1].row
    return [*items, *more]


def enough(reflection: Reflection | None = None) -> Button:
    """Return the button that ends it; only what looks back at a no is about one."""
    about_a_no = reflection is not None and reflection.mode is Mode.AFTER_REJECTION
    return ENOUGH.button(detail=None if about_a_no else ANYTHING)


def check_buttons(route: Route, row: int, at: str, chosen: str | None) -> list[Button]:
    """Return what a check can be answered with, the answer given marked."""
    buttons = [route.button(row, f"{at}-{each.value}", label=each.label) for each in Checked]
    for button, each in zip(buttons, Checked, strict=True):
        if each == chosen:
            button.style = discord.ButtonStyle.primary
    return buttons


class AnswerForm(BaseModal):
    """Asks for an answer, with the whole question above it; one that is there stands in it, and can be emptied."""

    def __init__(self, save: Save, question: ReviewQuestion, now: str | None) -> None:
        super().__init__(title="Change it" if now else "Your answer")
        self._save = save
        self._words: TextInput = discord.ui.TextInput(
            custom_id="words",
            style=discord.TextStyle.paragraph,
            max_length=ANSWER_LIMIT,
            default=now,
            placeholder=shortened(question.hint, SMALL) if question.hint else None,
            required=now is None,
        )
        self.add_item(discord.ui.TextDisplay(question.text))
        self.add_item(discord.ui.Label(text="In your own words", component=self._words))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._words.value)


def more_form(save: Save, room: int) -> WordsForm:
    """Add to what was put down, which stays out of sight."""
    return WordsForm(
        save,
        title="Put down something else",
        label="In your own words",
        description="What is there already stays, out of sight.",
        limit=room,
    )


def writing_form(save: Save, now: str | None) -> WordsForm:
    return WordsForm(
        save,
        title="Write it out",
        label="Only you see this",
        description="Spelling doesn't matter. Submit now and then; Write on goes on from there.",
        limit=WRITTEN_LIMIT,
        default=now,
    )


def jar_form(save: Save, words: str) -> WordsForm:
    """Ask what of a long answer goes into the jar."""
    return WordsForm(
        save,
        title="Strengths jar",
        label="What goes into the jar",
        description="Your answer is longer than a note there. Leave what you want to find again.",
        limit=STRENGTH_LIMIT,
        default=words,
    )


@dataclass(frozen=True, slots=True)
class TypedQuestion:
    """What was typed of a question that an interview asked."""

    words: str
    topic: Topic | None
    went: Went | None
    pressed: bool


SaveQuestion = Callable[[Interaction, TypedQuestion], Awaitable[None]]


class QuestionForm(BaseModal):
    """A question that was asked; only its words are needed."""

    def __init__(self, save: SaveQuestion, now: AskedQuestion | None = None) -> None:
        super().__init__(title="A question they asked")
        self._save = save
        self._words: TextInput = discord.ui.TextInput(
            custom_id="words",
            style=discord.TextStyle.paragraph,
            max_length=QUESTION_LIMIT,
            default=now.words if now else None,
            placeholder="What do you like about this kind of work?",
        )
        self._topic = _optional("topic", [(each.label, each.value) for each in Topic], now.topic if now else None)
        self._went = _optional("went", [(each.label, each.value) for each in Went], now.went if now else None)
        pressed = "yes" if now and now.pressed else None
        self._pressed = _optional("pressed", [("Yes, they came back to it", "yes")], pressed)
        for label, component in (
            ("The question, as near as you remember", self._words),
            ("What was it about?", self._topic),
            ("How did your answer go?", self._went),
            ("Did they come back to it?", self._pressed),
        ):
            self.add_item(discord.ui.Label(text=label, component=component))

    async def on_submit(self, interaction: Interaction, /) -> None:
        topic, went = self._topic.values, self._went.values
        typed = TypedQuestion(
            self._words.value,
            Topic(topic[0]) if topic else None,
            Went(went[0]) if went else None,
            bool(self._pressed.values),
        )
        await self._save(interaction, typed)


SaveLine = Callable[[Interaction, SearchKind, str], Awaitable[None]]


class LineForm(BaseModal):
    """A line for the search list, and its heading."""

    def __init__(self, save: SaveLine) -> None:
        super().__init__(title="My search list")
        self._save = save
        options = [discord.SelectOption(label=each.label, value=each.value) for each in SearchKind]
        self._kind: Select = discord.ui.Select(custom_id="kind", placeholder="Choose one", options=options)
        self._words: TextInput = discord.ui.TextInput(custom_id="words", max_length=NOTE_LIMIT)
        self.add_item(discord.ui.Label(text="What is it?", component=self._kind))
        self.add_item(discord.ui.Label(text="The line", component=self._words))

    async def on_submit(self, interaction: Interaction, /) -> None:
        [kind] = self._kind.values
        await self._save(interaction, SearchKind(kind), self._words.value)


def _optional(custom_id: str, choices: Sequence[tuple[str, str]], now: str | None) -> Select:
    options = [discord.SelectOption(label=label, value=value, default=value == now) for label, value in choices]
    return discord.ui.Select(
        custom_id=custom_id, placeholder="If you like", options=options, min_values=0, required=False
    )
