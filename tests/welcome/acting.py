"""What a stranger does on the first pages, and what is kept of them."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import discord
from simcord import InteractionResult, MemberActor, ResponseMessage, UserHandle

from bot.consent import Consent
from cogs.welcome.content import NOTICE
from tests.conftest import World, said, shown
from tests.conversation.conftest import QUIET_SECONDS

NOTICE = NOTICE.load()
FIRST, SECOND, MORE = NOTICE.first.title, NOTICE.second.title, NOTICE.more.title

ON_FIRST = ["Next", "Tell me more", "No, thank you", "Enough for today"]
ON_SECOND = ["Yes, with DMs I ask for", "Yes, without DMs", "Tell me more", "No, thank you", "Enough for today"]
YES, YES_NO_DMS, NO = ON_SECOND[0], ON_SECOND[1], ON_SECOND[3]


def rows(path: Path) -> dict[str, list[Any]]:
    """Return every row of every table, as it stands in the file."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
        return {name: connection.execute(f"select * from {name}").fetchall() for (name,) in tables}  # noqa: S608


def stranger(world: World, name: str = "sol") -> MemberActor:
    """Return somebody whom the bot has never met."""
    return world.guild.add_member(world.env.create_stranger(name))


def first_page(result: InteractionResult | ResponseMessage) -> ResponseMessage:
    """Return the message, which has to be the first page."""
    assert FIRST in said(result)
    return shown(result)


async def agreeing(member: MemberActor, page: ResponseMessage, label: str = YES) -> InteractionResult:
    """Go on to the second page and press one of its buttons."""
    await member.click(page, label="Next")
    assert SECOND in said(page)
    return await member.click(page, label=label)


def yeses(page: ResponseMessage) -> list[str]:
    """Return the ids of the second page's buttons that say yes."""
    parts = [part for row in page.components for part in row["components"]]
    return [part["custom_id"] for part in parts if part["label"] in (YES, YES_NO_DMS)]


async def consent(world: World, member: MemberActor) -> Consent | None:
    return await world.bot.services.consents.of(member.id)


def change(world: World, sql: str, *values: Any) -> None:
    """Change the file behind the bot's back, as an earlier version had left it."""
    with closing(sqlite3.connect(world.settings.database_path)) as connection, connection:
        connection.execute(sql, values)


async def told(world: World, user: UserHandle, text: str) -> discord.Message:
    """Write to the bot directly, and return its answer."""
    await user.send_dm(text)
    await world.env.advance_time(QUIET_SECONDS)
    [answer] = [message for message in user.dm_channel.history() if message.author.bot]
    return answer
