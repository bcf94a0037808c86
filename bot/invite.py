"""The install links: to a server, or to one's own account."""

import base64
import binascii

import discord

from bot.errors import StartError
from bot.settings import Settings

#: Scheduled posts need these and nothing else does; interactions need none.
PERMISSIONS = discord.Permissions(view_channel=True, send_messages=True, embed_links=True)


def install_links(settings: Settings) -> list[str]:
    """Return a line for each kind of install; raises StartError without a token that names the application."""
    if settings.discord_token is None:
        raise StartError("the install links need DISCORD_TOKEN, which names the application")
    application = _application_id(settings.discord_token.get_secret_value())
    server = discord.utils.oauth_url(application, permissions=PERMISSIONS, scopes=("bot", "applications.commands"))
    account = discord.utils.oauth_url(application, scopes=("applications.commands",))
    return [f"To a server:     {server}&integration_type=0", f"To your account: {account}&integration_type=1"]


def _application_id(token: str) -> int:
    # The part before the first dot is the application's id in base 64.
    first = token.partition(".")[0]
    try:
        application = base64.b64decode(first + "=" * (-len(first) % 4), validate=True)
    except (binascii.Error, ValueError):
        application = b""
    if not application.isdigit():
        raise StartError("DISCORD_TOKEN isn't a bot token, so it names no application")
    return int(application)
