"""What those who manage a server chose for it."""

from bot.servers.store import Server, ServerStore

__all__ = ["Server", "ServerStore"]
