"""How a job speaks: one message to a channel, with each kind of failure named for what it is."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import aiohttp
import discord

from bot.schedules import TryLater, Undeliverable

#: What will not arrive however often it is tried, by Discord's code, in words for the schedule's owner. Other refusals
#: pass: 40003 (too many DMs opened at once), 20026 (the bot is under review), a proxy's own page, an outage.
FINAL = {
    10003: "that channel is gone",
    50001: "I can't see that channel",
    50007: "your direct messages don't let me through",
    50013: "I'm not allowed to post there",
    50033: "I can't write to that account",
    50278: "we share no server, so your direct messages don't let me through",
}


async def post(
    channel: discord.abc.Messageable,
    *,
    embed: discord.Embed,
    view: discord.ui.View | None,
    nonce: str,
    silent: bool = False,
) -> None:
    """Send once under `nonce`, pinging nobody, and with `silent` notifying nobody; raises Undeliverable or TryLater."""
    message: dict[str, Any] = {"embed": embed, "nonce": nonce, "silent": silent}
    if view is not None:
        message["view"] = view
    with translated():
        await channel.send(**message)


@contextmanager
def translated() -> Generator[None]:
    """Turn discord.py's exceptions into what the tick acts on."""
    try:
        yield
    except discord.HTTPException as error:
        if reason := FINAL.get(error.code):
            raise Undeliverable(reason) from error
        if error.status == 400:
            # The same message would be refused at every tick.
            raise Undeliverable(f"Discord refused the message (code {error.code})") from error
        raise TryLater(f"Discord answered {error.status} (code {error.code})") from error
    except (OSError, TimeoutError, aiohttp.ClientError) as error:
        raise TryLater(type(error).__name__) from error
