"""The words around wins, applications, the jar and the reward."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot.rejections import Rejection
from bot.text import as_typed, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from bot.wins import Strength, Win, WinKind

#: of an embed's description
_EMBED_LIMIT = 4096

JUST_KEPT = "That is among your wins already, kept a moment ago. If this is another one, `/win` keeps it too."
COUNTED_ALREADY = "The interview of this entry is counted as a win already. It counts once."
NO_INTERVIEW = (
    "As it stands, this entry didn't come as far as an interview, so there is none to count. Nothing was saved."
)
ENTRY_GONE = "That entry isn't among yours any more, so there is nothing to count. Nothing was saved."
WIN_GONE = "That win isn't among yours any more. `/win` shows those that are."
NO_OLDER_NOTES = "There are no older notes than those."
UNKNOWN_KIND = "That isn't among what can be chosen. Nothing was saved."
STRENGTH_GONE = "That note isn't in your jar any more."
NEEDS_WORDS = "There were no words in it, so nothing was saved."
SAME_WORDS = "Those were the words already; nothing was changed."
NO_WINS = "No wins are kept here yet. Anything that went well can be one, and you decide what does."
NO_OLDER = "There are no older wins than those."
EMPTY_JAR = (
    "Your jar is empty. What goes in is something you are good at or did well, in your own words, like “I stayed "
    "calm when they asked about the gap”. A no can show one too: how far it came, or an answer that went well."
)
DELETE_THIS = "Delete this win?"
NO_REWARD = "No reward is kept. Nothing was changed."
SAME_REWARD = "Your reward is the one it was. Nothing was changed."


def panel(applications: int, reward: str | None) -> str:
    parts = ["Something that went well has a place here, whatever its size."]
    if applications:
        parts.append(f"Counted so far: {_applications(applications)}.")
    if reward:
        parts.append(f"Your reward: {as_typed(reward)}")
    return "\n\n".join(parts)


def logged(win: Win, acknowledgement: str, *, reward: str | None = None, entry: Rejection | None = None) -> str:
    """Acknowledge first; what was saved stands small below."""
    parts = [acknowledgement]
    if reward:
        parts.append(f"The reward you chose: {as_typed(reward)}")
    about = ", ".join(as_typed(part) for part in (entry.role, entry.company) if part) if entry else ""
    saved = f"{named(win)} ({about})" if about else named(win)
    return "\n\n".join([*parts, f"-# Saved for you alone: {saved}. {undo_note(win.created_at)}"])


def named(win: Win) -> str:
    """Name a win in a line: its kind, and the words in quotation marks."""
    if win.words is None:
        return win.kind.label
    quoted = f"“{as_typed(win.words)}”"
    return quoted if win.kind is WinKind.OWN else f"{win.kind.label}, {quoted}"


def reworded(win: Win, now: datetime) -> str:
    said = "Your words are kept." if win.words else "The words are gone; the win stays."
    return f"{said}\n\n-# Saved for you alone: {named(win)}. {undo_note(now)}"


def alone(win: Win) -> str:
    words = f"\n\n{as_typed(win.words)}" if win.words else ""
    return f"{win.kind.label}{words}\n\n-# Kept {discord.utils.format_dt(win.created_at, 'D')}"


def ask_delete(win: Win) -> str:
    return f"{DELETE_THIS}\n\n{named(win)}"


def deleted(now: datetime) -> str:
    return f"That win is deleted.\n\n-# {undo_note(now)}"


def wins(page: Sequence[Win]) -> discord.Embed:
    rows = [(f"{_date(win.created_at)} · {win.kind.label}" + (": " if win.words else ""), win.words) for win in page]
    return discord.Embed(title="Your wins", description=_listed(rows), colour=CALM)


def option(win: Win, zone: ZoneInfo) -> discord.SelectOption:
    name = f"{win.kind.label}: {win.words}" if win.words else win.kind.label
    day = f"{win.created_at.astimezone(zone):%d %b %Y}"
    return discord.SelectOption(label=shortened(name, 100), value=str(win.id), description=day)


def counted(total: int, now: datetime) -> str:
    return (
        f"Counted. In all that is {_applications(total)}.\n\n"
        f"-# Kept for you alone, to see later how many were answered. {undo_note(now)}"
    )


def _applications(count: int) -> str:
    return f"{count:,} application{'' if count == 1 else 's'}"


def jar(strengths: Sequence[Strength], count: int) -> discord.Embed:
    embed = discord.Embed(
        title="Your strengths jar",
        description=_listed((f"{_date(each.created_at)} · ", each.words) for each in strengths),
        colour=CALM,
    )
    if count > len(strengths):
        embed.set_footer(text=f"There are {count:,} in the jar; these are {len(strengths)} of them.")
    return embed


def strength_option(strength: Strength) -> discord.SelectOption:
    return discord.SelectOption(label=shortened(strength.words, 100), value=str(strength.id))


def drawn(strength: Strength) -> discord.Embed:
    since = f"-# In your jar since {discord.utils.format_dt(strength.created_at, 'D')}"
    return discord.Embed(description=f"{as_typed(strength.words)}\n\n{since}", colour=CALM)


def put_in(strength: Strength) -> str:
    return f"It is in the jar: {as_typed(strength.words)}\n\n-# Saved for you alone. {undo_note(strength.created_at)}"


def taken_out(now: datetime) -> str:
    return f"That note is out of the jar.\n\n-# {undo_note(now)}"


def reward(words: str | None, now: datetime) -> str:
    if words is None:
        return f"Taken away. No reward is kept.\n\n-# {undo_note(now)}"
    return (
        f"Your reward: {as_typed(words)}\n\nWhen you keep a win, you are reminded of it. When to take it is up to you."
        f"\n\n-# Saved for you alone. {undo_note(now)}"
    )


def _date(instant: datetime) -> str:
    return discord.utils.format_dt(instant, "d")


def _listed(rows: Iterable[tuple[str, str | None]]) -> str:
    """List the rows, a line each, their words cut as much as it takes for all of them to fit.

    The last cut fits always: words that need a backslash at each sign are twice as long, and 25 rows have 163 each.
    """
    rows, text = list(rows), ""
    for limit in (300, 200, 150, 100, 70):
        text = "\n".join(lead + as_typed(shortened(words or "", limit)) for lead, words in rows)
        if len(text) <= _EMBED_LIMIT:
            break
    return text
