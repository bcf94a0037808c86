"""Logging: ids and outcomes, never what a member wrote."""

import logging

import discord

#: These print request bodies or SQL parameters at DEBUG, so they stay at INFO whatever LOG_LEVEL says.
_TALKATIVE = ("discord", "aiosqlite", "apscheduler", "asyncio", "aiohttp")


def configure(level: str) -> None:
    """Log to standard error at `level`; libraries that print members' text at DEBUG are held at INFO."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel("INFO" if level == "DEBUG" else level)
    # A line at every tick, and a dozen before a migration, say nothing.
    for name in ("apscheduler", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # discord.py warns of what is meant: no guilds intent (see app.py), no voice.
    logging.getLogger("discord.state").addFilter(lambda record: "Guilds intent" not in record.getMessage())
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
