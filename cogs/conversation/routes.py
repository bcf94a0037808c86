"""The button of this feature."""

from bot.routes import Route

SAID = Route("say:enough", "Just needed to say it")
