"""What the core's tests start from: schedules, a delivery that takes notes, one of each of a member's own rows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.checkins import Checkin
from bot.contacts import Contact
from bot.feedback import FeedbackReply, Person, ReplyKind, Request, Theme
from bot.plans import IfThen, Step, StepSource, StepState
from bot.prompts import PromptAnswer
from bot.reflections import AskedQuestion, Mode, Reflection, SearchKind, SearchNote, Topic, Went
from bot.rejections import HeardBy, Stage
from bot.schedules import EVERY_DAY, Deliver, Kind, NewSchedule, RunReport, Schedule, ScheduleStore, Sent, run_due
from bot.schedules.jobs import WishesOf
from bot.schedules.settling import Settled
from bot.services import Services
from tests.conftest import MORNING

#: when a sample that was added at `MORNING`, eight o'clock, is first due
DUE = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MS = timedelta(milliseconds=1)

#: the largest id that SQLite keeps
LARGEST = 2**63 - 1


def nudge(user_id: int = 1, **changes: Any) -> NewSchedule:
    new = NewSchedule(kind=Kind.NUDGE, user_id=user_id, weekdays=EVERY_DAY, minute_of_day=9 * 60, zone="UTC")
    return replace(new, **changes)


def post(guild_id: int = 100, **changes: Any) -> NewSchedule:
    return nudge(**{"kind": Kind.POST, "guild_id": guild_id, "channel_id": 200, **changes})


class Crash(BaseException):
    """The end of the process, as far as a delivery goes."""


Then = Callable[[Schedule], Awaitable[None]]


@dataclass
class Recorder:
    """A delivery that notes what it was given, then does what the test wants of it."""

    then: Then | None = None
    #: what its record does beyond taking a note
    at_record: Then | None = None
    #: the id of the message that was sent last
    messages: int = 0
    nonces: list[str] = field(default_factory=list)
    schedules: list[Schedule] = field(default_factory=list)
    recorded: list[int] = field(default_factory=list)

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        self.schedules.append(schedule)
        self.nonces.append(nonce)
        if self.then is not None:
            await self.then(schedule)
        self.messages += 1
        return Sent(self.messages, lambda: self._record(schedule))

    async def _record(self, schedule: Schedule) -> None:
        self.recorded.append(schedule.id)
        if self.at_record is not None:
            await self.at_record(schedule)

    @property
    def ids(self) -> list[int]:
        return [schedule.id for schedule in self.schedules]


def failing(error: BaseException, *ids: int) -> Recorder:
    """Return a delivery that raises `error` for these schedules, or for all without any."""

    async def fail(schedule: Schedule) -> None:
        if not ids or schedule.id in ids:
            raise error

    return Recorder(fail)


async def run(
    store: ScheduleStore, deliver: Deliver, now: datetime = DUE, wishes_of: WishesOf | None = None
) -> RunReport:
    """Run once what is due, every kind by `deliver`."""
    given = {} if wishes_of is None else {"wishes_of": wishes_of}
    return await run_due(store, dict.fromkeys(Kind, deliver), lambda: now, **given)


def set_at(schedule: Schedule, due: datetime | None, **changes: Any) -> Schedule:
    """Return the schedule with another time, at which it is looked at, too."""
    return replace(schedule, next_due_at=due, look_at=due, **changes)


def came(schedule: Schedule, at: datetime, due: datetime, message_id: int | None = 1) -> Schedule:
    """Return the schedule after it came at `at`; it is due again at `due`."""
    unanswered = schedule.unanswered + 1
    return set_at(schedule, due, last_posted_at=at, last_message_id=message_id, unanswered=unanswered)


async def paused_for(store: ScheduleStore, schedule: Schedule, reason: str) -> None:
    """Let it be as after a delivery that can never arrive."""
    await store.settle([Settled(schedule, None, None, reason=reason)])


async def kept(store: ScheduleStore, new: NewSchedule, now: datetime = MORNING) -> Schedule:
    """Add a schedule that no limit stops."""
    schedule = await store.add(new, now, limit=10**6)
    assert schedule is not None
    return schedule


# --- a member's own rows

#: of each store's first row, by its name among the services
OWN_ROWS: dict[str, Any] = {
    "requests": Request(
        id=0,
        user_id=1,
        rejection_id=None,
        had_entry=False,
        stage=Stage.INTERVIEW,
        heard_by=HeardBy.PHONE,
        known=(Person.MESSENGER, Person.HR),
        role="baker",
        company="Acme",
        whom=Person.HR,
        questions=("q-one", "q-two"),
        with_example=True,
        draft="Thank you.",
        asked_at=None,
        chased_at=None,
        escalated_at=None,
        closed_at=None,
        created_at=MORNING,
        changed_at=MORNING,
    ),
    "replies": FeedbackReply(
        id=0,
        user_id=1,
        rejection_id=None,
        request_id=None,
        person=Person.HR,
        kind=ReplyKind.SPECIFIC,
        words="More examples.",
        theme=Theme.EXAMPLES,
        created_at=MORNING,
    ),
    "reflections": Reflection(
        id=0,
        user_id=1,
        mode=Mode.AFTER_REJECTION,
        rejection_id=None,
        questions=("re-one", "re-two"),
        at=1,
        answers=(("re-one", "I was on time."),),
        lesson="Begin with the example.",
        ended_at=None,
        created_at=MORNING,
        changed_at=MORNING,
    ),
    "asked": AskedQuestion(
        id=0,
        user_id=1,
        rejection_id=None,
        reflection_id=None,
        words="Why us?",
        topic=Topic.MOTIVATION,
        went=Went.SO_SO,
        pressed=True,
        created_at=MORNING,
    ),
    "searched": SearchNote(id=0, user_id=1, kind=SearchKind.KEYWORD, words="pastry", created_at=MORNING),
    "steps": Step(
        id=0,
        user_id=1,
        words="Read one chapter",
        state=StepState.LATER,
        due_on=None,
        source=StepSource.IDEA,
        rejection_id=None,
        idea="st-one-chapter",
        ended_at=None,
        created_at=MORNING,
        changed_at=MORNING,
    ),
    "if_then": IfThen(id=1, user_id=1, words="walk round the block", created_at=MORNING, changed_at=MORNING),
    "contacts": Contact(
        id=0,
        user_id=1,
        rejection_id=None,
        name="Sam",
        place="LinkedIn",
        note="Knows the ovens.",
        hello_on=None,
        greeted_at=None,
        created_at=MORNING,
        changed_at=MORNING,
    ),
    "checkins": Checkin(
        id=0,
        user_id=1,
        schedule_id=None,
        energy=2,
        word="worn out",
        need="rest",
        created_at=MORNING,
        changed_at=MORNING,
    ),
    "prompt_answers": PromptAnswer(
        id=0, user_id=1, prompt="ask-one", words="A bus that came.", created_at=MORNING, changed_at=MORNING
    ),
}

#: the field of each that is a member's words and can be written anew
WORDS = {
    "requests": "draft",
    "replies": "words",
    "reflections": "lesson",
    "asked": "words",
    "searched": "words",
    "steps": "words",
    "if_then": "words",
    "contacts": "note",
    "checkins": "word",
    "prompt_answers": "words",
}


def reworded(name: str, row: Any, words: str) -> Any:
    """Return the row of the store of this name with other words in it."""
    return replace(row, **{WORDS[name]: words})


async def own_row(services: Services, name: str, user_id: int = 1, **changes: Any) -> Any:
    """Keep one of the rows above, with these changes."""
    row = replace(OWN_ROWS[name], user_id=user_id, **changes)
    if name == "if_then":
        await services.if_then.write(user_id, row.words, MORNING)
        return await services.if_then.of(user_id)
    return (await getattr(services, name).add(row, MORNING))[0]
