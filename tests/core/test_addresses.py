"""Where Discord is reached: other addresses hold while a bot is open, and for no other bot after it."""

from pathlib import Path

from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import open_bot
from bot.settings import Settings


async def test_other_addresses_hold_while_the_bot_is_open_and_are_put_back(tmp_path: Path) -> None:
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    settings = Settings(
        database_url=f"sqlite:///{tmp_path / 'onward.db'}",
        discord_api_url="http://127.0.0.1:1/api/v10/",
        discord_gateway_url="ws://127.0.0.1:1/gateway",
    )
    async with open_bot(settings):
        assert Route.BASE == "http://127.0.0.1:1/api/v10"
        assert str(DiscordWebSocket.DEFAULT_GATEWAY) == "ws://127.0.0.1:1/gateway"

    assert before == (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY)
