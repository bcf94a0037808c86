"""What was chosen for a server, on a real file."""

import asyncio
from dataclasses import replace

from bot.db import open_database
from bot.servers import Server, ServerStore
from bot.settings import Settings
from tests.conftest import MORNING


async def test_two_who_choose_at_once_both_keep_their_choice(settings: Settings) -> None:
    async with open_database(settings.database_path, keys=settings.keys) as database:
        store = ServerStore(database)
        nothing = await store.find(1)
        await asyncio.gather(
            store.edit(1, lambda server: replace(server, channel_id=5), MORNING),
            store.edit(1, lambda server: replace(server, plan="prompt"), MORNING),
            store.edit(2, lambda server: replace(server, plan="three"), MORNING),
        )
        first = [await store.tell_zone(1, zone, MORNING) for zone in ("UTC", "Asia/Tokyo")]

        assert nothing == Server(1)
        assert first == [True, False]
        assert await store.find(1) == Server(1, "UTC", 5, "prompt")
        assert await store.find(2) == Server(2, None, None, "three")
