"""Where a request stands: what came back, what is to come by direct message, what can be done next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.feedback import FeedbackReply, Person, ReplyKind, Request
from bot.rejections import Rejection
from bot.schedules import Kind, Schedule
from bot.services import Services
from cogs.feedback.following import Move, answered, can_remind, last_sent, next_move, next_person
from cogs.feedback.route import find_route
from cogs.feedback.rules import day_in_a_week, is_unsent, week_over


@dataclass(frozen=True, slots=True)
class Standing:
    """One request with all that its message says."""

    request: Request
    #: what it is about, if that is still there
    entry: Rejection | None
    replies: Sequence[FeedbackReply]
    #: who can be asked after the person who was
    beyond: Person | None
    move: Move
    #: what was set to come about it: its draft, or word that a week is over
    reminder: Schedule | None
    #: when a week since the latest mail is over
    week_over: datetime | None
    now: datetime

    @property
    def entry_gone(self) -> bool:
        return self.request.had_entry and self.entry is None

    @property
    def comes_at(self) -> datetime | None:
        """When what was set comes by itself; None where it doesn't."""
        due = self.reminder.next_due_at if self.reminder and self.brings(self.reminder.kind) else None
        early = due and self.week_over and due < self.week_over
        return due if due and due > self.now and not early else None

    def brings(self, kind: Kind) -> bool:
        """Whether a draft, or word of a week without an answer, is still to come; nothing does of a deleted entry."""
        unsaid = is_unsent(self.request) if kind is Kind.DRAFT else can_remind(self.request) and not answered(self.came)
        return unsaid and not self.entry_gone

    def is_early(self, reminder: Schedule) -> bool:
        """Whether word of a week was set for a mail before the latest."""
        due, over = reminder.next_due_at, self.week_over
        return due is not None and over is not None and due < over

    def stands_for(self, reminder: Schedule) -> date | None:
        """Return the day on which a draft or word of a week comes by now: a week after a mail that was sent anew.

        None: it doesn't; what was set before a polite line went out is over.
        """
        if not self.brings(reminder.kind):
            return None
        if not self.is_early(reminder):
            return reminder.on_day
        anew = None if self.request.chased_at else self.request.asked_at
        return day_in_a_week(anew, ZoneInfo(reminder.zone)) if anew else None

    @property
    def entry_id(self) -> int:
        """The entry as the row of a button: 0 for none."""
        return self.entry.id if self.entry else 0

    @property
    def came(self) -> set[ReplyKind]:
        return {reply.kind for reply in self.replies}


class Standings:
    """Looks up where requests stand."""

    def __init__(self, services: Services) -> None:
        self._requests = services.requests
        self._members = services.members
        self._replies = services.replies
        self._rejections = services.rejections
        self._schedules = services.schedules
        self._clock = services.clock

    async def stands(self, schedule: Schedule) -> date | None:
        """Return the day on which a draft, or word of a week without an answer, is still to come."""
        request = await self._requests.find(schedule.user_id, schedule.subject_id or 0)
        return (await self.of(request)).stands_for(schedule) if request else None

    async def of(self, request: Request) -> Standing:
        user_id, now = request.user_id, self._clock()
        entry = await self._rejections.find(user_id, request.rejection_id) if request.rejection_id else None
        replies = await self._replies.of_request(user_id, request.id)
        zone = await self._members.local_zone(user_id)
        found = find_route(request.stage, request.heard_by, request.known).people
        beyond = next_person(found, request.whom, request)
        kind = Kind.CHASE if request.asked_at else Kind.DRAFT
        return Standing(
            request=request,
            entry=entry,
            replies=replies,
            beyond=beyond,
            move=next_move(request, beyond, {reply.kind for reply in replies}, now, zone),
            reminder=await self._schedules.reminder(user_id, kind, request.id),
            week_over=week_over(last_sent(request, request.asked_at), zone) if request.asked_at else None,
            now=now,
        )
