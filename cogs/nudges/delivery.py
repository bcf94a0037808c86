"""How nudges reach their member: by direct message, and nowhere else."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import nudging
from bot.cards.deck import Chosen
from bot.direct import DirectMessages
from bot.encouraging import Encouragements, Encouraging, shown
from bot.feedback import ReplyKind
from bot.own_words import OwnCard
from bot.plans import Step
from bot.routes import PLAN, PROGRESS, STEP_DONE, STEP_LET_GO, STEP_NOT_YET
from bot.said import Said
from bot.schedules import Kind, NothingToSend, Schedule, Sent, Undeliverable
from bot.services import Services
from bot.ui import Button, Reply
from cogs.nudges import week_and_step
from cogs.nudges.content import NudgeLines
from cogs.nudges.routes import NOT_FOR_ME
from cogs.nudges.rules import Week, since, week_began

DECK = "nudge_lines"

#: so many rows are read for a count: nobody logs more in a week
MOST = 200


def of_card(schedule_id: int, card: Encouraging) -> Button:
    """Return the button to rate a card. Own words rest, where a card of ours is put away for good."""
    return NOT_FOR_ME.button(schedule_id, card.id, label="Not now" if isinstance(card, OwnCard) else None)


class NudgeDelivery:
    """One card, or the member's own words."""

    def __init__(self, direct: DirectMessages, encouragements: Encouragements) -> None:
        self._direct = direct
        self._encouragements = encouragements

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        chosen = await self._encouragements.choose(schedule.user_id, seed=nonce)
        if chosen is None:
            raise Undeliverable("you have put every card away; `/encourage` can bring them back")
        message_id = await nudging.send(
            await self._direct.to(schedule.user_id),
            schedule,
            Reply(embed=shown(chosen.card)),
            nonce,
            [of_card(schedule.id, chosen.card)],
        )
        return Sent(message_id, lambda: self._encouragements.record(schedule.user_id, chosen))


class _Lined:
    """A nudge that begins with a line."""

    def __init__(self, services: Services, direct: DirectMessages) -> None:
        self._direct = direct
        self._deck = services.deck(DECK)

    async def _line(self, user_id: int, lines: Sequence[Said], nonce: str) -> tuple[str, Chosen[Said] | None]:
        chosen = await self._deck.choose(user_id, lines, seed=nonce)
        return (chosen.card if chosen else lines[0]).text, chosen

    async def _sent(self, schedule: Schedule, message_id: int, chosen: Chosen[Said] | None) -> Sent:
        return Sent(message_id, (lambda: self._deck.record(schedule.user_id, chosen)) if chosen else None)


class StepDelivery(_Lined):
    """The one step that is next on the plan; nothing without one, nor where the step's own day brings it."""

    def __init__(self, services: Services, direct: DirectMessages, lines: NudgeLines) -> None:
        super().__init__(services, direct)
        self._steps = services.steps
        self._schedules = services.schedules
        self._lines = lines

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        step = await self._steps.now(schedule.user_id)
        if step is None or await self._comes_today(step, schedule, now):
            raise NothingToSend
        line, chosen = await self._line(schedule.user_id, self._lines.step, nonce)
        own = [STEP_DONE.button(step.id), STEP_NOT_YET.button(step.id), STEP_LET_GO.button(step.id)]
        channel = await self._direct.to(schedule.user_id)
        reply = Reply(embed=week_and_step.step(step, line))
        message_id = await nudging.send(channel, schedule, reply, nonce, [*own, PLAN.button(label="My plan")])
        return await self._sent(schedule, message_id, chosen)

    async def _comes_today(self, step: Step, schedule: Schedule, now: datetime) -> bool:
        """Whether the step comes on its own today; once it has, that leaves out the reminders of the morning."""
        own = await self._schedules.reminder(step.user_id, Kind.STEP_DAY, step.id)
        today = now.astimezone(ZoneInfo(schedule.zone)).date()
        return own is not None and own.next_due_at is not None and own.on_day == step.due_on == today


class LookBackDelivery(_Lined):
    """What was logged since the same time a week ago."""

    def __init__(self, services: Services, direct: DirectMessages, lines: NudgeLines) -> None:
        super().__init__(services, direct)
        self._services = services
        self._lines = lines

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        week = await self._week(schedule.user_id, week_began(schedule, now))
        line, chosen = await self._line(schedule.user_id, self._fitting(week), nonce)
        channel = await self._direct.to(schedule.user_id)
        reply = Reply(embed=week_and_step.look_back(week, line))
        message_id = await nudging.send(channel, schedule, reply, nonce, [PROGRESS.button()])
        return await self._sent(schedule, message_id, chosen)

    def _fitting(self, week: Week) -> Sequence[Said]:
        if week.is_only_noes:
            return self._lines.noes
        return self._lines.quiet if week.is_quiet else self._lines.week

    async def _week(self, user_id: int, start: datetime) -> Week:
        stores = self._services
        replies = await stores.replies.older(user_id, MOST)
        reviews = await stores.reflections.ended(user_id, MOST)
        return Week(
            applications=sum(count for count, _ in await stores.applications.since(user_id, start)),
            checkins=len(await stores.checkins.since(user_id, start)),
            reviews=since([each.ended_at for each in reviews], start),
            steps=len(await stores.steps.done_since(user_id, start)),
            wins=len(await stores.wins.since(user_id, start)),
            answers=since([each.created_at for each in replies if each.kind is not ReplyKind.NONE], start),
            noes=len(await stores.rejections.since(user_id, start)),
        )
