"""The buttons and selects of those who manage a server; the row is the schedule of a post."""

import discord

from bot.routes import Route

POSTS = Route("admin:posts", "All posts")
CHOOSE_POST = Route("admin:choose", "Open one of these")
OPEN_POST = Route("admin:open", "See what comes next")
PAUSE_POST = Route("admin:pause", "Pause it")
GO_ON = Route("admin:go-on", "Go on", discord.ButtonStyle.primary)
#: asks first, since it can't be undone
REMOVE_POST = Route("admin:remove", "Remove it")
REMOVE_FOR_GOOD = Route("admin:remove-it", "Remove it for good", discord.ButtonStyle.danger)

SETUP = Route("setup:open", "Change something")
CHANNEL = Route("setup:channel", "The channel for posts")
PLAN_OF_POSTS = Route("setup:plan", "What comes, and how often")
ZONE = Route("setup:zone", "Time zone")
CHECK = Route("setup:check", "Check and preview", discord.ButtonStyle.primary)
#: the detail names the choices that were looked at
BEGIN = Route("setup:begin", "Begin", discord.ButtonStyle.primary)
