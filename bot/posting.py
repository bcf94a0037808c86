"""How a job speaks: one message to a channel, with each kind of failure named for what it is."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import discord

from bot.schedules import TryLater, Undeliverable

#: Discord's codes for a DM that the member's settings don't let through.
CLOSED_DMS = frozenset({50007, 50278})


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
        if error.code in CLOSED_DMS:
            raise Undeliverable("your direct messages don't let me through") from error
        if isinstance(error, discord.Forbidden):
            raise Undeliverable("I'm not allowed to post there") from error
        if isinstance(error, discord.NotFound):
            raise Undeliverable("that channel is gone") from error
        raise TryLater(f"Discord answered {error.status}") from error
    except (OSError, TimeoutError) as error:
        raise TryLater(type(error).__name__) from error
