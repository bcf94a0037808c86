"""What the features are given: stores, content and the clock, opened once and closed together."""

import random
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from time import monotonic

import discord

from bot.applications import ApplicationStore
from bot.backups import Backups
from bot.braking import LETTERS, STEPS, Brake
from bot.cards import ENCOURAGEMENTS, CardStore, Deck, EncouragementCard
from bot.checkins import CheckinStore
from bot.closing import Left
from bot.consent import ConsentStore
from bot.contacts import ContactStore
from bot.db import Database, open_database
from bot.erasing import Erasing, Ledger, What
from bot.feedback import ReplyStore, RequestStore
from bot.health import Health
from bot.helplines import HELPLINES, Helplines
from bot.instants import Clock
from bot.members import MEMBER_SETTINGS, MemberStore
from bot.own_words import OwnWordsStore
from bot.pictures import Pictures, open_pictures
from bot.plans import IfThenStore, StepStore
from bot.prompts import PromptAnswerStore, PromptCountStore
from bot.reflections import AskedStore, ReflectionStore, SearchNoteStore
from bot.rejections import RejectionStore
from bot.retention import Retention
from bot.schedules import Deliver, Kind, Schedule, ScheduleStore
from bot.servers import ServerStore
from bot.settings import Settings
from bot.undo import Subject, UndoStore
from bot.wins import JarStore, WinStore
from bot.zones import CITIES, REGIONS, ZoneFinder

#: the day for which what comes once stands by now, which may be later than the schedule's; None: it has nothing to say
Stands = Callable[[Schedule], Awaitable[date | None]]
#: a card for a member, None where there is nothing to show them
BelowANo = Callable[[int], Awaitable[discord.Embed | None]]


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a feature may use. Its constructor takes what it needs of these, not the bot."""

    settings: Settings
    clock: Clock
    health: Health
    rng: random.Random
    database: Database
    members: MemberStore
    consents: ConsentStore
    rejections: RejectionStore
    applications: ApplicationStore
    wins: WinStore
    jar: JarStore
    own_words: OwnWordsStore
    requests: RequestStore
    replies: ReplyStore
    reflections: ReflectionStore
    asked: AskedStore
    searched: SearchNoteStore
    steps: StepStore
    if_then: IfThenStore
    contacts: ContactStore
    checkins: CheckinStore
    prompt_answers: PromptAnswerStore
    prompt_counts: PromptCountStore
    servers: ServerStore
    undo: UndoStore
    pictures: Pictures
    cards: CardStore
    schedules: ScheduleStore
    erasing: Erasing
    backups: Backups
    retention: Retention
    zones: ZoneFinder
    helplines: Helplines
    encouragements: tuple[EncouragementCard, ...]
    #: for all that a member does, and for what is offered to them while they type
    brake: Brake = field(default_factory=lambda: Brake(STEPS, monotonic))
    typing_brake: Brake = field(default_factory=lambda: Brake(LETTERS, monotonic))
    #: how each kind of schedule is delivered; the features put themselves in
    deliver: dict[Kind, Deliver] = field(default_factory=dict[Kind, Deliver])
    #: of what comes once, whether it still does, and on which day; the features put themselves in
    stands: dict[Kind, Stands] = field(default_factory=dict[Kind, Stands])
    #: by the detail of its Enough for today, what is said of a flow that is left; the features put themselves in
    left: dict[str, Left] = field(default_factory=dict[str, Left])
    #: what stands below the acknowledgement of a no that was logged, one card each; the features put themselves in
    below_a_no: list[BelowANo] = field(default_factory=list[BelowANo])

    async def forget_undone(self) -> None:
        """Delete for good what can't be undone any more."""
        now = self.clock()
        gone = [await forget(now) for forget in (self.undo.forget, self.rejections.purge, self.own_words.purge)]
        if any(gone):
            self.erasing.purged()
        await self.erasing.flush(now)

    def deck(self, name: str) -> Deck:
        return Deck(name, self.cards, self.clock, self.rng)

    def encouragement_deck(self) -> Deck:
        """The one deck of /encourage and of personal nudges, so that neither repeats the other."""
        return self.deck("encouragements")


@asynccontextmanager
async def open_services(settings: Settings, clock: Clock) -> AsyncGenerator[Services]:
    """Open the database and read the shared content; raises StartError for either."""
    async with (
        open_database(
            settings.database_path, keys=settings.keys, backups=settings.backup_path, clock=clock
        ) as database,
        open_pictures() as pictures,
    ):
        services = _services(settings, clock, database, pictures)
        # What a process before this one may not have come to.
        services.erasing.purged()
        await services.erasing.flush(clock())
        yield services


def _services(settings: Settings, clock: Clock, database: Database, pictures: Pictures) -> Services:
    rejections, applications = RejectionStore(database), ApplicationStore(database)
    wins, jar = WinStore(database), JarStore(database)
    members, own_words = MemberStore(database), OwnWordsStore(database)
    schedules, ledger = ScheduleStore(database), Ledger(settings.ledger_path)
    erasing = Erasing(database, ledger)
    erasing.forgets += [((What.EVERYTHING,), schedules.forget), (What, pictures.forget)]
    requests, replies = RequestStore(database), ReplyStore(database)
    reflections, asked, searched = ReflectionStore(database), AskedStore(database), SearchNoteStore(database)
    steps, if_then, contacts = StepStore(database), IfThenStore(database), ContactStore(database)
    checkins, prompt_answers = CheckinStore(database), PromptAnswerStore(database)
    own_rows = (requests, replies, reflections, asked, searched, steps, if_then, contacts, checkins, prompt_answers)
    return Services(
        settings=settings,
        clock=clock,
        health=Health(started_at=clock()),
        rng=random.Random(),  # noqa: S311 - it draws cards, not secrets
        database=database,
        members=members,
        consents=ConsentStore(database),
        rejections=rejections,
        applications=applications,
        wins=wins,
        jar=jar,
        own_words=own_words,
        requests=requests,
        replies=replies,
        reflections=reflections,
        asked=asked,
        searched=searched,
        steps=steps,
        if_then=if_then,
        contacts=contacts,
        checkins=checkins,
        prompt_answers=prompt_answers,
        prompt_counts=PromptCountStore(database),
        servers=ServerStore(database),
        undo=UndoStore(
            database,
            {
                Subject.REJECTION: rejections.put_back,
                Subject.APPLICATIONS: applications.put_back,
                Subject.WIN: wins.put_back,
                Subject.STRENGTH: jar.put_back,
                Subject.REWARD: jar.put_reward_back,
                **{each: members.put_back(each) for each in MEMBER_SETTINGS},
                Subject.OWN_WORDS: own_words.put_back,
                **{store.subject: store.put_back for store in own_rows},
            },
        ),
        pictures=pictures,
        cards=CardStore(database),
        schedules=schedules,
        erasing=erasing,
        backups=Backups(settings, database.watch, clock, ledger.forget_before),
        retention=Retention(database, schedules),
        zones=ZoneFinder(CITIES.load(), REGIONS.load()),
        helplines=HELPLINES.load(),
        encouragements=ENCOURAGEMENTS.load().cards,
    )
