"""Private pictures of a member's numbers, drawn by a process of its own; the bot's own never loads matplotlib."""

from bot.pictures.pictures import PictureFailed, Pictures, open_pictures
from bot.pictures.specs import Flow, FunnelPicture, Node, Picture, Series, WeeksPicture

__all__ = [
    "Flow",
    "FunnelPicture",
    "Node",
    "Picture",
    "PictureFailed",
    "Pictures",
    "Series",
    "WeeksPicture",
    "open_pictures",
]
