"""The browser demo: the same bot against a simulated Discord, in SimCord's Preview; no account, no network."""

from bot.demo.serve import serve

__all__ = ["serve"]
