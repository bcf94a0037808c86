"""The demo's little server: channels, people, and what has happened there in the last weeks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import discord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, UserHandle

from bot.app import OnwardBot
from bot.checkins import Checkin
from bot.contacts import Contact
from bot.feedback import FeedbackReply, Person, ReplyKind, Request, Theme
from bot.instants import system_clock
from bot.plans import Step, StepSource, StepState
from bot.reflections import AskedQuestion, Mode, Reflection, Topic, Went
from bot.rejections import Details, HeardBy, Rejection, Stage
from bot.services import Services
from bot.wins import WinKind

#: the instant so many days before the demo's today
Ago = Callable[[int], datetime]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere the demo can be opened: a channel with those who may look at it, or one member's DM."""

    key: str
    title: str
    hint: str
    channel: ChannelHandle
    viewers: tuple[MemberActor | UserHandle, ...]


@dataclass(frozen=True, slots=True)
class World:
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _People:
    robin: MemberActor
    maya: MemberActor
    tomas: MemberActor
    #: has never used it
    noor: MemberActor


async def build(env: Env, bot: OnwardBot, today: datetime) -> World:
    """Make the server and live through its last weeks, so that `today` begins with something to look at."""
    assert bot.user is not None  # noqa: S101 - SimCord has logged it in
    await bot.user.edit(username="Onward")
    guild = env.create_guild("Between Jobs")
    lounge = guild.create_text_channel("job-hunt", topic="Share what helps. What you log stays with you.")
    daily = guild.create_text_channel("daily-encouragement")
    managers = guild.create_role("Organisers", permissions=discord.Permissions(manage_guild=True))
    people = _People(
        robin=guild.add_member(env.create_user("robin", global_name="Robin"), roles=[managers]),
        maya=guild.add_member(env.create_user("maya", global_name="Maya")),
        tomas=guild.add_member(env.create_user("tomas", global_name="Tomas")),
        noor=guild.add_member(env.create_user("noor", global_name="Noor")),
    )
    assert bot.gate.asking is not None  # noqa: S101 - the features are loaded
    for member in (people.robin, people.maya, people.tomas):
        version = bot.gate.asking.version
        await bot.services.consents.agree(member.id, version, today - timedelta(days=70), messages=True)
    await _remember(bot.services, people.maya.id, today)
    await _wait_until(env, today - timedelta(days=20))
    await _live(env, bot, people, daily, today)
    return World(_places(guild, lounge, daily, people))


async def _remember(services: Services, maya: int, today: datetime) -> None:
    """Put the weeks before straight into the stores; living through them would take too long."""

    def ago(days: int) -> datetime:
        return today - timedelta(days=days)

    for days, count in ((66, 4), (58, 3), (45, 5), (34, 2), (17, 4), (2, 1)):
        await services.applications.add(maya, count, ago(days))
    for days, details in (
        (60, Details(Stage.BEFORE_CONTACT, "the post office", "counter clerk", HeardBy.AUTOMATIC_MAIL)),
        (50, Details(Stage.NEVER_HEARD_BACK, "Harbour Hotel", "receptionist", HeardBy.SILENCE)),
        (41, Details(Stage.SCREENING, "the greengrocer", "shop assistant", HeardBy.PHONE)),
        (30, Details(Stage.TEST, "Lane & Co", "bookkeeper", HeardBy.PERSONAL_MAIL, "I froze at the last question.")),
        (27, Details(Stage.FINAL_ROUND, "the library", "assistant", HeardBy.PHONE)),
    ):
        await services.rejections.add(maya, details, ago(days))
    for days, kind, words in (
        (52, WinKind.SENT_MAIL, None),
        (44, WinKind.LEARNED, "Ask who will be in the room, so that the names are not news."),
        (33, WinKind.FEEDBACK, None),
        (28, WinKind.INTERVIEW, None),
    ):
        await services.wins.add(maya, kind, words, None, ago(days))
    await services.jar.add(maya, "I stay calm with upset customers.", ago(40))
    await services.jar.add(maya, "I explain things so that people ask for me again.", ago(12))
    await _remember_what_followed(services, maya, ago)
    await services.own_words.write_note(
        maya,
        "If a friend had come that far for the library job, I would tell her to be tired for a day.",
        None,
        ago(26),
    )


async def _remember_what_followed(services: Services, maya: int, ago: Ago) -> None:
    """Let Maya have asked, heard, reviewed, planned and met somebody, so that no page greets a visitor empty."""
    library, bookkeeping = (await services.rejections.older(maya, 2))[:2]
    await _remember_feedback(services, library, bookkeeping, ago)
    await _remember_reviews(services, library, bookkeeping, ago)
    await _remember_plan(services, library, bookkeeping, ago)
    for days, energy, word, need in ((25, 1, "flat", "rest"), (18, 2, "tired", "company"), (10, 3, "calm", None)):
        await services.checkins.begin(Checkin(0, maya, None, energy, word, need, ago(days), ago(days)))


async def _remember_feedback(services: Services, library: Rejection, bookkeeping: Rejection, ago: Ago) -> None:
    maya = library.user_id
    asked = Request(
        id=0,
        user_id=maya,
        rejection_id=library.id,
        had_entry=True,
        stage=library.stage,
        heard_by=library.heard_by,
        known=(Person.MESSENGER, Person.HR),
        role=library.role,
        company=library.company,
        whom=Person.MESSENGER,
        questions=("q-one-change", "q-keep-doing"),
        with_example=False,
        draft=None,
        asked_at=ago(9),
        chased_at=None,
        escalated_at=None,
        closed_at=None,
        created_at=ago(9),
        changed_at=ago(9),
    )
    await services.requests.begin(asked)
    told = "You knew the work, and we would have liked more examples of it."
    answer = FeedbackReply(
        0, maya, bookkeeping.id, None, Person.AGENCY, ReplyKind.SPECIFIC, told, Theme.EXAMPLES, ago(24)
    )
    await services.replies.begin(answer)


async def _remember_reviews(services: Services, library: Rejection, bookkeeping: Rejection, ago: Ago) -> None:
    maya = library.user_id
    lesson = "I take one example along that I have told aloud before."
    review = Reflection(
        id=0,
        user_id=maya,
        mode=Mode.AFTER_REJECTION,
        rejection_id=bookkeeping.id,
        questions=("re-well-held", "re-les-sentence"),
        at=2,
        answers=(("re-well-held", "I had brought my own calculator, and stayed calm."), ("re-les-sentence", lesson)),
        lesson=lesson,
        ended_at=ago(23),
        created_at=ago(23),
        changed_at=ago(23),
    )
    await services.reflections.begin(review)
    for days, entry, words, went in (
        (42, None, "Tell us about yourself.", Went.SO_SO),
        (27, library.id, "Could you tell us something about yourself?", Went.BADLY),
    ):
        question = AskedQuestion(0, maya, entry, None, words, Topic.ABOUT_ME, went, pressed=False, created_at=ago(days))
        await services.asked.begin(question)


async def _remember_plan(services: Services, library: Rejection, bookkeeping: Rejection, ago: Ago) -> None:
    maya = library.user_id
    step = Step(
        0,
        maya,
        "Tell one example aloud, from start to end, to Sam",
        StepState.NOW,
        None,
        StepSource.REPLY,
        bookkeeping.id,
        None,
        None,
        ago(23),
        ago(23),
    )
    await services.steps.begin(step)
    await services.if_then.write(maya, "close the laptop and walk to the harbour and back.", ago(22))
    contact = Contact(
        0,
        maya,
        library.id,
        "Ms Adeyemi",
        "at the library",
        "She said to write in spring.",
        None,
        None,
        ago(25),
        ago(25),
    )
    await services.contacts.begin(contact)


async def _live(env: Env, bot: OnwardBot, people: _People, daily: ChannelHandle, today: datetime) -> None:
    maya, tomas = people.maya.user, people.tomas.user
    await people.robin.slash(
        daily, "admin schedule add", channel=daily, time="9:30", zone="Europe/London", days="daily"
    )
    await people.robin.slash(daily, "admin schedule add", channel=daily, time="9:45", days="Mon", deck="prompt")
    await maya.slash("rejected", stage="before_contact", company="Northside Bakery", role="baker")
    await _wait_until(env, today - timedelta(days=9))
    await tomas.slash("rejected", stage="never_heard_back", company="the warehouse", role="forklift driver")
    await _wait_until(env, today - timedelta(days=3))
    await maya.slash("rejected", stage="interview", company="the bank", role="customer adviser")
    await maya.slash("nudges add", time="17:00", zone="Europe/London", days="weekdays")
    await maya.slash("nudges add", time="17:30", days="Wed Sat", kind="checkin")
    await _wait_until(env, today - timedelta(days=2))
    await bot.run_due()
    while (due := await bot.services.schedules.first_due()) is not None and due < today:
        await _wait_until(env, due)
        await bot.run_due()
    await _wait_until(env, today)
    await env.settle()


async def _wait_until(env: Env, instant: datetime) -> None:
    await env.advance_time(max(0.0, (instant - env.now()).total_seconds()))


def _places(guild: GuildHandle, lounge: ChannelHandle, daily: ChannelHandle, people: _People) -> tuple[Place, ...]:
    maya, tomas, robin, noor = people.maya, people.tomas, people.robin, people.noor
    return (
        Place(
            "job-hunt",
            "#job-hunt, as Maya",
            "Type /rejected, press Enter, then the arrow: that opens the form. Then try the buttons and /progress.",
            lounge,
            (maya, tomas, robin),
        ),
        Place(
            "newcomer",
            "#job-hunt, as Noor who is new here",
            "Type /rejected: two short pages come first, and what was begun goes on after a yes.",
            lounge,
            (noor, maya),
        ),
        Place(
            "maya-dm",
            "Maya's direct messages with Onward",
            "Write to the bot in plain words, like: got rejected by Acme after the final round, I'm useless. "
            "The commands work here too, and her nudge arrives here on weekdays at 17:00.",
            maya.user.dm_channel,
            (maya.user,),
        ),
        Place(
            "daily",
            "#daily-encouragement, as Robin who runs the server",
            "Scheduled posts arrive here. Run /admin schedule list, or add another with /admin schedule add.",
            daily,
            (robin, maya, tomas),
        ),
        Place(
            "tomas-dm",
            "Tomas's direct messages with Onward",
            "He logged a silence. Try /progress as him, open the entry, and stop waiting.",
            tomas.user.dm_channel,
            (tomas.user,),
        ),
    )


def start_of_today() -> datetime:
    """Return this morning at eight, UTC: before the demo's first scheduled post of the day."""
    return system_clock().replace(hour=8, minute=0, second=0, microsecond=0)
