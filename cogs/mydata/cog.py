"""The commands /mydata view, export and delete."""

import asyncio
from dataclasses import replace
from io import BytesIO

import discord
from discord import app_commands
from discord.ext import commands

from bot.erasing import What
from bot.instants import Clock
from bot.retention.rules import gone_on
from bot.routes import Needs
from bot.services import Services
from bot.ui import Interaction, Reply, acknowledge, answer
from cogs.mydata import messages
from cogs.mydata.components import DAY_LIMIT, below_view
from cogs.mydata.content import DataKinds
from cogs.mydata.deleting import Deleting
from cogs.mydata.describing import readme
from cogs.mydata.exporting import About, Kept, TooLarge, archives
from cogs.mydata.gathering import gathered
from cogs.mydata.wording import Wording, texts_by_id

#: rows beyond which it is not even tried: they fit no message
MOST_ROWS = 100_000

WHATS = [app_commands.Choice(name=label, value=what.value) for what, label in messages.LABELS.items()]


@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
@app_commands.allowed_installs(guilds=True, users=True)
class MyData(
    commands.GroupCog, group_name="mydata", group_description="What is kept of you: see it, get it, delete it."
):
    """Whoever asks gets what is theirs, and needs to have agreed to nothing for it."""

    def __init__(self, services: Services, kinds: DataKinds, deleting: Deleting) -> None:
        self._services = services
        self._clock: Clock = services.clock
        self._kinds = kinds
        #: made with the first export
        self._wording: Wording | None = None
        self._deleting = deleting
        #: whose file is being made
        self._making = set[int]()
        #: one at a time, since each holds all rows in memory
        self._turn = asyncio.Lock()

    @app_commands.command(
        description="What is kept of you, by counts. Only you see this.", extras={"needs": Needs.NOTHING}
    )
    async def view(self, interaction: Interaction) -> None:
        user_id = interaction.user.id
        members = await self._services.members.export(user_id)
        if not members:
            await answer(interaction, messages.NOTHING_KEPT)
            return
        counts = await self._services.erasing.counts(user_id)
        held = messages.Held(members[0], counts, gone_on(self._clock().date()))
        await answer(interaction, Reply(embed=messages.view(self._kinds, held), buttons=below_view()))

    @app_commands.command(
        description="All that is kept of you, as a file to keep. Only you see this.", extras={"needs": Needs.NOTHING}
    )
    async def export(self, interaction: Interaction) -> None:
        await self.send(interaction, 0, None)

    async def send(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Send whoever asks or presses all that is kept of them, in a message of its own."""
        user_id = interaction.user.id
        counts = await self._services.erasing.counts(user_id)
        if not counts:
            await answer(interaction, messages.NOTHING_KEPT)
        elif user_id in self._making:
            await answer(interaction, messages.UNDER_WAY)
        elif sum(counts.values()) > MOST_ROWS:
            await answer(interaction, messages.TOO_LARGE)
        else:
            self._making.add(user_id)
            try:
                await acknowledge(interaction)
                async with self._turn:
                    reply = await self._made(user_id)
                await answer(interaction, reply)
            finally:
                self._making.discard(user_id)

    async def _made(self, user_id: int) -> Reply:
        now, zone = self._clock(), await self._services.members.local_zone(user_id)
        kept = await gathered(self._services, self._kinds, user_id)
        try:
            parts = await asyncio.to_thread(self._packed, kept, About(user_id, now, zone))
        except TooLarge:
            return Reply(messages.TOO_LARGE)
        day = now.astimezone(zone).date().isoformat()
        names = [f"onward-{day}{f'-{at}' if len(parts) > 1 else ''}.zip" for at in range(1, len(parts) + 1)]
        files = [discord.File(BytesIO(part), name) for part, name in zip(parts, names, strict=True)]
        return Reply(messages.SENT if len(parts) == 1 else messages.SENT_IN_PARTS, files=files)

    def _packed(self, kept: Kept, about: About) -> list[bytes]:
        self._wording = self._wording or Wording(self._kinds, texts_by_id())
        counts = {kind: len(rows) for kind, rows in kept.items()}
        return archives(kept, replace(about, wording=self._wording), readme(self._kinds, counts))

    @app_commands.command(
        description="Delete all that is kept of you, or a part; it asks you first. Only you see this.",
        extras={"needs": Needs.NOTHING},
    )
    @app_commands.rename(first="from", last="to")
    @app_commands.describe(
        what="What is to go; without, you choose it next",
        first="For some days: the first one, like 15 Jan 2026 or yesterday",
        last="For some days: the last one, that day included",
    )
    @app_commands.choices(what=WHATS)
    async def delete(
        self,
        interaction: Interaction,
        what: app_commands.Choice[str] | None = None,
        first: app_commands.Range[str, 1, DAY_LIMIT] | None = None,
        last: app_commands.Range[str, 1, DAY_LIMIT] | None = None,
    ) -> None:
        await self._deleting.asked(interaction, What(what.value) if what else None, first, last)
