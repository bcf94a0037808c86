"""How a job speaks: one message to a channel, with each kind of failure named for what it is."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import aiohttp
import discord

from bot.schedules import TryLater, Undeliverable

#: Why a message will not arrive however often it is tried, by Discord's code, in words for the schedule's owner.
FINAL = {
    10003: "that channel is gone",
    10013: "that account is gone",
    50001: "I can't see that channel",
    50007: "your direct messages don't let me through",
    50013: "I'm not allowed to post there",
    50033: "I can't write to that account",
    50278: "we share no server, so your direct messages don't let me through",
}
#: Refusals that pass: a proxy's own page, too many DMs opened at once, a bot under review.
PASSING = frozenset({0, 40003, 20026})


def _final_reason(error: discord.HTTPException) -> str | None:
    """Return why it is of no use to try again, None if it may be."""
    if error.code in FINAL:
        return FINAL[error.code]
    # The same message would be refused at every tick, and Discord bans who sends too many bad requests.
    if error.status == 400 or (error.status in {403, 404} and error.code not in PASSING):
        return f"Discord refused the message (code {error.code})"
    return None


async def post(  # noqa: PLR0913 - a message is all of these
    channel: discord.abc.Messageable,
    *,
    content: str | None = None,
    embed: discord.Embed | None = None,
    view: discord.ui.View | None,
    nonce: str,
    silent: bool = False,
) -> None:
    """Send once under `nonce`, pinging nobody, and with `silent` notifying nobody; raises Undeliverable or TryLater."""
    parts: dict[str, Any] = {"content": content, "embed": embed, "view": view}
    message = {name: part for name, part in parts.items() if part is not None}
    with translated():
        await channel.send(nonce=nonce, silent=silent, **message)


@contextmanager
def translated() -> Generator[None]:
    """Turn discord.py's exceptions into what the tick acts on."""
    try:
        yield
    except discord.HTTPException as error:
        if reason := _final_reason(error):
            raise Undeliverable(reason) from error
        raise TryLater(f"Discord answered {error.status} (code {error.code})") from error
    except (OSError, TimeoutError, aiohttp.ClientError) as error:
        raise TryLater(type(error).__name__) from error
