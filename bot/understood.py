"""What the bot read in words that were written to it, shown in its reply: the buttons below work from there.

Nothing of it is stored: a press reads it back out of the message that was pressed.
"""

from dataclasses import dataclass

import discord

from bot.rejections import HeardBy, Stage
from bot.text import as_typed, isolated, shortened, typed_again
from bot.ui import CALM

#: characters of a thought that are read: a sentence or two, and what a form or an embed holds when escaping doubles it
THOUGHT_SHOWN = 1000

TITLE = "What I read in it"
MAY_BE_WRONG = "This is a program's reading and may be wrong. Each part can be changed; reading it saves nothing."

_QUOTE = ">>> "
_ISOLATES = "\u2068\u2069"


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read; None is what was not said, or not clear. `company` and `role` are at most 100 characters."""

    stage: Stage | None = None
    company: str | None = None
    role: str | None = None
    heard_by: HeardBy | None = None
    thought: str | None = None

    def __bool__(self) -> bool:
        """Whether anything was read."""
        return self != Understood()


def shown(understood: Understood, small: str = MAY_BE_WRONG) -> discord.Embed:
    """Return the card that says what was read, so that the member sees it and can mend it."""
    embed = discord.Embed(colour=CALM, title=TITLE)
    if understood.thought:
        embed.description = _QUOTE + as_typed(isolated(cut(understood.thought)))
    named = {
        "How far": understood.stage.label if understood.stage else None,
        "Company": as_typed(isolated(understood.company)) if understood.company else None,
        "Role": as_typed(isolated(understood.role)) if understood.role else None,
        "How the news came": understood.heard_by.label if understood.heard_by else None,
    }
    for name, value in named.items():
        if value:
            embed.add_field(name=name, value=value)
    return embed.set_footer(text=small)


def cut(thought: str) -> str:
    """Return a thought that is too long up to a word's end, with a sign that it went on."""
    if len(thought) <= THOUGHT_SHOWN:
        return thought
    whole, space, _ = thought[:THOUGHT_SHOWN].rpartition(" ")
    return shortened(thought, THOUGHT_SHOWN) if not space else whole.rstrip(" ,;.") + "…"


def read_back(message: discord.Message | None) -> Understood:
    """Return what `shown` put into a message; nothing if there is no such card in it, and a form starts empty."""
    embed = next((each for each in message.embeds if each.title == TITLE), None) if message else None
    if embed is None:
        return Understood()
    values = {str(field.name): _typed(field.value) for field in embed.fields}
    return Understood(
        stage=next((stage for stage in Stage if stage.label == values.get("How far")), None),
        company=values.get("Company"),
        role=values.get("Role"),
        heard_by=next((way for way in HeardBy if way.label == values.get("How the news came")), None),
        thought=_typed(embed.description.removeprefix(_QUOTE)) if embed.description else None,
    )


def _typed(value: str | None) -> str:
    return typed_again(value or "").strip(_ISOLATES)
