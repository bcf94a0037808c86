"""The form for an answer that came, new or to be changed."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import discord

from bot.feedback import Person, ReplyKind, Theme
from bot.feedback.values import REPLY_LIMIT
from bot.forms import BaseModal
from bot.text import clean_text
from bot.ui import Interaction

Choice = Person | ReplyKind | Theme
Chosen = TypeVar("Chosen", Person, ReplyKind, Theme)
Select = discord.ui.Select[discord.ui.View]


@dataclass(frozen=True, slots=True)
class Typed:
    """What a member wrote down of an answer."""

    kind: ReplyKind
    person: Person | None
    words: str | None
    theme: Theme | None


@dataclass(frozen=True, slots=True)
class Opened:
    """What a form says and holds when it opens."""

    title: str = "An answer came"
    #: what the answer is about, for the small print
    about: str | None = None
    #: the kinds that can be chosen
    kinds: Sequence[ReplyKind] = tuple(ReplyKind)
    kind: ReplyKind | None = None
    person: Person | None = None
    words: str | None = None
    theme: Theme | None = None


Save = Callable[[Interaction, Typed], Awaitable[None]]


class ReplyForm(BaseModal):
    """Who answered, what kind of answer, the words, what they were about; only the kind is needed."""

    def __init__(self, save: Save, opened: Opened) -> None:
        super().__init__(title=opened.title)
        self._save = save
        self._who = _select("who", Person, opened.person)
        self._kind = _select("kind", opened.kinds, opened.kind, required=True)
        self._theme = _select("theme", Theme, opened.theme)
        self._words: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="words",
            style=discord.TextStyle.paragraph,
            max_length=REPLY_LIMIT,
            required=False,
            default=opened.words,
        )
        self._ask("Who answered", self._who, opened.about)
        self._ask("What came", self._kind)
        self._ask("What they said", self._words, "If you like: their words, or yours in short. For you alone.")
        self._ask("What it was about", self._theme, "If you like, and if something came.")

    def _ask(self, label: str, component: discord.ui.Item[discord.ui.View], description: str | None = None) -> None:
        self.add_item(discord.ui.Label(text=label, component=component, description=description))

    async def on_submit(self, interaction: Interaction, /) -> None:
        kind = _one(self._kind, ReplyKind) or ReplyKind.NONE
        theme = None if kind is ReplyKind.NONE else _one(self._theme, Theme)
        words = clean_text(self._words.value, limit=REPLY_LIMIT, name="answer")
        await self._save(interaction, Typed(kind, _one(self._who, Person), words, theme))


def _select(custom_id: str, choices: Iterable[Choice], now: Choice | None, *, required: bool = False) -> Select:
    options = [discord.SelectOption(label=each.label, value=each.value, default=each is now) for each in choices]
    return discord.ui.Select(
        custom_id=custom_id,
        placeholder="What kind of answer" if required else "If you like",
        options=options,
        min_values=1 if required else 0,
        required=required,
    )


def _one(select: Select, choices: type[Chosen]) -> Chosen | None:
    """Return what was chosen, None for nothing."""
    return choices(select.values[0]) if select.values else None
