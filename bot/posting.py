"""How a job speaks: one message to a channel, with each kind of failure named for what it is."""

import asyncio
from collections.abc import Coroutine, Generator
from contextlib import contextmanager
from typing import Any, TypeVar

import aiohttp
import discord

from bot.schedules import StandStill, TryLater, Undeliverable

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
#: in words for a member: their direct message, opened anew, is gone as well
DM_GONE = "a direct message to you can't be opened"
#: of all of these, why a member can't be reached
REFUSALS = frozenset({*FINAL.values(), DM_GONE})
#: how any other reason begins
REFUSED = "Discord refused the message"

#: Refusals that pass: a proxy's own page, too many DMs opened at once, a bot under review.
PASSING = frozenset({0, 40003, 20026})

T = TypeVar("T")

#: what is waited for, or was; asyncio alone would not keep it
_ALONE: set[asyncio.Task[Any]] = set()


def _final_reason(error: discord.HTTPException) -> str | None:
    """Return why it is of no use to try again, None if it may be."""
    if error.code in FINAL:
        return FINAL[error.code]
    # The same message would be refused at every tick, and Discord bans who sends too many bad requests.
    if error.status == 400 or (error.status in {403, 404} and error.code not in PASSING):
        return f"{REFUSED} (code {error.code})"
    return None


async def post(  # noqa: PLR0913 - a message is all of these
    channel: discord.abc.Messageable,
    *,
    content: str | None = None,
    embed: discord.Embed | None = None,
    view: discord.ui.View | None,
    nonce: str,
    silent: bool = False,
) -> int:
    """Send once under `nonce`, pinging nobody, and with `silent` notifying nobody; return the message's id.

    Raises Undeliverable or TryLater.
    """
    parts: dict[str, Any] = {"content": content, "embed": embed, "view": view}
    message = {name: part for name, part in parts.items() if part is not None}
    with translated():
        return (await channel.send(nonce=nonce, silent=silent, **message)).id


async def within(seconds: float, request: Coroutine[Any, Any, T]) -> T:
    """Wait so long for a request, and then leave it to itself; raises TimeoutError.

    It isn't cancelled: discord.py, cancelled while it waits out a limit, lets no request through any more.
    """
    task = asyncio.ensure_future(request)
    _ALONE.add(task)
    task.add_done_callback(_forget)
    await asyncio.wait({task}, timeout=seconds)
    if not task.done():
        raise TimeoutError
    return task.result()


def _forget(task: asyncio.Task[Any]) -> None:
    _ALONE.discard(task)
    if not task.cancelled():
        task.exception()  # whoever waited has it, or is gone


@contextmanager
def translated() -> Generator[None]:
    """Turn discord.py's exceptions into what the tick acts on."""
    try:
        yield
    except discord.HTTPException as error:
        if reason := _final_reason(error):
            raise Undeliverable(reason) from error
        # discord.py waits out a limit by itself: what it gives up on is a ban or a token that is no more.
        if error.status in {401, 429}:
            raise StandStill(f"Discord answered {error.status} (code {error.code})") from error
        raise TryLater(f"Discord answered {error.status} (code {error.code})") from error
    except discord.RateLimited as error:
        # Of this channel alone, or of all: it doesn't say. Where it is of all, enough others fail for the same reason.
        raise TryLater(f"Discord asks to wait {error.retry_after:.0f} seconds") from error
    except (OSError, TimeoutError, aiohttp.ClientError) as error:
        raise TryLater(type(error).__name__) from error
