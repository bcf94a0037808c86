"""Requests and answers for the tests of what comes after asking, as a member would have left them."""

from dataclasses import replace
from datetime import datetime, timedelta

from simcord import MemberActor, ResponseMessage

from bot.feedback import FeedbackReply, Person, ReplyKind, Request
from bot.rejections import Details, Rejection, Stage
from tests.conftest import MORNING, World, shown

#: one that was sent to HR, after an interview
REQUEST = Request(
    id=1,
    user_id=1,
    rejection_id=None,
    had_entry=False,
    stage=Stage.INTERVIEW,
    heard_by=None,
    known=(),
    role="baker",
    company="Acme",
    whom=Person.HR,
    questions=(),
    with_example=False,
    draft=None,
    asked_at=MORNING,
    chased_at=None,
    escalated_at=None,
    closed_at=None,
    created_at=MORNING,
    changed_at=MORNING,
)


async def entry(world: World, stage: Stage = Stage.INTERVIEW) -> Rejection:
    details = Details(stage, "Acme", "baker")
    return (await world.bot.services.rejections.add(world.maya.id, details, world.clock()))[0]


async def request(world: World, about: Rejection | None = None, **fields: object) -> Request:
    """Give Maya a request that was sent now, unless `fields` say otherwise."""
    now = world.clock()
    times = {"asked_at": now, "created_at": now, "changed_at": now}
    about_it = {"rejection_id": about.id if about else None, "had_entry": about is not None}
    new = replace(REQUEST, user_id=world.maya.id, **{**times, **about_it, **fields})
    return await world.bot.services.requests.begin(new)


async def reply(
    world: World,
    to: Request | None = None,
    kind: ReplyKind = ReplyKind.SPECIFIC,
    words: str | None = "More examples",
    at: datetime | None = None,
) -> FeedbackReply:
    """Give Maya an answer."""
    new = FeedbackReply(
        id=0,
        user_id=world.maya.id,
        rejection_id=to.rejection_id if to else None,
        request_id=to.id if to else None,
        person=Person.HR,
        kind=kind,
        words=words,
        theme=None,
        created_at=at or world.clock(),
    )
    return (await world.bot.services.replies.add(new, world.clock()))[0]


async def kept(world: World, member: MemberActor | None = None) -> list[FeedbackReply]:
    return await world.bot.services.replies.export((member or world.maya).id)


async def again(world: World, it: Request) -> Request:
    """Return the request as it stands now."""
    found = await world.bot.services.requests.find(it.user_id, it.id)
    assert found is not None, "the request is gone"
    return found


async def opened(world: World, member: MemberActor | None = None) -> ResponseMessage:
    return shown(await (member or world.maya).slash(world.channel, "feedback open"))


async def card_of(world: World, it: Request) -> ResponseMessage:
    """Open one request from the list."""
    message = await opened(world)
    await world.maya.select(message, [str(it.id)])
    return message


A_WEEK = timedelta(days=7)
