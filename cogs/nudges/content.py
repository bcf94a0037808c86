"""The lines above a reminder of the plan and a look back at the week, as data/nudges/ holds them."""

from bot.content import ContentFile, Entry
from bot.said import Lines


class NudgeLines(Entry):
    #: above the one step of the plan
    step: Lines
    #: above what was logged in a week
    week: Lines
    #: a week in which nothing was
    quiet: Lines
    #: a week of which only no's were written down
    noes: Lines


NUDGE_LINES = ContentFile("nudges/nudges.yaml", NudgeLines)
