"""The first pages as they are shown, and the sentences around them."""

import discord

from bot.days import in_days
from bot.settings import Settings
from bot.ui import CALM
from cogs.welcome.content import Notice, Page

DECLINED = (
    "That is fine. Nothing is kept of you, and what you had just tried is forgotten. `/support`, `/help`, `/encourage` "
    "and `/mydata` go on working as they are. Should you change your mind, any other command asks again."
)
#: of a member whom something is kept of
DECLINED_NOW = (
    "That is fine. What you had just tried is forgotten, and nothing was changed. What is kept of you stays as it is; "
    "`/mydata view` shows it, and `/mydata delete` deletes it."
)
START_AGAIN = (
    "Thank you; that is settled. What you had tried here waits no more: you tried something else after it, too much "
    "time has passed, or I was started anew. Please start it once more: now it goes through."
)
ALREADY = (
    "You have said yes already, so nothing was changed. If what you tried here has not gone on, please start it once "
    "more: now it goes through. `/settings` is where direct messages are allowed or not."
)
#: in place of the page, where a form is open above it
FORM_IS_OPEN = (
    "Thank you; that is settled. A form has opened above this, and is kept once you send it. Did it close too soon? "
    "Then start it once more: now it goes through."
)
GOES_ON = "Thank you; that is settled."
LEFT = "Nothing was kept of what you had just tried."

BY_DM = "This comes by direct message"
MAY_THEY_COME = (
    "What you just asked for would come to you as a direct message, and those are not allowed just now. With a yes I "
    "send what you ask for, without a sound, and each can be stopped; and one message before all of yours would be "
    "deleted, should you be away for eighteen months. `/settings`, **When messages come**, takes the yes back at any "
    "time."
)
#: of a member who had set something while they were allowed
ALSO_COMES = "What you had set before comes again then, too. `/nudges list` shows it."
LEFT_AS_IT_WAS = "Left as it was: nothing is set, and no direct messages come."


def page(shown: Page, *, before: str | None = None, **slots: str) -> discord.Embed:
    """Return a page, `before` above all of it."""
    embed = discord.Embed(colour=CALM, title=shown.title, description=before)
    for part in shown.parts:
        embed.add_field(name=part.name, value=part.text.format(**slots), inline=False)
    return embed


def may_they_come(*, others_wait: bool) -> discord.Embed:
    text = f"{MAY_THEY_COME}\n\n{ALSO_COMES}" if others_wait else MAY_THEY_COME
    return discord.Embed(colour=CALM, title=BY_DM, description=text)


def copies(notice: Notice, settings: Settings) -> str:
    """Say how long copies of the database are kept."""
    text = notice.copies if settings.backup_hours else notice.rare_copies
    return text.format(days=in_days(settings.backup_keep))
