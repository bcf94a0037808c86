"""Logging: ids and outcomes, never what a member wrote."""

import logging

import discord

#: The least that each of these may say, whatever LOG_LEVEL says: at DEBUG they print request bodies or SQL parameters,
#: and at INFO a dozen lines before a migration.
_AT_LEAST = {
    **dict.fromkeys(("discord", "aiosqlite", "asyncio", "aiohttp"), logging.INFO),
    "alembic": logging.WARNING,
    "apscheduler": logging.ERROR,  # it warns at each tick while a long run is still at work
}


def configure(level: str) -> None:
    """Log to standard error at `level`; libraries that print members' text below it are held above that."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", force=True)
    for name, least in _AT_LEAST.items():
        logging.getLogger(name).setLevel(max(least, logging.getLogger().level))
    # discord.py warns of what is meant: no guilds intent (see app.py), no voice.
    logging.getLogger("discord.state").addFilter(lambda record: "Guilds intent" not in record.getMessage())
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
