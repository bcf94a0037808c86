"""How a request, and somebody who can be asked, are named. Pure."""

from bot.feedback import Person, Request
from bot.rejections import HeardBy, Stage
from bot.text import as_typed, isolated, shortened
from cogs.feedback.route import in_silence

#: at the start of a line
_PEOPLE = {
    Person.AGENCY: "The agency",
    Person.MESSENGER: "The person who told you",
    Person.PANEL: "Somebody on the panel",
    Person.HR: "HR or the office",
    Person.INTERVIEWER: "Your interviewer",
}
_LAST_IN_TOUCH = "The last person who wrote"


def wrote_last(who: Person, stage: Stage, heard_by: HeardBy | None) -> bool:
    """Whether the messenger is who wrote last, since nobody told how it ended."""
    return who is Person.MESSENGER and in_silence(stage, heard_by)


def person(who: Person, stage: Stage, heard_by: HeardBy | None) -> str:
    """Name somebody at the start of a line."""
    return _LAST_IN_TOUCH if wrote_last(who, stage, heard_by) else _PEOPLE[who]


def named(who: Person | None, request: Request) -> str:
    """Name somebody for the middle of a sentence."""
    name = person(who, request.stage, request.heard_by) if who else "somebody"
    return name if name.startswith("HR") else name[0].lower() + name[1:]


def names(request: Request, limit: int | None = None) -> str:
    """Name what a request is about, where nothing is formatted: role and company, else the stage.

    Each name is cut at `limit`.
    """
    found = [name for name in (request.role, request.company) if name]
    return " · ".join(isolated(shortened(name, limit) if limit else name) for name in found) or request.stage.label


def about(request: Request, limit: int | None = None) -> str:
    """As `names`, for a message."""
    return as_typed(names(request, limit))


def in_full(request: Request) -> str:
    """Name what a request is about in a message, its stage too."""
    stage = request.stage.label
    return f"{stage} · {about(request)}" if request.role or request.company else stage
