"""The commands /nudges add, list and remove, and the buttons of a nudge."""

from datetime import timedelta

from discord import app_commands
from discord.ext import commands

from bot import timing
from bot.closing import ANYTHING
from bot.encouraging import Encouragements, own_words_named, shown
from bot.errors import UserError
from bot.routes import ENOUGH, UNDO
from bot.schedules import EVERY_DAY, Kind, NewSchedule, Schedule, parse_days, parse_time, say_when
from bot.services import Services
from bot.ui import Interaction, Reply, answer, replace
from cogs.nudges import messages
from cogs.nudges.delivery import PAUSE, STOP, THAT_BACK, below

#: per member
LIMIT = 10
PAUSE_FOR = timedelta(days=7)


@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
class Nudges(commands.GroupCog, group_name="nudges", group_description="Encouragement by DM, at times you choose."):
    """A member's own schedules."""

    def __init__(self, services: Services, encouragements: Encouragements) -> None:
        self._schedules = services.schedules
        self._members = services.members
        self._zones = services.zones
        self._encouragements = encouragements
        self._clock = services.clock

    @app_commands.command(description="Get an encouragement by DM at a time you choose. Only you see this.")
    @app_commands.describe(
        time="Your local time, like 9:30 or 5pm",
        days="Like weekdays, or Mon Wed Fri; without, every day",
        zone="A large city near you; needed the first time",
    )
    @app_commands.autocomplete(days=timing.complete_days, zone=timing.complete_zone)
    async def add(
        self,
        interaction: Interaction,
        time: str,
        days: str | None = None,
        zone: str | None = None,
    ) -> None:
        user_id, now = interaction.user.id, self._clock()
        new = NewSchedule(
            kind=Kind.NUDGE,
            user_id=user_id,
            minute_of_day=parse_time(time),
            weekdays=parse_days(days) if days else EVERY_DAY,
            zone=await self._zone(user_id, zone),
        )
        schedule = await self._schedules.add(new, now, limit=LIMIT)
        if schedule is None:
            raise UserError(f"You have {LIMIT} nudges, which is as many as I keep. `/nudges remove` makes room.")
        await self._members.set_zone(user_id, new.zone, now)
        await answer(interaction, messages.added(schedule, new.next_few(3, now)))

    async def _zone(self, user_id: int, typed: str | None) -> str:
        if typed:
            return self._zones.resolve(typed)
        known = await self._members.zone(user_id)
        if known is None:
            raise UserError(
                "I don't know your time zone yet. Add the option `zone` once: type a large city near you and choose "
                "from the list. Nothing was saved."
            )
        return known

    @app_commands.command(name="list", description="Your nudges and when each comes next. Only you see this.")
    async def list_(self, interaction: Interaction) -> None:
        schedules = await self._schedules.nudges(interaction.user.id)
        await answer(
            interaction, Reply(embed=timing.listed(messages.LIST, schedules)) if schedules else messages.NONE_YET
        )

    @app_commands.command(description="Stop one of your nudges for good. Only you see this.")
    @app_commands.describe(nudge="Which one")
    async def remove(self, interaction: Interaction, nudge: int) -> None:
        if not await self._schedules.remove_nudge(interaction.user.id, nudge):
            raise UserError("You have no nudge of that number. `/nudges list` shows them. Nothing was changed.")
        await answer(interaction, messages.STOPPED)

    @remove.autocomplete("nudge")
    async def _complete_nudge(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[int]]:
        schedules = await self._schedules.nudges(interaction.user.id)
        return [app_commands.Choice(name=say_when(each)[:100], value=each.id) for each in schedules]

    async def not_for_me(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        """Put this card away for good, or let own words rest; the schedule stays as it is."""
        user_id, now = interaction.user.id, self._clock()
        schedule = await self._schedules.find(schedule_id)
        own = schedule if schedule and schedule.user_id == user_id else None
        next_due_at = own.next_due_at if own else None
        buttons = [PAUSE.button(schedule_id), STOP.button(schedule_id), ENOUGH.button(detail=ANYTHING)]
        words_id = own_words_named(detail)
        if words_id is None:
            card = await self._encouragements.put_away(user_id, detail)
            back = [THAT_BACK.button(schedule_id, card.id)] if card else []
            await replace(interaction, Reply(messages.put_away(next_due_at), buttons=[*back, *buttons]))
            return
        rated = await self._encouragements.let_rest(user_id, words_id, now)
        if rated is None:
            raise UserError(messages.WORDS_GONE)
        if rated[1] is None:
            # A message of its own: the one that was pressed may have the Undo.
            await answer(interaction, Reply(messages.rests(next_due_at, None), buttons=buttons))
        else:
            text = messages.rests(next_due_at, now)
            await replace(interaction, Reply(text, buttons=[*buttons, UNDO.button(rated[1])]))

    async def bring_that_back(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        """Show the card again that was put away here."""
        card = await self._encouragements.bring_that_back(interaction.user.id, detail)
        if card is None:
            raise UserError(messages.CARD_GONE)
        await replace(interaction, Reply(embed=shown(card), buttons=below(schedule_id, card)))

    async def pause(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        """Skip a week."""
        schedule = await self._own(interaction.user.id, schedule_id)
        until = await self._schedules.postpone(interaction.user.id, schedule, self._clock() + PAUSE_FOR)
        if until is None:
            raise UserError(messages.ALREADY_STOPPED)
        await answer(interaction, messages.paused(until))

    async def stop(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        """Stop this schedule for good."""
        if not await self._schedules.remove_nudge(interaction.user.id, schedule_id):
            raise UserError(messages.ALREADY_STOPPED)
        await answer(interaction, messages.STOPPED)

    async def _own(self, user_id: int, schedule_id: int) -> Schedule:
        schedule = await self._schedules.find(schedule_id)
        if schedule is None or schedule.user_id != user_id or schedule.kind is not Kind.NUDGE:
            raise UserError(messages.ALREADY_STOPPED)
        return schedule
