"""The button of this feature."""

from bot.routes import Needs, Route

SAID = Route("say:enough", "Just needed to say it", needs=Needs.NOTHING)
