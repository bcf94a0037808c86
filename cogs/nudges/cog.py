"""The commands /nudges add, list, pause and remove."""

from discord import app_commands
from discord.ext import commands

from bot import timing
from bot.errors import UserError, found
from bot.nudging import NAMES
from bot.routes import Needs
from bot.schedules import Kind, NewSchedule, Schedule, parse_time
from bot.services import Services
from bot.ui import Interaction
from cogs.nudges import messages
from cogs.nudges.adding import Adding
from cogs.nudges.changing import Changing
from cogs.nudges.rules import chosen, read_days

KINDS = [app_commands.Choice(name=name, value=kind.value) for kind, name in NAMES.items()]


@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
class Nudges(commands.GroupCog, group_name="nudges", group_description="Direct messages at times you choose."):
    """What comes to a member by direct message, at their own times."""

    def __init__(self, services: Services, adding: Adding, changing: Changing) -> None:
        self._schedules = services.schedules
        self._members = services.members
        self._zones = services.zones
        self._clock = services.clock
        self._adding = adding
        self._changing = changing

    @app_commands.command(
        description="Get a direct message at times you choose. Only you see this.", extras={"needs": Needs.MESSAGES}
    )
    @app_commands.describe(
        time="Your local time, like 9:30 or 5pm",
        kind="What is to come; without, an encouragement",
        days="Like weekdays, or Mon Wed Fri; without, every day",
        zone="A large city near you; needed the first time",
    )
    @app_commands.choices(kind=KINDS)
    @app_commands.autocomplete(days=timing.complete_days, zone=timing.complete_zone)
    async def add(
        self,
        interaction: Interaction,
        time: str,
        kind: str = Kind.NUDGE.value,
        days: str | None = None,
        zone: str | None = None,
    ) -> None:
        if kind not in NAMES:
            raise UserError(messages.NO_SUCH_KIND)
        minute, weekdays = parse_time(time), read_days(Kind(kind), days)
        named = self._zones.resolve(zone) if zone else await self._members.zone(interaction.user.id)
        await self._adding.add(interaction, NewSchedule(Kind(kind), interaction.user.id, weekdays, minute, named or ""))

    @app_commands.command(
        name="list",
        description="Your nudges and when each comes next. Only you see this.",
        extras={"needs": Needs.STOPPING},
    )
    async def list_(self, interaction: Interaction) -> None:
        await self._changing.list_(interaction)

    @app_commands.command(
        description="Pause one of your nudges, or all direct messages. Only you see this.",
        extras={"needs": Needs.STOPPING},
    )
    @app_commands.describe(
        until="The day they come again, like Friday or 20 Jan; without, in a week",
        nudge="Which one; without, everything that comes by direct message",
    )
    async def pause(self, interaction: Interaction, until: str | None = None, nudge: str | None = None) -> None:
        if nudge is None:
            await self._changing.pause_all(interaction, until)
        else:
            await self._changing.pause_until(interaction, (await self._chosen(interaction, nudge)).id, until)

    @app_commands.command(
        description="Stop one of your nudges for good. Only you see this.", extras={"needs": Needs.STOPPING}
    )
    @app_commands.describe(nudge="Which one")
    async def remove(self, interaction: Interaction, nudge: str) -> None:
        await self._changing.stop(interaction, (await self._chosen(interaction, nudge)).id, None)

    async def _chosen(self, interaction: Interaction, typed: str) -> Schedule:
        return found(chosen(typed, await self._schedules.nudges(interaction.user.id)), messages.NO_SUCH_NUMBER)

    @pause.autocomplete("nudge")
    @remove.autocomplete("nudge")
    async def _complete_nudge(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        nudges = await self._schedules.nudges(interaction.user.id)
        labels = {each.id: messages.label(number, each) for number, each in enumerate(nudges, 1)}
        return [
            app_commands.Choice(name=label, value=f"id-{nudge_id}")
            for nudge_id, label in labels.items()
            if typed.strip().casefold() in label.casefold()
        ]
