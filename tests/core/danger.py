"""Words that show danger, and how to see that nothing but helplines came of them."""

import json
import sqlite3
from contextlib import closing

import discord
from simcord import InteractionResult

from bot.routes import SUPPORT_COUNTRY
from bot.safety import STOPPED
from tests.conftest import World, replies, said

DANGER = "Nobody replied again and I want to kill myself"
#: of these words, none may be found anywhere but in what the member sent
TELLING = "kill myself"
TITLE = "People you can talk to"


def rows(world: World) -> list[str]:
    """Return the whole database as SQL."""
    with closing(sqlite3.connect(world.settings.database_path)) as connection:
        return list(connection.iterdump())


class Watch:
    """What there was before something was sent, to be compared with what there is after."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._rows = rows(world)
        self._answers = len(list(replies(world.env)))

    def only_helplines(self, result: InteractionResult, *, private: bool = True) -> str:
        """See that helplines were the whole answer, and nothing came of the words; return them."""
        [(request, message, _)] = list(replies(self._world.env))[self._answers :]
        assert (request.json or {})["type"] == discord.InteractionResponseType.channel_message.value
        assert bool(message.get("flags", 0) & 64) is private
        parts = [part for row in message.get("components") or [] for part in row["components"]]
        assert all(part["custom_id"].startswith(f"{SUPPORT_COUNTRY.name}:") for part in parts)
        assert not message.get("content")
        [embed] = message["embeds"]
        assert embed["title"] == TITLE
        assert embed["description"] == STOPPED
        assert result.modal is None
        assert result.followups == []
        assert rows(self._world) == self._rows
        sent = [json.dumps(each.json, ensure_ascii=False) for each in self._world.env.http_requests]
        assert not [each for each in sent if TELLING in each]
        return said(result)
